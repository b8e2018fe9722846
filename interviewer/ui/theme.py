"""The looks of one moment: colours, type, the user's text size and keys, handed to every widget."""

from dataclasses import dataclass, field, replace
from typing import Literal, Protocol, TypeAlias, runtime_checkable

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QWidget

from interviewer.ui.fonts import Families
from interviewer.ui.keys.keymap import Keymap
from interviewer.ui.metrics import FACTORS, Role
from interviewer.ui.tokens import CONTRAST, DARK, LIGHT, Palette

Looks: TypeAlias = Literal["system", "light", "dark", "contrast"]


@dataclass(frozen=True)
class Theme:
    """Colours, text factor in percent, typefaces and keys. A widget keeps the one it was given."""

    palette: Palette = LIGHT
    factor: int = 100
    families: Families = field(default_factory=Families)
    keys: Keymap = field(default_factory=Keymap)
    """How keys are called on caps and in sentences."""
    _fonts: dict[Role, QFont] = field(default_factory=dict, init=False, compare=False, repr=False)
    _pitches: dict[Role, int] = field(default_factory=dict, init=False, compare=False, repr=False)
    _colours: dict[str, QColor] = field(default_factory=dict, init=False, compare=False, repr=False)
    drawn: dict[object, object] = field(default_factory=dict, init=False, compare=False, repr=False)
    """Small shapes and sizes worked out once for these looks, by whatever tells them apart: key caps."""

    def with_factor(self, factor: int) -> "Theme":
        """The same looks at another text size, held within 90 and 250 %."""
        return replace(self, factor=min(max(factor, FACTORS[0]), FACTORS[-1]))

    def with_palette(self, palette: Palette) -> "Theme":
        """The same text size in other colours."""
        return replace(self, palette=palette)

    def with_keys(self, keys: Keymap) -> "Theme":
        """The same looks with other keys on caps and in sentences."""
        return replace(self, keys=keys)

    def px(self, at_100: float) -> int:
        """A measure that grows with the text, in px."""
        return round(at_100 * self.factor / 100)

    def half(self, at_100: float) -> int:
        """A measure that grows by half the factor: 30 becomes 45 at 200 %."""
        return round(at_100 * (1 + (self.factor / 100 - 1) / 2))

    def size(self, role: Role) -> int:
        """The letter size of a role in px; from 24 px up it grows by half the factor."""
        return self.half(role.value.px) if role.value.px >= 24 else self.px(role.value.px)

    def pitch(self, role: Role) -> int:
        """The distance of lines of a role in px."""
        if role not in self._pitches:
            step = role.value
            self._pitches[role] = self.half(step.line) if step.px >= 24 else self.px(step.line)
        return self._pitches[role]

    def font(self, role: Role) -> QFont:
        """The typeface of a role at the present size; made once, since every paint asks for it."""
        if role not in self._fonts:
            font = QFont()
            font.setFamilies(list(self.families.serif if role.value.serif else self.families.sans))
            font.setPixelSize(self.size(role))
            font.setWeight(QFont.Weight.DemiBold if role.value.semibold else QFont.Weight.Normal)
            self._fonts[role] = font
        return QFont(self._fonts[role])

    def colour(self, token: str) -> QColor:
        """The colour of a token such as `ink2`."""
        if token not in self._colours:
            self._colours[token] = QColor(getattr(self.palette, token))
        return self._colours[token]

    @property
    def ring(self) -> int:
        """Width of the focus ring in px: 2, growing to 4 at 200 %, never under 3 in high contrast."""
        return max(self.px(2), 3 if self.palette is CONTRAST else 2)

    @property
    def wide_text(self) -> bool:
        """Whether the text is so large that side columns give way."""
        return self.factor >= 150

    def qpalette(self) -> QPalette:
        """The colours as Qt's own roles, for what Qt paints itself."""
        part = QPalette.ColorRole
        result = QPalette()
        for role, token in (
            (part.Window, "desk"), (part.WindowText, "ink"), (part.Base, "paper"), (part.AlternateBase, "sunk"),
            (part.Text, "ink"), (part.Button, "paper"), (part.ButtonText, "ink"), (part.BrightText, "error"),
            (part.Highlight, "soft"), (part.HighlightedText, "on_soft"), (part.ToolTipBase, "paper"),
            (part.ToolTipText, "ink"), (part.PlaceholderText, "ink3"), (part.Link, "accent"),
            (part.LinkVisited, "accent"), (part.Accent, "accent"), (part.Light, "paper"), (part.Midlight, "sunk"),
            (part.Mid, "line"), (part.Dark, "edge"), (part.Shadow, "edge"),
        ):  # fmt: skip
            result.setColor(role, self.colour(token))
        for role in (part.WindowText, part.Text, part.ButtonText):
            result.setColor(QPalette.ColorGroup.Disabled, role, self.colour("ink3"))
        return result

    def stylesheet(self) -> str:
        """QSS for the few things Qt draws by itself: scroll bars, menus, tips."""
        p = self.palette
        return f"""
        QToolTip {{ background: {p.paper}; color: {p.ink}; border: 1px solid {p.edge};
            padding: {self.px(4)}px; font-size: {self.px(13)}px; }}
        QMenu {{ background: {p.paper}; color: {p.ink}; border: 1px solid {p.edge}; padding: {self.px(4)}px; }}
        QMenu::item {{ padding: {self.px(6)}px {self.px(16)}px; }}
        QMenu::item:selected {{ background: {p.soft}; color: {p.on_soft}; }}
        QScrollBar:vertical {{ background: transparent; width: {self.px(10)}px; margin: 0; }}
        QScrollBar:horizontal {{ background: transparent; height: {self.px(10)}px; margin: 0; }}
        QScrollBar::handle {{ background: {p.edge}; border-radius: {self.px(3)}px; margin: {self.px(2)}px; }}
        QScrollBar::handle:vertical {{ min-height: {self.px(32)}px; }}
        QScrollBar::handle:horizontal {{ min-width: {self.px(32)}px; }}
        QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
        QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
        """

    def dress(self, window: QWidget) -> None:
        """Give a whole window this theme's palette, font and style sheet."""
        window.setPalette(self.qpalette())
        window.setFont(self.font(Role.BODY))
        window.setStyleSheet(self.stylesheet())


@runtime_checkable
class Styled(Protocol):
    """A widget that can take on another theme while it is shown."""

    def restyle(self, theme: Theme) -> None: ...


def restyle_children(parent: QWidget, theme: Theme) -> None:
    """Hand the theme to each styled widget below `parent`; a styled widget cares for its own children."""
    for child in parent.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
        if isinstance(child, Styled):
            child.restyle(theme)
        else:
            restyle_children(child, theme)


def system_palette() -> Palette:
    """What the computer asks for: high contrast, dark, or light. Needs a QGuiApplication."""
    hints = QGuiApplication.styleHints()
    if hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast:
        return CONTRAST
    if hints.colorScheme() == Qt.ColorScheme.Unknown:
        return DARK if QGuiApplication.palette().color(QPalette.ColorRole.Window).lightness() < 128 else LIGHT
    return DARK if hints.colorScheme() == Qt.ColorScheme.Dark else LIGHT


def palette_for(looks: Looks) -> Palette:
    """The palette for a person's choice; `system` asks the computer."""
    return {"light": LIGHT, "dark": DARK, "contrast": CONTRAST}.get(looks) or system_palette()


def next_factor(factor: int, step: int) -> int:
    """The text size `step` places up or down the list of sizes, held at its ends."""
    nearest = min(range(len(FACTORS)), key=lambda i: abs(FACTORS[i] - factor))
    return FACTORS[min(max(nearest + step, 0), len(FACTORS) - 1)]
