"""A card of lines, each with what can be done about it at its right."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from interviewer.ui.buttons import Button, Weight
from interviewer.ui.metrics import Role
from interviewer.ui.pieces import Card, Heading, emptied
from interviewer.ui.text import Text
from interviewer.ui.theme import Theme


@dataclass(frozen=True)
class Doing:
    """A button beside a line."""

    words: str
    call: Callable[[], object]


@dataclass(frozen=True)
class Line:
    """One line; `doings` stand at its right."""

    words: str
    doings: tuple[Doing, ...] = ()


class LinesCard(Card):
    """Lines under a heading; `foot` takes what stands under them."""

    def __init__(self, title: str, empty: str, theme: Theme) -> None:
        super().__init__(title, theme)
        self._empty = empty
        self.buttons: list[Button] = []
        self._lines = QVBoxLayout()
        self._lines.setSpacing(2)
        self.foot = QVBoxLayout()
        self.foot.setSpacing(6)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 14, 24, 14)
        column.setSpacing(6)
        column.addWidget(Heading(title, theme))
        column.addLayout(self._lines)
        column.addLayout(self.foot)

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show these in place of the ones before."""
        emptied(self._lines)
        self.buttons = []
        for line in lines:
            self._lines.addWidget(self._row(line))
        if not lines:
            self._lines.addWidget(Text(self._empty, Role.BODY, self._theme, tone="ink2", wraps=True))
        self.setAccessibleDescription(" ".join(line.words for line in lines) or self._empty)

    def _row(self, line: Line) -> QWidget:
        row = QWidget()
        row.setMinimumHeight(self._theme.px(28))
        across = QHBoxLayout(row)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(4)
        across.addWidget(Text(line.words, Role.BODY, self._theme, wraps=True), 1)
        for doing in line.doings:
            button = Button(doing.words, self._theme, Weight.QUIET, dense=True)
            button.setAccessibleName(f"{doing.words}: {line.words}")
            button.clicked.connect(lambda _checked=False, call=doing.call: call())
            self.buttons.append(button)
            across.addWidget(button)
        return row
