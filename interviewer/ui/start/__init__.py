"""The pages before a call: unlocking or creating a workspace, and choosing which interview."""

from interviewer.ui.start.home_page import HomePage
from interviewer.ui.start.new_interview import NewInterview
from interviewer.ui.start.start_page import StartPage

__all__ = ["HomePage", "NewInterview", "StartPage"]
