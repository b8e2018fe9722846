"""Somebody unattributed who released a name and the points for one call: they are in that packet and nowhere else."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from interviewer import app
from interviewer.domain.errors import UserError
from interviewer.domain.interview.values import Level
from interviewer.domain.programme.account import Account
from interviewer.domain.programme.contact import Contact
from interviewer.domain.programme.programme import Programme, Wave
from interviewer.services.answer_tables import TableWish
from interviewer.services.conducting import Conducting
from interviewer.services.paper_wishes import PaperWish
from interviewer.services.release_values import ReleaseWish
from interviewer.services.scheduling import CaseRef
from tests.canary.reading import found_in

NAME, WAVE = "Tideway review", "june"
PERSON, CLIENT, POINT = "Ozrelka", "Fenquarth", "sklumbrane"
BESIDE = "vrelquint"
"""Said to a question that is no point of the call."""
OFFERED = (("nps_why", f"They let us down, {POINT}."), ("perf_open", f"The rest was {BESIDE}."))


@dataclass(frozen=True)
class Heard:
    """A wave of two: one speaks by name, one unattributed but for the call."""

    desk: app.Desk
    talk: Conducting


@pytest.fixture
def heard() -> Iterator[Heard]:
    with app.temporary_workspace() as made:
        desk = app.desk_over(made, clock=lambda: datetime(2026, 6, 11, 12, 0, tzinfo=UTC))
        desk.programmes.create(Programme(NAME, "Tideway", "Rosa Ache", interviewer_firm="Plain"))
        desk.programmes.put_wave(NAME, Wave(WAVE, date(2026, 6, 1), date(2026, 6, 30), "client_review_full"))
        for account, name, person in (("a", "Aster AG", "Ana Ruiz"), ("b", f"{CLIENT} Ltd", f"{PERSON} Kim")):
            desk.programmes.add_account(NAME, Account(account, name, 12_050_000, region="north"))
            one = Contact(f"p{account}", account, person, WAVE, "Head of IT", "decision", timezone="Europe/Prague")
            desk.programmes.add_contact(NAME, one)
        talk_with(desk, "pa", "named", "no")
        yield Heard(desk, talk_with(desk, "pb", "anonymous", "yes_with_points"))


def talk_with(desk: app.Desk, contact: str, level: Level, call: str) -> Conducting:
    talk = desk.calling.begin(CaseRef(NAME, WAVE, contact))
    known = {"a_open": "go_ahead", "a_participate": "yes", "a_record": "no", "a_attribution": level, "nps": 3,
             "det_callback": call, "j_confirm": "unchanged"}  # fmt: skip
    words = dict(OFFERED) if level == "anonymous" else {}
    while (asked := talk.step().asked) is not None:
        question = asked.question
        if question.id in known:
            talk.answer(question.id, known[question.id])
        elif question.id in words:
            talk.answer(question.id, None, words[question.id])
        elif question.kind == "say":
            talk.answer(question.id, "said")
        else:
            talk.skip(question.id, "dont_know")
    talk.finish()
    return talk


def packet_of(talk: Conducting) -> PaperWish:
    return PaperWish(NAME, WAVE, "packet", interview=talk.step().facts.id)


def test_the_packet_has_the_name_and_the_points_and_nothing_said_beside_them(heard: Heard, tmp_path: Path) -> None:
    path, _ = heard.desk.papers.write(packet_of(heard.talk), tmp_path / "p.pdf", reviewed="read")
    assert found_in(path, [PERSON, CLIENT, POINT, BESIDE]) == {PERSON, CLIENT, POINT}


def test_a_point_asked_to_be_passed_on_more_strictly_is_not_in_it(heard: Heard, tmp_path: Path) -> None:
    heard.talk.attribute("nps_why", "anonymous")
    path, _ = heard.desk.papers.write(packet_of(heard.talk), tmp_path / "p.pdf", reviewed="read")
    assert POINT not in found_in(path, [POINT])


def test_no_other_paper_table_or_release_knows_of_it(heard: Heard, tmp_path: Path) -> None:
    papers = heard.desk.papers
    for number, offered in enumerate(papers.offered(NAME, WAVE)):
        if offered.wish == replace(packet_of(heard.talk), account="b"):
            continue
        try:
            papers.write(offered.wish, tmp_path / f"{offered.wish.kind}-{number}.pdf", reviewed="read")
        except UserError as refused:
            (tmp_path / f"{number}.txt").write_text(refused.sentence, "utf-8")
    heard.desk.tables.write(TableWish(NAME, WAVE), tmp_path / "t.json", "json", reviewed="read")
    papers.release(ReleaseWish(NAME, WAVE, "C. Pell", reviewed="read"), tmp_path / "out")
    files = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert len(files) > 10
    assert {path.name for path in files if found_in(path, [PERSON, POINT, BESIDE])} == set()


@pytest.mark.parametrize("question", ["a_participate", "det_callback"])
def test_what_is_withdrawn_takes_the_packet_away(heard: Heard, question: str) -> None:
    heard.talk.withdraw(question)
    with pytest.raises(UserError):
        heard.desk.papers.compiled(packet_of(heard.talk))


def test_for_a_call_alone_there_is_no_page(heard: Heard) -> None:
    heard.talk.correct("det_callback", "yes_call_only", None, "verbatim", "misheard")
    with pytest.raises(UserError):
        heard.desk.papers.compiled(packet_of(heard.talk))


def test_the_figures_do_not_count_it(heard: Heard) -> None:
    told = json.dumps(heard.desk.figures.of(NAME, WAVE), default=str)
    assert packet_of(heard.talk).interview not in told
    assert f'"{CLIENT}' not in told
