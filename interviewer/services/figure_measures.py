"""Satisfaction, retention, advocacy and change of a wave, with their names in files (DESIGN 7)."""

from collections.abc import Mapping

from interviewer.disclosure.wave_view import ReportableWave
from interviewer.domain.loyalty.accounts import account_mean
from interviewer.domain.loyalty.advocacy import recommended, said_and_done, unasked_share
from interviewer.domain.loyalty.retention import (
    INTERNAL_CAUSES,
    Fact,
    internal_share,
    logo_retention,
    overestimate,
    retained_percent,
)
from interviewer.domain.loyalty.satisfaction import (
    is_satisfied,
    people_by_answer,
    satisfied_not_loyal,
    satisfied_yet_lost,
)
from interviewer.domain.loyalty.waves import Matched, matched
from interviewer.services.figure_values import Plain, fact, number, rounded, share, with_why

EXTERNAL_CAUSES = frozenset({"better offer", "price elsewhere", "change at the client", "market"})
NO_COUNTS = "the company form does not say how many clients stayed"
NO_REVENUE = "the company form does not say how much revenue stayed"
NO_GUESS = "the company form holds no guess of retention"
EVERYONE = "both waves heard every account of the same list: the change is a fact, not a sample"


def satisfaction(wave: ReportableWave) -> Plain | None:
    """Satisfied is not loyal (METHOD 3.8); None when nobody was asked."""
    if not wave.classes and not wave.sats:
        return None
    return {
        "accounts": len(wave.classes),
        "satisfied_accounts": sum(is_satisfied(sat) for sat, _ in wave.classes),
        "satisfied_not_loyal": share(satisfied_not_loyal(wave.classes)),
        "people_by_answer": dict(people_by_answer(wave.sats)),
    }


def retention(wave: ReportableWave) -> Plain | None:
    """Who stayed, against what was believed (METHOD 3.8); None without a company form and lost accounts."""
    answers = wave.company_form.answers if wave.company_form else {}
    lost = _lost(wave, answers)
    if not answers and not lost:
        return None
    actual = answers.get("c_ret_actual")
    kept = _logo(actual if isinstance(actual, Mapping) else {})
    revenue = _revenue(actual if isinstance(actual, Mapping) else {})
    guess = number(answers, "c_ret")
    percent = kept.percent if kept else None
    over = overestimate(guess, percent) if guess is not None else None
    told: Plain = {
        "logo": fact(kept) if kept else None,
        "revenue_percent": rounded(revenue),
        "guess": guess,
        "overestimate_points": rounded(over),
        "lost_accounts": len(lost),
        "satisfied_yet_lost": share(satisfied_yet_lost(sat for sat, _ in lost.values())),
        "internal_causes": share(internal_share(r for _, r in lost.values() if r in INTERNAL_CAUSES | EXTERNAL_CAUSES)),
    }
    return with_why(told, ("logo", NO_COUNTS), ("revenue_percent", NO_REVENUE), ("guess", NO_GUESS))


def _logo(actual: Mapping[str, object]) -> Fact | None:
    start, active = number(actual, "accounts_start"), number(actual, "accounts_active")
    if start is None or active is None or not 0 <= active <= start:
        return None
    return logo_retention(int(start), int(active))


def _revenue(actual: Mapping[str, object]) -> float | None:
    start, kept = number(actual, "revenue_start"), number(actual, "revenue_retained")
    return None if start is None or kept is None else retained_percent(start, kept)


def _lost(wave: ReportableWave, answers: Mapping[str, object]) -> dict[str, tuple[float | None, str]]:
    """Last satisfaction and reason of each lost account: of its outcome, and where that is silent, of the form."""
    listed = answers.get("c_lost")
    rows = [row for row in listed if isinstance(row, Mapping)] if isinstance(listed, list | tuple) else []
    told = {str(row.get("account", place)): row for place, row in enumerate(rows)}
    found = {name: (number(row, "sat"), str(row.get("reason") or "")) for name, row in told.items()}
    for outcome in wave.outcomes:
        if outcome.kind == "lost":
            sat, reason = found.get(outcome.account, (None, ""))
            found[outcome.account] = (sat if outcome.last_sat is None else outcome.last_sat, outcome.reason or reason)
    return found


def advocacy(wave: ReportableWave) -> Plain | None:
    """Said and done (METHOD 3.8); None when nobody was asked."""
    if not wave.recommending:
        return None
    return {
        "recommenders": sum(map(recommended, wave.recommending)),
        "unasked_share": share(unasked_share(wave.recommending)),
        "said_and_done": share(said_and_done(wave.recommending)),
    }


def trend(before: ReportableWave | None, after: ReportableWave) -> Plain | None:
    """The attributable accounts heard in both waves (METHOD 3.4); None without any."""
    scores = _scores(before) if before else {}
    later = _scores(after)
    names = [name for name in later if name in scores]
    found = matched([scores[name] for name in names], [later[name] for name in names])
    if before is None or found is None:
        return None
    complete = set(names) == set(before.accounts) == set(after.accounts)
    return _changes(names, found, complete) | {
        "since": before.wave.name,
        "wording_changed": before.wave.wording != after.wave.wording,
    }


def _scores(wave: ReportableWave) -> dict[str, float]:
    means = ((name, account_mean(view.people)) for name, view in wave.accounts.items() if view.heard)
    return {name: mean for name, mean in means if mean is not None}


def _changes(names: list[str], found: Matched, complete: bool) -> Plain:
    told: Plain = {
        "matched_accounts": names,
        "changes": list(found.changes),
        "nps_before": rounded(found.nps_before),
        "nps_after": rounded(found.nps_after),
        "improved": found.improved,
        "same": found.same,
        "worse": found.worse,
        "mean_change": rounded(found.mean_change),
        "exact_p": None if complete else rounded(float(found.exact_p)),
        "significant_at_5_percent": None if complete else found.significant,
    }
    return with_why(told, ("exact_p", EVERYONE))
