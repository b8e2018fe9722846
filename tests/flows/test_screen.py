"""How the call screen gives way, keeps its places, and can be read by a screen reader."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QScrollBar, QWidget

from interviewer.ui.metrics import Role

Seat = Callable[..., Any]


def visible_names(desk: Any) -> list[str]:
    return [
        f"{type(widget).__name__} {widget.objectName()}"
        for widget in desk.page.findChildren(QWidget)
        if widget.isVisible()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not isinstance(widget, QScrollBar)
        and not widget.accessibleName()
    ]


@pytest.mark.parametrize("question", ["a_open", "a_offrecord", "b_role", "b_tenure", "nps", "stay_reason", "ssc_start"])
def test_whatever_can_have_the_focus_has_a_name(seat: Seat, question: str) -> None:
    assert visible_names(seat(question)) == []


@pytest.mark.parametrize("size", [(1366, 768), (1100, 700), (900, 560), (1920, 1080)])
@pytest.mark.parametrize("factor", [100, 200])
def test_sentence_words_box_recorder_and_time_never_give_way(
    seat: Seat, size: tuple[int, int], factor: int
) -> None:
    desk = seat("dim_proactivity_open", dim_proactivity=4)
    desk.window.resize(*size)
    desk.window.restyle(desk.theme.with_factor(factor))
    QApplication.processEvents()
    talk = desk.page.talk
    question = talk.question
    for part in (question.spoken, question.words.box, talk.top.recorder, talk.top.time, question.pinned.scale):
        assert part.isVisible()
    assert question.words.box.height() >= 2 * question.words.box.line_height()
    right = question.canvas.rect()
    for part in (question.spoken, question.words, question.pinned):
        assert right.contains(part.geometry())


def test_side_columns_give_way_to_a_strip_under_the_words(seat: Seat) -> None:
    desk = seat("nps_why", nps=4)
    talk = desk.page.talk
    assert talk.map.isVisible()
    assert talk.side.isVisible()
    desk.window.resize(1100, 768)
    assert not talk.map.isVisible()
    assert not talk.side.isVisible()
    assert next(row.text() for row in talk.question.probes.rows if row.isVisible()) == "What makes you say so?"
    desk.key(Qt.Key.Key_F5)
    assert talk.map.isVisible()
    desk.key(Qt.Key.Key_Escape)
    assert not talk.map.isVisible()


def test_the_answer_stays_where_it_was_when_only_the_words_change(seat: Seat) -> None:
    desk = seat("nps_why", nps=4)
    before = desk.page.talk.question.words.geometry()
    desk.type("fine")
    desk.page.presenter.typing_rested()
    assert desk.page.talk.question.words.geometry() == before


def test_regions_go_round_with_f6_and_tab_leaves_the_words(seat: Seat) -> None:
    desk = seat("nps_why", nps=4)
    talk = desk.page.talk
    seen = []
    for _ in range(5):
        seen.append(desk.focus)
        desk.key(Qt.Key.Key_F6)
    assert seen == [
        talk.question.words.box, talk.side.card.rows[0], talk.side.standing.rows[0], talk.map, talk.top.recorder,
    ]  # fmt: skip
    assert desk.focus is talk.question.words.box


def test_the_sheet_of_keys_fits_on_one_page(seat: Seat) -> None:
    desk = seat("nps")
    desk.key(Qt.Key.Key_F1)
    sheet = desk.page.layers.sheet
    desk.window.grab()
    assert sheet.rows.height() <= sheet.rows.parentWidget().height()


def test_text_grows_and_shrinks_by_keys(seat: Seat) -> None:
    desk = seat("b_role")
    sizes: list[int] = []
    desk.page.text_size_changed.connect(sizes.append)
    desk.ctrl(Qt.Key.Key_Plus)
    desk.ctrl(Qt.Key.Key_0)
    desk.ctrl(Qt.Key.Key_Minus)
    assert sizes == [125, 100, 90]


def test_a_new_question_is_announced_with_its_sentence(seat: Seat) -> None:
    desk = seat("b_role")
    desk.type("I run print.")
    desk.enter()
    assert desk.reader.heard[-1].startswith("Warm-up. Spoken: When Aster AG decides")
    assert desk.reader.heard[-1].endswith("Required.")


def test_that_words_are_kept_is_said_once_for_each_question(seat: Seat) -> None:
    desk = seat("b_role")
    desk.type("I run")
    desk.page.presenter.keep_draft()
    desk.type(" print")
    desk.page.presenter.keep_draft()
    assert desk.reader.heard.count("Kept.") == 1
    desk.enter()
    desk.type("1")
    desk.enter()
    assert desk.reader.heard.count("Kept.") == 2


def test_a_number_is_announced_with_what_nought_does(seat: Seat) -> None:
    desk = seat("nps")
    desk.type("1")
    assert desk.reader.heard[-1] == "1 chosen. Zero makes ten."
    desk.type("4")
    assert desk.reader.heard[-1] == "4 of 10 chosen. Enter goes on."


def test_every_script_of_the_world_can_be_written(seat: Seat) -> None:
    desk = seat("b_role")
    text = "Žluťoučký קול كلام 很好 🙂"
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(desk.focus, event)
    desk.enter()
    assert desk.answer_of("b_role") == (None, text)


def test_the_sheet_of_keys_is_searched_by_typing(seat: Seat) -> None:
    desk = seat("b_role")
    desk.key(Qt.Key.Key_F1)
    desk.type("off the record at")
    assert [row.keys[0] for row in desk.page.layers.sheet.rows.rows] == ["F9"]
    desk.key(Qt.Key.Key_F1)
    desk.type("x")
    assert desk.words == "x"


def test_the_talk_so_far_opens_from_the_map_and_enter_goes_there(seat: Seat) -> None:
    desk = seat("b_tenure")
    desk.key(Qt.Key.Key_F5)
    desk.key(Qt.Key.Key_F5)
    assert desk.page.layers.so_far.isVisible()
    desk.key(Qt.Key.Key_Up)
    desk.enter()
    assert desk.asked == "b_role"


def test_a_hundred_thousand_letters_do_not_stop_the_talk(seat: Seat) -> None:
    desk = seat("b_role")
    desk.page.talk.question.words.box.insertPlainText("word " * 20_000)
    desk.page.presenter.typing_rested()
    desk.enter()
    assert desk.asked == "b_decision"
    assert len(desk.answer_of("b_role")[1] or "") > 99_000


def test_the_map_paints_only_rows_that_changed(seat: Seat) -> None:
    desk = seat("sat")
    QApplication.processEvents()
    painted = []

    class Watcher(QWidget):
        def eventFilter(self, watched: Any, event: QEvent) -> bool:  # noqa: N802
            if event.type() == QEvent.Type.Paint:
                painted.append(event.region().boundingRect().height())  # type: ignore[attr-defined]
            return False

    watcher = Watcher()
    desk.page.talk.map.installEventFilter(watcher)
    desk.type("3")
    desk.enter()
    desk.qtbot.waitUntil(lambda: bool(painted))
    assert max(painted) < desk.page.talk.map.height() / 2


def test_the_question_is_painted_before_what_stands_around_it(seat: Seat) -> None:
    desk = seat("sat")
    QApplication.processEvents()
    talk, painted = desk.page.talk, []

    class Watcher(QWidget):
        def eventFilter(self, watched: Any, event: QEvent) -> bool:  # noqa: N802
            if event.type() == QEvent.Type.Paint:
                painted.append(watched)
            return False

    watcher = Watcher()
    for region in (talk.question.canvas, talk.map, talk.side):
        region.installEventFilter(watcher)
    desk.type("3")
    QApplication.processEvents()
    painted.clear()
    desk.enter()
    desk.qtbot.waitUntil(lambda: talk.map in painted)
    assert painted[0] is talk.question.canvas
    assert talk.map not in painted[: painted.count(talk.question.canvas)]


def test_the_next_sentence_shows_whole_lines_only(seat: Seat) -> None:
    desk = seat("a_record")
    canvas = desk.page.talk.question.canvas
    shown, pitch = canvas.next_spoken, desk.theme.pitch(Role.NEXT)
    assert shown.heightForWidth(shown.width()) > shown.height()
    assert shown.height() % pitch == 0
    assert canvas.rect().contains(shown.geometry())


def test_what_the_banner_says_lies_above_the_question_and_above_what_is_looked_at(seat: Seat) -> None:
    desk = seat("nps")
    desk.enter()
    banner = desk.page.talk.banner
    assert "Choose a number" in banner.words
    assert not banner.visibleRegion().isEmpty()
    desk.alt(Qt.Key.Key_Left)
    desk.page.presenter.said.emit("News.")
    assert not banner.visibleRegion().isEmpty()


@pytest.mark.parametrize("key", [Qt.Key.Key_N, Qt.Key.Key_T])
def test_a_digit_after_a_note_at_a_number_chooses_the_number(seat: Seat, key: Qt.Key) -> None:
    desk = seat("nps")
    desk.ctrl(key)
    desk.type("9")
    desk.enter()
    desk.key(Qt.Key.Key_Escape)
    desk.type("7")
    assert (desk.page.presenter.pending.value, desk.words) == (7, "")
