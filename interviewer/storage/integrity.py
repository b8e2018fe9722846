"""Whether a workspace file is whole.

Every page carries a keyed digest that is checked whenever the page is read, so damage never shows as a
changed answer. Reading all pages at once only finds it earlier. That is done when the last session did not
end by closing, when the file is small, and otherwise once a week.
"""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from interviewer.domain.errors import UserError
from interviewer.storage.failures import DAMAGED, told_plainly
from interviewer.storage.meta import CHECKED_AT, CLOSED

SMALL_BYTES = 16 * 1024 * 1024
FULL_CHECK_EVERY = timedelta(days=7)


def full_check_due(path: Path, meta: Mapping[str, str], now: datetime) -> bool:
    """Whether all pages are to be read before the workspace is used."""
    if meta.get(CLOSED) != "yes" or path.stat().st_size <= SMALL_BYTES:
        return True
    try:
        last = datetime.fromisoformat(meta[CHECKED_AT])
    except (KeyError, ValueError):
        return True
    return last.tzinfo is None or not timedelta(0) <= now.astimezone(UTC) - last < FULL_CHECK_EVERY


def check_every_page(raw: Any) -> None:
    """Read and verify the whole file over a keyed driver connection. UserError "damaged"."""
    with told_plainly():
        broken = raw.execute("PRAGMA cipher_integrity_check").fetchall()
        if not broken:
            broken = [row for row in raw.execute("PRAGMA quick_check(1)").fetchall() if row[0] != "ok"]
    if broken:
        raise UserError("damaged", DAMAGED)


def check_links(raw: Any) -> None:
    """Verify that every reference leads somewhere. UserError "damaged"."""
    with told_plainly():
        if raw.execute("PRAGMA foreign_key_check").fetchone() is not None:
            raise UserError("damaged", DAMAGED)
