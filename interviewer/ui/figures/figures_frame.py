"""Where the cards stand: two columns, the wide ones under them; one column when text is large or room is scarce."""

from collections.abc import Mapping

from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from interviewer.ui.figures.contents.all_cards import ORDER, WIDE
from interviewer.ui.figures.figure_card import FigureCard
from interviewer.ui.theme import Theme, restyle_children

NARROW = 980
BLOCKS: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...] = (
    (("dimensions",), ("score", "accounts")),
    (("four_scores",), ()),
    (("revenue",), ("prediction", "foresight", "trend")),
    (("satisfaction",), ("retention", "advocacy")),
    (("heard",), ()),
    (("actions",), ()),
)
"""Blocks under each other, each with what stands at the left and at the right; a wide card is alone."""


class FiguresFrame(QWidget):
    """Holds the cards by id and lays them out anew when the room changes."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._cards: Mapping[str, FigureCard] = {}
        self._one: bool | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(28, 4, 28, 24)
        self._column.setSpacing(16)
        self.setAutoFillBackground(False)

    def hold(self, cards: Mapping[str, FigureCard]) -> None:
        """Hold these cards."""
        self._cards, self._one = cards, None
        for card in cards.values():
            card.setParent(self)

    def place(self, width: int, theme: Theme) -> None:
        """Choose the number of columns for this width."""
        self._theme = theme
        one = theme.wide_text or width < NARROW
        if one == self._one or not self._cards:
            return
        self._one = one
        self._clear()
        if one:
            for name in ORDER:
                self._column.addWidget(self._cards[name])
        else:
            for left, right in BLOCKS:
                self._block(left, right)
        self._column.addStretch(1)
        for card in self._cards.values():
            card.show()

    def _block(self, left: tuple[str, ...], right: tuple[str, ...]) -> None:
        if left[0] in WIDE:
            self._column.addWidget(self._cards[left[0]])
            return
        grid = QGridLayout()
        grid.setSpacing(16)
        for column, names in enumerate((left, right)):
            held = QVBoxLayout()
            held.setSpacing(16)
            for name in names:
                held.addWidget(self._cards[name], 1 if name == names[-1] else 0)
            grid.addLayout(held, 0, column)
        grid.setColumnStretch(0, 620)
        grid.setColumnStretch(1, 590)
        grid.setColumnMinimumWidth(0, 100)
        self._column.addLayout(grid)

    def _clear(self) -> None:
        while item := self._column.takeAt(0):
            inner = item.layout()
            if inner is not None:
                inner.deleteLater()

    def restyle(self, theme: Theme) -> None:
        """Take on another theme."""
        self._theme = theme
        restyle_children(self, theme)
