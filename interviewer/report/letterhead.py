"""What stands on every sheet of a paper of a wave: its head, its foot, and which making of it this is."""

from collections.abc import Iterable, Sequence

from interviewer.report.blocks import Page, Paper
from interviewer.report.footing import footing
from interviewer.report.programme_telling import ProgrammeTelling

MOST_BYTES = 200
"""Of a file name; disks take 255."""


def for_whom(told: ProgrammeTelling) -> str:
    """ "Firm for Vendor", or the vendor alone."""
    engaged = told.view.programme
    if not engaged.interviewer_firm:
        return engaged.vendor
    return told.words.t("{firm} for {vendor}", firm=engaged.interviewer_firm, vendor=engaged.vendor)


def on_letterhead(
    told: ProgrammeTelling, pages: Sequence[Page], what: str, reader: str, title: str = "", confidential: bool = True
) -> Paper:
    """The paper of these pages. `what` names its kind in the head, `reader` says for whom it is."""
    t, engaged = told.words.t, told.view.programme
    return Paper(
        title=title or what,
        author=engaged.interviewer_firm or engaged.vendor,
        pages=tuple(pages),
        subject=t("{what} for {vendor}", what=what, vendor=engaged.vendor),
        language=told.words.language,
        head_left=engaged.vendor,
        head_mid=what,
        head_right=reader,
        foot_strong=t("Confidential") if confidential else "",
        foot_left=for_whom(told),
        foot_mid=footing(told.words, told.view.wave.wave.name, told.edition),
        page_of=t("{page} of {pages}"),
        continued=t("continued"),
    )


def file_name(told: ProgrammeTelling, parts: Iterable[str]) -> str:
    """A name for the file out of the vendor and these parts: letters, digits and dashes, short enough for any disk."""
    safe = ("".join(c if c.isalnum() else "-" for c in part) for part in (told.view.programme.vendor, *parts) if part)
    name = "_".join("-".join(filter(None, part.split("-"))) for part in safe)
    return name.encode("utf-8", "ignore")[:MOST_BYTES].decode("utf-8", "ignore") + ".pdf"
