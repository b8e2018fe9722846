"""The one door: an interview in, what a paper about it may know out (DESIGN 5.5, METHOD 3.15, 4).

Left out before any figure is computed: notes, off-record and sealed matter, struck words, parked and undone
answers, volunteered answers nobody confirmed, withdrawn answers, answers of a purpose without its permission,
and answers asked to be unattributed. What stays is masked.
An answer the person gave as the company in a paper by name stays, as said by the account and never tied to
the person; a looser wish for one answer is not followed in a paper as the company: one name would name all.
"""

from dataclasses import replace
from datetime import date

from interviewer.disclosure.consents import consents
from interviewer.disclosure.door import Door
from interviewer.disclosure.permissions import Allowed
from interviewer.disclosure.purposes import advocate, call_back
from interviewer.disclosure.view import AccountTerms, CallHours, PaperLevel, Person, ReportableInterview, TeamView
from interviewer.domain.errors import UserError
from interviewer.domain.interview.facts import InterviewFacts
from interviewer.domain.interview.route import Route
from interviewer.domain.interview.transcript import Transcript
from interviewer.domain.script.script import Script

NAMED_PEOPLE_FOR_ROLE = 2
"""People heard as the company at one account before a role may be told (METHOD 4a)."""


def reportable(
    script: Script,
    facts: InterviewFacts,
    transcript: Transcript,
    route: Route,
    team: TeamView | None = None,
    *,
    heard_at_account: int = 1,
    terms: AccountTerms | None = None,
    hours: CallHours | None = None,
) -> ReportableInterview:
    """What a paper about one interview may know.

    `heard_at_account`: people heard there as the company, this one included. A team form sealed after the
    talk began is late and left out. `hours` pass only with a call that was allowed. UserError "rehearsal",
    "withdrawn", "not_finished", "no_attribution", "unattributed", each saying what can be done.
    """
    level = paper_level(facts, transcript)
    door = Door(script, facts, transcript, Allowed(transcript, frozenset(route.ids), level), level)
    role_told = level == "named" or heard_at_account >= NAMED_PEOPLE_FOR_ROLE
    found = _through(door, route, role_told, team, terms or AccountTerms())
    who = facts.respondent
    return replace(
        found,
        call_back=call_back(door.allowed, level, who, hours or CallHours()),
        advocate=advocate(door.allowed, level, who),
    )


def _through(
    door: Door, route: Route, role_told: bool, team: TeamView | None, terms: AccountTerms
) -> ReportableInterview:
    facts, level = door.facts, door.level
    engagement, heard_on = facts.engagement, _heard_on(facts, level)
    answers, role = door.answers(route, role_told), door.role(route) if role_told else None
    return ReportableInterview(
        vendor=engagement.vendor,
        executive=engagement.vendor_executive,
        executive_title=engagement.executive_title,
        firm=engagement.interviewer_firm,
        interviewer=engagement.interviewer_name,
        account=facts.account.name,
        level=level,
        person=Person(facts.respondent.name, facts.respondent.title, role or "none") if level == "named" else None,
        role=role,
        heard_on=heard_on,
        day_known=level == "named",
        mode=facts.mode,
        language=door.script.language,
        minutes=_minutes(facts, door.transcript),
        script=f"{facts.script_id} {facts.script_version}",
        answers=answers,
        unanswered=door.unanswered(route),
        figures=door.figures(answers, role),
        consents=consents(door.allowed, level, heard_on),
        team=door.team(team),
        terms=terms,
        held_back=door.held_back(route),
        wave=facts.wave.name,
        account_id=facts.account.id,
        interview=facts.id,
        phrases=door.phrases(),
    )


def paper_level(facts: InterviewFacts, transcript: Transcript) -> PaperLevel:
    """How a paper on one talk may name its source; a UserError when there may be none."""
    if facts.practice:
        raise UserError("rehearsal", "This talk is a rehearsal. No paper is made of it.")
    if facts.in_part:
        raise UserError(
            "in_part",
            "The log of this talk lost something with a damaged file. What is lost may have forbidden to pass on what "
            "is left, so no paper is made of it. Restore a backup in which it is whole.",
        )
    if "a_participate" in transcript.withdrawn:
        raise UserError("withdrawn", "The person has withdrawn from the interviews. No paper can be made of this talk.")
    if transcript.ended != "finished":
        raise UserError("not_finished", "The talk is not finished, so there is no report yet. Finish it first.")
    match transcript.level:
        case None:
            raise UserError(
                "no_attribution",
                "It was never said how this talk may be passed on, so no report can be made. Ask the person, "
                "and record the choice.",
            )
        case "anonymous":
            raise UserError(
                "unattributed",
                "There is no report on a single unattributed talk: it would show who spoke. Its answers count "
                "only in totals, once enough clients are heard. If the person prefers to be passed on by name "
                "or as the company, record that choice and make the report then.",
            )
        case "named" | "company" as level:
            return level


def _heard_on(facts: InterviewFacts, level: PaperLevel) -> date:
    day = facts.started_at.date()
    return day if level == "named" else day.replace(day=1)


def _minutes(facts: InterviewFacts, transcript: Transcript) -> int:
    began = transcript.started_at or facts.started_at
    return max(0, int(((transcript.ended_at or began) - began).total_seconds() // 60))
