"""The line of keys that act now; it changes with where the focus is and tells what Enter will do."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from interviewer.ui.brush import picture
from interviewer.ui.call.pieces import Lettering, Piece, cap, paint_pieces
from interviewer.ui.theme import Theme

Hint = tuple[str, str]
"""A key, or a deed in braces, and what it does now."""

WORDS_HINTS: tuple[Hint, ...] = (
    ("Shift+Enter", "new line"), ("{look_back}", "back"), ("{undo}", "take back last step"),
    ("{dont_know}", "does not know"),
    ("{strike}", "“can I take that back?”"), ("{off_record}", "off the record"), ("{sheet}", "all keys"),
)  # fmt: skip
NUMBER_HINTS: tuple[Hint, ...] = (
    ("{look_back}", "back"), ("{undo}", "take back last step"), ("{strike}", "“can I take that back?”"),
    ("{off_record}", "off the record"), ("{sheet}", "all keys"),
)  # fmt: skip
LOOK_HINTS: tuple[Hint, ...] = (
    ("Enter", "go there and change it"), ("{look_back}", "back"), ("{look_on}", "on"), ("Esc", "to the question"),
)  # fmt: skip
LANE_HINTS: tuple[Hint, ...] = (
    ("Enter", "finished, back to the question"), ("{lane}", "back, left open"), ("Shift+Enter", "new line"),
    ("{strike}", "“can I take that back?”"), ("{off_record}", "off the record"), ("{sheet}", "all keys"),
)  # fmt: skip
MAP_HINTS: tuple[Hint, ...] = (
    ("Arrows", "choose"), ("Enter", "goes there"), ("a letter", "searches"), ("{map}", "the talk so far"),
    ("Esc", "to the question"),
)  # fmt: skip
BRIEF_HINTS: tuple[Hint, ...] = (
    ("{brief}", "away again"), ("Arrows", "move it"), ("a letter", "goes to the words"), ("Esc", "to the question"),
    ("{off_record}", "off the record"),
)  # fmt: skip
LAYER_HINTS: tuple[Hint, ...] = (("Esc", "to the question"), ("{off_record}", "off the record"))
LARGE = frozenset({"Enter", "{undo}", "{dont_know}", "{off_record}", "{sheet}", "{lane}", "Esc", "Arrows"})
"""Keys that keep their place on the line when text is large."""
SHORT = {
    "next question": "next", "does not know": "don’t know", "keep and go on": "go on",
    "take back last step": "take back", "finished, back to the question": "finished", "back, left open": "back",
    "off the record": "off record", "“can I take that back?”": "strike",
}
CHOOSING = {
    "scale": (("0–9", "number"), ("Arrows", "one step")),
    "choice": (("0–9", "option"), ("Arrows", "one step")),
    "multi": (("0–9", "tick"), ("Space", "tick this one")),
    "number": (("0–9", "number"),),
    "number_or_no": (("0–9", "number"), ("N", "no")),
    "say": (),
}


def hints(shape: str, *, in_words: bool, item: bool = False) -> tuple[Hint, ...]:
    """The keys for a shape of question; `in_words`: the caret is in the words box; `item`: on a list line."""
    if in_words:
        enter = ("Enter", "next line") if item else ("Enter", "next question")
        return (enter, *WORDS_HINTS)
    enter = ("Enter", "said, go on") if shape == "say" else ("Enter", "keep and go on")
    return (*CHOOSING.get(shape, ()), enter, *NUMBER_HINTS)


class FootLine(QWidget):
    """The painted line at the foot of the window."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._theme = theme
        self._letters = Lettering(theme)
        self._hints: tuple[Hint, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.restyle(theme)

    @property
    def words(self) -> str:
        """The line as one text."""
        return " · ".join(f"{self._theme.keys.filled(key)} {what}" for key, what in self._hints)

    def show_hints(self, hints: Sequence[Hint]) -> None:
        """Show other keys."""
        if tuple(hints) != self._hints:
            self._hints = tuple(hints)
            self.setAccessibleName(self.words)
            self.update()

    def restyle(self, theme: Theme) -> None:
        """Take on another theme."""
        self._theme = theme
        self._letters = Lettering(theme)
        self.setFixedHeight(theme.px(32))
        self.setAccessibleName(self.words)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        kept, ratio = self._theme.drawn, self.devicePixelRatio()
        drawn = picture(kept, ("foot", self._hints), self.size(), ratio, self._paint_hints)
        QPainter(self).drawPixmap(0, 0, drawn)

    def _paint_hints(self, painter: QPainter) -> None:
        theme = self._theme
        painter.fillRect(self.rect(), theme.colour("paper"))
        painter.fillRect(0, 0, self.width(), 1, theme.colour("line"))
        pieces: list[Piece] = []
        shown = [hint for hint in self._hints if not theme.wide_text or hint[0] in LARGE]
        for number, (key, what) in enumerate(shown):
            pieces.append(cap(key, 18 if number else 0))
            pieces.append(Piece(SHORT.get(what, what) if theme.wide_text else what, gap=6))
        side = theme.px(12 if theme.wide_text else 20)
        paint_pieces(painter, pieces, self._letters, QRectF(side, 0, self.width() - 2 * side, self.height()))
