"""A real programme in a real encrypted workspace, shown on the pages of the Clients room."""

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from interviewer import app
from interviewer.domain.programme.account import Account
from interviewer.domain.programme.contact import Contact
from interviewer.domain.programme.programme import Programme, Wave
from interviewer.kit.ids import new_id
from interviewer.ui.clients.clients_page import ClientsPage
from interviewer.ui.clients.keeping import ClientsDesk
from interviewer.ui.focus_ring import FocusRing
from interviewer.ui.prompts import Prompts
from interviewer.ui.theme import Theme

NAME, WAVE = "Tideway review", "june"
NOW = datetime(2026, 6, 11, 9, 0, tzinfo=UTC)

Show = Callable[..., QWidget]
OpenClients = Callable[..., ClientsPage]


def fill(desk: app.Desk) -> None:
    """One programme, two waves, three accounts, two people."""
    desk.programmes.create(Programme(NAME, "Tideway", "Rosa Ache"))
    desk.programmes.put_wave(NAME, Wave("autumn", date(2025, 10, 1), date(2025, 10, 31), "client_review_short"))
    desk.programmes.put_wave(NAME, Wave(WAVE, date(2026, 6, 1), date(2026, 6, 30), "client_review_full"))
    renewal = date(2026, 11, 30)
    desk.programmes.add_account(NAME, Account("aster", "Aster AG", 12_050_000, True, owner="Kim", renewal=renewal))
    desk.programmes.add_account(NAME, Account("brook", "Brook Ltd", 900_000))
    desk.programmes.add_account(NAME, Account("cole", "Cole & Sons", status="lost"))
    ana = Contact("ana", "aster", "Ana Ruiz", WAVE, "Head of Buying", "decision", "ana@aster.example")
    desk.programmes.add_contact(NAME, ana)
    desk.programmes.add_contact(NAME, Contact("bo", "aster", "Bo Lind", WAVE))


@pytest.fixture
def empty_desk() -> Iterator[app.Desk]:
    with app.temporary_workspace() as workspace:
        yield app.desk_over(workspace, clock=lambda: NOW)


@pytest.fixture
def desk(empty_desk: app.Desk) -> app.Desk:
    fill(empty_desk)
    return empty_desk


@pytest.fixture
def show(qtbot: QtBot, theme: Theme) -> Show:
    """Shows a page in a window beside the rail, with the caret where it belongs."""

    def build(
        make: Callable[[Theme, Prompts], QWidget], looks: Theme = theme, size: tuple[int, int] = (1282, 768)
    ) -> QWidget:
        window = QWidget()
        looks.dress(window)
        page = make(looks, Prompts(window, looks))
        frame = QVBoxLayout(window)
        frame.setContentsMargins(0, 0, 0, 0)
        frame.addWidget(page)
        FocusRing(window, looks)
        window.resize(*size)
        qtbot.addWidget(window)
        window.show()
        qtbot.waitExposed(window)
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        page.focus_first()  # type: ignore[attr-defined]
        return page

    return build


@pytest.fixture
def open_clients(show: Show) -> OpenClients:
    """Opens the Clients page over a desk."""

    def build(desk: app.Desk, **more: object) -> ClientsPage:
        parts = ClientsDesk(
            desk.programmes, desk.forms, desk.do_not_call, desk.interviewing.library, lambda: NOW, new_id,
            desk.workspace.rights.locks,
        )  # fmt: skip
        page = show(lambda looks, prompts: ClientsPage(parts, looks, prompts), **more)
        assert isinstance(page, ClientsPage)
        return page

    return build
