"""The Today page over a real wave, by real keys."""

from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QApplication, QDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from interviewer.services.field_ports import OpenTalk
from interviewer.services.today_view import Today, WaitingLine
from interviewer.ui.theme import Theme
from interviewer.ui.today.today_page import TodayPage
from interviewer.ui.today.wave_chooser import WaveChoice
from interviewer.ui.tokens import CONTRAST, DARK, Palette
from tests.ui.today.conftest import Open
from tests.ui.today.dialogs import focused, press, when_asked
from tests.ui.today.field_scene import LONDON, NOW, PROGRAMME, WAVE, Scene, later

CTRL = Qt.KeyboardModifier.ControlModifier


def look(scene: Scene) -> Today:
    return scene.field.today.look(PROGRAMME, WAVE, LONDON)


def names_shown(page: TodayPage) -> list[str]:
    model = page.queue.list.rows
    return [str(model.data(model.index(row))).split(".")[0] for row in range(model.rowCount())]


def test_the_first_person_stands_there_with_every_reason(scene: Scene, open_page: Open) -> None:
    page = open_page(scene)
    call = look(scene).next
    assert call is not None
    assert page.next.reasons.sentences == call.reasons
    assert page.next.accessibleName() == "Call next: Ingrid Halvorsen, Owner, Halvorsen Shipping"
    assert page.next.clock.accessibleName() == "11:42 in Oslo, your clock 10:42"
    assert page.next.start.hasFocus()


def test_a_call_without_a_sealed_prediction_is_asked_about_and_enter_says_not_yet(
    scene: Scene, open_page: Open, qtbot: QtBot
) -> None:
    page = open_page(scene)
    titles = when_asked(lambda sheet: press(Qt.Key.Key_Return))
    with qtbot.assertNotEmitted(page.start_requested):
        press(Qt.Key.Key_Return)
    assert titles == ["The team has not sealed its prediction"]


def test_the_call_can_start_all_the_same(scene: Scene, open_page: Open, qtbot: QtBot) -> None:
    page = open_page(scene)

    def start(sheet: QWidget) -> None:
        press(Qt.Key.Key_Tab)
        press(Qt.Key.Key_Return)

    when_asked(start)
    with qtbot.waitSignal(page.start_requested) as told:
        press(Qt.Key.Key_Return)
    assert told.args == ["ingrid"]


def test_someone_else_comes_next_and_enter_starts_a_sealed_call_at_once(
    scene: Scene, open_page: Open, qtbot: QtBot
) -> None:
    page = open_page(scene)
    press(Qt.Key.Key_S)
    assert page.next.accessibleName().startswith("Call next: Siân Prosser-Jones")
    with qtbot.waitSignal(page.start_requested) as told:
        press(Qt.Key.Key_Return)
    assert told.args == ["sian"]


def test_when_everybody_was_passed_over_the_list_begins_again(scene: Scene, open_page: Open) -> None:
    page = open_page(scene)
    for _ in range(4):
        press(Qt.Key.Key_S)
    assert page.next.accessibleName().startswith("Call next: Ingrid Halvorsen")
    assert page.banner.words == "That was everybody for now. The list begins again."


def test_b_reads_the_brief_of_the_next_or_of_the_row_in_focus(scene: Scene, open_page: Open, qtbot: QtBot) -> None:
    page = open_page(scene)
    with qtbot.waitSignal(page.brief_requested) as told:
        press(Qt.Key.Key_B)
    assert told.args == ["ingrid"]
    page.queue.list.setFocus()
    press(Qt.Key.Key_Down)
    with qtbot.waitSignal(page.brief_requested) as told:
        press(Qt.Key.Key_B)
    with qtbot.waitSignal(page.brief_requested) as entered:
        press(Qt.Key.Key_Return)
    assert told.args == entered.args == ["owen"]


def test_one_key_notes_a_try_and_ctrl_r_takes_it_back(scene: Scene, open_page: Open, qtbot: QtBot) -> None:
    page = open_page(scene)
    press(Qt.Key.Key_L)
    assert page.tries.panel.isVisible()
    assert not page.queue.isVisible()
    press(Qt.Key.Key_N)
    assert scene.attempts("ingrid") == ["callback", "no_answer"]
    assert page.banner.words == "Noted for Ingrid Halvorsen: no answer. Try 2 of 5. Ctrl+R takes it back."
    assert page.queue.isVisible()
    press(Qt.Key.Key_R, CTRL)
    assert scene.attempts("ingrid") == ["callback"]
    assert page.banner.words.startswith("Ingrid Halvorsen. Taken back: no answer")


def test_a_second_ctrl_r_takes_back_the_last_try_of_who_is_shown_or_says_there_is_none(
    scene: Scene, open_page: Open
) -> None:
    page = open_page(scene)
    press(Qt.Key.Key_R, CTRL)
    assert scene.attempts("ingrid") == []
    press(Qt.Key.Key_S)
    while "Owen" not in page.next.accessibleName():
        press(Qt.Key.Key_S)
    press(Qt.Key.Key_R, CTRL)
    assert page.banner.is_error


def test_every_result_has_one_key_and_notes_itself(scene: Scene, open_page: Open) -> None:
    page = open_page(scene)
    keys = list(page.tries.panel.rows)
    assert len(keys) == len(set(keys)) == 20
    for key in (k for k in keys if k != "T"):
        before = len(scene.attempts("ingrid"))
        page.begin_try("ingrid", "Ingrid Halvorsen")
        press(Qt.Key(ord(key)))
        assert scene.attempts("ingrid")[before:] == [page.tries.panel.rows[key].result.result]
        if page.tries.noted.isVisible():
            press(Qt.Key.Key_Return)
        later(scene, 1)


def test_arrows_and_enter_note_a_try_too_and_the_way_is_kept(scene: Scene, open_page: Open) -> None:
    page = open_page(scene)
    press(Qt.Key.Key_L)
    press(Qt.Key.Key_Down)
    page.tries.panel.way.choose("email")
    press(Qt.Key.Key_Return)
    last = scene.workspace.programmes.contact(PROGRAMME, WAVE, "ingrid").attempts[-1]
    assert (last.result, last.mode) == ("voicemail", "email")


def test_escape_leaves_without_a_try(scene: Scene, open_page: Open) -> None:
    page = open_page(scene)
    press(Qt.Key.Key_L)
    press(Qt.Key.Key_Escape)
    assert scene.attempts("ingrid") == ["callback"]
    assert page.queue.isVisible()
    assert page.next.start.hasFocus()


def test_letters_of_the_panel_do_not_act_on_the_page(scene: Scene, open_page: Open, qtbot: QtBot) -> None:
    page = open_page(scene)
    press(Qt.Key.Key_L)
    with qtbot.assertNotEmitted(page.brief_requested):
        press(Qt.Key.Key_B)
    assert scene.attempts("ingrid") == ["callback", "busy"]


def test_a_time_is_agreed_on_their_clock_with_mine_beside_it(scene: Scene, open_page: Open, qtbot: QtBot) -> None:
    page = open_page(scene)
    press(Qt.Key.Key_L)
    press(Qt.Key.Key_T)
    qtbot.keyClicks(focused(), "16 June")
    press(Qt.Key.Key_Return)
    qtbot.keyClicks(focused(), "14")
    assert page.tries.form.said.text() == "Tue 16 June, 14:00 there, 13:00 on your clock"
    with qtbot.assertNotEmitted(page.start_requested):
        press(Qt.Key.Key_Return)
    assert scene.appointments("ingrid") == [datetime(2026, 6, 16, 13, 0, tzinfo=LONDON)]
    assert scene.attempts("ingrid") == ["callback", "appointment"]
    assert "13:00 on your clock" in page.banner.words


def test_up_and_down_move_the_day_and_the_quarter_of_an_hour(scene: Scene, open_page: Open, qtbot: QtBot) -> None:
    form = open_page(scene).tries.form
    press(Qt.Key.Key_L)
    press(Qt.Key.Key_T)
    press(Qt.Key.Key_Up)
    assert form.day.text() == "Sat 13 June"
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Up)
    press(Qt.Key.Key_Up)
    assert form.time.text() == "09:30"


def test_a_time_that_has_passed_is_refused_and_nothing_typed_is_lost(
    scene: Scene, open_page: Open, qtbot: QtBot
) -> None:
    form = open_page(scene).tries.form
    press(Qt.Key.Key_L)
    press(Qt.Key.Key_T)
    qtbot.keyClicks(focused(), "today")
    press(Qt.Key.Key_Return)
    qtbot.keyClicks(focused(), "9:00")
    press(Qt.Key.Key_Return)
    assert form.said.text() == "This time has passed there. Give a later one."
    assert (form.day.text(), form.time.text()) == ("today", "9:00")
    assert scene.appointments("ingrid") == []


def test_an_hour_that_comes_twice_is_asked_about(scene: Scene, open_page: Open, qtbot: QtBot) -> None:
    form = open_page(scene).tries.form
    press(Qt.Key.Key_L)
    press(Qt.Key.Key_T)
    qtbot.keyClicks(focused(), "25 October")
    press(Qt.Key.Key_Return)
    qtbot.keyClicks(focused(), "2:30")
    assert form.which.isVisible()
    form.which.setFocus()
    press(Qt.Key.Key_Right)
    form.time.field.setFocus()
    press(Qt.Key.Key_Return)
    assert scene.appointments("ingrid") == [datetime(2026, 10, 25, 1, 30, fold=1, tzinfo=LONDON)]


def test_a_clock_that_is_not_known_is_asked_for(scene: Scene, open_page: Open, qtbot: QtBot) -> None:
    page = open_page(scene)
    page.begin_try("anke", "Anke Lindner")
    press(Qt.Key.Key_T)
    form = page.tries.form
    assert form.place.isVisible()
    assert not form.keep.isEnabled()
    qtbot.keyClicks(focused(), "tomorrow")
    press(Qt.Key.Key_Return)
    qtbot.keyClicks(focused(), "10")
    press(Qt.Key.Key_Return)
    assert form.place.field.hasFocus()
    qtbot.keyClicks(focused(), "Europe/Berlin")
    press(Qt.Key.Key_Return)
    assert scene.appointments("anke") == [datetime(2026, 6, 12, 9, 0, tzinfo=LONDON)]


def test_escape_goes_from_the_time_back_to_the_results(scene: Scene, open_page: Open) -> None:
    page = open_page(scene)
    press(Qt.Key.Key_L)
    press(Qt.Key.Key_T)
    press(Qt.Key.Key_Escape)
    assert page.tries.panel.isVisible()
    assert scene.attempts("ingrid") == ["callback"]


def test_a_refusal_offers_never_again_and_asks_before_it_marks(scene: Scene, open_page: Open, qtbot: QtBot) -> None:
    page = open_page(scene)
    press(Qt.Key.Key_L)
    press(Qt.Key.Key_R)
    assert page.tries.noted.never.isVisible()
    person = scene.workspace.programmes.contact(PROGRAMME, WAVE, "ingrid")
    page.tries.noted.never.setFocus()
    when_asked(lambda sheet: press(Qt.Key.Key_Return))
    press(Qt.Key.Key_Return)
    assert not scene.field.never.is_on(PROGRAMME, person)

    def yes(sheet: QWidget) -> None:
        press(Qt.Key.Key_Tab)
        press(Qt.Key.Key_Return)

    page.window().activateWindow()
    qtbot.waitUntil(page.tries.noted.never.hasFocus)
    when_asked(yes)
    press(Qt.Key.Key_Return)
    assert scene.field.never.is_on(PROGRAMME, person)
    assert page.banner.words == "Ingrid Halvorsen is never offered for a call again."
    assert page.queue.resting.words == "Do not call: one."


def test_a_referral_warns_about_the_name_and_offers_no_never_again(scene: Scene, open_page: Open) -> None:
    page = open_page(scene)
    press(Qt.Key.Key_L)
    press(Qt.Key.Key_D)
    assert page.tries.noted.isVisible()
    assert not page.tries.noted.never.isVisible()
    assert "Do not write the colleague's name down" in page.tries.noted.on.accessibleDescription()


def test_appointments_show_their_clock_first_and_enter_reads_the_brief(
    scene: Scene, open_page: Open, qtbot: QtBot
) -> None:
    page = open_page(scene)
    model = page.appointments.list.rows
    assert model.data(model.index(0)) == "Petra Nováková, 14:00, in Prague, 13:00 yours, Novák Print"
    page.appointments.list.setFocus()
    with qtbot.waitSignal(page.brief_requested) as told:
        press(Qt.Key.Key_Return)
    assert told.args == ["petra"]


def test_appointments_go_into_a_calendar_file(scene: Scene, open_page: Open, tmp_path: Path) -> None:
    page = open_page(scene)
    place = tmp_path / "calls.ics"

    def save(dialog: QWidget) -> None:
        assert isinstance(dialog, QDialog)
        line = dialog.findChild(QLineEdit, "fileNameEdit")
        assert line is not None
        line.setText(str(place))
        dialog.accept()

    when_asked(save)
    page.appointments.calendar.setFocus()
    press(Qt.Key.Key_Return)
    written = place.read_text(encoding="utf-8")
    assert written.count("BEGIN:VEVENT") == 1
    assert "DTSTART:20260611T120000Z" in written
    assert page.banner.words == "One appointment is in calls.ics. Open that file with your calendar."


def test_coverage_and_rates_are_said_by_their_names(scene: Scene, open_page: Open) -> None:
    page, today = open_page(scene), look(scene)
    assert page.coverage.sentence.text() == today.coverage.title
    spoken = {child.accessibleName() for child in page.coverage.findChildren(QWidget)}
    assert {rate.sentence for rate in today.rates} <= spoken
    assert any(name.startswith("Accounts heard: 0 of 5, 40% after") for name in spoken)


def test_what_waits_can_be_opened(scene: Scene, open_page: Open, qtbot: QtBot) -> None:
    page = open_page(scene)
    talk = OpenTalk("i7", "Maria Pellegrini", "Pellegrini", NOW)
    page.show_today(replace(look(scene), waiting=(WaitingLine("interviews", "One interview to finish", (talk,)),)))
    buttons = {button.accessibleName(): button for button in page.waiting.findChildren(QAbstractButton)}
    with qtbot.waitSignal(page.open_requested) as told:
        qtbot.keyClick(buttons["Open: Maria Pellegrini, Pellegrini"], Qt.Key.Key_Return)
    assert told.args == ["i7"]


def test_another_wave_is_chosen_from_the_list(scene: Scene, open_page: Open, qtbot: QtBot) -> None:
    page = open_page(scene)
    page.chooser.setFocus()
    press(Qt.Key.Key_Down)
    qtbot.waitUntil(page.chooser.menu.isVisible)
    with qtbot.waitSignal(page.wave_chosen) as told:
        qtbot.keyClick(page.chooser.menu, Qt.Key.Key_Down)
        qtbot.keyClick(page.chooser.menu, Qt.Key.Key_Return)
    assert told.args == [PROGRAMME, "Autumn 2025"]


def test_without_a_wave_one_sentence_and_one_button_lead_on(scene: Scene, open_page: Open, qtbot: QtBot) -> None:
    page = open_page(scene, wave=False)
    assert page.next.out.hasFocus()
    assert not page.queue.isVisible()
    assert not page.coverage.isVisible()
    for key in (Qt.Key.Key_B, Qt.Key.Key_L, Qt.Key.Key_S):
        press(key)
    with qtbot.waitSignal(page.place_requested) as told:
        press(Qt.Key.Key_Return)
    assert told.args == ["clients"]


def test_nobody_left_says_why_and_leads_to_the_figures(scene: Scene, open_page: Open, qtbot: QtBot) -> None:
    page = open_page(scene)
    page.show_today(replace(look(scene), next=None, queue=(), warnings=(), empty="Nobody is due now."))
    page.focus_first()
    assert page.next.accessibleName() == "Call next: Nobody is due now."
    with qtbot.waitSignal(page.place_requested) as told:
        press(Qt.Key.Key_Return)
    assert told.args == ["figures"]


def test_a_wave_that_is_gone_is_said_and_nothing_breaks(scene: Scene, open_page: Open, qtbot: QtBot) -> None:
    page = open_page(scene)
    page.show_waves([WaveChoice(PROGRAMME, "Gone")], WaveChoice(PROGRAMME, "Gone"))
    assert page.banner.is_error


def test_as_time_passes_the_clock_goes_on_but_nobody_is_swapped_under_the_finger(
    scene: Scene, open_page: Open, qtbot: QtBot
) -> None:
    page = open_page(scene)
    later(scene, 1)
    page._tick.timeout.emit()
    assert page.next.clock.accessibleName() == "11:43 in Oslo, your clock 10:43"
    later(scene, 137)
    page._tick.timeout.emit()
    assert page.next.accessibleName().startswith("Call next: Ingrid")
    assert page.banner.words == "The list has changed. F5 shows it anew."
    press(Qt.Key.Key_F5)
    assert page.next.accessibleName().startswith("Call next: Petra")


@pytest.mark.parametrize("place", ["page", "panel", "form", "noted"])
def test_whatever_takes_the_focus_has_a_name(scene: Scene, open_page: Open, place: str) -> None:
    open_page(scene)
    if place != "page":
        press(Qt.Key.Key_L)
    if place in {"form", "noted"}:
        press(Qt.Key.Key_T if place == "form" else Qt.Key.Key_R)
    seen: list[QWidget] = []
    while focused() not in seen:
        seen.append(focused())
        press(Qt.Key.Key_Tab)
    assert len(seen) > 6
    assert all(widget.accessibleName() for widget in seen)


@pytest.mark.parametrize("percent", [100, 150, 200])
@pytest.mark.parametrize("width", [916, 1282])
def test_no_button_is_cut_off_at_any_size(
    scene: Scene, open_page: Open, theme: Theme, qtbot: QtBot, percent: int, width: int
) -> None:
    page = open_page(scene, looks=theme.with_factor(percent), size=(width, 768))
    for step in (None, Qt.Key.Key_L, Qt.Key.Key_T):
        if step is not None:
            press(step)
        qtbot.waitUntil(lambda: not cut_off(page))


def cut_off(page: TodayPage) -> list[str]:
    """Visible buttons that are lower than they must be, or stand out at the right."""
    return [
        button.accessibleName()
        for button in page.findChildren(QAbstractButton)
        if button.isVisible()
        and (
            button.height() < button.minimumSizeHint().height()
            or button.mapTo(page, button.rect().topRight()).x() >= page.width()
        )
    ]


def test_everything_of_a_usual_day_fits_a_small_laptop(scene: Scene, open_page: Open) -> None:
    page = open_page(scene)
    QApplication.processEvents()
    assert page._scroll.verticalScrollBar().maximum() == 0


@pytest.mark.parametrize("palette", [DARK, CONTRAST])
def test_other_looks_are_taken_on_while_shown(scene: Scene, open_page: Open, theme: Theme, palette: Palette) -> None:
    page = open_page(scene)
    before = page.grab().toImage().pixelColor(4, 4)
    looks = replace(theme, palette=palette)
    page.window().setPalette(looks.qpalette())
    page.restyle(looks)
    assert page.grab().toImage().pixelColor(4, 4) == looks.colour("desk") != before


def test_lists_leave_the_focus_where_it_is_when_they_are_shown_anew(scene: Scene, open_page: Open) -> None:
    page = open_page(scene)
    page.queue.list.setFocus()
    page.refresh()
    assert page.queue.list.hasFocus()
    assert isinstance(focused(), QAbstractItemView)
