"""What the vendor's own teams sealed, set beside the accounts that were heard."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from statistics import fmean

from interviewer.disclosure.view import TeamView
from interviewer.disclosure.voices import Talk
from interviewer.domain.programme.forms import TeamForm


@dataclass(frozen=True)
class Teams:
    """The forms sealed in time, one view for each account; and the accounts whose form came late."""

    views: Mapping[str, TeamView] = field(default_factory=dict)
    late: frozenset[str] = frozenset()


def teams(forms: Iterable[TeamForm], talks: Iterable[Talk]) -> Teams:
    """The teams' views; `talks` are those whose beginning may be told (DESIGN 10: late forms count nowhere)."""
    began: dict[str, datetime] = {}
    for talk in talks:
        began[talk.account] = min(began.get(talk.account, talk.started_at), talk.started_at)
    timely: dict[str, list[TeamForm]] = {}
    late = set[str]()
    for form in forms:
        if form.is_late(began.get(form.account)):
            late.add(form.account)
        else:
            timely.setdefault(form.account, []).append(form)
    return Teams({account: together(given) for account, given in timely.items()}, frozenset(late))


def together(forms: Sequence[TeamForm]) -> TeamView:
    """One view of an account; where several people sealed a form each, their ratings are averaged."""
    views = [TeamView.of_answers(form.answers, form.sealed_at) for form in forms]
    if len(views) == 1:
        return views[0]
    predicted = [view.predicted for view in views if view.predicted is not None]
    hours = [view.hours for view in views if view.hours is not None]
    return TeamView(
        predicted=fmean(predicted) if predicted else None,
        ratings=_mean_of([view.ratings for view in views]),
        mirror=_mean_of([view.mirror for view in views]),
        values=tuple(dict.fromkeys(value for view in views for value in view.values)),
        sealed_at=max(form.sealed_at for form in forms),
        trouble=tuple(dict.fromkeys(line for view in views for line in view.trouble)),
        hours=fmean(hours) if hours else None,
    )


def _mean_of(rated: Sequence[Mapping[str, float]]) -> dict[str, float]:
    names = dict.fromkeys(name for ratings in rated for name in ratings)
    return {name: fmean(ratings[name] for ratings in rated if name in ratings) for name in names}
