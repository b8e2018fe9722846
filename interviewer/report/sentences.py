"""The sentences the program makes: titles that state the finding (METHOD 4a), and the words around figures.

Never "he" or "she"; numbers under 5 in words; a title that is too long gives way to its shorter forms.
"""

from collections.abc import Callable, Sequence

from interviewer.domain.loyalty.dimensions import DIMENSION_IDS, dimension
from interviewer.domain.loyalty.nps import band, whole
from interviewer.domain.loyalty.person import WEAK_STAY_REASONS
from interviewer.kit.i18n import opened_large
from interviewer.report.phrase_words import same_language, words_of
from interviewer.report.phrases import fitting, joinable, phrases, short_name, whole_thought
from interviewer.report.reasons import reason_words
from interviewer.report.telling import Telling

BLIND_FROM = 2
"""Points between team and client that the title speaks of (METHOD 3.5)."""
CLAUSES = {
    "decided_to_leave": "the decision is made",
    "actively_evaluating": "others are being evaluated",
    "urgency": "it needs attention at once",
    "satisfaction 1-2": "it is dissatisfied",
    "next_time 0-4": "coming back is unlikely",
    "integrity 0-4": "promises are not relied on",
    "fine flag": "the words are thin",
    "under 7": "{name} is below 7",
    "blind spot": "you overrate yourselves on {name}",
    "silence": "it hears too little from you",
    "open door": "it would hear others out",
    "doubt": "it is not sure to stay a year",
    "stays for weak reasons": "the reasons are weak",
    "thinking about it": "it is thinking of another way",
}
"""Reasons of the health (METHOD 3.13) as the end of a title."""


def told_title(told: Telling) -> str:
    """Page 1: may leave, stays but, or would recommend because; by health."""
    t, who = told.words.t, short_name(told.view.account)
    if told.view.figures.nps is None and told.health.colour == "green":
        return fitting([t("{who} gave no number, and nothing speaks for leaving", who=who), who])
    match told.health.colour:
        case "red":
            reasons = (*_troubles(told), *_points(told), *_health_reasons(told))
            return fitting(
                [
                    *(t("{who} may leave: {why}", who=who, why=r) for r in reasons),
                    t("{who} may leave", who=who),
                    t("This client may leave"),
                ]
            )
        case "amber":
            reasons = (*_reservations(told), *_health_reasons(told))
            stays = [t("{who} stays, but {why}", who=who, why=r) for r in reasons]
            return fitting([*stays, t("{who} stays, but a problem is likely", who=who), t("A problem is likely")])
        case _:
            because = [t("{who} would recommend you because {why}", who=who, why=r) for r in _praise(told)]
            strong = told.words.both([t(r.replace("_", " ")) for r in _strong_reasons(told)])
            of = [t("{who} would recommend you because of {what}", who=who, what=strong)] if strong else []
            return fitting(
                [*because, *of, t("{who} would recommend you", who=who), t("This client would recommend you")]
            )


def _sayable_in_title(told: Telling, words: str) -> list[str]:
    """The words as ends of a title; none when the paper is in another language than the talk."""
    spoken = told.view.language
    return phrases(words, spoken) if same_language(spoken, told.words.language) else []


def _troubles(told: Telling) -> list[str]:
    answer = told.answer("det_trouble")
    first = answer.lines[:1] if answer and answer.level == told.view.level else ()
    return [phrase for line in first for phrase in _sayable_in_title(told, line)]


def _points(told: Telling) -> list[str]:
    answer = told.answer("j_readback")
    points = told.points if answer and not answer.verbatim else ()
    return [phrase for point in points[:1] for phrase in _sayable_in_title(told, point)]


def _health_reasons(told: Telling) -> list[str]:
    """The first reason of the health that is more than the score, as a clause."""
    ranked = [r for r in told.health.reasons if r not in {"account detractor", "decision maker 0-6", "7-8"}]
    return [_clause(told, reason) for reason in ranked[:1]]


def _clause(told: Telling, reason: str) -> str:
    kind, _, name = reason.partition(": ")
    pattern = CLAUSES.get(kind)
    if pattern is None:
        return reason_words(told.words, reason)
    return told.words.t(pattern, name=told.words.t(dimension(name).name)) if name else told.words.t(pattern)


def _reservations(told: Telling) -> list[str]:
    why, spoken = told.answer("nps_why"), told.view.language
    _, *after = words_of(spoken).contrast.split(why.words or "", maxsplit=1) if why else [""]
    return [phrase for words in after for phrase in _sayable_in_title(told, words) if joinable(phrase, spoken)]


def _praise(told: Telling) -> list[str]:
    why = told.answer("nps_why")
    if why is None or not why.words:
        return []
    first = _sayable_in_title(told, why.words)[:1]
    return [p for p in first if joinable(p, told.view.language) and whole_thought(p, why.words)]


def _strong_reasons(told: Telling) -> list[str]:
    return [r for r in told.view.figures.stay_reasons if r not in WEAK_STAY_REASONS and r != "other"][:3]


def why_title(told: Telling) -> str:
    """Page 2: what the reasons amount to."""
    rules = (_trouble_named, _ten_needs, _no_reason, _thin_reason, _occasion)
    found = next((options for rule in rules if (options := rule(told))), None)
    t, who, score = told.words.t, short_name(told.view.account), whole(told.view.figures.nps or 0)
    return fitting(
        found or [t("{who} gives the reason for a {score}", who=who, score=score), t("The reason was given")]
    )


def _trouble_named(told: Telling) -> list[str]:
    t, who, trouble, raised = (
        told.words.t,
        short_name(told.view.account),
        told.answer("det_trouble"),
        told.answer("det_raised"),
    )
    if trouble is None or not trouble.lines:
        return []
    count = len(trouble.lines)
    named = told.words.n("{who} names one point of trouble", "{who} names {count} points of trouble", count, who=who)
    warned = raised is not None and words_of(told.view.language).affirmed.match(raised.words or "")
    known = [t("{named}, and says that you were told", named=named)] if warned else []
    return [*known, named, t("What troubles this client")]


def _ten_needs(told: Telling) -> list[str]:
    if not (told.answer("pas_ten") or told.answer("det_ten")):
        return []
    t, who = told.words.t, short_name(told.view.account)
    return [t("{who} says what a nine or a ten would take", who=who), t("What a nine or a ten would take")]


def _no_reason(told: Telling) -> list[str]:
    if told.answer("nps_why") and told.view.figures.nps is not None:
        return []
    t = told.words.t
    return [t("{who} gave no reason for a number", who=short_name(told.view.account)), t("No reason was given")]


def _thin_reason(told: Telling) -> list[str]:
    why, t = told.answer("nps_why"), told.words.t
    if why is None or not why.flat:
        return []
    who, score = short_name(told.view.account), whole(told.view.figures.nps or 0)
    return [t("{who} gave a {score}, but hardly a reason", who=who, score=score), t("Hardly a reason was given")]


def _occasion(told: Telling) -> list[str]:
    if told.answer("adv_story") is None:
        return []
    t, who, score = told.words.t, short_name(told.view.account), whole(told.view.figures.nps or 0)
    return [t("One occasion shows why {who} gave a {score}", who=who, score=score), t("One occasion shows why")]


def dimensions_title(told: Telling) -> str:
    """Page 3: the widest gap, else what is weak, else agreement (after METHOD 4b, P6)."""
    t, who = told.words.t, short_name(told.view.account)
    if not told.view.figures.dims:
        return fitting([t("{who} gave no number for the six dimensions", who=who), t("The six dimensions: no numbers")])
    found = next((options for rule in (_overrated, _weak, _underrated) if (options := rule(told))), None)
    if found:
        return fitting(found)
    if told.gaps:
        return fitting([t("Your view and that of {who} agree", who=who), t("Your view and theirs agree")])
    return fitting([t("{who} puts nothing below 7", who=who), t("Nothing is below 7")])


def _overrated(told: Telling) -> list[str]:
    t, w, gaps = told.words.t, told.words, told.gaps
    widest = max(gaps.values(), default=0.0)
    if widest < BLIND_FROM:
        return []
    names = _names(told, [d for d in DIMENSION_IDS if gaps.get(d) == widest])
    points, who = w.n("one point", "{count} points", whole(widest)), short_name(told.view.account)
    return [
        t("You rate yourselves {points} above {who} on {names}", points=points, who=who, names=names),
        t("You overrate yourselves on {names}", names=names),
    ]


def _weak(told: Telling) -> list[str]:
    t, w, who = told.words.t, told.words, short_name(told.view.account)
    weak = [(d, rating) for d, rating in told.view.figures.dims.items() if rating < 7]
    if not weak:
        return []
    if len(weak) == 1:
        name, number = t(dimension(weak[0][0]).name), w.number(weak[0][1])
        return [
            t("{name} is below 7: {who} gives it a {n}", name=name, who=who, n=number),
            t("{name} is below 7", name=name),
        ]
    count = opened_large(w.count(len(weak)))
    return [
        t("{count} of the six dimensions are below 7 for {who}", count=count, who=who),
        t("{count} of the six dimensions are below 7", count=count),
    ]


def _underrated(told: Telling) -> list[str]:
    t, gaps, deepest = told.words.t, told.gaps, min(told.gaps.values(), default=0.0)
    if deepest > -BLIND_FROM:
        return []
    names, who = _names(told, [d for d in DIMENSION_IDS if gaps.get(d) == deepest]), short_name(told.view.account)
    return [
        t("{who} rates you higher than you do on {names}", who=who, names=names),
        t("You underrate yourselves on {names}", names=names),
    ]


def _names(told: Telling, ids: Sequence[str]) -> str:
    t = told.words.t
    if len(ids) > 2:
        return t("{count} dimensions", count=told.words.count(len(ids)))
    return told.words.both([t(dimension(d).name) for d in ids])


def staying_title(told: Telling) -> str:
    """Page 4: leaving, looking, staying by default, an open door, or coming back."""
    t, who, said = told.words.t, short_name(told.view.account), told.view.figures
    hear, next_time = said.comp_hear, said.next_time
    strong = told.words.both([t(r.replace("_", " ")) for r in _strong_reasons(told)])
    rules: tuple[tuple[bool, str], ...] = (
        (said.alternatives == "decided_to_leave", t("{who} has decided to leave", who=who)),
        (said.alternatives == "actively_evaluating", t("{who} is looking at others now", who=who)),
        (said.only_weak_reasons, t("{who} stays for reasons that would not survive a better offer", who=who)),
        (said.alternatives == "thinking_about_it", t("{who} is thinking of another way", who=who)),
        (hear is not None and hear >= 7, t("{who} would hear another supplier out", who=who)),
        (next_time is not None and next_time >= 9 and hear is not None and hear <= 2,
         t("{who} would come back, and the door is closed to others", who=who)),
        (bool(strong), t("{who} stays for {what}", who=who, what=strong)),
        (next_time is not None, t("{who} puts coming back at {n} of 10", who=who, n=whole(next_time or 0))),
    )  # fmt: skip
    chosen = [sentence for holds, sentence in rules if holds]
    return fitting([*chosen, t("{who} said little about staying", who=who), t("Little was said about staying")])


def in_full_title(told: Telling) -> str:
    """The pages at the end that hold what was cut before."""
    t = told.words.t
    return fitting(
        [t("{who} said it in these words", who=short_name(told.view.account)), t("In full: the words as said")]
    )


TITLES: dict[str, Callable[[Telling], str]] = {
    "told": told_title,
    "why": why_title,
    "dimensions": dimensions_title,
    "staying": staying_title,
    "in_full": in_full_title,
}
"""The title rule of each page."""


def stance(told: Telling) -> str:
    """What the number asks of the reader, with what the client said about other ways."""
    t, said = told.words.t, told.view.figures
    if said.nps is None:
        return t("No number was given.")
    match band(said.nps):
        case "promoter":
            return t("This client would speak for you.")
        case "passive":
            return t("A problem is likely. Find what is missing, now.")
        case _:
            return f"{t('Assume this client is looking elsewhere.')} {_looking(told)}".strip()


def _looking(told: Telling) -> str:
    t = told.words.t
    words = {
        "decided_to_leave": t("It is: it has decided to leave."),
        "actively_evaluating": t("It is: it says that others are being evaluated."),
        "thinking_about_it": t("It says that it is thinking about it."),
        "no": t("Asked, it says that it is not."),
    }
    return words.get(told.view.figures.alternatives or "", "")
