"""The words of the pages about people's data."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date

from interviewer.domain.rights.notes import Request, Standing
from interviewer.domain.rights.purposes import PURPOSES
from interviewer.report.rights.purpose_words import PURPOSE_WORDS
from interviewer.services.rights.affected import Affected
from interviewer.services.rights.retention import Due, Outlook
from interviewer.services.rights.withdrawing import Standing as Consent
from interviewer.ui.clients.words import count, day

REQUEST_WORDS = {
    "access": "See everything that is kept", "portability": "A file to take along",
    "correction": "Have something corrected", "withdrawal": "Take back a consent",
    "restriction": "Have it not used for now", "objection": "Object to its use", "erasure": "Be erased",
}  # fmt: skip
KIND_WORDS = {
    "words": ("the words of a talk", "the words of {count} talks"),
    "answers": ("the numbers of a talk", "the numbers of {count} talks"),
    "consents": ("the consents of a talk", "the consents of {count} talks"),
    "not_heard": ("a person who was never heard", "{count} people who were never heard"),
    "recordings": ("a recording on your device", "{count} recordings on your device"),
}
RULE_WORDS = {
    "recordings": "Recordings, after the release", "words": "Words, after the talk",
    "answers": "Numbers and choices, after the talk", "consents": "Consents, after the talk",
    "not_heard": "People never heard, after the wave",
}  # fmt: skip


def many(kind: str, number: int) -> str:
    """So many of a kind of data."""
    one, several = KIND_WORDS[kind]
    return one if number == 1 else several.format(count=count(number))


def consent_lines(consents: Sequence[Consent]) -> tuple[tuple[str, str, bool], ...]:
    """Purpose, its words, and whether it can be taken back; each purpose once, in the order they are asked."""
    told = []
    for purpose in PURPOSES:
        mine = [one for one in consents if one.purpose == purpose]
        if mine:
            open_ones = [one for one in mine if not one.withdrawn]
            state = "" if open_ones else ", withdrawn"
            told.append((purpose, f"{PURPOSE_WORDS[purpose]}{state}", bool(open_ones)))
    return tuple(told)


def request_line(one: Request, today: date) -> str:
    """A request with when it is due."""
    what = REQUEST_WORDS.get(one.kind, one.kind)
    if one.outcome != "open":
        closed = f", {day(one.closed_on)}" if one.closed_on else ""
        return f"{what}: {'answered' if one.outcome == 'done' else 'refused'}{closed}."
    longer = " (extended)" if one.extended else ""
    late = " It is late." if one.late(today) else ""
    return f"{what}: asked {day(one.asked_on)}, due {day(one.due)}{longer}.{late}"


def standing_lines(stands: Standing) -> tuple[str, ...]:
    """What stands: restricted, objected, held."""
    locks = (
        ("Not used since {since}: in no report and in no figure.", stands.restricted),
        ("Objected {since}: not called, in no report and in no figure.", stands.objected),
        ("Nothing is deleted since {since}, for a legal reason.", stands.held),
    )
    return tuple(words.format(since=day(lock.since)) for words, lock in locks if lock) or (
        "Used as the person agreed to.",
    )


def affected_lines(affected: Iterable[Affected]) -> tuple[str, ...]:
    """Releases that hold something; what is called back, and what stays."""
    return tuple(
        f"Release {one.number} of {day(one.made_on)} for {one.reader}: "
        + (f"{_papers(len(one.papers))} to be called back." if one.papers else "in totals alone, which stay.")
        for one in affected
    ) or ("No release holds anything of it.",)


def _papers(number: int) -> str:
    return "one paper" if number == 1 else f"{count(number)} papers"


def due_lines(due: Sequence[Due]) -> tuple[str, ...]:
    """What is due, one line for each kind, with the earliest day."""
    sums: Counter[str] = Counter()
    first: dict[str, date] = {}
    for one in due:
        sums[one.kind] += one.count
        first[one.kind] = min(first.get(one.kind, one.on), one.on)
    return tuple(
        f"{_opened(many(kind, number))}: from {day(first[kind])} on." for kind, number in sums.items()
    )


def outlook_words(outlook: Outlook, requests: int) -> str:
    """One line for the home screen; empty when there is nothing to tell."""
    parts = []
    if requests:
        several = f"{_opened(count(requests))} requests are"
        parts.append(f"{'One request is' if requests == 1 else several} due soon.")
    if outlook.soon:
        kinds = dict.fromkeys(one.kind for one in outlook.soon)
        told = [many(kind, sum(one.count for one in outlook.soon if one.kind == kind)) for kind in kinds]
        parts.append(f"Deleted by itself from {day(outlook.first_on)} on: {', '.join(told)}.")
    if outlook.recordings:
        parts.append(f"To be deleted by you: {many('recordings', len(outlook.recordings))}.")
    if outlook.deleted:
        told = [many(kind, number) for kind, number in outlook.deleted.items() if number]
        parts.append(f"Deleted this week, their time was over: {', '.join(told)}." if told else "")
    return " ".join(part for part in parts if part)


def _opened(text: str) -> str:
    return text[:1].upper() + text[1:]
