"""The accounts of a wave one by one, and what they put at risk, with their names in files (DESIGN 7)."""

from collections.abc import Mapping

from interviewer.disclosure.wave_view import AccountView, ReportableWave
from interviewer.domain.loyalty.accounts import account_mean, median_revenue
from interviewer.domain.loyalty.actions import Action, Seen, actions
from interviewer.domain.loyalty.health import Colour, solid_base
from interviewer.domain.loyalty.nps import Counts
from interviewer.domain.loyalty.prediction import prediction as predicted_against_actual
from interviewer.domain.loyalty.programme_figures import (
    AccountFigures,
    account_figures,
    account_gaps,
    company_issues,
)
from interviewer.domain.loyalty.revenue import RISK_CLASSES, exposure
from interviewer.services.figure_values import Plain, money, number, rounded, with_why

ByAccount = Mapping[str, AccountFigures]
NO_SCORE = "nobody there gave a score"
NO_FORM = "no sealed form with an answer that may be counted"
NO_GUESS = "the company form holds no guess of the score"
WITHIN_DAYS = 90
"""A company issue gets an executive owner and so many days (METHOD 3.12)."""


def by_account(wave: ReportableWave) -> ByAccount:
    """The figures of every attributable account that was heard, in the order of the list."""
    median = median_revenue([view.account.revenue_minor for view in wave.accounts.values()])
    return {
        name: account_figures(
            view.people, view.team.ratings if view.team else None, view.account.revenue_minor, median
        )
        for name, view in wave.accounts.items()
        if view.heard
    }


def accounts(figures: ByAccount) -> Plain:
    """One object for each attributable account."""
    return {name: _account(found) for name, found in figures.items()}


def _account(found: AccountFigures) -> Plain:
    told: Plain = {
        "mean": rounded(found.mean),
        "people": found.people,
        "band": found.band,
        "flags": list(found.flags),
        "health": found.health.colour,
        "reasons": list(found.health.reasons),
        "class": found.loyalty.name,
        "missed": list(found.loyalty.missed),
    }
    return with_why(told, ("mean", NO_SCORE))


def _colour(figures: ByAccount, name: str) -> Colour:
    return figures[name].health.colour if name in figures else "grey"


def revenue(wave: ReportableWave, figures: ByAccount) -> Plain:
    """Exposure, not forecast (METHOD 3.7); what is not attributable counts as not heard."""
    found = exposure(
        (view.account.revenue_minor, _colour(figures, name)) for name, view in wave.accounts.items()
    )
    told: Plain = {"total": money(found.total, wave.currency)}
    for risk in RISK_CLASSES:
        part = found.slices[risk]
        told[risk] = {
            "amount": money(part.amount, wave.currency),
            "share": rounded(part.share),
            "accounts": part.accounts,
        }
    return told


def solid(wave: ReportableWave, figures: ByAccount) -> Plain:
    """Green key accounts of all key accounts (METHOD 3.13)."""
    keys = [name for name, view in wave.accounts.items() if view.account.key]
    green, every = solid_base([_colour(figures, name) for name in keys])
    return {"green_key": green, "key": every, "key_heard_attributable": sum(name in figures for name in keys)}


def prediction(wave: ReportableWave) -> Plain:
    """What the teams expected against what was said, of attributable accounts (METHOD 3.8)."""
    pairs = [
        (view.team.predicted, mean)
        for view in wave.accounts.values()
        if view.team and view.team.predicted is not None and (mean := account_mean(view.people)) is not None
    ]
    found = predicted_against_actual(pairs)
    late = {"late_forms_left_out": list(wave.late_forms)}
    if found is None:
        return {"n": 0, "why": NO_FORM} | late
    executive = number(wave.company_form.answers, "c_pred_nps") if wave.company_form else None
    told: Plain = {
        "n": found.n,
        "bias": rounded(found.bias),
        "miss": rounded(found.miss),
        "within_1": found.within_1,
        "predicted_nps": _nps(found.predicted),
        "actual_nps": _nps(found.actual),
        "executive_predicted_nps": executive,
    }
    return with_why(told, ("executive_predicted_nps", NO_GUESS)) | late


def _nps(found: Counts) -> float | None:
    return rounded(found.score)


def all_actions(wave: ReportableWave) -> Plain | None:
    """What follows: for each attributable account, and for the company as a whole (METHOD 3.12)."""
    heard = {name: view for name, view in wave.accounts.items() if view.heard}
    if not heard:
        return None
    total = sum(view.account.revenue_minor for view in wave.accounts.values())
    issues = company_issues(((n, v.account.revenue_minor, v.people) for n, v in heard.items()), total)
    return {
        "accounts": {name: [_action(one) for one in account_actions(view)] for name, view in heard.items()},
        "company": [
            {
                "issue": issue.words,
                "accounts": list(issue.accounts),
                "revenue_share": rounded(float(issue.share)),
                "owner": "chief executive",
                "within_days": WITHIN_DAYS,
            }
            for issue in issues
        ],
    }


def account_actions(view: AccountView) -> list[Action]:
    """The actions of an account, each once, the most pressing first."""
    team = view.team
    seen = Seen()
    if team:
        seen = Seen(team.ratings, team.mirror, account_gaps(view.people, team.ratings))
    found = {action.trigger: action for person in view.people for action in actions(person, seen)}
    return sorted(found.values(), key=lambda action: action.due.rough_hours)


def _action(one: Action) -> Plain:
    return {
        "trigger": one.trigger,
        "what": one.what,
        "owner": one.owner,
        "due": {"amount": one.due.amount, "unit": one.due.unit},
        "tag": one.tag,
        "call_list": one.call_list,
    }

