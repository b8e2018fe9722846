"""The numbers of the Today screen: coverage, response rates, who is not offered. The interviewer's own true counts."""

from collections.abc import Sequence

from interviewer.domain.loyalty.rates import CODE_OF, CODES, Code, Rates
from interviewer.domain.programme.case import TryPlan
from interviewer.domain.programme.disposition import STANDING_OF
from interviewer.domain.programme.queue import AccountStanding
from interviewer.kit.i18n import Catalog
from interviewer.services.field_ports import ListSums, WaveBoard
from interviewer.services.today_view import TARGET_PERCENT, Coverage, RateLine, Resting, WaitingLine

FAR = 10
"""More accounts than this to the target are not counted out."""
NEXT_CALLS = 2
RATE_WORDS = (
    ("RR1", "response rate", "rr1"),
    ("COOP1", "cooperation rate", "coop1"),
    ("CON1", "contact rate", "con1"),
    ("REF1", "refusal rate", "ref1"),
)


def rates_of(board: WaveBoard) -> Rates:
    """Everybody of the wave by code; a finished talk counts though nobody noted it."""
    counts: dict[Code, int] = dict.fromkeys(CODES, 0)
    for count in board.counts:
        counts[_code(count.result)] += count.contacts
    for result, contacts in board.unnoted.items():
        counts[_code(result)] -= contacts
        counts["I"] += contacts
    return Rates(counts)


def rate_lines(rates: Rates, words: Catalog) -> tuple[RateLine, ...]:
    """RR1, COOP1, CON1 and REF1, each with its name."""
    return tuple(_rate_line(name, plain, getattr(rates, key), words) for name, plain, key in RATE_WORDS)


def _rate_line(name: str, plain: str, value: float | None, words: Catalog) -> RateLine:
    said = words.t(plain)
    if value is None:
        return RateLine(name, said, None, words.t("{name}, {plain}: nobody to count yet.", name=name, plain=said))
    percent = words.number(round(value * 100))
    return RateLine(name, said, value, words.t("{name}, {plain}: {percent} %.", name=name, plain=said, percent=percent))


def coverage(
    sums: ListSums, accounts: Sequence[AccountStanding], coming: Sequence[AccountStanding], words: Catalog
) -> Coverage:
    """What was heard, and what the next two calls add. `accounts` are the first ones in their rank, `coming` those
    of the queue."""
    total, so_far = sums.revenue_minor, sums.heard_minor
    unheard = {account.row: account for account in (*coming, *accounts) if not account.heard}
    in_order = list(unheard.values())[:FAR]
    ahead = len({account.row for account in coming if not account.heard})
    fresh = in_order[: min(NEXT_CALLS, ahead)]
    then = so_far + sum(account.revenue_minor for account in fresh)
    return Coverage(
        title=_title(sums, in_order, words),
        accounts_heard=sums.heard,
        accounts_listed=sums.accounts,
        accounts_then=sums.heard + len(fresh),
        accounts_words=words.t("{heard} of {listed}", heard=sums.heard, listed=sums.accounts),
        revenue_percent=so_far * 100 // total if total else None,
        revenue_percent_then=then * 100 // total if total else None,
    )


def _title(sums: ListSums, in_order: Sequence[AccountStanding], words: Catalog) -> str:
    total, so_far = sums.revenue_minor, sums.heard_minor
    if not total:
        return words.t("{heard} of {listed} accounts heard", heard=sums.heard, listed=sums.accounts)
    percent = so_far * 100 // total
    if percent >= TARGET_PERCENT:
        return words.t("We have heard {percent} % of the revenue", percent=percent)
    more, sum_then = 0, so_far
    for account in in_order:
        more, sum_then = more + 1, sum_then + account.revenue_minor
        if sum_then * 100 >= TARGET_PERCENT * total:
            said = words.n("{count} account more and we have heard {percent} % of the revenue",
                           "{count} accounts more and we have heard {percent} % of the revenue", more,
                           percent=TARGET_PERCENT)  # fmt: skip
            return said[:1].upper() + said[1:]
    then = so_far + sum(account.revenue_minor for account in in_order[:NEXT_CALLS])
    return words.t("We have heard {percent} % of the revenue; the next two calls make it {then} %", percent=percent,
                   then=then * 100 // total)  # fmt: skip


def resting(board: WaveBoard, plan: TryPlan, never_found: int) -> Resting:
    """Who is not offered. `never_found`: people on the do-not-call list that were found only just now."""
    used_up = sum(
        count.contacts
        for count in board.counts
        if count.tries >= plan.ceiling and not count.never and STANDING_OF.get(count.result) == "open"
    )
    never = sum(count.contacts for count in board.counts if count.never) + never_found
    return Resting(len(board.resting), never, used_up, board.held)


def not_offered(rest: Resting, plan: TryPlan, words: Catalog) -> tuple[str, ...]:
    """The same in sentences; empty for what does not occur."""
    said = []
    if rest.cooling:
        said.append(words.n("Resting: {count} person asked within 90 days.",
                            "Resting: {count} people asked within 90 days.", rest.cooling))  # fmt: skip
    if rest.never:
        said.append(words.t("Do not call: {count}.", count=words.count(rest.never)))
    if rest.used_up:
        said.append(words.n("All {ceiling} tries made: {count} person.", "All {ceiling} tries made: {count} people.",
                            rest.used_up, ceiling=words.count(plan.ceiling)))  # fmt: skip
    if rest.held:
        said.append(words.t("Held by the vendor: {names}.", names=words.both(rest.held)))
    return tuple(said)


def waiting(board: WaveBoard, words: Catalog) -> tuple[WaitingLine, ...]:
    """What waits for the interviewer."""
    if not board.open_talks:
        return ()
    said = words.n("{count} interview to finish", "{count} interviews to finish", len(board.open_talks))
    return (WaitingLine("interviews", said[:1].upper() + said[1:], board.open_talks),)


def _code(result: str) -> Code:
    return CODE_OF[result] if result else "NC"
