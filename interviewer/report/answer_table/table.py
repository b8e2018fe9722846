"""A wave's talks as rows (METHOD 4, "What is withheld").

A row by name holds only what the person lets pass by name. What somebody heard by name wants passed on as the company
stands in a row of the account, tied to nobody. Rows of the company follow those by name and are sorted by what
stands in them, so that their order tells nothing. Unattributed people have no row: they are in totals alone (3.15).
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from interviewer.disclosure.programme_view import ReportableProgramme
from interviewer.disclosure.view import PaperLevel, ReportableInterview, Reported
from interviewer.domain.errors import UserError
from interviewer.domain.script.script import Script
from interviewer.report.answer_table.codebook import MANNER, STATUS, WORDS, codebook, marked
from interviewer.report.answer_table.parts import AnswerTable, Cell, Row, Variable

Cells = dict[str, Cell]


def answer_table(view: ReportableProgramme, scripts: Iterable[Script], *, words: bool = True) -> AnswerTable:
    """The table of a wave. `scripts` are those of its talks; `words` False leaves out what was said in words.

    UserError "nobody_heard" when there is no talk that may be passed on.
    """
    talks = [talk for heard in view.talks.values() for talk in heard]
    if not talks:
        raise UserError(
            "nobody_heard",
            f"No talk of {view.wave.wave.name} may be passed on yet, so there is no table. Unattributed talks count "
            "in the figures alone.",
        )
    variables = codebook(scripts, view.programme, words=words)
    told = {one.name: one for one in variables}
    rows = [row for heard in view.talks.values() for row in _of_account(heard, told)]
    held_back = view.wave.held_back or any(talk.held_back for talk in talks)
    return AnswerTable(view.programme.name, view.wave.wave.name, variables, tuple(rows), held_back)


def _of_account(talks: Iterable[ReportableInterview], told: Mapping[str, Variable]) -> Iterator[Row]:
    company: list[Row] = []
    for talk in talks:
        if talk.level == "company":
            company.append(_row(talk, "company", told))
            continue
        yield _row(talk, "named", told)
        if any(answer.level == "company" for answer in talk.answers.values()):
            company.append(_row(talk, "company", told))
    yield from sorted(company, key=lambda row: sorted((name, str(cell)) for name, cell in row.items()))


def _row(talk: ReportableInterview, level: PaperLevel, told: Mapping[str, Variable]) -> Row:
    """The talk's answers of this level."""
    cells = _head(talk, level)
    for answer in talk.answers.values():
        if answer.level == level:
            cells.update(_answer(answer, told))
    if level == talk.level:
        cells.update({name + STATUS: reason for name, reason in talk.unanswered.items()})
    return {name: cells[name] for name in told if cells.get(name) not in (None, "", ())}


def _head(talk: ReportableInterview, level: PaperLevel) -> Cells:
    cells: Cells = {"account_id": talk.account_id, "account": talk.account, "attribution": level}
    if level == "named" and talk.person is not None:
        who = talk.person
        cells |= {"person": who.name, "title": who.title, "role": talk.role or "none", "mode": talk.mode}
        cells |= {"heard_on": talk.heard_on.isoformat(), "language": talk.language, "script": talk.script}
    else:
        cells["heard_on"] = f"{talk.heard_on:%Y-%m}"
        if talk.level == "company":
            cells |= {"role": talk.role, "language": talk.language, "script": talk.script}
    return cells


def _answer(answer: Reported, told: Mapping[str, Variable]) -> Cells:
    name = answer.question
    cells: Cells = {name + STATUS: answer.how}
    in_words = answer.words or answer.lines
    if in_words:
        cells[name + MANNER] = "verbatim" if answer.verbatim else "paraphrase"
    if name + WORDS in told:
        cells[name + WORDS] = answer.words
    else:
        cells[name] = answer.words
    cells |= _value(answer, told)
    return cells


def _value(answer: Reported, told: Mapping[str, Variable]) -> Cells:
    name, value = answer.question, answer.value
    if answer.kind == "multi":
        chosen: tuple[Any, ...] = value if isinstance(value, tuple) else ()
        prefix = marked(name, "")
        marks = (one for one in told if one.startswith(prefix) and chosen)
        return {one: int(one.removeprefix(prefix) in chosen) for one in marks}
    if answer.kind == "number_or_no":
        return {name: None if value == "no" else _plain(value), marked(name, "no"): int(value == "no")}
    plain = _plain(value)
    return {} if plain is None else {name: plain}


def _plain(value: object) -> Cell:
    if isinstance(value, tuple):
        return tuple(line for line in value if isinstance(line, str)) or None
    return value if isinstance(value, str | int | float) and not isinstance(value, bool) else None
