"""What the red phone asks: the consent line, how soon, and when to call on the client's own clock."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from interviewer.services.red_phone import AlertCard
from interviewer.ui.editors.asked import Asked
from interviewer.ui.editors.choice import ChoiceEditor, ConsentEditor
from interviewer.ui.editors.option_words import option_words
from interviewer.ui.fields import LabelledField
from interviewer.ui.metrics import Role
from interviewer.ui.text import Text
from interviewer.ui.theme import Theme, restyle_children

NO = "no"
NOT_NAMED = "Type a day and an hour, such as tomorrow at two; without them the packet proposes an hour."


class CalmConsent(ConsentEditor):
    """A consent in rows of the usual height, since two more questions stand under it."""

    large = False


class RedPhoneForm(QWidget):
    """One question under the other; Enter goes on to the next, a refusal ends it. Nothing is chosen beforehand."""

    taken = Signal(str, str, str)
    """The choice, how soon (may be empty), and when (may be empty)."""
    heard = Signal(str)
    typed = Signal(str)
    """The words about when to call, as they stand."""
    moved = Signal(QWidget)
    """What has the focus now."""

    def __init__(self, card: AlertCard, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._spoken = Text(card.asked, Role.NEXT, theme, wraps=True)
        self.consent = CalmConsent(_asked("det_callback", card.choices, card), theme)
        self._how_soon = Text(card.how_soon, Role.QUOTE, theme, wraps=True)
        self.urgency = ChoiceEditor(_asked("det_urgency", card.urgencies, card), theme)
        now = f" (in {card.place}, {card.hour_there} there now)" if card.hour_there else ""
        self.when = LabelledField(f"Best day and hour, on their clock{now}", theme, hint="tomorrow at two")
        self.found = Text(NOT_NAMED, Role.SMALL, theme, tone="ink2", wraps=True)
        self._bring_forward(card)
        self._build()
        self._connect()

    def _bring_forward(self, card: AlertCard) -> None:
        """What was answered before stands here again; it is theirs, not a default."""
        if card.callback:
            self.consent.set_value(card.callback)
        if card.urgency:
            self.urgency.set_value(card.urgency)
        self.when.field.setText(card.when)

    def _build(self) -> None:
        px = self._theme.px
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 4, 4, 4)
        column.setSpacing(px(8))
        pairs: tuple[tuple[QWidget, QWidget], ...] = (
            (self._spoken, self.consent), (self._how_soon, self.urgency), (self.when, self.found),
        )  # fmt: skip
        for upper, lower in pairs:
            column.addWidget(upper)
            column.addWidget(lower)
            column.addSpacing(px(6))
        column.addStretch(1)
        QWidget.setTabOrder(self.consent, self.urgency)
        QWidget.setTabOrder(self.urgency, self.when.field)

    def _connect(self) -> None:
        self.consent.committed.connect(self._after_consent)
        self.urgency.committed.connect(lambda: self._go(self.when.field))
        self.when.field.returnPressed.connect(self._take)
        self.when.field.textChanged.connect(self.typed)
        for editor in (self.consent, self.urgency):
            editor.chosen.connect(lambda _value, editor=editor: self.heard.emit(editor.spoken_state()))

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """Where Tab goes round."""
        return self.consent, self.urgency, self.when.field

    def said_before(self, stop: QWidget) -> QWidget:
        """What is read aloud before this one is answered, or stands above it."""
        if stop is self.consent:
            return self._spoken
        return self._how_soon if stop is self.urgency else self.when

    def begin(self) -> None:
        """The consent comes first."""
        self._go(self.consent)

    def step(self, by: int) -> None:
        """Tab and Shift+Tab stay among these three."""
        here = next((n for n, stop in enumerate(self.stops) if stop.hasFocus()), 0)
        self._go(self.stops[(here + by) % len(self.stops)])

    def _go(self, stop: QWidget) -> None:
        stop.setFocus()
        if isinstance(stop, QLineEdit):
            stop.end(False)
        QTimer.singleShot(0, self, self.tell_place)

    def tell_place(self) -> None:
        """Let what scrolls this know where the focus is."""
        here = next((stop for stop in self.stops if stop.hasFocus()), None)
        if here is not None:
            self.moved.emit(here)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        QTimer.singleShot(0, self, self.tell_place)

    def _after_consent(self) -> None:
        match self.consent.value():
            case None:
                self.heard.emit("Choose by its digit what was answered.")
                self.found.say("Choose first what was answered: 1, 2 or 3.")
            case "no":
                self._take()
            case _:
                self._go(self.urgency)

    def _take(self) -> None:
        choice = self.consent.value()
        if choice is None:
            self.begin()
            self._after_consent()
            return
        urgency, when = ("", "") if choice == NO else (self.urgency.value() or "", self.when.text())
        self.taken.emit(choice, urgency, when)

    def restyle(self, theme: Theme) -> None:
        """Take on another theme."""
        self._theme = theme
        restyle_children(self, theme)


def _asked(question: str, options: tuple[str, ...], card: AlertCard) -> Asked:
    words = tuple(card.own_words.get(option) or option_words(option) for option in options)
    return Asked(question, "choice", "choice", options, words)
