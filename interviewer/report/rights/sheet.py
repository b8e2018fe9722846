"""The head and foot of papers about a person's own data."""

from collections.abc import Sequence
from datetime import date

from interviewer.kit.i18n import Catalog
from interviewer.report.blocks import Page, Paper


def sheet(
    words: Catalog, pages: Sequence[Page], what: str, vendor: str, firm: str, made_on: date, note: str = ""
) -> Paper:
    """A paper of the interviewer's firm. `note` stands in the foot beside the day."""
    foot = " · ".join(part for part in (note, words.date(made_on)) if part)
    return Paper(
        title=what,
        author=firm or vendor,
        pages=tuple(pages),
        subject=what,
        language=words.language,
        head_left=firm or vendor,
        head_mid=what,
        foot_strong=words.t("Confidential"),
        foot_left=words.t("{firm} for {vendor}", firm=firm, vendor=vendor) if firm else vendor,
        foot_mid=foot,
        page_of=words.t("{page} of {pages}"),
        continued=words.t("continued"),
    )
