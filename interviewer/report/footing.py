"""The line at the foot of every page: the wave, draft or release, and the fingerprint in short."""

from interviewer.kit.i18n import Catalog
from interviewer.report.edition import Edition


def footing(words: Catalog, wave: str, edition: Edition) -> str:
    """Such as "Spring 2026 · Release 1 of 22 June 2026 · fingerprint 7f3a 91c2 e64b"."""
    made = words.date(edition.made_on)
    which = words.t("Draft") if edition.number is None else _release(words, edition.number, made)
    mark = words.t("fingerprint {mark}", mark=edition.fingerprint) if edition.digest else ""
    return " · ".join(part for part in (wave, which, mark) if part)


def _release(words: Catalog, number: int, made: str) -> str:
    return words.t("Release {number} of {date}", number=number, date=made)
