"""The respondent's own window: the spoken sentence with its scale or options, large, and nothing else."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from interviewer.ui.brush import pen_for
from interviewer.ui.call.card_parts import BareList, BareScale, CardFoot
from interviewer.ui.call.card_words import CardWords
from interviewer.ui.metrics import FACTORS, Role
from interviewer.ui.text import Text
from interviewer.ui.theme import Theme

SIZE = (1366, 768)
SIDE = 0.088
"""Room at either side, as a part of the width."""
ABOVE, BELOW = 0.15, 0.055
"""Room above the sentence and under the foot, as parts of the height."""
SCALE_AT, LIST_AT = 0.5, 0.42
"""Where the answers begin at best, as parts of the height."""
BORDER = 10
ROLES = ((Role.CARD_SPOKEN, Role.CARD_OPTION), (Role.CARD_LONG, Role.CARD_OPTION))
"""Letters of the sentence and of the options, the larger first."""
LAST = ((Role.SPOKEN, Role.CARD_LEAST), (Role.PITCH, Role.BODY))
"""What is tried when even the smallest text size has no room for those."""


def sizes_down(factor: int) -> tuple[tuple[int, Role, Role], ...]:
    """Text size in percent with letters for the sentence and the options, from the wanted size down."""
    wanted = [factor, *(size for size in reversed(FACTORS) if size < factor)]
    large = [(size, *roles) for size in wanted for roles in ROLES]
    return (*large, *((FACTORS[0], *roles) for roles in LAST))


class ShowCard(QWidget):
    """A window that never takes the focus: the interviewer's keys keep going where they went."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(None, Qt.WindowType.Window | Qt.WindowType.WindowDoesNotAcceptFocus)
        self._theme = theme
        self._fitted = theme
        """The theme at the text size that fits this window and this sentence."""
        self.words = CardWords("blank")
        self.setWindowTitle("Show card")
        self.setAccessibleName("Show card")
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, on=False)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.sentence = Text("", Role.CARD_SPOKEN, theme, wraps=True, parent=self)
        self.scale = BareScale(theme, self)
        self.low = Text("", Role.CARD_END, theme, wraps=True, parent=self)
        self.high = Text("", Role.CARD_END, theme, wraps=True, parent=self)
        self.options = BareList(theme, self)
        self.foot = CardFoot(theme, self)
        self.resize(*SIZE)

    def show_words(self, words: CardWords) -> None:
        """Another moment of the talk."""
        if words == self.words:
            return
        self.words = words
        self.sentence.say(words.sentence)
        self.sentence.setAccessibleName(words.sentence)
        self.sentence.set_tone("off" if words.state == "off" else "ink")
        self.sentence.setVisible(bool(words.sentence))
        self.scale.setVisible(bool(words.scale))
        self.scale.setAccessibleName(words.scale)
        for part, end in zip((self.low, self.high), words.ends, strict=True):
            part.say(end)
            part.setAccessibleName(end)
            part.setVisible(bool(end))
        self.options.show_options(words.options)
        self.options.setVisible(bool(words.options))
        self.foot.say(words.by, words.foot, recording=words.recording)
        self.foot.setVisible(words.state != "off")
        self._arrange()
        self.update()

    def restyle(self, theme: Theme) -> None:
        """Take on another theme."""
        self._theme = self._fitted = theme
        for part in (self.sentence, self.scale, self.low, self.high, self.options, self.foot):
            part.restyle(theme)
        self._arrange()
        self.update()

    # where things stand

    def _arrange(self) -> None:
        width, height = self.width(), self.height()
        side = round(width * SIDE)
        column = width - 2 * side
        if self.words.state == "off":
            self._place_off(side, column)
            return
        for foot in sorted({self._grown(), min(100, self._grown())}, reverse=True):
            self.foot.restyle(self._theme.with_factor(foot))
            tall = self.foot.arrange(column)
            floor = height - round(height * BELOW) - tall
            self.foot.setGeometry(side, floor, column, tall)
            if self.words.state != "asking" or self._place_asking(QRect(side, 0, column, floor)):
                break

    def _place_off(self, side: int, column: int) -> None:
        self._fit_to(self._grown(), Role.CARD_SPOKEN, Role.CARD_OPTION)
        self.sentence.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        tall = self.sentence.heightForWidth(column)
        self.sentence.setGeometry(side, (self.height() - tall) // 2, column, tall)

    def _place_asking(self, room: QRect) -> bool:
        """The sentence above, the answers under it, in the largest letters that fit. False where none do."""
        self.sentence.setAlignment(Qt.AlignmentFlag.AlignLeft)
        column, gap, answers, spoken, line = room.width(), 0, 0, 0, 0
        for factor, sentence, option in sizes_down(self._grown()):
            self._fit_to(factor, sentence, option)
            gap, answers = self._fitted.half(28), self._answers_height(column)
            line = self._line_width(column)
            spoken = self.sentence.heightForWidth(line)
            if 3 * gap + spoken + answers <= room.height():
                break
        top = min(max(gap, (room.height() - spoken - answers - gap) // 2), round(self.height() * ABOVE))
        self.sentence.setGeometry(room.left(), top, line, spoken)
        below, lowest = top + spoken + gap, room.height() - gap - answers
        hoped = round(self.height() * (SCALE_AT if self.words.scale else LIST_AT))
        self._place_answers(room, min(max(below, hoped), max(below, lowest)), answers)
        return below + answers <= room.height()

    def _grown(self) -> int:
        """The text size for this window in percent: larger on a larger screen."""
        larger = min(self.width() / SIZE[0], self.height() / SIZE[1])
        return self._theme.with_factor(round(self._theme.factor * max(1.0, larger))).factor

    def _fit_to(self, factor: int, sentence: Role, option: Role) -> None:
        if factor != self._fitted.factor:
            self._fitted = self._theme.with_factor(factor)
            for part in (self.sentence, self.scale, self.low, self.high, self.options):
                part.restyle(self._fitted)
        self.sentence.set_role(sentence)
        self.options.set_role(option)

    def _line_width(self, column: int) -> int:
        """Short sentences keep room at the right; long ones take the whole width."""
        short = round(column * 0.8)
        two = 2 * self._fitted.pitch(Role.CARD_SPOKEN)
        return short if self.sentence.heightForWidth(short) <= two else column

    def _ends_height(self, column: int) -> int:
        ends = [end.heightForWidth(column // 2 - self._fitted.px(12)) for end in (self.low, self.high) if end.text()]
        return self._fitted.half(16) + max(ends) if ends else 0

    def _answers_height(self, column: int) -> int:
        if self.words.options:
            return self.options.arrange(column)
        return self.scale.height_for(column) + self._ends_height(column)

    def _place_answers(self, room: QRect, top: int, tall: int) -> None:
        left, column = room.left(), room.width()
        if self.words.options:
            self.options.setGeometry(left, top, column, tall)
            return
        cells = self.scale.height_for(column)
        self.scale.setGeometry(left, top, column, cells)
        below, half = top + cells + self._fitted.half(16), column // 2 - self._fitted.px(12)
        self.low.setGeometry(left, below, half, self.low.heightForWidth(half))
        wide = min(half, self.high.fontMetrics().horizontalAdvance(self.high.text()) + 4)
        self.high.setGeometry(left + column - wide, below, wide, self.high.heightForWidth(wide))

    # Qt

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = pen_for(self), self._theme
        if self.words.state != "off":
            painter.fillRect(self.rect(), theme.colour("paper"))
            return
        inner = self.rect().adjusted(BORDER, BORDER, -BORDER, -BORDER)
        painter.fillRect(self.rect(), theme.colour("off"))
        painter.fillRect(inner, theme.colour("off_ground"))
