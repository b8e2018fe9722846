"""The brief beside the script: one key away and gone with the same; a letter goes to the words, nothing is lost."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from interviewer.services.brief_beside import BesidePage
from interviewer.ui.brief.last_numbers import NumbersGrid
from interviewer.ui.brief.names import Part, PromisesPart, SaidPart, ValuesPart
from interviewer.ui.brief.side import FactsTable
from interviewer.ui.brush import pen_for
from interviewer.ui.icons import Icons
from interviewer.ui.metrics import Role
from interviewer.ui.pieces import Scroll, emptied
from interviewer.ui.text import Text
from interviewer.ui.theme import Theme, restyle_children

WIDTH = 460
STEP = 60
"""Px at 100 % that one press of an arrow moves the page."""
WAITS = "Hidden until this time's score is given, so that they do not colour how you ask."
_UP_DOWN = {
    Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -6, Qt.Key.Key_PageDown: 6,
    Qt.Key.Key_Home: -1000, Qt.Key.Key_End: 1000,
}  # fmt: skip


class BriefSide(QWidget):
    """`left`: away again; `typed`: a letter for the words."""

    left = Signal()
    typed = Signal(str)

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._theme = theme
        self.page: BesidePage | None = None
        self._name = Text("", Role.HEAD, theme, wraps=True)
        self._line = Text("", Role.SMALL, theme, tone="ink2", wraps=True)
        self._polite = Text("", Role.SMALL, theme, tone="ink2", wraps=True)
        self.promises = PromisesPart(theme, icons)
        self.said = SaidPart(theme)
        self.numbers = NumbersGrid(theme)
        self.last = Part("Last time's numbers", theme)
        self._waits = Text(WAITS, Role.SMALL, theme, tone="ink2", wraps=True)
        self.facts = FactsTable(theme)
        self.values = ValuesPart(theme)
        self.notes = Part("Your notes", theme)
        self._build()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.restyle(theme)
        self.hide()

    def _build(self) -> None:
        self.last.rows.addWidget(self._waits)
        self.last.rows.addWidget(self.numbers)
        sheet = QWidget()
        self._column = QVBoxLayout(sheet)
        self._column.setSpacing(12)
        parts: tuple[QWidget, ...] = (
            self._name, self._line, self._polite, self.promises, self.said, self.last, self.notes, self.facts,
            self.values,
        )  # fmt: skip
        for part in parts:
            self._column.addWidget(part)
        self._column.addStretch(1)
        self._scroll = Scroll(sheet, "The brief")
        around = QVBoxLayout(self)
        around.setContentsMargins(1, 0, 0, 0)
        around.addWidget(self._scroll)

    def show_page(self, page: BesidePage) -> None:
        """Show this page; what may not be seen yet is not in it."""
        self.page, brief = page, page.brief
        self._name.say(brief.name)
        self._line.say(brief.line)
        self._polite.say(" ".join(brief.polite))
        self._polite.setVisible(bool(brief.polite))
        self.promises.show_promises(brief.promises)
        self.said.show_said(brief.said_title, brief.said, brief.said_note)
        self._show_numbers(page)
        self.facts.show_facts(brief.facts)
        self.values.show_values(brief.values)
        emptied(self.notes.rows)
        self.notes.rows.addWidget(Text(brief.notes, Role.BODY, self._theme, wraps=True))
        self.notes.setVisible(bool(brief.notes.strip()))
        self.setAccessibleName(f"The brief. {brief.name}. {brief.line} {self.said.accessibleName()}")

    def _show_numbers(self, page: BesidePage) -> None:
        self.last.setVisible(page.waits or page.numbers is not None)
        self._waits.setVisible(page.waits)
        self.numbers.setVisible(page.numbers is not None)
        if page.numbers is None:
            self.numbers.clear()
        else:
            self.numbers.show_numbers(page.numbers)

    def restyle(self, theme: Theme) -> None:
        """Take on another theme."""
        self._theme = theme
        restyle_children(self, theme)
        px = theme.px
        self._column.setContentsMargins(px(22), px(16), px(18), px(12))
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        text, key = event.text(), Qt.Key(event.key())
        if key == Qt.Key.Key_Escape:
            self.left.emit()
        elif key in _UP_DOWN:
            bar = self._scroll.verticalScrollBar()
            bar.setValue(bar.value() + _UP_DOWN[key] * self._theme.px(STEP))
        elif text.strip() and text.isprintable() and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.typed.emit(text)
        else:
            event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = pen_for(self)
        painter.fillRect(self.rect(), self._theme.colour("desk"))
        painter.fillRect(0, 0, 1, self.height(), self._theme.colour("line"))
