"""What stands by the interviewer during a talk beside the script; a talk outside any programme has none of it."""

from collections.abc import Callable
from dataclasses import dataclass

from interviewer.domain.programme.glossary import Glossary
from interviewer.services.blind_spots import BlindSpot
from interviewer.services.brief_beside import BesidePage
from interviewer.services.step import Step


def no_spots(_: Step) -> tuple[BlindSpot, ...]:
    """For a talk that no team has predicted."""
    return ()


def no_brief(_: Step) -> BesidePage | None:
    """For a talk of no programme."""
    return None


def nobody(_: Step) -> str:
    """In a real talk the other one is heard at the telephone."""
    return ""


NO_SHORT_FORMS = Glossary()


@dataclass(frozen=True)
class Aids:
    """Each is asked when it is needed, never before."""

    blind_spots: Callable[[Step], tuple[BlindSpot, ...]] = no_spots
    brief: Callable[[Step], BesidePage | None] = no_brief
    glossary: Glossary = NO_SHORT_FORMS
    """Short forms that are written out in the words."""
    rehearsed_with: str = ""
    """The name of who is practised with; empty in a real talk."""
    heard: Callable[[Step], str] = nobody
    """What is heard in a rehearsal."""


NO_AIDS = Aids()
"""For a talk that stands alone."""
