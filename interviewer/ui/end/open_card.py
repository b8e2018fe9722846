"""The left card: what is open, each with what closes it, and the facts of the talk."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from interviewer.ui.buttons import Button, Weight
from interviewer.ui.end.facts import Fact
from interviewer.ui.end.look import ScrolledCard
from interviewer.ui.end.open_items import Opened, OpenItem
from interviewer.ui.icons import Icons
from interviewer.ui.metrics import Role
from interviewer.ui.pieces import Hairline, Picture, emptied
from interviewer.ui.text import Text
from interviewer.ui.theme import Theme

ICONS = {
    "question": "warning", "attribution": "warning", "draft": "write", "off_record": "off-record", "weigh": "note",
    "match": "note",
}  # fmt: skip
TONES = {"question": "error", "attribution": "error", "off_record": "off"}
"""In ink where nothing else is said."""

CODED = ("weigh", "match")
"""What can be coded afterwards; it binds nobody."""


class OpenCard(ScrolledCard):
    """`ask`: go to that question; `close_item`: close it here; `on_record`: go back on the record.

    `weigh`: say how bad the points of that question are; `match`: which of the team's lines they are.
    """

    ask = Signal(str)
    close_item = Signal(object)
    on_record = Signal()
    weigh = Signal(str)
    match = Signal(str)

    def __init__(self, icons: Icons, theme: Theme) -> None:
        super().__init__("What is open", theme)
        self._icons = icons
        self._first: Button | None = None
        self._column = QVBoxLayout(self.inner)
        self._column.setContentsMargins(22, 18, 22, 18)
        self._column.setSpacing(0)
        self.frame.addWidget(self.area)

    @property
    def first(self) -> Button | None:
        """The button that closes the most binding thing; what can be coded afterwards binds nobody."""
        return self._first

    def buttons(self) -> list[Button]:
        """Every button on the card, in order."""
        return [b for b in self.inner.findChildren(Button) if b.isVisibleTo(self)]

    def show_open(self, found: Opened, facts: tuple[Fact, ...], *, head: str = "", sentence: str = "") -> None:
        """Show what is open and the facts; `head` and `sentence` stand instead of its own."""
        emptied(self._column)
        self._first = None
        theme = self._theme
        self._column.addWidget(Text(head or found.head, Role.HEADING, theme))
        self._column.addWidget(Text(sentence or found.sentence, Role.SMALL, theme, tone="ink2", wraps=True))
        self._column.addSpacing(theme.px(10))
        for item in found.items:
            self._column.addWidget(Hairline(theme))
            self._column.addLayout(self._item(item))
        if found.more:
            words = f"And {found.more} more needed questions. They come in order, back in the talk."
            self._column.addWidget(Hairline(theme))
            self._column.addSpacing(theme.px(10))
            self._column.addWidget(Text(words, Role.SMALL, theme, tone="ink2", wraps=True))
            self._column.addSpacing(theme.px(10))
        self._column.addWidget(Hairline(theme))
        self._column.addSpacing(theme.px(12))
        for fact in facts:
            self._column.addWidget(FactRow(fact, theme))
        self._column.addStretch(1)

    def _item(self, item: OpenItem) -> QHBoxLayout:
        theme = self._theme
        body = QVBoxLayout()
        body.setSpacing(0)
        body.addWidget(Text(item.title, Role.STRONG, theme, wraps=True))
        body.addWidget(Text(item.sentence, Role.SMALL, theme, tone="ink2", wraps=True))
        body.addSpacing(theme.px(8))
        body.addLayout(self._actions(item))
        row = QHBoxLayout()
        row.setContentsMargins(0, theme.px(12), 0, theme.px(12))
        row.setSpacing(theme.px(12))
        icon = Picture(self._icons, ICONS[item.kind], theme, tone=TONES.get(item.kind, "ink"), size=20)
        row.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(body, 1)
        return row

    def _actions(self, item: OpenItem) -> QHBoxLayout:
        go, quiet = {
            "off_record": ("Back on the record", ""),
            "question": ("Ask it now", "Would not say"),
            "attribution": ("Ask it now", ""),
            "draft": ("Finish the sentence", "Leave as it is"),
            "weigh": ("Say how bad", ""),
            "match": ("Match", ""),
        }[item.kind]
        row = QHBoxLayout()
        row.setSpacing(self._theme.px(8))
        main = self._button(go, item, self._go(item), filled=item.blocking and self._first is None)
        if item.kind not in CODED:
            self._first = self._first or main
        row.addWidget(main)
        if quiet and item.may_close:
            row.addWidget(self._button(quiet, item, lambda: self.close_item.emit(item), quiet=True))
        row.addStretch(1)
        return row

    def _go(self, item: OpenItem) -> Callable[[], None]:
        if item.kind == "off_record":
            return self.on_record.emit
        if item.kind == "weigh":
            return lambda: self.weigh.emit(item.question)
        if item.kind == "match":
            return lambda: self.match.emit(item.question)
        return lambda: self.ask.emit(item.question)

    def _button(
        self, words: str, item: OpenItem, act: Callable[[], None], *, filled: bool = False, quiet: bool = False
    ) -> Button:
        weight = Weight.FILLED if filled else Weight.QUIET if quiet else Weight.PLAIN
        button = Button(words, self._theme, weight, dense=True)
        button.setAccessibleName(f"{words}: {item.sentence}")
        button.setObjectName(f"{words} {item.question}".replace(" ", "_").lower())
        button.clicked.connect(lambda _down=False: act())
        return button


class FactRow(QWidget):
    """A fact: its name at the left, what holds at the right."""

    def __init__(self, fact: Fact, theme: Theme) -> None:
        super().__init__()
        self.setAccessibleName(f"{fact.name}: {fact.words}")
        words = Text(fact.words, Role.SMALL_STRONG, theme, tone=fact.tone, wraps=theme.wide_text)
        words.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        words.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, theme.px(3), 0, theme.px(3))
        row.setSpacing(theme.px(8))
        row.addWidget(Text(fact.name, Role.SMALL, theme, wraps=theme.wide_text), 1)
        row.addWidget(words, 0)
