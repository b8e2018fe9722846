"""What unattributed people said under a theme: what of it may be offered, made unrecognisable, and printed
(METHOD 3.15.6).

A theme is a dimension that at least three accounts put under 7. Only words as said are offered, of talks that count
in the wave's totals and of ratings that the figure of that dimension holds: where a figure has to do without
somebody, so has the page. Everything else about such a talk stays where it is.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from interviewer.disclosure.guard.asks import Proper, asks
from interviewer.disclosure.guard.asks.phrases import phrases
from interviewer.disclosure.guard.musts import Passage, musts
from interviewer.disclosure.guard.papers import PaperSearch
from interviewer.disclosure.guard.people import Circle, Known
from interviewer.disclosure.guard.plain import plain_words
from interviewer.disclosure.masking import MaskRule, Masks
from interviewer.disclosure.permissions import Allowed
from interviewer.disclosure.programme import WholeTalk
from interviewer.disclosure.quotes import CUT
from interviewer.disclosure.themes import FEWEST_ACCOUNTS, ThemeQuote
from interviewer.disclosure.wave_view import ReportableWave
from interviewer.domain.interview.values import Level
from interviewer.domain.loyalty.dimensions import DIMENSION_IDS

WEAK_UNDER = 7
PARTS = ("low", "open")
"""Which questions about a dimension are quoted from, the one about what is missing first."""
_BRACKETS = re.compile(r"\[[^\[\]]*\]")
_TELLING = re.compile(r"(?<=[^\W\d_])[,;:]?\s+(?!I\b)([^\W\d_a-z]\w*)|(\S*\d\S*)")
"""A word with a capital inside a sentence, and whatever holds a digit."""


@dataclass(frozen=True)
class ThemeWords:
    """What an unattributed person said to one question of a theme: for the interviewer alone until it is ticked."""

    interview: str
    account: str
    theme: str
    """The dimension's id."""
    question: str
    words: str = field(repr=False)
    phrases: tuple[str, ...] = field(default=(), repr=False)
    """Turns of phrase marked as telling."""


def themes_raised(wave: ReportableWave, let_in: Iterable[str]) -> tuple[str, ...]:
    """The dimensions that enough accounts put under 7 and whose means hold unattributed ratings."""
    allowed = frozenset(let_in)
    return tuple(name for name in DIMENSION_IDS if name in allowed and raised_in(wave, name) >= FEWEST_ACCOUNTS)


def raised_in(wave: ReportableWave, theme: str) -> int:
    """How many accounts put this dimension under 7, as far as its figure holds them."""
    return sum(one.client is not None and one.client < WEAK_UNDER for one in wave.ratings.get(theme, ()))


def theme_words(talk: WholeTalk, themes: Iterable[str]) -> Iterator[ThemeWords]:
    """What this unattributed person said under these themes and rated under 7 too; masked, words as said alone."""
    level: Level = "anonymous"
    allowed = Allowed(talk.transcript, frozenset(talk.route.ids), level)
    masks = Masks(tuple(MaskRule(m.text, m.replacement, m.question) for m in talk.transcript.masks))
    marked = tuple(one.text for one in talk.transcript.phrases)
    for theme in themes:
        rating = allowed.chosen(f"dim_{theme}")
        if not isinstance(rating, int | float) or rating >= WEAK_UNDER:
            continue
        for question in (f"dim_{theme}_{part}" for part in PARTS):
            asked, answer = talk.script.by_id.get(question), allowed.answer(question)
            if asked is None or answer is None or not allowed.may_leave(asked) or answer.struck or answer.skipped:
                continue
            if answer.words and answer.manner == "verbatim":
                words = " ".join(masks.applied(answer.words, question).split())
                yield ThemeWords(talk.facts.id, talk.facts.account.id, theme, question, words, marked)


def shows(found: ThemeWords, words: str, circle: Circle) -> str:
    """What in these words could still show who spoke, or that they are not the words as said; empty when nothing."""
    if not plain_words(_BRACKETS.sub(" ", words)):
        return "nothing of the words is left"
    if not _as_said(found.words, words):
        return "outside the brackets stands something that was not said"
    if ThemeQuote(words).shows_somebody:
        return "a number, or a word with a capital, stands outside the brackets"
    hits = (*musts(_passage(found, words, circle), circle), *PaperSearch(circle, found.phrases).written(words))
    hits += tuple(asks(words, Proper()))
    return next((hit.why for hit in hits), "")


def proposal(found: ThemeWords, circle: Circle) -> str:
    """The words with everything in [brackets] that the guard finds in them, for the interviewer to go over."""
    words = found.words
    hits = (*musts(_passage(found, words, circle), circle), *asks(words, Proper()), *phrases(words, found.phrases))
    shown = Masks(tuple(MaskRule(hit.text, hit.proposal) for hit in hits if hit.text)).applied(words, None)
    parts = re.split(f"({_BRACKETS.pattern})", shown)
    return "".join(part if part.startswith("[") else _TELLING.sub(_cut, part) for part in parts)


def _cut(found: "re.Match[str]") -> str:
    return found[0].replace(found[1] or found[2], CUT)


def _passage(found: ThemeWords, words: str, circle: Circle) -> Passage:
    speaker: Known | None = circle.speakers.get(found.interview)
    return Passage(f"{found.interview}:{found.question}", found.account, words, "company", speaker)


def _as_said(said: str, shown: str) -> bool:
    """Whether what stands outside the brackets was said, in this order."""
    whole, at = plain_words(said), 0
    for part in (plain_words(one) for one in _BRACKETS.split(shown)):
        starts = range(at, len(whole) - len(part) + 1)
        found = next((start for start in starts if whole[start : start + len(part)] == part), None) if part else at
        if found is None:
            return False
        at = found + len(part)
    return True
