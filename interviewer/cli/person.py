"""`interviewer person ...`: what people may ask about their data, for the interviewer's own eyes."""

from argparse import Namespace
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from interviewer import app
from interviewer.cli.backups import backup_folder
from interviewer.cli.opening import desk, workspace_path
from interviewer.cli.streams import Streams
from interviewer.domain.errors import UserError
from interviewer.domain.rights.consents import row_of
from interviewer.domain.rights.notes import Request, Standing
from interviewer.report.rights.recall import Cause
from interviewer.services.rights.affected import Affected
from interviewer.services.rights.erasing import Erasure, Plan
from interviewer.services.rights.withdrawing import Withdrawal
from interviewer.services.rights_ports import KnownPerson


def list_people(words: Namespace, streams: Streams) -> int:
    """Everybody of a programme, with what is locked."""
    with desk(words, streams, writes=False) as opened:
        programme = opened.programmes.chosen(words.programme)
        people = opened.rights.people.listed(programme)
        standings = opened.rights.register.standings(programme)
        marks = {one.key: _mark(standings.get(one.key, Standing())) for one in people}
    if words.json:
        streams.show([_person_values(one) | {"locked": marks[one.key]} for one in people])
        return 0
    for one in people:
        marked = f"  {marks[one.key]}" if marks[one.key] else ""
        streams.say(f"{one.key}  {one.name}, {one.account_name}  {_count(len(one.talks), 'talk')}{marked}")
    return 0


def show_person(words: Namespace, streams: Streams) -> int:
    """One person: lists, talks, consents that stand, locks, requests, and what was done."""
    with desk(words, streams, writes=False) as opened:
        programme, one = _person(opened, words)
        stands = opened.rights.register.standing(programme, one.key)
        consents = opened.rights.withdrawing.standing(one)
        history = opened.rights.register.history(programme, one.key)
        cut_off = opened.rights.withdrawing.cut_off(one)
    if words.json:
        streams.show(
            _person_values(one)
            | {
                "locked": _mark(stands), "cut_off": cut_off, "purposes": [asdict(each) for each in consents],
                "requests": [asdict(each) for each in stands.requests], "history": [asdict(each) for each in history],
            }
        )  # fmt: skip
        return 0
    streams.say(f"{one.name}, {one.account_name}. Key {one.key}.")
    for listing in one.listings:
        source = f" from {listing.source}" if listing.source else ""
        streams.say(f"  on the list of {listing.wave} as {listing.contact}{source}")
    for talk in one.talks:
        streams.say(f"  talk {talk}")
    for each in consents:
        streams.say(f"  {each.purpose}: {'withdrawn' if each.withdrawn else 'answered'} ({each.question})")
    if cut_off:
        streams.say(f"  What was said can be taken out of the reports until {cut_off}, afterwards out of further use.")
    if _mark(stands):
        streams.say(f"  {_mark(stands)}")
    for request in stands.requests:
        streams.say(f"  {_request(request)}")
    return 0


def show_consents(words: Namespace, streams: Streams) -> int:
    """The consent log of one person; with --out as a file."""
    with desk(words, streams, writes=False) as opened:
        _, one = _person(opened, words)
        if words.out is not None:
            count = opened.rights.consents.write(one, words.out)
            streams.say(f"{words.out}: {_count(count, 'row')}.")
            return 0
        rows = opened.rights.consents.of(one)
    if words.json:
        streams.show([row_of(row) for row in rows])
        return 0
    for row in rows:
        streams.say(f"{row.at:%Y-%m-%d %H:%M}  {row.purpose}  {row.change}  {row.answer}  ({row.question}, {row.mode})")
        streams.say(f"    {row.asked}")
    return 0


def hand_out(words: Namespace, streams: Streams) -> int:
    """Everything that is kept, or what the person gave, as a file; requests for it stay open until they are closed."""
    with desk(words, streams, writes=False) as opened:
        programme, one = _person(opened, words)
        if words.command == "person portable":
            opened.rights.own.write_portable(programme, one, words.out)
        else:
            opened.rights.own.write_access(programme, one, words.out, words.paper, words.lang)
    if words.json:
        streams.show({"file": str(words.out)})
        return 0
    streams.say(f"{words.out}: look through it before it is handed over; close the request once it was.")
    return 0


def correct(words: Namespace, streams: Streams) -> int:
    """Put right what the lists have of a person."""
    with desk(words, streams, writes=False) as opened:
        programme, one = _person(opened, words)
        count = opened.rights.correcting.correct(programme, one, words.field, words.value, words.reason)
    return _said(streams, words, f"Corrected on {_count(count, 'list')}.")


def certificate_again(words: Namespace, streams: Streams) -> int:
    """The certificate of an earlier erasure, from the register."""
    with desk(words, streams, writes=False) as opened:
        programme = opened.programmes.chosen(words.programme)
        opened.rights.papers.refuse_places(words.out, None)
        done = opened.rights.erasing.done(programme, words.reference)
        opened.rights.papers.certificate(done, words.out, words.paper, words.lang)
    return _said(streams, words, str(words.out))


def withdraw(words: Namespace, streams: Streams) -> int:
    """Take back one purpose; says which releases are touched, and writes notices where asked."""
    with desk(words, streams, writes=False) as opened:
        programme, one = _person(opened, words)
        done = opened.rights.withdrawing.withdraw(programme, one, words.purpose)
        touched = done.affected if done.in_time else ()
        files = _notices(opened, programme, touched, "withdrawal", words)
        texts = opened.rights.papers.notices(programme, touched, "withdrawal", words.lang) if not files else ()
    if words.json:
        streams.show(asdict(done) | {"notices": files, "notice_texts": texts})
        return 0
    streams.say(f"{done.purpose} is withdrawn in {_count(len(done.talks), 'talk')}. It holds at once.")
    for line in (*_after_withdrawal(done), *map(str, files)):
        streams.say(line)
    for text in texts:
        streams.say(f"\nThe notice to send:\n\n{text}")
    return 0


def _after_withdrawal(done: Withdrawal) -> list[str]:
    if not done.affected:
        return ["No release held it."]
    if not done.in_time:
        told = f"The last day to take it out of the reports was {done.cut_off}: they stay, it is out of further use."
        return [told, *(f"Release {one.number} of {one.made_on}, {one.reader}, held it." for one in done.affected)]
    return [_release(one) for one in done.affected]


def lock(words: Namespace, streams: Streams) -> int:
    """Restrict, object, lift or hold."""
    with desk(words, streams, writes=False) as opened:
        register = opened.rights.register
        if words.command == "person hold" and not words.person:
            register.hold(opened.programmes.chosen(words.programme), words.reason, words.reviewer)
            return _said(streams, words, "Nothing of this programme is deleted until that is lifted.")
        programme, one = _person(opened, words)
        affected = opened.rights.affected.by(programme, one.talks)
        match words.command:
            case "person restrict":
                register.restrict(programme, one.key, words.reason)
                told = "It is in no report and no figure from now on."
            case "person object":
                register.object(programme, one.key, words.reason)
                told = "The person is not called, and in no report and no figure from now on."
            case "person hold":
                register.hold(programme, words.reason, words.reviewer, one.key)
                affected, told = (), "Nothing of this person is deleted until that is lifted."
            case _:
                register.lift(programme, one.key, words.what, words.reason)
                affected, told = (), "It is lifted."
    return _said(streams, words, "\n".join((told, *map(_release, affected))))


def ask(words: Namespace, streams: Streams) -> int:
    """Note a request."""
    with desk(words, streams, writes=False) as opened:
        programme, one = _person(opened, words)
        request = opened.rights.register.ask(programme, one, words.kind, words.on)
    if words.json:
        streams.show(asdict(request))
        return 0
    streams.say(_request(request))
    return 0


def answer(words: Namespace, streams: Streams) -> int:
    """Close, refuse or extend a request."""
    with desk(words, streams, writes=False) as opened:
        programme, register = opened.programmes.chosen(words.programme), opened.rights.register
        line = next((one for one in register.lines(programme) if one.request.id == words.request), None)
        if line is None:
            raise UserError("no_such_request", "There is no request of this id. List them with `person requests`.")
        if words.done:
            register.close(programme, line.person, words.request)
        elif words.refuse:
            register.refuse(programme, line.person, words.request, words.reason)
        else:
            register.extend(programme, line.person, words.request, words.extend, words.reason)
    return _said(streams, words, "Noted.")


def list_requests(words: Namespace, streams: Streams) -> int:
    """The register, the open requests first."""
    with desk(words, streams, writes=False) as opened:
        lines = opened.rights.register.lines(opened.programmes.chosen(words.programme))
    if words.json:
        streams.show([asdict(one) for one in lines])
        return 0
    for one in lines:
        streams.say(f"{_request(one.request)}  {one.name or 'erased'}")
    if not lines:
        streams.say("Nobody asked for anything.")
    return 0


def erase(words: Namespace, streams: Streams) -> int:
    """Erase one person; with --dry-run say what would go."""
    with desk(words, streams, writes=False) as opened:
        programme, one = _person(opened, words)
        if words.dry_run:
            return _would(opened.rights.erasing.plan(programme, one), words, streams)
        if words.certificate is None:
            raise UserError("no_certificate", "Say with --certificate where the certificate goes, or try --dry-run.")
        opened.rights.papers.refuse_places(words.certificate, words.notices)
        folder = backup_folder(words, workspace_path(words.workspace))
        done = opened.rights.erasing.erase(programme, one, [folder])
        opened.rights.papers.certificate(done, words.certificate, words.paper, words.lang)
        files = _notices(opened, programme, done.affected, "erasure", words)
    return _told_erased(done, files, words, streams)


def _would(plan: Plan, words: Namespace, streams: Streams) -> int:
    if words.json:
        streams.show({
            "person": _person_values(plan.person), "releases": [asdict(one) for one in plan.affected],
            "mentions": [asdict(one) for one in plan.mentions], "open_talks": plan.open_talks,
        })  # fmt: skip
        return 0
    streams.say(f"{plan.person.name}: {_count(len(plan.person.talks), 'talk')} would be erased. Nothing was changed.")
    for one in plan.affected:
        streams.say(_release(one))
    for mention in plan.mentions:
        streams.say(f"The name stands in data of others: {mention.kind} {mention.id}")
    return 0


def _told_erased(done: Erasure, files: Sequence[Path], words: Namespace, streams: Streams) -> int:
    if words.json:
        streams.show({
            "reference": done.alias, "erased": asdict(done.gone), "copies": done.copies.cleaned,
            "copies_left": done.copies.left, "chains_hold": done.chains_hold, "certificate": words.certificate,
            "notices": list(files),
        })  # fmt: skip
        return 0
    streams.say(f"Erased. Reference {done.alias}. {_count(done.copies.cleaned, 'backup')} cleaned and verified.")
    for name in done.copies.left:
        streams.complain(f"{name} could not be opened or changed: delete it by hand.")
    for file in (words.certificate, *files):
        streams.say(str(file))
    return 0


def _person(opened: app.Desk, words: Namespace) -> tuple[str, KnownPerson]:
    programme = opened.programmes.chosen(words.programme)
    return programme, opened.rights.people.find(programme, words.person)


def _notices(
    opened: app.Desk, programme: str, affected: Sequence[Affected], cause: Cause, words: Namespace
) -> list[Path]:
    if words.notices is None:
        return []
    papers = opened.rights.papers
    return list(papers.write_notices(programme, affected, cause, words.notices, words.paper, words.lang))


def _said(streams: Streams, words: Namespace, text: str) -> int:
    if words.json:
        streams.show({"done": True})
    else:
        streams.say(text)
    return 0


def _person_values(one: KnownPerson) -> dict[str, object]:
    return asdict(one)


def _mark(stands: Standing) -> str:
    marks = {"restricted": stands.restricted, "objected": stands.objected, "legal hold": stands.held}
    return ", ".join(f"{name} since {lock.since}" for name, lock in marks.items() if lock)


def _request(one: Request) -> str:
    state = f"due {one.due}{' (extended)' if one.extended else ''}" if one.outcome == "open" else one.outcome
    return f"{one.id}  {one.kind}  asked {one.asked_on}  {state}"


def _release(one: Affected) -> str:
    held = f"call back {', '.join(one.papers)}" if one.papers else "in totals alone, which stay"
    return f"Release {one.number} of {one.made_on}, {one.reader}: {held}"


def _count(number: int, what: str) -> str:
    return f"{number} {what}{'' if number == 1 else 's'}"
