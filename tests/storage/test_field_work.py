"""What the database keeps up by itself equals what the attempts and contacts say, whatever was done to them."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from interviewer.domain.errors import UserError
from interviewer.domain.programme.account import Account, Outcome, on_list
from interviewer.domain.programme.contact import Attempt, Contact
from interviewer.domain.programme.disposition import RESULT_WORDS
from interviewer.domain.programme.programme import Programme, Wave
from interviewer.domain.programme.queue import ranked
from interviewer.services.field_ports import Moment
from interviewer.services.programme_store import WholeProgramme
from interviewer.storage.field_standing import PAGE
from interviewer.storage.field_tables import FIELD_CASE
from interviewer.storage.workspace import Workspace
from tests.storage.samples import new_workspace

NOW = datetime(2026, 6, 11, 9, 42, tzinfo=UTC)
MOMENT = Moment(NOW, NOW.date(), NOW - timedelta(days=90), NOW - timedelta(days=7), NOW + timedelta(days=366))
WAVE = Wave("w", date(2026, 6, 1), date(2026, 6, 30), "full")
PEOPLE = tuple(Contact(f"p{n}", "a", f"Person {n}", "w", email=f"p{n}@a.example") for n in range(3))
ACCOUNTS = (Account("a", "Aster"), Account("b", "Boreas"))
STEPS = st.lists(
    st.tuples(st.sampled_from(["try", "undo", "decide", "move", "remove"]), st.integers(0, 2), st.integers(0, 10**6),
              st.sampled_from(sorted(RESULT_WORDS))),
    max_size=12,
)  # fmt: skip


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    made = new_workspace(tmp_path_factory.mktemp("field") / "a.interviewer")
    yield made
    made.close()


def step(workspace: Workspace, name: str, what: str, contact: str, at: datetime, result: str) -> None:
    """Do one thing to a contact; what is refused changes nothing."""
    store = workspace.programmes
    try:
        person = store.contact(name, "w", contact)
        match what:
            case "try":
                store.add_attempt(name, "w", contact, Attempt(at, "phone", result))
            case "undo":
                workspace.field_work.undo_attempt(name, "w", contact)
            case "decide":
                store.change_contact(name, replace(person, role="user" if person.role == "decision" else "decision"))
            case "move":
                store.change_contact(name, replace(person, account="b" if person.account == "a" else "a"))
            case _:
                store.remove_contact(name, "w", contact)
    except UserError as refused:
        if refused.code not in {"no_such_contact", "nothing_to_undo"}:
            raise


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(STEPS)
def test_the_cases_equal_the_attempts_after_any_sequence(
    workspace: Workspace, steps: list[tuple[str, int, int, str]]
) -> None:
    name = f"P{len(workspace.programmes.names())}"
    workspace.programmes.keep_whole(WholeProgramme(Programme(name, "V"), (WAVE,), ACCOUNTS, contacts=PEOPLE))
    for what, who, seconds, result in steps:
        step(workspace, name, what, f"p{who}", NOW - timedelta(seconds=seconds), result)
    people = workspace.programmes.contacts(name, "w")
    board = workspace.field_work.board(name, "w", MOMENT)
    rows = {account.id: account.row for account in board.accounts}
    seen = {c.contact.id: c for c in workspace.field_work.people(name, "w", tuple(rows.values()))}
    assert sum(count.contacts for count in board.counts) == len(people) == len(seen)
    for person in people:
        last = person.attempts[-1] if person.attempts else None
        found = seen[person.id]
        assert (found.tries, found.result, found.last_try) == (
            len(person.attempts), last.result if last else "", last.at if last else None
        )  # fmt: skip
        assert found.account == rows[person.account]
    heard = {p.account: p.role == "decision" for p in people if p.attempts and p.attempts[-1].result == "complete"}
    assert {a.id for a in board.accounts if a.heard} == set(heard)


@pytest.mark.parametrize("since", [None, date(2026, 6, 30), date(2026, 7, 1)])
@pytest.mark.parametrize("status", ["active", "lost"])
@pytest.mark.parametrize("gone", [(), ("2026-05-31",), ("2026-06-01",), ("2026-06-20", "2025-01-01")])
def test_the_list_is_the_one_of_the_method(
    workspace: Workspace, since: date | None, status: str, gone: tuple[str, ...]
) -> None:
    name = f"List {len(workspace.programmes.names())}"
    account = Account("a", "Aster", client_since=since, status=status)  # type: ignore[arg-type]
    outcomes = tuple(Outcome("a", date.fromisoformat(day), "lost") for day in gone)
    workspace.programmes.keep_whole(WholeProgramme(Programme(name, "V"), (WAVE,), (account,), outcomes))
    board = workspace.field_work.board(name, "w", MOMENT)
    assert bool(board.accounts) is on_list(account, outcomes, WAVE.starts, WAVE.ends)


def test_a_deleted_contact_takes_its_case_along(tmp_path: Path) -> None:
    workspace = new_workspace(tmp_path / "b.interviewer")
    tried = replace(PEOPLE[0], attempts=(Attempt(NOW, "phone", "busy"),))
    workspace.programmes.keep_whole(WholeProgramme(Programme("P", "V"), (WAVE,), ACCOUNTS, contacts=(tried,)))
    assert len(workspace.field_work._access.rows(select(FIELD_CASE))) == 1
    workspace.programmes.remove_contact("P", "w", "p0")
    assert workspace.field_work._access.rows(select(FIELD_CASE)) == []
    workspace.close()


def some_accounts(chance: Random, count: int) -> tuple[Account, ...]:
    """Accounts that often tie in one rule of the rank and differ in the next."""
    renewals = (None, *(NOW.date() + timedelta(days=days) for days in (-1, 0, 89, 90, 180, 181)))
    return tuple(
        Account(f"a{n:03d}", f"Account {chance.randrange(99)}-{n}", chance.choice((0, 100, 100, 9_000)),
                chance.random() < 0.5, renewal=chance.choice(renewals))
        for n in range(count)
    )  # fmt: skip


def heard(chance: Random, accounts: tuple[Account, ...]) -> Iterator[Contact]:
    """People heard in either wave, at the days where the rank changes."""
    for account in accounts:
        days = chance.choice((None, 0, 1, 152, 153, 182, 183, 334, 335, 336, 364, 365, 366))
        if days is not None:
            attempt = Attempt(NOW - timedelta(days=days), "phone", "complete")
            role = chance.choice(("decision", "user"))
            wave = chance.choice(("w", "before", "before"))
            yield Contact(account.id, account.id, "N", wave, role=role, attempts=(attempt,))


@pytest.mark.parametrize("seed", range(3))
def test_the_database_ranks_as_the_rule_is_written_page_by_page(workspace: Workspace, seed: int) -> None:
    chance, name = Random(seed), f"Rank {seed}"
    accounts = some_accounts(chance, 2 * PAGE + 50)
    before = Wave("before", date(2025, 6, 1), date(2025, 6, 30), "full")
    people = tuple(heard(chance, accounts))
    whole = WholeProgramme(Programme(name, "V"), (WAVE, before), accounts, contacts=people)
    workspace.programmes.keep_whole(whole)
    board = workspace.field_work.board(name, "w", MOMENT)
    pages = [workspace.field_work.more_accounts(name, "w", MOMENT, page) for page in (1, 2, 3)]
    told = (*board.accounts, *(one for page in pages for one in page))
    in_rank = ranked(told, NOW.date(), board.sums.revenue_minor)
    assert tuple(in_rank) == told
    assert len(told) == len(accounts) == board.sums.accounts
    assert pages[2] == ()
    assert board.sums.heard == sum(one.heard for one in in_rank)
    assert board.sums.revenue_minor == sum(account.revenue_minor for account in accounts)
    assert board.sums.heard_minor == sum(one.revenue_minor for one in in_rank if one.heard)
    unheard = sorted((one for one in in_rank if not one.heard), key=lambda one: (-one.revenue_minor, one.name))
    assert board.largest == tuple(one.row for one in unheard[:3])
