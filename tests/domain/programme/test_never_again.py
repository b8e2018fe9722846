"""Who asked never to be called again is known by person, e-mail or phone, and by nothing that can be read."""

from dataclasses import replace

from interviewer.domain.programme.contact import Contact
from interviewer.domain.programme.never_again import hashes

ANA = Contact("ana", "aster", "Ana Ruiz", "w", email="Ana@Aster.example ", phone="+44 1632 960649", person="p-ana")
SALT = b"s" * 32


def test_any_mark_of_the_person_is_enough() -> None:
    noted = set(hashes(ANA, "P", SALT))
    others = Contact("x", "boreas", "Someone", "w2")
    assert not noted & set(hashes(others, "P", SALT))
    assert noted & set(hashes(replace(others, email="ana@aster.EXAMPLE"), "P", SALT))
    assert noted & set(hashes(replace(others, phone="0044 (1632) 960-649"), "P", SALT))
    assert noted & set(hashes(replace(others, person="p-ana"), "P", SALT))


def test_a_person_of_another_programme_and_another_salt_are_others() -> None:
    person = Contact("x", "a", "N", "w", person="p-ana")
    noted = set(hashes(ANA, "P", SALT))
    assert not noted & set(hashes(person, "Q", SALT))
    assert not noted & set(hashes(ANA, "P", b"t" * 32))
    assert not any("ana" in digest for digest in noted)
