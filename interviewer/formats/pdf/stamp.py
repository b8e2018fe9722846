"""The vendor's logo, put into the file once and stamped onto every sheet."""

import io
from dataclasses import dataclass
from typing import Any

from reportlab.lib.utils import ImageReader

from interviewer.formats.logo import plain_logo

_WIDTH, _HEIGHT = 110.0, 24.0


@dataclass(frozen=True)
class Stamp:
    """A form of the canvas: its name, and its width and height in points."""

    name: str
    width: float
    height: float


def logo_stamp(canvas: Any, logo: bytes | None) -> Stamp | None:
    """Put the logo into the canvas, as large as its box allows, keeping its shape. UserError "bad_logo"."""
    if not logo:
        return None
    image = ImageReader(io.BytesIO(plain_logo(logo)))
    wide, tall = map(float, image.getSize())
    scale = min(_WIDTH / wide, _HEIGHT / tall)
    made = Stamp("logo", wide * scale, tall * scale)
    canvas.beginForm(made.name, 0, 0, made.width, made.height)
    canvas.drawImage(image, 0, 0, made.width, made.height, mask="auto")
    canvas.endForm()
    return made
