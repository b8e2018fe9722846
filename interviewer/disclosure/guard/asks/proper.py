"""Names in words of clients: people, places, firms and products that are on no list.

A name is a word with a capital inside a sentence; one that opens a sentence when another capital follows, after a
title such as Mrs, or when the same word stands inside a sentence elsewhere in the talk.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from interviewer.disclosure.guard.asks.days import FEASTS, MONTHS, WEEKDAYS
from interviewer.disclosure.guard.hits import Hit
from interviewer.disclosure.guard.people import HONORIFICS
from interviewer.disclosure.guard.plain import Word, opens_sentence, plain_words, word_set, words

NAME, PLACE, PRODUCT, COLLEAGUE, STAFF = "a name", "a place", "a product", "a colleague", "one of your people"
ACRONYMS = word_set(
    "it hr pr qa crm erp sla slas api apis ceo cfo coo cto cio md hq vat paye gdpr pdf kpi kpis faq uk us usa eu ok "
    "tv pc pcs nps fte ftes roi rfp rfps b2b b2c am pm ai ml sms url usb wifi wi fi id ids ip vpn csv xml iso cv po "
    "pos vip diy asap eta eod tbc tba nda ndas gp hgv p60 p45 p11d q1 q2 q3 q4 sop sops mvp ux ui dns sso mfa mot rsvp"
)
"""Capitals that everybody uses."""
COMMON = word_set(
    "i english german french spanish italian european christian internet web excel outlook word powerpoint office "
    "google email e yes no ok okay hello thanks sorry god lord one two three four five six seven eight nine ten "
    "plan point number first second third also please mum dad bank holiday holidays"
)
"""Capitals that point at nobody."""
_MONTH_OR_DAY = re.compile(rf"(?:{MONTHS}|(?:{WEEKDAYS})s?|{FEASTS})")
_IN_A_PLACE = word_set("in from near towards around outside")
_LINKS = re.compile(r"\s(?:&|and|of|de|van|von|der)\s|[\s\-'’.]{1,2}")
_CONTRACTED = word_set("s d ll m re ve t")


@dataclass(frozen=True)
class Proper:
    """What to know before names are looked for in the words of one talk."""

    free: frozenset[str] = frozenset()
    """Words, as they are compared, that stand on the paper anyway: the vendor, the account, the dimensions."""
    staff: frozenset[str] = frozenset()
    """Single names of the vendor's people."""
    elsewhere: frozenset[str] = frozenset()
    """Words that stand with a capital inside a sentence somewhere in the talk."""
    nouns_are_capital: bool = False
    """The language writes every noun with a capital: only what follows a title, or has a mark of its own, counts."""


def inside_sentences(texts: Iterable[str]) -> frozenset[str]:
    """The words with a capital inside a sentence, of all these texts."""
    return frozenset(
        word.plain
        for text in texts
        for word in words(text)
        if word.capital and not opens_sentence(text, word.start) and not _MONTH_OR_DAY.fullmatch(word.text)
    )


def proper_names(text: str, proper: Proper) -> Iterator[Hit]:
    """The names in a text, words that belong together as one."""
    there = words(text)
    marked = [_counts(text, there, at, proper) for at in range(len(there))]
    at = 0
    while at < len(there):
        if not marked[at]:
            at += 1
            continue
        last = at
        while last + 1 < len(there) and marked[last + 1] and _joined(text, there[last], there[last + 1]):
            last += 1
        yield _hit(text, there, at, last, proper)
        at = last + 1


def _joined(text: str, left: Word, right: Word) -> bool:
    return _LINKS.fullmatch(text[left.end : right.start]) is not None


def _counts(text: str, there: tuple[Word, ...], at: int, proper: Proper) -> bool:
    word = there[at]
    if not word.capital or word.plain in proper.free or _everyday(text, there, at):
        return False
    if _coded(word) or _titled(there, at):
        return True
    if word.plain in HONORIFICS:
        return at + 1 < len(there) and there[at + 1].capital
    if proper.nouns_are_capital:
        return word.plain in proper.staff
    if not opens_sentence(text, word.start):
        return True
    return word.plain in proper.elsewhere or word.plain in proper.staff or _before_another(text, there, at, proper)


def _everyday(text: str, there: tuple[Word, ...], at: int) -> bool:
    word = there[at]
    if word.plain in COMMON or word.plain in ACRONYMS or _MONTH_OR_DAY.fullmatch(word.text):
        return True
    contracted = at + 1 < len(there) and there[at + 1].plain in _CONTRACTED and len(word.text) <= 5
    return len(word.text) == 1 or (contracted and word.plain in _PRONOUNS and text[word.end : word.end + 1] in "'’")


_PRONOUNS = word_set("i he she it we you they that there what who let here how don didn isn won")


def _coded(word: Word) -> bool:
    """Letters and figures together, or capitals inside: a product, a model, a code."""
    mixed = any(char.isdigit() for char in word.text) and any(char.isalpha() for char in word.text)
    inner = len(word.text) > 3 and any(char.isupper() for char in word.text[1:]) and not word.text.isupper()
    return mixed or inner


def _titled(there: tuple[Word, ...], at: int) -> bool:
    return at > 0 and there[at - 1].plain in HONORIFICS and there[at - 1].capital


def _before_another(text: str, there: tuple[Word, ...], at: int, proper: Proper) -> bool:
    """Whether a word that opens a sentence goes with a name right after it, or is the first of several."""
    if at + 1 >= len(there) or there[at].plain in _OPENERS:
        return False
    after = there[at + 1]
    between = text[there[at].end : after.start]
    listed = between == ", " and not there[at].plain.endswith("ly")
    close = listed or between in {" ", "-", " & "}
    return close and after.capital and after.plain not in proper.free and not _everyday(text, there, at + 1)


_OPENERS = word_set(
    "a an the this that these those my our your his her its their in on at by for from to of with without when while "
    "if since until because so and but or as after before every each all some any no not only even just then now once "
    "what who where how why which it we you they he she there here yes oh well ask tell ring call give let do does did "
    "have has had is are was were will would can could should may might must i our us whether maybe perhaps well sorry "
    "okay sure right look listen fine great good thanks thank please first second third finally also still anyway"
)


def _hit(text: str, there: tuple[Word, ...], first: int, last: int, proper: Proper) -> Hit:
    found = text[there[first].start : there[last].end]
    told = frozenset(plain_words(found))
    if told & proper.staff:
        return Hit(found, NAME, f"[{STAFF}]", must=False)
    if any(_coded(there[n]) or (there[n].text.isupper() and len(there[n].text) > 1) for n in range(first, last + 1)):
        return Hit(found, PRODUCT, f"[{PRODUCT}]", must=False)
    if there[first].plain in HONORIFICS or _titled(there, first):
        return Hit(found, NAME, f"[{COLLEAGUE}]", must=False)
    if first > 0 and there[first - 1].plain in _IN_A_PLACE:
        return Hit(found, PLACE, f"[{PLACE}]", must=False)
    return Hit(found, NAME, f"[{NAME}]", must=False)
