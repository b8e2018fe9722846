"""How long each kind is kept, and that nothing goes by itself that was not announced."""

from datetime import date

import pytest

from interviewer.domain.errors import UserError
from interviewer.domain.rights.retention import DEFAULTS, KINDS, Span, Warned, goes_on, may_go, must_be_rule, rules

DAY = date(2026, 3, 31)


def test_the_defaults_are_those_of_the_method() -> None:
    told = {rule.kind: (rule.span.amount, rule.span.unit) for rule in rules({})}
    assert told == {
        "recordings": (30, "days"), "words": (12, "months"), "answers": (36, "months"),
        "consents": (72, "months"), "not_heard": (12, "months"),
    }  # fmt: skip


def test_a_programme_may_have_a_rule_of_its_own() -> None:
    own = {rule.kind: rule for rule in rules({"words": Span(6, "months")})}
    assert own["words"].own
    assert own["words"].span.after(DAY) == date(2026, 9, 30)
    assert not own["answers"].own
    assert set(own) == set(KINDS) == set(DEFAULTS)


def test_days_are_counted_and_months_are_calendar_months() -> None:
    assert Span(30, "days").after(DAY) == date(2026, 4, 30)
    assert Span(1, "months").after(DAY) == date(2026, 4, 30)


@pytest.mark.parametrize(("kind", "span"), [("voice", Span(1, "days")), ("words", Span(0, "days")),
                                            ("words", Span(241, "months"))])  # fmt: skip
def test_a_rule_without_sense_is_refused(kind: str, span: Span) -> None:
    with pytest.raises(UserError):
        must_be_rule(kind, span)
    must_be_rule("words", Span(1, "days"))


def test_nothing_goes_before_its_day_or_without_a_week_of_notice() -> None:
    due = date(2026, 3, 20)
    warned = (Warned(date(2026, 3, 15), date(2026, 3, 29)),)
    assert not may_go(due, date(2026, 3, 19), warned)
    assert not may_go(due, date(2026, 3, 21), warned)
    assert may_go(due, date(2026, 3, 22), warned)
    assert not may_go(due, date(2026, 4, 22), ())
    assert not may_go(date(2026, 3, 30), date(2026, 4, 22), warned)


def test_it_goes_on_its_day_or_a_week_after_it_was_first_announced() -> None:
    due, today = date(2026, 3, 20), date(2026, 3, 21)
    assert goes_on(due, today, ()) == date(2026, 3, 28)
    early = (Warned(date(2026, 3, 6), date(2026, 3, 20)), Warned(date(2026, 3, 15), date(2026, 3, 29)))
    assert goes_on(due, today, early) == due
    assert goes_on(due, today, early[1:]) == date(2026, 3, 22)
    assert may_go(due, goes_on(due, today, early[1:]), early[1:])
