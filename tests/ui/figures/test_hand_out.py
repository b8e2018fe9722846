"""Handing out the answers from the window: where to, what would show who spoke, what was written."""

from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from interviewer.domain.errors import UserError
from interviewer.report.answer_table import AnswerTable
from interviewer.services.answer_tables import MadeTable, TableForm, TableWish, WrittenTable
from interviewer.services.paper_wishes import Place
from interviewer.ui.figures.content import Table
from interviewer.ui.figures.hand_out import HandOut
from interviewer.ui.jobs import Jobs
from interviewer.ui.prompts import Prompts
from interviewer.ui.theme import Theme

ASKS = Place("k", "Row 1, adv_story", "If Dougal were there.", "a name", "[a colleague]", must=False, words="Dougal")
MUST = Place("m", "Row 2, tough", "I, Ana, said so.", "her own name", "[a colleague]", must=True, words="Ana")


class Answers(Prompts):
    """Answers each question as it is told to."""

    def __init__(self, theme: Theme, path: Path | None) -> None:
        super().__init__(None, theme)
        self.path, self.reason, self.sure = path, "they are the vendor's own people", True
        self.asked: list[str] = []

    def save_file(self, title: str, kinds: str, suggested: Path) -> Path | None:
        return self.path

    def ask(self, title: str, sentence: str, label: str, yes: str, *, text: str = "") -> str | None:
        self.asked.append(sentence)
        return self.reason or None

    def confirm(self, title: str, sentence: str, yes: str, no: str, *, risky: bool = False) -> bool:
        self.asked.append(sentence)
        return self.sure


class Written:
    """Remembers what it was told to write."""

    def __init__(self, *places: Place) -> None:
        self.places = places
        self.wishes: list[tuple[TableWish, Path, str, str]] = []
        self.error: UserError | None = None

    def made(self, wish: TableWish) -> MadeTable:
        return MadeTable(AnswerTable("p", "w", (), ()), self.places)

    def write(
        self, wish: TableWish, path: Path, form: TableForm, *, reviewed: str = "", over: bool = False
    ) -> WrittenTable:
        if self.error:
            raise self.error
        self.wishes.append((wish, path, form, reviewed))
        return WrittenTable((path,), 7, 3, cut=2, held_back=True)


@pytest.fixture(name="asked")
def _asked(theme: Theme, tmp_path: Path) -> Answers:
    return Answers(theme, tmp_path / "a.xlsx")


def begun(qtbot: QtBot, tables: Written, prompts: Answers) -> tuple[list[str], list[str]]:
    told: list[str] = []
    refused: list[str] = []
    parent = QObject()
    jobs = Jobs(lambda error: None)
    out = HandOut(tables, prompts, jobs, parent)
    out.told.connect(told.append)
    out.refused.connect(refused.append)
    out.begin("p", "spring")
    qtbot.waitUntil(lambda: bool(told or refused or not jobs.busy), timeout=5000)
    jobs.close()
    return told, refused


def test_without_places_the_table_is_written_and_told(qtbot: QtBot, asked: Answers, tmp_path: Path) -> None:
    tables = Written()
    told, _ = begun(qtbot, tables, asked)
    assert tables.wishes == [(TableWish("p", "spring"), tmp_path / "a.xlsx", "xlsx", "")]
    assert told == [
        f"Written: {tmp_path / 'a.xlsx'}, 7 rows. 2 texts were too long for this form and are cut."
        " Some answers are held back."
    ]


def test_places_that_only_ask_are_shown_with_their_words_and_kept_with_a_reason(qtbot: QtBot, asked: Answers) -> None:
    tables = Written(ASKS)
    begun(qtbot, tables, asked)
    assert "Row 1, adv_story: a name: Dougal" in asked.asked[0]
    assert tables.wishes[0][3] == asked.reason


def test_without_a_reason_nothing_is_written(qtbot: QtBot, asked: Answers) -> None:
    asked.reason = ""
    tables = Written(ASKS)
    assert begun(qtbot, tables, asked) == ([], [])
    assert tables.wishes == []


def test_what_would_show_who_spoke_leaves_numbers_and_choices_alone(qtbot: QtBot, asked: Answers) -> None:
    tables = Written(ASKS, MUST)
    begun(qtbot, tables, asked)
    assert "One place would show who spoke" in asked.asked[0]
    assert tables.wishes[0][0] == TableWish("p", "spring", words=False)
    asked.sure = False
    left = Written(MUST)
    begun(qtbot, left, asked)
    assert left.wishes == []


def test_an_ending_that_is_no_table_and_a_refusal_are_told(qtbot: QtBot, asked: Answers, tmp_path: Path) -> None:
    tables = Written()
    tables.error = UserError("table_not_written", "The disk is full.\nmore")
    assert begun(qtbot, tables, asked)[1] == ["The disk is full."]
    asked.path = tmp_path / "a.doc"
    assert "one of these endings" in begun(qtbot, tables, asked)[1][0]
    asked.path = None
    assert begun(qtbot, tables, asked) == ([], [])


def test_a_copied_table_runs_in_no_spreadsheet_and_its_numbers_stay_numbers() -> None:
    table = Table(("Account", "=Score"), (("=cmd|' /C'!A0", "+42"), ("a\tb\nc", "-22 to +50"), ("@x", "7.5")))
    assert table.as_text() == "Account\t'=Score\n'=cmd|' /C'!A0\t+42\na b c\t-22 to +50\n'@x\t7.5"
