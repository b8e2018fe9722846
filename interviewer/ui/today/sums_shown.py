"""Turns the values of Today into what its cards at the right show."""

from interviewer.services.field_ports import OpenTalk
from interviewer.services.today_view import AppointmentLine, Coverage, RateLine, Today
from interviewer.ui.today.appointments_card import AgreedRow
from interviewer.ui.today.coverage_card import RateWords, Share
from interviewer.ui.today.queue_card import in_words
from interviewer.ui.today.waiting_card import WaitingRow

NO_RATE = "not yet"


def agreed_rows(today: Today) -> tuple[AgreedRow, ...]:
    """Appointments of today and those that were missed; tomorrow's are only counted."""
    return tuple(_agreed_row(line) for line in today.appointments if line.day != "tomorrow")


def _agreed_row(line: AppointmentLine) -> AgreedRow:
    clocks = line.clocks.removeprefix(line.hour_there).strip()
    missed = "missed; " if line.day == "missed" else ""
    return AgreedRow(line.contact, line.hour_there, clocks, line.name, missed + (line.how or line.account))


def revenue_share(coverage: Coverage) -> Share | None:
    """The revenue heard; None when no account has a revenue."""
    if coverage.revenue_percent is None:
        return None
    then = coverage.revenue_percent_then or coverage.revenue_percent
    target = coverage.target_percent / 100
    figure = f"{coverage.revenue_percent} %"
    return Share("Revenue heard", figure, coverage.revenue_percent / 100, then / 100, target)


def account_share(coverage: Coverage) -> Share:
    """The accounts heard."""
    listed = max(coverage.accounts_listed, 1)
    now, then = coverage.accounts_heard / listed, coverage.accounts_then / listed
    return Share("Accounts heard", coverage.accounts_words, now, then)


def coverage_key(coverage: Coverage) -> str:
    """What the marks in the bars mean, as far as they are there."""
    coming = coverage.accounts_then - coverage.accounts_heard
    dashed = f"Dashed: the next {in_words(coming)} on the list." if coming > 0 else ""
    line = f"Line: {coverage.target_percent} %." if coverage.revenue_percent is not None else ""
    return " ".join(part for part in (dashed, line) if part)


def rate_words(line: RateLine) -> RateWords:
    """A rate by its name, in percent."""
    percent = NO_RATE if line.value is None else f"{round(line.value * 100)} %"
    return RateWords(line.name, percent, line.words, line.sentence)


def waiting_rows(today: Today) -> tuple[WaitingRow, ...]:
    """The talks that wait to be finished."""
    return tuple(_waiting_row(talk) for line in today.waiting for talk in line.talks)


def _waiting_row(talk: OpenTalk) -> WaitingRow:
    words = ", ".join(part for part in (talk.respondent, talk.account) if part)
    return WaitingRow(talk.id, words, words)
