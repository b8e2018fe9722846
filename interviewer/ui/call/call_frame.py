"""The page around a talk: which of its three faces is shown, what lies on top, where the focus is."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFocusEvent, QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from interviewer.services.step import Step
from interviewer.ui.call.layers import Layers
from interviewer.ui.call.off_record import BORDER, OffRecord
from interviewer.ui.call.paused import PausedPage
from interviewer.ui.call.privacy_curtain import PrivacyCurtain
from interviewer.ui.call.second_window import SecondWindow
from interviewer.ui.call.talk_view import TalkView
from interviewer.ui.icons import Icons
from interviewer.ui.theme import Theme


class CallFrame(QWidget):
    """Holds the talk, the off-the-record and the paused face, and the layers above them."""

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.talk = TalkView(theme, icons)
        self.off = OffRecord(theme, icons)
        self.rest = PausedPage(theme)
        self._stack = QStackedWidget()
        for face in (self.talk, self.off, self.rest):
            self._stack.addWidget(face)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        self.layers = Layers(theme, self)
        self.privacy = PrivacyCurtain(theme, self)
        self.second = SecondWindow()

    @property
    def shown_page(self) -> QWidget | None:
        """The face shown now."""
        return self._stack.currentWidget()

    def _turn_to(self, step: Step) -> QWidget:
        """Show the face that fits the state of the talk."""
        if step.transcript.off_record:
            face: QWidget = self.off
        else:
            face = self.rest if step.transcript.paused else self.talk
        self._stack.setCurrentWidget(face)
        return face

    # layers

    def _place_layers(self) -> None:
        off = self._stack.currentWidget() is self.off
        top = self.off.head_height() if off else self.talk.top.height()
        foot = 0 if off or not self.talk.foot.isVisible() else self.talk.foot.height()
        side = BORDER if off else 0
        self.layers.place(QRect(side, top, self.width() - 2 * side, self.height() - top - foot - side))

    def _close_layers(self) -> None:
        """Close what lies on top and go back to the question."""
        talk = self.talk
        layers = [layer for layer in (*self.layers.every, talk.pick, talk.note, talk.time) if layer.isVisible()]
        if layers:
            self._focus_now()  # first: else Qt gives the focus of what is hidden to the words, and digits land there
        for layer in layers:
            layer.hide()
        if layers:
            self._focus_now()

    def _lift_curtain(self) -> None:
        """Uncover the page; the focus goes back to where it was, when that is still shown."""
        before = self.privacy.lift()
        if before is not None and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._focus_now()

    # focus

    def _wants_words(self) -> bool:
        """Whether the caret belongs in the words rather than on the number."""
        return False

    def _focus_now(self) -> None:
        if self.privacy.isVisible():
            self.privacy.setFocus()
            return
        page = self._stack.currentWidget()
        if page is self.off:
            self.off.setFocus()
        elif page is self.rest:
            self.rest.setFocus()
        elif self.talk.look.isVisible():
            self.talk.look.setFocus()
        elif self.talk.question.in_words or self._wants_words():
            self.talk.question.focus_words()
        else:
            self.talk.question.focus_answer()
        self.talk.give_way()
        self.talk.show_keys()

    def _go_region(self, by: int) -> None:
        regions = self.talk.regions()
        here = self.focusWidget()
        at = next(
            (n for n, region in enumerate(regions) if here is not None and _is_in(region, here)), 0
        )
        target = regions[(at + by) % len(regions)]
        if target is self.talk.question:
            self._focus_now()
        else:
            target.setFocus()

    # Qt

    def restyle(self, theme: Theme) -> None:
        """Take on another theme."""
        self._theme = theme
        self.talk.restyle(theme)
        self.off.restyle(theme)
        self.rest.restyle(theme)
        self.layers.restyle(theme)
        self.privacy.restyle(theme)
        self.second.restyle(theme)
        self._place_layers()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._focus_now()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.privacy.cover()
        self._place_layers()


def _is_in(region: QWidget, widget: QWidget) -> bool:
    """Whether the focus is in a region; probes of one card are one region."""
    if region is widget or region.isAncestorOf(widget):
        return True
    return type(region) is type(widget) and region.parentWidget() is widget.parentWidget()
