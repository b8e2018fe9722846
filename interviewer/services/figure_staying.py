"""Why clients stay, what they are open to, and how the money lies, with their names in files (METHOD 4b).

All of it is of attributable people alone: a cell of these tables would be too small to hide anybody in.
"""

from collections.abc import Sequence

from interviewer.disclosure.wave_view import ReportableWave
from interviewer.domain.loyalty.dimensions import DIMENSION_IDS
from interviewer.domain.loyalty.growth import (
    Worth,
    comparison,
    concentration,
    counts_most,
    enough_of_each,
    opening,
    years,
)
from interviewer.domain.loyalty.person import PersonAnswers
from interviewer.domain.loyalty.programme_figures import AccountFigures
from interviewer.domain.loyalty.programme_figures import weak_points as issues
from interviewer.domain.loyalty.revenue import by_rule_alone
from interviewer.domain.loyalty.staying import (
    CONTACT,
    alternatives,
    approaches,
    doors,
    only_by_default,
    stay_reasons,
    stays_by_default,
)
from interviewer.services.figure_accounts import ByAccount
from interviewer.services.figure_values import Plain, money, rounded, share, with_why

FEW_OF_A_CLASS = "fewer than 5 accounts that are loyal, or transactional"
NO_HOURS = "fewer than 5 accounts of a class with hours and years told"


def staying(wave: ReportableWave) -> Plain | None:
    """What keeps clients, by account; doors and approaches, by person. None when nobody attributable was heard."""
    accounts = [view.people for view in wave.accounts.values() if view.heard]
    if not accounts:
        return None
    everyone = _everyone(wave)
    asked = approaches(everyone)
    found = doors(everyone)
    return {
        "by_default": share(stays_by_default(accounts)),
        "by_default_accounts": [name for name, view in wave.accounts.items() if only_by_default(view.people)],
        "reasons": dict(stay_reasons(accounts)),
        "doors": {**{str(one): count for one, count in found.items()}, "n": sum(found.values())},
        "approached": {**asked.counts, "n": asked.n},
        "approached_by_contact": [
            {"contact": row.contact, "approached": row.approached, "n": row.n}
            for row in (approaches(everyone, contact) for contact in CONTACT)
            if row.n
        ],
        "alternatives": dict(alternatives(accounts)),
    }


def counting_most(wave: ReportableWave) -> Plain:
    """Which of the six counts most, by person."""
    found = counts_most(_everyone(wave), DIMENSION_IDS)
    return {**found, "n": sum(found.values())}


def _everyone(wave: ReportableWave) -> Sequence[PersonAnswers]:
    return [person for view in wave.accounts.values() for person in view.people]


def growth(wave: ReportableWave, figures: ByAccount) -> Plain:
    """Accounts open to more work that let the vendor know, and loyal against transactional clients."""
    worth = [_worth(wave, name, found) for name, found in figures.items()]
    compared = comparison(worth)
    told: Plain = {
        "openings": [name for name, view in wave.accounts.items() if opening(view.people)],
        "loyal_accounts": sum(one.loyalty == "loyal" for one in worth),
        "transactional_accounts": sum(one.loyalty == "transactional" for one in worth),
        "revenue_multiple": rounded(compared.revenue) if compared else None,
        "work_percent": rounded(compared.work_percent) if compared else None,
        "tenure_multiple": rounded(compared.tenure) if compared else None,
    }
    return with_why(told, ("revenue_multiple", NO_HOURS if enough_of_each(worth) else FEW_OF_A_CLASS))


def _worth(wave: ReportableWave, name: str, found: AccountFigures) -> Worth:
    view = wave.accounts[name]
    hours = view.team.hours if view.team else None
    return Worth(found.loyalty.name, view.account.revenue_minor, hours, years(view.people))


def exposure_detail(wave: ReportableWave, figures: ByAccount) -> Plain:
    """What an average would hide of the money at risk, and how much the largest accounts bring (METHOD 3.6, 3.7)."""
    revenues = {name: view.account.revenue_minor for name, view in wave.accounts.items()}
    hidden = [name for name, found in figures.items() if by_rule_alone(found.mean, found.health.reasons)]
    high = sum(revenues[name] for name, found in figures.items() if found.health.colour == "red")
    top = concentration(revenues)
    return {
        "hidden_by_means": hidden,
        "high_without_them": money(high - sum(revenues[name] for name in hidden), wave.currency),
        "largest_accounts": len(top.accounts),
        "largest_amount": money(top.amount, wave.currency),
        "largest_share": rounded(top.share),
    }


def weak_points(wave: ReportableWave) -> Plain:
    """How many accounts put each dimension under 7, most first, and what revenue they bring (METHOD 3.5, 3.12)."""
    heard = {name: view for name, view in wave.accounts.items() if view.heard}
    revenues = {name: view.account.revenue_minor for name, view in wave.accounts.items()}
    found = issues(((name, revenues[name], view.people) for name, view in heard.items()), sum(revenues.values()))
    return {
        "n": len(heard),
        "dimensions": [
            {
                "dimension": one.dimension,
                "accounts": list(one.accounts),
                "revenue": money(sum(revenues[name] for name in one.accounts), wave.currency),
                "revenue_share": rounded(float(one.share)),
            }
            for one in sorted(found, key=lambda one: (-len(one.accounts), -one.share))
        ],
    }
