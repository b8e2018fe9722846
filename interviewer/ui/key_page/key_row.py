"""One line of the page of keys: what is done, the keys that do it, and whether they were changed."""

from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QPainter

from interviewer.ui.call.pieces import Piece, cap, paint_pieces
from interviewer.ui.keys.deed import Deed
from interviewer.ui.keys.keymap import FAMILIES, Keymap
from interviewer.ui.metrics import Role
from interviewer.ui.theme import Theme

ROW_PX = 30
GROUP, KEYS = 0.16, 0.54
"""Where the words and the keys begin, as shares of the width; large text has no room for the group."""


@dataclass(frozen=True)
class KeyRow:
    """`group` is empty where the line above belongs to the same one."""

    deed: Deed
    keys: Keymap
    group: str

    @property
    def note(self) -> str:
        """What is particular about these keys."""
        if self.deed.fixed:
            return "always this key"
        return f"at first {self.deed.keys[0]}" if self.keys.is_changed(self.deed.name) else ""

    @property
    def spoken(self) -> str:
        """The line in words."""
        ways = " or ".join(self.keys.of(self.deed.name))
        said = self.keys.spoken(f"{self.deed.short}: {ways}")
        return f"{said}, {self.note}" if self.note else said

    @property
    def tip(self) -> str:
        """The whole of what is done."""
        return self.deed.title

    def paint(self, painter: QPainter, room: QRect, theme: Theme, *, held: bool) -> None:
        """Draw the group, the words, the keys and the note from left to right."""
        side, width = theme.px(12), room.width()
        words_at = side if theme.wide_text else round(width * GROUP)
        keys_at = round(width * (0.5 if theme.wide_text else KEYS))
        if self.group and not theme.wide_text:
            self._write(painter, [Piece(self.group, Role.SMALL_STRONG)], theme, room, side, words_at)
        ink = "on_soft" if held else "ink"
        self._write(painter, [Piece(self.deed.short, Role.BODY, ink)], theme, room, words_at, keys_at - theme.px(12))
        caps = [cap(key, 6 if place else 0) for place, key in enumerate(self.keys.of(self.deed.name)[:2])]
        note = [Piece(self.note, Role.SMALL, "on_soft" if held else "ink2", gap=12)] if self.note else []
        self._write(painter, [*caps, *note], theme, room, keys_at, width - side)

    def _write(
        self, painter: QPainter, pieces: list[Piece], theme: Theme, room: QRect, left: int, right: int
    ) -> None:
        at = QRectF(room.left() + left, room.top(), right - left, room.height())
        paint_pieces(painter, pieces, theme, at)


def key_rows(deeds: tuple[Deed, ...], keys: Keymap) -> tuple[KeyRow, ...]:
    """The lines for these deeds, each group named once, what is numbered at its end."""
    groups = tuple(dict.fromkeys(deed.group for deed in deeds))
    deeds = tuple(sorted(deeds, key=lambda deed: (groups.index(deed.group), deed.name.startswith(FAMILIES))))
    before = ("", *(deed.group for deed in deeds))
    return tuple(
        KeyRow(deed, keys, "" if deed.group == above else deed.group)
        for deed, above in zip(deeds, before, strict=False)
    )
