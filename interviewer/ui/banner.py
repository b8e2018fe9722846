"""One calm line between the top bar and the content: what happened, what was kept, what to do."""

from PySide6.QtCore import QEvent, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from interviewer.ui.brush import box, pen_for
from interviewer.ui.metrics import Role
from interviewer.ui.theme import Theme

NEWS_MS = 6000


class Banner(QWidget):
    """Keeps its 24 px also when silent. News goes after six seconds; an error stays until acted on."""

    closed = Signal()

    def __init__(self, theme: Theme, *, news_ms: int = NEWS_MS, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words = ""
        self._error = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(news_ms)
        self._timer.timeout.connect(self.clear)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.restyle(theme)

    @property
    def words(self) -> str:
        """What is shown now; empty when silent."""
        return self._words

    @property
    def is_error(self) -> bool:
        """Whether what is shown is an error."""
        return self._error and bool(self._words)

    def news(self, words: str) -> None:
        """Show a piece of news for six seconds. An error that stands is not pushed away."""
        if self.is_error:
            return
        self._show(words, error=False)
        self._timer.start()

    def error(self, words: str) -> None:
        """Show an error until `clear`, a click, or Enter on it."""
        self._timer.stop()
        self._show(words, error=True)

    def clear(self) -> None:
        """Fall silent; the room is kept."""
        self._timer.stop()
        if self._words:
            self._show("", error=False)
            self.closed.emit()

    def restyle(self, theme: Theme) -> None:
        """Take on another theme."""
        self._theme = theme
        self.setFixedHeight(theme.px(24))
        self.update()

    def _show(self, words: str, *, error: bool) -> None:
        self.raise_()  # where it floats, what was put on the page after it would lie above it
        self._words = words
        self._error = error
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if error else Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(f"{words} Enter closes this." if error else words)
        self.setToolTip(words if self._text_width(words) > self.width() - self._theme.px(48) else "")
        self.update()

    def _text_width(self, words: str) -> int:
        return QFontMetrics(self._theme.font(Role.SMALL_STRONG)).horizontalAdvance(words)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.is_error and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape):
            self.clear()
            return
        super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.clear()

    def changeEvent(self, event: QEvent) -> None:
        self.update()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._words:
            return
        painter, theme = pen_for(self), self._theme
        ground, ink = ("error_ground", "error") if self._error else ("soft", "on_soft")
        edge = theme.colour("error" if self._error else "accent")
        box(painter, self.rect(), theme.colour(ground))
        painter.fillRect(QRectF(0, 0, theme.px(4), self.height()), edge)
        painter.setPen(theme.colour(ink))
        font = theme.font(Role.SMALL_STRONG if self._error else Role.SMALL)
        painter.setFont(font)
        room = QRectF(self.rect()).adjusted(theme.px(16), 0, -theme.px(16), 0)
        shown = QFontMetrics(font).elidedText(self._words, Qt.TextElideMode.ElideRight, int(room.width()))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
