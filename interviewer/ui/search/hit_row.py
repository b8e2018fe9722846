"""One passage that was found: who and when at the left, the question and the words around at the right."""

from dataclasses import dataclass
from datetime import tzinfo

from PySide6.QtCore import QPointF, QRect
from PySide6.QtGui import QPainter

from interviewer.services.searching import Hit
from interviewer.ui.metrics import Role
from interviewer.ui.search.extract import laid_out
from interviewer.ui.theme import Theme
from interviewer.ui.today.drawing import put

ROW, STACKED_ROW = 88, 134
"""Heights of a row in px at 100 %: side by side, and one under the other."""
NARROW = 720
SIDE, ABOVE, WHO = 22, 10, 236
LINES, STACKED_LINES = 2, 3


def stacked(width: int, theme: Theme) -> bool:
    """Whether who and words stand under each other in a row so wide."""
    return theme.wide_text or width < theme.px(NARROW)


@dataclass(frozen=True)
class HitRow:
    """A row of the list; the day is told on the clock of `here`."""

    hit: Hit
    here: tzinfo

    @property
    def day(self) -> str:
        """The day of the talk."""
        at = self.hit.found.started_at.astimezone(self.here)
        return f"{at.day} {at:%B %Y}"

    @property
    def words(self) -> str:
        """The words around, plain."""
        return "".join(text for text, _ in self.hit.found.extract)

    @property
    def spoken(self) -> str:
        """Account, person, day, question, words."""
        found = self.hit.found
        who = ", ".join(part for part in (found.account, found.respondent, self.day) if part)
        return f"{who}. {self.question}: {self.words}"

    @property
    def question(self) -> str:
        """The question's name as people say it; a note on none is a note."""
        name = self.hit.label or "a note"
        return name[:1].upper() + name[1:]

    @property
    def tip(self) -> str:
        """Nothing: the talk itself is one key away."""
        return ""

    def paint(self, painter: QPainter, room: QRect, theme: Theme, *, held: bool) -> None:
        """Draw the row; strong words are what was looked for."""
        inner = room.adjusted(theme.px(SIDE), theme.px(ABOVE), -theme.px(SIDE), 0)
        tones = ("on_soft", "on_soft") if held else ("ink", "ink2")
        if stacked(room.width(), theme):
            self._paint_stacked(painter, inner, theme, tones)
            return
        who = QRect(inner.left(), inner.top(), theme.px(WHO), inner.height())
        self._paint_who(painter, who, theme, tones)
        self._paint_words(painter, inner.adjusted(theme.px(WHO + 24), 0, 0, 0), theme, tones, LINES)

    def _paint_who(self, painter: QPainter, room: QRect, theme: Theme, tones: tuple[str, str]) -> None:
        found, top = self.hit.found, room.top()
        for words, role, tone in (
            (found.account, Role.STRONG, tones[0]), (found.respondent, Role.SMALL, tones[1]),
            (self.day, Role.SMALL, tones[1]),
        ):  # fmt: skip
            if words:
                height = theme.pitch(role)
                put(painter, QRect(room.left(), top, room.width(), height), words, role, tone, theme)
                top += height + theme.px(2)

    def _paint_stacked(self, painter: QPainter, room: QRect, theme: Theme, tones: tuple[str, str]) -> None:
        found, height = self.hit.found, theme.pitch(Role.STRONG)
        line = QRect(room.left(), room.top(), room.width(), height)
        used = put(painter, line, found.account, Role.STRONG, tones[0], theme)
        rest = line.adjusted(used + theme.px(12 if used else 0), 0, 0, 0)
        about = ", ".join(part for part in (found.respondent, self.day) if part)
        put(painter, rest, about, Role.SMALL, tones[1], theme)
        self._paint_words(painter, room.adjusted(0, height + theme.px(1), 0, 0), theme, tones, STACKED_LINES)

    def _paint_words(self, painter: QPainter, room: QRect, theme: Theme, tones: tuple[str, str], lines: int) -> None:
        height = theme.pitch(Role.SMALL)
        put(painter, QRect(room.left(), room.top(), room.width(), height), self.question, Role.SMALL, tones[1], theme)
        painter.setPen(theme.colour(tones[0]))
        layout = laid_out(self.hit.found.extract, room.width(), lines, theme)
        layout.draw(painter, QPointF(room.left(), room.top() + height + theme.px(1)))
