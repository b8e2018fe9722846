"""A talk held with a German script is German throughout: what is said, what is nudged, what follows, its paper."""

import io
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from pypdf import PdfReader

from interviewer import app
from interviewer.domain.programme.account import Account
from interviewer.domain.programme.programme import Programme, Wave
from interviewer.formats.session_file import SessionFiles
from interviewer.services.interviewing import Interviewing
from interviewer.services.sessions import SessionClock, play_whole
from interviewer.services.spoken_words import SPOKEN
from tests.services.conftest import Begin, TickingClock

ENGLISH_LEFT = re.compile(r"\b(?:the|your|with your name|unattributed|as coming from|our office|that number)\b")
GERMAN = "client_review_full_de"


def test_what_is_said_is_german_with_its_blanks_filled(begin: Begin) -> None:
    talk = begin(GERMAN, level="company")
    talk.answer("nps", 5)
    said = {question: talk.peek(question).spoken for question in talk.step().route.ids}
    assert [text for text in said.values() if ENGLISH_LEFT.search(text) or "[" in text] == []
    assert "das als Aussage von Aster AG, ohne Ihren Namen, weiterzugeben" in said["j_confirm"]
    assert "bis zum 11.\u00a0Juli 2026 kann ich es noch" in said["j_thanks"]
    assert "schreiben Sie an unser Büro" in said["j_thanks"]
    assert talk.peek("nps_why").probes[1] == "Woran haben Sie gedacht, als Sie die 5 gewählt haben?"
    assert talk.peek("nps_why").standing == SPOKEN["de"].probes


def test_the_lowest_dimension_is_named_in_german(begin: Begin) -> None:
    talk = begin("client_review_short_de")
    for number, name in enumerate(SPOKEN["de"].dimensions, 4):
        talk.answer(f"dim_{name}", number)
    assert "beim Thema Vertrauen" in talk.peek("dim_lowest_open").spoken


def test_the_short_version_of_a_german_talk_is_german(begin: Begin, interviewing: Interviewing) -> None:
    talk = begin(GERMAN, level=None)
    talk.answer("a_open", "short_version")
    shorter = interviewing.short_version(talk)
    assert shorter is not None
    assert shorter.step().facts.script_id == "client_review_short_de"


def test_german_words_set_the_fine_flag_in_a_german_talk_only(begin: Begin) -> None:
    flags = []
    for script in (GERMAN, "client_review_full"):
        talk = begin(script)
        talk.answer("nps", 9)
        talk.answer("nps_why", None, "Passt schon, alles in Ordnung.")
        flags.append(talk.step().route.fine.flag)
    assert flags == [True, False]


@pytest.fixture
def desk() -> Iterator[app.Desk]:
    with app.temporary_workspace() as made:
        yield app.desk_over(made, clock=TickingClock(), language="de")


def test_forms_are_in_the_language_of_the_wave(desk: app.Desk) -> None:
    desk.programmes.create(Programme("P", "Tideway", "Rosa Ache"))
    desk.programmes.put_wave("P", Wave("june", date(2026, 6, 1), date(2026, 6, 30), GERMAN))
    desk.programmes.put_wave("P", Wave("may", date(2026, 5, 1), date(2026, 5, 30), "client_review_full"))
    desk.programmes.add_account("P", Account("aster", "Aster AG", owner="Kim"))
    asked = [desk.forms.begin("P", wave, "aster", "Kim").step().facts.script_id for wave in ("june", "may")]
    assert asked == ["team_form_de", "team_form"]
    assert desk.forms.begin_company("P").step().facts.script_id == "company_form_de"


def test_a_german_session_gives_a_german_paper(desk: app.Desk, house: Path) -> None:
    session = SessionFiles().read(house / "tests" / "cases" / "german" / "weber.yaml")
    clock = SessionClock(session.started_at)
    desk.interviewing.makers = app.desk_over(desk.workspace, clock=clock).interviewing.makers
    step = play_whole(desk.interviewing, session, clock)
    pages = PdfReader(io.BytesIO(desk.reporting.interview_pdf(step.facts.id))).pages
    shown = " ".join(" ".join(page.extract_text() for page in pages).split())
    assert "Weber Verpackungsmaschinenbau könnte gehen: nachts ist niemand erreichbar" in shown
    assert "Der Bericht vom 18. Juni gehört berichtigt." in shown
    assert not re.search(r"\b(?:the|client|and|your|would|not asked|score)\b", shown)
