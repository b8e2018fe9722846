"""How papers are made: their language, their length, and how the vendor's papers look."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPaintEvent, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from interviewer.services.vendor_looks import VendorLook
from interviewer.ui.brush import box, pen_for
from interviewer.ui.buttons import Button, Weight
from interviewer.ui.fields import Field, Segments
from interviewer.ui.metrics import Role
from interviewer.ui.papers.choices import LANGUAGES, LENGTHS
from interviewer.ui.papers.side_card import SideCard
from interviewer.ui.pieces import Hairline
from interviewer.ui.text import Text
from interviewer.ui.theme import Theme

LANGUAGE_NOTE = "The language of the paper, whatever the screen's is. What was said stays as it was said."
LENGTH_NOTE = "Short: ten pages of the report to the chief executive, two of a talk. The other papers have one form."
LOOK_NOTE = "For every paper of this programme. The picture stands small at the head, the colour is the line under it."
NO_LOGO = "No logo"
HEIGHT = 44


class LogoView(QWidget):
    """The logo as it is kept, on white as on paper; words where there is none."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._picture = QPixmap()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_logo(None)

    def show_logo(self, data: bytes | None) -> None:
        """Show this picture; None for no logo."""
        self._picture = QPixmap.fromImage(QImage.fromData(data)) if data else QPixmap()
        self.setAccessibleName("The vendor's logo" if data else NO_LOGO)
        self.update()

    def restyle(self, theme: Theme) -> None:
        """Take on another theme."""
        self._theme = theme
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(120), self._theme.px(HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = pen_for(self), self._theme
        if self._picture.isNull():
            box(painter, self.rect(), theme.colour("sunk"), theme.colour("line"))
            painter.setFont(theme.font(Role.SMALL))
            painter.setPen(theme.colour("ink3"))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, NO_LOGO)
            return
        box(painter, self.rect(), QColor(Qt.GlobalColor.white), theme.colour("line"))
        room = (self.size() - QSize(theme.px(12), theme.px(10))) * self.devicePixelRatio()
        smooth = Qt.TransformationMode.SmoothTransformation
        shown = self._picture.scaled(room, Qt.AspectRatioMode.KeepAspectRatio, smooth)
        shown.setDevicePixelRatio(self.devicePixelRatio())
        size = shown.deviceIndependentSize()
        painter.drawPixmap(round((self.width() - size.width()) / 2), round((self.height() - size.height()) / 2), shown)


class Swatch(QWidget):
    """The colour as it will be; a struck box where the papers' own is used."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._colour = ""
        self.restyle(theme)

    def show_colour(self, colour: str) -> None:
        """Show #RRGGBB."""
        self._colour = colour
        self.update()

    def restyle(self, theme: Theme) -> None:
        """Take on another theme."""
        self._theme = theme
        self.setFixedSize(theme.px(36), theme.px(36))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = pen_for(self), self._theme
        fill = QColor(self._colour) if self._colour else theme.colour("sunk")
        box(painter, self.rect(), fill, theme.colour("edge"))


class OptionsCard(SideCard):
    """`changed`: another language or length; the look has a signal for each thing that can be wished."""

    changed = Signal()
    logo_wanted = Signal()
    logo_dropped = Signal()
    accent_written = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__("Options", theme)
        self.language = Segments("Language of the paper", LANGUAGES, theme)
        self.language.setObjectName("paper_language")
        self.pages = Segments("Length", LENGTHS, theme)
        self.pages.setObjectName("paper_length")
        self.logo = LogoView(theme)
        self.choose = Button("Choose a picture", theme, dense=True)
        self.drop = Button("Take it away", theme, Weight.QUIET, dense=True)
        self.accent = Field("Accent colour, as six digits such as #0E5A63", theme, hint="#0E5A63")
        self.accent.setMaxLength(40)
        self.accent.setMaximumWidth(theme.px(150))
        self.swatch = Swatch(theme)
        self._look = VendorLook()
        self._build()
        self._connect()

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """What takes the focus, in order."""
        return (self.language, self.pages, self.choose, self.drop, self.accent, self.back)

    def _build(self) -> None:
        px, theme = self._theme.px, self._theme
        self.add_row("Language of the paper", self.language)
        self.add_words(LANGUAGE_NOTE)
        self.column.addSpacing(px(4))
        self.add_row("Length", self.pages)
        self.add_words(LENGTH_NOTE)
        self.column.addSpacing(px(4))
        self.column.addWidget(Hairline(theme))
        self.column.addWidget(Text("The vendor's look", Role.STRONG, theme))
        self.add_words(LOOK_NOTE)
        self.column.addWidget(self.logo)
        buttons = QHBoxLayout()
        buttons.setSpacing(px(12))
        buttons.addWidget(self.choose)
        buttons.addWidget(self.drop)
        buttons.addStretch(1)
        self.column.addLayout(buttons)
        self._logo_problem = self.add_words(tone="error")
        self.column.addSpacing(px(4))
        colour = QHBoxLayout()
        colour.setSpacing(px(8))
        colour.addWidget(Text("Accent colour", Role.BODY, theme), 1)
        colour.addWidget(self.swatch)
        colour.addWidget(self.accent)
        self.column.addLayout(colour)
        self._accent_problem = self.add_words(tone="error")
        self.column.addStretch(1)
        self.show_look(VendorLook())

    def _connect(self) -> None:
        self.language.changed.connect(self.changed)
        self.pages.changed.connect(self.changed)
        self.choose.clicked.connect(self.logo_wanted)
        self.drop.clicked.connect(self.logo_dropped)
        self.accent.returnPressed.connect(self._write_accent)
        self.accent.left.connect(self._write_accent)

    def _write_accent(self) -> None:
        if self.accent.text().strip() != self._look.accent:
            self.accent_written.emit(self.accent.text())

    def show_look(self, look: VendorLook) -> None:
        """Show what is kept."""
        self._look = look
        self.logo.show_logo(look.logo)
        self.drop.setEnabled(look.logo is not None)
        self.accent.setText(look.accent)
        self.accent.mark_wrong(False)
        self.swatch.show_colour(look.accent)
        for text in (self._logo_problem, self._accent_problem):
            self.say_in(text, "")

    def refuse_logo(self, sentence: str) -> None:
        """Say why the picture was not taken."""
        self.say_in(self._logo_problem, sentence)
        self.choose.setAccessibleDescription(sentence)

    def refuse_accent(self, sentence: str) -> None:
        """Say why the colour was not taken; what was written stays to be put right."""
        self.accent.mark_wrong(True)
        self.accent.setAccessibleDescription(sentence)
        self.say_in(self._accent_problem, sentence)

    def focus_first(self) -> None:
        """Where the caret goes."""
        self.language.setFocus(Qt.FocusReason.OtherFocusReason)
