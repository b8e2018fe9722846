"""Reads the team forms and the company form, each answer by the question's own kind."""

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

from interviewer.domain.errors import UserError
from interviewer.domain.programme.form_answers import form_answer, still_missing
from interviewer.domain.programme.forms import CompanyForm, TeamForm
from interviewer.domain.script.faults import meant
from interviewer.domain.script.script import Script
from interviewer.domain.script.values import Value
from interviewer.formats.folder_parts import FolderFaults, FolderRefused, Part
from interviewer.formats.programme_parts import UNKNOWN_MOMENT, Engagement, known
from interviewer.formats.yaml_reading import plain, read_text, read_yaml

TEAM_FORM = ("account", "wave", "by", "sealed_at", "seal", "answers")
SEALED = ("sealed_at", "seal")
ACCOUNTS_IN = {"c_lost": "account", "c_ten": ""}
"""Questions of the company form whose answers name accounts by id: a column of a table, or the lines."""


def read_team_form(part: Part, found: Engagement, script: Script) -> TeamForm:
    """One file of the folder team/."""
    part.only(TEAM_FORM, "a team form")
    by = part.text("by")
    if part.has("by") and not by:
        part.fault("by", "by is empty; say who filled in the form")
    answers = part.part("answers", needed=True)
    form = TeamForm(
        account=known(part, "account", found.accounts),
        wave=known(part, "wave", found.waves),
        by=by,
        sealed_at=part.moment("sealed_at") or UNKNOWN_MOMENT,
        answers=_answers(answers, script) if answers else {},
    )
    _check_seal(part, form.seal)
    if missing := still_missing(form.answers, script):
        part.notice("answers", f"the form has no answer to {', '.join(missing)}")
    return form


def read_company_form(part: Part, found: Engagement, script: Script) -> CompanyForm:
    """`company_form` of programme.yaml. Accounts in it are named by their ids."""
    answers = _answers(part, script, leaving_out=SEALED)
    sealed_at = part.moment("sealed_at") if part.has("sealed_at") else None
    for question, column in ACCOUNTS_IN.items():
        for name in _names_in(answers.get(question), column):
            if name not in found.accounts:
                part.fault(question, f"there is no account {name[:60]!r} in programme.yaml")
    form = CompanyForm(answers, sealed_at)
    _check_seal(part, form.seal)
    return form


def _check_seal(part: Part, seal: str) -> None:
    if part.has("seal") and part.text("seal") != seal:
        part.fault("seal", "the form was changed after it was sealed: its seal does not fit its answers")


def _answers(part: Part, script: Script, leaving_out: tuple[str, ...] = ()) -> dict[str, Value]:
    answers: dict[str, Value] = {}
    for entry in part.entries():
        if entry.key in leaving_out:
            continue
        question = script.by_id.get(entry.key)
        if question is None:
            there = meant(entry.key, script.by_id)
            part.fault(entry.key, f"the script {script.id} has no question {entry.key[:60]}{there}")
            continue
        try:
            answer = form_answer(plain(entry.value), question, script)
        except UserError as error:
            part.fault(entry.key, error.sentence)
            continue
        if answer is not None:
            answers[entry.key] = answer
    return answers


def _names_in(answer: Value | None, column: str) -> tuple[str, ...]:
    if not isinstance(answer, tuple):
        return ()
    cells = [row.get(column, "") if isinstance(row, Mapping) else row for row in answer]
    return tuple(str(cell) for cell in cells if cell != "")


def read_form_file(path: Path, script: Script, now: datetime) -> TeamForm:
    """A team form filled in by hand, in a file of its own; without `sealed_at` it is sealed now.

    FolderRefused with every fault. Whether account and wave exist is for the programme to say.
    """
    faults = FolderFaults()
    part = Part(read_yaml(read_text(path), path.name), path.name, faults)
    part.only(TEAM_FORM, "a team form")
    answers = part.part("answers", needed=True)
    form = TeamForm(
        account=part.text("account"),
        wave=part.text("wave"),
        by=part.text("by"),
        sealed_at=(part.moment("sealed_at") if part.has("sealed_at") else None) or now,
        answers=_answers(answers, script) if answers else {},
    )
    _check_seal(part, form.seal)
    if faults.found:
        raise FolderRefused(faults.found)
    return form
