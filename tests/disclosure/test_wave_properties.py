"""No figure, and no sum of figures, gives an unattributed answer back: over generated programmes."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from interviewer.disclosure.releases import Held, from_text, to_text
from interviewer.disclosure.voices import Talk
from interviewer.disclosure.wave import WaveParts, reportable_wave
from interviewer.domain.interview.values import Level, Value
from interviewer.domain.loyalty.nps import band
from interviewer.domain.loyalty.person import Role
from interviewer.services.figures import wave_figures
from tests.disclosure.wave_samples import (
    DIMS,
    WAVE,
    attributable,
    figures,
    heard,
    parts,
    taken,
    talk,
    without_note,
)

RATING = st.integers(0, 10)
ANSWERS: Mapping[str, st.SearchStrategy[Value]] = {
    "nps": RATING,
    "sat": st.sampled_from(["very_dissatisfied", "dissatisfied", "neither", "satisfied", "very_satisfied"]),
    "next_time": RATING,
    "comp_hear": RATING,
    "alt_now": st.sampled_from(["no", "thinking_about_it", "actively_evaluating"]),
    "ref_past": st.sampled_from(["recommended", "neither", "both", "warned"]),
    "ref_asked": st.sampled_from(["asked", "unasked"]),
    "stay_reason": st.sampled_from([("contract",), ("people", "contract")]),
    "b_decision": st.sampled_from(["decision", "influencer", "user"]),
    **{f"dim_{name}": RATING for name in DIMS},
}
VALUES = st.fixed_dictionaries({"nps": RATING}, optional={q: s for q, s in ANSWERS.items() if q != "nps"})
LEVELS: st.SearchStrategy[Level] = st.sampled_from(["named", "named", "company", "anonymous"])
ROLES: st.SearchStrategy[Role] = st.sampled_from(["decision", "user"])
NAMES = [f"elm{number}" for number in range(9)]


@st.composite
def talks(draw: st.DrawFn, levels: st.SearchStrategy[Level] = LEVELS, hides: bool = True) -> list[Talk]:
    """Up to nine accounts with one or two people each, some of them unattributed, some in single answers."""
    found = []
    for name in draw(st.lists(st.sampled_from(NAMES), unique=True, max_size=9)):
        for number in range(draw(st.integers(1, 2))):
            values, level = draw(VALUES), draw(levels)
            hidden = draw(st.sets(st.sampled_from(sorted(values)), max_size=2)) if hides else ()
            snapshot = taken(values, level, sorted(hidden), f"{name}-{number}")
            snapshot = replace(snapshot, richness={"both": "vivid"}, flat=draw(st.sampled_from([(), ("nps_why",)])))
            found.append(talk(name, snapshot, f"{name}-{number}", draw(ROLES)))
    return found


def hiding(found: Sequence[Talk]) -> set[str]:
    """The accounts where anybody said anything unattributed."""
    return {one.account for one in found if one.taken.unattributed or one.taken.hidden}


@given(talks())
@settings(max_examples=150, deadline=None)
def test_too_few_unattributed_accounts_leave_no_trace(found: list[Talk]) -> None:
    wave = parts(found, NAMES)
    if len(hiding(found)) >= WAVE.min_cell:
        return
    assert without_note(figures(wave)) == without_note(figures(attributable(wave)))


@given(talks(), st.data())
@settings(max_examples=150, deadline=None)
def test_no_single_unattributed_answer_moves_a_figure_of_few(found: list[Talk], data: st.DataObject) -> None:
    unattributed = [one for one in found if one.taken.unattributed]
    if not unattributed or len(hiding(found)) >= WAVE.min_cell:
        return
    victim = data.draw(st.sampled_from(unattributed))
    values = {**victim.taken.values, "nps": data.draw(RATING), "sat": data.draw(ANSWERS["sat"])}
    other = replace(victim, taken=replace(victim.taken, values=values))
    changed = [other if one is victim else one for one in found]
    assert figures(parts(found, NAMES)) == figures(parts(changed, NAMES))


@given(talks(st.just("anonymous"), hides=False), talks(st.just("named"), hides=False), st.randoms())
@settings(max_examples=150, deadline=None)
def test_it_never_shows_which_unattributed_account_said_what(
    silent: list[Talk], open_: list[Talk], dice: object
) -> None:
    one_each = list({one.account: one for one in silent}.values())
    named = [replace(one, account=f"oak{one.account}", contact=f"oak{one.contact}") for one in open_]
    named = [replace(one, interview=f"oak{one.interview}") for one in named]
    said = [one.taken for one in one_each]
    dice.shuffle(said)  # type: ignore[attr-defined]
    swapped = [replace(one, taken=new, role="user") for one, new in zip(one_each, said, strict=True)]
    before = [replace(one, role="user") for one in one_each]
    assert figures(parts([*before, *named], NAMES)) == figures(parts([*swapped, *named], NAMES))


@given(talks())
@settings(max_examples=100, deadline=None)
def test_no_unattributed_account_is_named(found: list[Talk]) -> None:
    wave = parts(found, NAMES)
    open_ = {one.account for one in found if not one.taken.unattributed}
    told = str(figures(wave))
    assert [one.account for one in found if one.account not in open_ and one.account in told] == []
    assert "talk-" not in told


@given(talks())
@settings(max_examples=100, deadline=None)
def test_what_is_held_back_is_said_and_never_counted(found: list[Talk]) -> None:
    wave = parts(found, NAMES)
    told = figures(wave)
    assert told["held_back"] in (True, False)
    if not hiding(found):
        assert told["held_back"] is False
    if 0 < len(hiding(found)) < WAVE.min_cell:
        assert told["held_back"] is True


@given(talks(), talks())
@settings(max_examples=60, deadline=None)
def test_a_release_made_twice_is_the_same(found: list[Talk], others: list[Talk]) -> None:
    first = reportable_wave(parts(others, NAMES))
    now = reportable_wave(parts(found, NAMES), first.held)
    remembered = from_text(to_text((*first.held, *now.held)))
    again = reportable_wave(parts(found, NAMES), remembered)
    assert wave_figures(now.wave) == wave_figures(again.wave)


# every world that looks the same from outside

SMALL = replace(WAVE, min_cell=3)
PEOPLE = [f"elm{number}" for number in range(6)]
ANSWERED = (10, 7, 3)
World = tuple[int, ...]


def _wave(members: Sequence[int], world: World) -> WaveParts:
    return parts([heard(PEOPLE[n], world[n], "anonymous") for n in members], PEOPLE, SMALL)


def _seen(releases: Sequence[Sequence[int]], world: World) -> str:
    """Everything a reader has after these releases, with who took part beside it: more than any reader knows."""
    remembered: tuple[Held, ...] = ()
    seen = []
    for members in releases:
        passed = reportable_wave(_wave(members, world), remembered)
        remembered += passed.held
        scores = passed.wave.scores
        seen.append((scores, passed.wave.accounts_heard, passed.wave.codes, passed.wave.held_back))
    return repr(seen)


GROUPS = st.sets(st.integers(0, 5), max_size=6).map(sorted)
GROWING = st.lists(GROUPS, min_size=1, max_size=3).map(
    lambda sets: [sorted(set().union(*sets[: n + 1])) for n in range(len(sets))]
)


def _pinned(releases: Sequence[Sequence[int]], given_worlds: Sequence[World]) -> set[int]:
    """The people whose band is the same in all of these worlds."""
    members = {n for one in releases for n in one}
    return {n for n in members if len({band(world[n]) for world in given_worlds}) == 1}


@given(GROWING)
@settings(max_examples=12, deadline=None)
def test_no_answer_follows_from_growing_releases(releases: list[list[int]]) -> None:
    worlds: dict[str, list[World]] = defaultdict(list)
    members = sorted({n for one in releases for n in one})
    for said in product(ANSWERED, repeat=len(members)):
        world = [10] * len(PEOPLE)
        for n, score in zip(members, said, strict=True):
            world[n] = score
        worlds[_seen(releases, tuple(world))].append(tuple(world))
    for alike in worlds.values():
        assert _pinned(releases, alike) == set(), (releases, alike)


@given(st.lists(GROUPS, min_size=2, max_size=3))
@settings(max_examples=12, deadline=None)
def test_no_answer_of_a_few_follows_from_any_releases(releases: list[list[int]]) -> None:
    worlds: dict[str, list[World]] = defaultdict(list)
    members = sorted({n for one in releases for n in one})
    for said in product(ANSWERED, repeat=len(members)):
        world = [10] * len(PEOPLE)
        for n, score in zip(members, said, strict=True):
            world[n] = score
        worlds[_seen(releases, tuple(world))].append(tuple(world))
    for alike in worlds.values():
        pinned = _pinned(releases, alike)
        assert not 0 < len(pinned) < SMALL.min_cell, (releases, alike, pinned)
