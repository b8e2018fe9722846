"""“They are leaving”, F12: the consent to a call the same day, over the talk and by keys alone; Esc writes nothing."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from interviewer.services.red_phone import AlertCard
from interviewer.ui.call.overlay import Overlay
from interviewer.ui.call.pieces import Line, Piece, cap
from interviewer.ui.call.red_phone_form import NOT_NAMED, RedPhoneForm
from interviewer.ui.editors.option_words import option_words
from interviewer.ui.metrics import Role
from interviewer.ui.pieces import Scroll
from interviewer.ui.theme import Theme

TITLE = "They are leaving"
SENTENCE = (
    "Read it aloud and wait. Do not argue, do not promise anything. Nothing is written before the last Enter; "
    "after a no, nothing about a call leaves."
)


RING = 8
LARGE = 225
"""From this text size on, in percent, the reminder gives its room to what is read aloud."""


class RedPhone(Overlay):
    """One at a time; what it asked before is shown again when it is opened again."""

    taken = Signal(str, str, str)
    typed = Signal(str)
    heard = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(TITLE, SENTENCE, theme, parent)
        self.form: RedPhoneForm | None = None
        self._scroll: Scroll | None = None
        self.foot = Line(theme, height=28)
        self.column.addWidget(self.foot)

    def open(self, card: AlertCard) -> None:
        """Show what can be asked now, or why nothing can."""
        self._drop_form()
        self.sentence.say(card.refusal or (f"{_before(card)} {SENTENCE}" if card.asked_before else SENTENCE))
        self.sentence.setVisible(bool(card.refusal) or self._theme.factor < LARGE)
        self._show_keys(asks=not card.refusal)
        self.show()
        self.raise_()
        if card.refusal:
            self.heard.emit(f"{TITLE}. {card.refusal}")
            self.setFocus()
            return
        self._make_form(card)
        self.heard.emit(f"{TITLE}. Spoken: {card.asked} Not chosen yet." if not card.callback else self.sentence.text())

    def _make_form(self, card: AlertCard) -> None:
        form = self.form = RedPhoneForm(card, self._theme)
        self._scroll = Scroll(form, TITLE)
        self.column.insertWidget(self.column.count() - 1, self._scroll, 1)
        form.taken.connect(self.taken)
        form.heard.connect(self.heard)
        form.typed.connect(self.typed)
        form.moved.connect(self._reveal)
        form.begin()
        self.typed.emit(form.when.text())

    def _reveal(self, stop: QWidget) -> None:
        """Where large text leaves little room, what is read aloud goes before what is chosen by its digit."""
        if self._scroll is None or self.form is None:
            return
        self._scroll.ensureWidgetVisible(stop, 0, self._theme.px(60))
        bar, top = self._scroll.verticalScrollBar(), self.form.said_before(stop).y()
        bar.setValue(min(bar.value(), max(0, top - RING)))

    def _drop_form(self) -> None:
        if self._scroll is not None:
            self.column.removeWidget(self._scroll)
            self._scroll.hide()
            self._scroll.deleteLater()
        self.form = self._scroll = None

    def _show_keys(self, *, asks: bool) -> None:
        pieces = [cap("1–3"), Piece("choose", gap=6), cap("Enter", 18), Piece("goes on, and keeps it", gap=6)]
        esc = [cap("Esc", 18 if asks else 0), Piece("writes nothing", Role.SMALL_STRONG, "ink", gap=6)]
        self.foot.show_pieces([*(pieces if asks else ()), *esc])

    def show_found(self, words: str) -> None:
        """Which moment the words name, in both clocks; empty: none."""
        if self.form is not None:
            self.form.found.say(words or NOT_NAMED)
            self.form.when.field.setAccessibleDescription(words or NOT_NAMED)

    def focusNextPrevChild(self, ahead: bool) -> bool:
        if self.form is None:
            return True
        self.form.step(1 if ahead else -1)
        return True

    def restyle(self, theme: Theme) -> None:
        """Take on another theme."""
        super().restyle(theme)
        if self.form is not None:
            self.form.restyle(theme)


def _before(card: AlertCard) -> str:
    held = card.own_words.get(card.callback) or option_words(card.callback)
    return f"Asked before: {held}. A new answer replaces it."
