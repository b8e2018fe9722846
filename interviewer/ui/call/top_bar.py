"""Above everything: who, their clock and mine, recorder and consent, time."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from interviewer.domain.interview.pace import elapsed_seconds
from interviewer.services.step import Step
from interviewer.ui.brush import box, pen_for
from interviewer.ui.call.pieces import Lettering, Line, Piece, paint_pieces, width_of
from interviewer.ui.metrics import Role
from interviewer.ui.text import Text
from interviewer.ui.theme import Theme, restyle_children

BAR_HEIGHT = 60
LEVEL_WORDS = {"named": "named", "company": "company", "anonymous": "unattributed"}


def minutes(seconds: float) -> str:
    """Seconds as m:ss."""
    whole = max(0, int(seconds))
    return f"{whole // 60}:{whole % 60:02d}"


def their_clock(timezone: str, now: datetime) -> tuple[str, str] | None:
    """The respondent's place and time, or None when the zone is not known."""
    if not timezone:
        return None
    try:
        local = now.astimezone(ZoneInfo(timezone))
    except (ZoneInfoNotFoundError, ValueError):
        return None
    return timezone.rsplit("/", 1)[-1].replace("_", " "), f"{local:%H:%M}"


@dataclass(frozen=True)
class Moment:
    """What the clock says about the talk; all times in seconds."""

    elapsed: float
    planned: float
    due: float
    ends: str
    late: str

    @staticmethod
    def of(step: Step, now: datetime) -> "Moment":
        """The time of a talk at `now`."""
        elapsed = elapsed_seconds(step.transcript.events, now)
        pace = step.pace
        over = int(elapsed + pace.remaining - pace.planned) // 60
        late = f", {over} min over" if over > 0 and pace.planned else ""
        ends = (now + timedelta(seconds=pace.remaining)).astimezone()
        return Moment(elapsed, pace.planned, pace.due, f"{ends:%H:%M}", late)


class RecorderMark(QAbstractButton):
    """The interviewer's own recorder, marked by hand; locked until there is consent."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._running = False
        self._locked = True
        self._bare = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_state(running=False, locked=True)

    @property
    def words(self) -> str:
        """The state in words."""
        if self._running:
            return "Recording"
        return "Recorder locked" if self._locked else "Not recording"

    def show_state(self, *, running: bool, locked: bool) -> None:
        """Show the recorder's state."""
        if (running, locked) == (self._running, self._locked) and self.accessibleName():
            return
        self._running, self._locked = running, locked
        self._tell()
        self.updateGeometry()
        self.update()

    def _tell(self) -> None:
        self.setAccessibleName(self.words)
        hint = "Needs a clear yes first." if self._locked else "Space marks it, {recorder} from anywhere."
        hint = self._theme.keys.filled(hint)
        self.setAccessibleDescription(hint)
        self.setToolTip(hint)

    def set_bare(self, bare: bool) -> None:
        """Without its box, where room is short."""
        self._bare = bare
        self.updateGeometry()
        self.update()

    def restyle(self, theme: Theme) -> None:
        """Take on another theme."""
        self._theme = theme
        self._tell()
        self.updateGeometry()
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        metrics = QFontMetricsF(self._theme.font(Role.STRONG))
        if self._bare:
            width = metrics.horizontalAdvance(self.words)
            return QSize(round(width) + self._theme.px(12 + 8), self._theme.px(32))
        width = max(metrics.horizontalAdvance(w) for w in ("Recorder locked", "Not recording"))
        return QSize(round(width) + self._theme.px(12 + 12 + 8 + 12), self._theme.px(32))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme, middle = pen_for(self), self._theme, self.height() / 2
        if not self._bare:
            box(painter, self.rect(), theme.colour("paper"), theme.colour("line"))
        disc = QRectF(0 if self._bare else theme.px(12), middle - theme.px(6), theme.px(12), theme.px(12))
        if self._running:
            painter.setBrush(theme.colour("recording"))
            painter.setPen(Qt.PenStyle.NoPen)
        else:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(theme.colour("edge"))
        painter.drawEllipse(disc)
        painter.setPen(theme.colour("ink3" if self._locked and not self._running else "ink"))
        painter.setFont(theme.font(Role.STRONG))
        room = QRectF(disc.right() + theme.px(8), 0, self.width(), self.height())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.words)


class TimeBar(QWidget):
    """Elapsed time, the plan as a bar, and when the talk will end. It never turns red."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._letters = Lettering(theme)
        self._moment = Moment(0, 0, 0, "", "")
        self._narrow = False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    def set_narrow(self, narrow: bool) -> None:
        """Elapsed and end only."""
        self.show_moment(self._moment, narrow=narrow)

    def show_moment(self, moment: Moment, *, narrow: bool) -> None:
        """Show the time; repaints only when a figure changed."""
        if (moment, narrow) != (self._moment, self._narrow):
            room = self.sizeHint()
            self._moment, self._narrow = moment, narrow
            self.setAccessibleName(self.words)
            if self.sizeHint() != room:
                self.updateGeometry()
            self.update()

    @property
    def words(self) -> str:
        """The time in words."""
        return f"{minutes(self._moment.elapsed)} {self._rest()}"

    def _rest(self) -> str:
        moment = self._moment
        if self._narrow or not moment.planned:
            return f"ends {moment.ends}"
        return f"of {minutes(moment.planned)} · ends {moment.ends}{moment.late}"

    def restyle(self, theme: Theme) -> None:
        """Take on another theme."""
        self._theme = theme
        self._letters = Lettering(theme)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        rest = width_of(Piece(self._rest()), self._letters)
        elapsed = width_of(Piece("00:00", Role.FIGURE), self._letters)
        return QSize(max(self._theme.px(0 if self._narrow else 250), round(rest + elapsed) + self._theme.px(16)), 10)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = pen_for(self), self._theme
        height = self.height() if self._narrow else theme.px(46)
        elapsed = Piece(minutes(self._moment.elapsed), Role.FIGURE, "ink")
        paint_pieces(painter, [elapsed], self._letters, QRectF(0, 0, self.width(), height))
        rest = Piece(self._rest())
        room = QRectF(0, 0 if self._narrow else theme.px(2), self.width(), height)
        room.setLeft(self.width() - width_of(rest, self._letters) - 1)
        paint_pieces(painter, [rest], self._letters, room)
        if not self._narrow and self._moment.planned:
            track = QRectF(0, theme.px(41), self.width(), theme.px(5))
            box(painter, track, theme.colour("sunk"), radius=theme.px(2))
            done = QRectF(track)
            done.setWidth(track.width() * min(1.0, self._moment.elapsed / self._moment.planned))
            box(painter, done, theme.colour("accent"), radius=theme.px(2))
            at = track.width() * min(1.0, self._moment.due / self._moment.planned)
            painter.fillRect(QRectF(at - 1, track.top() - theme.px(4), 2, theme.px(12)), theme.colour("ink"))


class TopBar(QWidget):
    """The bar. One row of words when text is large or the window narrow."""

    recorder_pressed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._theme = theme
        self._narrow = False
        self._name = Text("", Role.HEADING, theme)
        self._title = Text("", Role.SMALL, theme, tone="ink2")
        self._theirs, self._mine = Line(theme, whole=True), Line(theme, whole=True)
        self.recorder = RecorderMark(theme)
        self.recorder.clicked.connect(self.recorder_pressed)
        self._consent, self._level = Line(theme, whole=True), Line(theme, whole=True)
        self.time = TimeBar(theme)
        self.setAccessibleName("The talk")
        self._lay_out()
        self.restyle(theme)

    def _lay_out(self) -> None:
        self._row = QHBoxLayout(self)
        self._row.setSpacing(18)
        self._who = _pair(self._name, self._title)
        self._clocks = _pair(self._theirs, self._mine)
        self._passed = _pair(self._consent, self._level)
        self._row.addWidget(self._who, 5)
        self._row.addWidget(self._clocks, 5)
        self._row.addWidget(self.recorder)
        self._row.addWidget(self._passed, 3)
        self._row.addStretch(2)
        self._row.addWidget(self.time)

    def restyle(self, theme: Theme) -> None:
        """Take on another theme."""
        self._theme = theme
        restyle_children(self, theme)
        self.setFixedHeight(theme.px(38) if self._narrow else theme.px(BAR_HEIGHT))
        side = theme.px(12 if self._narrow else 20)
        self._row.setContentsMargins(side, 0, side, 0)
        self.update()

    def set_narrow(self, narrow: bool) -> None:
        """Give way: name, recorder and time only."""
        if narrow != self._narrow:
            self._narrow = narrow
            for part in (self._title, self._clocks, self._passed):
                part.setVisible(not narrow)
            self._row.setStretch(0, 0 if narrow else 5)
            self.recorder.set_bare(narrow)
            self.time.set_narrow(narrow)
            self.restyle(self._theme)

    def show_step(self, step: Step) -> None:
        """Show who, consent and recorder of a step; the time moves with the clock, not with the answers."""
        facts = step.facts
        self._name.say(facts.respondent.name)
        self._title.say(", ".join(part for part in (facts.respondent.title, facts.account.name) if part))
        self.recorder.show_state(running=step.transcript.recorder, locked=step.recording_consent is None)
        self._show_consent(step)

    def _show_consent(self, step: Step) -> None:
        given = step.recording_consent
        words = f"consent {given.astimezone():%H:%M}" if given else "no consent yet"
        asked = step.transcript.answers.get("a_record")
        if asked is not None and given is None:
            words = "no recording"
        self._consent.show_pieces([Piece(words)])
        level = LEVEL_WORDS.get(step.level or "", "not asked yet")
        tone = "ink" if step.level else "ink2"
        role = Role.SMALL_STRONG if step.level else Role.SMALL
        self._level.show_pieces([Piece("passed on as"), Piece(level, role, tone, gap=4)])

    def show_time(self, step: Step, now: datetime) -> None:
        """Move the clocks on."""
        theirs = their_clock(step.facts.respondent.timezone, now)
        mine = f"{now.astimezone():%H:%M}"
        if theirs:
            place, time = theirs
            self._theirs.show_pieces([Piece(place), Piece(time, Role.STRONG, "ink", gap=4)])
            self._mine.show_pieces([Piece(f"you {mine}")])
        else:
            self._theirs.show_pieces([Piece("you"), Piece(mine, Role.STRONG, "ink", gap=4)])
            self._mine.show_pieces([Piece("their clock is not known")])
        self.time.show_moment(Moment.of(step, now), narrow=self._narrow)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = pen_for(self)
        painter.fillRect(self.rect(), self._theme.colour("paper"))
        painter.fillRect(0, self.height() - 1, self.width(), 1, self._theme.colour("line"))


def _pair(upper: QWidget, lower: QWidget) -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addStretch(1)
    column.addWidget(upper)
    column.addWidget(lower)
    column.addStretch(1)
    return holder
