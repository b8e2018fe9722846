"""A real talk over a real encrypted workspace, shown in a real window."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from interviewer import app
from interviewer.domain.interview.facts import AccountRef, Engagement, InterviewFacts, Meeting, RespondentRef
from interviewer.kit.ids import new_id
from interviewer.services.conducting import Conducting
from interviewer.services.interviewing import Interviewing
from interviewer.services.matching import TeamLists
from interviewer.services.talk import Makers
from interviewer.services.workspaces import OpenWorkspace
from interviewer.ui.end.end_page import EndPage
from interviewer.ui.focus_ring import FocusRing
from interviewer.ui.jobs import Jobs
from interviewer.ui.prompts import Prompts
from interviewer.ui.theme import Theme
from tests.ui.end.talks import Show, Shown, StandingClock, Talks

NO_LISTS = TeamLists()


@pytest.fixture(scope="session")
def workspace() -> Iterator[OpenWorkspace]:
    with app.temporary_workspace() as made:
        yield made


@pytest.fixture
def desk(workspace: OpenWorkspace) -> app.Desk:
    return app.desk_over(workspace, clock=StandingClock())


@pytest.fixture
def talk(workspace: OpenWorkspace) -> Talks:
    """Begins a talk; `level` None leaves even the opening open."""

    def begin(level: str | None = "named", script: str = "client_review_full", practice: bool = False) -> Conducting:
        interviewing = Interviewing(workspace.interviews, app.script_library(), Makers(StandingClock(), new_id))
        asked = interviewing.find_script(script)
        engagement = Engagement(
            "Tideway", "Rosa Ache", interviewer_name="Jo Lind", interviewer_firm="Plain", product_or_service="IT help"
        )
        meeting = Meeting(engagement, AccountRef("novak", "Novák Print"), RespondentRef("petra", "Petra Nováková"))
        facts: InterviewFacts = interviewing.prepared(asked, meeting, practice=practice)
        made = interviewing.begin(facts, asked)
        if level:
            for question, value in (
                ("a_open", "go_ahead"), ("a_participate", "yes"), ("a_record", "no"), ("a_attribution", level),
            ):  # fmt: skip
                made.answer(question, value)
        return made

    return begin


@pytest.fixture
def show(qtbot: QtBot, desk: app.Desk, theme: Theme) -> Iterator[Show]:
    """Puts a talk's end page into a window of the size of a small laptop, beside the rail."""
    kept: list[Jobs] = []

    def build(
        conducting: Conducting, *, looks: Theme = theme, size: tuple[int, int] = (1282, 768), team: TeamLists = NO_LISTS
    ) -> Shown:
        window = QWidget()
        looks.dress(window)
        errors: list[BaseException] = []
        jobs = Jobs(errors.append)
        kept.append(jobs)
        page = EndPage(conducting, desk.reporting, looks, Prompts(window, looks), jobs, lists=lambda _: team)
        frame = QVBoxLayout(window)
        frame.setContentsMargins(0, 0, 0, 0)
        frame.addWidget(page)
        FocusRing(window, looks)
        window.resize(*size)
        qtbot.addWidget(window)
        window.show()
        qtbot.waitExposed(window)
        window.activateWindow()
        page.start()
        QApplication.processEvents()
        return Shown(page, window)

    yield build
    for jobs in kept:
        jobs.close()
