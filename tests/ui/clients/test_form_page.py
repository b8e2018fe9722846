"""The team's and the company's form by real keys: filled, sealed, and closed to all eyes."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from interviewer import app
from interviewer.domain.errors import UserError
from interviewer.domain.interview.facts import AccountRef, Engagement, Meeting, RespondentRef, WaveTerms
from interviewer.domain.script.questions import KINDS
from interviewer.services.conducting import Conducting
from interviewer.ui.clients.form_page import FormPage
from tests.ui.clients.conftest import NAME, NOW, WAVE, Show
from tests.ui.today.dialogs import focused, press, when_asked

ALT = Qt.KeyboardModifier.AltModifier
Open = Callable[[Conducting], FormPage]


@pytest.fixture
def open_form(desk: app.Desk, show: Show) -> Open:
    def build(talk: Conducting) -> FormPage:
        page = show(lambda looks, prompts: FormPage(talk, desk.forms, desk.programmes, looks, prompts))
        assert isinstance(page, FormPage)
        return page

    return build


def team(desk: app.Desk, by: str = "Jo") -> Conducting:
    return desk.forms.begin(NAME, WAVE, "aster", by)


def interviewed(desk: app.Desk) -> None:
    script = desk.interviewing.find_script("client_review_full")
    meeting = Meeting(Engagement("Tideway"), AccountRef("aster", "Aster AG"), RespondentRef("ana", "Ana Ruiz"))
    terms, began = WaveTerms(WAVE, programme=NAME), NOW - timedelta(hours=1)
    desk.interviewing.begin(desk.interviewing.prepared(script, meeting, wave=terms, started_at=began), script)


def fill_in(talk: Conducting) -> None:
    for question in talk.step().script.by_id.values():
        kind = KINDS[question.kind]
        if question.required:
            words = kind.opens_in_words
            talk.answer(question.id, None if words else kind.levels(question)[-1], "As we see it." if words else None)


def yes(_sheet: QWidget) -> None:
    press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Return)


def test_it_says_about_whom_by_whom_and_when_it_is_late(desk: app.Desk, open_form: Open) -> None:
    page = open_form(team(desk))
    assert page.about.headline == "Aster AG · june · by Jo"
    assert page.late.text().startswith("In time as long as no interview with Aster AG has begun.")
    interviewed(desk)
    late = open_form(team(desk, "Kim"))
    assert late.late.text().startswith("This will count as late: the first interview with Aster AG began on 11 June")


def test_enter_goes_on_and_alt_left_comes_back_to_what_was_given(
    desk: app.Desk, open_form: Open, qtbot: QtBot
) -> None:
    talk = team(desk)
    page = open_form(talk)
    press(Qt.Key.Key_Return)
    assert page.question.problem.text() == "Choose a number from 0 to 10 first. Enter then goes on."
    press(Qt.Key.Key_8)
    press(Qt.Key.Key_Return)
    assert talk.step().transcript.answers["s_pred_nps"].value == 8
    assert page.question.words.hasFocus()
    qtbot.keyClicks(focused(), "The portal")
    press(Qt.Key.Key_Left, ALT)
    assert page.question.editor is not None
    assert page.question.editor.value() == 8
    press(Qt.Key.Key_9)
    press(Qt.Key.Key_Return)
    assert talk.step().transcript.answers["s_pred_nps"].value == 9
    assert page.question.words.words() == "The portal"
    press(Qt.Key.Key_Return)
    assert talk.step().transcript.answers["s_pred_why"].words == "The portal"


def test_a_list_and_a_choice_are_filled_by_keys(desk: app.Desk, open_form: Open, qtbot: QtBot) -> None:
    talk = team(desk)
    page = open_form(talk)
    page.filling.go_to("s_pred_sat")
    page._show()
    press(Qt.Key.Key_4)
    press(Qt.Key.Key_Return)
    qtbot.keyClicks(focused(), "Late invoices")
    press(Qt.Key.Key_Return)
    qtbot.keyClicks(focused(), "Slow portal")
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Return)
    answers = talk.step().transcript.answers
    assert answers["s_pred_sat"].value == "satisfied"
    assert answers["s_trouble"].value == ("Late invoices", "Slow portal")


def test_f2_leaves_a_question_open_and_says_so(desk: app.Desk, open_form: Open) -> None:
    talk = team(desk)
    page = open_form(talk)
    press(Qt.Key.Key_F2)
    assert talk.step().transcript.answers["s_pred_nps"].skipped == "dont_know"
    press(Qt.Key.Key_Left, ALT)
    assert page.question.hint.text() == "Left open: not known."


def test_what_may_stay_empty_is_passed_by_enter(desk: app.Desk, open_form: Open) -> None:
    talk = team(desk)
    page = open_form(talk)
    page.filling.go_to("s_int_m")
    page._show()
    press(Qt.Key.Key_Return)
    assert page.filling.asked().question.id == "s_com_m"
    assert "s_int_m" not in talk.step().transcript.answers


def test_an_incomplete_form_leads_back_to_what_is_missing(desk: app.Desk, open_form: Open) -> None:
    page = open_form(team(desk))
    page.filling.at = len(page.filling.ids)
    page._show()
    assert page.seal.sentence.text().startswith("Waits for 17 answers: What number from 0 to 10 will Aster AG give")
    assert not page.seal.seal_it.isEnabled()
    press(Qt.Key.Key_Return) if page.seal.again.hasFocus() else page.seal.again.click()
    assert page.filling.at == 0


def test_sealing_asks_first_and_then_shows_time_and_hash_and_no_answer(
    desk: app.Desk, open_form: Open, qtbot: QtBot
) -> None:
    talk = team(desk)
    fill_in(talk)
    page = open_form(talk)
    while not page.filling.at_end:
        press(Qt.Key.Key_Return)
    assert page.seal.seal_it.hasFocus()
    when_asked(lambda _sheet: press(Qt.Key.Key_Return))
    press(Qt.Key.Key_Return)
    assert desk.programmes.store.team_forms(NAME, WAVE) == ()
    page.window().activateWindow()
    qtbot.waitUntil(page.seal.seal_it.hasFocus)
    when_asked(yes)
    with qtbot.waitSignal(page.sealed):
        press(Qt.Key.Key_Return)
    (form,) = desk.programmes.store.team_forms(NAME, WAVE)
    page.window().activateWindow()
    qtbot.waitUntil(page.seal.leave.hasFocus)
    assert form.seal in page.seal.mark.text().replace(" ", "")
    assert page.seal.title.text().startswith("Sealed on 11 June 2026")
    assert "cannot be changed" in page.seal.sentence.text()
    press(Qt.Key.Key_Left, ALT)
    assert not page.question.isVisible()
    assert "As we see it" not in page.question.words.words()
    with pytest.raises(UserError, match="sealed"):
        desk.forms.view(NAME, WAVE, "aster")
    with qtbot.waitSignal(page.left):
        press(Qt.Key.Key_Return)


def test_leaving_a_form_keeps_it_for_later(desk: app.Desk, open_form: Open, qtbot: QtBot) -> None:
    page = open_form(team(desk))
    press(Qt.Key.Key_8)
    press(Qt.Key.Key_Return)
    page.out.setFocus()
    with qtbot.waitSignal(page.left):
        press(Qt.Key.Key_Return)
    (left,) = desk.forms.unsealed(NAME, WAVE, "aster")
    assert desk.forms.go_on(left.id).step().transcript.answers["s_pred_nps"].value == 8


def test_throwing_a_form_away_is_asked_about_and_then_it_is_gone(
    desk: app.Desk, open_form: Open, qtbot: QtBot
) -> None:
    page = open_form(team(desk))
    page.drop.setFocus()
    when_asked(lambda _sheet: press(Qt.Key.Key_Return))
    with qtbot.assertNotEmitted(page.left):
        press(Qt.Key.Key_Return)
    assert len(desk.forms.unsealed(NAME, WAVE, "aster")) == 1
    page.window().activateWindow()
    qtbot.waitUntil(page.drop.hasFocus)
    when_asked(yes)
    with qtbot.waitSignal(page.left):
        press(Qt.Key.Key_Return)
    assert desk.forms.unsealed(NAME, WAVE, "aster") == ()


def test_a_form_is_taken_up_where_it_stood_with_unfinished_words(
    desk: app.Desk, open_form: Open, qtbot: QtBot
) -> None:
    talk = team(desk)
    page = open_form(talk)
    press(Qt.Key.Key_8)
    press(Qt.Key.Key_Return)
    qtbot.keyClicks(focused(), "Half a rea")
    assert page.leave()
    again = open_form(desk.interviewing.go_on(page.filling.id))
    assert again.question.words.words() == "Half a rea"


def test_the_company_form_is_sealed_once_for_the_programme(desk: app.Desk, open_form: Open, qtbot: QtBot) -> None:
    talk = desk.forms.begin_company(NAME)
    page = open_form(talk)
    assert page.about.title == "Company form"
    qtbot.keyClicks(focused(), "Happy enough")
    press(Qt.Key.Key_Return)
    qtbot.keyClicks(focused(), "35")
    press(Qt.Key.Key_Return)
    fill_in(talk)
    page = open_form(desk.interviewing.go_on(page.filling.id))
    while not page.filling.at_end:
        page.question.committed.emit()
    when_asked(yes)
    with qtbot.waitSignal(page.sealed):
        press(Qt.Key.Key_Return)
    form = desk.programmes.store.company_form(NAME)
    assert form is not None
    assert form.seal in page.seal.mark.text().replace(" ", "")


def test_every_question_of_both_forms_has_a_named_place_for_the_caret(desk: app.Desk, open_form: Open) -> None:
    for talk in (team(desk), desk.forms.begin_company(NAME)):
        page = open_form(talk)
        for place in range(len(page.filling.ids)):
            page.filling.at = place
            page._show()
            assert page.question.isAncestorOf(focused())
            assert focused().accessibleName()
