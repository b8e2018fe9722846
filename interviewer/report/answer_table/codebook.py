"""Which columns a table of answers has: the same for everyone asked with the same scripts, whoever answered what."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from interviewer.disclosure.permissions import ALTERNATIVE_NAMES, OTHER_WAYS, passes_at_all
from interviewer.domain.programme.programme import Programme
from interviewer.domain.script.questions import KINDS
from interviewer.domain.script.script import NON_ANSWERS, Question, Script
from interviewer.domain.script.wording import spoken
from interviewer.report.answer_table.parts import Variable
from interviewer.report.labels import option

WORDS, MANNER, STATUS = "_words", "_manner", "_status"
KIND_OF_WAY = (*(kind for kind, _ in OTHER_WAYS), "competitor")
MANNERS = {"verbatim": "as the person said it", "paraphrase": "in the interviewer's words"}
HOW = {
    "asked": "answered when asked",
    "volunteered": "said before it was asked, and confirmed",
    "restored": "said on another route, and taken back in",
}
STATUSES = {**HOW, **{reason: option(reason) for reason in NON_ANSWERS}}
ATTRIBUTIONS = {"named": "passed on by name", "company": "passed on as the company"}
ROLES = ("decision", "influencer", "user", "none")
HEAD = (
    Variable("account_id", "Account, its id on the list"),
    Variable("account", "Account"),
    Variable("attribution", "How the answers of this row may be passed on", "code", ATTRIBUTIONS),
    Variable("person", "Person; empty where the company speaks"),
    Variable("title", "Title of the person"),
    Variable("role", "Part in the decision", "code", {role: option(role) for role in ROLES}),
    Variable("heard_on", "Day of the talk; the month alone where the company speaks"),
    Variable("mode", "How the talk was held; empty where the company speaks"),
    Variable("language", "Language of the talk"),
    Variable("script", "Script and its version"),
)
"""What every row begins with."""


def marked(question: str, chosen: str) -> str:
    """The column that says whether this option was chosen."""
    return f"{question}__{chosen}"


def codebook(scripts: Iterable[Script], programme: Programme, *, words: bool) -> tuple[Variable, ...]:
    """The columns for talks held with these scripts, the first script's text and order first.

    `words` False leaves out everything that was said in words.
    """
    blanks = _blanks(programme)
    found = {one.name: one for one in HEAD}
    for script in scripts:
        for question in script.by_id.values():
            if passes_at_all(question):
                for one in _columns(script, question, spoken(question.text, blanks)):
                    known = found.get(one.name)
                    found[one.name] = one if known is None else replace(known, values={**one.values, **known.values})
    return tuple(one for one in found.values() if words or not _in_words(one))


def _in_words(one: Variable) -> bool:
    head = {column.name for column in HEAD}
    return one.name not in head and (one.measure in {"text", "lines"} or one.name.endswith(MANNER))


def _columns(script: Script, question: Question, label: str) -> Iterator[Variable]:
    shape = KINDS[question.kind].shape
    name = question.id
    match shape:
        case "say" | "pairs" | "table":
            return
        case "choice":
            yield Variable(name, label, "code", {o: _option(script, question, o) for o in question.options})
        case "multi":
            yield from (_mark(script, question, o, label) for o in question.options)
        case "list":
            yield Variable(name, label, "lines")
            if name == ALTERNATIVE_NAMES:
                yield from (_mark(script, question, o, label) for o in KIND_OF_WAY)
        case "number_or_no":
            yield Variable(name, label, "number")
            yield Variable(marked(name, "no"), f"{label} [no]", "mark")
        case "scale" | "number" | "percent":
            yield Variable(name, label, "number")
        case "open" | "date":
            yield Variable(name, label)
    if shape not in {"open", "date"}:
        yield Variable(name + WORDS, f"{label} [in words]")
    yield Variable(name + MANNER, f"{label} [whose words]", "code", MANNERS)
    yield Variable(name + STATUS, f"{label} [how it was answered]", "code", STATUSES)


def _mark(script: Script, question: Question, chosen: str, label: str) -> Variable:
    return Variable(marked(question.id, chosen), f"{label} [{_option(script, question, chosen)}]", "mark")


def _option(script: Script, question: Question, chosen: str) -> str:
    return question.option_words.get(chosen) or script.option_words.get(chosen) or option(chosen)


def _blanks(programme: Programme) -> Mapping[str, str]:
    return {
        "vendor": programme.vendor,
        "product_or_service": programme.product_or_service or "this",
        "executive_title": programme.executive_title,
        "interviewer_firm": programme.interviewer_firm,
    }
