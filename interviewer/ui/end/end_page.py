"""The end page: closes what is open, corrects a wording, finishes the talk, makes its report."""

from collections.abc import Callable
from itertools import pairwise

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from interviewer.domain.errors import UserError
from interviewer.domain.interview.rules import PERMISSIONS
from interviewer.kit.resources import resource
from interviewer.services.conducting import Conducting
from interviewer.services.reporting import Reporting
from interviewer.services.step import Step
from interviewer.ui.banner import Banner
from interviewer.ui.brush import pen_for
from interviewer.ui.end.changes import from_draft, keep, leave_words
from interviewer.ui.end.coding import Coding, Lists, no_lists
from interviewer.ui.end.correction import Correction, CorrectionPanel
from interviewer.ui.end.facts import facts_of
from interviewer.ui.end.finish_card import FinishCard, refusal
from interviewer.ui.end.head import EndHead
from interviewer.ui.end.names import title_of
from interviewer.ui.end.open_card import OpenCard
from interviewer.ui.end.open_items import WOULD_NOT_SAY, OpenItem, opened, to_match
from interviewer.ui.end.packet_making import PacketMaking
from interviewer.ui.end.regions import go_round
from interviewer.ui.end.said import said_lines
from interviewer.ui.end.said_card import SaidCard
from interviewer.ui.icons import Icons
from interviewer.ui.jobs import Jobs
from interviewer.ui.keys.bindings import Bindings
from interviewer.ui.pieces import Scroll
from interviewer.ui.prompts import Prompts
from interviewer.ui.theme import Theme, restyle_children

NARROW = 960
"""Below this width, in px at 100 %, the cards stand under each other."""
KEPT_IN_MIND = "Not kept yet. Open the passage again: what you wrote is still there."


class EndPage(QWidget):
    """One talk at its end. Nothing is changed by looking; every change is durable before it is shown."""

    back_to = Signal(str)
    """Back into the talk: at this question, or where it stood when empty."""
    finished = Signal(object)
    """The talk was finished: its Step."""
    left = Signal()
    """Away from a talk that has ended."""
    paper_requested = Signal(str)
    """The report on this interview is wanted."""

    def __init__(
        self, conducting: Conducting, reporting: Reporting, theme: Theme, prompts: Prompts, jobs: Jobs, *,
        lists: Lists = no_lists, parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._conducting = conducting
        self._reporting = reporting
        self._theme = theme
        self._prompts = prompts
        self._icons = Icons(resource("icons"))
        self._step: Step = conducting.step()
        self._coding = Coding(conducting, lists)
        self._make_parts()
        panel = self.finish_card.packet
        self.packet = PacketMaking(reporting.same_day, panel, prompts, jobs, self.banner, self)
        self._build()
        self._connect()
        self.setAccessibleName("The end of the talk")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.refresh()
        self._lay()

    def _make_parts(self) -> None:
        theme, icons = self._theme, self._icons
        self.open_card = OpenCard(icons, theme)
        self.said_card = SaidCard(icons, theme)
        self.finish_card = FinishCard(icons, theme)
        self.banner = Banner(theme)
        self.head = EndHead(icons, theme)
        self.back = self.head.back

    def _build(self) -> None:
        self._desk = QWidget()
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._desk)
        self._columns.setContentsMargins(28, 0, 28, 24)
        self._columns.setSpacing(16)
        for card, share in ((self.open_card, 338), (self.said_card, 560), (self.finish_card, 296)):
            self._columns.addWidget(card, share)
        self._scroll = Scroll(self._desk, "The end of the talk")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        band = QHBoxLayout()
        band.setContentsMargins(28, 0, 28, 0)
        band.addWidget(self.banner)
        column.addLayout(band)
        column.addWidget(self._scroll, 1)

    def _connect(self) -> None:
        self.back.clicked.connect(self.leave)
        self.open_card.ask.connect(self._ask)
        self.open_card.weigh.connect(self._weigh)
        self.open_card.match.connect(self._match)
        self.said_card.revealed.connect(self._reveal)
        self.open_card.close_item.connect(self._close_item)
        self.open_card.on_record.connect(lambda: self._do(self._conducting.end_off_record))
        self.said_card.wanted.connect(self._correct)
        self.said_card.weighing.connect(self._weigh)
        self.said_card.matching.connect(self._match)
        self.said_card.telling.connect(self._tell)
        self.said_card.closed.connect(self._on_closed)
        self.said_card.left_unkept.connect(lambda: self.banner.news(KEPT_IN_MIND))
        self.finish_card.finish.connect(self.finish)
        self.finish_card.make.connect(lambda: self.paper_requested.emit(self._step.facts.id))
        self.finish_card.leave.connect(self.left)
        self.packet.offered.connect(lambda: self._show_finish(""))
        Bindings(self, self._theme.keys, {
            "packet": self.finish_card.packet.press, "leave": self.leave, "find": self._find, "finish": self.finish,
            "region_next": lambda: self._region(1), "region_back": lambda: self._region(-1),
        })  # fmt: skip
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus_changed)

    # showing

    @property
    def step(self) -> Step:
        """The talk as last shown."""
        return self._step

    def refresh(self) -> None:
        """Show the talk as it is now."""
        step = self._step = self._conducting.step()
        team = self._coding.team
        found = opened(self._conducting, step, team)
        self.head.show_step(step)
        head = "" if not step.ended or found.items else "Nothing is open"
        words_left = any(item.kind == "draft" for item in found.items)
        sentence = _ended_sentence(step, words_left) if step.ended else ""
        self.open_card.show_open(found, facts_of(step), head=head, sentence=sentence)
        self.said_card.show_lines(said_lines(self._conducting, step, team))
        self._show_finish(found.waits)
        self.packet.look(step)
        self._tab_order()

    def _show_finish(self, waits: str) -> None:
        self.finish_card.show_state(self._step, waits, self._refusal(self._step))

    def _refusal(self, step: Step) -> str:
        """Why no report will be made of this talk; the service has the last word once it has ended."""
        known = refusal(step)
        if known or not step.ended:
            return known
        try:
            self._reporting.suggested_name(step.facts.id)
        except UserError as error:
            return error.sentence
        return ""

    def start(self) -> None:
        """Put the focus on what is most binding."""
        first = self.open_card.first
        card = self.finish_card
        last = card.leave_button if self._step.ended else card.finish_button
        if self._step.ended and card.loud_make.isVisibleTo(self):
            last = card.loud_make
        target = first if first is not None and not self._step.ended else last
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def restyle(self, theme: Theme) -> None:
        """Take on another theme."""
        self._theme = theme
        restyle_children(self, theme)
        self.refresh()
        self._lay()

    def _tab_order(self) -> None:
        card = self.finish_card
        order: list[QWidget] = [*self.open_card.buttons(), self.said_card.search, *self.said_card.rows]
        order += [card.packet.button, card.make_button, card.finish_button, card.loud_make]
        order += [card.leave_button, self.back]
        for before, after in pairwise(order):
            QWidget.setTabOrder(before, after)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.start()

    # changing

    def _do(self, change: Callable[[], object], news: str = "") -> bool:
        try:
            change()
        except UserError as error:
            self.banner.error(error.sentence)
            return False
        self.banner.clear()
        self.refresh()
        if news:
            self.banner.news(news)
        return True

    def _ask(self, question: str) -> None:
        """Back into the talk at this question; after the end, words never finished are finished here."""
        if not self._step.ended:
            self.back_to.emit(question)
            return
        self._correct(question, from_draft(self._conducting, self._step, question))

    def _close_item(self, item: OpenItem) -> None:
        if item.kind == "draft":
            done = self._do(
                lambda: leave_words(self._conducting, self._step, item.question), "The words stand as they were typed."
            )
        else:
            done = self._do(lambda: self._conducting.skip(item.question, WOULD_NOT_SAY), "Noted: would not say.")
        if done:
            QTimer.singleShot(0, self, self.start)

    def finish(self) -> None:
        """End the talk when nothing holds it up."""
        if self._step.ended or not self.finish_card.finish_button.isEnabled():
            return
        if self._do(self._conducting.finish):
            self.finished.emit(self._step)
            QTimer.singleShot(0, self, self.start)

    # correcting

    def _correct(self, question: str, begun: Correction | None = None) -> None:
        asked, answer = self._step.script.by_id[question], self._step.transcript.answers[question]
        may = asked.kind == "consent" or question in PERMISSIONS
        permission = may and question not in self._step.transcript.withdrawn
        name = title_of(self._conducting, self._step, asked)
        begun = begun or self.said_card.begun(question)
        over = bool(self._step.ended)
        panel = CorrectionPanel(asked, name, answer, self._theme, begun=begun, permission=permission, over=over)
        panel.kept.connect(self._keep)
        panel.withdrawn.connect(self._withdraw)
        panel.struck.connect(self._strike)
        self.said_card.open_correction(question, panel)

    def _keep(self, new: Correction) -> None:
        panel = self.said_card.panel
        try:
            keep(self._conducting, self._step, new)
        except UserError as error:
            if panel is not None:
                panel.say_problem(error.sentence)
            return
        self.said_card.forget(new.question)
        self.refresh()
        self.banner.news("The correction is kept. The first version stays in the log.")

    def _weigh(self, question: str) -> None:
        """Say how bad each point is; every digit is kept at once."""
        self.said_card.open_correction(question, self._coding.severity_panel(question, self._theme))

    def _match(self, question: str) -> None:
        """Say which of the team's lines each line is; every answer is kept at once."""
        panel = self._coding.match_panel(question, self._theme)
        panel.done.connect(lambda: self._next_match(question))
        self.said_card.open_correction(question, panel)

    def _tell(self, question: str) -> None:
        """Mark a turn of phrase that would tell who spoke; every mark is kept at once."""
        self.said_card.open_correction(question, self._coding.phrase_panel(question, self._theme))

    def _next_match(self, question: str) -> None:
        """Close this list and open the next that has lines to match."""
        self.said_card.close_correction()
        following = to_match(self._step, self._coding.team, after=question)
        if following:
            QTimer.singleShot(0, self, lambda: self._match(following[0]))

    def _on_closed(self) -> None:
        """What was weighed meanwhile stands on the lines and in what is open."""
        if self._conducting.step().transcript.place != self._step.transcript.place:
            self.refresh()

    def _withdraw(self, question: str) -> None:
        title = "Withdraw this permission?"
        sentence = "It counts as a no from now on, in every paper made after this. It cannot be put back here."
        if self._prompts.confirm(title, sentence, "Withdraw it", "Leave it", risky=True):
            self.said_card.forget(question)
            self._do(lambda: self._conducting.withdraw(question), "Withdrawn. It counts as a no from now on.")

    def _strike(self, question: str) -> None:
        title = "Take these words out?"
        sentence = "They are deleted here at once and stand in no paper made after this. It cannot be undone."
        if self._prompts.confirm(title, sentence, "Take them out", "Leave them", risky=True):
            self.said_card.forget(question)
            self._do(lambda: self._conducting.strike(question), "Taken out. The words are deleted.")

    # moving

    def leave(self) -> None:
        """Alt+Left: back into the talk, or away from one that has ended."""
        if self._step.ended:
            self.left.emit()
        else:
            self.back_to.emit("")

    def _find(self) -> None:
        self.said_card.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.said_card.search.selectAll()

    def _region(self, by: int) -> None:
        go_round((self.open_card, self.said_card, self.finish_card), by)

    def _on_focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        if new is not None and self._desk.isAncestorOf(new):
            self._scroll.ensureWidgetVisible(new, 0, self._theme.px(16))

    def _reveal(self, part: QWidget) -> None:
        self._scroll.ensureWidgetVisible(part, 0, self._theme.px(16))

    # room

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay()

    def _lay(self) -> None:
        """Three columns, or one under the other when there is no room for three."""
        stacked = self._theme.wide_text or self.width() < self._theme.px(NARROW)
        way = QBoxLayout.Direction.TopToBottom if stacked else QBoxLayout.Direction.LeftToRight
        self._columns.setDirection(way)
        for card in (self.open_card, self.said_card):
            card.set_flat(stacked)

    def paintEvent(self, event: QPaintEvent) -> None:
        pen_for(self).fillRect(self.rect(), self._theme.colour("desk"))


def _ended_sentence(step: Step, words_left: bool) -> str:
    if words_left:
        return "The talk is over. These words were typed and never kept."
    how = "finished" if step.transcript.ended == "finished" else "broken off"
    return f"The talk is {how}. A wording can still be corrected, with a reason."
