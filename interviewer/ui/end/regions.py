"""F6 and Shift+F6: from one card of the page to the next."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from interviewer.ui.buttons import Button
from interviewer.ui.end.said_card import SaidCard


def go_round(cards: Sequence[QWidget], by: int) -> None:
    """Put the focus into the next card, `by` 1 or -1, that has something to act on."""
    focus = QApplication.focusWidget()
    now = next((n for n, card in enumerate(cards) if focus is not None and card.isAncestorOf(focus)), -by)
    for place in range(1, len(cards) + 1):
        if _enter(cards[(now + by * place) % len(cards)]):
            return


def _enter(card: QWidget) -> bool:
    if isinstance(card, SaidCard):
        card.focus_here()
        return True
    button = next((b for b in card.findChildren(Button) if b.isEnabled() and b.isVisibleTo(card.window())), None)
    if button is not None:
        button.setFocus(Qt.FocusReason.ShortcutFocusReason)
    return button is not None
