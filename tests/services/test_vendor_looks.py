"""A vendor's logo and colour: taken, refused kindly, and what stood before stays."""

from pathlib import Path

import pytest
from PIL import Image

from interviewer.domain.errors import UserError
from interviewer.formats.logo import read_logo
from interviewer.services.vendor_looks import VendorLook, VendorLooks

NAME = "Harrow & Pell"


class InMemory:
    """Fulfils `LookStore`."""

    def __init__(self) -> None:
        self.kept: dict[str, VendorLook] = {}

    def look(self, programme: str) -> VendorLook:
        return self.kept.get(programme, VendorLook())

    def keep_look(self, programme: str, look: VendorLook) -> None:
        self.kept[programme] = look


@pytest.fixture
def looks() -> VendorLooks:
    return VendorLooks(InMemory(), read_logo)


def picture(path: Path) -> Path:
    Image.new("RGB", (400, 80), "teal").save(path)
    return path


def test_a_logo_is_kept_as_a_picture_alone(looks: VendorLooks, tmp_path: Path) -> None:
    look = looks.set_logo(NAME, picture(tmp_path / "logo.jpg"))
    assert look == looks.of(NAME)
    assert look.logo is not None
    assert look.logo.startswith(b"\x89PNG")


def test_what_is_no_picture_is_refused_and_the_one_before_stays(looks: VendorLooks, tmp_path: Path) -> None:
    before = looks.set_logo(NAME, picture(tmp_path / "logo.png"))
    text, heavy = tmp_path / "notes.png", tmp_path / "heavy.png"
    text.write_text("this is no picture")
    with heavy.open("wb") as file:
        file.truncate(50_000_000)
    for path in (text, heavy, tmp_path / "gone.png", tmp_path):
        with pytest.raises(UserError) as refused:
            looks.set_logo(NAME, path)
        assert refused.value.code == "bad_logo"
    assert looks.of(NAME) == before


def test_a_logo_can_be_taken_away(looks: VendorLooks, tmp_path: Path) -> None:
    looks.set_accent(NAME, "0e5a63")
    looks.set_logo(NAME, picture(tmp_path / "logo.png"))
    assert looks.drop_logo(NAME) == VendorLook(None, "#0E5A63")


@pytest.mark.parametrize(("written", "kept"), [("#0e5a63", "#0E5A63"), (" D55E00 ", "#D55E00"), ("", ""), ("  ", "")])
def test_a_colour_is_read_as_people_write_it(looks: VendorLooks, written: str, kept: str) -> None:
    assert looks.set_accent(NAME, written).accent == kept


@pytest.mark.parametrize("written", ["petrol", "#0E5A6", "#0E5A633", "rgb(1,2,3)", "#GGGGGG"])
def test_what_is_no_colour_is_refused_and_the_one_before_stays(looks: VendorLooks, written: str) -> None:
    looks.set_accent(NAME, "#0E5A63")
    with pytest.raises(UserError) as refused:
        looks.set_accent(NAME, written)
    assert refused.value.code == "no_colour"
    assert looks.of(NAME).accent == "#0E5A63"
