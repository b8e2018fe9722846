"""What is kept of one person: withdrawn, restricted, handed out and erased with the keyboard, on the page itself."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from interviewer.app import Desk
from interviewer.services.release_values import ReleaseWish
from interviewer.ui.buttons import Button
from interviewer.ui.rights.lines_card import LinesCard
from interviewer.ui.rights.person_page import PersonDesk, PersonPage
from interviewer.ui.tools import Tools
from tests.services.paper_samples import NAME, WAVE
from tests.ui.rights.conftest import PreparedPrompts, Wall

LONG = 30_000
Shown = Callable[[QWidget], QWidget]


@pytest.fixture
def page(desk: Desk, tools: Tools, wall: Wall, shown: Shown, tmp_path: Path) -> PersonPage:
    person = desk.rights.people.find(NAME, "hythe-dan")
    made = PersonPage(PersonDesk(desk.rights, NAME, person, (tmp_path,), wall.day), tools.theme, tools)
    made.resize(1282, 768)
    shown(made)
    made.focus_first()
    return made


def press(qtbot: QtBot, card: LinesCard, words: str) -> None:
    """Enter on the button beside a line."""
    button = next(b for b in card.buttons if b.accessibleName().startswith(words))
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Return)


def told(card: LinesCard) -> str:
    return card.accessibleDescription()


def test_a_purpose_is_withdrawn_and_the_releases_that_hold_it_are_named(
    qtbot: QtBot, page: PersonPage, desk: Desk, prompts: PreparedPrompts, tmp_path: Path
) -> None:
    desk.papers.release(ReleaseWish(NAME, WAVE, "C. Pell", reviewed="read"), tmp_path / "out")
    press(qtbot, page.consents, "Withdraw: Being quoted")
    assert "Being quoted, withdrawn" in told(page.consents)
    assert "Release 1" in told(page.after)
    prompts.path = tmp_path / "notices"
    qtbot.keyClick(page.notices, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "recall notices are in" in page.banner.words, timeout=LONG)
    assert (tmp_path / "notices" / "recall-notice-release-1.pdf").is_file()


def test_a_withdrawal_that_was_not_meant_changes_nothing(
    qtbot: QtBot, page: PersonPage, prompts: PreparedPrompts
) -> None:
    prompts.yes = False
    press(qtbot, page.consents, "Withdraw: Being quoted")
    assert "withdrawn" not in told(page.consents)


def test_the_last_day_for_the_reports_is_told(page: PersonPage) -> None:
    assert "Out of the reports until 19 July 2026" in page.cut_off.text()


def test_a_request_is_noted_with_its_day_extended_and_answered(
    qtbot: QtBot, page: PersonPage, prompts: PreparedPrompts
) -> None:
    qtbot.keyClick(page.ask, Qt.Key.Key_Return)
    assert "due 10 Aug 2026" in told(page.requests)
    prompts.lines = ["many talks"]
    press(qtbot, page.requests, "More time")
    assert "due 10 Oct 2026 (extended)" in told(page.requests)
    press(qtbot, page.requests, "Answered")
    assert "answered, 10 Jul 2026" in told(page.requests)


def test_use_is_restricted_with_a_reason_and_lifted(
    qtbot: QtBot, page: PersonPage, desk: Desk, prompts: PreparedPrompts
) -> None:
    press(qtbot, page.use, "Restrict")
    assert "Used as the person agreed to" in told(page.use)
    prompts.lines = ["the score is disputed"]
    press(qtbot, page.use, "Restrict")
    assert "Not used since 10 Jul 2026" in told(page.use)
    assert desk.rights.register.standing(NAME, page._desk.person.key).locked
    prompts.lines = ["it was cleared"]
    press(qtbot, page.use, "Lift the restriction")
    assert "Used as the person agreed to" in told(page.use)


@pytest.mark.parametrize(("name", "ending"), [("copy", "pdf"), ("data", "json"), ("portable", "json"), ("log", "csv")])
def test_everything_is_handed_out_as_files(
    qtbot: QtBot, page: PersonPage, prompts: PreparedPrompts, tmp_path: Path, name: str, ending: str
) -> None:
    prompts.path = tmp_path / f"own.{ending}"
    button: Button = getattr(page, name)
    qtbot.keyClick(button, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "is written" in page.banner.words, timeout=LONG)
    assert prompts.path.stat().st_size > 100
    if ending == "json":
        assert json.loads(prompts.path.read_text("utf-8"))["name"] == "Dan Pascoe"


def test_an_erasure_is_asked_once_more_and_then_told_elsewhere(
    qtbot: QtBot, page: PersonPage, desk: Desk, prompts: PreparedPrompts, tmp_path: Path
) -> None:
    prompts.path, prompts.yes = tmp_path / "certificate.pdf", False
    qtbot.keyClick(page.erase, Qt.Key.Key_Return)
    assert "two talks" in prompts.asked[-1] or "2 talks" in prompts.asked[-1]
    assert desk.rights.people.find(NAME, "hythe-dan").name == "Dan Pascoe"
    prompts.yes = True
    with qtbot.waitSignal(page.erased, timeout=LONG) as heard:
        qtbot.keyClick(page.erase, Qt.Key.Key_Return)
    assert heard.args is not None
    assert "Erased. Reference erased-" in heard.args[0]
    assert prompts.path.is_file()
    assert "Dan Pascoe" not in {one.name for one in desk.rights.people.listed(NAME)}


def test_a_legal_hold_refuses_the_erasure_on_the_page(
    qtbot: QtBot, page: PersonPage, desk: Desk, prompts: PreparedPrompts, tmp_path: Path
) -> None:
    prompts.lines, prompts.path = ["a court asked", "Kim Doe"], tmp_path / "certificate.pdf"
    press(qtbot, page.use, "Legal hold")
    assert "Nothing is deleted since 10 Jul 2026" in told(page.use)
    qtbot.keyClick(page.erase, Qt.Key.Key_Return)
    assert page.banner.is_error
    assert "legal hold" in page.banner.words
    assert not prompts.path.exists()


def test_the_page_is_left_by_its_key(qtbot: QtBot, page: PersonPage) -> None:
    with qtbot.waitSignal(page.left):
        qtbot.keyClick(page.copy, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)


def test_a_detail_is_corrected_with_its_reason(
    qtbot: QtBot, page: PersonPage, desk: Desk, prompts: PreparedPrompts
) -> None:
    prompts.lines = ["+44 1632 960001", "a typing mistake"]
    press(qtbot, page.details, "Correct: Phone")
    assert "Phone: +44 1632 960001" in told(page.details)
    assert "Corrected on 2 lists" in page.banner.words
    note = desk.rights.register.history(NAME, page._desk.person.key)[-1]
    assert (note.kind, note.about) == ("corrected", "phone")
    assert note.reason.startswith("a typing mistake (before: +44 1632 96")
