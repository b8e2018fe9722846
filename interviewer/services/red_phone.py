"""“They are leaving”: the consent to a same-day call, how soon, and when to call, taken at any moment of a talk.

What the script's own route asks as well is answered there and then, so nobody is asked twice; what it asked before is
brought forward. A cancelled alert leaves no trace, a refused one the refusal alone.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from interviewer.domain.errors import UserError
from interviewer.domain.interview import events as ev
from interviewer.domain.interview import rules
from interviewer.domain.interview.alert import CALLBACK, REFUSED, URGENCY, urgency_beside_script
from interviewer.domain.interview.answer import Answer
from interviewer.domain.interview.route import current
from interviewer.domain.interview.words import clean
from interviewer.domain.script.questions import KINDS
from interviewer.domain.script.script import Question
from interviewer.services.alert_time import Understood, understood
from interviewer.services.clocks import city, hour, there
from interviewer.services.spoken import filled
from interviewer.services.spoken_words import words_for
from interviewer.services.talk import Talk

URGENCIES = ("this_week", "within_a_month", "before_renewal", "too_late")
"""How soon, where the script has no question for it."""


@dataclass(frozen=True)
class AlertCard:
    """What the red phone shows: the words to say, the choices, and what was said already."""

    asked: str
    """The consent line, as it is read aloud; empty where this talk has none."""
    choices: tuple[str, ...]
    how_soon: str
    urgencies: tuple[str, ...]
    callback: str
    """What was answered before, here or in the script; empty: nothing yet."""
    urgency: str
    when: str
    place: str
    """The place of the client's clock, and the time there now; empty when the clock is not known."""
    hour_there: str
    refusal: str
    """Why it cannot be asked now, in one sentence; empty when it can."""
    own_words: Mapping[str, str] = field(default_factory=dict)
    """The script's own words for an option, by its id."""

    @property
    def asked_before(self) -> bool:
        """Whether the consent line was asked already."""
        return bool(self.callback)


class RedPhone:
    """The same-day alert of one talk."""

    def __init__(self, talk: Talk) -> None:
        self._talk = talk

    def card(self) -> AlertCard:
        """What can be asked now. Nothing is written."""
        talk, asked, soon = self._talk, self._question(CALLBACK), self._question(URGENCY)
        zone, refusal = talk.facts.respondent.timezone, self._refusal(asked)
        answer = self._held(CALLBACK)
        theirs = there(talk.makers.clock(), zone)
        return AlertCard(
            asked=self._spoken(asked) if asked else "",
            choices=tuple(str(option) for option in asked.options) if asked else (),
            how_soon=self._spoken(soon) if soon else words_for(talk.script.language).how_soon,
            urgencies=tuple(str(option) for option in soon.options) if soon else URGENCIES,
            callback=str(answer.value) if answer and answer.given else "",
            urgency=self._urgency(),
            when=(answer.words or "") if answer else "",
            place=city(zone),
            hour_there=hour(theirs) if theirs else "",
            refusal=refusal,
            own_words={name: words for one in (asked, soon) if one for name, words in one.option_words.items()},
        )

    def heard(self, when: str) -> Understood | None:
        """Which day and hour the words name, on the client's clock; None when they name none."""
        return understood(when, self._there(), self._talk.script.language, self._talk.facts.respondent.timezone)

    def ask(self, urgency: str = "") -> None:
        """The consent line is asked now: it stands on the route from here on.

        `urgency` is for a script without a question for it. UserError "no_alert", "bad_urgency" and those of the gate.
        """
        asked = self._must_be_askable()
        self._talk.happen((self._alerted(asked, self._beside(urgency)), CALLBACK))

    def take(self, callback: str, urgency: str = "", when: str = "") -> None:
        """Keep what was answered, all or nothing, and stand again where the talk stood.

        UserError "no_alert", "bad_urgency", "bad_answer", and why nothing may be written now.
        """
        talk, asked = self._talk, self._must_be_askable()
        stood = current(talk.script, talk.transcript, talk.route)
        happenings: list[tuple[ev.Happening, str | None]] = [
            (self._alerted(asked, self._beside(urgency)), CALLBACK),
            *self._answers(URGENCY, urgency, ""),
            *self._answers(CALLBACK, callback, "" if callback == REFUSED else self._with_day(when)),
        ]
        if stood not in (None, CALLBACK, URGENCY):
            happenings.append((ev.Jumped(), stood))
        talk.happen(*happenings, close_draft=CALLBACK)

    def _answers(self, question: str, raw: str, words: str) -> list[tuple[ev.Happening, str | None]]:
        """The answer, unless nothing was said or it is held just so already."""
        asked, before = self._question(question), self._held(question)
        if asked is None or not raw:
            return []
        value = KINDS[asked.kind].read(raw, asked)
        said = clean(words) or None
        if before is not None and (before.value, before.words) == (value, said):
            return []
        given = ev.Revised if question in self._talk.transcript.answers else ev.Answered
        return [(given(value, said, "paraphrase" if said else "verbatim"), question)]

    def _alerted(self, asked: Question, urgency: str) -> ev.Alerted:
        script = self._talk.script
        return ev.Alerted(self._spoken(asked), f"{script.id} {script.version} ({script.language})", urgency)

    def _beside(self, urgency: str) -> str:
        """The urgency where no question takes it."""
        if not urgency or self._question(URGENCY) is not None:
            return ""
        if urgency not in URGENCIES:
            raise UserError("bad_urgency", f"How soon is one of: {', '.join(URGENCIES)}.")
        return urgency

    def _with_day(self, when: str) -> str:
        """The words, and the day and hour meant by them, which "tomorrow" alone would not tell later."""
        found, said = self.heard(when), clean(when)
        return said if found is None or found.written in said else f"{said} ({found.written})"

    def _must_be_askable(self) -> Question:
        asked = self._question(CALLBACK)
        if asked is None or (refusal := self._refusal(asked)):
            raise UserError("no_alert", refusal if asked else self._refusal(asked))
        return asked

    def _refusal(self, asked: Question | None) -> str:
        talk = self._talk
        try:
            rules.must_take_answers(talk.transcript)
        except UserError as error:
            return error.sentence
        if asked is None:
            return "This script has no line that asks for a call. Write what is said into the words."
        if talk.route.gate:
            return "Taking part comes first: nothing may be written down before that is answered."
        return "This talk has ended at the opening: nothing was agreed to." if talk.route.ended else ""

    def _question(self, question: str) -> Question | None:
        return self._talk.script.by_id.get(question)

    def _held(self, question: str) -> Answer | None:
        transcript = self._talk.transcript
        answer = transcript.answers.get(question)
        return None if answer is None or question in transcript.withdrawn else answer

    def _urgency(self) -> str:
        answer = self._held(URGENCY)
        return str(answer.value) if answer and answer.given else urgency_beside_script(self._talk.transcript)

    def _spoken(self, asked: Question) -> str:
        talk = self._talk
        return filled(asked.text, talk.script, talk.facts, talk.transcript, talk.route, asked.id)

    def _there(self) -> datetime:
        """Now on the client's clock, on one's own where that is not known."""
        now = self._talk.makers.clock()
        return there(now, self._talk.facts.respondent.timezone) or now.astimezone()
