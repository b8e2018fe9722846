"""A logo is a picture of a sane size, or it is refused with the reason; only its pixels go on."""

import io
import zlib
from pathlib import Path

import pytest
from PIL import Image, PngImagePlugin

from interviewer.domain.errors import UserError
from interviewer.formats.logo import plain_logo, read_logo


def picture(size: tuple[int, int] = (300, 100), kind: str = "PNG", mode: str = "RGB", **more: object) -> bytes:
    """A picture in one colour."""
    out = io.BytesIO()
    Image.new(mode, size, 90 if mode == "L" else None).save(out, kind, **more)
    return out.getvalue()


def refusal(data: bytes) -> str:
    """Why these bytes are no logo."""
    with pytest.raises(UserError) as told:
        plain_logo(data)
    assert told.value.code == "bad_logo"
    assert "PNG or JPEG" in told.value.sentence
    return told.value.sentence


@pytest.mark.parametrize(
    ("kind", "mode"),
    [
        *(("PNG", mode) for mode in ("RGB", "RGBA", "P", "L", "1", "I;16")),
        *(("JPEG", mode) for mode in ("RGB", "L", "CMYK")),
    ],
)
def test_every_kind_of_picture_becomes_a_plain_png(kind: str, mode: str) -> None:
    made = Image.open(io.BytesIO(plain_logo(picture(kind=kind, mode=mode))))
    assert (made.format, made.size) == ("PNG", (300, 100))
    assert made.mode in {"RGB", "RGBA"}


def test_a_large_logo_is_made_smaller_and_keeps_its_shape() -> None:
    made = Image.open(io.BytesIO(plain_logo(picture((4000, 1000)))))
    assert made.size == (960, 240)


def test_only_the_pixels_go_on() -> None:
    notes = PngImagePlugin.PngInfo()
    notes.add_text("Author", "A. Person")
    exif = Image.Exif()
    exif[0x9286] = "taken at home"
    for data in (picture(pnginfo=notes), picture(kind="JPEG", exif=exif, comment=b"A. Person", icc_profile=b"profile")):
        made = plain_logo(data)
        assert b"Person" not in made
        assert b"home" not in made
        assert Image.open(io.BytesIO(made)).info == {}
        assert plain_logo(data) == made == plain_logo(made)


def test_a_photograph_taken_sideways_stands_upright() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    assert Image.open(io.BytesIO(plain_logo(picture((300, 100), "JPEG", exif=exif)))).size == (80, 240)


@pytest.mark.parametrize("kind", ["GIF", "BMP", "TIFF", "WEBP", "PDF"])
def test_other_kinds_are_refused(kind: str) -> None:
    assert "no PNG or JPEG" in refusal(picture(kind=kind))


@pytest.mark.parametrize("data", [b"", b"<svg/>", b"not a picture at all" * 50, b"\x89PNG\r\n\x1a\n"])
def test_what_is_no_picture_is_refused(data: bytes) -> None:
    refusal(data)


@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_a_damaged_picture_is_refused(kind: str) -> None:
    noise = Image.effect_noise((400, 200), 90).convert("RGB")
    out = io.BytesIO()
    noise.save(out, kind)
    assert "damaged" in refusal(out.getvalue()[: len(out.getvalue()) // 2])


@pytest.mark.parametrize("size", [(10_001, 600), (6000, 6000), (4, 4), (3000, 100)])
def test_absurd_sizes_are_refused(size: tuple[int, int]) -> None:
    assert f"{size[0]} by {size[1]} pixels" in refusal(picture(size))


def test_a_small_file_that_claims_enormous_pixels_is_refused_unread() -> None:
    def chunk(name: bytes, body: bytes) -> bytes:
        return len(body).to_bytes(4, "big") + name + body + zlib.crc32(name + body).to_bytes(4, "big")

    head = (60_000).to_bytes(4, "big") * 2 + bytes([8, 2, 0, 0, 0])
    bomb = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"\0" * 9)) + chunk(b"IEND", b"")
    assert "pixels" in refusal(bomb)


def test_a_file_of_fifty_megabytes_is_refused_without_being_read_whole(tmp_path: Path) -> None:
    path = tmp_path / "logo.png"
    with path.open("wb") as file:
        file.write(picture())
        file.truncate(50_000_000)
    with pytest.raises(UserError, match="larger than 5 MB"):
        read_logo(path)


def test_a_logo_is_read_from_its_file(tmp_path: Path) -> None:
    path = tmp_path / "logo.jpg"
    path.write_bytes(picture(kind="JPEG"))
    assert read_logo(path) == plain_logo(path.read_bytes())
    with pytest.raises(UserError, match="could not be read"):
        read_logo(tmp_path / "gone.png")
