"""Loads the shipped typefaces; the system's own stand in for what is missing."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtGui import QFontDatabase

SANS = "Source Sans 3"
SERIF = "Source Serif 4"
WIDE = "Noto Sans"


@dataclass(frozen=True)
class Families:
    """Family names in the order they are tried: the voice is serif, the desk is sans."""

    sans: tuple[str, ...] = (SANS, WIDE, "sans-serif")
    serif: tuple[str, ...] = (SERIF, WIDE, "serif")


def load_fonts(folder: Path, pattern: str = "*.ttf") -> Families:
    """Make the TrueType files of `folder` known to Qt. A missing folder or file is no error."""
    loaded: set[str] = set()
    for path in sorted(folder.glob(pattern)):
        number = QFontDatabase.addApplicationFont(str(path))
        loaded.update(QFontDatabase.applicationFontFamilies(number) if number >= 0 else ())
    wide = tuple(sorted(name for name in loaded if name.startswith("Noto")))
    return Families(sans=(SANS, *wide, "sans-serif"), serif=(SERIF, *wide, "serif"))
