"""A real talk over a real encrypted workspace, shown in a real window."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from interviewer import app
from interviewer.domain.interview.facts import AccountRef, Engagement, InterviewFacts, Meeting, RespondentRef
from interviewer.kit.ids import new_id
from interviewer.kit.resources import resource
from interviewer.services.conducting import Conducting
from interviewer.services.interviewing import Interviewing
from interviewer.services.talk import Makers
from interviewer.services.workspaces import OpenWorkspace
from interviewer.ui.end.end_page import EndPage
from interviewer.ui.focus_ring import FocusRing
from interviewer.ui.fonts import load_fonts
from interviewer.ui.jobs import Jobs
from interviewer.ui.prompts import Prompts
from interviewer.ui.theme import Theme

SHORT = "client_review_short"


class StandingClock:
    """Twenty seconds later at each event; looking at the talk costs a second as well."""

    def __init__(self) -> None:
        self.now = datetime(2026, 6, 11, 12, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        self.now += timedelta(seconds=2)
        return self.now


@pytest.fixture(scope="session")
def workspace() -> Iterator[OpenWorkspace]:
    with app.temporary_workspace() as made:
        yield made


@pytest.fixture
def desk(workspace: OpenWorkspace) -> app.Desk:
    made = app.desk_over(workspace, clock=StandingClock())
    return app.Desk(workspace, made.interviewing, made.reporting)


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    return Theme(families=load_fonts(resource("fonts")))


Talks = Callable[..., Conducting]


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


SAID = {
    "nps_why": "The portal froze three times in April, and I heard it from my own people.",
    "perf_open": "Uneven. Good people, no plan.",
    "dim_proactivity_open": "Nothing special. It's okay, I suppose.",
    "tough": "Your support desk answers fast and knows nothing.",
}


def complete(talk: Conducting, *, leaving: tuple[str, ...] = (), numbers: dict[str, int] | None = None) -> None:
    """Answer every required question of the route but those left open."""
    given = {"nps": 5, "dim_proactivity": 4, **(numbers or {})}
    while todo := [i for i in talk.step().route.open if i not in leaving]:
        question = talk.step().script.by_id[todo[0]]
        _answer(talk, question.id, question.kind, question.options, given)


def _answer(talk: Conducting, question: str, kind: str, options: tuple[str, ...], given: dict[str, int]) -> None:
    words = SAID.get(question, "They came on the day they said, twice in March, with the part in the van.")
    match kind:
        case "say":
            talk.answer(question, "said")
        case "scale_0_10" | "number":
            talk.answer(question, given.get(question, 8))
        case "number_or_no":
            talk.answer(question, 2)
        case "open":
            talk.answer(question, None, words)
        case "list":
            talk.answer(question, ["The portal in April", "Nobody rang back"])
        case "multi":
            talk.answer(question, [options[0]])
        case "choice_with_why":
            talk.answer(question, options[0], words)
        case _:
            talk.answer(question, options[0])


class Shown:
    """An end page in a window of its own, with what it was given."""

    def __init__(self, page: EndPage, window: QWidget, jobs: Jobs) -> None:
        self.page = page
        self.window = window
        self.jobs = jobs


Show = Callable[..., Shown]


@pytest.fixture
def show(qtbot: QtBot, desk: app.Desk, theme: Theme) -> Iterator[Show]:
    """Puts a talk's end page into a window of the size of a small laptop, beside the rail."""
    kept: list[Jobs] = []

    def build(conducting: Conducting, *, looks: Theme = theme, size: tuple[int, int] = (1282, 768)) -> Shown:
        window = QWidget()
        looks.dress(window)
        errors: list[BaseException] = []
        jobs = Jobs(errors.append)
        kept.append(jobs)
        page = EndPage(conducting, desk.reporting, looks, Prompts(window, looks), jobs)
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
        return Shown(page, window, jobs)

    yield build
    for jobs in kept:
        jobs.close()


@pytest.fixture
def shots(tmp_path: Path) -> Path:
    return tmp_path
