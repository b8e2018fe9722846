"""Whether a workspace file is whole.

Every page carries a keyed digest that is checked whenever the page is read, so damage never shows as a
changed answer. Reading all pages at once only finds it earlier. At opening that is done when the last session
did not end by closing (about 2 seconds for 100,000 interviews), and with the structure (about 6) when the file
is small, and otherwise once a week.
"""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, Literal, TypeAlias

from interviewer.domain.errors import UserError
from interviewer.storage.failures import DAMAGED, told_plainly
from interviewer.storage.meta import CHECKED_AT, CLOSED

SMALL_BYTES = 16 * 1024 * 1024
FULL_CHECK_EVERY = timedelta(days=7)
Depth: TypeAlias = Literal["none", "pages", "all"]
LONG_BYTES = 64 * 1024 * 1024
"""A check of less is over before anybody wonders."""
BYTES_A_SECOND: Mapping[Depth, int] = {"pages": 100 * 1024 * 1024, "all": 30 * 1024 * 1024}
"""About what was measured with a workspace of 1 GB on a small machine, read from memory."""


def check_due(path: Path, meta: Mapping[str, str], now: datetime) -> Depth:
    """How much is to be verified before the workspace is used."""
    if path.stat().st_size <= SMALL_BYTES or not _checked_lately(meta, now):
        return "all"
    return "none" if meta.get(CLOSED) == "yes" else "pages"


def check_words(depth: Depth, size: int) -> str:
    """What to tell a person who waits for the check of a file of so many bytes, and about how long; empty: nothing."""
    if depth == "none" or size < LONG_BYTES:
        return ""
    seconds = max(5, round(size / BYTES_A_SECOND[depth] / 5) * 5)
    long = f"about {seconds} seconds" if seconds < 90 else f"about {round(seconds / 60)} minutes"
    why = {"all": "Once a week everything is checked", "pages": "It was not closed well; every page is checked"}
    return f"{why[depth]}: {size // 2**20:,} MB, {long}."


def settle(raw: Any) -> None:
    """Finish what a power cut broke off: pages half written into the file stand whole in the write-ahead log.

    The check of pages reads the file alone and would take them for damage.
    """
    raw.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()


def check_pages(raw: Any) -> None:
    """Verify the digest of every page over a keyed driver connection. UserError "damaged"."""
    with told_plainly():
        _refuse(raw.execute("PRAGMA cipher_integrity_check").fetchone() is not None)


def check_all(raw: Any) -> None:
    """Verify every page, the structure and every reference. UserError "damaged"."""
    check_pages(raw)
    with told_plainly():
        _refuse(raw.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok")
        _refuse(raw.execute("PRAGMA foreign_key_check").fetchone() is not None)


def _refuse(broken: bool) -> None:
    if broken:
        raise UserError("damaged", DAMAGED)


def _checked_lately(meta: Mapping[str, str], now: datetime) -> bool:
    try:
        last = datetime.fromisoformat(meta[CHECKED_AT])
    except (KeyError, ValueError):
        return False
    return last.tzinfo is not None and timedelta(0) <= now.astimezone(UTC) - last < FULL_CHECK_EVERY
