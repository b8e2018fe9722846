"""Quoting: only words as said stand in quotation marks, and every cut is marked [...]."""

import re

CUT = "[...]"
_END = re.compile(r"(?<=[.!?\u2026\u3002\uff01\uff1f])[\"'\u201d\u2019)]*(?:\s+|(?<=[\u3002\uff01\uff1f]))")
_SHORT = """
    mr mrs ms dr sr st prof e.g i.e inc ltd z.b d.h u.a bzw ca evtl ggf inkl max min nr str tel vgl bspw sog allg
    hr fr mio mrd ing dipl
"""
_SHORT_FORMS = frozenset(_SHORT.split())
_DAY_BEFORE_MONTH = re.compile(
    r"\d{1,2}\.\s+(?:januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember|quartal)\b",
    re.IGNORECASE,
)
"""A German date: its full stop ends no sentence."""


def sentences(words: str) -> tuple[str, ...]:
    """The sentences of the words, outer blanks off; short forms such as "Mr." end none."""
    found: list[str] = []
    start = 0
    for end in _END.finditer(words):
        if _is_short_form(words[start : end.start()]) or words[end.end() : end.end() + 1].islower():
            continue
        if _is_day(words, end.start()):
            continue
        found.append(words[start : end.end()].strip())
        start = end.end()
    found.append(words[start:].strip())
    return tuple(one for one in found if one)


def _is_day(words: str, stop: int) -> bool:
    """Whether the full stop before `stop` belongs to a day with its month after it."""
    begins = [stop - back for back in (3, 2) if words[stop - back : stop - 1].isdigit()]
    return any(_DAY_BEFORE_MONTH.match(words, begin) for begin in begins)


def _is_short_form(before: str) -> bool:
    last = before.rstrip(".").rsplit(maxsplit=1)[-1:] if before.endswith(".") else []
    return bool(last) and (last[0].casefold() in _SHORT_FORMS or re.fullmatch(r"[A-Z]|[zdu]", last[0]) is not None)


def excerpt(words: str, limit: int) -> str:
    """At most about `limit` letters: whole sentences from the start, then [...]; all of it when it fits.

    A first sentence that is longer than the limit is cut at a word.
    """
    flowing = " ".join(words.split())
    if len(flowing) <= limit:
        return flowing
    taken = ""
    for sentence in sentences(flowing):
        longer = f"{taken} {sentence}".strip()
        if len(longer) > limit:
            break
        taken = longer
    return f"{taken or _words_up_to(flowing, limit)} {CUT}"


def _words_up_to(words: str, limit: int) -> str:
    head = words[: limit + 1].rsplit(maxsplit=1)
    return head[0].rstrip(",;:") if len(head) > 1 else words[:limit]
