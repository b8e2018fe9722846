"""The passages that were found, or the sentence that stands in their place."""

from collections.abc import Sequence
from datetime import tzinfo

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from interviewer.services.searching import Hit
from interviewer.ui.metrics import Role
from interviewer.ui.pieces import Card
from interviewer.ui.search.hit_row import ROW, STACKED_ROW, HitRow, stacked
from interviewer.ui.text import Text
from interviewer.ui.theme import Theme
from interviewer.ui.today.painted_list import PaintedList

PAGE = 5


class HitList(Card):
    """Moved from the field: the row that Enter opens keeps its ground."""

    def __init__(self, here: tzinfo, theme: Theme) -> None:
        super().__init__("What was found", theme)
        self._here = here
        self._rows: tuple[HitRow, ...] = ()
        self.sentence = Text("", Role.BODY, theme, tone="ink2", wraps=True)
        self.sentence.setObjectName("sentence")
        self.list = PaintedList("What was found", theme, ROW)
        self.list.setObjectName("hits")
        self.list.always_held = True
        self.list.inset = 22
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 4, 1, 4)
        self._about = QWidget()
        about = QVBoxLayout(self._about)
        about.setContentsMargins(22, 14, 22, 14)
        about.addWidget(self.sentence)
        about.addStretch(1)
        column.addWidget(self._about)
        column.addWidget(self.list, 1)

    @property
    def rows(self) -> tuple[HitRow, ...]:
        """The passages shown, best first."""
        return self._rows

    @property
    def current(self) -> HitRow | None:
        """The passage that Enter opens."""
        at = self.list.currentIndex().row()
        return self._rows[at] if 0 <= at < len(self._rows) else None

    def show_hits(self, hits: Sequence[Hit], sentence: str) -> None:
        """Show these passages; the sentence when there are none."""
        self._rows = tuple(HitRow(hit, self._here) for hit in hits)
        self.list.show_rows(len(self._rows), self._rows.__getitem__)
        self.list.setVisible(bool(hits))
        self.sentence.say("" if hits else sentence)
        self._about.setVisible(not hits)
        self.list.scrollToTop()

    def step(self, by: int) -> None:
        """Another passage, held at both ends."""
        if self._rows:
            at = min(max(self.list.currentIndex().row() + by, 0), len(self._rows) - 1)
            self.list.setCurrentIndex(self.list.rows.index(at))

    def restyle(self, theme: Theme) -> None:
        """Take on another theme."""
        super().restyle(theme)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self.list.set_row(STACKED_ROW if stacked(self.width(), self._theme) else ROW)
