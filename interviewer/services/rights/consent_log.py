"""Reads the consents of a talk out of its log: every one that was asked, changed or taken back, in its exact words."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from interviewer.domain.interview import events as ev
from interviewer.domain.interview.facts import InterviewFacts
from interviewer.domain.interview.log import Record, event_of
from interviewer.domain.interview.route import walk
from interviewer.domain.interview.transcript import Transcript
from interviewer.domain.rights.consents import Change, Consent
from interviewer.domain.rights.purposes import Purpose, purpose_of
from interviewer.domain.script.script import Script
from interviewer.services.spoken import filled, text_of

WORDS_ONLY = frozenset({"alt_who"})
"""Answered with names of others, which is no consent: there only the choice to pass them on is one."""
ANSWERS = frozenset({"answered", "revised", "volunteered", "corrected", "skipped"})


@dataclass(frozen=True)
class TalkLog:
    """One talk as it is stored."""

    facts: InterviewFacts
    script: Script
    records: Sequence[Record]


def consents_in(talk: TalkLog) -> tuple[Consent, ...]:
    """The consents of one talk, in the order of its log, not yet chained."""
    return tuple(_Reading(talk).rows())


class _Reading:
    def __init__(self, talk: TalkLog) -> None:
        self._talk = talk
        self._transcript = Transcript()
        self._told: dict[str, Consent] = {}
        """The row of each event, for what is taken back later."""
        self._answered: set[str] = set()
        self._kept = self._kept_answers()
        self._alert_words: dict[str, str] = {}
        """The words in which an alert asked, beside the script."""

    def _kept_answers(self) -> dict[int, str]:
        """Answers whose words were deleted in time, by the number of the last event that gave them."""
        happenings = [event_of(record).happening for record in self._talk.records]
        lapsed = next((one for one in reversed(happenings) if isinstance(one, ev.Lapsed)), None)
        if lapsed is None:
            return {}
        last = {r.header.question: r.header.number for r in self._talk.records if r.header.kind in ANSWERS}
        told = {**lapsed.kept, **lapsed.skipped}
        return {last[question]: f"{value}" for question, value in told.items() if question in last}

    def rows(self) -> Iterator[Consent]:
        for record in self._talk.records:
            event = event_of(record)
            row = self._row(record, event)
            if row is not None:
                self._told[event.id] = row
                yield row
            self._transcript = self._transcript.with_(event)

    def _row(self, record: Record, event: ev.Event) -> Consent | None:
        match event.happening:
            case ev.Alerted(asked=asked):
                self._alert_words[event.question or ""] = asked
                return None
            case ev.Undone(event_id=about) | ev.Redone(event_id=about):
                told = self._told.get(about)
                change: Change = "taken_back" if event.kind == "undone" else "put_back"
                return None if told is None else self._made(record, told.question, told.purpose, change, told.answer)
            case ev.Attributed(level=level):
                purpose: Purpose = "alternatives" if event.question in WORDS_ONLY else "answer_attribution"
                return self._made(record, event.question or "", purpose, "given", level)
        question = event.question or ""
        asked_for = self._talk.script.by_id.get(question)
        wanted = purpose_of(question, asked_for.kind if asked_for else "")
        return None if wanted is None else self._of_question(record, event, question, wanted)

    def _of_question(self, record: Record, event: ev.Event, question: str, purpose: Purpose) -> Consent | None:
        if event.kind == "withdrawn":
            return self._made(record, question, purpose, "withdrawn", "")
        if event.kind not in ANSWERS or question in WORDS_ONLY:
            return None
        if isinstance(event.happening, ev.Erased):
            answer = self._kept.get(record.header.number, "")
            return self._made(record, question, purpose, "given" if answer else "erased", answer)
        change: Change = "corrected" if event.kind == "corrected" else self._given_or_changed(question)
        return self._made(record, question, purpose, change, _answer(event.happening))

    def _given_or_changed(self, question: str) -> Change:
        known = question in self._answered
        self._answered.add(question)
        return "changed" if known else "given"

    def _made(self, record: Record, question: str, purpose: Purpose, change: Change, answer: str) -> Consent:
        talk = self._talk
        facts, header = talk.facts, record.header
        return Consent(
            interview=facts.id,
            event=header.number,
            question=question,
            purpose=purpose,
            change=change,
            answer=answer,
            asked=self._asked(question),
            script=facts.script_id,
            version=facts.script_version,
            script_digest=facts.script_digest,
            language=talk.script.language,
            at=header.at,
            timezone=facts.respondent.timezone,
            mode=facts.mode,
            asked_by=facts.engagement.interviewer_name,
            proof=header.chain,
        )

    def _asked(self, question: str) -> str:
        """The words as they were read aloud at that moment; nothing for a question of another script."""
        script = self._talk.script
        asked = script.by_id.get(question)
        if question in self._alert_words or asked is None:
            return self._alert_words.get(question, "")
        told = self._transcript
        text = text_of(script, asked, told.wording)
        return filled(text, script, self._talk.facts, told, walk(script, told), question)


def _answer(happening: ev.Happening) -> str:
    """The option or number that was chosen, never words."""
    if isinstance(happening, ev.Skipped):
        return happening.reason
    value = happening.value if isinstance(happening, ev.Answered) else None
    return "" if value is None or isinstance(value, tuple | Mapping) else f"{value}"
