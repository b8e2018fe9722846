"""Small made-up waves on their way to a paper: through the real door of the wave, with talks as papers know them."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from typing import Any, cast

from interviewer.disclosure.participation import Listed
from interviewer.disclosure.programme_view import ReportableProgramme
from interviewer.disclosure.view import Consents, Person, ReportableInterview, Reported
from interviewer.disclosure.voices import Talk
from interviewer.disclosure.wave import WaveParts, reportable_wave
from interviewer.disclosure.wave_view import ReportableWave
from interviewer.domain.interview.snapshot import MEASURES, Snapshot
from interviewer.domain.interview.values import Level
from interviewer.domain.loyalty.person import person_from
from interviewer.domain.programme.account import Account, Outcome
from interviewer.domain.programme.forms import CompanyForm, TeamForm
from interviewer.domain.programme.programme import Programme, Wave
from interviewer.kit.i18n import Catalog
from interviewer.report.blocks import Paper
from interviewer.report.edition import Edition
from interviewer.report.interview import texts_in
from interviewer.report.programme.paper import programme_report
from interviewer.report.programme_telling import ProgrammeTelling
from interviewer.report.subject import Subject
from interviewer.services.figures import wave_figures

BEGAN = datetime(2026, 6, 8, 9, tzinfo=UTC)
TODAY = date(2026, 6, 22)
WAVE = Wave("spring-2026", date(2026, 6, 1), date(2026, 6, 30), "client_review_full")
EARLIER = Wave("spring-2025", date(2025, 6, 1), date(2025, 6, 30), "client_review_full")
PROGRAMME = Programme("Review", "Tideway IT", "Rosa Ache", "chief executive", "Plain Research", currency="EUR")
SIX = ("integrity", "competency", "recognition", "proactivity", "savvy", "chemistry")
NINES: Mapping[str, Any] = {f"dim_{name}": 9 for name in SIX}
HAPPY: Mapping[str, Any] = {
    "nps": 10, "sat": "very_satisfied", **NINES, "next_time": 10, "comp_hear": 1, "stay_reason": ("people", "results"),
    "comp_contact": "no", "comm_freq": "monthly", "dim_most": "chemistry",
}  # fmt: skip
LEAVING: Mapping[str, Any] = {"nps": 4, "det_alt": "actively_evaluating", "det_callback": "yes_with_points"}


@dataclass(frozen=True)
class Heard:
    """One finished talk: values by question, words as said, lines of lists."""

    account: str
    values: Mapping[str, Any] = field(default_factory=dict)
    level: Level = "named"
    name: str = "Ana Ruiz"
    title: str = "Head of IT"
    role: str = "decision"
    words: Mapping[str, str] = field(default_factory=dict)
    lines: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    quote: str | None = None
    reached: bool = True
    """False for a contact that was tried in vain."""


def listed(*names: str, **more: Any) -> tuple[Account, ...]:
    """Accounts, the first the largest, every other one a key account."""
    rows = ((name, max(100 - place, 5) * 1000_00, place % 2 == 0) for place, name in enumerate(names))
    return tuple(Account(n, n.title(), money, key=key, owner=f"Lead {n.title()}", **more) for n, money, key in rows)


def wave_of(
    heard: Sequence[Heard],
    accounts: Sequence[Account],
    wave: Wave = WAVE,
    forms: Sequence[TeamForm] = (),
    company: Mapping[str, Any] | None = None,
    outcomes: Sequence[Outcome] = (),
) -> ReportableWave:
    """The wave as it comes through the door."""
    contacts = {f"{one.account}-{place}": one.account for place, one in enumerate(heard)}
    silent = {f"{one.id}-none": one.id for one in accounts if one.id not in {h.account for h in heard}}
    parts = WaveParts(
        wave=wave,
        accounts=tuple(accounts),
        contacts=tuple(Listed(contact, account, ("no_answer",)) for contact, account in (contacts | silent).items()),
        talks=tuple(_talk(one, place) for place, one in enumerate(heard) if one.reached),
        team_forms=tuple(forms),
        company_form=CompanyForm(company) if company is not None else None,
        outcomes=tuple(outcomes),
    )
    return reportable_wave(parts).wave


def _talk(one: Heard, place: int) -> Talk:
    values = {question: value for question, value in one.values.items() if question in MEASURES}
    hidden = {question: f"e{place}-{question}" for question in values} if one.level == "anonymous" else {}
    rich = {"both": "vivid"} if one.values.get("nps", 0) >= 9 else {}
    taken = Snapshot("finished", one.level, why=True, values=values, hidden=hidden, richness=rich)
    return Talk(f"talk-{place}", f"{one.account}-{place}", one.account, BEGAN, taken, cast("Any", one.role))


def _view(one: Heard, accounts: Sequence[Account], wave: ReportableWave) -> ReportableInterview:
    answers = {q: Reported(q, "choice", q, value) for q, value in one.values.items()}
    answers |= {q: Reported(q, "open", q, None, said, level=cast("Any", one.level)) for q, said in one.words.items()}
    answers |= {q: Reported(q, "list", q, said, level=cast("Any", one.level)) for q, said in one.lines.items()}
    named = one.level == "named"
    return ReportableInterview(
        vendor=PROGRAMME.vendor,
        executive=PROGRAMME.vendor_executive,
        executive_title=PROGRAMME.executive_title,
        firm=PROGRAMME.interviewer_firm,
        interviewer="Jo Lind",
        account=next(account.name for account in accounts if account.id == one.account),
        level=cast("Any", one.level),
        person=Person(one.name, one.title, one.role) if named else None,
        role=one.role if named else None,
        heard_on=BEGAN.date(),
        day_known=named,
        mode="phone",
        minutes=22,
        script="client_review_full 1.0",
        answers=answers,
        unanswered={},
        figures=person_from(one.values, richness="vivid", role=cast("Any", one.role)),
        consents=Consents(quote=one.quote),
        team=wave.accounts[one.account].team,
        account_id=one.account,
    )


def telling(
    heard: Sequence[Heard] = (),
    accounts: Sequence[Account] = (),
    *,
    before: Sequence[Heard] | None = None,
    wave: Wave = WAVE,
    forms: Sequence[TeamForm] = (),
    company: Mapping[str, Any] | None = None,
    outcomes: Sequence[Outcome] = (),
    short: bool = False,
    number: int | None = 1,
    sentences: Mapping[str, str] | None = None,
) -> ProgrammeTelling:
    """What the report is given; accounts that are only heard are put on the list."""
    names = dict.fromkeys(one.account for one in (*heard, *(before or ())))
    every = tuple(accounts) or listed(*names)
    now = wave_of(heard, every, wave, forms, company, outcomes)
    earlier = wave_of(before, every, EARLIER) if before is not None else None
    talks: dict[str, list[ReportableInterview]] = {}
    for one in heard:
        if one.level != "anonymous":
            talks.setdefault(one.account, []).append(_view(one, every, now))
    in_order = {account.id: tuple(talks[account.id]) for account in every if account.id in talks}
    figures = json.loads(json.dumps(wave_figures(now, earlier)))
    view = ReportableProgramme(PROGRAMME, now, in_order, earlier)
    edition = Edition(TODAY, number, "Rosa Ache", "7f3a91c2e04b" + "0" * 52)
    return ProgrammeTelling(view, figures, Catalog.load(), edition, short, sentences or {})


def paper(*args: Any, **more: Any) -> Paper:
    """The report on such a wave."""
    return programme_report(telling(*args, **more), Subject())


def titles(made: Paper) -> dict[int, str]:
    """The titles by the number of the page in METHOD."""
    return {int(page.name.removeprefix("programme.p")): page.title for page in made.pages}


def words_on(made: Paper, number: int) -> str:
    """Everything one page says, blanks plain."""
    page = next(page for page in made.pages if page.name == f"programme.p{number}")
    return " ".join([page.title, *texts_in(page.rows), page.reading_note]).replace("\u00a0", " ")


def every_text(made: Paper) -> Iterator[str]:
    """Every text of a paper."""
    for page in made.pages:
        yield page.title
        yield page.reading_note
        yield page.bookmark
        yield from texts_in(page.rows)
    yield from (made.title, made.author, made.subject, made.head_mid, made.head_right, made.foot_mid)


def form(account: str, predicted: int | None = None, rating: int | None = None, **more: Any) -> TeamForm:
    """A team form that was sealed in time."""
    answers: dict[str, Any] = {f"s_{name[:3]}": rating for name in SIX} if rating is not None else {}
    if predicted is not None:
        answers["s_pred_nps"] = predicted
    return TeamForm(account, "spring-2026", "Lead", datetime(2026, 5, 1, tzinfo=UTC), answers | more)
