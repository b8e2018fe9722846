"""After a rehearsal: what was changed, probed, said and asked twice, and what to try next time (METHOD 3.16)."""

from collections.abc import Iterator
from dataclasses import dataclass

from interviewer.domain.interview import events as ev
from interviewer.domain.interview.signals import judge
from interviewer.domain.interview.vagueness.languages import lists_of
from interviewer.domain.script.questions import KINDS
from interviewer.services.conducting import Conducting
from interviewer.services.labels import label
from interviewer.services.personas import Persona
from interviewer.services.step import Step

READ_BACK = "j_readback"
JUDGED = frozenset({"open", "list", "choice_with_why"})
MOST_ADVICE = 3


@dataclass(frozen=True)
class Debrief:
    """Counts, and at most three pieces of advice; `{file}` and the like stand for keys."""

    questions: int
    """Questions that were closed, one way or the other."""
    numbers_changed: int
    sentences_changed: int
    after_read_back: int
    """How many of both came once the points were read back."""
    probes: int
    vague_left: tuple[str, ...]
    """Answers that stayed vague without one probe, by their names."""
    read_out: int
    """Words that the interviewer read aloud, probes among them."""
    heard: int
    """Words that the other one said."""
    asked_twice: tuple[str, ...]
    advice: tuple[str, ...]

    @property
    def share(self) -> int:
        """The interviewer's part of all words, in percent."""
        return round(100 * self.read_out / max(1, self.read_out + self.heard))


def debrief(talk: Conducting, persona: Persona) -> Debrief:
    """What a rehearsal says about how it was conducted, as it stands now."""
    step = talk.step()
    changed = tuple(_changes(step))
    back = _read_back_at(step)
    asked = _closed(step)
    twice, vague = tuple(_asked_twice(step, persona)), tuple(_left_vague(step))
    read_out = sum(_words(talk.peek(question).spoken) for question in asked)
    read_out += sum(_words(probe.text) for probe in step.transcript.probes)
    return Debrief(
        questions=len(set(asked)),
        numbers_changed=sum(number for _, number in changed),
        sentences_changed=sum(not number for _, number in changed),
        after_read_back=sum(back is not None and place > back for place, _ in changed),
        probes=len(step.transcript.probes),
        vague_left=vague,
        read_out=read_out,
        heard=_heard(step, persona, asked),
        asked_twice=twice,
        advice=tuple(_advice(step, persona, twice, vague))[:MOST_ADVICE],
    )


def _closed(step: Step) -> tuple[str, ...]:
    """The question of every answer, skip and confirmation that holds, in order; one read aloud twice stands twice."""
    dropped = step.transcript.dropped
    kinds = (ev.Answered, ev.Skipped, ev.Confirmed)
    return tuple(
        event.question or ""
        for event in step.transcript.events
        if isinstance(event.happening, kinds) and not isinstance(event.happening, ev.Volunteered)
        and event.id not in dropped
    )  # fmt: skip


def _changes(step: Step) -> Iterator[tuple[int, bool]]:
    """Each change of what was taken down: its place in the log, and whether a number or choice changed."""
    held: dict[str, tuple[object, object]] = {}
    for place, event in enumerate(step.transcript.events):
        what, question = event.happening, event.question or ""
        if not isinstance(what, ev.Answered) or isinstance(what, ev.Volunteered) or event.id in step.transcript.dropped:
            continue
        now = what.value, what.words
        if question in held and held[question] != now:
            numbered = KINDS[step.script.by_id[question].kind].shape not in {"open", "list"}
            yield place, numbered and held[question][0] != now[0]
        held[question] = now


def _read_back_at(step: Step) -> int | None:
    """The place in the log from which the points were read back: after the question before that; None without."""
    ids = step.route.ids
    if READ_BACK not in ids or ids.index(READ_BACK) == 0:
        return None
    before = ids[ids.index(READ_BACK) - 1]
    events = enumerate(step.transcript.events)
    return next((place for place, event in events if event.is_step and event.question == before), None)


def _asked_twice(step: Step, persona: Persona) -> Iterator[str]:
    """What was read aloud again, or although it had been said already and nobody had filed it."""
    asked = _closed(step)
    told = {reply.early: question for question, reply in persona.replies.items() if reply.early}
    for question in dict.fromkeys(asked):
        answer = step.transcript.answers.get(question)
        again = asked.count(question) > 1
        early = question in told and told[question] in asked and asked.index(told[question]) < asked.index(question)
        unfiled = early and answer is not None and answer.given and not _filed(step, question)
        if again or unfiled:
            yield label(step.script, step.script.by_id[question])


def _filed(step: Step, question: str) -> bool:
    return any(e.question == question and isinstance(e.happening, ev.Volunteered) for e in step.transcript.events)


def _left_vague(step: Step) -> Iterator[str]:
    lists, vendor = lists_of(step.script.language), step.facts.engagement.vendor
    probed = {probe.question for probe in step.transcript.probes}
    for question in step.route.ids:
        answer, asked = step.transcript.answers.get(question), step.script.by_id[question]
        if answer is None or not answer.given or asked.kind not in JUDGED or question in probed:
            continue
        if answer.words and judge(answer.words, vendor, lists).kind == "vague":
            yield label(step.script, asked)


def _heard(step: Step, persona: Persona, asked: tuple[str, ...]) -> int:
    probes = [probe.question for probe in step.transcript.probes]
    said = 0
    for question in dict.fromkeys(asked):
        reply = persona.reply(step.script.by_id[question])
        said += sum(map(_words, (reply.says, *reply.probed[: probes.count(question)])))
    return said + sum(_words(one.says) for one in persona.interrupts if one.after in asked)


def _words(text: str) -> int:
    return len(text.split())


def _advice(step: Step, persona: Persona, twice: tuple[str, ...], vague: tuple[str, ...]) -> Iterator[str]:
    """Plain and kind, the most telling first."""
    wish = {"time": step.transcript.ends_after is None, "alert": not step.transcript.alerts}
    if persona.needs and wish.get(persona.needs, False):
        yield NEEDS[persona.needs]
    if vague:
        which = " and ".join(vague[:2])
        yield f"Vague and not asked again: {which}. One neutral probe and then silence is enough."
    if twice:
        which = " and ".join(twice[:2])
        yield f"Asked although it had been said: {which}. {{file}} files what comes early under its question."
    if not step.transcript.probes:
        yield "No probe was used. Behind a short answer there often is a longer one; four that always fit are at hand."
    if not (vague or twice):
        yield "Nothing was asked twice and nothing stayed vague. Keep the silence after each question."


NEEDS = {
    "time": "They said how little time they had. {time} takes the minutes and shows what is left out; the score, its "
    "reason and the hard question stay.",
    "alert": "They said that they were leaving. {leaving} asks for a call the same day, in the words of the script.",
}
"""What a persona is there to teach, when it was not done."""
