"""Off the record: cannot be mistaken by colour, shape or word; keys go nowhere."""

from datetime import datetime

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from interviewer.services.step import Step
from interviewer.ui.brush import pen_for
from interviewer.ui.buttons import Button
from interviewer.ui.call.off_record_parts import Pair, PurpleButton, Shut, card_of, earlier_spans, on_off
from interviewer.ui.call.overlay import Card
from interviewer.ui.call.pieces import Line, Piece, cap
from interviewer.ui.call.top_bar import Moment, minutes
from interviewer.ui.fields import Field
from interviewer.ui.icons import Icons
from interviewer.ui.metrics import Role
from interviewer.ui.text import Text
from interviewer.ui.theme import Theme, restyle_children

BORDER, HEAD = 10, 96
BACK_KEYS = (cap("{off_record}"), Piece("then", Role.BODY, "ink", gap=12), cap("Enter", 12))


class OffRecord(QWidget):
    """The whole window while off the record. Coming back takes F9 and then Enter."""

    back_wanted = Signal()
    strike_wanted = Signal()
    noted = Signal(str)
    heard = Signal(str)

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icons = icons
        self._since: datetime | None = None
        self._head = ("", "")
        self._armed = False
        self._gone = ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName("Off the record. Not recording. Keys go nowhere.")
        self._build(theme, icons)

    def _build(self, theme: Theme, icons: Icons) -> None:
        self._where = Text("", Role.SMALL_STRONG, theme, tone="off")
        self._spoken = Text("", Role.PITCH, theme, tone="ink3", wraps=True)
        self.shut = Shut(theme)
        self._back_card = self._build_back(theme)
        self._note_card = self._build_note(theme, icons)
        self._side = self._build_side(theme)
        lower = QHBoxLayout()
        lower.setSpacing(24)
        lower.addWidget(self._back_card, 16)
        lower.addWidget(self._note_card, 10)
        left = QVBoxLayout()
        left.setSpacing(10)
        left.addWidget(self._where)
        left.addWidget(self._spoken)
        left.addWidget(self.shut, 1)
        left.addSpacing(8)
        left.addLayout(lower)
        self._row = QHBoxLayout(self)
        self._row.setSpacing(32)
        self._row.addLayout(left, 1)
        self._row.addWidget(self._side)
        self._fit()

    def _build_back(self, theme: Theme) -> Card:
        card = Card(theme, edge="off")
        column = QVBoxLayout(card)
        column.setContentsMargins(22, 16, 22, 16)
        column.setSpacing(8)
        column.addWidget(Text("To go back on the record", Role.SMALL_STRONG, theme, tone="ink2"))
        column.addWidget(Text("“May I switch the recorder on again?”", Role.PITCH, theme))
        self.back = PurpleButton("Back on the record", theme)
        self.back.clicked.connect(self.back_wanted)
        self.keys = Line(theme, BACK_KEYS, height=36)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.back)
        row.addWidget(self.keys, 1)
        column.addLayout(row)
        column.addWidget(Text("Two keys, so that it cannot happen by accident.", Role.SMALL, theme, tone="ink2"))
        column.addStretch(1)
        return card

    def _build_note(self, theme: Theme, icons: Icons) -> Card:
        card = Card(theme)
        column = QVBoxLayout(card)
        column.setContentsMargins(22, 16, 22, 16)
        column.setSpacing(8)
        column.addWidget(Text("If you must remember something", Role.SMALL_STRONG, theme, tone="ink2"))
        words = "Open a sealed note. Only you can read it; it is destroyed when this interview is closed."
        column.addWidget(Text(words, Role.BODY, theme, wraps=True))
        self.note_button = Button("Sealed note", theme, icon=(icons, "lock"))
        self.note_button.clicked.connect(self.open_note)
        self.note = Field("Sealed note, Enter keeps it", theme, hint="Enter keeps it, Esc closes")
        self.note.returnPressed.connect(self._keep_note)
        self.note.hide()
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.note_button)
        row.addWidget(self.note, 1)
        self._note_cap = Line(theme, [cap("{note}")], height=36)
        row.addWidget(self._note_cap, 1)
        column.addLayout(row)
        column.addStretch(1)
        return card

    def _build_side(self, theme: Theme) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        self._who = Text("", Role.SMALL_STRONG, theme, tone="ink2")
        self._time = Pair("Interview", theme)
        self._ends = Pair("Ends about", theme)
        self._before = Pair("Off the record so far", theme, Role.SMALL)
        runs_on = Text("The clock runs on. The pace does not count this time against you.", Role.SMALL, theme,
                       tone="ink2", wraps=True)  # fmt: skip
        strike_title = Text("“Can I take that back?”", Role.SMALL_STRONG, theme, tone="ink2")
        strike_words = Text(
            "Something said before may be struck as well. You see the passages and choose.", Role.SMALL, theme,
            wraps=True,
        )  # fmt: skip
        self.strike = Button("Choose passages", theme, dense=True)
        self.strike.clicked.connect(self.strike_wanted)
        strike_row = QWidget()
        row = QHBoxLayout(strike_row)
        row.setContentsMargins(0, 4, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.strike)
        row.addWidget(Line(theme, [cap("{strike}")], height=28), 1)
        before_title = Text("Before this", Role.SMALL_STRONG, theme, tone="ink2")
        never = Text("Reports never show that there was such a passage.", Role.SMALL, theme, tone="ink2", wraps=True)
        for parts in (
            (self._who, self._time, self._ends, runs_on),
            (strike_title, strike_words, strike_row),
            (before_title, self._before, never),
        ):
            column.addWidget(card_of(parts, theme))
        column.addStretch(1)
        return holder

    def _fit(self) -> None:
        px, wide = self._theme.px, self._theme.wide_text
        side = 22 if not wide else 12
        above, below = (px(12), px(8)) if wide else (px(30), px(30))
        self._row.setContentsMargins(BORDER + side, self.head_height() + above, BORDER + side, BORDER + below)
        self._side.setFixedWidth(px(310))
        self._side.setVisible(not wide and self.width() >= 1080)

    def head_height(self) -> int:
        """Height of the purple head, in px."""
        return self._theme.half(HEAD)

    def restyle(self, theme: Theme) -> None:
        """Take on another theme."""
        self._theme = theme
        restyle_children(self, theme)
        self._fit()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()

    # what is shown

    def show_step(self, step: Step, now: datetime) -> None:
        """Show where the talk stopped and since when."""
        self._since = step.transcript.off_record_since
        asked = step.asked
        if asked is not None:
            name = asked.group.capitalize() if asked.group else asked.section_title
            self._where.say(f"Stopped at {asked.section_id} · {name}")
            self._spoken.say(asked.spoken)
        since = f"{self._since.astimezone():%H:%M:%S}" if self._since else ""
        self._head = (
            f"Nothing is recorded, written or kept since {since}.",
            "stop your recorder" if step.transcript.recorder else "recorder off",
        )
        self.shut.words.say(f"Keys you press go nowhere. What was written before {since} is kept as it was.")
        times, seconds = earlier_spans(step.transcript.events)
        often = {0: "not before", 1: "once"}.get(times, f"{times} times")
        self._before.say(often if not times else f"{often}, {minutes(seconds)}")
        self._who.say(f"{step.facts.respondent.name}, {step.facts.account.name}")
        self.disarm()
        self.show_time(step, now)

    def show_time(self, step: Step, now: datetime) -> None:
        """Move the clocks on."""
        moment = Moment.of(step, now)
        self._time.say(f"{minutes(moment.elapsed)} of {minutes(moment.planned)}")
        self._ends.say(moment.ends)
        self._gone = minutes((now - self._since).total_seconds()) if self._since else ""
        self.update(0, 0, self.width(), self.head_height())

    # keys

    @property
    def armed(self) -> bool:
        """Whether F9 was pressed and Enter brings back."""
        return self._armed

    def arm(self) -> None:
        """F9: the next Enter goes back on the record."""
        self._armed = True
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.keys.show_pieces([cap("Enter"), Piece("goes back on the record", Role.STRONG, "ink", gap=10)])
        self.heard.emit("Enter goes back on the record.")

    def disarm(self) -> None:
        """Any other key: stay off the record."""
        self._armed = False
        self.keys.show_pieces(BACK_KEYS)

    def open_note(self) -> None:
        """Open the sealed note; what was typed before is still in it."""
        self.disarm()
        self.note_button.hide()
        self._note_cap.hide()
        self.note.show()
        self.note.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.note.end(False)

    def close_note(self) -> None:
        """Close the note without keeping it; the text stays in it until the window closes."""
        self.note.hide()
        self.note_button.show()
        self._note_cap.show()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _keep_note(self) -> None:
        text = self.note.text()
        if text.strip():
            self.noted.emit(text)

    def note_kept(self) -> None:
        """The note is on disk, sealed."""
        self.note.clear()
        self.close_note()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.note.hasFocus():
            if event.key() == Qt.Key.Key_Escape:
                self.close_note()
            event.accept()
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._armed:
            self.back_wanted.emit()
        elif event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            event.ignore()
            return
        else:
            self.disarm()
        event.accept()

    # painting

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = pen_for(self), self._theme
        painter.fillRect(self.rect(), theme.colour("off"))
        head = self.head_height()
        inner = self.rect().adjusted(BORDER, head, -BORDER, -BORDER)
        painter.fillRect(inner, theme.colour("off_ground"))
        self._paint_head(painter, head)

    def _paint_head(self, painter: QPainter, head: int) -> None:
        theme, ink = self._theme, on_off(self._theme)
        side = theme.half(42)
        self._icons.paint(painter, "off-record", QRectF(theme.half(33), (head - side) / 2, side, side), ink)
        left = theme.half(100)
        painter.setPen(ink)
        title = theme.font(Role.TITLE)
        title.setFamilies(list(theme.families.sans))
        title.setPixelSize(theme.half(32))
        painter.setFont(title)
        painter.drawText(QRectF(left, head * 0.14, self.width(), head * 0.48), Qt.AlignmentFlag.AlignVCenter,
                         "Off the record")  # fmt: skip
        painter.setFont(theme.font(Role.FIGURE))
        right = QRectF(0, head * 0.14, self.width() - theme.half(32), head * 0.48)
        title.setWeight(title.weight().Normal)
        painter.setFont(title)
        painter.drawText(right, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, self._gone)
        painter.setFont(theme.font(Role.BODY))
        lower = QRectF(left, head * 0.56, self.width() - 2 * left, head * 0.28)
        painter.drawText(lower, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self._head[0])
        lower = QRectF(0, head * 0.56, self.width() - theme.half(32), head * 0.28)
        painter.drawText(lower, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, self._head[1])
