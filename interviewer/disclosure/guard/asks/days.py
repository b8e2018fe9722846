"""Days, months and years in words of clients. A weekday alone tells nothing; one that an event hangs on does."""

import re
from collections.abc import Iterator

from interviewer.disclosure.guard.hits import Hit
from interviewer.disclosure.guard.plain import opens_sentence

WHY = "a date"
DAY, MONTH, YEAR = "[a day]", "[a month]", "[a year]"
MONTHS = (
    "January|February|March|April|May|June|July|August|September|October|November|December"
    "|Januar|Februar|März|Mai|Juni|Juli|Oktober|Dezember"
)
WEEKDAYS = (
    "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"
    "|Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag"
)
FEASTS = "Christmas(?: Eve)?|Easter|New Year(?:['’]s(?: Eve| Day)?)?|Whitsun|Weihnachten|Ostern|Pfingsten"
_NUMBER = r"\d{1,2}(?:st|nd|rd|th|\.)?"
_SMALL = "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth"
_LATE = (
    "tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth"
    f"|twenty-(?:{_SMALL})|thirtieth|thirty-first"
)
"""Day of a month in words; smaller ones count only before the month: "the second" is seldom a date."""
_YEAR = r"(?:19|20)\d\d"
_NO_DATE = r"\b(?! (?:time|in|of the|floor|place|line|call|year|month|week|day))"
_BOUND = "[Ll]ast|[Tt]his|[Nn]ext|[Tt]hat|[Ss]ince|[Uu]ntil"
_PATTERNS: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(rf"\b(?:the )?(?:{_NUMBER}|{_SMALL}|{_LATE})(?: of)? (?:{MONTHS})\b(?:,? {_YEAR}\b)?"), DAY),
    (re.compile(rf"\b(?:{MONTHS}) (?:the )?\d{{1,2}}(?:st|nd|rd|th)?\b(?:,? {_YEAR}\b)?"), DAY),
    (re.compile(r"\b\d{4}-\d\d-\d\d\b|\b\d{1,2}[./]\d{1,2}[./](?:\d{4}|\d\d)\b"), DAY),
    (re.compile(rf"\b(?:{MONTHS})(?: {_YEAR})?\b"), MONTH),
    (re.compile(rf"\b(?:{FEASTS})\b(?! (?:card|present|party|dinner))"), DAY),
    (re.compile(rf"\b[Tt]he (?:\d{{1,2}}(?:st|nd|rd|th)|{_LATE}){_NO_DATE}"), DAY),
    (re.compile(rf"\b(?:{_BOUND}) (?:{WEEKDAYS})\b"), DAY),
    (re.compile(rf"\b{_YEAR}\b(?![.,]\d)"), YEAR),
)
_VERBS = re.compile(r"(?:May|March|Mai)\b")
_AFTER = re.compile(r"\s*(?:\d|was\b|is\b|had\b|came\b|,)")


def days(text: str) -> Iterator[Hit]:
    """Dates in the order of how much they tell; a stretch of text is in one only."""
    taken: list[tuple[int, int]] = []
    for pattern, proposal in _PATTERNS:
        for found in pattern.finditer(text):
            inside = any(start < found.end() and found.start() < end for start, end in taken)
            if not inside and not _is_a_verb(text, found):
                taken.append(found.span())
                yield Hit(found[0], WHY, proposal, must=False)


def _is_a_verb(text: str, found: re.Match[str]) -> bool:
    """ "May I" and "March in" at the beginning of a sentence are no months."""
    if not _VERBS.fullmatch(found[0]) or not opens_sentence(text, found.start()):
        return False
    return not _AFTER.match(text, found.end())
