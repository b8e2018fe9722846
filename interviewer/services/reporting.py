"""Papers about interviews: what a paper may say is settled, and refused, before anything is written."""

from collections.abc import Callable
from pathlib import Path
from typing import Literal, Protocol, TypeAlias

from interviewer.disclosure.guard import Identity, check
from interviewer.disclosure.reportable import reportable
from interviewer.disclosure.view import TeamView
from interviewer.domain.interview.facts import InterviewFacts
from interviewer.domain.interview.log import event_of
from interviewer.domain.interview.route import walk
from interviewer.domain.interview.transcript import Transcript
from interviewer.kit.i18n import Catalog
from interviewer.report.blocks import Paper
from interviewer.report.edition import Edition
from interviewer.report.interview import Pages, file_name, interview_report
from interviewer.report.telling import Telling
from interviewer.report.unprintable import Unprintable
from interviewer.services.ports import Clock, InterviewStore
from interviewer.services.script_library import ScriptLibrary

PaperSize: TypeAlias = Literal["A4", "Letter"]
Progress: TypeAlias = Callable[[int, int], None]
"""Sheets done, sheets in all."""
Cancelled: TypeAlias = Callable[[], bool]
TeamForms: TypeAlias = Callable[[InterviewFacts], TeamView | None]
"""The sealed form of the account's team, if there is one."""


class PaperWriter(Protocol):
    """Turns a paper into a file of its kind: a PDF, or a Word file for those who must edit."""

    def write(
        self,
        paper: Paper,
        paper_size: PaperSize,
        path: Path,
        progress: Progress | None = None,
        cancelled: Cancelled | None = None,
    ) -> None:
        """Write the paper to `path`, whole or not at all. UserError when the place cannot be written to."""


class PaperRenderer(PaperWriter, Protocol):
    """Turns a paper into a PDF, on disk or for looking at."""

    def pdf(
        self,
        paper: Paper,
        paper_size: PaperSize,
        progress: Progress | None = None,
        cancelled: Cancelled | None = None,
    ) -> bytes:
        """The paper as the bytes of a PDF; nothing touches the disk."""

    def unprintable(self, paper: Paper) -> tuple[Unprintable, ...]:
        """Every character of the paper that no font has, with its place, in reading order."""


def no_team_form(_: InterviewFacts) -> TeamView | None:
    """For a workspace without team forms."""
    return None


class Reporting:
    """Makes the papers of one open workspace, in the language of `catalog`."""

    def __init__(
        self,
        interviews: InterviewStore,
        scripts: ScriptLibrary,
        renderer: PaperRenderer,
        clock: Clock,
        catalog: Catalog,
        *,
        team_form: TeamForms = no_team_form,
    ) -> None:
        self._interviews = interviews
        self._scripts = scripts
        self._renderer = renderer
        self._clock = clock
        self._catalog = catalog
        self._team_form = team_form

    def interview_paper(self, interview_id: str, *, pages: Pages = "full") -> Paper:
        """The report on one interview as blocks, for preview and print.

        UserError, with the reason and what to do: "no_such_interview", "rehearsal", "withdrawn",
        "not_finished", "no_attribution", "unattributed", "would_identify".
        """
        _, chain = self._interviews.head(interview_id)
        told = self._told(interview_id, pages)
        return interview_report(told, Edition(told.released, digest=chain))

    def interview_pdf(self, interview_id: str, paper_size: PaperSize = "A4", pages: Pages = "full") -> bytes:
        """The report on one interview in memory, for a preview (UserErrors as above)."""
        return self._renderer.pdf(self.interview_paper(interview_id, pages=pages), paper_size)

    def write_interview_report(
        self,
        interview_id: str,
        path: Path,
        paper_size: PaperSize = "A4",
        pages: Pages = "full",
        progress: Progress | None = None,
        cancelled: Cancelled | None = None,
    ) -> Path:
        """Write the report on one interview to `path`. A refused paper leaves no file (UserErrors as above)."""
        paper = self.interview_paper(interview_id, pages=pages)
        self._renderer.write(paper, paper_size, path, progress, cancelled)
        return path

    def suggested_name(self, interview_id: str) -> str:
        """A file name: vendor and account, and the person only in a paper by name. Refuses as the paper does."""
        return file_name(self._told(interview_id, "full"))

    def _told(self, interview_id: str, pages: Pages) -> Telling:
        facts = self._interviews.facts(interview_id)
        script = self._scripts.stored(self._interviews, facts.script_digest)
        transcript = Transcript.of(map(event_of, self._interviews.records(interview_id)))
        view = reportable(script, facts, transcript, walk(script, transcript), self._team_form(facts))
        check(view, Identity(facts.respondent.name, facts.respondent.title))
        return Telling(view, self._catalog, self._clock().date(), short=pages == "short")

