"""What the teams foresaw, and what value was heard, as far as the interviewer has matched it (METHOD 3.8).

Of attributable answers alone, and of accounts whose team sealed its list in time. An account counts once every line
that its people told was looked at, so that a rate is never of half an account.
"""

from collections.abc import Iterator, Sequence

from interviewer.disclosure.wave_view import AccountView, ReportableWave
from interviewer.domain.interview.matching import FORESEEN, OPEN, TEAM_LIST, VALUE, list_mark
from interviewer.domain.loyalty.trouble import Compared, value_told
from interviewer.domain.loyalty.trouble import foresight as foreseen
from interviewer.services.figure_values import Plain, rounded, share, with_why

NO_LISTS = "no account heard has a list that its team sealed in time"
NO_POINTS = "no point of trouble was named where the team had foreseen any"
NOT_MATCHED = "the interviewer has matched nothing yet"
NOT_ALL = "the interviewer has not matched every account yet"


def foresight(wave: ReportableWave) -> Plain:
    """Trouble points foreseen, surprises and value heard; null until the interviewer has matched them."""
    views = [view for view in wave.accounts.values() if view.heard]
    troubles = foreseen(_compared(views, FORESEEN))
    values = value_told(_compared(views, VALUE))
    told: Plain = {
        "trouble_hit_rate": share(troubles.hits) if troubles.hits.n else None,
        "surprise_index": rounded(troubles.index),
        "surprises": troubles.surprises,
        "accounts": troubles.accounts,
        "not_matched": troubles.waiting,
        "value_heard": share(values.heard) if values.heard.n else None,
        "value_accounts": values.accounts,
        "value_not_matched": values.waiting,
    }
    return with_why(
        told,
        ("trouble_hit_rate", NOT_MATCHED if troubles.waiting else NO_LISTS if not troubles.accounts else NO_POINTS),
        ("surprise_index", NOT_ALL),
        ("value_heard", NOT_MATCHED if values.waiting else NO_LISTS),
    )


def _compared(views: Sequence[AccountView], list_name: str) -> Iterator[Compared]:
    for view in views:
        lines = _lines(view, list_name)
        told = [found for person in view.points for name, found in person.items() if TEAM_LIST[name] == list_name]
        if not lines or (list_name == VALUE and not told):
            continue
        mark = list_mark(lines)
        verdicts = [one if of in {"", mark} else OPEN for of, found in told for one in found]
        yield Compared(len(lines), tuple(verdicts))


def _lines(view: AccountView, list_name: str) -> tuple[str, ...]:
    if view.team is None:
        return ()
    return view.team.trouble if list_name == FORESEEN else view.team.values
