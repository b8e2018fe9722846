"""`interviewer interview ...`: play a session, list, show, export and verify interviews."""

from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager

from interviewer import app
from interviewer.cli.opening import desk
from interviewer.cli.report import tell_unprintable
from interviewer.cli.streams import Streams
from interviewer.domain.errors import UserError
from interviewer.services.ports import InterviewSummary
from interviewer.services.results import result_of
from interviewer.services.sessions import SessionClock, play_whole
from interviewer.services.step import Passage, Step


def play_session(words: Namespace, streams: Streams) -> int:
    """Run one interview from a session file through the real engine; with --report write its report."""
    from interviewer.formats.session_file import SessionFiles

    session = SessionFiles().read(words.session)
    clock = SessionClock(session.started_at)
    with _desk_for(words, streams, clock) as opened:
        step = play_whole(opened.interviewing, session, clock)
        refusal = _report(opened, step.facts.id, words, streams) if words.report else None
    if words.json:
        streams.show(result_of(step))
    else:
        streams.say(_summary(step))
    if refusal:
        streams.complain(refusal)
        return 1
    return 0


@contextmanager
def _desk_for(words: Namespace, streams: Streams, clock: SessionClock) -> Iterator[app.Desk]:
    if words.workspace is not None:
        with desk(words, streams, writes=True, clock=clock) as opened:
            yield opened
    else:
        with app.temporary_workspace() as workspace:
            yield app.desk_over(workspace, clock=clock, language=words.lang)


def _report(opened: app.Desk, interview_id: str, words: Namespace, streams: Streams) -> str | None:
    """Why there is no report, or None when it was written."""
    try:
        tell_unprintable(opened.reporting.unprintable(interview_id, words.pages), streams)
        opened.reporting.write_interview_report(
            interview_id, words.report, words.paper, words.pages, reviewed=words.reviewed
        )
    except UserError as refused:
        return refused.sentence
    return None


def _summary(step: Step) -> str:
    state = {"finished": "Finished", "broken_off": "Broken off"}.get(step.transcript.ended or "", "Still open")
    lines = [f"{state}: {step.facts.respondent.name}, {step.facts.account.name}. Interview {step.facts.id}."]
    lines.append(f"{len(step.route.ids)} questions on the route, {len(step.route.parked)} parked.")
    if step.route.open:
        lines.append(f"Still open: {', '.join(step.route.open)}.")
    return "\n".join(lines)


def list_interviews(words: Namespace, streams: Streams) -> int:
    """The latest interviews, newest first."""
    with desk(words, streams, writes=False) as opened:
        found = opened.interviewing.recent()
    if words.json:
        streams.show([_line_values(one) for one in found])
    for one in found if not words.json else ():
        moment = f"{one.started_at:%Y-%m-%d %H:%M}"
        streams.say(f"{one.id}  {moment}  {one.state:<10}  {one.vendor}: {one.respondent}, {one.account}")
    return 0


def _line_values(one: InterviewSummary) -> dict[str, object]:
    return dict(one.__dict__) | {"started_at": one.started_at.isoformat(), "last_at": one.last_at.isoformat()}


def show_interview(words: Namespace, streams: Streams) -> int:
    """What was said in one interview, for the interviewer's own eyes."""
    with desk(words, streams, writes=False) as opened:
        conducting = opened.interviewing.go_on(words.id)
        step, passages = conducting.step(), conducting.passages()
    if words.json:
        streams.show(result_of(step))
        return 0
    streams.say(_summary(step))
    for passage in passages:
        streams.say(_passage(passage))
    return 0


def _passage(passage: Passage) -> str:
    if passage.state == "struck" and not passage.value:
        return f"{passage.section_id}  {passage.label}: struck on request"
    parts = [part for part in (passage.value, passage.words) if part]
    return f"{passage.section_id}  {passage.label}: {' - '.join(parts)}"


def export_interview(words: Namespace, streams: Streams) -> int:
    """One interview as JSON: who, when, and what was answered on the record."""
    with desk(words, streams, writes=False) as opened:
        step = opened.interviewing.go_on(words.id).step()
    facts = step.facts
    head = {
        "vendor": facts.engagement.vendor,
        "account": facts.account.name,
        "respondent": facts.respondent.name,
        "mode": facts.mode,
        "script": facts.script_id,
        "script_version": facts.script_version,
        "started_at": facts.started_at.isoformat(),
        "attribution": step.level,
    }
    streams.show(head | result_of(step))
    return 0


def verify_interviews(words: Namespace, streams: Streams) -> int:
    """Whether the hash chain of one interview, or of all, still holds."""
    with desk(words, streams, writes=False) as opened:
        ids = opened.interviewing.all_ids() if words.all else [words.id]
        faults = {one: opened.interviewing.verify(one) for one in ids}
    if words.json:
        streams.show({one: [f"event {f.number} {f.reason}" for f in found] for one, found in faults.items()})
    broken = {one: found for one, found in faults.items() if found}
    for one, found in broken.items():
        streams.complain("\n".join(f"{one}: event {f.number} {f.reason}" for f in found))
    if not words.json and not broken:
        streams.say(f"{len(ids)} checked: every event follows from the one before it.")
    return 1 if broken else 0
