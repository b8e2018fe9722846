"""Colours, sizes and distances of paper, in points (LOOKS 4 and 10, METHOD 4)."""

from dataclasses import dataclass

INK = "#222222"
INK2 = "#55524A"
HAIRLINE = "#DAD7CF"
FOOT_RULE = "#B9B5AB"
ACTION_RULE = "#C4C0B6"
GROUND = "#F5F4F0"
WHITE = "#FFFFFF"
HATCH = "#C9C5BB"
ERROR = "#A62B1F"

DETRACTOR = "#D55E00"
PASSIVE = "#B0B0B0"
PASSIVE_EDGE = "#767676"
PROMOTER = "#0072B2"
TEAM = "#E69F00"
TEAM_EDGE = "#8A5A00"
BAND_LOW = "#FBEFE6"
BAND_MID = "#ECECEC"
BAND_HIGH = "#E0EEF7"

AT_RISK = "#B42318"
SOLID = "#00795A"
NOT_HEARD = "#6B675D"
WATCH_TINT = "#F6D58A"
SOLID_TINT = "#CFE5DC"
SUNK = "#EAE8E1"
THEME = "#6B675D"
STRIP_LOW = "#FBEFE6"
STRIP_MID = "#F1F1F1"
STRIP_HIGH = "#E6F1F8"
FENCE = "#D9D9D9"
"""The passive piece of a split bar: light enough for its count in ink."""

GRID_COLUMN = 30.5
GUTTER = 11.0
TEXT_WIDTH = 487.0
RULE = 0.75
HAIR = 0.5
BODY_TOP = 142.0
BODY_TOP_HIGH = 104.0
LAST = 90.0
"""No block that would be split starts in the last 90 points."""
FIGURE_TALL = 35.0
"""Height of the small figures under a large number, so that the words below them stand on one line."""
GAP_LEAST = 12.0
GAP_MOST = 31.0


@dataclass(frozen=True)
class Type:
    """A text setting: face name, size and line distance in points, colour."""

    face: str
    size: float
    line: float
    colour: str = INK


TITLE = Type("serif-semibold", 21, 26)
TITLE_SMALL = Type("serif-semibold", 19, 23.5)
HEADING = Type("sans-semibold", 9.5, 12)
DECIDE_HEADING = Type("sans-semibold", 11, 14)
BODY = Type("sans", 10, 14)
DENSE = Type("sans", 9, 12.5)
SMALL = Type("sans", 8, 11, INK2)
LEAST = Type("sans", 7.5, 10, INK2)
LEAD = Type("serif", 14, 18)
QUOTE = Type("serif", 10.5, 15)
QUOTE_LEAD = Type("serif", 12, 17.5)
QUOTE_SMALL = Type("serif", 8.5, 11.7)
POINT_NUMBER = Type("serif", 15, 15)
BIG = Type("serif", 36, 42)
SCORE = Type("serif", 64, 66)
"""All settings hold for A4 and Letter alike: sizes never shrink."""


@dataclass(frozen=True)
class Sheet:
    """A paper size: width, height, left margin; `lift` is how much higher the foot stands than on A4."""

    width: float
    height: float
    left: float
    lift: float


SHEETS = {"A4": Sheet(595.28, 841.89, 54.0, 0.0), "Letter": Sheet(612.0, 792.0, 62.5, 50.0)}
