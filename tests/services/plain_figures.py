"""The figures of a made-up programme, computed the long way round from METHOD 3: no code of the product is used.

Only what the short script asks. Unattributed people count in totals where they are at least `min_cell` accounts; here
they always are, or there are none.
"""

from itertools import product
from math import sqrt
from typing import Any

from tests.services.plain_programme import DIMENSIONS, SATS, House, Plain, Round, Talker

Z = 1.959964
WEIGHT = {"decision": 3, "influencer": 2, "user": 1}
ORDER = ("decision", "influencer", "user")


def mean(values: list[float]) -> float:
    return sum(values) / len(values)


def band(score: float) -> str:
    score = round(score, 9)
    return "promoter" if score >= 9 else "passive" if score >= 7 else "detractor"


def weighted(people: list[Talker], of: Any) -> float:
    total = sum(WEIGHT[p.role] for p in people)
    return float(sum(of(p) * WEIGHT[p.role] for p in people) / total)


def share(k: int, n: int) -> dict[str, Any]:
    p = k / n
    middle = (p + Z * Z / (2 * n)) / (1 + Z * Z / n)
    half = Z / (1 + Z * Z / n) * sqrt(p * (1 - p) / n + Z * Z / (4 * n * n))
    return {"k": k, "n": n, "percent": 100 * p, "wilson": [100 * (middle - half), 100 * (middle + half)]}


def display(n: int) -> str:
    return "none" if n < 5 else "indicative" if n < 10 else "full"


def counts(scores: list[float]) -> dict[str, int]:
    bands = [band(score) for score in scores]
    return {name: bands.count(name) for name in ("promoter", "passive", "detractor")} | {"n": len(bands)}


def spread(p: int, d: int, n: int) -> tuple[float, float]:
    """Centre (share, not per cent) and variance with three imaginary answers."""
    plus, minus = (p + 0.75) / (n + 3), (d + 0.75) / (n + 3)
    return (p - d) / (n + 3), plus + minus - (plus - minus) ** 2


def clipped(centre: float, half: float, low: float = -100, high: float = 100) -> list[float]:
    return [max(low, centre - half), min(high, centre + half)]


def small_list(scores: list[float], listed: int) -> dict[str, Any]:
    c = counts(scores)
    p, d, n = c["promoter"], c["detractor"], c["n"]
    unseen = listed - n
    mu, s2 = spread(p, d, n)
    bounds = [100 * (p - d - unseen) / listed, 100 * (p - d + unseen) / listed]
    score = 100 * (p - d) / n
    if unseen:
        w = unseen / listed
        centre = 100 * ((p - d) / listed + w * mu)
        interval = clipped(centre, 100 * Z * w * sqrt(s2 * (1 / (n + 3) + 1 / unseen)), *bounds)
    else:
        interval = [score, score]
    return {"counts": c, "display": display(n), "score": score, "hard_bounds": bounds, "interval": interval}


def plain_score(scores: list[float]) -> dict[str, Any]:
    c = counts(scores)
    p, d, n = c["promoter"], c["detractor"], c["n"]
    centre, s2 = spread(p, d, n)
    return {"counts": c, "display": display(n), "score": 100 * (p - d) / n,
            "interval": clipped(100 * centre, 100 * Z * sqrt(s2 / (n + 3)))}  # fmt: skip


class Wave:
    """The people of a round by account: everyone, and those who may be named with their account."""

    def __init__(self, plain: Plain, one: Round) -> None:
        self.plain, self.one = plain, one
        gone = {house: day for house, day, _ in plain.lost}
        self.listed = [h for h in plain.houses if h.since <= one.ends and gone.get(h.id, "9") >= one.starts]
        names = [h.id for h in self.listed]
        self.all = {h: [t for t in one.talkers if t.house == h] for h in names}
        self.all = {h: people for h, people in self.all.items() if people}
        self.open = {h: [t for t in people if t.level != "anonymous"] for h, people in self.all.items()}
        self.open = {h: people for h, people in self.open.items() if people}
        self.house: dict[str, House] = {h.id: h for h in self.listed}
        self.teams = {t.house: t for t in one.teams if not t.late and t.house in self.open}
        self.median = median([h.revenue for h in self.listed])

    def dims(self, people: list[Talker]) -> list[float]:
        return [weighted(people, lambda t, n=n: t.dims[n]) for n in range(6)]


def median(values: list[int]) -> float:
    ordered, half = sorted(values), len(values) // 2
    return ordered[half] if len(ordered) % 2 else (ordered[half - 1] + ordered[half]) / 2


def figures(plain: Plain, number: int) -> dict[str, Any]:
    wave = Wave(plain, plain.rounds[number])
    told = {
        "wave": wave.one.name,
        "heard": heard(wave),
        "nps": nps(wave),
        "bands": bands(wave),
        "dimensions": {name: dimension(wave, n) for n, name in enumerate(DIMENSIONS)},
        "accounts": {h: account(wave, h) for h in sorted(wave.open)},
        "revenue": revenue(wave),
        "satisfaction": satisfaction(wave),
        "retention": retention(plain),
        "advocacy": None,
        "held_back": False,
        "solid_base": solid(wave),
    }
    if wave.teams:
        told["prediction"] = prediction(wave)
    if number:
        told["trend"] = trend(Wave(plain, plain.rounds[number - 1]), wave)
    return told


CODES = {"refused": "R", "no_answer": "NC", "": "NC", "on_leave": "O", "left_firm": "NE", "wrong_number": "U"}


def heard(wave: Wave) -> dict[str, Any]:
    people = sum(map(len, wave.all.values()))
    codes = ["I"] * people + [CODES[result] for _, _, result in wave.one.unheard]
    n = {code: codes.count(code) for code in ("I", "P", "R", "NC", "O", "U", "NE")}
    base = n["I"] + n["P"] + n["R"] + n["NC"] + n["O"] + n["U"]
    reached = n["I"] + n["P"] + n["R"] + n["O"]
    return {
        "accounts": len(wave.all), "people": people, "list_size": len(wave.listed),
        "coverage": len(wave.all) / len(wave.listed),
        "revenue_coverage": sum(wave.house[h].revenue for h in wave.open) / sum(h.revenue for h in wave.listed),
        "dispositions": n, "RR1": n["I"] / base, "RR2": (n["I"] + n["P"]) / base, "COOP1": n["I"] / reached,
        "COOP3": n["I"] / (n["I"] + n["P"] + n["R"]), "CON1": reached / base, "REF1": n["R"] / base,
    }  # fmt: skip


def score(people: list[Talker]) -> float:
    return weighted(people, lambda t: t.nps)


def first(people: list[Talker]) -> float:
    highest = next(role for role in ORDER if any(t.role == role for t in people))
    return mean([t.nps for t in people if t.role == highest])


def nps(wave: Wave) -> dict[str, Any]:
    size = len(wave.listed)
    weights = [wave.house[h].revenue for h in wave.open]
    code = {"promoter": 1, "passive": 0, "detractor": -1}
    codes = [code[band(score(people))] for people in wave.open.values()]
    return {
        "account": small_list([score(people) for people in wave.all.values()], size),
        "respondent": plain_score([t.nps for people in wave.all.values() for t in people]),
        "decision_maker_first": small_list([first(people) for people in wave.all.values()], size),
        "revenue_weighted": {
            "score": 100 * sum(w * c for w, c in zip(weights, codes, strict=True)) / sum(weights),
            "effective_n": sum(weights) ** 2 / sum(w * w for w in weights),
            "accounts": len(weights), "interval": None,
        },
    }  # fmt: skip


def bands(wave: Wave) -> dict[str, Any]:
    c = counts([score(people) for people in wave.all.values()])
    return {name: share(c[name], c["n"]) for name in ("promoter", "passive", "detractor")}


def dimension(wave: Wave, n: int) -> dict[str, Any]:
    client = mean([wave.dims(people)[n] for people in wave.all.values()])
    both = [(team.own[n], team.mirror[n], wave.dims(wave.open[h])[n]) for h, team in wave.teams.items()]
    level = "strong" if round(client, 9) >= 9 else "adequate" if round(client, 9) >= 7 else "weak"
    told: dict[str, Any] = {"n": len(wave.all), "client_mean": client, "level": level, "team_n": len(both)}
    team = mirror = None
    if len(both) >= 3:
        team, mirror = mean([own for own, _, _ in both]), mean([m for _, m, _ in both])
        gap = mean([own - its for own, _, its in both])
        size = round(abs(gap), 9)
        kind = "aligned" if size < 1 else "watch" if size < 2 else "blind spot" if gap > 0 else "hidden strength"
        told |= {"team_mean": team, "gap": gap, "gap_class": kind, "team_mirror_mean": mirror}
    under = [value for value in (client, team, mirror) if value is not None and round(value, 9) < 7]
    act = 0
    for h, people in wave.all.items():
        values: list[float] = [wave.dims(people)[n]]
        if h in wave.teams and h in wave.open:
            values += [wave.teams[h].own[n], wave.teams[h].mirror[n]]
        act += any(round(value, 9) < 7 for value in values)
    return told | {"must_act": bool(under), "accounts_must_act": act}


LEAVING = ("actively_evaluating", "decided_to_leave")


def health(wave: Wave, h: str) -> str:
    people, house_mean, dims = wave.open[h], score(wave.open[h]), wave.dims(wave.open[h])
    red = [
        band(house_mean) == "detractor",
        any(t.role == "decision" and t.nps < 7 for t in people),
        any(t.alt in LEAVING or t.sat <= 2 for t in people),
        dims[0] <= 4,
    ]
    gaps = [own - its for own, its in zip(wave.teams[h].own, dims, strict=True)] if h in wave.teams else []
    amber = [
        band(house_mean) == "passive",
        any(t.flat or t.comm == "only_invoices" or t.alt == "thinking_about_it" for t in people),
        any(round(value, 9) < 7 for value in dims),
        any(round(gap, 9) >= 2 for gap in gaps),
    ]
    return "red" if any(red) else "amber" if any(amber) else "green"


CLASSES = ("at_risk", "transactional", "leaning_loyal")


def klass(people: list[Talker]) -> str:
    """The worst class among those who decide, else that of the account's means. Nobody is asked about next time."""
    deciding = [t for t in people if t.role == "decision"]
    if deciding:
        return min((one(t.nps, t.sat, [t.alt]) for t in deciding), key=CLASSES.index)
    return one(score(people), weighted(people, lambda t: t.sat), [t.alt for t in people])


def one(number: float, sat: float, alts: list[str]) -> str:
    if band(number) == "detractor" or any(alt in LEAVING for alt in alts) or round(sat, 9) <= 2:
        return "at_risk"
    return "leaning_loyal" if band(number) == "promoter" else "transactional"


def account(wave: Wave, h: str) -> dict[str, Any]:
    people = wave.open[h]
    numbers = [t.nps for t in people]
    flags = []
    if any(t.role == "decision" and t.nps < 7 for t in people):
        flags.append("decision_maker_override")
    if max(numbers) - min(numbers) >= 4:
        flags.append("split_account")
    if len(people) == 1 and wave.house[h].revenue > wave.median:
        flags.append("single_voice")
    return {"mean": score(people), "people": len(people), "band": band(score(people)), "flags": flags,
            "health": health(wave, h), "class": klass(people)}  # fmt: skip


def revenue(wave: Wave) -> dict[str, Any]:
    total = sum(h.revenue for h in wave.listed)
    state = {h: health(wave, h) for h in wave.open}
    places = {
        "high": [h for h, colour in state.items() if colour == "red"],
        "medium": [h for h, colour in state.items() if colour == "amber"],
        "not_heard": [h.id for h in wave.listed if h.id not in state],
        "low": [h for h, colour in state.items() if colour == "green"],
    }
    amounts = {name: sum(wave.house[h].revenue for h in houses) for name, houses in places.items()}
    return {"total": total} | {
        name: {"amount": amounts[name], "share": amounts[name] / total, "accounts": len(houses)}
        for name, houses in places.items()
    }


def prediction(wave: Wave) -> dict[str, Any]:
    pairs = [(team.nps, score(wave.open[h])) for h, team in wave.teams.items()]
    late = sorted(t.house for t in wave.one.teams if t.late and t.house in wave.open)
    guessed, real = counts([p for p, _ in pairs]), counts([a for _, a in pairs])
    n = len(pairs)
    return {
        "n": n, "bias": mean([p - a for p, a in pairs]), "miss": mean([abs(p - a) for p, a in pairs]),
        "within_1": sum(round(abs(p - a), 9) <= 1 for p, a in pairs),
        "predicted_nps": 100 * (guessed["promoter"] - guessed["detractor"]) / n,
        "actual_nps": 100 * (real["promoter"] - real["detractor"]) / n,
        "executive_predicted_nps": wave.plain.executive_nps, "late_forms_left_out": late,
    }  # fmt: skip


def satisfaction(wave: Wave) -> dict[str, Any]:
    sats = {h: weighted(people, lambda t: t.sat) for h, people in wave.all.items()}
    happy = [h for h, value in sats.items() if round(value, 9) >= 4]
    people = [t for house in wave.all.values() for t in house]
    told: dict[str, Any] = {
        "accounts": len(sats), "satisfied_accounts": len(happy),
        "people_by_answer": {name: sum(t.sat == n for t in people) for n, name in enumerate(SATS, 1)},
    }  # fmt: skip
    if happy:
        told["satisfied_not_loyal"] = share(len(happy), len(happy))
    return told


def retention(plain: Plain) -> dict[str, Any]:
    guess, start, active, before, kept = plain.ret
    sad = sum(sat >= 4 for _, _, sat in plain.lost)
    return {
        "logo": {"k": active, "n": start, "percent": 100 * active / start}, "revenue_percent": 100 * kept / before,
        "guess": guess, "overestimate_points": guess - 100 * active / start, "lost_accounts": len(plain.lost),
        "satisfied_yet_lost": share(sad, len(plain.lost)),
    }  # fmt: skip


def solid(wave: Wave) -> dict[str, Any]:
    keys = [h.id for h in wave.listed if h.key]
    there = [h for h in keys if h in wave.open]
    return {"green_key": sum(health(wave, h) == "green" for h in there), "key": len(keys),
            "key_heard_attributable": len(there)}  # fmt: skip


def trend(before: Wave, now: Wave) -> dict[str, Any]:
    code = {"promoter": 1, "passive": 0, "detractor": -1}
    both = sorted(set(before.open) & set(now.open))
    old = [code[band(score(before.open[h]))] for h in both]
    new = [code[band(score(now.open[h]))] for h in both]
    changes = [b - a for a, b in zip(old, new, strict=True)]
    moved = [abs(change) for change in changes if change]
    seen = abs(sum(changes))
    patterns = list(product((1, -1), repeat=len(moved)))
    as_far = sum(abs(sum(s * m for s, m in zip(signs, moved, strict=True))) >= seen for signs in patterns)
    return {
        "matched_accounts": both, "changes": changes, "nps_before": 100 * mean([*map(float, old)]),
        "nps_after": 100 * mean([*map(float, new)]), "improved": sum(c > 0 for c in changes),
        "same": sum(c == 0 for c in changes), "worse": sum(c < 0 for c in changes),
        "mean_change": 100 * mean([*map(float, changes)]), "exact_p": as_far / len(patterns),
        "significant_at_5_percent": as_far / len(patterns) < 0.05,
    }  # fmt: skip
