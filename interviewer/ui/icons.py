"""Draws the shipped line icons in any colour and size; each always stands beside a word."""

from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer


class Icons:
    """The icons of one folder, read once; hand one object to all who draw."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._tinted = lru_cache(maxsize=256)(self._tint)

    def paint(self, painter: QPainter, name: str, box: QRectF, colour: QColor) -> None:
        """Draw the icon `name` into `box`; an unknown name draws nothing."""
        renderer = self._tinted(name, colour.name())
        if renderer is not None:
            renderer.render(painter, box)

    def pixmap(self, name: str, size: int, colour: QColor, scale: float = 1.0) -> QPixmap:
        """The icon as a picture `size` px wide; `scale` is the screen's pixel ratio."""
        picture = QPixmap(round(size * scale), round(size * scale))
        picture.setDevicePixelRatio(scale)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        self.paint(painter, name, QRectF(0, 0, size, size), colour)
        painter.end()
        return picture

    def _tint(self, name: str, colour: str) -> QSvgRenderer | None:
        path = self._folder / f"{name}.svg"
        if not path.is_file():
            return None
        drawing = path.read_text(encoding="utf-8").replace("currentColor", colour)
        return QSvgRenderer(QByteArray(drawing.encode()))
