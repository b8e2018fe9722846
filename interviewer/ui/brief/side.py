"""The right side of the page: both clocks, facts of the account, and the button with what is polite to know."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from interviewer.services.brief_view import Brief, Fact
from interviewer.ui.brush import box, pen_for
from interviewer.ui.buttons import Button, Weight
from interviewer.ui.icons import Icons
from interviewer.ui.metrics import RADIUS, Role
from interviewer.ui.pieces import Hairline, emptied
from interviewer.ui.text import Text
from interviewer.ui.theme import Theme, restyle_children

LABEL_WIDE = 130


class ClockPanel(QWidget):
    """Now: their hour and place, the interviewer's, and what the person wishes."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._theirs = Text("", Role.FIGURE, theme)
        self._place = Text("", Role.SMALL, theme, tone="ink2")
        self._mine = Text("", Role.HEAD, theme)
        self._own = Text("your clock", Role.SMALL, theme, tone="ink2")
        self._wish = Text("", Role.STRONG, theme, wraps=True)
        row = QHBoxLayout()
        row.setSpacing(28)
        row.addLayout(_stack(self._theirs, self._place))
        row.addLayout(_stack(self._mine, self._own))
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 14, 20, 14)
        column.setSpacing(6)
        column.addWidget(Text("Now", Role.SMALL_STRONG, theme, tone="ink2"))
        column.addLayout(row)
        column.addWidget(self._wish)

    def say(self, brief: Brief) -> None:
        """Show the clocks of this page."""
        known = bool(brief.hour_there)
        self._theirs.setVisible(known)
        self._theirs.say(brief.hour_there)
        self._place.say(f"in {brief.place}" if known else "their clock is not known")
        self._mine.say(brief.hour_here)
        self._own.say("your clock, the same" if brief.same_clock else "your clock")
        self._wish.say(f"Asked for: {brief.wish_line}" if brief.wish_line else "")
        self._wish.setVisible(bool(brief.wish_line))
        said = f"{brief.hour_there} {self._place.text()}, {brief.hour_here} {self._own.text()}. {self._wish.text()}"
        self.setAccessibleName(f"Now {said}".strip())

    def restyle(self, theme: Theme) -> None:
        """Take on another theme."""
        self._theme = theme
        restyle_children(self, theme)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        edge = theme.colour("line") if theme.palette.name == "contrast" else None
        box(pen_for(self), self.rect(), theme.colour("desk"), edge, radius=RADIUS)


def _stack(upper: QWidget, lower: QWidget) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(0)
    column.addStretch(1)
    column.addWidget(upper)
    column.addWidget(lower)
    return column


class FactsTable(QWidget):
    """Label and text, one hairline each."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)
        self.setAccessibleName("Facts")

    def show_facts(self, facts: Sequence[Fact]) -> None:
        """Show these rows."""
        emptied(self._rows)
        for fact in facts:
            self._rows.addWidget(Hairline(self._theme))
            self._rows.addWidget(self._row(fact))

    def _row(self, fact: Fact) -> QWidget:
        row = QWidget()
        row.setAccessibleName(f"{fact.label}: {fact.text}")
        across = QHBoxLayout(row)
        across.setContentsMargins(0, 4, 0, 4)
        across.setSpacing(8)
        label = Text(fact.label, Role.BODY, self._theme, tone="ink2")
        label.setFixedWidth(self._theme.px(LABEL_WIDE))
        across.addWidget(label, 0, Qt.AlignmentFlag.AlignTop)
        across.addWidget(Text(fact.text, Role.BODY, self._theme, wraps=True), 1)
        return row

    def restyle(self, theme: Theme) -> None:
        """Take on another theme."""
        self._theme = theme
        restyle_children(self, theme)


class WideButton(Button):
    """A button as wide as its column."""

    def __init__(
        self, words: str, theme: Theme, weight: Weight = Weight.PLAIN, *, key: str = "",
        icon: tuple[Icons, str] | None = None,
    ) -> None:  # fmt: skip
        super().__init__(words, theme, weight, key=key, icon=icon)
        self._spare = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def _padding(self) -> int:
        return super()._padding() + self._spare

    def paintEvent(self, event: QPaintEvent) -> None:
        """Icon, words and key stay together in the middle."""
        self._spare = max(0, (self.width() - self.sizeHint().width()) // 2)
        super().paintEvent(event)
        self._spare = 0


class StartPart(QWidget):
    """The filled button, two plain ones, and what must be known to be polite."""

    start = Signal()
    practise = Signal()
    log = Signal()

    def __init__(self, theme: Theme, icons: Icons) -> None:
        super().__init__()
        self.start_button = WideButton("Start the call", theme, Weight.FILLED, icon=(icons, "call"))
        self.practise_button = WideButton("Practise first", theme, key="{practise}")
        self.log_button = WideButton("Log a try", theme, key="{log_try}")
        self._polite = Text("", Role.SMALL, theme, tone="ink2", wraps=True)
        for button, told in (
            (self.start_button, self.start), (self.practise_button, self.practise), (self.log_button, self.log)
        ):  # fmt: skip
            button.clicked.connect(told)
        beside = QHBoxLayout()
        beside.setSpacing(12)
        beside.addWidget(self.practise_button)
        beside.addWidget(self.log_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.start_button)
        column.addLayout(beside)
        column.addWidget(self._polite)
        self.restyle(theme)

    def say(self, name: str, polite: Sequence[str]) -> None:
        """Name the person on the button, and tell what is polite to know."""
        self.start_button.setAccessibleName(f"Start the call with {name}")
        self.start_button.setAccessibleDescription(" ".join(polite))
        self._polite.say(" ".join(polite))
        self._polite.setVisible(bool(polite))

    def restyle(self, theme: Theme) -> None:
        """Take on another theme."""
        restyle_children(self, theme)
        self.start_button.setMinimumHeight(theme.px(44))
