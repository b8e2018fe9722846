"""The client's lines at the left, the team's at the right; a digit says which is which. Nothing is preset."""

from dataclasses import dataclass

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from interviewer.domain.interview.matching import NO_POINT, NOBODY, OPEN
from interviewer.ui.brush import box, pen_for
from interviewer.ui.editors.digits import digit_of, is_plain
from interviewer.ui.metrics import Role
from interviewer.ui.text import Text
from interviewer.ui.theme import Theme, restyle_children

_MOVES = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_ALONG = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_ERASE = (Qt.Key.Key_Backspace, Qt.Key.Key_Delete)
_LEAVE = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


@dataclass(frozen=True)
class MatchWords:
    """How the verdicts of a list are said: at the head of the team's side, and in short beside a line."""

    client: str
    team: str
    nobody: str
    nobody_short: str
    no_point: str = ""
    """Empty where every line counts."""
    no_point_short: str = ""

    def short(self, verdict: int) -> str:
        """A verdict beside its line."""
        known = {OPEN: "–", NOBODY: self.nobody_short, NO_POINT: self.no_point_short}
        return known.get(verdict, str(verdict))


TROUBLE_WORDS = MatchWords(
    "The client said", "The team had foreseen", "Nobody foresaw it", "nobody", "No point of trouble", "no point",
)  # fmt: skip
VALUE_WORDS = MatchWords("The client named, unasked", "The team’s own list", "Not on the list", "not listed")


class MatchLine(QWidget):
    """One line of either side: a mark, the words, at the left side its verdict.

    The client's words are cut to one line, so that both sides stay in sight; in full they stand in the passage above.
    """

    pressed = Signal()

    def __init__(self, mark: str, words: str, role: Role, theme: Theme, verdict: str = "") -> None:
        super().__init__()
        self._theme = theme
        self.held = False
        self.offered = False
        self.verdict = Text(verdict, Role.SMALL_STRONG, theme)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(6), theme.px(5), theme.px(6), theme.px(5))
        row.setSpacing(theme.px(6))
        beside = Qt.AlignmentFlag.AlignVCenter if verdict else Qt.AlignmentFlag.AlignTop
        self._mark = Text(mark, Role.SMALL_STRONG, theme)
        self._mark.setFixedWidth(theme.px(18))
        row.addWidget(self._mark, 0, beside)
        self._words = Text(words, role, theme, wraps=not verdict)
        if verdict:
            self._words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        row.addWidget(self._words, 1)
        row.addWidget(self.verdict, 0, beside)
        self.verdict.setVisible(bool(verdict))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_state(self, *, held: bool, offered: bool) -> None:
        """`held`: the verdict of the client's line that has its turn; `offered`: Enter would make it so."""
        self.held, self.offered = held, offered
        for text in (self._mark, self._words):
            text.set_tone("on_accent" if held else "ink")
        self.update()

    def restyle(self, theme: Theme) -> None:
        """Take on another theme."""
        self._theme = theme
        restyle_children(self, theme)
        self._mark.setFixedWidth(theme.px(18))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.pressed.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, inner = self._theme, self.rect().adjusted(0, 1, 0, -1)
        if self.held:
            box(pen_for(self), inner, theme.colour("accent"))
        elif self.offered:
            box(pen_for(self), inner, theme.colour("paper"), theme.colour("edge"))


class MatchBoard(QWidget):
    """Keys: a digit or Enter matches, N and X say that there is none, Backspace leaves it open, arrows move."""

    changed = Signal()
    done = Signal()
    """Enter, with nothing to say: on to the next list."""
    left = Signal()

    def __init__(
        self, lines: tuple[str, ...], team: tuple[str, ...], verdicts: tuple[int, ...], words: MatchWords, theme: Theme
    ) -> None:
        super().__init__()
        self._theme, self._words, self._lines, self._team = theme, words, lines, team
        self.verdicts = list(verdicts)
        self.at = next((n for n, one in enumerate(self.verdicts) if one == OPEN), 0)
        self.offered: int | None = None
        """Which answer Enter would give; none before an arrow was pressed."""
        none = ((NOBODY, "N", words.nobody), (NO_POINT, "X", words.no_point))
        marks = [(n, str(n), line) for n, line in enumerate(team, 1)] + [one for one in none if one[2]]
        self._answers = tuple(number for number, _, _ in marks)
        flat = [" ".join(line.split()) for line in lines]
        self.told = [MatchLine(str(n), line, Role.QUOTE, theme, "–") for n, line in enumerate(flat, 1)]
        self.listed = [MatchLine(mark, line, Role.BODY, theme) for _, mark, line in marks]
        self._build()
        self.setObjectName("matches")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._show()

    def _build(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self._theme.px(16))
        sides = ((self._words.client, self.told), (self._words.team, self.listed))
        for head, lines in sides:
            column = QVBoxLayout()
            column.setSpacing(0)
            column.addWidget(Text(head, Role.SMALL, self._theme, tone="ink2"))
            column.addSpacing(self._theme.px(4))
            for line in lines:
                column.addWidget(line)
            column.addStretch(1)
            row.addLayout(column, 1)
        for place, line in enumerate(self.told):
            line.pressed.connect(lambda place=place: self._go(place))
        for number, line in zip(self._answers, self.listed, strict=True):
            line.pressed.connect(lambda number=number: self._say(number))

    def restyle(self, theme: Theme) -> None:
        """Take on another theme."""
        self._theme = theme
        restyle_children(self, theme)
        self._show()

    def _show(self) -> None:
        for line, verdict in zip(self.told, self.verdicts, strict=True):
            line.verdict.say(self._words.short(verdict))
        now = self.verdicts[self.at]
        for number, line in zip(self._answers, self.listed, strict=True):
            line.show_state(held=number == now, offered=number == self.offered)
        self._speak(now)
        self.update()

    def _speak(self, now: int) -> None:
        state = {OPEN: "not matched", NOBODY: self._words.nobody, NO_POINT: self._words.no_point}.get(now)
        state = state or f"{now}, {self._team[now - 1]}"
        offered = f" Enter says: {self._answer(self.offered)}." if self.offered is not None else ""
        line = f"Line {self.at + 1} of {len(self._lines)}: {self._lines[self.at]}"
        self.setAccessibleName(f"{line}. {state}.{offered}")
        none = " X says it is no point of trouble." if self._words.no_point else ""
        listed = " ".join(f"{number}: {line}." for number, line in enumerate(self._team, 1))
        self.setAccessibleDescription(
            f"{self._words.team}: {listed} A digit matches. N: {self._words.nobody}.{none} Backspace leaves it open."
        )

    def _answer(self, number: int) -> str:
        return {NOBODY: self._words.nobody, NO_POINT: self._words.no_point}.get(number) or self._team[number - 1]

    # keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, digit = Qt.Key(event.key()), digit_of(event) if is_plain(event) else None
        if digit is not None and 1 <= digit <= len(self._team):
            self._say(digit)
        elif is_plain(event) and key == Qt.Key.Key_N:
            self._say(NOBODY)
        elif is_plain(event) and key == Qt.Key.Key_X and self._words.no_point:
            self._say(NO_POINT)
        elif key in _ERASE:
            self._say(OPEN)
        elif key in _MOVES:
            self._go(self.at + _MOVES[key])
        elif key in _ALONG:
            self._offer(_ALONG[key])
        elif key in _LEAVE and self.offered is not None:
            self._say(self.offered)
        elif key in _LEAVE:
            self.done.emit()
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            event.ignore()

    def _offer(self, way: int) -> None:
        at = self._answers.index(self.offered) + way if self.offered is not None else (0 if way > 0 else -1)
        self.offered = self._answers[at % len(self._answers)]
        self._show()

    def _say(self, verdict: int) -> None:
        self.verdicts[self.at] = verdict
        self._go(self.at if verdict == OPEN else self.at + 1)
        self.changed.emit()

    def _go(self, to: int) -> None:
        self.at = min(max(to, 0), len(self._lines) - 1)
        self.offered = None
        self._show()

    # room

    def ring_rect(self) -> QRect:
        """The ring goes around the line that a digit would match."""
        return self.told[self.at].geometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        box(pen_for(self), self.told[self.at].geometry(), self._theme.colour("paper"))
