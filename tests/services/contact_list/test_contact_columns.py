"""Columns are recognised by their words in several languages, remembered, and never taken twice."""

import pytest

from interviewer.domain.errors import UserError
from interviewer.services.contact_list.columns import FIELDS, Mapping, check, guess
from interviewer.services.contact_list.header_words import WORDS, plain
from tests.services.contact_samples import table


@pytest.mark.parametrize(
    ("headers", "fields"),
    [
        ("Account|Contact name|Job title|Role|E-mail|Phone|Time zone|Language|Notes", "account name title role email "
         "phone timezone language notes"),
        ("Firma|Ansprechpartner|Funktion|Rolle|E-Mail-Adresse|Telefonnummer|Zeitzone|Sprache|Bemerkungen",
         "account_name name title role email phone timezone language notes"),
        ("Société|Nom complet|Fonction|Rôle|Courriel|Téléphone|Fuseau horaire|Langue|Remarques",
         "account_name name title role email phone timezone language notes"),
        ("Empresa|Contacto|Cargo|Rol|Correo electrónico|Teléfono|Zona horaria|Idioma|Notas",
         "account_name name title role email phone timezone language notes"),
        ("Azienda|Contatto|Posizione|Ruolo|Posta elettronica|Cellulare|Fuso orario|Lingua|Note",
         "account_name name title role email phone timezone language notes"),
        ("Bedrijf|Contactpersoon|Functie|Rol|E-mailadres|Telefoon|Tijdzone|Taal|Opmerkingen",
         "account_name name title role email phone timezone language notes"),
        ("CUSTOMER NO.|Vorname|Nachname|Mobile|Work e-mail (main)", "account first_name last_name phone email"),
    ],
)  # fmt: skip
def test_headers_are_recognised(headers: str, fields: str) -> None:
    names = tuple(headers.split("|"))
    assert set(guess(names).columns) == set(zip(fields.split(), names, strict=True))


def test_no_word_means_two_fields() -> None:
    words = [plain(word) for told in WORDS.values() for word in told.split(",")]
    meant: dict[str, set[str]] = {}
    for field, told in WORDS.items():
        for word in told.split(","):
            meant.setdefault(plain(word), set()).add(field)
    assert len(words) > 300
    assert {word: fields for word, fields in meant.items() if len(fields) > 1} == {}


def test_the_first_of_two_columns_wins_and_the_other_is_listed() -> None:
    given = table(("x", "A", "+1", "+2"), headers=("Account", "Name", "Phone", "Mobile"))
    mapping = guess(given.headers)
    assert mapping.header("phone") == "Phone"
    assert mapping.left_over(given) == ("Mobile",)


def test_an_empty_column_is_not_listed_as_left_over() -> None:
    given = table(("x", "A", " ", ""), headers=("Account", "Name", "Fax", "Colour"))
    assert guess(given.headers).left_over(given) == ()


def test_what_was_remembered_goes_before_words() -> None:
    remembered = Mapping((("name", "Phone"), ("account", "House"), ("email", "Gone")))
    found = guess(("House", "Phone", "Name", "E-mail"), remembered)
    assert dict(found.columns) == {"account": "House", "name": "Phone", "email": "E-mail"}


def test_a_column_means_one_thing_and_a_field_has_one_column() -> None:
    mapping = Mapping((("name", "A"), ("phone", "B"))).with_("name", "B")
    assert mapping.columns == (("name", "B"),)
    assert mapping.with_("name", "").columns == ()


def test_without_account_or_name_the_columns_are_named() -> None:
    given = table(("x", "y"), headers=("Colour", "Size"))
    with pytest.raises(UserError, match=r"the account and the person's name.* Colour, Size") as caught:
        check(guess(given.headers), given)
    assert caught.value.code == "columns_missing"
    assert "list.csv" in caught.value.sentence


def test_headers_that_only_look_near_are_left_alone() -> None:
    assert guess(("Account manager", "Account owner", "Company phone book", "Colour")).header("account") == ""


def test_every_field_is_its_own_word() -> None:
    parts = {"first_name", "last_name"}
    assert dict(guess(tuple(field for field in FIELDS if field not in parts)).columns).keys() == set(FIELDS) - parts


def test_a_column_called_person_is_the_name_unless_another_is() -> None:
    assert guess(("Account", "Person")).header("name") == "Person"
    assert guess(("Account", "Person", "Name")).header("name") == "Person"
    assert guess(("account", "name", "person")).header("person") == "person"
