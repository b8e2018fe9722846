"""Square codes in Word, as small pictures."""

import io

from PIL import Image

from interviewer.formats.docx.scribe import Scribe
from interviewer.formats.square_code import dark_modules
from interviewer.report.blocks import QrCode

_MODULE, _QUIET = 4, 4
_POINTS = 2.0
"""A module on paper."""


def write_qr_code(block: QrCode, scribe: Scribe) -> None:
    """The code, its caption, and the text itself."""
    dark = dark_modules(block.text)
    if dark:
        scribe.picture(_png(dark), (len(dark) + 2 * _QUIET) * _POINTS)
    for words in (block.caption, block.text):
        if words:
            scribe.paragraph(words, "Small")


def _png(dark: list[list[bool]]) -> bytes:
    """Black on white, one bit a pixel, with the white edge that readers of codes want."""
    side = len(dark) + 2 * _QUIET
    image = Image.new("1", (side, side), 1)
    for y, row in enumerate(dark):
        for x, cell in enumerate(row):
            if cell:
                image.putpixel((x + _QUIET, y + _QUIET), 0)
    out = io.BytesIO()
    image.resize((side * _MODULE, side * _MODULE)).save(out, "PNG")
    return out.getvalue()
