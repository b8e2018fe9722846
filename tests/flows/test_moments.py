"""Every line typed has its moment, and a moment can be marked; neither ever leaves."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from PySide6.QtCore import Qt

from interviewer.services.interviewing import Interviewing
from interviewer.services.searching import Searching
from interviewer.services.workspaces import OpenWorkspace
from interviewer.ui.end.said import said_lines
from tests.flows.conftest import START

Seat = Callable[..., Any]


def two_lines(seat: Seat) -> Any:
    desk = seat("nps_why", nps=6)
    desk.clock.now = START + timedelta(minutes=5)
    desk.type("They came late.")
    desk.clock.go(90)
    desk.key(Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    desk.clock.go(30)
    desk.type("And twice.")
    return desk


def test_each_line_has_the_moment_of_its_first_letter(seat: Seat) -> None:
    desk = two_lines(seat)
    desk.clock.go(600)
    desk.enter()
    answer = desk.conducting.step().transcript.answers["nps_why"]
    assert answer.lines_at == (300.0, 420.0)
    (passage,) = [p for p in desk.conducting.passages() if p.question == "nps_why"]
    assert passage.times == (START + timedelta(seconds=300), START + timedelta(seconds=420))


def test_moments_survive_a_crash_in_the_middle(seat: Seat, reopen: Callable[[str], Any]) -> None:
    desk = two_lines(seat)
    desk.page.presenter.keep_draft()
    again = reopen(desk.conducting.step().facts.id)
    again.clock.go(60)
    again.type(" Really.")
    again.enter()
    assert again.conducting.step().transcript.answers["nps_why"].lines_at == (300.0, 420.0)


def test_what_is_written_on_in_the_lane_keeps_the_moments(seat: Seat) -> None:
    desk = seat("nps_why", nps=6)
    desk.clock.now = START + timedelta(minutes=5)
    desk.type("They came late, and")
    desk.enter()
    desk.clock.go(100)
    desk.key(Qt.Key.Key_F7)
    desk.type(" then")
    desk.key(Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    desk.type("left.")
    desk.enter()
    assert desk.conducting.step().transcript.answers["nps_why"].lines_at == (300.0, 400.0)


def test_a_list_has_a_moment_for_each_item(seat: Seat) -> None:
    desk = seat("det_trouble", nps=3)
    desk.clock.now = START + timedelta(minutes=6)
    desk.type("slow")
    desk.enter()
    desk.clock.go(10)
    desk.type("dear")
    desk.enter()
    desk.enter()
    assert desk.conducting.step().transcript.answers["det_trouble"].lines_at == (360.0, 370.0)


def test_a_filed_sentence_takes_its_moment_along(seat: Seat) -> None:
    desk = two_lines(seat)
    desk.page.presenter.file_under("comp_better")
    assert desk.conducting.step().transcript.waiting["comp_better"].lines_at == (420.0,)
    assert desk.page.presenter.pending.lines_at == (300.0,)


def test_the_end_page_tells_when_words_were_typed(seat: Seat) -> None:
    desk = two_lines(seat)
    desk.enter()
    desk.ctrl(Qt.Key.Key_B)
    (line,) = [one for one in said_lines(desk.conducting, desk.conducting.step()) if one.question == "nps_why"]
    known = [f"{(START + timedelta(seconds=s)).astimezone():%H:%M}" for s in (300, 420)]
    assert f"typed {known[0]} to {known[1]}" in [mark.words for mark in line.marks]


def test_struck_words_leave_no_moment(seat: Seat) -> None:
    desk = two_lines(seat)
    desk.enter()
    desk.page.presenter.strike("nps_why", False)
    assert desk.conducting.step().transcript.answers["nps_why"].lines_at == ()


def test_a_moment_is_marked_where_one_writes_and_the_words_stay(seat: Seat) -> None:
    desk = two_lines(seat)
    desk.ctrl(Qt.Key.Key_B)
    assert "Bookmarked at" in desk.banner
    assert desk.words == "They came late.\nAnd twice."
    assert [mark.question for mark in desk.conducting.step().transcript.bookmarks] == ["nps_why"]
    desk.page.talk.settle()
    assert [row.bookmarked for row in desk.page.talk.map.rows].count(True) == 1
    desk.enter()
    (passage,) = [p for p in desk.conducting.passages() if p.question == "nps_why"]
    assert len(passage.bookmarks) == 1


def test_a_mark_in_the_lane_belongs_to_its_question_and_leaves_the_caret_there(seat: Seat) -> None:
    desk = seat("nps_why", nps=6)
    desk.type("They came late, and")
    desk.enter()
    desk.key(Qt.Key.Key_F7)
    desk.ctrl(Qt.Key.Key_B)
    assert desk.page.presenter.in_lane
    assert [mark.question for mark in desk.conducting.step().transcript.bookmarks] == ["nps_why"]


def test_no_moment_is_marked_off_the_record(seat: Seat) -> None:
    desk = seat("nps_why", nps=6)
    desk.key(Qt.Key.Key_F9)
    desk.ctrl(Qt.Key.Key_B)
    assert desk.conducting.step().transcript.bookmarks == ()


def test_bookmarks_are_found_by_their_name(
    seat: Seat, flow_workspace: OpenWorkspace, interviewing: Interviewing
) -> None:
    desk = seat("nps_why", nps=6)
    desk.ctrl(Qt.Key.Key_B)
    searching = Searching(flow_workspace.search, flow_workspace.interviews, interviewing.library)
    hits = searching.find("bookmark")
    assert (desk.conducting.step().facts.id, "nps_why") in {(hit.found.interview, hit.found.question) for hit in hits}
