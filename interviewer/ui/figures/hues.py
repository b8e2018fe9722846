"""The colours of health and of the bands behind dots: light, dark and high contrast."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtGui import QColor

from interviewer.domain.loyalty.health import Colour
from interviewer.domain.loyalty.nps import Band
from interviewer.ui.theme import Theme


@dataclass(frozen=True)
class Hue:
    """Fill and edge, `#RRGGBB`; `hatched` is drawn over with lines of the edge colour."""

    fill: str
    edge: str
    hatched: bool = False

    @property
    def ground(self) -> QColor:
        """The fill."""
        return QColor(self.fill)

    @property
    def line(self) -> QColor:
        """The edge."""
        return QColor(self.edge)


_LIGHT: Mapping[Colour, Hue] = {
    "red": Hue("#B42318", "#B42318"),
    "amber": Hue("#F6D58A", "#8A5A00", hatched=True),
    "green": Hue("#CFE5DC", "#00795A"),
    "grey": Hue("#FFFFFF", "#6B675D"),
}
_DARK: Mapping[Colour, Hue] = {
    "red": Hue("#FF7A6B", "#FF7A6B"),
    "amber": Hue("#6B4E12", "#F6D58A", hatched=True),
    "green": Hue("#1F4A3B", "#6CCBA3"),
    "grey": Hue("#1D2326", "#A3A098"),
}
_CONTRAST: Mapping[Colour, Hue] = {
    "red": Hue("#FF9090", "#FF9090"),
    "amber": Hue("#000000", "#F6D58A", hatched=True),
    "green": Hue("#000000", "#7CFC9A"),
    "grey": Hue("#000000", "#FFFFFF"),
}
_MARKS_LIGHT: Mapping[Colour, Hue] = {
    "red": Hue("#B42318", "#B42318"),
    "amber": Hue("#E69F00", "#8A5A00"),
    "green": Hue("#00795A", "#00795A"),
    "grey": Hue("", "#6B675D"),
}
_MARKS_DARK: Mapping[Colour, Hue] = {
    "red": Hue("#FF7A6B", "#FF7A6B"),
    "amber": Hue("#F0B840", "#F6D58A"),
    "green": Hue("#6CCBA3", "#6CCBA3"),
    "grey": Hue("", "#A3A098"),
}
_BANDS: Mapping[str, Mapping[Band, str]] = {
    "light": {"detractor": "#FBEFE6", "passive": "#F1F1F1", "promoter": "#E6F1F8"},
    "dark": {"detractor": "#33261D", "passive": "#2A3033", "promoter": "#1B2E3B"},
    "contrast": {"detractor": "#000000", "passive": "#000000", "promoter": "#000000"},
}


def bar_hue(health: Colour, theme: Theme) -> Hue:
    """The looks of a revenue bar."""
    return {"light": _LIGHT, "dark": _DARK}.get(theme.palette.name, _CONTRAST)[health]


def mark_hue(health: Colour, theme: Theme) -> Hue:
    """The looks of a health symbol."""
    return (_MARKS_DARK if theme.palette.dark else _MARKS_LIGHT)[health]


def band_ground(band: Band, theme: Theme) -> QColor:
    """The ground behind the dots of a band."""
    return QColor(_BANDS[theme.palette.name][band])
