"""Names that are likely one person's, and names that are not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interviewer.services.contact_list.names import name_key, outline, similar


def alike(one: str, other: str) -> bool:
    """Whether two names pass for one person's."""
    a, b = name_key(one), name_key(other)
    return outline(a) == outline(b) and similar(a, b)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("João Paixão", "Joao Paixao"),
        ("Jürgen Faßbender", "Juergen Fassbender"),
        ("Faßbender, Jürgen", "Jürgen Faßbender"),
        ("Jürgen Faßbender", "Jurgen Fasbender"),
        ("Håkon Bjørnstad", "Haakon Bjoernstad"),
        ("Anneliese Krüger", "Annelise Krueger"),
        ("Dr. Siân Prosser-Jones", "Sian Prosser Jones"),
        ("Teresa Brandão de Araújo", "Teresa Brandao Araujo"),
        ("Zoë d’Aubigné", "Zoe D'Aubigne"),
        ("John A. Smith", "John Smith"),
        ("Małgorzata Wiśniewska", "MALGORZATA  WISNIEWSKA"),
        ("Nerys Llewellyn", "Nerys Llewelyn"),
        ("Sean O'Brien", "Sean OBrien"),
        ("山本 さくら", "山本 さくら"),
    ],
)
def test_one_person_written_twice(one: str, other: str) -> None:
    assert alike(one, other)
    assert alike(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Peter Müller", "Petra Müller"),
        ("Jan Novák", "Jana Novák"),
        ("Karin Schmidt", "Karen Schmidt"),
        ("Anna Schmidt", "Anne Schmidt"),
        ("Marina Rossi", "Maria Rossi"),
        ("Marta Kowalska", "Maria Kowalska"),
        ("Andrea Weber", "Andreas Weber"),
        ("Adam Wiśniewski", "Ewa Wiśniewska"),
        ("Åse Tømmerdal", "Øystein Brå"),
        ("Concepta Boyle", "Ignatius Boyle"),
        ("John Smith", "John Smith Jr"),
        ("Clerk 117", "Clerk 118"),
        ("J Smith", "John Smith"),
        ("山本 さくら", "山本 さくり"),
    ],
)
def test_two_people(one: str, other: str) -> None:
    assert not alike(one, other)


@given(st.text(min_size=1, max_size=40))
def test_every_name_is_like_itself(name: str) -> None:
    assert name_key(name)
    assert alike(name, name)
