"""Programmes made up for tests: plain facts, and the folder that says them. Nothing of the product is used here."""

import random
from dataclasses import dataclass, field
from pathlib import Path

DIMENSIONS = ("integrity", "competency", "recognition", "proactivity", "savvy", "chemistry")
STEMS = {name: f"s_{name[:3]}" for name in DIMENSIONS}
VIVID = "They moved 14 depots in June because our own people were away, and not one day was lost."
FLAT = "Fine, I guess."
SATS = ("very_dissatisfied", "dissatisfied", "neither", "satisfied", "very_satisfied")


@dataclass(frozen=True)
class House:
    """One client company; revenue in whole units."""

    id: str
    revenue: int
    key: bool = False
    since: str = "2015-01-01"
    status: str = "active"


@dataclass(frozen=True)
class Talker:
    """One person and what was said. `level`: named, company, anonymous."""

    id: str
    house: str
    role: str
    level: str
    nps: int
    sat: int
    dims: tuple[int, ...]
    alt: str = "no"
    comm: str = "quarterly"
    flat: bool = False


@dataclass(frozen=True)
class TeamSays:
    """What the vendor's team expected of an account."""

    house: str
    nps: int
    own: tuple[int, ...]
    mirror: tuple[int, ...]
    late: bool = False


@dataclass(frozen=True)
class Round:
    """One wave: who was heard, and how the tries with the others ended."""

    name: str
    starts: str
    ends: str
    talkers: tuple[Talker, ...]
    teams: tuple[TeamSays, ...] = ()
    unheard: tuple[tuple[str, str, str], ...] = ()
    """Id, house and the last result; an empty result was never tried."""


@dataclass(frozen=True)
class Plain:
    """A whole programme."""

    name: str
    houses: tuple[House, ...]
    rounds: tuple[Round, ...]
    lost: tuple[tuple[str, str, int], ...] = ()
    """House, day, and its last satisfaction 1-5."""
    ret: tuple[int, int, int, int, int] = (0, 0, 0, 0, 0)
    """Guess in percent; accounts at the start and still active; revenue at the start and retained."""
    executive_nps: int | None = None
    min_cell: int = 5
    scripts: str = field(default="client_review_short")


def made_up(seed: int, *, unattributed: int = 0) -> Plain:
    """A programme of chance: 16 accounts, two waves; so many accounts of the second are heard unattributed."""
    dice = random.Random(seed)
    houses = (
        *(House(f"house-{n:02}", dice.randint(20, 900) * 1_000 + 10 * n, key=n % 3 == 0) for n in range(16)),
        House("gone", 44_000, status="lost"),
    )
    before = tuple(_talker(dice, f"b{n:02}", f"house-{n:02}", "named") for n in range(9))
    open_houses = range(16 - unattributed)
    now = [
        _talker(dice, f"n{n:02}{'ab'[k]}", f"house-{n:02}", dice.choice(("named", "named", "company")))
        for n in open_houses
        for k in range(1 if n % 3 else 2)
        if n not in {4, 7}
    ]
    now += [_hidden(dice, n, place) for place, n in enumerate(range(16 - unattributed, 16))]
    teams = tuple(
        TeamSays(f"house-{n:02}", dice.randint(5, 10), _six(dice, 6), _six(dice, 5), late=n == 5)
        for n in open_houses if n not in {4, 6, 7}
    )  # fmt: skip
    unheard = (("u1", "house-04", "refused"), ("u2", "house-07", "no_answer"), ("u3", "house-07", "on_leave"),
               ("u4", "house-01", "left_firm"), ("u5", "house-02", "wrong_number"), ("u6", "house-03", ""))  # fmt: skip
    return Plain(
        name=f"Made up {seed}",
        houses=houses,
        rounds=(
            Round("first", "2025-06-01", "2025-06-30", before),
            Round("second", "2026-06-01", "2026-06-30", tuple(now), teams, unheard),
        ),
        lost=(("gone", "2025-03-31", dice.randint(1, 5)),),
        ret=(dice.randint(70, 99), 17, 16, 5_000_000, 4_400_000),
        executive_nps=dice.randint(0, 80),
    )


def _six(dice: random.Random, least: int) -> tuple[int, ...]:
    return tuple(dice.randint(least, 10) for _ in DIMENSIONS)


def _talker(dice: random.Random, name: str, house: str, level: str) -> Talker:
    nps = dice.choice((3, 5, 6, 7, 7, 8, 8, 9, 9, 10))
    alt = dice.choice(("no", "no", "no", "no", "thinking_about_it", "actively_evaluating"))
    comm = dice.choice(("monthly", "quarterly", "quarterly", "only_invoices"))
    return Talker(name, house, dice.choice(("decision", "influencer", "user")), level, nps, dice.randint(2, 5),
                  _six(dice, 4), alt, comm, flat=dice.random() < 0.15)  # fmt: skip


def _hidden(dice: random.Random, number: int, place: int) -> Talker:
    """Unattributed, and in turn for and against, so that no one side is told by the number alone."""
    likes = place % 2 == 0
    dims = tuple(dice.randint(9, 10) if likes else dice.randint(2, 5) for _ in DIMENSIONS)
    return Talker(f"h{number:02}", f"house-{number:02}", "decision" if place % 3 else "user", "anonymous",
                  10 if likes else 4, 5 if likes else 2, dims)  # fmt: skip


def write(plain: Plain, folder: Path) -> Path:
    """The programme as a folder (DESIGN 7)."""
    (folder / "team").mkdir(parents=True)
    (folder / "sessions").mkdir()
    (folder / "programme.yaml").write_text("\n".join(_top(plain)) + "\n", "utf-8")
    for one in plain.rounds:
        for team in one.teams:
            (folder / "team" / f"{one.name}-{team.house}.yaml").write_text(_team(one, team), "utf-8")
        for talker in one.talkers:
            (folder / "sessions" / f"{one.name}-{talker.id}.yaml").write_text(_session(plain, one, talker), "utf-8")
    return folder


def _top(plain: Plain) -> list[str]:
    lines = [
        "programme:", f"  name: {plain.name}", "  vendor: Quillon Freight", "  vendor_executive: Ines Quill",
        "  executive_title: owner", "  interviewer_firm: Marlow Listening", "  product_or_service: freight",
        "  currency: EUR", "waves:",
    ]  # fmt: skip
    lines += [
        f"  - {{name: {r.name}, starts: {r.starts}, ends: {r.ends}, script: {plain.scripts}, wording: standard,"
        f" min_cell: {plain.min_cell}}}"
        for r in plain.rounds
    ]
    lines.append("accounts:")
    lines += [
        f"  - {{id: {h.id}, name: {h.id.title()}, revenue: {h.revenue}, key: {str(h.key).lower()},"
        f" client_since: {h.since}, status: {h.status}}}"
        for h in plain.houses
    ]
    lines.append("contacts:")
    for r in plain.rounds:
        day = r.starts[:8] + "15"
        for t in r.talkers:
            lines.append(f"  - {{id: {t.id}, account: {t.house}, name: Person {t.id}, role: {t.role}, wave: {r.name},"
                         f" attempts: [{{at: {day}T08:00:00Z, mode: phone, result: complete}}]}}")  # fmt: skip
        for name, house, result in r.unheard:
            tried = f", attempts: [{{at: {day}T09:00:00Z, mode: phone, result: {result}}}]" if result else ""
            who = f"id: {name}, account: {house}, name: Person {name}, role: user"
            lines.append(f"  - {{{who}, wave: {r.name}{tried}}}")
    guess, start, active, revenue, retained = plain.ret
    lines += [
        "company_form:", f"  c_pred_nps: {plain.executive_nps}", f"  c_ret: {guess}",
        f"  c_ret_actual: {{accounts_start: {start}, accounts_active: {active}, revenue_start: {revenue},"
        f" revenue_retained: {retained}}}",
        "  c_lost:",
    ]  # fmt: skip
    lines += [f"    - {{account: {h}, date: {day}, sat: {sat}, nps: 5, reason: errors, revenue: 1000}}"
              for h, day, sat in plain.lost]  # fmt: skip
    lines.append("outcomes:")
    lines += [f"  - {{account: {h}, date: {day}, kind: lost, last_sat: {sat}, last_nps: 5}}"
              for h, day, sat in plain.lost]  # fmt: skip
    return lines


def _team(one: Round, team: TeamSays) -> str:
    day = f"{one.starts[:8]}{'20' if team.late else '02'}"
    lines = [f"account: {team.house}", f"wave: {one.name}", "by: Rosa", f"sealed_at: {day}T09:00:00Z", "answers:",
             f"  s_pred_nps: {team.nps}"]  # fmt: skip
    for name, own, mirror in zip(DIMENSIONS, team.own, team.mirror, strict=True):
        lines += [f"  {STEMS[name]}: {own}", f"  {STEMS[name]}_m: {mirror}"]
    return "\n".join(lines) + "\n"


def _session(plain: Plain, one: Round, t: Talker) -> str:
    words = FLAT if t.flat else VIVID
    steps = [("a_open", "go_ahead"), ("a_participate", '"yes"'), ("a_record", '"yes"'), ("a_attribution", t.level),
             ("b_decision", t.role), ("nps", str(t.nps)), ("nps_why", f'"{words}"')]  # fmt: skip
    if t.nps >= 9:
        steps.append(("adv_story", f'"{VIVID}"'))
    elif t.nps >= 7:
        steps.append(("pas_ten", f'"{VIVID}"'))
    else:
        steps += [("det_trouble", '["Late invoices"]'), ("det_ten", f'"{VIVID}"'), ("det_callback", '"no"')]
    steps += [("perf_open", f'"{words}"'), ("sat", SATS[t.sat - 1]), ("e_intro", "said")]
    steps += [(f"dim_{name}", str(value)) for name, value in zip(DIMENSIONS, t.dims, strict=True)]
    steps += [("dim_lowest_open", f'"{VIVID}"'), ("alt_now", f'"{t.alt}"'), ("comm_freq", t.comm),
              ("tough", f'"{VIVID}"')]  # fmt: skip
    if t.nps >= 7:
        steps.append(("ref_comfort", "comfortable"))
    steps += [("fut_open", "not_now"), ("j_confirm", "unchanged"), ("j_thanks", "said")]
    spoken = {"nps_why", "adv_story", "pas_ten", "det_ten", "perf_open", "dim_lowest_open", "tough"}
    lines = [
        "session: 1", f"script: {plain.scripts}", f"wave: {one.name}",
        "programme: {vendor: Quillon Freight, vendor_executive: Ines Quill, executive_title: owner,"
        " interviewer_firm: Marlow Listening, interviewer_name: Sam Field, product_or_service: freight}",
        f"account: {{id: {t.house}, name: {t.house.title()}}}",
        f"respondent: {{id: {t.id}, name: Person {t.id}, role: {t.role}}}", "mode: phone",
        f"started_at: {one.starts[:8]}15T08:00:00Z", "steps:",
    ]  # fmt: skip
    why = {"ref_comfort": ', words: "They know the trade."'}
    lines += [f"  - {{answer: {q}, {'words' if q in spoken else 'value'}: {v}{why.get(q, '')}}}" for q, v in steps]
    return "\n".join([*lines, "  - {finish: true}"]) + "\n"
