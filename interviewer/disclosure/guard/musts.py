"""What blocks: names, titles, e-mail addresses and phone numbers of people who may not be named (DESIGN 10)."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from interviewer.disclosure.guard.hits import Hit
from interviewer.disclosure.guard.people import ALSO_WORDS, Circle, Known
from interviewer.disclosure.guard.plain import opens_sentence, outside_brackets, plain, plain_words, runs, unspaced
from interviewer.disclosure.view import PaperLevel

EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_DIGITS = re.compile(r"\+?\d(?:[\s./()\-\u00a0\u2011]{0,3}\d){5,}")
_HE_OR_SHE = re.compile(r"\b(?:he|she|him|her|his|hers|himself|herself)\b", re.IGNORECASE)
PERSON, TITLE, ADDRESS, PHONE = "[a person]", "[a title]", "[an address]", "[a number]"
COLLEAGUE = "[a colleague]"


@dataclass(frozen=True)
class Passage:
    """Some words on their way into papers."""

    origin: str
    """Where they come from: a talk and a question, or an account's team form."""
    account: str
    """The account's id."""
    text: str
    level: PaperLevel
    speaker: Known | None = None
    ours: bool = False
    """The interviewer's rendering, not the words as said."""
    spoken: bool = True
    """Said by a client; otherwise by the vendor's own people."""


def musts(passage: Passage, circle: Circle) -> Iterator[Hit]:
    """What blocks in this passage, each once."""
    text = outside_brackets(passage.text)
    found = dict[str, Hit]()
    for hit in _all(passage, text, circle):
        found.setdefault(hit.text.casefold(), hit)
    yield from found.values()


def _all(passage: Passage, text: str, circle: Circle) -> Iterator[Hit]:
    own = passage.speaker if passage.level == "company" else None
    if own is not None:
        yield from _of_speaker(text, own, circle)
    for other in circle.of_account.get(passage.account, ()):
        if own is None or other.id != own.id:
            yield from _of_other(text, other, circle)
    if passage.level == "company":
        yield from _addresses(text, circle)
        if passage.ours and passage.spoken:
            for found in _HE_OR_SHE.finditer(text):
                yield Hit(found[0], "“he” or “she” in our words", "[they]", must=True)


def _of_speaker(text: str, own: Known, circle: Circle) -> Iterator[Hit]:
    full = list(_full(text, own))
    yield from (Hit(found, "the name of the person who spoke", PERSON, must=True) for found in full)
    if not full:
        for found in (found for part in circle.own_parts(own) for found in part_in(text, part)):
            yield Hit(found, "part of the name of the person who spoke", PERSON, must=True)
    for found in _title(text, own.title, circle.accounts.get(own.account, "")):
        yield Hit(found, "the title of the person who spoke", TITLE, must=True)
    for found in phones(text, frozenset({own.phone_end}) - {""}, (len(own.phone_end),)):
        yield Hit(found, "the phone number of the person who spoke", PHONE, must=True)


def _of_other(text: str, other: Known, circle: Circle) -> Iterator[Hit]:
    """Somebody else at the account who may not be named: the title counts when it is more than one word."""
    full = list(_full(text, other))
    yield from (Hit(found, "the name of somebody who did not allow it", COLLEAGUE, must=True) for found in full)
    if not full:
        for found in (found for part in circle.parts(other) for found in part_in(text, part)):
            yield Hit(found, "part of the name of somebody who did not allow it", COLLEAGUE, must=True)
    if len(plain_words(other.title)) > 1:
        for found in _title(text, other.title, circle.accounts.get(other.account, "")):
            yield Hit(found, "the title of somebody who did not allow it", TITLE, must=True)


def _full(text: str, one: Known) -> Iterator[str]:
    wanted = plain_words(one.name)
    if unspaced(one.name):
        yield from _inside(text, one.name)
    elif len(wanted) > 1:
        yield from (text[start:end] for start, end in runs(text, wanted))


def part_in(text: str, part: str) -> Iterator[str]:
    """Where part of a name stands; an everyday word only with a capital inside a sentence."""
    for start, end in runs(text, (part,)):
        if part not in ALSO_WORDS or (text[start].isupper() and not opens_sentence(text, start)):
            yield text[start:end]
            return


def _title(text: str, title: str, account: str) -> Iterator[str]:
    wanted = plain_words(title)
    if not wanted or _within(wanted, plain_words(account)):
        return
    if unspaced(title):
        yield from _inside(text, title)
        return
    yield from (text[start:end] for start, end in runs(text, wanted))


def _within(wanted: tuple[str, ...], whole: tuple[str, ...]) -> bool:
    return any(whole[at : at + len(wanted)] == wanted for at in range(len(whole)))


def _inside(text: str, wanted: str) -> Iterator[str]:
    bare = "".join(wanted.split())
    if plain(bare) in plain(text):
        yield bare


def _addresses(text: str, circle: Circle) -> Iterator[Hit]:
    for found in EMAIL.finditer(text):
        if found[0].casefold() not in circle.addresses:
            yield Hit(found[0], "an e-mail address", ADDRESS, must=True)


def phones(text: str, ends: frozenset[str], lengths: Iterable[int]) -> Iterator[str]:
    """Runs of digits in the text that hold the end of one of these phone numbers, which have so many digits."""
    for found in _DIGITS.finditer(text) if ends else ():
        digits = "".join(char for char in found[0] if char.isdecimal())
        if any(digits[at : at + n] in ends for n in lengths for at in range(len(digits) - n + 1)):
            yield found[0]
