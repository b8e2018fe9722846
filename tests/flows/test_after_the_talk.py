"""After the talk, in the whole program: points matched with the team's list, a paper made while one is away."""

from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from interviewer.kit.paths import Folders
from interviewer.ui.end.end_page import EndPage
from interviewer.ui.end.match_panel import MatchPanel
from interviewer.ui.navigation import Navigation
from interviewer.ui.papers.papers_page import PapersPage
from interviewer.ui.rooms import Room
from tests.flows.desktop_scene import WAIT, focus, made, unlock

NAME, WAVE = "Larkfield client review", "autumn-2026"


def talk_at(navigation: Navigation, account: str) -> str:
    talks = navigation.desk.programmes.store.interviews(NAME, WAVE)
    return next(talk.id for talk in talks if talk.account == account)


def test_a_corrected_point_is_matched_again_by_keys_alone(
    qtbot: QtBot, folders: Folders, navigation: Navigation
) -> None:
    made(folders, sample=True)
    unlock(qtbot, navigation)
    desk, interview = navigation.desk, talk_at(navigation, "calderbeck")
    talk = desk.interviewing.go_on(interview)
    lines = talk.step().transcript.answers["ssc_stop"].value
    assert isinstance(lines, tuple)
    talk.correct("ssc_stop", [lines[0], "Saying it is fixed"], None, "verbatim", "misheard")
    navigation.talks.go_on(interview)
    page = navigation.window.page
    assert isinstance(page, EndPage)
    (button,) = [one for one in page.open_card.buttons() if one.text() == "Match"]
    button.setFocus()
    qtbot.keyClick(focus(), Qt.Key.Key_Return)
    panel = page.said_card.panel
    assert isinstance(panel, MatchPanel)
    assert focus() is panel.board
    qtbot.keyClick(focus(), Qt.Key.Key_N)
    qtbot.keyClick(focus(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.said_card.panel is None)
    assert not any(one.text() == "Match" for one in page.open_card.buttons())
    found = desk.figures.of(NAME, WAVE)["foresight"]
    assert isinstance(found, dict)
    assert (found["not_matched"], found["surprises"], found["accounts"]) == (0, 8, 3)


def test_a_paper_is_made_while_one_is_in_another_room(
    qtbot: QtBot, folders: Folders, navigation: Navigation, tmp_path: Path
) -> None:
    made(folders, sample=True)
    unlock(qtbot, navigation)
    navigation._go("papers")
    room = navigation.window.page
    assert isinstance(room, Room)
    assert isinstance(room.page, PapersPage)
    with qtbot.waitSignal(room.page.shown, timeout=WAIT):
        pass
    rooms = navigation._rooms
    assert rooms is not None
    page = room.page
    page.show_paper(next(n for n, one in enumerate(page._papers) if one.wish.kind == "next-time"))
    with qtbot.waitSignal(page.shown, timeout=WAIT):
        pass
    page.making.make_to(tmp_path / "card.pdf")
    navigation._go("today")
    assert rooms.paper_work.note in {"making", "made"}
    qtbot.waitUntil(lambda: not rooms.paper_work.busy, timeout=WAIT)
    assert (tmp_path / "card.pdf").exists()
    navigation._go("papers")
    again = navigation.window.page
    assert isinstance(again, Room)
    assert isinstance(again.page, PapersPage)
    with qtbot.waitSignal(again.page.shown, timeout=WAIT):
        pass
    assert again.page.bar.saved.accessibleName() == f"Saved: card.pdf, in {tmp_path}"
