"""The guard before a paper leaves: it blocks what would show who spoke (METHOD 3.15.7, DESIGN 10).

It looks at every passage that is passed on as the company for the respondent's own name, title, e-mail and
phone. It names the places, never the words. What it will ask about instead of blocking (other names, amounts,
dates) joins `SEARCHES` with a finding of its own.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TypeAlias

from interviewer.disclosure.masking import whole_word
from interviewer.disclosure.view import ReportableInterview
from interviewer.domain.errors import UserError


@dataclass(frozen=True)
class Identity:
    """What would name the respondent; empty where it is not known."""

    name: str
    title: str = ""
    email: str = ""
    phone: str = ""


@dataclass(frozen=True)
class Finding:
    """One place that would show who spoke: a question id (or "team form"), and what stands there."""

    place: str
    what: str


Search: TypeAlias = Callable[[str, Identity, str], bool]
"""Text, identity and account name to whether the text gives the person away."""

PARTICLES = frozenset(
    [
        "de",
        "da",
        "do",
        "dos",
        "das",
        "di",
        "du",
        "del",
        "della",
        "der",
        "den",
        "van",
        "von",
        "zu",
        "la",
        "le",
        "el",
        "al",
        "bin",
        "ibn",
        "ter",
        "ten",
        "and",
        "e",
        "y",
    ]
)
ALSO_WORDS = frozenset(
    [
        "will",
        "mark",
        "may",
        "grace",
        "rose",
        "hope",
        "joy",
        "faith",
        "bill",
        "rob",
        "art",
        "grant",
        "chase",
        "june",
        "april",
        "dean",
        "frank",
        "drew",
        "sue",
        "pat",
        "long",
        "young",
        "white",
        "black",
        "brown",
        "green",
        "day",
        "price",
        "case",
        "banks",
        "field",
        "good",
    ]
)
"""Names that are everyday words: they count only with a capital inside a sentence."""
_STROKES = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i", "þ": "th", "ð": "d"})
_EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_HE_OR_SHE = re.compile(r"\b(?:he|she|him|her|his|hers|himself|herself)\b", re.IGNORECASE)
_SHORTEST_PHONE = 6


def check(view: ReportableInterview, identity: Identity) -> None:
    """UserError "would_identify" with the places, when a passage given as the company names the person."""
    found = findings(view, identity)
    if not found:
        return
    places = ", ".join(f"{finding.place} ({finding.what})" for finding in found)
    count = "one place" if len(found) == 1 else f"{len(found)} places"
    raise UserError(
        "would_identify",
        f"Not made yet: {count} would show who spoke: {places}. Nothing was written to disk. Mask the words "
        "there, put them in your own words, or take them back; then make the report again.",
    )


def findings(view: ReportableInterview, identity: Identity) -> tuple[Finding, ...]:
    """Every place that would show who spoke, in the order asked, each once."""
    found = (
        Finding(place, what)
        for place, level, text in view.texts()
        if level == "company"
        for what, search in SEARCHES.items()
        if search(text, identity, view.account)
    )
    return tuple(dict.fromkeys((*found, *_gendered(view))))


def _gendered(view: ReportableInterview) -> Iterator[Finding]:
    """The interviewer's own words about a client must not say "he" or "she" (METHOD 3.15.7: no gender)."""
    for answer in view.answers.values():
        ours = answer.level == "company" and not answer.verbatim
        if ours and any(_HE_OR_SHE.search(text) for text in answer.texts):
            yield Finding(answer.question, "he or she in our words")


def _full_name(text: str, identity: Identity, account: str) -> bool:
    name = _plain(identity.name)
    return bool(name) and name not in _plain(account) and _has(name, _plain(text))


def _part_of_name(text: str, identity: Identity, account: str) -> bool:
    if _full_name(text, identity, account):
        return False
    return any(_names(part, text) for part in _parts(identity.name, account))


def _parts(name: str, account: str) -> Iterator[str]:
    """The parts of a name that tell something, without those of the account's own name."""
    own = set(re.findall(r"\w+", _plain(account)))
    words = name.replace(",", " ").split()
    for word in dict.fromkeys((*words, *(half for w in words for half in re.split("[-\u2010\u2011]", w)))):
        part = _plain(word).strip(".'\u2019")
        if len(part) > 1 and part not in PARTICLES and not set(re.findall(r"\w+", part)) <= own:
            yield part


def _names(part: str, text: str) -> bool:
    if part not in ALSO_WORDS:
        return _has(part, _plain(text))
    return any(
        found[0][:1].isupper() and not _opens_sentence(text, found.start())
        for found in re.finditer(whole_word(part), text, re.IGNORECASE)
    )


def _opens_sentence(text: str, at: int) -> bool:
    before = text[:at].rstrip(" \"'\u201c\u2018(")
    return not before or before[-1] in ".!?\u2026\n"


def _title(text: str, identity: Identity, account: str) -> bool:
    title = _plain(identity.title)
    return bool(title) and title not in _plain(account) and _has(title, _plain(text))


def _email(text: str, identity: Identity, _: str) -> bool:
    own = identity.email.strip().casefold()
    return bool(_EMAIL.search(text)) or (bool(own) and own in text.casefold())


def _phone(text: str, identity: Identity, _: str) -> bool:
    own = re.sub(r"\D", "", identity.phone)
    digits = re.sub(r"(?<=\d)[\s./()\-\u00a0\u2011]+(?=\d)", "", text)
    return len(own) >= _SHORTEST_PHONE and own[-_SHORTEST_PHONE - 2 :] in digits


def _has(wanted: str, text: str) -> bool:
    return re.search(whole_word(wanted), text) is not None


def _plain(text: str) -> str:
    """Lower case, without accents and strokes, so that "Malgorzata" is found for "Małgorzata"."""
    split = unicodedata.normalize("NFKD", text.casefold().translate(_STROKES))
    return " ".join("".join(c for c in split if not unicodedata.combining(c)).split())


SEARCHES: dict[str, Search] = {
    "own name": _full_name,
    "part of the own name": _part_of_name,
    "own title": _title,
    "an e-mail address": _email,
    "own phone number": _phone,
}
"""What blocks, by the words that name it to the interviewer."""
