"""The individual interview report (METHOD 4a): four pages, or two, from what disclosure let through."""

import dataclasses
from collections.abc import Iterator
from typing import Literal

from interviewer.report.blocks import Page, Paper
from interviewer.report.consent import consent_line
from interviewer.report.edition import Edition
from interviewer.report.footing import footing
from interviewer.report.labels import option
from interviewer.report.phrases import short_name
from interviewer.report.sections import SECTIONS, PageName
from interviewer.report.sections.in_full import in_full
from interviewer.report.sentences import TITLES
from interviewer.report.telling import Telling

Pages = Literal["full", "short"]
ORDER: tuple[PageName, ...] = ("told", "why", "dimensions", "staying")
BOOKMARKS = {
    "told": "What this client told us",
    "why": "Why",
    "dimensions": "Six dimensions",
    "staying": "Staying, contact, future",
    "in_full": "In full",
}
MODES = {"phone": "By phone", "in_person": "In person", "video": "By video"}


def interview_report(told: Telling, edition: Edition | None = None) -> Paper:
    """The paper about one interview, a draft unless the edition says otherwise."""
    t, view = told.words.t, told.view
    pages = [page for name in ORDER if (page := _page(told, name)) is not None]
    if not told.short:
        pages += _in_full(told, pages)
    to = ", ".join(part for part in (view.executive, t(view.executive_title)) if part)
    return Paper(
        title=t("What this client told us: {account}", account=view.account),
        author=view.firm,
        pages=tuple(pages),
        subject=t("Interview report for {vendor}", vendor=view.vendor),
        language=told.words.language,
        head_left=view.vendor,
        head_mid=t("What this client told us"),
        head_right=t("To {who}", who=to) if to else "",
        foot_strong=t("Confidential"),
        foot_left=_for_whom(told),
        foot_mid=footing(told.words, view.wave, edition or Edition(told.released)),
        page_of=t("{page} of {pages}"),
        continued=t("continued"),
    )


def _for_whom(told: Telling) -> str:
    if not told.view.firm:
        return told.view.vendor
    return told.words.t("{firm} for {vendor}", firm=told.view.firm, vendor=told.view.vendor)


def _page(told: Telling, name: PageName) -> Page | None:
    if told.short and name not in {"told", "dimensions"}:
        return None
    placed = [s for s in SECTIONS if (s.short_page if told.short else s.page) == name]
    rows = tuple(row for section in placed for row in section.build(told))
    return Page(TITLES[name](told), rows, reading_note(told, name), told.words.t(BOOKMARKS[name]))


def _in_full(told: Telling, pages: list[Page]) -> list[Page]:
    rows = in_full(told, (text for page in pages for text in texts_in(page.rows)))
    title = TITLES["in_full"](told)
    note = told.words.t("What was cut before, in full and in the order asked. {who}", who=who_spoke(told))
    return [Page(title, rows, note, told.words.t(BOOKMARKS["in_full"]))] if rows else []


def texts_in(value: object) -> Iterator[str]:
    """Every text in blocks of any kind, at any depth; enumerations are not texts."""
    if isinstance(value, str):
        yield value
    elif dataclasses.is_dataclass(value) and not isinstance(value, type):
        for field in dataclasses.fields(value):
            yield from texts_in(getattr(value, field.name))
    elif isinstance(value, tuple | list):
        for item in value:
            yield from texts_in(item)


def reading_note(told: Telling, page: PageName) -> str:
    """The small print at the foot of a page."""
    t = told.words.t
    held = [t("Some answers are held back.")] if told.view.held_back else []
    match page:
        case "told":
            notes = [who_spoke(told), _how_heard(told), _quotation_marks(told)]
        case "dimensions":
            notes = [
                t("[...] marks words left out."),
                t("Blind spot: the team rates itself two points or more above the client.") if told.gaps else "",
                t("Must act: client or team below 7."),
            ]
        case "why":
            notes = [
                t("[...] marks words left out; they stand in full at the end."),
                t("Flat: polite words, no substance."),
            ]
        case "staying":
            notes = [t("Weak: a better offer would outweigh it."), t("[...] marks words left out.")]
    last = [consent_line(told)] if page == ("dimensions" if told.short else "staying") else []
    return " ".join(note for note in (*notes, *held, *last) if note)


def who_spoke(told: Telling) -> str:
    """The person in a paper by name; in one as the company "a contact", with the role only where it may be told."""
    t, view = told.words.t, told.view
    if view.person is not None:
        who = ", ".join(part for part in (view.person.name, view.person.title) if part)
        role = f", {t(option(view.role))}" if view.role and view.role != "none" else ""
        return t("{who} at {account}{role}.", who=who, account=view.account, role=role)
    kinds = {"decision": "a deciding contact", "influencer": "an influencing contact", "user": "a using contact"}
    contact = t(kinds.get(view.role or "", "a contact"))
    return t("{contact} at {account}, passed on as the company.", contact=contact[:1].upper() + contact[1:],
             account=view.account)  # fmt: skip


def _how_heard(told: Telling) -> str:
    view, w = told.view, told.words
    when = w.date(view.heard_on) if view.day_known else w.month(view.heard_on)
    long = w.n("one minute", "{count} minutes", view.minutes) if view.minutes else ""
    by = w.t("interviewer {name}", name=view.interviewer) if view.interviewer else ""
    return ", ".join(part for part in (w.t(MODES.get(view.mode, view.mode)), when, long, by) if part) + "."


def _quotation_marks(told: Telling) -> str:
    return told.words.t("Quotation marks stand only around words that were written down as they were said.")


def file_name(told: Telling) -> str:
    """A name for the file: vendor and account; the person only in a paper by name."""
    who = told.view.person.name if told.view.person else ""
    parts = (told.view.vendor, short_name(told.view.account), who)
    safe = ("".join(c if c.isalnum() else "-" for c in part) for part in parts if part)
    return "_".join("-".join(filter(None, part.split("-"))) for part in safe) + ".pdf"
