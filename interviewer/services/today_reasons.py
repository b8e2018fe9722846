"""Why somebody is called now: one rule a sentence, the most telling first."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta, tzinfo

from interviewer.domain.loyalty.cadence import DEFAULT, Cadence, due_on, due_state, renewal_window
from interviewer.domain.programme.case import Case, part_of_day, untried_part
from interviewer.domain.programme.disposition import NOBODY, RESULT_WORDS
from interviewer.domain.programme.money import places
from interviewer.domain.programme.queue import OPENS, SATURDAY, Placed, renewal_state
from interviewer.domain.programme.wish import Wish
from interviewer.kit.i18n import Catalog
from interviewer.services.clocks import both_clocks, day_of_year, hour

LARGE_PERCENT = 5
"""An account with such a share of the revenue is worth saying so."""
RANKS = ("Largest", "Second largest", "Third largest")


@dataclass(frozen=True)
class Wider:
    """What the rules know besides the person: the wave and the moment."""

    now: datetime
    here: tzinfo
    words: Catalog
    currency: str
    total_minor: int
    """The revenue of the whole list."""
    unheard: tuple[str, ...] = ()
    """Rows of the largest accounts not yet heard, the largest first."""
    cadence: Cadence = field(default=DEFAULT)

    @property
    def today(self) -> date:
        return self.now.astimezone(self.here).date()

    def money(self, minor: int) -> str:
        """EUR 365,000: whole units."""
        return f"{self.currency} {self.words.number(minor // 10 ** places(self.currency))}"


@dataclass(frozen=True)
class Look:
    """One person of the queue with what the rules ask."""

    one: Placed
    case: Case
    wish: Wish = field(default_factory=Wish)
    sealed_at: datetime | None = None


def appointment(look: Look, wide: Wider) -> str | None:
    """A time was agreed, and it has come."""
    agreed = look.one.who.appointment
    if agreed is None:
        return None
    clocks = both_clocks(agreed, wide.here, wide.words)
    if agreed.at.astimezone(wide.here).date() < wide.today:
        day = day_of_year(agreed.at.astimezone(wide.here).date(), wide.words)
        return wide.words.t("The appointment of {day} was missed: {clocks}.", day=day, clocks=clocks)
    if agreed.at + timedelta(minutes=10) < wide.now:
        return wide.words.t("The appointment has passed: {clocks}.", clocks=clocks)
    return wide.words.t("An appointment now: {clocks}.", clocks=clocks)


def call_back(look: Look, wide: Wider) -> str | None:
    """The person asked to be called again."""
    if look.one.who.result != "callback" or not look.case.attempts:
        return None
    day = look.case.there(look.case.attempts[-1]).date()
    return wide.words.t("A call back was agreed on {day}.", day=day_of_year(day, wide.words))


def revenue(look: Look, wide: Wider) -> str | None:
    """One of the three largest accounts not yet heard, or a large share."""
    account, t = look.one.account, wide.words.t
    if account.heard or not account.revenue_minor:
        return None
    money = wide.money(account.revenue_minor)
    if account.row in wide.unheard[: len(RANKS)]:
        rank = t(RANKS[wide.unheard.index(account.row)])
        return t("{rank} account not yet heard: {money} a year.", rank=rank, money=money)
    percent = account.revenue_minor * 100 // wide.total_minor if wide.total_minor else 0
    if percent < LARGE_PERCENT:
        return None
    return t("{percent} % of the revenue, not yet heard: {money} a year.", percent=percent, money=money)


def deciders(look: Look, wide: Wider) -> str | None:
    """The account was heard, but by nobody who decides."""
    if not look.one.account.heard or look.one.account.decider_heard or look.one.who.contact.role != "decision":
        return None
    return wide.words.t("Nobody who decides was heard there so far.")


def renewal(look: Look, wide: Wider) -> str | None:
    """The renewal is near enough to matter."""
    day = look.one.account.renewal
    state = renewal_state(day, wide.today, wide.cadence)
    if day is None or state not in {"best", "soon"}:
        return None
    said, left = day_of_year(day, wide.words), (day - wide.today).days
    early, late = wide.cadence.before_renewal
    if state == "best":
        return wide.words.t(
            "Renewal on {day}, {left} days away: inside the {late} to {early} days that work best.",
            day=said, left=left, late=late, early=early,
        )  # fmt: skip
    last = day_of_year(renewal_window(day, wide.cadence)[1], wide.words)
    return wide.words.n(
        "Renewal on {day}, {count} day away: the best time ended on {last}.",
        "Renewal on {day}, {count} days away: the best time ended on {last}.",
        left, day=said, last=last,
    )  # fmt: skip


def last_asked(look: Look, wide: Wider) -> str | None:
    """How long ago anybody of the account was asked, when it is due."""
    account, t = look.one.account, wide.words.t
    if account.heard:
        return None
    if account.last_heard is None:
        new = account.client_since is not None and (wide.today - account.client_since).days <= 365
        since = day_of_year(account.client_since, wide.words) if new and account.client_since else ""
        return t("A client since {day}, never asked.", day=since) if since else t("Never asked.")
    state = due_state(account.last_heard, wide.today, account.key, wide.cadence)
    due = day_of_year(due_on(account.last_heard, account.key, wide.cadence), wide.words)
    if state == "overdue":
        days = (wide.today - account.last_heard).days
        return t("{days} days since anyone asked. Overdue since {day}.", days=days, day=due)
    return t("Due again on {day}.", day=due) if state == "due_soon" else None


def tries(look: Look, wide: Wider) -> str | None:
    """What became of the tries, and what to do otherwise."""
    in_vain, words = look.case.in_vain(), wide.words
    if not in_vain:
        return _last_result(look, wide)
    parts = {part_of_day(moment) for moment in in_vain}
    when = {"morning": words.t("in the morning"), "afternoon": words.t("in the afternoon")}
    if len(parts) > 1:
        return _big(words.n("{count} try found nobody.", "{count} tries, mornings and afternoons, found nobody.",
                            len(in_vain)))  # fmt: skip
    said = words.n("{count} try {when} found nobody.", "{count} tries {when} found nobody.", len(in_vain),
                   when=when[parts.pop()])  # fmt: skip
    other = untried_part(in_vain)
    advice = {"morning": words.t(" Try a morning."), "afternoon": words.t(" Try an afternoon.")}[other] if other else ""
    return _big(said) + advice


def _last_result(look: Look, wide: Wider) -> str | None:
    who = look.one.who
    if not look.case.attempts or who.result in NOBODY or who.result in {"callback", "appointment"}:
        return None
    day = day_of_year(look.case.there(look.case.attempts[-1]).date(), wide.words)
    return wide.words.t("Last try on {day}: {what}.", day=day, what=wide.words.t(RESULT_WORDS[who.result]))


def last_try(look: Look, wide: Wider) -> str | None:
    """Only one try is left."""
    made, ceiling = look.case.tries
    return wide.words.t("The last of {count} tries.", count=wide.words.count(ceiling)) if ceiling - made == 1 else None


def best_hours(look: Look, wide: Wider) -> str | None:
    """The hours the person named."""
    return wide.words.t("Asked for hours: {best}.", best=look.wish.best) if look.wish.best else None


def off_hours(look: Look, wide: Wider) -> str | None:
    """The office there is closed now."""
    clock = look.one.who.clock
    if look.one.at_work or clock is None:
        return None
    there = wide.now.astimezone(clock)
    if there.weekday() >= SATURDAY:
        day = wide.words.t("Saturday" if there.weekday() == SATURDAY else "Sunday")
        return wide.words.t("It is {day} there.", day=day)
    if there.hour < OPENS:
        return wide.words.t("It is {hour} there; call from {opens}.", hour=hour(there), opens=OPENS)
    return wide.words.t("It is {hour} there; call tomorrow from {opens}.", hour=hour(there), opens=OPENS)


def tried_today(look: Look, wide: Wider) -> str | None:
    """A try was made today already."""
    if not look.one.tried_today or look.one.who.last_try is None:
        return None
    mine = look.one.who.last_try.astimezone(wide.here)
    return wide.words.t("Tried today at {hour} your time.", hour=hour(mine))


def sealed(look: Look, wide: Wider) -> str | None:
    """Whether the team's prediction is sealed, so that the talk can be compared with it."""
    if look.sealed_at is not None:
        day = day_of_year(look.sealed_at.astimezone(wide.here).date(), wide.words)
        return wide.words.t("The team sealed its prediction on {day}, so the call can start.", day=day)
    if look.one.account.heard:
        return None
    return wide.words.t("The team has not sealed its prediction. Calling before that loses the comparison.")


Rule = Callable[[Look, Wider], str | None]
RULES: tuple[Rule, ...] = (
    appointment, call_back, tried_today, off_hours, revenue, deciders, renewal, last_asked, tries, last_try, best_hours
)  # fmt: skip
"""In the order of telling."""


def reasons(look: Look, wide: Wider) -> tuple[str, ...]:
    """Every reason, most telling first, and the state of the prediction at the end."""
    found = (rule(look, wide) for rule in (*RULES, sealed))
    return tuple(said for said in found if said)


def short_reason(look: Look, wide: Wider) -> str:
    """The most telling reason alone."""
    found = (rule(look, wide) for rule in RULES)
    if said := next((one for one in found if one), None):
        return said
    return wide.words.t("One more voice of this account." if look.one.account.heard else "Not yet heard.")


def _big(sentence: str) -> str:
    return sentence[:1].upper() + sentence[1:]
