"""What the Papers room is built of, and how the keyboard goes through it. It asks nobody for anything."""

from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from interviewer.ui.banner import Banner
from interviewer.ui.brush import pen_for
from interviewer.ui.buttons import Button
from interviewer.ui.fields import Segments
from interviewer.ui.icons import Icons
from interviewer.ui.keys.bindings import Bindings
from interviewer.ui.papers.choices import SIZES, Choice
from interviewer.ui.papers.making_bar import MakingBar
from interviewer.ui.papers.options_card import OptionsCard
from interviewer.ui.papers.paper_list import PaperList
from interviewer.ui.papers.papers_frame import PapersFrame, Side
from interviewer.ui.papers.places_panel import PlacesPanel
from interviewer.ui.papers.preview import Preview
from interviewer.ui.papers.refusal import Refusal
from interviewer.ui.papers.release_card import ReleaseCard
from interviewer.ui.papers.sentences_card import SentencesCard
from interviewer.ui.papers.themes_card import ThemesCard
from interviewer.ui.papers.unprintable_panel import UnprintablePanel
from interviewer.ui.theme import Theme, restyle_children
from interviewer.ui.today.wave_chooser import WaveChooser

PAPER, OPTIONS, RELEASE = range(3)
"""What the side shows."""


class RoomView(QWidget):
    """List, page and side, with the head over them. `checked`: everything is to be looked at again."""

    checked = Signal()

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._just_come = False
        self._build_parts(icons, theme)
        self._build_frame(theme)
        self._connect_view()
        self.setAccessibleName("Papers")
        self._place()

    # building

    def _build_parts(self, icons: Icons, theme: Theme) -> None:
        self.banner = Banner(theme)
        self.chooser = WaveChooser(theme)
        self.options_button = Button("Options", theme, dense=True)
        self.options_button.setObjectName("options")
        self.release_button = Button("Release", theme, dense=True)
        self.release_button.setObjectName("release")
        self.list = PaperList(icons, theme)
        self.sheet = Segments("Sheet", SIZES, theme, dense=True, quiet=True)
        self.sheet.setObjectName("paper_size")
        self.preview = Preview(theme, tools=(self.sheet,), zoom="width" if theme.wide_text else "page")
        self.refusal = Refusal(icons, theme)
        self.places = PlacesPanel(icons, theme)
        self.unprintable = UnprintablePanel(icons, theme)
        self.sentences = SentencesCard(theme)
        self.themes = ThemesCard(theme)
        self.bar = MakingBar(icons, theme)
        self.options = OptionsCard(theme)
        self.release = ReleaseCard(theme)

    def _build_frame(self, theme: Theme) -> None:
        self.side = Side(theme)
        about = (self.refusal, self.places, self.unprintable, self.themes, self.sentences)
        self.side.add("About this paper", about, last_grows=True)
        self.side.add("Options", (self.options,))
        self.side.add("Release", (self.release,))
        controls = (self.options_button, self.release_button, self.chooser)
        self.frame = PapersFrame(theme, controls, self.banner)
        self.frame.hold(self.list, self.preview, self.side, self.bar)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.frame)

    def _connect_view(self) -> None:
        self.list.entered.connect(self.preview.view.setFocus)
        self.options_button.clicked.connect(lambda: self.turn_side(OPTIONS))
        self.release_button.clicked.connect(lambda: self.turn_side(RELEASE))
        for card in (self.options, self.release):
            card.left.connect(self.turn_back)
        self.bar.check.connect(self.checked)
        self.places.grown.connect(self.order_stops)
        self.sentences.grown.connect(self.order_stops)
        self.themes.grown.connect(self.order_stops)
        turn = self.preview.view.turn
        Bindings(self, self._theme.keys, {
            "refresh": self.checked.emit,
            "region_next": lambda: self.next_region(1), "region_back": lambda: self.next_region(-1),
            "page_on": lambda: turn(Qt.Key.Key_PageDown), "page_back": lambda: turn(Qt.Key.Key_PageUp),
        })  # fmt: skip

    # what is chosen and shown

    @property
    def choice(self) -> Choice:
        """Sheet, length and language chosen."""
        return Choice.of(self.sheet.current, self.options.pages.current, self.options.language.current)

    def turn_side(self, number: int) -> None:
        """Show the options or the release at the side; the same again shows the paper."""
        if self.side.at == number:
            self.turn_back()
            return
        self.side.show_part(number)
        self.bar.show_buttons(False)
        (self.options if number == OPTIONS else self.release).focus_first()

    def turn_back(self) -> None:
        """Show what belongs to the paper; the focus goes where it came from."""
        button = {OPTIONS: self.options_button, RELEASE: self.release_button}.get(self.side.at)
        self.side.show_part(PAPER)
        self.bar.show_buttons(True)
        if button is not None:
            button.setFocus(Qt.FocusReason.OtherFocusReason)

    # by keyboard

    @property
    def _papers_stop(self) -> QWidget:
        """What chooses a paper: the list, or the line that stands in for it."""
        return self.frame.chooser if self.frame.chooser.isVisibleTo(self) else self.list.list

    def focus_first(self) -> None:
        """The list, or the wave until there is something in it."""
        self._just_come = self.list.at < 0
        target = self.chooser if self._just_come else self._papers_stop
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_list_once(self) -> None:
        """The list has come: it gets the focus that waited for it, unless that has gone elsewhere."""
        if self._just_come and self.chooser.hasFocus():
            self.focus_first()

    def focus_side(self) -> None:
        """What is to be done next about this paper: the first open place, else making it."""
        if self.places.rows:
            self.places.focus_first()
        else:
            self.bar.pdf.setFocus(Qt.FocusReason.OtherFocusReason)

    def next_region(self, by: int) -> None:
        """From list to page to side to head, and round."""
        regions = (self._papers_stop, self.preview.view, self._first_of_side(), self.options_button)
        usable = [one for one in regions if one.isVisibleTo(self) and one.isEnabled()]
        if not usable:
            return
        focused = QApplication.focusWidget() or self
        owners = ((self.list, self.frame.chooser), (self.preview,), (self.side, self.bar), (self.frame,))
        held = (
            stop for stop, own in zip(regions, owners, strict=True)
            if any(owner is focused or owner.isAncestorOf(focused) for owner in own)
        )  # fmt: skip
        at = next((usable.index(stop) for stop in held if stop in usable), 0)
        usable[(at + by) % len(usable)].setFocus(Qt.FocusReason.OtherFocusReason)

    def _first_of_side(self) -> QWidget:
        if self.side.at == OPTIONS:
            return self.options.language
        if self.side.at == RELEASE:
            return self.release.reader.field
        if self.places.rows:
            return self.places.rows[0].first_button
        if self.sentences.isVisibleTo(self) and self.sentences.rows:
            return self.sentences.rows[0].box
        return self.refusal if self.refusal.isVisibleTo(self) else self.bar.again

    def order_stops(self) -> None:
        """Tab goes as the room is read: list, page, places, titles, making; then what is set for all papers."""
        head = (self.banner, self.list.list, self.frame.chooser, self.sheet, self.preview.zoom, self.preview.view)
        rows = [self.refusal, *(stop for place in self.places.rows for stop in place.stops)]
        rows += [*self.unprintable.buttons, *(stop for row in self.themes.rows for stop in row.stops)]
        rows += [stop for sentence in self.sentences.rows for stop in sentence.stops]
        foot = (*self.options.stops, *self.release.stops, *self.bar.stops)
        stops = [*head, *rows, *foot, self.options_button, self.release_button, self.chooser]
        for before, after in pairwise(stops):
            self.setTabOrder(before, after)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Letters look for a paper by its name while the list has the focus."""
        if self.list.list.hasFocus() and event.text().strip():
            self.list.list.keyboardSearch(event.text())
        else:
            super().keyPressEvent(event)

    # looks

    def restyle(self, theme: Theme) -> None:
        """Take on another theme."""
        self._theme = theme
        restyle_children(self, theme)
        self._place()
        self.update()

    def _place(self) -> None:
        self.frame.place(self.width(), self._theme)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def paintEvent(self, event: QPaintEvent) -> None:
        pen_for(self).fillRect(self.rect(), self._theme.colour("desk"))
