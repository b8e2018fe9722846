"""What an import would do, row by row, on the shared lists and on small ones."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from interviewer.domain.programme.account import Account
from interviewer.domain.programme.contact import Contact
from interviewer.services.contact_list.columns import guess
from interviewer.services.contact_list.planning import Target, plan
from tests.services.contact_samples import EXPECTED, HEADERS, WAVE, person, planned, read, table, warned


@pytest.mark.parametrize("name", ["clean.csv", "messy.csv"])
def test_the_shared_lists_give_what_is_expected(name: str) -> None:
    made, expected = planned(read(name)), EXPECTED[name]
    counts = {"rows": made.rows, "imported": len(made.added), "merged": len(made.merged)}
    counts |= {"skipped": len(made.skipped), "blank": len(made.blank)}
    assert counts == {key: expected[key] for key in counts}
    assert {str(one.line): one.into_line for one in made.merged} == expected.get("merged_lines", {})
    assert {str(one.line): one.reason for one in made.skipped} == expected.get("skipped_lines", {})
    assert list(made.blank) == expected.get("blank_lines", [])
    found = {str(line): columns for line, columns in warned(made).items()}
    for line, columns in expected.get("warnings", {}).items():
        assert set(columns) <= found[line]


def test_no_other_warnings_than_two_more_true_ones() -> None:
    expected = {int(line): set(columns) for line, columns in EXPECTED["messy.csv"]["warnings"].items()}
    assert warned(planned(read("messy.csv"))) == expected | {27: {"name", "notes"}}


def test_the_shared_workbook_gives_a_number_and_skips_the_formula() -> None:
    made = planned(read("contacts.xlsx"))
    assert [(one.line, one.reason) for one in made.skipped] == [(15, "name missing")]
    assert made.added[-1].phone == "+4722555012"
    assert len(made.added) == 13


@pytest.mark.parametrize("name", ["clean.csv", "messy.csv", "contacts.xlsx"])
def test_the_same_list_again_adds_and_changes_nothing(name: str) -> None:
    first = planned(read(name))
    again = planned(read(name), first.added)
    assert again.changes_nothing
    assert len(again.merged) == len(first.added) + len(first.merged)
    assert {one.into_contact for one in again.merged} == {one.id for one in first.added}


def test_bad_cells_are_left_empty_and_nothing_else_is_dropped() -> None:
    row = person(name="Ana Ruiz", title="Head", role="boss", email="ana@x", phone="12", timezone="Mars", language="??")
    (made,) = planned(table(row)).added
    assert made == Contact(made.id, "carrigan", "Ana Ruiz", WAVE, title="Head")


def test_a_formula_is_kept_as_text_with_a_warning() -> None:
    made = planned(table(person(name="=1+1", title="@SUM(1)", notes="+1 for him")))
    assert (made.added[0].name, made.added[0].title, made.added[0].notes) == ("=1+1", "@SUM(1)", "+1 for him")
    assert warned(made) == {2: {"name", "title", "notes"}}


def test_cells_beyond_the_last_column_are_told() -> None:
    made = planned(table((*person(name="Ana Ruiz"), "", "spilt over")))
    assert warned(made) == {2: {"K"}}


def test_first_and_last_name_make_one_name() -> None:
    made = planned(
        table(("carrigan", "Ana", "Ruiz"), ("carrigan", "", " "), headers=("Account", "Vorname", "Nachname"))
    )
    assert [one.name for one in made.added] == ["Ana Ruiz"]
    assert [one.reason for one in made.skipped] == ["name missing"]


def test_an_account_is_found_by_id_or_name_in_any_case() -> None:
    rows = [person(account, name=f"P {n}") for n, account in enumerate(("CARRIGAN", "Carrigan coaches", "opera lumen"))]
    assert [one.account for one in planned(table(*rows)).added] == ["carrigan", "carrigan", "lumen-opera"]


def test_a_name_of_two_accounts_fits_neither() -> None:
    twins = (Account("one", "Twin Ltd"), Account("two", "Twin Ltd"))
    given_table = table(("Twin Ltd", "Ana"), headers=("Company", "Name"))
    made = plan(given_table, guess(given_table.headers), Target(WAVE, twins, (), lambda: "new"))
    assert [one.reason for one in made.skipped] == ["account name fits more than one account"]


def merges(*rows: tuple[str, ...]) -> dict[int, tuple[int | None, str]]:
    """For a list of these rows: line, and into which line by what."""
    return {one.line: (one.into_line, one.because) for one in planned(table(*rows)).merged}


def test_one_email_is_one_person_whatever_the_name() -> None:
    rows = person(name="Ana Ruiz", email="Ana@X.example"), person(name="A. R.", email="ana@x.example ")
    assert merges(*rows) == {3: (2, "e-mail")}


def test_the_same_email_at_another_account_is_another_person() -> None:
    rows = person(name="Ana Ruiz", email="a@x.example"), person("veldhuis", name="Ana Ruiz", email="a@x.example")
    assert merges(*rows) == {}


def test_a_shared_phone_alone_never_merges() -> None:
    phone = "+353 91 555 045"
    assert merges(person(name="Ana Ruiz", phone=phone), person(name="Bo Lind", phone=phone)) == {}
    rows = person(name="Peter Müller", phone=phone), person(name="Petra Müller", phone=phone)
    assert merges(*rows) == {}


def test_one_phone_and_a_similar_name_is_one_person() -> None:
    rows = (
        person(name="Jürgen Faßbender", phone="+353 91 555 045"),
        person(name="Jurgen Fasbender", phone="0035391555045"),
    )
    assert merges(*rows) == {3: (2, "phone and name")}


def test_a_similar_name_merges_unless_email_or_phone_say_otherwise() -> None:
    plain = person(name="Jürgen Faßbender")
    assert merges(person(name="Juergen Fassbender", email="j@x.example"), plain) == {3: (2, "name")}
    assert merges(person(name="A B", email="a@x.example"), person(name="A B", email="b@x.example")) == {}
    assert merges(person(name="Ana B", phone="+353915550451"), person(name="Ana B", phone="+353915550452")) == {}
    assert merges(person(name="Jürgen Faßbender", email="a@x.example"), plain, plain) == {
        3: (2, "name"),
        4: (2, "name"),
    }


def test_a_merge_fills_empty_cells_and_overwrites_none() -> None:
    made = planned(
        table(
            person(name="Ana Ruiz", email="a@x.example", title="Head"),
            person(name="Anna Ruiz", email="a@x.example", title="Boss", role="user", phone="+353 91 555 045"),
        )
    )
    (merge,) = made.merged
    assert (set(merge.filled), merge.left_out) == ({"role", "phone"}, ("name", "title"))
    (one,) = made.added
    assert (one.name, one.title, one.role, one.phone) == ("Ana Ruiz", "Head", "user", "+35391555045")


def test_a_person_who_is_there_is_filled_up_and_not_added() -> None:
    there = Contact("known", "carrigan", "Ana Ruiz", WAVE, email="a@x.example", title="Head", role="decision")
    made = planned(table(person(name="Ana Ruiz", email="A@x.example", title="Boss", language="es")), [there])
    assert made.added == ()
    assert made.changed == (
        Contact("known", "carrigan", "Ana Ruiz", WAVE, "Head", "decision", "a@x.example", language="es"),
    )
    assert (made.merged[0].into_contact, made.merged[0].left_out) == ("known", ("title",))


def test_who_was_filled_is_found_by_what_was_filled() -> None:
    rows = (
        person(name="Ana Ruiz"),
        person(name="Ana Ruiz", email="a@x.example"),
        person(name="Somebody Else", email="a@x.example"),
        person(name="Ana Ruiz", email="other@x.example"),
    )
    assert merges(*rows) == {3: (2, "name"), 4: (2, "e-mail")}


def test_who_says_not_to_call_is_told() -> None:
    made = planned(table(person(name="Rita Fagan", notes="Please do not call her")))
    assert "not to call" in made.warnings[0].sentence


def test_a_misspelt_zone_gets_a_hint() -> None:
    made = planned(table(person(name="Ana Ruiz", timezone="Europe/Dubln"), person(name="Bo", timezone="Mars")))
    assert [one.sentence for one in made.warnings] == [
        "not a known time zone; left empty. Did you mean Europe/Dublin?", "not a known time zone; left empty",
    ]  # fmt: skip


def test_a_step_that_raises_stops_the_plan() -> None:
    class StopError(Exception):
        pass

    def step(done: int, _total: int) -> None:
        if done:
            raise StopError

    given_table = table(*(person(name=f"Person {n}") for n in range(3_000)))
    with pytest.raises(StopError):
        plan(given_table, guess(given_table.headers), Target(WAVE, (), (), lambda: "new"), step)


CELLS = st.one_of(
    st.sampled_from(
        [
            "",
            " ",
            "carrigan",
            "veldhuis",
            "Ana Ruiz",
            "Anna Ruiz",
            "Ána  Ruíz",
            "a@x.example",
            "b@x.example",
            "user",
            "+353 91 555 045",
            "0035391555046",
            "Europe/Dublin",
            "de",
            "=1",
            "-",
            "???",
            "Jürgen Faßbender",
            "DNC",
        ]
    ),
    st.text(max_size=12),
)
ROWS = st.lists(st.lists(CELLS, max_size=len(HEADERS) + 2), max_size=25)
LIKELY = st.lists(
    st.builds(
        person,
        st.sampled_from(["carrigan", "veldhuis"]),
        st.sampled_from(["Ana Ruiz", "Ána Ruíz", "Jürgen Faßbender", "Jurgen Fasbender", "Bo", "?"]),
        email=st.sampled_from(["", "a@x.example", "A@x.example", "b@x.example"]),
        phone=st.sampled_from(["", "+353 91 555 045", "+353 91 555 046", "0171 555 0123"]),
        title=st.sampled_from(["", "Head", "Boss"]),
    ),
    max_size=15,
)


@settings(max_examples=200, deadline=None)
@given(st.one_of(ROWS, LIKELY))
def test_every_row_is_accounted_for_and_a_second_import_adds_nobody(rows: list[list[str]]) -> None:
    made = planned(table(*rows))
    lines = [*made.added_lines, *(one.line for one in made.merged), *(one.line for one in made.skipped), *made.blank]
    assert sorted(lines) == list(range(2, len(rows) + 2))
    again = planned(table(*rows), made.added)
    assert again.added == ()
    assert len({one.id for one in made.added}) == len(made.added)
