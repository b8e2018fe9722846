"""Who was heard, the scores and the dimensions of a wave, with their names in files (DESIGN 7)."""

from interviewer.disclosure.wave_view import ReportableWave
from interviewer.domain.loyalty.accounts import account_mean, revenue_weighted
from interviewer.domain.loyalty.dimensions import DIMENSION_IDS, DimensionFigures, programme
from interviewer.domain.loyalty.intervals import Interval, adjusted_wald, hard_bounds, seen_plus_unseen
from interviewer.domain.loyalty.nps import BAND_WORDS, Counts
from interviewer.domain.loyalty.rates import Rates, coverage
from interviewer.domain.loyalty.shares import Share
from interviewer.services.figure_values import Plain, counts, pair, rounded, share, with_why

TOO_FEW = "fewer than 5 heard: dots only, no score"
NOBODY = "nobody was heard"
NO_INTERVAL = "METHOD gives no interval for it"
FEW_ACCOUNTS = "fewer than 3 accounts"
NO_GAP = "fewer than 3 accounts with both a rating and a form sealed in time"


def heard(wave: ReportableWave) -> Plain:
    """Accounts, people, coverage and rates; revenue coverage is of attributable accounts (METHOD 3.15.8)."""
    rates, listed = Rates.of(wave.codes), wave.accounts.values()
    total = sum(view.account.revenue_minor for view in listed)
    told = sum(view.account.revenue_minor for view in listed if view.heard)
    return {
        "accounts": wave.accounts_heard,
        "people": wave.people_heard,
        "list_size": len(wave.accounts),
        "coverage": rounded(coverage(wave.accounts_heard, len(wave.accounts))),
        "revenue_coverage": rounded(coverage(told, total)),
        "dispositions": dict(rates.counts),
        "RR1": rounded(rates.rr1),
        "RR2": rounded(rates.rr2),
        "COOP1": rounded(rates.coop1),
        "COOP3": rounded(rates.coop3),
        "CON1": rounded(rates.con1),
        "REF1": rounded(rates.ref1),
    }


def nps(wave: ReportableWave) -> Plain:
    """The four scores (METHOD 3.6), each by its own name."""
    size = len(wave.accounts)
    return {
        "account": _of_list(Counts.of(wave.scores.accounts), size),
        "respondent": _score(respondents := Counts.of(wave.scores.respondents), adjusted_wald(respondents)),
        "decision_maker_first": _of_list(Counts.of(wave.scores.decision_maker_first), size),
        "revenue_weighted": _weighted(wave),
    }


def _score(found: Counts, interval: Interval | None) -> Plain:
    shown = found.display != "none"
    told: Plain = {
        "counts": counts(found),
        "display": found.display,
        "score": rounded(found.score) if shown else None,
        "interval": pair(interval) if shown else None,
    }
    return with_why(told, ("score", TOO_FEW if found.n else NOBODY))


def _of_list(found: Counts, size: int) -> Plain:
    """A score of accounts, of a list of known size (METHOD 3.3)."""
    told = _score(found, seen_plus_unseen(found, size) if size else None)
    return told | {"hard_bounds": pair(hard_bounds(found, size)) if found.display != "none" else None}


def _weighted(wave: ReportableWave) -> Plain:
    rows = [(view.account.revenue_minor, account_mean(view.people)) for view in wave.accounts.values()]
    found = revenue_weighted((revenue, mean) for revenue, mean in rows if mean is not None)
    if found is None:
        return {"score": None, "effective_n": None, "accounts": 0, "interval": None, "why": NOBODY}
    return {
        "score": rounded(found.score),
        "effective_n": rounded(found.effective_n),
        "accounts": found.accounts,
        "interval": None,
        "why": NO_INTERVAL,
    }


def bands(wave: ReportableWave) -> Plain:
    """The share of accounts in each band."""
    found = Counts.of(wave.scores.accounts)
    return {name: share(Share(getattr(found, name), found.n)) for name in BAND_WORDS}


def dimensions(wave: ReportableWave) -> Plain:
    """Means, gaps and levels of the six dimensions (METHOD 3.5)."""
    return {name: _dimension(programme(wave.ratings[name]), wave, name) for name in DIMENSION_IDS}


def _dimension(found: DimensionFigures, wave: ReportableWave, name: str) -> Plain:
    told: Plain = {
        "n": found.n,
        "client_mean": rounded(found.client_mean),
        "team_n": found.team_n,
        "team_mean": rounded(found.team_mean),
        "gap": rounded(found.gap),
        "gap_class": found.gap_class,
        "level": found.level,
        "must_act": found.must_act,
        "team_mirror_mean": rounded(found.mirror_mean),
        "accounts_must_act": found.accounts_must_act,
    }
    return with_why(told, ("client_mean", FEW_ACCOUNTS), ("gap", NO_GAP))
