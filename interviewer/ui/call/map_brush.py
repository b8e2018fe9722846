"""Paints the map of the talk: its head, its rows with their ticks, and what the ticks mean."""

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from interviewer.ui.call.map_rows import MapRow
from interviewer.ui.call.pieces import Lettering, Piece, cap, paint_pieces, width_of
from interviewer.ui.metrics import Role
from interviewer.ui.theme import Theme


class MapBrush:
    """For one theme and one width in px; it knows nothing of the talk."""

    def __init__(self, theme: Theme, width: int) -> None:
        self._theme = theme
        self._width = width
        self._letters = Lettering(theme)

    def paint_head(self, painter: QPainter, title: str, typed: str) -> None:
        """The line above the rows; what is typed stands instead of the title."""
        theme, left = self._theme, self._theme.px(20)
        room = QRectF(left, theme.px(12), self._width - 2 * left + theme.px(6), theme.px(24))
        if typed:
            paint_pieces(painter, [Piece("Find "), Piece(typed, Role.SMALL_STRONG, "ink")], self._letters, room)
        else:
            paint_pieces(painter, [Piece(title, Role.SMALL_STRONG)], self._letters, room)
        key = cap("{map}")
        at = QRectF(self._width - theme.px(14) - width_of(key, self._letters), room.top(), 90, room.height())
        paint_pieces(painter, [key], self._letters, at)

    def paint_legend(self, painter: QPainter, height: int) -> None:
        """What the ticks mean, at the foot of a panel of this height."""
        theme, middle = self._theme, height - self._theme.px(21)
        left = float(theme.px(20))
        for state, words in (("answered", "answered"), ("skipped", "skipped"), ("to_come", "to come")):
            self._paint_tick(painter, [left], middle, state)
            left += theme.px(15)
            room = QRectF(left, middle - theme.px(9), self._width, theme.px(18))
            left = paint_pieces(painter, [Piece(words, Role.LEAST)], self._letters, room) + theme.px(8)

    def paint_row(self, painter: QPainter, row: MapRow, rect: QRectF, *, strong: bool) -> None:
        """One row; `strong`: it is asked now, or the ring is on it."""
        theme = self._theme
        if strong:
            painter.fillRect(rect, theme.colour("soft"))
            painter.fillRect(QRectF(0, rect.top(), theme.px(4), rect.height()), theme.colour("accent"))
        if row.kind == "section":
            self._paint_section(painter, row, rect)
        else:
            self._paint_entry(painter, row, rect, strong=strong)

    def _paint_section(self, painter: QPainter, row: MapRow, rect: QRectF) -> None:
        theme = self._theme
        ticks = self._paint_ticks(painter, row, rect)
        letter = QRectF(theme.px(20), rect.top(), theme.px(22), rect.height())
        paint_pieces(painter, [Piece(row.letter, Role.SMALL_STRONG, "ink3")], self._letters, letter)
        room = QRectF(theme.px(42), rect.top(), ticks - theme.px(50), rect.height())
        role = Role.SMALL_STRONG if row.strong else Role.SMALL
        paint_pieces(painter, [Piece(row.words, role, "ink")], self._letters, room)

    def _paint_ticks(self, painter: QPainter, row: MapRow, rect: QRectF) -> float:
        """Draw the ticks flush right; their left end."""
        theme, count = self._theme, max(1, len(row.ticks))
        pitch = min(theme.px(6), max(3.0, theme.px(96) / count))
        right = self._width - theme.px(18)
        left = right - pitch * count
        middle = rect.center().y()
        for state in dict.fromkeys(row.ticks):
            lefts = [left + number * pitch for number, found in enumerate(row.ticks) if found == state]
            self._paint_tick(painter, lefts, middle, state, pitch)
        return left

    def _paint_tick(self, painter: QPainter, lefts: list[float], middle: float, state: str, pitch: float = 0) -> None:
        """Draw the ticks of one state, each at its left end."""
        theme = self._theme
        width, half = min(float(theme.px(4)), (pitch or 6) * 0.68), theme.px(4.5)
        marks = [QRectF(left, middle - half, width, 2 * half) for left in lefts]
        ink = theme.colour("ink2")
        painter.setBrush(Qt.BrushStyle.NoBrush)
        match state:
            case "now":
                for mark in marks:
                    painter.fillRect(mark.adjusted(0, -theme.px(2), 0, theme.px(2)), theme.colour("accent"))
            case "answered":
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(ink)
                painter.drawRects(marks)
            case "skipped" | "struck":
                painter.setPen(QPen(ink, 1.4))
                painter.drawLines([QLineF(mark.bottomLeft(), mark.topRight()) for mark in marks])
            case "parked":
                painter.setPen(QPen(ink, 1.0, Qt.PenStyle.DashLine))
                painter.drawRects([mark.adjusted(0.5, 0.5, -0.5, -0.5) for mark in marks])
            case _:
                painter.setPen(QPen(theme.colour("edge"), 1.0))
                painter.drawRects([mark.adjusted(0.5, 0.5, -0.5, -0.5) for mark in marks])

    def _paint_entry(self, painter: QPainter, row: MapRow, rect: QRectF, *, strong: bool) -> None:
        theme = self._theme
        left, right = float(theme.px(42)), float(self._width - theme.px(15))
        parked = row.kind == "parked"
        if parked:
            self._paint_tick(painter, [left + theme.px(2), left + theme.px(8)], rect.center().y(), "parked")
            left += theme.px(22)
        tone = "ink2" if parked or row.state == "skipped" else "ink3" if row.state == "not_asked" else "ink"
        if strong:
            tone = "on_soft"
        if row.number is not None:
            number = Piece(row.number, Role.SMALL_STRONG, tone)
            width = width_of(number, self._letters)
            paint_pieces(painter, [number], self._letters, QRectF(right - width, rect.top(), width + 2, rect.height()))
            right -= round(width) + theme.px(8)
        if row.bookmarked:
            right = self._paint_bookmark(painter, right, rect, "on_soft" if strong else "accent")
        if row.writing:
            right = self._paint_writing(painter, right, rect, tone if strong else "ink2")
        role = Role.SMALL_STRONG if strong and row.state == "now" else Role.SMALL
        room = QRectF(left, rect.top(), right - left, rect.height())
        paint_pieces(painter, [Piece(row.words, role, tone)], self._letters, room)

    def _paint_writing(self, painter: QPainter, right: float, rect: QRectF, tone: str) -> float:
        """The word "writing" in a dashed frame, flush right; its left end."""
        theme = self._theme
        word = Piece("writing", Role.LEAST, tone)
        width = width_of(word, self._letters)
        wide, tall = width + theme.px(16), theme.px(20)
        frame = QRectF(right - wide, rect.center().y() - tall / 2, wide, tall)
        painter.setPen(QPen(theme.colour(tone), 1.0, Qt.PenStyle.DashLine))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(frame.adjusted(0.5, 0.5, -0.5, -0.5), theme.px(9), theme.px(9))
        paint_pieces(painter, [word], self._letters, frame.adjusted(theme.px(8), 0, 0, 0))
        return frame.left() - theme.px(6)

    def _paint_bookmark(self, painter: QPainter, right: float, rect: QRectF, tone: str) -> float:
        """A ribbon, flush right; its left end."""
        width, tall = float(self._theme.px(8)), float(self._theme.px(12))
        left, top = right - width, rect.center().y() - tall / 2
        foot = top + tall
        notch = QPointF(left + width / 2, foot - width / 2)
        corners = [QPointF(left, top), QPointF(right, top), QPointF(right, foot), notch, QPointF(left, foot)]
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour(tone))
        painter.drawPolygon(corners)
        return left - self._theme.px(6)
