"""The programme report for the chief executive as a paper: fourteen pages, or ten (METHOD 4b)."""

from collections.abc import Iterator, Mapping

from interviewer.report.blocks import Column, Entry, Heading, Page, Paper, Row, Text
from interviewer.report.footing import footing
from interviewer.report.letterhead import file_name, for_whom
from interviewer.report.phrases import fitting
from interviewer.report.programme import method
from interviewer.report.programme.pages import PAGES, ProgrammePage
from interviewer.report.programme.reading import Reading, capital
from interviewer.report.programme_telling import ProgrammeTelling
from interviewer.report.subject import Subject


def programme_report(told: ProgrammeTelling, _: Subject) -> Paper:
    """The report on a whole wave; it can be made of any wave, also of one in which nobody was heard."""
    r = Reading(told)
    engaged, t = told.view.programme, told.words.t
    to = ", ".join(part for part in (engaged.vendor_executive, t(engaged.executive_title)) if part)
    return Paper(
        title=t("Client review for {vendor}: {wave}", vendor=engaged.vendor, wave=r.wave),
        author=engaged.interviewer_firm or engaged.vendor,
        pages=tuple(_page(r, page) for page in _shown(told)),
        subject=t("Report to the chief executive of {vendor}", vendor=engaged.vendor),
        language=told.words.language,
        head_left=engaged.vendor,
        head_mid=t("Client review, {wave}", wave=r.wave),
        head_right=t("Report to {who}", who=to) if to else "",
        foot_strong=t("Confidential"),
        foot_left=for_whom(told),
        foot_mid=footing(told.words, "", told.edition),
        page_of=t("{page} of {pages}"),
        continued=t("continued"),
    )


def programme_name(told: ProgrammeTelling, _: Subject) -> str:
    """A name for the file: vendor, wave and what it is."""
    return file_name(told, (told.view.wave.wave.name, told.words.t("report to the chief executive")))


def rule_titles(told: ProgrammeTelling) -> Mapping[str, str]:
    """The titles the rules give, by slot, whatever the interviewer wrote instead: to be shown side by side."""
    r = Reading(told)
    return {page.slot: fitting(page.title(r)) for page in PAGES}


def _title(r: Reading, page: ProgrammePage) -> str:
    return r.told.sentences.get(page.slot, "").strip() or fitting(page.title(r))


def _page(r: Reading, page: ProgrammePage) -> Page:
    rows = method.rows(r, _contents(r)) if page is PAGES[-1] else page.rows(r)
    if r.told.short:
        rows += tuple(_folded(r, one) for one in PAGES if one.folded_into == page.slot)
    return Page(_title(r, page), rows, page.note(r), r.t(page.bookmark), name=page.slot)


def _contents(r: Reading) -> Iterator[Entry]:
    """Every page but the last, by its short name."""
    return (Entry(r.t(page.bookmark), page.slot) for page in _shown(r.told)[:-1])


def _shown(told: ProgrammeTelling) -> tuple[ProgrammePage, ...]:
    return tuple(page for page in PAGES if not (told.short and page.folded_into))


def _folded(r: Reading, page: ProgrammePage) -> Row:
    """A page that is folded away, as its one sentence."""
    name = r.t(page.bookmark)
    return Row((Column(12, (Heading(name), Text(capital(_title(r, page).removeprefix(f"{name}: "))))),))
