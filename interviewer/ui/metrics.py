"""Sizes of the desktop at 100 %: the type scale and the measures of controls, in px at 96 dpi."""

from dataclasses import dataclass
from enum import Enum

FACTORS = (90, 100, 125, 150, 175, 200, 225, 250)
"""The text sizes a person can choose, in percent."""

SPACES = (4, 8, 12, 16, 24, 32)
RADIUS = 4
CARD_RADIUS = 6
TARGET = 36
DENSE_TARGET = 28


@dataclass(frozen=True)
class Type:
    """One step of the type scale: size and line pitch in px; serif is the voice, sans the desk."""

    px: int
    line: int
    serif: bool = False
    semibold: bool = False


class Role(Enum):
    """What a piece of text is; the type follows from it."""

    __hash__ = object.__hash__  # every paint looks typefaces up by role, and Enum's own runs in Python

    CARD_SPOKEN = Type(52, 68, serif=True)
    CARD_LONG = Type(40, 52, serif=True)
    CARD_CELL = Type(44, 52)
    CARD_OPTION = Type(32, 42)
    CARD_END = Type(25, 32)
    CARD_LEAST = Type(20, 26)
    CARD_FOOT = Type(17, 24)
    BRAND = Type(44, 52, serif=True, semibold=True)
    SPOKEN = Type(30, 38, serif=True)
    PITCH = Type(24, 32, serif=True)
    TITLE = Type(24, 30, serif=True, semibold=True)
    FIGURE = Type(22, 28, semibold=True)
    NEXT = Type(19, 27, serif=True)
    STATEMENT = Type(18, 26, serif=True)
    WORDS = Type(18, 27, serif=True)
    MY_WORDS = Type(17, 26)
    QUOTE = Type(17, 25, serif=True)
    CELL = Type(18, 24)
    CELL_CHOSEN = Type(19, 24, semibold=True)
    HEAD = Type(18, 24, semibold=True)
    HEADING = Type(16, 22, semibold=True)
    STRONG = Type(15, 20, semibold=True)
    BODY = Type(15, 20)
    SMALL_STRONG = Type(13, 18, semibold=True)
    SMALL = Type(13, 18)
    LEAST = Type(12, 16)
