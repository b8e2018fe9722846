"""Releases of the shared programme: all or nothing, the same bytes again, and what is said of a file later."""

import hashlib
import re
import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader, PdfWriter

from interviewer import app
from interviewer.app import Desk
from interviewer.domain.errors import PrintingCancelled, UserError
from interviewer.domain.interview.events import Event, Struck
from interviewer.domain.interview.log import record
from interviewer.kit.ids import new_id
from interviewer.services.release_values import Released, ReleaseWish
from tests.services.paper_samples import (
    NAME,
    PASSPHRASE,
    TODAY,
    WAVE,
    about,
    desk_of,
    kept_programme,
    opened,
    talk_with,
)

WISH = ReleaseWish(NAME, WAVE, "C. Pell", reviewed="read by two of us")
HIDDEN = ("Gwendolyn", "Wetherby", "Lowenna", "Abernethy", "Christensen", "Mulcahy", "MacAskill", "Agata")
"""Those of the wave who spoke unattributed or as the company, or were not heard."""


@pytest.fixture(scope="module", name="kept")
def _kept(house: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return kept_programme(house, tmp_path_factory.mktemp("kept"))


@pytest.fixture(scope="module", name="after")
def _after(kept: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The workspace after its first release, closed; the papers lie beside it."""
    folder = tmp_path_factory.mktemp("after")
    with desk_of(kept, folder) as desk:
        desk.papers.release(WISH, folder / "first")
    return folder / "a.interviewer"


@pytest.fixture(name="desk")
def _desk(after: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    with desk_of(after, tmp_path_factory.mktemp("desk")) as desk:
        yield desk


@pytest.fixture(name="papers")
def _papers(after: Path) -> Path:
    return after.parent / "first"


def chief(papers: Path) -> Path:
    """The report to the chief executive."""
    return next(papers.glob("*chief-executive.pdf"))


def digests(folder: Path) -> dict[str, str]:
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in folder.iterdir()}


def text_of(path: Path) -> str:
    return " ".join("\n".join(page.extract_text() for page in PdfReader(path).pages).split())


def correct_number(desk: Desk, respondent: str, value: int, question: str = "nps") -> None:
    opened(desk, respondent).correct(question, value, None, "verbatim", "misheard")


def strike(desk: Desk, interview: str, question: str) -> None:
    """Take the words of an answer out of the log of an ended talk, as its store does it."""
    store = desk.workspace.interviews
    records = store.records(interview)
    answered = next(one for one in records if one.header.question == question and one.header.kind == "answered")
    event = Event(new_id(), TODAY, Struck(), question)
    struck = record(interview, records[-1].header, event, b"salt" * 4)
    store.append([struck], erase=[answered.header.id], state="finished")


def test_a_refused_release_leaves_neither_file_nor_number(kept: Path, tmp_path: Path) -> None:
    with desk_of(kept, tmp_path) as desk:
        there = sorted(tmp_path.iterdir())
        with pytest.raises(UserError) as refused:
            desk.papers.release(replace(WISH, reviewed=""), tmp_path / "out")
        assert refused.value.code == "would_identify"
        assert "Brightside-Care-Homes, Page 2, first quotation" in refused.value.sentence
        assert "chief-executive, Page 8" in refused.value.sentence
        assert sorted(tmp_path.iterdir()) == there
        assert desk.papers.next_number(NAME) == 1
        assert desk.workspace.papers.decisions(NAME, WAVE) == {}


@pytest.mark.parametrize("stop", [1, 9])
def test_a_stopped_release_leaves_nothing(kept: Path, tmp_path: Path, stop: int) -> None:
    done: list[int] = []
    with desk_of(kept, tmp_path) as desk:
        with pytest.raises(PrintingCancelled):
            desk.papers.release(WISH, tmp_path / "out", lambda n, _: done.append(n), lambda: len(done) >= stop)
        assert not any("out" in path.name for path in tmp_path.iterdir())
        assert desk.papers.next_number(NAME) == 1


@pytest.mark.parametrize(("reader", "code"), [("  ", "no_reader"), ("C. Pell", "folder_in_use")])
def test_a_release_needs_a_reader_and_a_new_folder(kept: Path, tmp_path: Path, reader: str, code: str) -> None:
    with desk_of(kept, tmp_path) as desk, pytest.raises(UserError) as refused:
        desk.papers.release(replace(WISH, reader=reader), tmp_path)
    assert refused.value.code == code


def test_every_page_bears_number_and_fingerprint_and_the_last_one_all_of_it(desk: Desk, papers: Path) -> None:
    (release,) = desk.papers.releases(NAME)
    short = " ".join(release.digest[at : at + 4] for at in (0, 4, 8))
    for path in papers.glob("*.pdf"):
        pages = PdfReader(path).pages
        assert all("Release 1 of 1 July 2026" in " ".join(p.extract_text().split()) for p in pages), path.name
        assert all(short in " ".join(page.extract_text().split()) for page in pages), path.name
        assert release.digest in "".join(pages[-1].extract_text().split()), path.name
        assert "Draft" not in text_of(path)


def test_nobody_who_did_not_allow_it_is_in_any_file(papers: Path) -> None:
    for path in papers.iterdir():
        paper = path.suffix == ".pdf"
        inside = f"{PdfReader(path).metadata} {text_of(path)}" if paper else path.read_text("utf-8")
        told = f"{path.name} {inside}"
        assert [name for name in HIDDEN if name in told] == [], path.name


def test_the_same_bytes_again_though_the_data_changed(desk: Desk, papers: Path, tmp_path: Path) -> None:
    correct_number(desk, "cobalt-mina", 3)
    wish = about(desk, "cobalt-mina")
    desk.papers.edit(wish, desk.papers.compiled(wish).sentences[0].slot, "Another title")
    made = desk.papers.release_again(NAME, 1, tmp_path / "again")
    assert digests(made.folder) == digests(papers)
    assert desk.papers.next_number(NAME) == 2


def test_a_file_that_was_made_here_holds(desk: Desk, papers: Path) -> None:
    verdict = desk.papers.verify(chief(papers))
    assert verdict.holds
    assert (verdict.number, verdict.reader, verdict.made_on) == (1, "C. Pell", TODAY.date())
    assert (verdict.untouched, verdict.same_story, verdict.errata, verdict.other_figures) == (True, True, (), ())


def test_a_changed_answer_shows_by_account_and_by_figure(desk: Desk, papers: Path) -> None:
    correct_number(desk, "cobalt-mina", 3)
    verdict = desk.papers.verify(chief(papers))
    assert (verdict.holds, verdict.untouched, verdict.same_story) == (False, True, False)
    (erratum,) = verdict.errata
    assert (erratum.account, erratum.what) == ("Cobalt Games", "an answer was corrected")
    assert erratum.on is not None
    assert {"the score by account", "the figures of Cobalt Games", "the bands"} <= set(verdict.other_figures)
    assert "3" not in str(verdict.errata[0].what)


def test_a_word_that_no_figure_counts_changes_no_figure(desk: Desk, papers: Path) -> None:
    opened(desk, "cobalt-mina").correct("tough", None, "Nothing at all.", "verbatim", "misheard")
    verdict = desk.papers.verify(chief(papers))
    assert [erratum.what for erratum in verdict.errata] == ["an answer was corrected"]
    assert verdict.other_figures == ()


def test_what_changed_in_an_unattributed_talk_is_tied_to_no_account(desk: Desk, papers: Path) -> None:
    correct_number(desk, "fenwick-anon", 2)
    verdict = desk.papers.verify(chief(papers))
    assert [(e.account, e.what) for e in verdict.errata] == [("", "an answer was corrected")]
    assert "Fenwick" not in str(verdict)
    assert verdict.other_figures == ()


def test_withdrawn_masked_and_struck_are_told_and_the_papers_are_not_made_again(
    desk: Desk, papers: Path, tmp_path: Path
) -> None:
    opened(desk, "cobalt-mina").withdraw("adv_quote")
    opened(desk, "dray-sal").mask("fond", "[well]")
    verdict = desk.papers.verify(chief(papers))
    assert [(e.account, e.what) for e in verdict.errata] == [
        ("Cobalt Games", "a permission was withdrawn"),
        ("Dray & Daughters Brewing", "words were masked"),
    ]
    with pytest.raises(UserError) as refused:
        desk.papers.release_again(NAME, 1, tmp_path / "again")
    assert refused.value.code == "recalled"
    assert list(tmp_path.iterdir()) == []
    (line,) = desk.papers.releases(NAME)
    assert any("Mina-Haddad" in name for name in line.called_back)
    assert not any("Gulliver" in name for name in line.called_back)


def test_struck_words_are_kept_in_no_release(desk: Desk, papers: Path) -> None:
    kept = desk.workspace.papers.release(NAME, 1)
    assert any("fourteen salaries" in (paper.content or "") for paper in kept.papers)
    strike(desk, talk_with(desk, "cobalt-mina"), "nps_why")
    kept = desk.workspace.papers.release(NAME, 1)
    assert not any("fourteen salaries" in (paper.content or "") for paper in kept.papers)
    assert any(paper.content for paper in kept.papers)
    verdict = desk.papers.verify(chief(papers))
    assert verdict.untouched
    assert [erratum.what for erratum in verdict.errata] == ["words were taken back"]


def test_a_changed_file_is_known_by_its_fingerprint_and_not_as_the_one_made(
    desk: Desk, papers: Path, tmp_path: Path
) -> None:
    writer = PdfWriter(clone_from=chief(papers))
    writer.remove_page(writer.pages[-1])
    writer.write(tmp_path / "a.pdf")
    verdict = desk.papers.verify(tmp_path / "a.pdf")
    assert (verdict.number, verdict.untouched, verdict.same_story, verdict.holds) == (1, False, True, False)


@pytest.mark.parametrize("content", [b"", b"hello", b"%PDF-1.4 broken", b"%PDF-1.7\n%%EOF"])
def test_a_file_that_is_none_of_ours_gets_a_clear_sentence(desk: Desk, tmp_path: Path, content: bytes) -> None:
    (tmp_path / "x.pdf").write_bytes(content)
    with pytest.raises(UserError) as refused:
        desk.papers.verify(tmp_path / "x.pdf")
    assert refused.value.code == "not_ours"
    with pytest.raises(UserError) as refused:
        desk.papers.verify(tmp_path / "nowhere.pdf")
    assert refused.value.code == "no_such_file"


def test_a_release_of_another_workspace_is_not_here(kept: Path, papers: Path, tmp_path: Path) -> None:
    with desk_of(kept, tmp_path) as other, pytest.raises(UserError) as refused:
        other.papers.verify(chief(papers))
    assert refused.value.code == "not_here"


def test_a_draft_says_that_it_is_one(desk: Desk, tmp_path: Path) -> None:
    desk.papers.write(about(desk, "cobalt-mina"), tmp_path / "a.pdf")
    assert "Draft" in text_of(tmp_path / "a.pdf")
    verdict = desk.papers.verify(tmp_path / "a.pdf")
    assert (verdict.kind, verdict.same_story, verdict.number) == ("draft", True, None)
    correct_number(desk, "cobalt-mina", 3)
    assert not desk.papers.verify(tmp_path / "a.pdf").same_story


def test_a_second_release_counts_on_and_leaves_the_first_alone(desk: Desk, papers: Path, tmp_path: Path) -> None:
    made = desk.papers.release(replace(WISH, reader="Board", paper_size="Letter"), tmp_path / "second")
    assert isinstance(made, Released)
    assert (made.number, made.reader) == (2, "Board")
    assert [one.number for one in desk.papers.releases(NAME)] == [1, 2]
    assert desk.papers.verify(chief(made.folder)).number == 2
    assert desk.papers.verify(chief(papers)).number == 1
    assert digests(made.folder) != digests(papers)


def test_two_workspaces_that_hold_the_same_make_the_same_release(kept: Path, papers: Path, tmp_path: Path) -> None:
    with desk_of(kept, tmp_path) as desk:
        made = desk.papers.release(WISH, tmp_path / "out")
    assert digests(made.folder) == digests(papers)
    assert date(2026, 7, 1) == TODAY.date()


@pytest.fixture(scope="module", name="silent")
def _silent(house: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A programme whose clients of the second wave all spoke unattributed."""
    folder = tmp_path_factory.mktemp("silent")
    shutil.copytree(house / "tests" / "cases" / "programme", folder / "programme")
    for session in (folder / "programme" / "sessions").glob("2026-*.yaml"):
        text = re.sub(r"a_attribution, value: \w+", "a_attribution, value: anonymous", session.read_text("utf-8"))
        session.write_text(text, "utf-8")
    made = app.workspaces().create(folder / "kept.interviewer", PASSPHRASE)
    app.desk_over(made.workspace).folders.bring_in(folder / "programme")
    made.workspace.close()
    return folder / "kept.interviewer"


def accounts_in_score(desk: Desk) -> int:
    told: Any = desk.figures.of(NAME, WAVE)
    return int(told["nps"]["account"]["counts"]["n"])


def test_a_release_is_remembered_so_that_the_next_cannot_be_subtracted(silent: Path, tmp_path: Path) -> None:
    with desk_of(silent, tmp_path) as desk:
        before = accounts_in_score(desk)
        assert before >= 5
        made = desk.papers.release(WISH, tmp_path / "out")
        assert accounts_in_score(desk) == before
        opened(desk, "dray-sal").withdraw("a_participate")
        assert accounts_in_score(desk) == 0
        verdict = desk.papers.verify(chief(made.folder))
        assert [(e.account, e.what) for e in verdict.errata] == [("", "the person withdrew from the interviews")]
        assert not [name for name in HIDDEN if name in "".join(map(text_of, made.folder.glob("*.pdf")))]


def test_without_a_release_before_it_a_withdrawal_takes_one_account_away(silent: Path, tmp_path: Path) -> None:
    with desk_of(silent, tmp_path) as desk:
        before = accounts_in_score(desk)
        opened(desk, "dray-sal").withdraw("a_participate")
        assert accounts_in_score(desk) == before - 1


def released_a_call(desk: Desk, interview: str) -> bool:
    """Whether name and points were released for one call, whatever else may not be told."""
    answer = desk.interviewing.go_on(interview).step().transcript.answers["det_callback"]
    return answer.value == "yes_with_points"


def test_a_wave_of_unattributed_talks_alone_has_no_paper_about_anybody(silent: Path, tmp_path: Path) -> None:
    with desk_of(silent, tmp_path) as desk:
        offered = [line.wish for line in desk.papers.offered(NAME, WAVE) if not line.refusal]
        packets = [wish for wish in offered if wish.kind == "packet"]
        assert {wish.kind for wish in offered if wish not in packets} <= {
            "programme", "letter", "advocate-note", "ten-best", "next-time"
        }  # fmt: skip
        assert all(released_a_call(desk, wish.interview) for wish in packets)
        assert packets
