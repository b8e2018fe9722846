"""Phones, e-mails, roles, zones and languages as people write them."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from interviewer.services.contact_list import languages, roles
from interviewer.services.contact_list.emails import is_address, read_email
from interviewer.services.contact_list.languages import language_code
from interviewer.services.contact_list.letters import tidy
from interviewer.services.contact_list.phones import PhoneReader
from interviewer.services.contact_list.timezones import zone_countries, zone_names

PHONES = PhoneReader(zone_countries())


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("+48 32 555 01 15", "+48325550115"),
        ("0048 (32) 555-0116", "+48325550116"),
        ("+33 (0)1 55 55 01 44", "+33155550144"),
        ("+351239555023", "+351239555023"),
        ("tel:+44-1443-960112", "+441443960112"),
        ("+44 1443 960112 ext. 5", "+441443960112 ext. 5"),
        ("+420 555 018 820", "+420555018820"),
        ("+1 (202) 555-0143", "+12025550143"),
        ("\u202a+48 32 555 01 15\u202c", "+48325550115"),
    ],
)
def test_numbers_take_one_form(written: str, number: str) -> None:
    found = PHONES.read(tidy(written))
    assert (found.number, found.sentence) == (number, "")


@pytest.mark.parametrize("written", ["n/a", "12", "+48 1", "+999 123456789", "call the desk", "+" * 30, "1" * 40])
def test_what_can_be_no_number_is_refused(written: str) -> None:
    found = PHONES.read(written)
    assert found.number == ""
    assert "left empty" in found.sentence


def test_the_zone_gives_the_country_where_none_is_written() -> None:
    assert PHONES.read("4722555012", "Europe/Oslo").number == "+4722555012"
    assert PHONES.read("020 7946 0018", "Europe/London").number == "+442079460018"
    assert PHONES.read("020 7946 0018", "Europe/London").sentence == "country taken from the time zone"


def test_a_number_of_no_known_country_is_kept_as_written() -> None:
    found = PHONES.read("030 1234567")
    assert (found.number, found.sentence) == ("030 1234567", "no country code; kept as written")


@pytest.mark.parametrize("between", ["; ", " / ", ", ", " or ", "\n"])
def test_the_first_of_two_numbers_is_kept(between: str) -> None:
    found = PHONES.read(f"+48 32 555 01 15{between}+48 32 555 01 16")
    assert (found.number, found.sentence) == ("+48325550115", "more than one number; the first is kept")


@settings(max_examples=500, deadline=None)
@given(
    st.sampled_from(["1", "7", "39", "44", "47", "48", "49", "52", "54", "55", "33", "351", "353", "420", "36", "61"]),
    st.text("0123456789", min_size=3, max_size=13),
    st.sampled_from(["+", "00"]),
)
def test_the_quick_way_and_the_slow_way_agree(code: str, rest: str, before: str) -> None:
    written = f"{before}{code} {rest[:3]} {rest[3:]}".strip()
    slow = PHONES._one(written, None)
    assert PHONES.read(written) == slow


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=80), st.sampled_from(["", "Europe/Oslo", "Nowhere"]))
def test_any_text_is_a_number_or_says_why_not(written: str, zone: str) -> None:
    found = PHONES.read(written, zone)
    assert found.number or found.sentence


@pytest.mark.parametrize(
    ("written", "address", "sentence"),
    [
        ("j.f@grabowski.example", "j.f@grabowski.example", ""),
        ("Jürgen F <j.f@grabowski.example>", "j.f@grabowski.example", ""),
        ("mailto:j.f@grabowski.example", "j.f@grabowski.example", ""),
        ("a@x.example; b@x.example", "a@x.example", "more than one address; the first is kept"),
        ("nonsense, b@x.example", "b@x.example", "more than an address; the address is kept"),
        ("loes.bohm@veldhuis", "", "not an e-mail address; left empty"),
        ("@x.example", "", "not an e-mail address; left empty"),
        ("a@b@x.example", "", "not an e-mail address; left empty"),
        ("a@x..example", "", "not an e-mail address; left empty"),
        ("=cmd|x@y.example", "x@y.example", "more than an address; the address is kept"),
        ("=x@y.example", "", "not an e-mail address; left empty"),
        ("zoë@exämple.fr", "zoë@exämple.fr", ""),
    ],
)
def test_addresses_are_found_in_cells(written: str, address: str, sentence: str) -> None:
    found = read_email(written)
    assert (found.address, found.sentence) == (address, sentence)


@given(st.text(max_size=60))
def test_an_address_that_is_kept_is_one(written: str) -> None:
    found = read_email(written)
    assert found.address == "" or is_address(found.address)


@pytest.mark.parametrize(
    ("written", "role"),
    [
        ("decision", "decision"), ("Decision Maker", "decision"), ("DECISION-MAKER", "decision"),
        ("Entscheiderin", "decision"), ("Influencer", "influencer"), ("Technical buyer", "influencer"),
        ("End-user", "user"), ("Anwender", "user"), ("utilisatrice", "user"), ("none", "none"), ("n/a", "none"),
    ],
)  # fmt: skip
def test_roles_are_accepted_in_other_words(written: str, role: str) -> None:
    assert roles.meanings()[roles.plain(written)] == role


def test_a_title_is_no_role() -> None:
    assert {roles.plain(word) for word in ("boss", "owner", "Director")}.isdisjoint(roles.meanings())


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("de", "de"), ("DE", "de"), ("pt-BR", "pt"), ("de_DE", "de"), ("Deutsch", "de"), ("français", "fr"),
        ("日本語", "ja"), ("Ελληνικά", "el"), ("deu", "de"), ("Zz", None), ("Klingon", None), ("x", None),
    ],
)  # fmt: skip
def test_languages_become_codes(written: str, code: str | None) -> None:
    assert language_code(written, languages.meanings()) == code


def test_zones_are_those_of_iana() -> None:
    zones = zone_names()
    assert zones["europe/dublin"] == "Europe/Dublin"
    assert {"europe/dubln", "factory", "localtime", "berlin"}.isdisjoint(zones)


@given(st.text(max_size=80))
def test_tidy_text_stays_as_it_is_when_tidied_again(text: str) -> None:
    once = tidy(text)
    assert tidy(once) == once
    assert once == once.strip()


def test_hidden_signs_leave_and_joiners_stay() -> None:
    assert tidy("\ufeffAna\u200b  Ruiz\x00\u00a0") == "Ana Ruiz"
    assert tidy("می\u200cخواهم") == "می\u200cخواهم"
