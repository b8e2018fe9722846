"""Words of unattributed people: under a theme of three accounts, ticked, unrecognisable, and nowhere else."""

import re
import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from interviewer import app
from interviewer.domain.errors import UserError
from interviewer.services.paper_wishes import PaperWish
from interviewer.services.theme_quotes import ThemePlace

NAME, WAVE = "Harrow & Pell client review", "spring-2026"
REPORT = PaperWish(NAME, WAVE, "programme")
SAID = "They've no idea when our busy time is."
MAY = "In May, when our meeting was moved twice for a bigger client. They should've told us honestly."
CUT = "In [a month], when our meeting was moved [...] for a bigger client. They should've told us honestly."
Made = Callable[..., app.Desk]


@pytest.fixture(name="made")
def _made(house: Path, tmp_path: Path) -> Iterator[Made]:
    """The shared programme with three unattributed accounts where three are enough; `changes` by session file."""
    def make(changes: dict[str, tuple[str, str]] | None = None, least: int = 3) -> app.Desk:
        folder = tmp_path / "programme"
        shutil.copytree(house / "tests" / "cases" / "programme", folder)
        change(folder / "programme.yaml", "min_cell: 5", f"min_cell: {least}")
        silent = ("a_attribution, value: named", "a_attribution, value: anonymous")
        for name, (old, new) in {"gulliver-ines": silent, **(changes or {})}.items():
            change(folder / "sessions" / f"2026-{name}.yaml", old, new)
        desk = app.desk_over(workspace)
        desk.folders.bring_in(folder)
        return desk

    with app.temporary_workspace() as workspace:
        yield make


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def offered(desk: app.Desk) -> dict[str, ThemePlace]:
    return {place.said: place for place in desk.papers.theme_words(NAME, WAVE)}


def tick(desk: app.Desk, said: str, words: str = "") -> None:
    desk.papers.tick(NAME, WAVE, offered(desk)[said].key, words or said)


def sheets(desk: app.Desk, wish: PaperWish = REPORT) -> list[str]:
    pages = PdfReader(BytesIO(desk.papers.pdf(wish))).pages
    return [re.sub(r"\s+", " ", page.extract_text()).replace("\u2019", "'") for page in pages]


def test_words_are_offered_under_themes_of_three_accounts_and_printed_only_when_ticked(made: Made) -> None:
    desk = made()
    found = offered(desk)
    assert {place.theme for place in found.values()} == {"recognition", "savvy"}
    assert {place.accounts for place in found.values()} == {3}
    assert found[MAY].proposal == MAY.replace("In May", "In [a month]")
    assert not any(place.ticked for place in found.values())
    assert SAID not in " ".join(sheets(desk))
    tick(desk, SAID)
    tick(desk, MAY, CUT)
    pages = sheets(desk)
    assert len(pages) == 14
    assert SAID in pages[4]
    assert "In [a month], when our meeting was moved [...] for a bigger client." in pages[4]
    assert "a person who is not named" in pages[4]
    assert not any(SAID in page for number, page in enumerate(pages) if number != 4)
    assert "Fenwick" not in pages[4]
    desk.papers.tick(NAME, WAVE, offered(desk)[SAID].key, "")
    assert SAID not in " ".join(sheets(desk))


def test_no_other_paper_prints_them(made: Made) -> None:
    desk = made()
    tick(desk, SAID)
    for paper in desk.papers.offered(NAME, WAVE):
        if not paper.refusal and paper.wish.kind != "programme":
            assert SAID not in " ".join(sheets(desk, paper.wish)), paper.name


def test_a_group_that_is_too_small_has_none_to_offer(made: Made) -> None:
    assert offered(made(least=5)) == {}


def test_a_theme_of_two_accounts_has_none_to_offer(made: Made) -> None:
    desk = made()
    weak = desk.figures.of(NAME, WAVE)["weak_points"]
    assert isinstance(weak, dict)
    assert "integrity" in {one["dimension"] for one in weak["dimensions"]}
    assert not {"integrity", "proactivity"} & {place.theme for place in offered(desk).values()}


def test_what_was_ticked_goes_out_by_itself_when_the_group_becomes_too_small(made: Made) -> None:
    desk = made()
    tick(desk, SAID)
    (wave,) = [one for one in desk.workspace.programmes.waves(NAME) if one.name == WAVE]
    desk.workspace.programmes.put_wave(NAME, replace(wave, min_cell=5))
    assert offered(desk) == {}
    assert SAID not in " ".join(sheets(desk))


@pytest.mark.parametrize(
    ("words", "why"),
    [
        (MAY, "a word with a capital"),
        ("They should've told Katrin honestly.", "not said"),
        ("They should've told us yesterday.", "not said"),
        ("told us honestly. They should've", "not said"),
        ("[...]", "nothing of the words"),
    ],
)
def test_what_could_show_somebody_or_was_not_said_is_refused(made: Made, words: str, why: str) -> None:
    desk = made()
    key = offered(desk)[MAY].key
    with pytest.raises(UserError) as refused:
        desk.papers.tick(NAME, WAVE, key, words)
    assert refused.value.code == "shows_somebody"
    assert MAY not in refused.value.sentence
    assert why in refused.value.sentence
    assert not offered(desk)[MAY].ticked


def test_a_marked_turn_of_phrase_must_be_in_brackets(made: Made) -> None:
    desk = made()
    (talk,) = [one for one in desk.workspace.programmes.interviews(NAME, WAVE) if one.account == "fenwick-print"]
    desk.interviewing.go_on(talk.id).mark_phrase("busy time", "dim_savvy_open")
    assert offered(desk)[SAID].proposal == "They've no idea when our [in other words] is."
    with pytest.raises(UserError):
        tick(desk, SAID)
    tick(desk, SAID, "They've no idea when our [busy weeks] is.")
    assert "no idea when our [busy weeks] is." in " ".join(sheets(desk))


def test_a_phrase_that_is_marked_after_the_tick_takes_it_out(made: Made) -> None:
    desk = made()
    tick(desk, SAID)
    (talk,) = [one for one in desk.workspace.programmes.interviews(NAME, WAVE) if one.account == "fenwick-print"]
    desk.interviewing.go_on(talk.id).mark_phrase("busy time", "dim_savvy_open")
    assert offered(desk)[SAID].shows
    assert SAID not in " ".join(sheets(desk))


def test_words_in_the_interviewers_rendering_and_corrected_ones_are_not_printed(made: Made) -> None:
    paraphrased = (f'words: "{SAID}"', f'words: "{SAID}", as: paraphrase')
    desk = made({"fenwick-anon": paraphrased})
    assert SAID not in offered(desk)
    tick(desk, MAY, CUT)
    (talk,) = [one for one in desk.workspace.programmes.interviews(NAME, WAVE) if one.account == "fenwick-print"]
    going = desk.interviewing.go_on(talk.id)
    going.correct("dim_recognition_low", None, "In June, then.", "verbatim", "misheard")
    assert MAY not in offered(desk)
    assert "In [a month], when" not in " ".join(sheets(desk))


def test_an_unknown_key_cannot_be_ticked(made: Made) -> None:
    with pytest.raises(UserError) as refused:
        made().papers.tick(NAME, WAVE, "nothing", "Words.")
    assert refused.value.code == "no_such_words"
