"""“Packet ready: two keys”: on the real end page over a real workspace, measured."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from interviewer import app
from interviewer.domain.programme.account import Account
from interviewer.domain.programme.contact import Contact
from interviewer.domain.programme.programme import Programme, Wave
from interviewer.services.scheduling import CaseRef
from interviewer.ui.end.end_page import EndPage
from interviewer.ui.jobs import Jobs
from interviewer.ui.prompts import Prompts
from interviewer.ui.theme import Theme
from tests.ui.end.talks import StandingClock, complete

NAME = "Tideway review"
Open = Callable[..., EndPage]


class Places(Prompts):
    """Enter in the dialog: the name that is suggested, in a folder of the test."""

    def __init__(self, theme: Theme, folder: Path) -> None:
        super().__init__(None, theme)
        self._folder = folder
        self.asked = 0

    def save_file(self, title: str, kinds: str, suggested: Path) -> Path | None:
        self.asked += 1
        return self._folder / suggested.name


@pytest.fixture
def open_end(qtbot: QtBot, theme: Theme, tmp_path: Path) -> Iterator[Open]:
    """A talk of a programme whose client says they are leaving, at its end page."""
    with app.temporary_workspace() as workspace:
        desk = app.desk_over(workspace, clock=StandingClock())
        desk.programmes.create(Programme(NAME, "Tideway", "Rosa Ache", interviewer_firm="Plain"))
        desk.programmes.put_wave(NAME, Wave("june", date(2026, 6, 1), date(2026, 6, 30), "client_review_full"))
        desk.programmes.add_account(NAME, Account("aster", "Aster AG", 12_050_000))
        ana = Contact("ana", "aster", "Ana Ruiz", "june", "Head of Print", "decision", timezone="Europe/Prague")
        desk.programmes.add_contact(NAME, ana)
        jobs = Jobs(lambda error: None)

        def build(choice: str = "yes_with_points") -> EndPage:
            talk = desk.calling.begin(CaseRef(NAME, "june", "ana"))
            for question, value in (
                ("a_open", "go_ahead"), ("a_participate", "yes"), ("a_record", "no"), ("a_attribution", "named"),
            ):  # fmt: skip
                talk.answer(question, value)
            talk.alert.take(choice, "this_week" if choice != "no" else "", "tomorrow at two")
            complete(talk, numbers={"nps": 9})
            page = EndPage(talk, desk.reporting, theme, Places(theme, tmp_path), jobs)
            qtbot.addWidget(page)
            page.resize(1282, 768)
            page.show()
            page.activateWindow()
            return page

        yield build
        jobs.close()


def test_two_keys_after_hanging_up_the_packet_and_its_call_are_on_disk(
    open_end: Open, qtbot: QtBot, tmp_path: Path
) -> None:
    page = open_end()
    panel = page.finish_card.packet
    assert not panel.isVisible()
    page.finish()
    qtbot.waitUntil(lambda: panel.ready, timeout=30_000)
    assert "Packet ready: two keys, F12 and Enter" in panel.words
    with qtbot.waitSignal(page.packet.made, timeout=30_000) as made:
        qtbot.keyClick(page, Qt.Key.Key_F12)
    assert sorted(path.suffix for path in made.args[0]) == [".ics", ".pdf"]
    assert all(path.parent == tmp_path for path in made.args[0])


def test_the_packet_has_the_one_filled_button(open_end: Open, qtbot: QtBot) -> None:
    page = open_end()
    page.finish()
    panel = page.finish_card.packet
    qtbot.waitUntil(lambda: panel.ready, timeout=30_000)
    assert panel.button.isVisible()
    assert not page.finish_card.loud_make.isVisible()
    assert page.finish_card.make_button.isVisible()
    assert page.finish_card.make_button.isEnabled()


def test_after_a_refusal_the_key_does_nothing_and_nothing_is_said(open_end: Open, qtbot: QtBot) -> None:
    page = open_end("no")
    with qtbot.waitSignal(page.packet.offered, timeout=30_000):
        page.finish()
    qtbot.keyClick(page, Qt.Key.Key_F12)
    assert not page.finish_card.packet.isVisible()
    prompts = page._prompts
    assert isinstance(prompts, Places)
    assert prompts.asked == 0
