"""The report on one talk, as the pages about that talk ask for it; the papers' own service makes it."""

from dataclasses import replace
from pathlib import Path

from interviewer.kit.i18n import SOURCE_LANGUAGE
from interviewer.report.blocks import Paper
from interviewer.report.interview import Pages
from interviewer.report.unprintable import Unprintable
from interviewer.services.paper_guard import refuse_open
from interviewer.services.paper_ports import Cancelled, PaperSize, Progress
from interviewer.services.paper_wishes import PaperWish
from interviewer.services.papers import Papers
from interviewer.services.same_day import SameDay


class Reporting:
    """Makes the report on a talk, also on one that belongs to no programme, in one language (BCP 47)."""

    def __init__(self, papers: Papers, language: str = SOURCE_LANGUAGE) -> None:
        self._papers = papers
        self._language = language
        self.same_day = SameDay(papers, language)
        """The packet for a client who is leaving, right after the talk."""

    def interview_paper(self, interview_id: str, *, pages: Pages = "full") -> Paper:
        """The report on one interview as blocks.

        UserError, with the reason and what to do: "no_such_interview", "rehearsal", "withdrawn",
        "not_finished", "no_attribution", "unattributed", "would_identify".
        """
        compiled = self._papers.compiled(self._wish(interview_id, pages))
        refuse_open(compiled.places)
        return compiled.paper

    def interview_pdf(self, interview_id: str, paper_size: PaperSize = "A4", pages: Pages = "full") -> bytes:
        """The report on one interview in memory, for a preview: also while places are open that only ask."""
        wish = self._wish(interview_id, pages)
        refuse_open(tuple(place for place in self._papers.compiled(wish).places if place.must))
        return self._papers.pdf(wish, paper_size)

    def write_interview_report(
        self,
        interview_id: str,
        path: Path,
        paper_size: PaperSize = "A4",
        pages: Pages = "full",
        progress: Progress | None = None,
        cancelled: Cancelled | None = None,
        *,
        reviewed: str = "",
    ) -> Path:
        """Write the report on one interview to `path`. A refused paper leaves no file (UserErrors as above).

        `reviewed` keeps every place that only asks, for this reason.
        """
        wish = self._wish(interview_id, pages)
        self._papers.write(wish, path, paper_size, "pdf", progress, cancelled, reviewed=reviewed)
        return path

    def suggested_name(self, interview_id: str) -> str:
        """A file name: vendor and account, and the person only in a paper by name. Refuses as the preview does."""
        compiled = self._papers.compiled(self._wish(interview_id, "full"))
        refuse_open(tuple(place for place in compiled.places if place.must))
        return compiled.file_name

    def _wish(self, interview_id: str, pages: Pages) -> PaperWish:
        return replace(self._papers.wish_for(interview_id), pages=pages, language=self._language)

    def unprintable(self, interview_id: str, pages: Pages = "full") -> tuple[Unprintable, ...]:
        """Every character of the report that no font has, with its place, in reading order."""
        return self._papers.unprintable(self._wish(interview_id, pages))
