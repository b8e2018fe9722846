"""The right side, for the interviewer only: instruction, nudge or probes, standing probes, rare keys."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from interviewer.services.step import AskedNow
from interviewer.ui.brush import box, pen_for
from interviewer.ui.call.keys import first_key
from interviewer.ui.call.nudge import STANDING, Nudge
from interviewer.ui.call.pieces import Line, Piece, cap
from interviewer.ui.call.probe_row import ProbeRow
from interviewer.ui.metrics import CARD_RADIUS, Role
from interviewer.ui.text import Text
from interviewer.ui.theme import Theme, restyle_children

WIDTH = 324
MOST_PROBES = 4
STANDING_PX = 15
"""Letters of the standing probes, a step smaller than the question's own."""
RARE = (
    ("dont_know", "does not know"), ("prefer_not_say", "prefers not to say"), ("skip", "skip, with a reason"),
    ("note", "note of my own"),
)  # fmt: skip


class ProbeCard(QWidget):
    """The question's own probes; on yellow when the words are vague. It changes ground, never place."""

    pressed = Signal(int)
    """The probe at this place (from 0) was asked."""
    dismissed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._kind = ""
        self._compact = False
        self._title = Line(theme, height=20)
        self._esc = Line(theme, [cap("Esc")], right=True, height=20)
        self._why = Text("", Role.SMALL, theme, wraps=True)
        self.rows = tuple(ProbeRow(f"Ctrl+{n}", theme) for n in range(1, MOST_PROBES + 1))
        self._column = QVBoxLayout(self)
        self._column.setSpacing(4)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._esc)
        self._column.addLayout(head)
        self._column.addWidget(self._why)
        for place, row in enumerate(self.rows):
            row.clicked.connect(lambda _=False, place=place: self.pressed.emit(place))
            self._column.addWidget(row)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.restyle(theme)

    @property
    def title(self) -> str:
        """The title's words."""
        return self._title.words

    def restyle(self, theme: Theme) -> None:
        """Take on another theme."""
        self._theme = theme
        restyle_children(self, theme)
        self._set_margins()
        self.update()

    def _set_margins(self) -> None:
        px = self._theme.px
        if self._kind == "vague" and self._compact:
            self._column.setContentsMargins(px(16), 8, px(12), 4)
        elif self._kind == "vague":
            self._column.setContentsMargins(px(20), px(10), px(16), px(12))
        else:
            self._column.setContentsMargins(0, px(2), 0, 0)

    def set_compact(self, compact: bool) -> None:
        """One line of title, the reason left to the marks in the words."""
        self._compact = compact
        self._why.setVisible(not compact and bool(self._why.text()))

    def show_probes(self, asked: AskedNow | None, nudge: Nudge | None) -> None:
        """Show the question's probes, or the nudge's."""
        kind = nudge.kind if nudge else ""
        probes = nudge.probes if nudge else asked.probes[:MOST_PROBES] if asked else ()
        probed = asked.probed if asked else ()
        self._kind = kind
        self._title.show_pieces([_title(kind)])
        _show(self._esc, bool(kind))
        self._why.say(_why(nudge))
        _show(self._why, not self._compact and bool(self._why.text()))
        for row, words in zip(self.rows, (*probes, *("",) * MOST_PROBES), strict=False):
            row.show_probe(words, asked=words in probed)
            _show(row, bool(words))
        _show(self, bool(probes))
        self._set_margins()
        self.setAccessibleName(f"{self.title}. {self._why.text()}")
        self._column.invalidate()
        self.updateGeometry()
        self.update()

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
    """Showing costs a layout each time, so only what changes is told."""
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


class Standing(QWidget):
    """The four probes that are always allowed."""

    pressed = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(1)
        column.addWidget(Line(theme, [Piece("Always allowed", Role.SMALL_STRONG)], height=20))
        self.rows = tuple(ProbeRow(f"Ctrl+{n}", theme, STANDING_PX) for n in range(6, 10))
        for place, (row, words) in enumerate(zip(self.rows, STANDING, strict=True)):
            row.show_probe(words, asked=False)
            row.clicked.connect(lambda _=False, place=place: self.pressed.emit(place))
            column.addWidget(row)

    def show_probed(self, probed: Sequence[str]) -> None:
        """Tick those that were asked here."""
        for row, words in zip(self.rows, STANDING, strict=True):
            row.show_probe(words, asked=words in probed)

    def restyle(self, theme: Theme) -> None:
        """Take on another theme."""
        self._theme = theme
        restyle_children(self, theme)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Its own ground, so that moving it is a shift of pixels and no painting."""
        pen_for(self).fillRect(self.rect(), self._theme.colour("desk"))


class RareKeys(QWidget):
    """Keys that are seldom needed, under a hairline."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 14, 0, 0)
        column.setSpacing(7)
        for name, words in RARE:
            column.addWidget(Line(theme, [cap(first_key(name), least=46), Piece(words, tone="ink", gap=10)], height=20))

    def restyle(self, theme: Theme) -> None:
        """Take on another theme."""
        self._theme = theme
        restyle_children(self, theme)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = pen_for(self)
        painter.fillRect(self.rect(), self._theme.colour("desk"))
        painter.fillRect(0, 0, self.width(), 1, self._theme.colour("line"))


class SidePanel(QWidget):
    """The right column. When room is short it moves under the words and shows the probes only."""

    probed = Signal(int)
    stood = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._theme = theme
        self._instruction = Text("", Role.SMALL, theme, tone="ink2", wraps=True)
        self.heading = Line(theme, [Piece("For you", Role.SMALL_STRONG)])
        self.card = ProbeCard(theme)
        self.standing = Standing(theme)
        self.rare = RareKeys(theme)
        self.card.pressed.connect(self.probed)
        self.standing.pressed.connect(self.stood)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        for widget, gap in (
            (self.heading, 4), (self._instruction, 18), (self.card, 16), (self.standing, 14), (self.rare, 0),
        ):  # fmt: skip
            self._column.addWidget(widget)
            self._column.addSpacing(gap)
        self._column.addStretch(1)
        self.setAccessibleName("For you")
        self.restyle(theme)

    @property
    def instruction(self) -> str:
        """The instruction shown."""
        return self._instruction.text()

    def restyle(self, theme: Theme) -> None:
        """Take on another theme."""
        self._theme = theme
        restyle_children(self, theme)
        self.setFixedWidth(theme.px(WIDTH))
        self._column.setContentsMargins(theme.px(20), theme.px(18), theme.px(20), theme.px(12))
        self.update()

    def show_asked(self, asked: AskedNow | None, nudge: Nudge | None) -> None:
        """Show what belongs to the question."""
        words = asked.instruction if asked else ""
        self._instruction.say(words or "Read it once, then wait three to five seconds. Silence is the first probe.")
        self.card.show_probes(asked, nudge)
        self.standing.show_probed(asked.probed if asked else ())

    def set_low(self, low: bool) -> None:
        """Give way by height: standing probes go behind their keys."""
        self.standing.setVisible(not low)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = pen_for(self)
        painter.fillRect(self.rect(), self._theme.colour("desk"))
        painter.fillRect(0, 0, 1, self.height(), self._theme.colour("line"))
