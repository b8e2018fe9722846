"""The reasons of a health colour (METHOD 3.13) in the language of the paper."""

from collections.abc import Mapping

from interviewer.domain.loyalty.dimensions import dimension
from interviewer.domain.loyalty.nps import whole
from interviewer.domain.loyalty.person import PersonAnswers
from interviewer.domain.loyalty.reasons import plain
from interviewer.kit.i18n import Catalog
from interviewer.report.phrases import unquoted

OF_A_DIMENSION = {"under 7": "{name} under 7", "blind spot": "blind spot in {name}"}
WITH_A_NUMBER = {
    "account detractor": "score {n}",
    "7-8": "score {n}",
    "next_time 0-4": "next time {n}",
    "integrity 0-4": "trust {n}",
    "open door": "would hear others out, {n}",
}


def reason_words(words: Catalog, reason: str) -> str:
    """A reason without quotation marks, which are kept for words as said (DESIGN 5.8)."""
    kind, _, name = reason.partition(": ")
    if kind in OF_A_DIMENSION and name:
        return words.t(OF_A_DIMENSION[kind], name=words.t(dimension(name).name))
    return unquoted(words.t(plain(reason)))


def reason_of(words: Catalog, reason: str, person: PersonAnswers) -> str:
    """A reason with this person's number where there is one: "score 4", "trust 3"."""
    numbers: Mapping[str, float | None] = {
        "account detractor": person.nps,
        "7-8": person.nps,
        "next_time 0-4": person.next_time,
        "integrity 0-4": person.dims.get("integrity"),
        "open door": person.comp_hear,
    }
    number = numbers.get(reason)
    if number is None:
        return reason_words(words, reason)
    return words.t(WITH_A_NUMBER[reason], n=whole(number))
