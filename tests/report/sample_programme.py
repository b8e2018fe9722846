"""A programme's wave as its papers get it, out of a real workspace."""

import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from io import BytesIO
from typing import Any, TypeVar

from pypdf import PdfReader

from interviewer import app
from interviewer.app import Desk
from interviewer.disclosure.view import ReportableInterview
from interviewer.kit.i18n import Catalog
from interviewer.report.blocks import Paper
from interviewer.report.edition import Edition
from interviewer.report.interview import texts_in
from interviewer.report.programme_telling import ProgrammeTelling
from interviewer.services.call_hours import CallHoursBook
from interviewer.services.wave_papers import WavePapers
from interviewer.services.wave_reading import WaveReading

B = TypeVar("B")
MADE_ON = date(2026, 7, 1)


def telling_of(desk: Desk, programme: str, wave: str, made_on: date = MADE_ON) -> ProgrammeTelling:
    """Everything the papers of a wave are given."""
    kept, library = desk.workspace, app.script_library()
    reading = WaveReading(kept.programmes, kept.figures, kept.interviews, library)
    hours = CallHoursBook(kept.programmes, kept.field_work)
    waves = WavePapers(kept.programmes, kept.interviews, kept.papers, library, reading, desk.figures, hours)
    shelf = waves.shelf(programme, wave)
    talks = waves.talks(shelf, shelf.parts.talks)
    figures = json.loads(json.dumps(shelf.figures))
    return ProgrammeTelling(shelf.view(talks), figures, Catalog.load(), Edition(made_on))


def with_account(told: ProgrammeTelling, account: str, **changes: Any) -> ProgrammeTelling:
    """The same telling with one account's master data changed."""
    seen = told.view.wave.accounts[account]
    changed = replace(seen, account=replace(seen.account, **changes))
    wave = replace(told.view.wave, accounts={**told.view.wave.accounts, account: changed})
    return replace(told, view=replace(told.view, wave=wave))


def with_talks(told: ProgrammeTelling, account: str, *talks: ReportableInterview) -> ProgrammeTelling:
    """The same telling with other talks at one account."""
    return replace(told, view=replace(told.view, talks={**told.view.talks, account: talks}))


def written(told: ProgrammeTelling, sentences: Mapping[str, str]) -> ProgrammeTelling:
    """The same telling with sentences the interviewer wrote."""
    return replace(told, sentences={**told.sentences, **sentences})


def words_of(paper: object) -> str:
    """Every text of a paper, a line each."""
    return "\n".join(texts_in(paper))


def blocks_of(paper: Paper, kind: type[B]) -> list[B]:
    """Every block of this kind, in order."""
    return [
        block
        for page in paper.pages
        for row in page.rows
        for column in row.columns
        for block in column.blocks
        if isinstance(block, kind)
    ]


def sheets(pdf: bytes) -> int:
    """How many sheets it has."""
    return len(PdfReader(BytesIO(pdf)).pages)
