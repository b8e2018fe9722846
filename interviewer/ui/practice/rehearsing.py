"""The way through a rehearsal: whom, the call, how it went, and another one. Everything is held in memory alone."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from interviewer.services.conducting import Conducting
from interviewer.services.debrief import debrief
from interviewer.services.personas import Persona
from interviewer.services.practising import Practising
from interviewer.ui.call.aids import Aids
from interviewer.ui.call.view import CallPage
from interviewer.ui.practice.chooser_page import ChooserPage
from interviewer.ui.practice.debrief_page import DebriefPage
from interviewer.ui.theme import Theme


class Rehearsing(QObject):
    """`page_wanted` carries a page and whether it is a talk; `left`: no more for now."""

    page_wanted = Signal(QWidget, bool)
    left = Signal()

    def __init__(
        self, practising: Practising, call_page: Callable[[Conducting, Aids], CallPage], theme: Callable[[], Theme],
        parent: QObject | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._practising = practising
        self._call_page = call_page
        self._theme = theme

    def choose(self) -> None:
        """Whom to practise with."""
        page = ChooserPage(self._practising.personas(), self._theme())
        page.begun.connect(self._begin)
        page.left.connect(self.left)
        self.page_wanted.emit(page, False)
        page.focus_first()

    def _begin(self, persona: Persona, script: str) -> None:
        self._talk(self._practising.begin(persona, script), persona)

    def _talk(self, talk: Conducting, persona: Persona) -> None:
        page = self._call_page(talk, Aids(rehearsed_with=persona.name, heard=persona.heard))
        page.left.connect(lambda: self._look_back(talk, persona))
        page.ended.connect(lambda _step: self._look_back(talk, persona))
        self.page_wanted.emit(page, True)

    def _look_back(self, talk: Conducting, persona: Persona) -> None:
        step = talk.step()
        over = step.ended or step.asked is None
        page = DebriefPage(debrief(talk, persona), persona.name, self._theme(), ended=over)
        page.again.connect(self.choose)
        page.back_to.connect(lambda: self._talk(talk, persona))
        page.left.connect(self.left)
        self.page_wanted.emit(page, False)
        page.focus_first()
