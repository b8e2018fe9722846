"""What a person said, as blocks: quotation marks only around words as said, cuts marked [...]."""

from interviewer.disclosure.quotes import excerpt
from interviewer.disclosure.view import Reported
from interviewer.report.blocks import Badge, Badges, Block, Column, Heading, Points, Quote, Rich, Row, Run, Text
from interviewer.report.labels import label, option
from interviewer.report.phrases import short_name
from interviewer.report.telling import Telling

MOST_LINES = 6
LONGEST_LINE = 150


def source(told: Telling, answer: Reported) -> str:
    """Who said it: the person with title in a paper by name, else the account."""
    person = told.view.person
    if answer.level == "company" or person is None:
        return short_name(told.view.account)
    return ", ".join(part for part in (person.name, person.title) if part)


def words(told: Telling, question: str, limit: int, *, lead: bool = False, credit: bool = False) -> tuple[Block, ...]:
    """The words to a question, at most about `limit` letters; nothing when there are none.

    As said: a quotation. In the interviewer's rendering: plain text. `credit` adds who said it. An answer passed
    on as the account in a paper by name always says so.
    """
    answer = told.answer(question)
    if answer is None or not answer.words:
        return ()
    t, cut = told.words.t, excerpt(answer.words, limit)
    whose = source(told, answer) if credit or answer.level != told.view.level else ""
    if answer.verbatim:
        block: Block = Quote(cut, attribution=whose, lead=lead)
    else:
        block = Text((Run(cut), Run(f" ({t('in our words')})", "muted")))
    return (block, Badges((Badge(t("flat: polite words, no substance")),))) if answer.flat else (block,)


def lines(told: Telling, question: str, most: int = MOST_LINES) -> tuple[Block, ...]:
    """The lines of a list, long ones cut, with how many more there are."""
    answer = told.answer(question)
    if answer is None or not answer.lines:
        return ()
    shown = tuple(line(answer, one) for one in answer.lines[:most])
    left = len(answer.lines) - most
    more = told.words.n("{count} more at the end", "{count} more at the end", left)
    return (Points(shown, close=True), *((Text(more, "small"),) if left > 0 else ()))


def line(answer: Reported, said: str) -> Rich:
    """One line of a list: serif when it is as said."""
    cut = excerpt(said, LONGEST_LINE)
    return (Run(cut, "serif"),) if answer.verbatim else cut


def chosen(told: Telling, question: str) -> str:
    """The choice or number of a question in words; empty when there is none."""
    t, value = told.words.t, told.value(question)
    match value:
        case None:
            return ""
        case tuple():
            return ", ".join(t(option(one)) for one in value)
        case int() | float():
            return told.words.number(value)
        case _:
            return t(option(value))


def name(told: Telling, question: str) -> str:
    """The heading of an answer."""
    answer = told.answer(question)
    return label(told.words, question, answer.asked if answer else question)


def block_of(told: Telling, question: str, limit: int, span: int, note: str = "") -> Column | None:
    """A heading with the words (or lines) of one question; None when there are none."""
    found = lines(told, question) or words(told, question, limit)
    return Column(span, (Heading(name(told, question), note=note), *found)) if found else None


def side_by_side(*columns: Column | None) -> tuple[Row, ...]:
    """The columns that hold something as one row; no row when none does."""
    there = tuple(column for column in columns if column is not None)
    return (Row(there),) if there else ()


def paired(*columns: Column | None) -> tuple[Row, ...]:
    """The columns that hold something, two and two."""
    there = [Column(6, column.blocks) for column in columns if column is not None]
    return tuple(Row(tuple(there[at : at + 2])) for at in range(0, len(there), 2))
