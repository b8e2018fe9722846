"""What goes from the Clients page and comes back: people, outcomes, forms that were left; by real keys."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from interviewer import app
from interviewer.domain.interview.facts import AccountRef, Engagement, Meeting, RespondentRef, WaveTerms
from interviewer.domain.programme.account import Outcome
from interviewer.domain.programme.contact import Attempt
from interviewer.ui.clients.clients_page import ClientsPage
from tests.ui.clients.conftest import NAME, NOW, WAVE, OpenClients
from tests.ui.today.dialogs import focused, press, when_asked


def yes(_sheet: QWidget) -> None:
    press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Return)


def people(desk: app.Desk) -> list[str]:
    return [one.name for one in desk.programmes.store.contacts_at(NAME, WAVE, "aster")]


def status(desk: app.Desk, account: str) -> str:
    return next(one.status for one in desk.programmes.store.accounts(NAME) if one.id == account)


def open_bo(page: ClientsPage) -> None:
    page.people.list.setFocus()
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)
    page.details.remove.setFocus()


def test_removing_a_person_says_what_goes_and_enter_leaves_it(desk: app.Desk, open_clients: OpenClients) -> None:
    desk.programmes.note_attempt(NAME, WAVE, "bo", Attempt(NOW, "phone", "voicemail"))
    page = open_clients(desk)
    open_bo(page)
    told: list[str] = []

    def read(sheet: QWidget) -> None:
        told.append(sheet.accessibleDescription())
        press(Qt.Key.Key_Return)

    titles = when_asked(read)
    press(Qt.Key.Key_Return)
    assert titles == ["Remove Bo Lind?"]
    assert "one try" in told[0]
    assert people(desk) == ["Ana Ruiz", "Bo Lind"]


def test_a_removed_person_can_be_put_back_with_the_tries(
    desk: app.Desk, open_clients: OpenClients, qtbot: QtBot
) -> None:
    desk.programmes.note_attempt(NAME, WAVE, "bo", Attempt(NOW, "phone", "voicemail"))
    page = open_clients(desk)
    open_bo(page)
    when_asked(yes)
    press(Qt.Key.Key_Return)
    assert people(desk) == ["Ana Ruiz"]
    page.window().activateWindow()
    qtbot.waitUntil(page.people.back.hasFocus)
    assert page.people.back.text() == "Put Bo Lind back"
    press(Qt.Key.Key_Return)
    assert people(desk) == ["Ana Ruiz", "Bo Lind"]
    assert [one.result for one in desk.programmes.store.contact(NAME, WAVE, "bo").attempts] == ["voicemail"]
    assert page.people.back.isHidden()


def test_the_way_back_is_gone_with_another_account(desk: app.Desk, open_clients: OpenClients, qtbot: QtBot) -> None:
    page = open_clients(desk)
    open_bo(page)
    when_asked(yes)
    press(Qt.Key.Key_Return)
    page.window().activateWindow()
    qtbot.waitUntil(page.people.back.hasFocus)
    page.accounts.table.setFocus()
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Up)
    assert page.people.back.isHidden()


def test_whoever_asked_never_to_be_called_stays_so_when_put_back(desk: app.Desk, open_clients: OpenClients) -> None:
    desk.do_not_call.note(NAME, WAVE, "bo")
    page = open_clients(desk)
    page.looking.choose("aster")
    page.details.open_contact("bo")
    page.looking.remove_contact()
    page.looking.put_back()
    board = desk.today.look(NAME, WAVE, NOW.tzinfo)  # type: ignore[arg-type]
    assert all(line.person.name != "Bo Lind" for line in board.queue)
    assert any("Do not call: one" in told for told in board.not_offered)


def test_somebody_who_was_heard_stays_and_it_is_said_why(desk: app.Desk, open_clients: OpenClients) -> None:
    script = desk.interviewing.find_script("client_review_full")
    meeting = Meeting(Engagement("Tideway"), AccountRef("aster", "Aster AG"), RespondentRef("bo", "Bo Lind"))
    desk.interviewing.begin(desk.interviewing.prepared(script, meeting, wave=WaveTerms(WAVE, programme=NAME)), script)
    page = open_clients(desk)
    open_bo(page)
    when_asked(yes)
    press(Qt.Key.Key_Return)
    assert people(desk) == ["Ana Ruiz", "Bo Lind"]
    assert "was interviewed" in page.banner.accessibleName()


def test_an_outcome_is_noted_with_what_it_does_and_taken_back(
    desk: app.Desk, open_clients: OpenClients, qtbot: QtBot
) -> None:
    page = open_clients(desk)
    page.details.outcomes.new.setFocus()
    press(Qt.Key.Key_Return)
    card = page.details.outcome
    assert card.note.text() == "Aster AG is then active. It stays on the lists of waves."
    card.lines["kind"].input.setFocus()
    press(Qt.Key.Key_Right)
    assert card.note.text() == "Aster AG is then lost. It is off the list of every wave that begins after that day."
    card.lines["reason"].input.setFocus()
    qtbot.keyClicks(focused(), "price")
    press(Qt.Key.Key_Return)
    assert desk.programmes.store.outcomes(NAME) == (Outcome("aster", date(2026, 6, 11), "lost", reason="price"),)
    assert status(desk, "aster") == "lost"
    assert page.details.account.values()["status"] == "lost"
    assert page.details.outcomes.lines == ("11 Jun 2026: lost, price.",)
    page.details.outcomes.undo.setFocus()
    press(Qt.Key.Key_Return)
    assert desk.programmes.store.outcomes(NAME) == ()
    assert status(desk, "aster") == "active"
    assert page.details.account.values()["status"] == "active"
    assert page.details.outcomes.new.hasFocus()


def test_what_is_wrong_with_an_outcome_stands_beside_its_field(
    desk: app.Desk, open_clients: OpenClients, qtbot: QtBot
) -> None:
    page = open_clients(desk)
    page.details.begin_outcome()
    card = page.details.outcome
    card.lines["day"].show_value("31 February 2026")
    card.lines["last_nps"].show_value("11")
    card.lines["revenue"].show_value("1,200")
    card.make.click()
    assert "no such day" in card.lines["day"].reason
    assert "0 to 10" in card.lines["last_nps"].reason
    assert card.lines["revenue"].reason
    assert desk.programmes.store.outcomes(NAME) == ()


def test_a_form_that_was_left_stands_with_the_people_and_is_gone_on_with(
    desk: app.Desk, open_clients: OpenClients, qtbot: QtBot
) -> None:
    left = desk.forms.begin(NAME, WAVE, "aster", "Jo").step().facts.id
    page = open_clients(desk)
    (line,) = page.people.unsealed
    assert line.words.text().startswith("Begun by Jo, ")
    line.go_on.setFocus()
    with qtbot.waitSignal(page.form_requested) as told:
        press(Qt.Key.Key_Return)
    assert told.args == [left]


def test_a_form_that_was_left_is_removed_once_it_was_asked(
    desk: app.Desk, open_clients: OpenClients, qtbot: QtBot
) -> None:
    desk.forms.begin(NAME, WAVE, "aster", "Jo")
    page = open_clients(desk)
    page.people.unsealed[0].remove.setFocus()
    titles = when_asked(yes)
    press(Qt.Key.Key_Return)
    assert titles == ["Remove the form of Jo?"]
    assert desk.forms.unsealed(NAME, WAVE, "aster") == ()
    assert page.people.unsealed == []


def test_the_company_form_says_when_it_was_begun(desk: app.Desk, open_clients: OpenClients) -> None:
    assert open_clients(desk).places.company.text() == "Company form"
    desk.forms.begin_company(NAME)
    assert open_clients(desk).places.company.text() == "Go on with the company form"
