"""The same-day packet through the service: with its call for the calendar, and nothing where none was allowed."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from interviewer import app
from interviewer.app import Desk
from interviewer.domain.errors import UserError
from interviewer.domain.programme.wish import Wish
from interviewer.report.interview import texts_in
from interviewer.services.paper_wishes import PaperWish
from interviewer.services.scheduling import CaseRef

NAME, WAVE = "Harrow & Pell client review", "spring-2026"
PACKET = PaperWish(NAME, WAVE, "packet", "brightside-care")
NOW = datetime(2026, 7, 1, 7, 30, tzinfo=UTC)


@pytest.fixture(scope="module", name="desk")
def _desk(house: Path) -> Iterator[Desk]:
    with app.temporary_workspace() as workspace:
        desk = app.desk_over(workspace, clock=lambda: NOW)
        desk.folders.bring_in(house / "tests" / "cases" / "programme")
        yield desk


def test_a_packet_comes_with_its_call_at_the_hour_the_person_wished(desk: Desk, tmp_path: Path) -> None:
    desk.scheduling.put_wish(CaseRef(NAME, WAVE, "brightside-olu"), Wish(best_from=15, best_to=17))
    files = desk.papers.write(PACKET, tmp_path / "p.pdf", reviewed="read")
    assert sorted(path.suffix for path in files) == [".ics", ".pdf"]
    event = next(path for path in files if path.suffix == ".ics").read_text("utf-8")
    assert "DTSTART:20260701T140000Z" in event
    assert "Seventeen" not in event


def test_the_page_names_the_hour_on_both_clocks(desk: Desk) -> None:
    texts = list(texts_in(desk.papers.compiled(PACKET).paper))
    assert any("in London" in text for text in texts)
    assert any("(UTC" in text for text in texts)


def test_without_permission_there_is_neither_page_nor_file(desk: Desk, tmp_path: Path) -> None:
    for account, code in (("cobalt-games", "no_call_allowed"), ("fenwick-print", "not_heard")):
        with pytest.raises(UserError) as refused:
            desk.papers.write(PaperWish(NAME, WAVE, "packet", account), tmp_path / "p.pdf")
        assert refused.value.code == code
    assert list(tmp_path.iterdir()) == []
