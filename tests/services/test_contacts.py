"""Lists of people into a real workspace: all or nothing, taken back in one step, remembered."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from interviewer.domain.errors import UserError
from interviewer.domain.programme.contact import Attempt
from interviewer.formats.contacts import ContactFiles
from interviewer.kit.ids import new_id
from interviewer.kit.safe_cell import safe_cell
from interviewer.services.contact_list.columns import Mapping
from interviewer.services.contacts import ContactLists
from interviewer.storage.workspace import Workspace
from tests.services.contact_samples import CASES, EXPECTED, WAVE, accounts, person, programme, read, table, wave
from tests.storage.samples import new_workspace

NAME = programme().name
AT = datetime(2026, 6, 2, 9, 0, tzinfo=UTC)


class Memory:
    """Remembers in a dictionary."""

    def __init__(self) -> None:
        self.kept: dict[str, Mapping] = {}

    def remembered(self, programme: str) -> Mapping | None:
        return self.kept.get(programme)

    def remember(self, programme: str, mapping: Mapping) -> None:
        self.kept[programme] = mapping


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    """The vendor's programme with two waves and no people."""
    made = new_workspace(tmp_path / "a.interviewer")
    made.programmes.add_programme(programme())
    made.programmes.put_accounts(NAME, accounts())
    made.programmes.put_wave(NAME, wave())
    made.programmes.put_wave(NAME, wave("autumn-2026"))
    yield made
    made.close()


@pytest.fixture
def lists(workspace: Workspace) -> ContactLists:
    return ContactLists(workspace.programmes, ContactFiles(), lambda: AT, new_id, Memory())


@pytest.mark.parametrize("name", ["clean.csv", "messy.csv"])
def test_a_list_is_imported_as_its_dry_run_said(workspace: Workspace, lists: ContactLists, name: str) -> None:
    dry = lists.dry_run(NAME, WAVE, lists.read(CASES / name))
    assert workspace.programmes.contacts(NAME, WAVE) == ()
    done = lists.bring_in(NAME, WAVE, lists.read(CASES / name))
    assert done.plan.summary() == dry.summary()
    assert workspace.programmes.contacts(NAME, WAVE) == done.plan.added
    assert len(done.plan.added) == EXPECTED[name]["imported"]
    assert done.batch is not None
    assert (done.batch.source, done.batch.at, done.batch.added) == (name, AT, len(done.plan.added))


def test_the_same_list_twice_adds_nothing_and_leaves_no_second_import(
    workspace: Workspace, lists: ContactLists
) -> None:
    first = lists.bring_in(NAME, WAVE, read("messy.csv"))
    again = lists.bring_in(NAME, WAVE, read("messy.csv"))
    assert again.batch is None
    assert workspace.programmes.contacts(NAME, WAVE) == first.plan.added
    assert lists.last_import(NAME) == first.batch


def test_another_wave_has_rows_of_its_own(workspace: Workspace, lists: ContactLists) -> None:
    lists.bring_in(NAME, WAVE, read("clean.csv"))
    lists.bring_in(NAME, "autumn-2026", read("clean.csv"))
    one, two = (workspace.programmes.contacts(NAME, name) for name in (WAVE, "autumn-2026"))
    assert len(one) == len(two) == 12
    assert {a.person_key for a in one} == {b.person_key for b in two}
    assert {a.id for a in one}.isdisjoint(b.id for b in two)


def test_undo_takes_back_who_was_added_and_what_was_filled(workspace: Workspace, lists: ContactLists) -> None:
    lists.bring_in(NAME, WAVE, table(person(name="Ana Ruiz", email="a@x.example")))
    before = workspace.programmes.contacts(NAME, WAVE)
    rows = person(name="Ana Ruiz", email="a@x.example", title="Head", phone="+353 91 555 045"), person(name="Bo Lind")
    lists.bring_in(NAME, WAVE, table(*rows))
    assert [one.title for one in workspace.programmes.contacts(NAME, WAVE)] == ["Head", ""]
    taken = lists.undo_last(NAME)
    assert (taken.added, taken.changed) == (1, 1)
    assert workspace.programmes.contacts(NAME, WAVE) == before


def test_undo_goes_back_one_import_at_a_time(workspace: Workspace, lists: ContactLists) -> None:
    lists.bring_in(NAME, WAVE, table(person(name="Ana Ruiz")))
    lists.bring_in(NAME, WAVE, table(person(name="Bo Lind")))
    lists.undo_last(NAME)
    assert [one.name for one in workspace.programmes.contacts(NAME, WAVE)] == ["Ana Ruiz"]
    lists.undo_last(NAME)
    assert workspace.programmes.contacts(NAME, WAVE) == ()
    with pytest.raises(UserError, match="no import of contacts to take back"):
        lists.undo_last(NAME)


def test_undo_is_refused_once_somebody_was_called(workspace: Workspace, lists: ContactLists) -> None:
    done = lists.bring_in(NAME, WAVE, read("clean.csv"))
    called = done.plan.added[3].id
    workspace.programmes.add_attempt(NAME, WAVE, called, Attempt(AT, "phone", "no_answer"))
    with pytest.raises(UserError) as caught:
        lists.undo_last(NAME)
    assert caught.value.code == "batch_in_use"
    assert len(workspace.programmes.contacts(NAME, WAVE)) == 12


class StopError(Exception):
    """The person asked to stop."""


@pytest.mark.parametrize("share", [0.0, 0.3, 0.6, 0.99, 1.0])
def test_stopping_at_any_moment_leaves_nothing(workspace: Workspace, lists: ContactLists, share: float) -> None:
    lists.bring_in(NAME, WAVE, table(person(name="Ana Ruiz", email="a@x.example")))
    before = workspace.programmes.contacts(NAME, WAVE)
    many = table(
        person(name="Ana Ruiz", email="a@x.example", title="Head"),
        *(person(name=f"P {n}", email=f"p{n}@x.example") for n in range(2_500)),
    )

    def step(done: int, total: int) -> None:
        if done >= share * total:
            raise StopError

    with pytest.raises(StopError):
        lists.bring_in(NAME, WAVE, many, step=step)
    assert workspace.programmes.contacts(NAME, WAVE) == before
    assert len(workspace.programmes.batches(NAME)) == 1


def test_progress_goes_up_to_the_end(lists: ContactLists) -> None:
    told: list[tuple[int, int]] = []
    many = table(*(person(name=f"P {n}", email=f"p{n}@x.example") for n in range(2_500)))
    lists.bring_in(NAME, WAVE, many, step=lambda done, total: told.append((done, total)))
    assert [done for done, _ in told] == sorted(done for done, _ in told)
    assert told[0] == (0, 5_000)
    assert told[-1] == (5_000, 5_000)


def test_what_columns_mean_is_remembered_for_the_programme(lists: ContactLists) -> None:
    given = table(("carrigan", "Mick Carrigan"), headers=("House", "Mensch"))
    with pytest.raises(UserError, match="no column was found"):
        lists.bring_in(NAME, WAVE, given)
    mapping = Mapping((("account", "House"), ("name", "Mensch")))
    assert len(lists.bring_in(NAME, WAVE, given, mapping).plan.added) == 1
    assert lists.mapping_for(NAME, given) == mapping
    assert lists.mapping_for("Another", given) == Mapping()


def test_somebody_who_asked_never_to_be_called_is_told(workspace: Workspace, lists: ContactLists) -> None:
    done = lists.bring_in(NAME, WAVE, read("clean.csv"))
    workspace.programmes.never_call_again(NAME, done.plan.added[4])
    lists.undo_last(NAME)
    again = lists.dry_run(NAME, WAVE, read("clean.csv"))
    assert [(one.line, one.sentence) for one in again.warnings] == [(6, "asked never to be called again")]


def test_an_unknown_wave_or_programme_is_refused(lists: ContactLists) -> None:
    with pytest.raises(UserError) as caught:
        lists.bring_in(NAME, "winter", read("clean.csv"))
    assert caught.value.code == "no_such_wave"
    with pytest.raises(UserError) as caught:
        lists.bring_in("Nobody's", WAVE, read("clean.csv"))
    assert caught.value.code == "no_such_programme"


def test_a_formula_is_kept_as_text_and_leaves_as_text(workspace: Workspace, lists: ContactLists) -> None:
    lists.bring_in(NAME, WAVE, read("messy.csv"))
    people = workspace.programmes.contacts(NAME, WAVE)
    assert '=HYPERLINK("//evil.example/x","Click")' in [one.name for one in people]
    written = [safe_cell(text) for one in people for text in (one.name, one.title, one.notes)]
    assert [text for text in written if text.startswith(("=", "+", "-", "@"))] == []
