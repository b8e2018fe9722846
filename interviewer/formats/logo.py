"""The vendor's logo: read once, refused if it is no picture, and kept as small plain pixels."""

import io
import warnings
from pathlib import Path

from PIL import Image, ImageOps, UnidentifiedImageError

from interviewer.domain.errors import UserError

MOST_BYTES = 5_000_000
MOST_PIXELS = 25_000_000
MOST_SIDE = 10_000
LEAST_SIDE = 8
LONGEST_SHAPE = 20
"""How many times longer than its other side a logo may be."""
KEPT_WIDTH, KEPT_HEIGHT = 1100, 240
"""Pixels that are kept: 110 by 24 points of a head, at 720 pixels an inch."""


def read_logo(path: Path) -> bytes:
    """The logo in this file as a plain PNG. UserError "bad_logo" when it cannot be used, with the reason."""
    try:
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
    except OSError as error:
        raise _bad(f"The logo could not be read: {error.strerror or 'the disk refused it'}.") from error
    return plain_logo(data)


def plain_logo(data: bytes) -> bytes:
    """The same picture as PNG without anything but its pixels, made smaller if it is large; its shape is kept.

    The same bytes give the same PNG. UserError "bad_logo" for anything that is no PNG or JPEG, over 5 MB, or of a size
    or shape no head of a page has room for.
    """
    if len(data) > MOST_BYTES:
        raise _bad("The logo is larger than 5 MB.")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            image = Image.open(io.BytesIO(data), formats=("PNG", "JPEG"))
        _check_size(*image.size)
        upright = ImageOps.exif_transpose(image)
    except UnidentifiedImageError as error:
        raise _bad("The logo is no PNG or JPEG picture.") from error
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise _bad("The logo has too many pixels.") from error
    except (OSError, SyntaxError, ValueError, EOFError) as error:
        raise _bad("The logo is damaged: not all of its picture is there.") from error
    return _png(upright)


def _check_size(wide: int, tall: int) -> None:
    if wide > MOST_SIDE or tall > MOST_SIDE or wide * tall > MOST_PIXELS:
        raise _bad(f"The logo has {wide} by {tall} pixels, which is too many.")
    if min(wide, tall) < LEAST_SIDE:
        raise _bad(f"The logo has {wide} by {tall} pixels, which is too few to be seen.")
    if max(wide, tall) > LONGEST_SHAPE * min(wide, tall):
        raise _bad(f"The logo has {wide} by {tall} pixels: too long and narrow for the head of a page.")


def _png(image: Image.Image) -> bytes:
    """Only pixels: a fresh picture takes over no comment, place, time or colour profile."""
    if image.mode.startswith("I"):
        image = image.convert("I").point(lambda value: value / 256).convert("L")
    clear = "A" in image.getbands() or "transparency" in image.info
    pixels = image.convert("RGBA" if clear else "RGB")
    pixels.thumbnail((KEPT_WIDTH, KEPT_HEIGHT), Image.Resampling.LANCZOS)
    fresh = Image.new(pixels.mode, pixels.size)
    fresh.paste(pixels)
    out = io.BytesIO()
    fresh.save(out, "PNG")
    return out.getvalue()


def _bad(reason: str) -> UserError:
    return UserError("bad_logo", f"{reason} Choose a PNG or JPEG picture of at most 5 MB, or leave the logo out.")
