"""The question with the still-writing lane in its fixed place under it, and the swap between the two."""

from datetime import datetime

from PySide6.QtWidgets import QWidget

from interviewer.services.step import Step
from interviewer.ui.call.lane_strip import LaneStrip
from interviewer.ui.call.open_line import OpenLine
from interviewer.ui.call.pending import Pending
from interviewer.ui.call.pieces import Piece, cap
from interviewer.ui.call.question_panel import QuestionPanel
from interviewer.ui.editors.lines import ListEditor
from interviewer.ui.icons import Icons
from interviewer.ui.metrics import Role
from interviewer.ui.theme import Theme

GAP, FOOT = 12, 16
LARGE_GAP = 16
"""Room above and below the lane in large text, in px at any size."""
LINES_FIRST = 2
"""So many lines more than the least does the words box get before the lane shows its words."""


class LanedPanel(QuestionPanel):
    """Swapped, the lane is the words box under its own question's title, and the question asked is a line on top."""

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget | None = None) -> None:
        self._step: Step | None = None
        self._open: OpenLine | None = None
        self._room: tuple[int, int] = (0, 0)
        self._laned = self._gave_way = False
        super().__init__(theme, icons, parent)
        self.lane = LaneStrip(theme, self)
        self.asked_line = LaneStrip(theme, self)
        self.asked_line.set_low(True)
        self._laned = True
        self.setAutoFillBackground(True)
        self._dress(theme)

    # what is shown

    @property
    def in_lane(self) -> bool:
        """Whether the words box holds the lane."""
        return self._open is not None

    def show_step(self, step: Step) -> None:
        """Show the sentences of a step; swapped, only the line on top."""
        self._step = step
        if self._open is None:
            super().show_step(step)
        else:
            self.asked_line.show_asked(step.asked)

    def show_state(self, words: str) -> None:
        """Whether the words are on disk."""
        super().show_state(words)
        if self._open is not None and self._theme.wide_text:
            self._say_alone(self._open)
            self._arrange()

    def show_lane(self, line: OpenLine | None, now: datetime) -> None:
        """The words left open; None empties the lane."""
        self.lane.show_line(line, now)
        self._arrange()

    def open_lane(self, line: OpenLine) -> None:
        """The lane becomes the words box; its question's number or choice stays as it is, out of sight."""
        pending = line.pending
        before, self._open = self.editor, line
        self._pending = pending
        self.canvas.alone = True
        self._say_alone(line)
        if before is not None:
            before.hide()
        if pending.shape == "list":
            self.canvas.shape = "list"
            self._swap_editor(pending)
        else:
            self.canvas.shape, self.canvas.editor = "open", None
            self.words.box.show()
        self._show_words(pending)
        if isinstance(self.editor, ListEditor):
            self.editor.set_value(tuple(pending.words.splitlines()))
        self.lane.hide()
        self.asked_line.show_asked(self._step.asked if self._step else None)
        self._show_tip(pending)
        self._arrange()
        self.focus_words()

    def _say_alone(self, line: OpenLine) -> None:
        asked = line.asked
        title = [Piece(f"{asked.section_id} · {line.name}", Role.SMALL_STRONG, "ink"), Piece(" · still writing")]
        self.canvas.heading.show_pieces(title)
        keys = [cap("Enter"), Piece("finishes it", gap=6), cap("{lane}", 12), Piece("back", gap=6)]
        self.canvas.aside.show_pieces([*self._state_pieces(), *keys])
        self.spoken.say(asked.spoken)
        self.spoken.setAccessibleName(asked.spoken)
        for part in (self.pinned, self.probes):
            if not part.isHidden():
                part.hide()

    def load(self, pending: Pending) -> None:
        """Show the uncommitted answer of the question asked; the lane goes back to its place."""
        if self._open is not None:
            self._open, self.canvas.alone = None, False
            self.asked_line.hide()
            self.lane.setVisible(self.lane.line is not None)
            if self.editor is not None:
                self.editor.hide()
                self.canvas.editor = None
            if self._step is not None:
                super().show_step(self._step)
        super().load(pending)

    def show_age(self, now: datetime) -> None:
        """Let the lane's age go on."""
        self.lane.show_age(now)

    # room

    def restyle(self, theme: Theme) -> None:
        """Take on another theme."""
        self.lane.restyle(theme)
        self.asked_line.restyle(theme)
        self._dress(theme)
        super().restyle(theme)

    def _dress(self, theme: Theme) -> None:
        """The room around the lane is paper as the rest."""
        ground = self.palette()
        ground.setColor(ground.ColorRole.Window, theme.colour("paper"))
        self.setPalette(ground)

    def _arrange(self) -> None:
        if self._laned:
            self._place_lane()
        super()._arrange()

    def _place_lane(self) -> None:
        """Keep the lane's place free: tall where everything fits above it, else one line while it holds words."""
        px = self._theme.px
        top = self.asked_line.height_of(low=True) + px(GAP) if self.in_lane else 0
        bottom = 0 if self.in_lane else self._lane_room()
        if (top, bottom) != self._room:
            self._room = top, bottom
            room = self.height() - top - bottom
            if self.canvas.height() > room:  # or a scroll bar would flash up
                self.canvas.resize(self.canvas.width(), room)
            self.setViewportMargins(0, top, 0, bottom)
        side = self.canvas.margin()
        width = self.width() - side - (side if self.canvas.narrow else px(24))
        self.asked_line.setGeometry(side, px(8), width, self.asked_line.height_of(low=True))
        tall = self.lane.height_of(low=self.lane.is_low)
        self.lane.setGeometry(side, self.height() - tall - self._foot(), width, tall)

    def _foot(self) -> int:
        """Room under the lane, in px."""
        if self._theme.wide_text:
            return LARGE_GAP // 2
        return self._theme.px(FOOT if not self.lane.is_low else FOOT // 2)

    def _lane_room(self) -> int:
        px = self._theme.px
        tall = self.lane.height_of(low=False) + px(GAP + FOOT)
        needed = self.canvas.needed(self.width(), LINES_FIRST)
        self._show_if(self.lane.line is not None)
        low = self._theme.wide_text or needed > self.height() - tall
        self.lane.set_low(low)
        if not low:
            return tall
        room = self.lane.height_of(low=True) + (LARGE_GAP if self._theme.wide_text else px(GAP + 4))
        gave_way = self._gave_way
        least = self.canvas.needed(self.width(), 0, large=False) if self._theme.wide_text else 0
        fits = least <= self.height() - room
        self._show_if(fits and self.lane.line is not None)
        self._gave_way = self.lane_gave_way
        if self._gave_way != gave_way:
            self.focus_moved.emit()
        return 0 if self.lane.isHidden() else room

    def _show_if(self, shown: bool) -> None:
        if self.lane.isHidden() == shown:
            self.lane.setVisible(shown)

    @property
    def lane_gave_way(self) -> bool:
        """Whether words are left open and there is no room to show it: then the key is told at the foot."""
        return self.lane.line is not None and self.lane.isHidden() and not self.in_lane
