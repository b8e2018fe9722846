"""The Clients page over a real workspace, by real keys."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from interviewer import app
from interviewer.domain.interview.facts import AccountRef, Engagement, Meeting, RespondentRef, WaveTerms
from interviewer.domain.programme.account import Account
from interviewer.ui.clients.clients_page import ClientsPage
from interviewer.ui.editors.writing import WritingBox
from interviewer.ui.theme import Theme
from interviewer.ui.tokens import CONTRAST, DARK, Palette
from tests.ui.clients.conftest import NAME, WAVE, OpenClients
from tests.ui.today.dialogs import focused, press, when_asked

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def account(desk: app.Desk, name: str) -> Account:
    return next(one for one in desk.programmes.store.accounts(NAME) if one.name == name)


def rows(page: ClientsPage) -> list[str]:
    model = page.accounts.table.rows
    return [str(model.data(model.index(row))) for row in range(model.rowCount())]


def begin_interview(desk: app.Desk) -> None:
    script = desk.interviewing.find_script("client_review_full")
    meeting = Meeting(Engagement("Tideway"), AccountRef("aster", "Aster AG"), RespondentRef("ana", "Ana Ruiz"))
    desk.interviewing.begin(desk.interviewing.prepared(script, meeting, wave=WaveTerms(WAVE, programme=NAME)), script)


def test_accounts_stand_by_name_with_everything_spoken(desk: app.Desk, open_clients: OpenClients) -> None:
    page = open_clients(desk)
    assert rows(page) == [
        "Aster AG, revenue EUR 120,500, key account, owner Kim, renewal 30 Nov 2026, active",
        "Brook Ltd, revenue EUR 9,000, active",
        "Cole & Sons, revenue not known, lost",
    ]
    assert page.accounts.table.hasFocus()
    assert page.details.account.values()["revenue"] == "120500"
    assert page.people.title.text() == "People in june"


def test_arrows_choose_an_account_and_letters_find_one(
    desk: app.Desk, open_clients: OpenClients, qtbot: QtBot
) -> None:
    page = open_clients(desk)
    press(Qt.Key.Key_Down)
    assert page.details.account.title.text() == "Brook Ltd"
    qtbot.keyClick(focused(), "c")
    assert page.accounts.find_field.hasFocus()
    qtbot.keyClicks(focused(), "ol")
    assert [row.split(",")[0] for row in rows(page)] == ["Cole & Sons"]
    assert page.details.account.title.text() == "Cole & Sons"
    press(Qt.Key.Key_Return)
    assert page.accounts.table.hasFocus()
    press(Qt.Key.Key_F, CTRL)
    press(Qt.Key.Key_Escape)
    assert len(rows(page)) == 3


def test_a_name_that_is_not_there_is_said(desk: app.Desk, open_clients: OpenClients, qtbot: QtBot) -> None:
    page = open_clients(desk)
    qtbot.keyClicks(focused(), "z")
    qtbot.keyClicks(focused(), "z")
    assert page.accounts.empty.isVisible()
    assert not page.details.account.isVisible()
    press(Qt.Key.Key_Escape)
    assert page.accounts.table.hasFocus()


@pytest.mark.parametrize(
    ("typed", "minor"), [("1.200,50", 120_050), ("1,200.50", 120_050), ("EUR 75000", 7_500_000), ("9 000 eur", 900_000)]
)
def test_revenue_is_read_exactly_and_kept_on_enter(
    desk: app.Desk, open_clients: OpenClients, qtbot: QtBot, typed: str, minor: int
) -> None:
    page = open_clients(desk)
    field = page.details.account.lines["revenue"].input
    field.setFocus()
    press(Qt.Key.Key_A, CTRL)
    qtbot.keyClicks(field, typed)
    press(Qt.Key.Key_Return)
    assert account(desk, "Aster AG").revenue_minor == minor
    assert page.details.account.lines["key"].input.hasFocus()
    assert page.details.account.kept.text() == "kept"


@pytest.mark.parametrize(
    ("fact", "typed", "said"),
    [
        ("revenue", "1,200", "two ways"),
        ("revenue", "USD 1200", "counts in EUR"),
        ("revenue", "about ten", "not an amount"),
        ("renewal", "31 February 2026", "no such day"),
        ("name", "   ", "The name is empty."),
    ],
)
def test_a_fault_stands_beside_its_field_and_nothing_is_changed(
    desk: app.Desk, open_clients: OpenClients, qtbot: QtBot, fact: str, typed: str, said: str
) -> None:
    page = open_clients(desk)
    before = account(desk, "Aster AG")
    line = page.details.account.lines[fact]
    line.setFocus()
    press(Qt.Key.Key_A, CTRL)
    qtbot.keyClicks(line.input, typed)
    press(Qt.Key.Key_Tab)
    assert said in line.reason
    assert line.input.accessibleDescription() == line.reason
    assert account(desk, "Aster AG") == before
    assert not page.leave()
    press(Qt.Key.Key_Tab, SHIFT)
    press(Qt.Key.Key_Escape)
    assert page.leave()


def test_status_and_key_are_chosen_by_arrows(desk: app.Desk, open_clients: OpenClients) -> None:
    page = open_clients(desk)
    page.details.account.lines["key"].setFocus()
    press(Qt.Key.Key_Left)
    assert not account(desk, "Aster AG").key
    page.details.account.lines["status"].setFocus()
    press(Qt.Key.Key_Right)
    assert account(desk, "Aster AG").status == "lost"
    assert rows(page)[0].endswith("lost")


def test_days_may_be_spelt_out(desk: app.Desk, open_clients: OpenClients, qtbot: QtBot) -> None:
    page = open_clients(desk)
    page.details.account.lines["client_since"].setFocus()
    qtbot.keyClicks(focused(), "1 March 2017")
    press(Qt.Key.Key_Return)
    assert account(desk, "Aster AG").client_since == date(2017, 3, 1)


def test_a_new_account_is_made_by_keys_alone(desk: app.Desk, open_clients: OpenClients, qtbot: QtBot) -> None:
    page = open_clients(desk)
    press(Qt.Key.Key_N, CTRL)
    page.details.account.make.setFocus()
    press(Qt.Key.Key_Return)
    assert page.details.account.lines["name"].reason == "The name is empty."
    qtbot.keyClicks(focused(), "Dune & Co")
    page.details.account.make.setFocus()
    press(Qt.Key.Key_Return)
    assert account(desk, "Dune & Co").id == "dune-co"
    assert page.accounts.current == "dune-co"
    assert page.people.new.hasFocus()


def test_escape_leaves_a_new_account_unmade(desk: app.Desk, open_clients: OpenClients, qtbot: QtBot) -> None:
    page = open_clients(desk)
    press(Qt.Key.Key_N, CTRL)
    qtbot.keyClicks(focused(), "Dune")
    press(Qt.Key.Key_Escape)
    assert len(desk.programmes.store.accounts(NAME)) == 3
    assert page.accounts.table.hasFocus()


def test_people_are_added_and_changed(desk: app.Desk, open_clients: OpenClients, qtbot: QtBot) -> None:
    page = open_clients(desk)
    press(Qt.Key.Key_N, CTRL | SHIFT)
    qtbot.keyClicks(focused(), "Cleo Marsh")
    card = page.details.contact
    card.lines["timezone"].setFocus()
    qtbot.keyClicks(focused(), "Europe/Nowhere")
    card.make.setFocus()
    press(Qt.Key.Key_Return)
    assert "no timezone" in card.lines["timezone"].reason
    press(Qt.Key.Key_A, CTRL)
    qtbot.keyClicks(focused(), "Europe/Rome")
    card.make.setFocus()
    press(Qt.Key.Key_Return)
    found = {one.name: one for one in desk.programmes.store.contacts(NAME, WAVE)}
    assert found["Cleo Marsh"].timezone == "Europe/Rome"
    assert page.people.list.hasFocus()
    page.people.list.go_to(0)
    press(Qt.Key.Key_Return)
    name = card.lines["name"].value()
    card.lines["role"].setFocus()
    press(Qt.Key.Key_Right)
    assert {one.name: one.role for one in desk.programmes.store.contacts(NAME, WAVE)}[name] != found[name].role
    press(Qt.Key.Key_Escape)
    assert page.people.list.hasFocus()


def test_wording_is_locked_with_its_reason_once_an_interview_began(
    desk: app.Desk, open_clients: OpenClients
) -> None:
    page = open_clients(desk)
    page.places.list.setFocus()
    press(Qt.Key.Key_Return)
    wording = page.details.wave.lines["wording"]
    assert wording.input.isEnabled()
    begin_interview(desk)
    page.places.list.setFocus()
    press(Qt.Key.Key_Return)
    assert not wording.input.isEnabled()
    assert "the first interview has begun" in wording.reason
    assert page.details.wave.lines["name"].reason == "The name stays: interviews and people go by it."


def test_a_change_of_wording_between_waves_is_declared(desk: app.Desk, open_clients: OpenClients) -> None:
    wave = next(one for one in desk.programmes.store.waves(NAME) if one.name == WAVE)
    other = next(w for w in desk.interviewing.find_script(wave.script).wording_variants if w != "standard")
    desk.programmes.put_wave(NAME, replace(wave, wording=other))
    page = open_clients(desk)
    page.places.list.setFocus()
    press(Qt.Key.Key_Return)
    assert page.details.wave.note.text().startswith("Declared: the wording was standard in autumn")


def test_a_wave_keeps_its_smallest_group(desk: app.Desk, open_clients: OpenClients, qtbot: QtBot) -> None:
    page = open_clients(desk)
    page.details.open_wave()
    line = page.details.wave.lines["min_cell"]
    line.setFocus()
    press(Qt.Key.Key_A, CTRL)
    qtbot.keyClicks(focused(), "2")
    press(Qt.Key.Key_Return)
    assert line.reason == "The smallest group cannot be set under 3: fewer would show who spoke."
    assert page.looking.wave is not None
    assert page.looking.wave.min_cell == 5


def test_from_nothing_to_a_programme_and_a_wave(
    empty_desk: app.Desk, open_clients: OpenClients, qtbot: QtBot
) -> None:
    page = open_clients(empty_desk)
    assert page.details.begin.create_first.hasFocus()
    press(Qt.Key.Key_Return)
    card = page.details.programme
    qtbot.keyClicks(focused(), "Quay review")
    press(Qt.Key.Key_Return)
    qtbot.keyClicks(focused(), "Quay")
    card.lines["currency"].setFocus()
    press(Qt.Key.Key_A, CTRL)
    qtbot.keyClicks(focused(), "gbp")
    card.make.setFocus()
    press(Qt.Key.Key_Return)
    assert empty_desk.programmes.store.programme("Quay review").currency == "GBP"
    assert page.places.new_wave.hasFocus()
    press(Qt.Key.Key_Return)
    qtbot.keyClicks(focused(), "first")
    page.details.wave.make.setFocus()
    press(Qt.Key.Key_Return)
    assert [wave.name for wave in empty_desk.programmes.store.waves("Quay review")] == ["first"]
    assert page.headline.text() == "Quay review · first"


def test_the_currency_stays_once_there_are_amounts(desk: app.Desk, open_clients: OpenClients, qtbot: QtBot) -> None:
    page = open_clients(desk)
    page.details.open_programme()
    line = page.details.programme.lines["currency"]
    line.setFocus()
    press(Qt.Key.Key_A, CTRL)
    qtbot.keyClicks(focused(), "USD")
    press(Qt.Key.Key_Return)
    assert "currency cannot change" in line.reason


def test_marks_of_blind_spots_can_be_switched_off(desk: app.Desk, open_clients: OpenClients) -> None:
    page = open_clients(desk)
    page.details.open_programme()
    assert desk.programmes.store.programme(NAME).blind_spots
    page.details.programme.lines["blind_spots"].setFocus()
    press(Qt.Key.Key_Right)
    assert not desk.programmes.store.programme(NAME).blind_spots


def test_another_wave_shows_its_own_people(desk: app.Desk, open_clients: OpenClients) -> None:
    page = open_clients(desk)
    page.places.list.setFocus()
    press(Qt.Key.Key_Up)
    assert page.people.title.text() == "People in autumn"
    assert page.people.empty.text() == "Nobody to call here yet."


def test_the_ways_out_carry_where_we_are(desk: app.Desk, open_clients: OpenClients, qtbot: QtBot) -> None:
    page = open_clients(desk)
    with qtbot.waitSignal(page.import_requested) as told:
        qtbot.keyClick(page.places.bring_in, Qt.Key.Key_Return)
    assert told.args == [NAME, WAVE]
    with qtbot.waitSignal(page.company_form_requested) as told:
        qtbot.keyClick(page.places.company, Qt.Key.Key_Return)
    assert told.args == [NAME]
    when_asked(lambda sheet: press(Qt.Key.Key_Return))
    with qtbot.waitSignal(page.team_form_requested) as told:
        qtbot.keyClick(page.people.fill_in, Qt.Key.Key_Return)
    assert told.args == [NAME, WAVE, "aster", "Kim"]


@pytest.mark.parametrize("state", ["account", "wave", "programme", "contact", "new"])
def test_whatever_takes_the_focus_in_the_clients_room_has_a_name(
    desk: app.Desk, open_clients: OpenClients, state: str
) -> None:
    page = open_clients(desk)
    details = page.details
    opened = {
        "wave": details.open_wave, "programme": details.open_programme, "new": details.begin_account,
        "contact": lambda: details.open_contact("ana"), "account": page.focus_first,
    }  # fmt: skip
    opened[state]()
    seen: list[QWidget] = []
    while focused() not in seen:
        seen.append(focused())
        press(Qt.Key.Key_Tab)
    assert len(seen) > 8
    assert all(widget.accessibleName() for widget in seen)


@pytest.mark.parametrize("percent", [100, 150, 200])
@pytest.mark.parametrize("width", [916, 1282])
def test_no_button_of_the_clients_room_is_cut_off(
    desk: app.Desk, open_clients: OpenClients, theme: Theme, percent: int, width: int
) -> None:
    page = open_clients(desk, looks=theme.with_factor(percent), size=(width, 768))
    for opened in (page.focus_first, page.details.open_wave, page.details.begin_account):
        opened()
        for button in page.findChildren(QAbstractButton):
            if button.isVisible():
                right = button.mapTo(page, button.rect().topRight()).x()
                assert right < page.width(), button.accessibleName()


@pytest.mark.parametrize("palette", [DARK, CONTRAST])
def test_the_clients_room_takes_on_other_looks(
    desk: app.Desk, open_clients: OpenClients, theme: Theme, palette: Palette
) -> None:
    page = open_clients(desk)
    looks = replace(theme, palette=palette)
    page.window().setPalette(looks.qpalette())
    page.restyle(looks)
    assert page.grab().toImage().pixelColor(4, 4) == looks.colour("desk")


def test_short_forms_are_edited_in_the_form_of_the_programme(desk: app.Desk, open_clients: OpenClients) -> None:
    page = open_clients(desk)
    page.details.open_programme()
    line = page.details.programme.lines["glossary"]
    assert isinstance(line.input, WritingBox)
    line.input.type_text("ol = OpsLine\nkp = Kestrel Pro")
    press(Qt.Key.Key_Return)
    assert desk.programmes.glossary(NAME).pairs == (("ol", "OpsLine"), ("kp", "Kestrel Pro"))
    line.input.setFocus()
    line.input.setPlainText("ol OpsLine")
    press(Qt.Key.Key_Return)
    assert line.reason.startswith("“ol OpsLine” is no short form.")
    assert desk.programmes.glossary(NAME).pairs[0] == ("ol", "OpsLine")


def test_whose_data_may_not_be_used_is_marked_in_the_list_and_led_to_by_a_key(
    desk: app.Desk, open_clients: OpenClients, qtbot: QtBot
) -> None:
    person = desk.rights.people.find(NAME, "ana")
    desk.rights.register.object(NAME, person.key, "asked by mail")
    page = open_clients(desk)
    model = page.people.list.rows
    told = [str(model.data(model.index(row))) for row in range(model.rowCount())]
    assert told[0] == "Ana Ruiz, Head of Buying, decides, not to be called or used"
    assert "not to be called" not in told[1]
    page.details.open_contact("ana")
    with qtbot.waitSignal(page.rights_requested) as heard:
        qtbot.keyClick(page.details.rights, Qt.Key.Key_F3)
    assert heard.args == [NAME, "ana"]
