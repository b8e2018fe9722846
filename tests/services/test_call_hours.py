"""When a person of a wave is best called."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from interviewer import app
from interviewer.app import Desk
from interviewer.disclosure.view import CallHours
from interviewer.domain.programme.wish import Wish
from interviewer.services.call_hours import CallHoursBook
from interviewer.services.scheduling import CaseRef

NAME, WAVE = "Harrow & Pell client review", "spring-2026"


@pytest.fixture(scope="module", name="desk")
def _desk(house: Path) -> Iterator[Desk]:
    with app.temporary_workspace() as workspace:
        desk = app.desk_over(workspace)
        desk.folders.bring_in(house / "tests" / "cases" / "programme")
        yield desk


@pytest.fixture(name="book")
def _book(desk: Desk) -> CallHoursBook:
    return CallHoursBook(desk.workspace.programmes, desk.workspace.field_work)


def test_the_clock_is_that_of_the_list_and_the_hours_those_wished(desk: Desk, book: CallHoursBook) -> None:
    assert book.of(NAME, WAVE, "brightside-olu") == CallHours("Europe/London")
    desk.scheduling.put_wish(CaseRef(NAME, WAVE, "brightside-olu"), Wish(best_from=15, best_to=17))
    assert book.of(NAME, WAVE, "brightside-olu") == CallHours("Europe/London", 15, 17)


def test_nothing_is_known_of_somebody_on_no_list(book: CallHoursBook) -> None:
    assert book.of(NAME, WAVE, "nobody") == CallHours()
