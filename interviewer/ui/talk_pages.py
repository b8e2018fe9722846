"""The pages of a talk: the call, its end and its paper, and the rehearsals. Each is imported when it is gone to."""

from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from interviewer.domain.errors import UserError
from interviewer.ui.theme import Theme
from interviewer.ui.tools import Tools

if TYPE_CHECKING:
    from interviewer.app import Desk
    from interviewer.services.conducting import Conducting
    from interviewer.ui.call.aids import Aids
    from interviewer.ui.call.view import CallPage
    from interviewer.ui.start.new_interview import NewInterview


class TalkPages(QObject):
    """Goes from the call to its end and back, over one open workspace.

    `page_wanted` carries a page and whether a talk goes on on it; `left`: the person is done with this talk.
    """

    page_wanted = Signal(QWidget, bool)
    left = Signal()
    text_size_changed = Signal(int)
    keys_wanted = Signal()

    def __init__(self, desk: "Desk", tools: Tools, theme: Callable[[], Theme], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._tools = tools
        self._theme = theme

    def begin(self, wish: "NewInterview") -> None:
        """Begin what was wished for on the page of interviews."""
        from interviewer.ui.wishes import SCRIPTS, meeting_of

        interviewing = self._desk.interviewing
        script = interviewing.find_script(SCRIPTS[wish.script])
        rotation = interviewing.next_rotation(script)
        facts = interviewing.prepared(script, meeting_of(wish), rotation=rotation)
        self.call(interviewing.begin(facts, script))

    def go_on(self, interview_id: str) -> None:
        """The call of a talk that goes on, the end page of one that has ended."""
        talk = self._desk.interviewing.go_on(interview_id)
        if talk.step().ended:
            self.show_end(talk)
        else:
            self.call(talk)

    def go_to(self, interview_id: str, question: str) -> None:
        """Where something was said: an open talk goes on there if it may, one that has ended is shown there."""
        talk = self._desk.interviewing.go_on(interview_id)
        if talk.step().ended:
            self.show_end(talk, question)
            return
        with suppress(UserError):
            talk.jump(question)
        self.call(talk)

    def practise(self) -> None:
        """Whom to practise with; what is rehearsed is held in memory alone."""
        from interviewer.ui.practice.rehearsing import Rehearsing

        rehearsing = Rehearsing(self._desk.in_call.practising, self._call_page, self._theme, self)
        rehearsing.page_wanted.connect(self.page_wanted)
        rehearsing.left.connect(self.left)
        rehearsing.choose()

    def call(self, talk: "Conducting") -> None:
        """The screen of a talk that goes on."""
        page = self._call_page(talk, self.aids(talk))
        page.left.connect(self.left)
        page.ended.connect(lambda _step: self.end(talk))
        self.page_wanted.emit(page, True)

    def aids(self, talk: "Conducting") -> "Aids":
        """What stands beside the script of this talk."""
        from interviewer.ui.call.aids import Aids

        beside, here = self._desk.in_call, datetime.now().astimezone().tzinfo or UTC
        glossary = self._desk.programmes.glossary(talk.step().facts.wave.programme)
        return Aids(beside.blind_spots.of, lambda step: beside.brief.of(step, here), glossary)

    def end(self, talk: "Conducting") -> None:
        """Nothing more is to be asked: the short version that follows, if there is one, else the end page."""
        if shorter := self._desk.interviewing.short_version(talk):
            self.call(shorter)
            return
        self.show_end(talk)

    def show_end(self, talk: "Conducting", question: str = "") -> None:
        """The end page, at a question of the talk."""
        from interviewer.ui.end.end_page import EndPage

        tools, desk = self._tools, self._desk
        page = EndPage(talk, desk.reporting, self._theme(), tools.prompts, tools.jobs, lists=desk.matching.lists)
        page.left.connect(self.left)
        page.finished.connect(desk.calling.note_end)
        page.back_to.connect(lambda question: self.back_into(talk, question))
        page.paper_requested.connect(self._paper)
        self.page_wanted.emit(page, False)
        page.said_card.show_question(question)

    def back_into(self, talk: "Conducting", question: str) -> None:
        """From the end page into the call again, at a question if one is named."""
        if question and talk.step().transcript.paused:
            talk.resume()
        with suppress(UserError):  # off the record nothing is gone to; the page says so
            if question:
                talk.jump(question)
        self.call(talk)

    def _call_page(self, talk: "Conducting", aids: "Aids") -> "CallPage":
        """A page for this talk that knows about text size and keys."""
        from interviewer.ui.call.view import CallPage

        tools, clock = self._tools, self._desk.interviewing.makers.clock
        page = CallPage(talk, self._theme(), tools.prompts, tools.jobs, clock, aids=aids)
        page.text_size_changed.connect(self.text_size_changed)
        page.keys_wanted.connect(self.keys_wanted)
        return page

    def _paper(self, interview_id: str) -> None:
        from interviewer.ui.papers.paper_page import PaperPage

        tools = self._tools
        page = PaperPage(interview_id, self._desk.reporting, self._theme(), tools.prompts, tools.jobs)
        page.left.connect(lambda: self.go_on(interview_id))
        self.page_wanted.emit(page, False)
