"""Approved words and calls that were held are entered in the list of advocates, kept, and guarded as any sentence."""

from collections.abc import Iterator
from io import BytesIO

import pytest
from pypdf import PdfReader

from interviewer import app
from interviewer.services.paper_wishes import PaperWish, Sentence


@pytest.fixture(name="desk")
def _desk() -> Iterator[app.Desk]:
    with app.temporary_workspace() as workspace:
        desk = app.desk_over(workspace)
        app.play_samples(desk)
        yield desk


def slots(desk: app.Desk, wish: PaperWish) -> dict[str, Sentence]:
    """What can be entered about a person, by its last word."""
    sentences = desk.papers.compiled(wish).sentences
    return {one.slot.rpartition(".")[2]: one for one in sentences if one.about == "Morag Sinclair"}


def test_what_is_entered_stays_and_is_printed(desk: app.Desk) -> None:
    (programme,) = desk.programmes.names()
    wish = PaperWish(programme, "autumn-2026", "advocates")
    found = slots(desk, wish)
    assert {"approved_words", "proof_of_approval"} <= set(found)
    assert {one.text for one in found.values()} == {""}
    desk.papers.edit(wish, found["approved_words"].slot, "They come up the stairs when it is bad news.")
    desk.papers.edit(wish, found["proof_of_approval"].slot, "her letter")
    text = " ".join(" ".join(p.extract_text().split()) for p in PdfReader(BytesIO(desk.papers.pdf(wish))).pages)
    assert "They come up the stairs when it is bad news." in text
    assert "Approved: her letter" in text
    assert slots(desk, wish)["proof_of_approval"].edited
    desk.papers.edit(wish, found["approved_words"].slot, "")
    assert slots(desk, wish)["approved_words"].text == ""


def test_a_name_in_the_words_that_may_not_be_told_stops_the_paper(desk: app.Desk) -> None:
    (programme,) = desk.programmes.names()
    wish = PaperWish(programme, "autumn-2026", "advocates")
    slot = slots(desk, wish)["approved_words"].slot
    before = len(desk.papers.compiled(wish).places)
    contacts = desk.workspace.programmes.contacts(programme, "autumn-2026")
    hidden = next(one for one in contacts if one.account == "verhoeve")
    desk.papers.edit(wish, slot, f"As good as {hidden.name} says.")
    assert len(desk.papers.compiled(wish).places) > before
