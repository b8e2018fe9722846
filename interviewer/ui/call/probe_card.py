"""The question's own probes; on yellow when the words are vague."""

from PySide6.QtCore import QRect, QRectF, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from interviewer.services.step import AskedNow
from interviewer.ui.brush import box, pen_for
from interviewer.ui.call.nudge import Nudge
from interviewer.ui.call.pieces import Line, Piece, cap
from interviewer.ui.call.probe_row import ProbeRow
from interviewer.ui.metrics import CARD_RADIUS, Role
from interviewer.ui.text import Text
from interviewer.ui.theme import Theme, restyle_children

MOST_PROBES = 4
GAP = 4


class ProbeCard(QWidget):
    """Title, the words that caused a nudge, and the probes below each other. It changes ground, never place.

    It places its parts itself: a layout would measure every row several times at each question.
    """

    pressed = Signal(int)
    """The probe at this place (from 0) was asked."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._kind = ""
        self._compact = False
        self._title = Line(theme, height=20, parent=self)
        self._esc = Line(theme, [cap("Esc")], right=True, height=20, parent=self)
        self._why = Text("", Role.SMALL, theme, wraps=True, parent=self)
        self.rows = tuple(ProbeRow(f"{{probe_{n}}}", theme, parent=self) for n in range(1, MOST_PROBES + 1))
        for place, row in enumerate(self.rows):
            row.clicked.connect(lambda _=False, place=place: self.pressed.emit(place))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.show_probes(None, None)

    @property
    def title(self) -> str:
        """The title's words."""
        return self._title.words

    def restyle(self, theme: Theme) -> None:
        """Take on another theme."""
        self._theme = theme
        restyle_children(self, theme)
        self._place()
        self.update()

    def set_compact(self, compact: bool) -> None:
        """One line of title, the reason left to the marks in the words."""
        if compact != self._compact:
            self._compact = compact
            self._show_why(self._why.text())
            self._place()

    def show_probes(self, asked: AskedNow | None, nudge: Nudge | None) -> None:
        """Show the question's probes, or the nudge's."""
        self._kind = nudge.kind if nudge else ""
        probes = nudge.probes if nudge else asked.probes[:MOST_PROBES] if asked else ()
        probed = asked.probed if asked else ()
        self._title.show_pieces([_title(self._kind)])
        _show(self._esc, bool(self._kind))
        self._show_why(_why(nudge))
        for row, words in zip(self.rows, (*probes, *("",) * MOST_PROBES), strict=False):
            row.show_probe(words, asked=words in probed)
            _show(row, bool(words))
        _show(self, bool(probes))
        self.setAccessibleName(f"{self.title}. {self._why.text()}")
        self._place()
        self.update()

    def _show_why(self, words: str) -> None:
        self._why.say(words)
        _show(self._why, bool(words) and not self._compact)

    # layout

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of everything shown, in px."""
        left, top, right, bottom = self._margins()
        inner = width - left - right
        return top + sum(height + GAP for _, height in self._parts(inner)) - GAP + bottom

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _margins(self) -> tuple[int, int, int, int]:
        px = self._theme.px
        if self._kind != "vague":
            return 0, px(2), 0, 0
        return (px(16), 8, px(12), 4) if self._compact else (px(20), px(10), px(16), px(12))

    def _parts(self, inner: int) -> list[tuple[QWidget, int]]:
        """What is shown, from the top, and its height."""
        parts: list[tuple[QWidget, int]] = [(self._title, self._theme.px(20))]
        if not self._why.isHidden():
            parts.append((self._why, self._why.heightForWidth(inner)))
        return parts + [(row, row.heightForWidth(inner)) for row in self.rows if not row.isHidden()]

    def _place(self) -> None:
        left, top, right, _ = self._margins()
        inner = self.width() - left - right
        for part, height in self._parts(inner):
            part.setGeometry(left, top, inner, height)
            top += height + GAP
        esc = self._esc.sizeHint().width()
        title = self._title.geometry()
        self._esc.setGeometry(title.right() + 1 - esc, title.top(), esc, title.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._kind != "vague":
            return
        painter, theme = pen_for(self), self._theme
        edge = theme.colour("nudge_edge")
        thick = 3 if theme.palette.name == "contrast" else 1
        box(painter, self.rect(), theme.colour("nudge"), edge, width=thick, radius=CARD_RADIUS)
        painter.setClipRect(QRect(0, 0, theme.px(4), self.height()))
        box(painter, QRectF(0, 0, theme.px(12), self.height()), edge, radius=CARD_RADIUS)


def _show(part: QWidget, visible: bool) -> None:
    """Showing costs each time, so only what changes is told."""
    if part.isHidden() == visible:
        part.setVisible(visible)


def _title(kind: str) -> Piece:
    match kind:
        case "vague":
            return Piece("Vague. Ask once more", Role.STRONG, "ink")
        case "negative":
            return Piece("Something went wrong. Ask what", Role.SMALL_STRONG)
        case _:
            return Piece("Probes", Role.SMALL_STRONG)


def _why(nudge: Nudge | None) -> str:
    if nudge is None or not nudge.phrases:
        return ""
    return f"{', '.join(f'“{phrase}”' for phrase in nudge.phrases[-2:])}: no reason yet"
