"""A piece of text in one role and tone, wrapped at its own line pitch; never markup."""

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from interviewer.ui.metrics import Role
from interviewer.ui.theme import Theme

_ENDLESS = 1_000_000.0


class Text(QLabel):
    """Words on the screen. `tone` is a colour token; `wraps` False keeps one line and elides it."""

    def __init__(
        self, words: str, role: Role, theme: Theme, *, tone: str = "ink", wraps: bool = False,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._role = role
        self._tone = tone
        self._theme = theme
        self._wraps = wraps
        self._counts: dict[int, int] = {}
        """Lines by width, for these words in these letters: layouts ask over and over."""
        self._laid: tuple[int, QTextLayout] | None = None
        self._metrics: QFontMetricsF | None = None
        self._natural: float | None = None
        self.setTextFormat(Qt.TextFormat.PlainText)
        tall = QSizePolicy.Policy.Preferred if wraps else QSizePolicy.Policy.Fixed
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, tall)
        policy.setHeightForWidth(wraps)
        if not wraps:
            policy.setHorizontalPolicy(QSizePolicy.Policy.Minimum)
        self.setSizePolicy(policy)
        self.setText(words)
        self.restyle(theme)

    def restyle(self, theme: Theme) -> None:
        """Take on another theme."""
        self._theme = theme
        self._forget()
        self.setFont(theme.font(self._role))
        self.updateGeometry()
        self.update()

    def set_tone(self, tone: str) -> None:
        """Show the text in another colour token."""
        self._tone = tone
        self.update()

    def set_role(self, role: Role) -> None:
        """Show the text in another type."""
        self._role = role
        self.restyle(self._theme)

    def say(self, words: str) -> None:
        """Show other words."""
        if words != self.text():
            self.setText(words)
            self.updateGeometry()

    def setText(self, words: str) -> None:
        """Show other words, measured afresh."""
        self._forget()
        super().setText(words)

    def _forget(self) -> None:
        self._counts.clear()
        self._laid = self._natural = self._metrics = None

    def _measures(self) -> QFontMetricsF:
        if self._metrics is None:
            self._metrics = QFontMetricsF(self.font())
        return self._metrics

    def _laid_out(self, width: int) -> QTextLayout:
        """The lines at this width, kept between paints."""
        if self._laid is None or self._laid[0] != width:
            self._laid = (width, self._lines(width))
        return self._laid[1]

    def _lines(self, width: float) -> QTextLayout:
        layout = QTextLayout(self.text().replace("\n", "\u2028"), self.font())
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.beginLayout()
        line, top = layout.createLine(), 0.0
        while line.isValid():
            line.setLineWidth(width if self._wraps else _ENDLESS)
            line.setPosition(QPointF(0, top))
            top += self._theme.pitch(self._role)
            line = layout.createLine()
        layout.endLayout()
        return layout

    def heightForWidth(self, width: int) -> int:
        if not self._wraps:
            return self._theme.pitch(self._role)
        if width not in self._counts:
            one_line = width >= self._natural_width() and "\n" not in self.text()
            self._counts[width] = 1 if one_line else max(1, self._laid_out(width).lineCount())
        return self._counts[width] * self._theme.pitch(self._role)

    def hasHeightForWidth(self) -> bool:
        return self._wraps

    def sizeHint(self) -> QSize:
        natural = self._natural_width()
        width = min(natural, self._theme.px(560)) if self._wraps else natural
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        shortest = self._theme.px(40)
        return QSize(min(shortest, self._natural_width()), self._theme.pitch(self._role))

    def _natural_width(self) -> int:
        return int(self._advance()) + 2

    def _advance(self) -> float:
        """The width of the longest line as it was written."""
        if self._natural is None:
            parts = self.text().split("\n")
            self._natural = max((self._measures().horizontalAdvance(part) for part in parts), default=0.0)
        return self._natural

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        tone = self._tone if self.isEnabled() else "ink3"
        painter.setPen(self._theme.colour(tone))
        pitch, metrics = self._theme.pitch(self._role), self._measures()
        rise = (pitch - metrics.height()) / 2
        if not self._wraps:
            self._paint_line(painter, metrics, rise, pitch)
            return
        layout = self._laid_out(self.width())
        centred = bool(self.alignment() & Qt.AlignmentFlag.AlignHCenter)
        for number in range(layout.lineCount()):
            line = layout.lineAt(number)
            shift = (self.width() - line.naturalTextWidth()) / 2 if centred else 0.0
            line.draw(painter, QPointF(shift, rise))

    def _paint_line(self, painter: QPainter, metrics: QFontMetricsF, rise: float, pitch: int) -> None:
        shown, advance = self.text(), self._advance()
        if advance > self.width() or "\n" in shown:
            shown = metrics.elidedText(shown, Qt.TextElideMode.ElideRight, self.width())
            advance = metrics.horizontalAdvance(shown)
        rest = self.width() - advance
        left = rest if self.alignment() & Qt.AlignmentFlag.AlignRight else 0.0
        left = rest / 2 if self.alignment() & Qt.AlignmentFlag.AlignHCenter else left
        top = max(0.0, (self.height() - pitch) / 2)
        painter.drawText(QPointF(left, top + rise + metrics.ascent()), shown)


class KeyText(Text):
    """Words in which the name of a deed in braces stands for its key."""

    def __init__(
        self, words: str, role: Role, theme: Theme, *, tone: str = "ink", wraps: bool = False,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        self._words = words
        super().__init__(theme.keys.filled(words), role, theme, tone=tone, wraps=wraps, parent=parent)

    def say(self, words: str) -> None:
        self._words = words
        super().say(self._theme.keys.filled(words))

    def restyle(self, theme: Theme) -> None:
        self._theme = theme
        super().say(theme.keys.filled(self._words))
        super().restyle(theme)
