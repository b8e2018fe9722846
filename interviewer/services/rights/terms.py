"""Until when each kind of a person's data is kept, by the programme's rules and what was promised in the talk."""

from collections.abc import Mapping
from datetime import date

from interviewer.domain.interview.facts import InterviewFacts
from interviewer.domain.rights.retention import DataKind, Rule, Span, must_be_rule, rules
from interviewer.services.programme_store import ProgrammeStore
from interviewer.services.rights_ports import RightsStore

Spans = Mapping[DataKind, Span]


def until(spans: Spans, day: date, promised_months: int) -> Mapping[DataKind, date]:
    """The last day of each kind of the data of a talk. Words go when the talk promised, if that is earlier; nothing
    goes before what hangs on it."""
    words = min(spans["words"].after(day), Span(promised_months, "months").after(day))
    answers = max(spans["answers"].after(day), words)
    return {"words": words, "answers": answers, "consents": max(spans["consents"].after(day), answers)}


class Terms:
    """The rules of the programmes of one open workspace."""

    def __init__(self, store: RightsStore, programmes: ProgrammeStore) -> None:
        self._store = store
        self._programmes = programmes

    def rules(self, programme: str) -> tuple[Rule, ...]:
        """How long each kind is kept. UserError "no_such_programme"."""
        return rules(self._store.own_rules(programme))

    def set(self, programme: str, kind: DataKind, span: Span | None) -> None:
        """A rule of the programme's own, or (None) the default again. UserError "bad_rule"."""
        if span is not None:
            must_be_rule(kind, span)
        self._store.keep_rule(programme, kind, span)

    def spans(self, programme: str) -> Spans:
        """How long each kind is kept, by kind."""
        return {rule.kind: rule.span for rule in self.rules(programme)}

    def of_talk(self, programme: str, facts: InterviewFacts) -> Mapping[DataKind, date]:
        """The last day of each kind of one talk's data."""
        return until(self.spans(programme), facts.started_at.date(), facts.wave.transcript_retention_months)

    def listed_until(self, programme: str, wave: str, *, heard: bool) -> date | None:
        """The last day of a row on a list of somebody who was not heard; None: it stays as long as the talks do."""
        found = next((one for one in self._programmes.waves(programme) if one.name == wave), None)
        if heard or found is None:
            return None
        span = next(rule.span for rule in self.rules(programme) if rule.kind == "not_heard")
        return span.after(found.ends)
