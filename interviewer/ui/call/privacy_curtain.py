"""A calm cover over the interviewer's screen while somebody can look at it; the talk under it rests as it is."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from interviewer.ui.brush import pen_for
from interviewer.ui.call.pieces import Line, Piece, cap
from interviewer.ui.metrics import Role
from interviewer.ui.text import Text
from interviewer.ui.theme import Theme, restyle_children

KEPT = "Everything is kept as it stands. Typing goes nowhere."
OFF = "Off the record. Not recording."


class PrivacyCurtain(QWidget):
    """Covers the whole page; every key and every click ends here."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._before: QWidget | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._name()
        self.title = Text("The screen is covered", Role.PITCH, theme, tone="ink2")
        self.off = Text(OFF, Role.HEADING, theme, tone="off")
        kept = Text(KEPT, Role.BODY, theme, tone="ink2", wraps=True)
        back = Line(theme, [cap("{privacy}"), Piece("brings it back", Role.BODY, gap=10)], height=28)
        column = QVBoxLayout(self)
        column.setSpacing(10)
        column.addStretch(2)
        for part in (self.title, self.off, kept, back):
            column.addWidget(part)
        column.addStretch(3)
        self._fit()
        self.hide()

    def _name(self) -> None:
        self.setAccessibleName(self._theme.keys.filled(f"The screen is covered. {KEPT} {{privacy}} brings it back."))

    def _fit(self) -> None:
        side = 32 if self._theme.wide_text else 96
        layout = self.layout()
        if layout is not None:
            layout.setContentsMargins(side, 0, side, 0)
            layout.activate()

    def draw(self, before: QWidget | None, *, off_record: bool) -> None:
        """Cover the page; `before` is what gets the focus back."""
        self._before = before
        self.say_off(off_record=off_record)
        self.cover()
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def lift(self) -> QWidget | None:
        """Uncover the page; what had the focus."""
        self.hide()
        before, self._before = self._before, None
        return before

    def say_off(self, *, off_record: bool) -> None:
        """Whether the talk is off the record."""
        self.off.setVisible(off_record)

    def cover(self) -> None:
        """As large as the page."""
        page = self.parentWidget()
        if page is not None:
            self.setGeometry(page.rect())

    def restyle(self, theme: Theme) -> None:
        """Take on another theme."""
        self._theme = theme
        restyle_children(self, theme)
        self._name()
        self._fit()
        self.update()

    def focusNextPrevChild(self, _on: bool) -> bool:
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        pen_for(self).fillRect(self.rect(), self._theme.colour("desk"))
