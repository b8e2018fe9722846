"""The title sentence of one page: editable in place, with what the rule said and the way back to it."""

import re

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from interviewer.services.paper_wishes import Sentence
from interviewer.ui.brush import box, pen_for
from interviewer.ui.buttons import Button, Weight
from interviewer.ui.metrics import Role
from interviewer.ui.papers.title_box import SIDE, TitleBox
from interviewer.ui.pieces import Hairline
from interviewer.ui.text import Text
from interviewer.ui.theme import Theme, restyle_children

PAGE_SLOT = re.compile(r"p\d+")
"""The part of a slot that only counts the page."""
SAME_LEAST = 16
"""So many letters must be the same at the start before they are left out of what the rule said."""


def changed_part(rule: str, text: str) -> str:
    """The rule's sentence, its start left out where both begin alike: "…; decide by 23 June"."""
    same = 0
    while same < min(len(rule), len(text)) and rule[same] == text[same]:
        same += 1
    start = max(rule.rfind(" ", 0, same) + 1, rule.rfind(";", 0, same), 0)
    return f"…{rule[start:]}" if same >= SAME_LEAST and start else rule


def place_of(sentence: Sentence) -> str:
    """Where it stands: the page, and which part of it where that is not its title."""
    part = sentence.slot.rpartition(".")[2].replace("_", " ")
    named = "." in sentence.slot and part != "title" and not PAGE_SLOT.fullmatch(part)
    place = f"Page {sentence.page}, {part}" if named else f"Page {sentence.page}"
    return f"{place}, {sentence.about}" if sentence.about else place


class Badge(QWidget):
    """One word in a rounded edge."""

    def __init__(self, words: str, theme: Theme) -> None:
        super().__init__()
        self._words = words
        self._theme = theme
        self.setAccessibleName(words)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def restyle(self, theme: Theme) -> None:
        """Take on another theme."""
        self._theme = theme
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        width = QFontMetrics(self._theme.font(Role.LEAST)).horizontalAdvance(self._words)
        return QSize(width + self._theme.px(20), self._theme.px(20))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = pen_for(self), self._theme
        box(painter, self.rect(), theme.colour("paper"), theme.colour("edge"), radius=self.height() / 2)
        painter.setFont(theme.font(Role.LEAST))
        painter.setPen(theme.colour("ink2"))
        painter.drawText(QRectF(self.rect()), Qt.AlignmentFlag.AlignCenter, self._words)


class SentenceRow(QWidget):
    """`edited` carries slot and words, as they were written; empty words too: the service refuses them kindly."""

    edited = Signal(str, str)
    entered = Signal(int)
    """The page of the sentence that the focus has come to."""

    def __init__(self, sentence: Sentence, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.sentence = sentence
        self.box = TitleBox("", theme)
        self.box.setPlaceholderText("Nothing stands here yet.")
        self.back = Button("Take it back", theme, Weight.QUIET, dense=True)
        self._page = Text("", Role.SMALL, theme, tone="ink2")
        self.badge = Badge("edited", theme)
        self._rule = Text("", Role.SMALL, theme, tone="ink2", wraps=True)
        self._was = QWidget()
        self.problem = Text("", Role.SMALL, theme, tone="error", wraps=True)
        self._build()
        self.box.committed.connect(self._keep)
        self.box.left.connect(self._keep)
        self.box.edited.connect(lambda: self.say_problem(""))
        self.box.abandoned.connect(self._abandon)
        self.box.come.connect(lambda: self.entered.emit(self.sentence.page))
        self.back.clicked.connect(lambda: self.edited.emit(self.sentence.slot, self.sentence.rule))
        self.show_sentence(sentence)

    def _build(self) -> None:
        px, side = self._theme.px, self._theme.half(SIDE) + 1
        head, was = QHBoxLayout(), QHBoxLayout(self._was)
        head.setContentsMargins(side, 0, side, 0)
        head.addWidget(self._page, 1)
        head.addWidget(self.badge)
        was.setContentsMargins(side, 0, side, 0)
        was.setSpacing(px(10))
        rule = QVBoxLayout()
        rule.setContentsMargins(0, px(3), 0, px(3))
        rule.addWidget(self._rule)
        was.addLayout(rule, 1)
        was.addWidget(self.back, 0, Qt.AlignmentFlag.AlignTop)
        told = QHBoxLayout()
        told.setContentsMargins(side, 0, side, 0)
        told.addWidget(self.problem)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        line = QHBoxLayout()
        line.setContentsMargins(side, 0, side, 0)
        line.addWidget(Hairline(self._theme))
        column.addLayout(line)
        column.addSpacing(px(6))
        column.addLayout(head)
        column.addSpacing(px(3))
        column.addWidget(self.box)
        column.addSpacing(px(4))
        column.addLayout(told)
        column.addWidget(self._was)
        column.addSpacing(px(4))

    def show_sentence(self, sentence: Sentence, *, anew: bool = False) -> None:
        """Show what stands now; words being written are left alone while the sentence is the same, unless `anew`."""
        fresh = anew or sentence != self.sentence or not self.box.accessibleName()
        self.sentence = sentence
        place = place_of(sentence)
        self._page.say(place)
        self.box.setAccessibleName(f"Title, {place}" if place == f"Page {sentence.page}" else place)
        if fresh:
            self.box.set_words(sentence.text)
        self.badge.setVisible(sentence.edited)
        self._was.setVisible(sentence.edited)
        if fresh:
            self.say_problem("")
        said = f"The rule said: “{changed_part(sentence.rule, sentence.text)}”"
        self._rule.say(said if sentence.rule else "The rule left it empty.")
        self.back.setAccessibleName(f"Take it back: {place}. {self._rule.text()}")

    def say_problem(self, words: str) -> None:
        """Say beside the sentence why it was not taken; what stood there before stands again."""
        self.problem.say(words)
        self.problem.setVisible(bool(words))
        if words:
            self.box.set_words(self.sentence.text)
        self.box.setAccessibleDescription(words)

    @property
    def stops(self) -> list[QWidget]:
        """What takes the focus, in order."""
        return [self.box, self.back]

    @property
    def unkept(self) -> bool:
        """Whether other words stand in the box than are kept."""
        return self.box.sentence() != self.sentence.text

    def _keep(self) -> None:
        if self.unkept:
            self.edited.emit(self.sentence.slot, self.box.sentence())

    def _abandon(self) -> None:
        self.box.set_words(self.sentence.text)
        self.say_problem("")

    def restyle(self, theme: Theme) -> None:
        """Take on another theme."""
        self._theme = theme
        restyle_children(self, theme)
