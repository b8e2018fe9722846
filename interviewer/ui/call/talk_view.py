"""The screen while the talk runs on the record: top bar, map, question, side, foot; and what lies on top."""

from datetime import datetime
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from interviewer.services.step import Step
from interviewer.ui.banner import Banner
from interviewer.ui.brush import pen_for
from interviewer.ui.call.brief_side import WIDTH as BRIEF_WIDTH
from interviewer.ui.call.brief_side import BriefSide
from interviewer.ui.call.drafting import one_shot
from interviewer.ui.call.foot_line import BRIEF_HINTS, LANE_HINTS, LAYER_HINTS, LOOK_HINTS, MAP_HINTS, FootLine, hints
from interviewer.ui.call.heard_band import HeardBand
from interviewer.ui.call.laned_panel import LanedPanel
from interviewer.ui.call.look_card import LookCard
from interviewer.ui.call.map_panel import MapPanel
from interviewer.ui.call.note_line import NoteLine
from interviewer.ui.call.nudge import Nudge
from interviewer.ui.call.open_line import OpenLine
from interviewer.ui.call.pending import Pending
from interviewer.ui.call.pick_bar import PickBar
from interviewer.ui.call.side_panel import SidePanel
from interviewer.ui.call.time_line import TimeLine
from interviewer.ui.call.top_bar import TopBar
from interviewer.ui.icons import Icons
from interviewer.ui.theme import Theme

NARROW_WIDTH = 1180
LOW_HEIGHTS = (720, 660)
"""Below these heights go, in this order: the foot line, the next sentence."""


class TalkView(QWidget):
    """Lays out the regions and says which of them has the focus."""

    resized = Signal()

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._theme = theme
        self._pending: Pending | None = None
        self._shown: tuple[Step, Nudge | None] | None = None
        self._was_narrow = False
        self._writing: str | None = None
        self._soon = one_shot(self, 0, self._show_around)
        self.top = TopBar(theme)
        self.map = MapPanel(theme)
        self.question = LanedPanel(theme, icons)
        self.side = SidePanel(theme)
        self.foot = FootLine(theme)
        self.banner = Banner(theme, parent=self)
        self.look = LookCard(theme, self)
        self.pick = PickBar(theme, self)
        self.note = NoteLine(theme, self)
        self.time = TimeLine(theme, self)
        self.heard = HeardBand(theme)
        self.brief = BriefSide(theme, icons, self)
        self._lay_out()
        self._order_tabs()
        self.question.focus_moved.connect(self.show_keys)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        body = self._body = QHBoxLayout()
        body.setSpacing(0)
        body.addWidget(self.map)
        body.addWidget(self.question, 1)
        body.addWidget(self.side)
        column.addWidget(self.top)
        column.addWidget(self.heard)
        column.addLayout(body, 1)
        column.addWidget(self.foot)

    def _order_tabs(self) -> None:
        words = self.question.words
        order: list[QWidget] = [words.box, words.switch, *self.question.probes.rows, *self.side.card.rows]
        order += [*self.side.standing.rows, self.question.lane, self.question.asked_line, self.map]
        order += [self.top.recorder, self.banner]
        for before, after in pairwise(order):
            QWidget.setTabOrder(before, after)

    # what is shown

    @property
    def narrow(self) -> bool:
        """Whether the side columns have given way, to little room or to the brief."""
        return self._tight or not self.brief.isHidden()

    @property
    def _tight(self) -> bool:
        return self._theme.wide_text or self.width() < NARROW_WIDTH

    def show_step(self, step: Step, nudge: Nudge | None) -> None:
        """Bring every region up to date, in place.

        Another question is shown first, and what stands around it once that is painted: nobody waits for the map.
        """
        before = self._shown[0].asked if self._shown else None
        self._shown = (step, nudge)
        self.question.show_step(step)
        if self.narrow:
            self.question.show_probes(step.asked, nudge)
        if before is None or step.asked is None or before.question is step.asked.question:
            self._soon.stop()
            self._show_around()
        else:
            self._soon.start()

    def settle(self) -> None:
        """Bring up to date now what would follow in a moment."""
        if self._soon.isActive():
            self._soon.stop()
            self._show_around()

    def _show_around(self) -> None:
        if self._shown is not None:
            step, nudge = self._shown
            self.top.show_step(step)
            self.map.show_step(step)
            self.map.show_writing(self._writing)
            if not self.narrow:
                self.side.show_asked(step.asked, nudge)

    def show_nudge(self, step: Step, nudge: Nudge | None) -> None:
        """The probe panel changes ground; the words are marked."""
        self._shown = (step, nudge)
        if self.narrow:
            self.question.show_probes(step.asked, nudge)
        else:
            self.side.show_asked(step.asked, nudge)
        self.question.words.box.set_spans(nudge.spans if nudge else ())

    def load(self, pending: Pending) -> None:
        """Show another question's answer."""
        self._pending = pending
        self.question.load(pending)
        self.show_keys()

    def show_lane(self, line: OpenLine | None, now: datetime) -> None:
        """The words left open, in their place; the map says so when its turn comes."""
        self.question.show_lane(line, now)
        self._writing = line.question if line else None
        if not self._soon.isActive():
            self.map.show_writing(self._writing)

    def open_lane(self, line: OpenLine) -> None:
        """Write on in the lane."""
        self.question.open_lane(line)
        self.show_keys()

    def show_keys(self) -> None:
        """The foot line for where the focus is."""
        if self.look.isVisible():
            self.foot.show_hints(LOOK_HINTS)
        elif self.brief.hasFocus():
            self.foot.show_hints(BRIEF_HINTS)
        elif self.map.hasFocus():
            self.foot.show_hints(MAP_HINTS)
        elif any(layer.isVisible() for layer in (self.note, self.pick, self.time)):
            self.foot.show_hints(LAYER_HINTS)
        elif self._pending is not None:
            if self.question.in_lane:
                self.foot.show_hints(LANE_HINTS)
                return
            shape, in_words = self._pending.shape, self.question.in_words
            found = hints(shape, in_words=in_words, item=shape == "list")
            open_words = (("{lane}", "still writing"),) if self.question.lane_gave_way else ()
            self.foot.show_hints((*found[:1], *open_words, *found[1:]))

    def regions(self) -> list[QWidget]:
        """Where F6 goes, in order."""
        probes = self.question.probes if self.narrow else self.side.card
        first = next((row for row in probes.rows if row.isVisible()), None)
        stops: list[QWidget | None] = [self.question, first]
        if not self.narrow and self.side.standing.isVisible():
            stops.append(self.side.standing.rows[0])
        lanes = (self.question.lane, self.question.asked_line)
        stops += [strip for strip in lanes if strip.isVisible()]
        stops += [self.map if self.map.isVisible() else None, self.top.recorder]
        return [stop for stop in stops if stop is not None]

    # room

    def restyle(self, theme: Theme) -> None:
        """Take on another theme."""
        self._theme = theme
        parts = (
            self.top, self.map, self.question, self.side, self.foot, self.banner, self.look, self.pick, self.note,
            self.time, self.brief, self.heard,
        )  # fmt: skip
        for part in parts:
            part.restyle(theme)
        self.give_way()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.give_way()

    def give_way(self) -> None:
        """Hide what has the least right to the room there is."""
        narrow, height = self.narrow, self.height()
        beside = self._theme.px(BRIEF_WIDTH) if not (self._tight or self.brief.isHidden()) else 0
        self._body.setContentsMargins(0, 0, beside, 0)
        self.map.setVisible(not narrow or self.map.hasFocus())
        self.side.setVisible(not narrow)
        self.top.set_narrow(self._theme.wide_text or self.width() < NARROW_WIDTH - 220)
        self.foot.setVisible(height >= LOW_HEIGHTS[0])
        self.question.set_room(narrow=narrow, low=height < LOW_HEIGHTS[1])
        layout = self.layout()
        if layout is not None:
            layout.activate()
        if narrow != self._was_narrow:
            self._was_narrow = narrow
            self.question.probes.setVisible(False)
            if self._shown is not None:
                self.show_nudge(*self._shown)
        self._place_floating()
        self.resized.emit()

    def _place_floating(self) -> None:
        px, middle = self._theme.px, self.question.geometry()
        self._place_brief()
        self.banner.setGeometry(middle.left(), middle.top(), middle.width(), self.banner.height())
        self.look.setGeometry(middle)
        inner = middle.adjusted(px(20), 0, -px(20), 0)
        tall = self.pick.sizeHint().height()
        self.pick.setGeometry(inner.left(), middle.bottom() - tall - px(14), inner.width(), tall)
        tall = self.time.sizeHint().height() + px(44)
        self.time.setGeometry(inner.left(), middle.bottom() - tall - px(14), inner.width(), tall)
        tall = self.note.sizeHint().height()
        words = self.question.words
        top = words.mapTo(self, words.rect().topLeft()).y()
        top = min(max(top, middle.top() + px(24)), middle.bottom() - tall - px(8))
        self.note.setGeometry(inner.left(), top, inner.width(), tall)

    def _place_brief(self) -> None:
        """In a column of its own where there is room; else over the words, under the spoken sentence."""
        body = self.question.geometry()
        if not self._tight:
            width = self._theme.px(BRIEF_WIDTH)
            self.brief.setGeometry(self.width() - width, body.top(), width, body.height())
            return
        words = self.question.words
        top = max(words.mapTo(self, words.rect().topLeft()).y(), body.top())
        self.brief.setGeometry(body.left(), top, body.width(), body.bottom() + 1 - top)

    def open_brief(self) -> None:
        """The brief beside the script; the script keeps its sentence and its words."""
        self.brief.show()
        self.brief.raise_()
        self.give_way()
        self.brief.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close_brief(self) -> None:
        """Away again."""
        self.brief.hide()
        self.give_way()

    def open_note(self) -> None:
        """The note line over the words."""
        self._place_floating()
        self.note.open()

    def open_time(self) -> None:
        """The minutes that are left, at the foot of the question."""
        self._place_floating()
        self.time.open()

    def paintEvent(self, event: QPaintEvent) -> None:
        pen_for(self).fillRect(self.rect(), self._theme.colour("desk"))
