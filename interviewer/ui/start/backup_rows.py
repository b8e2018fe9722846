"""Backups as rows of a list: when, how large, and that each was opened before it counted."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QPainter

from interviewer.services.backups import Backup
from interviewer.ui.call.pieces import Piece, paint_pieces
from interviewer.ui.metrics import Role
from interviewer.ui.theme import Theme

ROW_PX = 34
CHECKED = "opened and checked when it was made"
NO_BACKUPS = "There is no backup in {folder}."
SIZE_AT = 0.46


def size_words(count: int) -> str:
    """Bytes as a person says them."""
    for unit, step in (("GB", 2**30), ("MB", 2**20), ("KB", 2**10)):
        if count >= step:
            return f"{count / step:.1f} {unit}" if count < 10 * step else f"{count // step} {unit}"
    return f"{count} bytes"


def moment_words(moment: datetime) -> str:
    """A moment on this computer's clock."""
    here = moment.astimezone()
    return f"{here:%a} {here.day} {here:%B %Y, %H:%M}"


@dataclass(frozen=True)
class BackupRow:
    """One backup."""

    backup: Backup

    @property
    def spoken(self) -> str:
        """The row in words."""
        return f"{moment_words(self.backup.made_at)}, {size_words(self.backup.size_bytes)}, {CHECKED}"

    @property
    def tip(self) -> str:
        """The name of its file."""
        return self.backup.path.name

    def paint(self, painter: QPainter, room: QRect, theme: Theme, *, held: bool) -> None:
        """Draw the moment, the size and the word that it was checked."""
        ink, second = ("on_soft", "on_soft") if held else ("ink", "ink2")
        side, split = theme.px(8), round(room.width() * SIZE_AT)
        left = QRectF(room.left() + side, room.top(), split - side, room.height())
        paint_pieces(painter, [Piece(moment_words(self.backup.made_at), Role.BODY, ink)], theme, left)
        told = size_words(self.backup.size_bytes) + ("" if theme.wide_text else f", {CHECKED}")
        right = QRectF(room.left() + split, room.top(), room.width() - split - side, room.height())
        paint_pieces(painter, [Piece(told, Role.SMALL, second)], theme, right)


def rows_of(backups: Sequence[Backup]) -> tuple[BackupRow, ...]:
    """A row for each."""
    return tuple(map(BackupRow, backups))
