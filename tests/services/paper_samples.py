"""The shared programme in a real workspace, for the tests of papers."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from interviewer import app
from interviewer.app import Desk
from interviewer.services.conducting import Conducting
from interviewer.services.paper_wishes import Decision, PaperWish, Place
from interviewer.services.workspaces import Passphrase

NAME, WAVE = "Harrow & Pell client review", "spring-2026"
PASSPHRASE = "correct horse battery staple"
TODAY = datetime(2026, 7, 1, 9, 0, tzinfo=UTC)


def kept_programme(house: Path, folder: Path) -> Path:
    """A workspace with the shared programme, closed: to be copied."""
    path = folder / "kept.interviewer"
    made = app.workspaces().create(path, PASSPHRASE)
    app.desk_over(made.workspace).folders.bring_in(house / "tests" / "cases" / "programme")
    made.workspace.close()
    return path


@contextmanager
def desk_of(kept: Path, folder: Path, clock: Callable[[], datetime] = lambda: TODAY) -> Iterator[Desk]:
    """The services over a copy of that workspace."""
    path = folder / "a.interviewer"
    for ending in ("", ".keys"):
        shutil.copy(f"{kept}{ending}", f"{path}{ending}")
    workspace = app.workspaces().unlock(path, Passphrase(PASSPHRASE))
    try:
        yield app.desk_over(workspace, clock=clock)
    finally:
        workspace.close()


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
