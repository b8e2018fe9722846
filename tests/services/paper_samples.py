"""The shared programme in a real workspace, for the tests of papers."""

from interviewer.app import Desk
from interviewer.services.conducting import Conducting
from interviewer.services.paper_wishes import Decision, PaperWish, Place

NAME, WAVE = "Harrow & Pell client review", "spring-2026"


def talk_with(desk: Desk, respondent: str, wave: str = WAVE) -> str:
    """The id of the talk with this person."""
    talks = desk.programmes.wave_data(NAME, wave).interviews
    return next(talk.id for talk in talks if talk.respondent == respondent)


def opened(desk: Desk, respondent: str) -> Conducting:
    """That talk, to be corrected."""
    return desk.interviewing.go_on(talk_with(desk, respondent))


def about(desk: Desk, respondent: str) -> PaperWish:
    """The report on the talk with this person."""
    return PaperWish(NAME, WAVE, "interview", interview=talk_with(desk, respondent))


def decide_all(desk: Desk, places: tuple[Place, ...], do: str = "mask") -> None:
    """The same decision about all of these places."""
    for place in places:
        desk.papers.decide(NAME, WAVE, Decision(place.key, do, place.proposal, "read"))  # type: ignore[arg-type]
