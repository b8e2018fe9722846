"""One place that might show who spoke: where, the passage, why, and what can be done about it."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from interviewer.services.paper_wishes import Decision, Place
from interviewer.ui.buttons import Button, Weight
from interviewer.ui.end.names import capital
from interviewer.ui.fields import LabelledField
from interviewer.ui.metrics import Role
from interviewer.ui.papers.flow_row import FlowRow
from interviewer.ui.pieces import Hairline
from interviewer.ui.text import Text
from interviewer.ui.theme import Theme, restyle_children

NO_WORDS = "Write what is to stand there, or leave the passage out."
MOST, BEFORE = 220, 80
"""Letters of a long passage that are shown, and how many of them before the words that are meant."""
NO_REASON = "A few words say why it may stay; they are kept with it."


def shortened(passage: str, words: str) -> str:
    """A passage of which only what stands around the words is shown."""
    if len(passage) <= MOST:
        return passage
    start = max(0, passage.find(words) - BEFORE) if words else 0
    cut = passage[start : start + MOST].strip()
    return ("[…] " if start else "") + cut + (" […]" if start + MOST < len(passage) else "")


class PlaceRow(QWidget):
    """`decided` carries a Decision, `shown` the number of its page."""

    decided = Signal(object)
    shown = Signal(int)

    def __init__(self, place: Place, theme: Theme, *, loud: bool) -> None:
        super().__init__()
        self._theme = theme
        self.place = place
        self.show_button = Button("show", theme, Weight.QUIET, dense=True)
        self.show_button.setAccessibleName(f"Show: {place.where}")
        first = Weight.FILLED if loud else Weight.PLAIN
        self.take = self._button("Take the paraphrase", first, self._take)
        self.leave_out = self._button("Leave it out", Weight.PLAIN if place.proposal else first, self._leave_out)
        self.cut = self._button("Edit the cut", Weight.QUIET, lambda: self._open(self._cut_field))
        self.keep = self._button("Keep it", Weight.QUIET, lambda: self._open(self._keep_field))
        self._cut_field = _Line("What stands there instead", "Put it there", place.proposal, theme)
        self._keep_field = _Line("Why it may stay", "Keep it as it is", "", theme)
        self.problem = Text("", Role.SMALL, theme, tone="error", wraps=True)
        self._writing = QTimer(self)
        self._writing.setSingleShot(True)
        self._writing.setInterval(0)
        self._writing.timeout.connect(self._write)
        self._build()
        self._connect()
        self.setAccessibleName(f"{place.where}. {place.passage} {place.why}")

    def _button(self, words: str, weight: Weight, call: Callable[[], None]) -> Button:
        button = Button(words, self._theme, weight, dense=True)
        button.setAccessibleName(f"{words}: {self.place.where}")
        button.clicked.connect(call)
        return button

    def _build(self) -> None:
        px, theme = self._theme.px, self._theme
        head = QHBoxLayout()
        head.setSpacing(px(8))
        where = QVBoxLayout()
        where.setContentsMargins(0, px(4), 0, 0)
        where.addWidget(Text(self.place.where, Role.STRONG, theme, wraps=True))
        head.addLayout(where, 1)
        head.addWidget(self.show_button, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(4))
        column.addWidget(Hairline(theme))
        column.addLayout(head)
        for words, tone in self._told():
            column.addWidget(Text(words, Role.SMALL, theme, tone=tone, wraps=True))
        column.addSpacing(px(4))
        column.addWidget(FlowRow((self.take, self.leave_out, self.cut, self.keep), theme))
        for part in (self._cut_field, self._keep_field, self.problem):
            column.addWidget(part)
            part.hide()
        column.addSpacing(px(8))
        self.take.setVisible(bool(self.place.proposal))
        self.show_button.setVisible(self.place.page > 0)

    def _told(self) -> Iterator[tuple[str, str]]:
        """What it is about and why, the passage around it, and what is proposed, each with its tone."""
        place = self.place
        why = place.why.rstrip(".") + "."
        yield (f"“{place.words}”: {why}" if place.words else capital(why)), "ink"
        if place.passage and place.passage != place.words:
            yield f"“{shortened(place.passage, place.words)}”", "ink2"
        if place.proposal:
            yield f"Proposed instead: {place.proposal}", "ink2"

    def _connect(self) -> None:
        self.show_button.clicked.connect(lambda: self.shown.emit(self.place.page))
        self._cut_field.taken.connect(self._mask)
        self._keep_field.taken.connect(self._keep)
        for line, button in ((self._cut_field, self.cut), (self._keep_field, self.keep)):
            line.left.connect(lambda button=button: self._close(button))

    @property
    def stops(self) -> list[QWidget]:
        """What takes the focus, in order."""
        lines = (stop for line in (self._cut_field, self._keep_field) for stop in (line.field.field, line.go))
        return [self.show_button, self.take, self.leave_out, self.cut, self.keep, *lines]

    @property
    def first_button(self) -> Button:
        """What is done most often."""
        return self.take if self.place.proposal else self.leave_out

    def say_problem(self, sentence: str) -> None:
        """Say what is missing."""
        self.problem.say(sentence)
        self.problem.setVisible(bool(sentence))

    def _open(self, line: "_Line") -> None:
        for other in (self._cut_field, self._keep_field):
            other.setVisible(other is line)
        self.say_problem("")
        self._writing.start()

    def _write(self) -> None:
        """Once the line has its place, so that it is scrolled to."""
        for line in (self._cut_field, self._keep_field):
            if line.isVisible():
                line.field.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _close(self, button: Button) -> None:
        self._cut_field.hide()
        self._keep_field.hide()
        self.say_problem("")
        button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take(self) -> None:
        self.decided.emit(Decision(self.place.key, "mask", self.place.proposal))

    def _leave_out(self) -> None:
        self.decided.emit(Decision(self.place.key, "leave_out"))

    def _mask(self, words: str) -> None:
        if words:
            self.decided.emit(Decision(self.place.key, "mask", words))
        else:
            self.say_problem(NO_WORDS)

    def _keep(self, reason: str) -> None:
        if reason:
            self.decided.emit(Decision(self.place.key, "keep", reason=reason))
        else:
            self.say_problem(NO_REASON)

    def restyle(self, theme: Theme) -> None:
        """Take on another theme."""
        self._theme = theme
        restyle_children(self, theme)


class _Line(QWidget):
    """A line to type with its button. `taken` carries what was typed, `left` says that Esc was pressed."""

    taken = Signal(str)
    left = Signal()

    def __init__(self, label: str, words: str, text: str, theme: Theme) -> None:
        super().__init__()
        self.field = LabelledField(label, theme)
        self.field.field.setText(text)
        self.go = Button(words, theme, dense=True)
        self.go.clicked.connect(self._take)
        self.field.field.returnPressed.connect(self._take)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, theme.px(4), 0, 0)
        row.setSpacing(theme.px(8))
        row.addWidget(self.field, 1)
        row.addWidget(self.go, 0, Qt.AlignmentFlag.AlignBottom)

    def _take(self) -> None:
        self.taken.emit(self.field.text())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
