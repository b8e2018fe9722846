"""The sentences the program makes: titles that state the finding (METHOD 4a), and the words around figures.

Never "he" or "she"; numbers under 5 in words; a title that is too long gives way to its shorter forms.
"""

import re
from collections.abc import Callable, Iterable, Sequence

from interviewer.disclosure.quotes import sentences
from interviewer.domain.loyalty.dimensions import dimension
from interviewer.domain.loyalty.nps import band, whole
from interviewer.domain.loyalty.person import WEAK_STAY_REASONS
from interviewer.domain.loyalty.reasons import plain_for
from interviewer.report.telling import Telling

LONGEST_TITLE = 90
"""Letters that fit two lines of a title, at the smaller of its two sizes (LOOKS 10)."""
SHORTEST_NAME = 3
_LEGAL = re.compile(
    r"[\s,]+(?:Sp\.?\s*z\s*o\.?\s*o\.?|GmbH(?:\s*&\s*Co\.?\s*KG)?|mbH|KGaA|KG|OHG|UG|e\.?\s?V\.?|Ltd\.?|Limited|LLP|LLC"
    r"|PLC|Inc\.?|Incorporated|Corp\.?|Corporation|Co\.?|B\.?\s?V\.?|N\.?\s?V\.?|AG|SE|S\.?\s?A\.?(?:\s?R\.?\s?L\.?|S\.?)?"
    r"|SARL|S\.?\s?r\.?\s?l\.?|S\.?\s?p\.?\s?A\.?|S\.?\s?L\.?(?:\s?U\.?)?|Lda\.?|AB|A/S|ApS|AS|ASA|Oy|Oyj|s\.?\s?r\.?\s?o\.?"
    r"|a\.?\s?s\.?|d\.?\s?o\.?\s?o\.?|Kft\.?|Zrt\.?|Pty\.?)$",
    re.IGNORECASE,
)
_FIRST_OR_THIRD_PERSON = re.compile(
    r"\b(?:i|me|my|mine|we|us|our|ours|he|she|his|her|hers|him|myself|ourselves|i'\w+|we'\w+|he'\w+|she'\w+)\b",
    re.IGNORECASE,
)
_OPENERS = re.compile(r"^(?:because|well|so|and|but|oh|yes|hmm|honestly|look)\b[,.]?\s+", re.IGNORECASE)
_SUBORDINATE = re.compile(r"(?:when|if|because|since|although|while|unless|until|after|before|as)\b", re.IGNORECASE)
_STOPS = re.compile(r";|\s[-–]\s|,?\s(?:and|because|so|which)\s|,\s")


def short_name(account: str) -> str:
    """The account's name without its legal form, unless hardly anything would be left."""
    shorter = account.strip()
    while (cut := _LEGAL.sub("", shorter).rstrip(" ,&")) != shorter and len(cut) >= SHORTEST_NAME:
        shorter = cut
    return shorter


def fitting(candidates: Iterable[str], limit: int = LONGEST_TITLE) -> str:
    """The first candidate that fits; the last one when none does."""
    last = ""
    for last in candidates:
        if len(last) <= limit:
            return last
    return last


def sayable(words: str) -> bool:
    """Whether words can stand in a sentence about the client: nobody in them is I, we, he or she."""
    straight = words.replace("\u2019", "'")
    return bool(words) and not _FIRST_OR_THIRD_PERSON.search(straight) and not set(words) & set('"“”[]')


def phrases(words: str) -> list[str]:
    """The words as the end of a sentence, then their first clause: no opener, small first letter, no stop."""
    first = next(iter(sentences(" ".join(words.split()))), "")
    bare = _OPENERS.sub("", first).rstrip(" .!?…")
    clause = "" if _SUBORDINATE.match(bare) else _STOPS.split(bare)[0]
    found = [_lower_first(one) for one in (bare, clause) if len(one.split()) > 2]
    return [one for one in dict.fromkeys(found) if sayable(one)]


def _lower_first(words: str) -> str:
    keeps = len(words) > 1 and (words[1].isupper() or words[1].isdigit())
    starts_small = words.split(maxsplit=1)[0].casefold() in _SMALL_WORDS if words.split() else False
    return words[:1].lower() + words[1:] if starts_small and not keeps else words


_SMALL_WORDS = frozenset(
    [
        *["the", "a", "an", "they", "their", "there", "it", "its", "this", "that", "these", "those", "what", "nobody"],
        *[
            "no",
            "one",
            "two",
            "three",
            "each",
            "every",
            "anything",
            "everything",
            "nothing",
            "when",
            "where",
            "how",
            "at",
        ],
        *["day", "in", "on", "for", "from", "with", "by", "being", "people", "tickets", "reports", "incident", "slow"],
    ]
)


def told_title(told: Telling) -> str:
    """Page 1: may leave, stays but, or would recommend because; by health."""
    t, who = told.words.t, short_name(told.view.account)
    if told.view.figures.nps is None and told.health.colour == "green":
        return fitting([t("{who} gave no number, and nothing speaks for leaving", who=who), who])
    match told.health.colour:
        case "red":
            reasons = (*_troubles(told), *_points(told), *_health_reasons(told))
            return fitting(
                [*(t("{who} may leave: {why}", who=who, why=r) for r in reasons), t("{who} may leave", who=who)]
            )
        case "amber":
            reasons = (*_reservations(told), *_health_reasons(told))
            stays = [t("{who} stays, but {why}", who=who, why=r) for r in reasons]
            return fitting([*stays, t("{who} stays, but a problem is likely", who=who)])
        case _:
            because = [t("{who} would recommend you because {why}", who=who, why=r) for r in _praise(told)]
            strong = told.words.both([t(r.replace("_", " ")) for r in _strong_reasons(told)])
            of = [t("{who} would recommend you because of {what}", who=who, what=strong)] if strong else []
            return fitting([*because, *of, t("{who} would recommend you", who=who)])


def _troubles(told: Telling) -> list[str]:
    answer = told.answer("det_trouble")
    first = answer.lines[:1] if answer and answer.level == told.view.level else ()
    return [phrase for line in first for phrase in phrases(line)]


def _points(told: Telling) -> list[str]:
    answer = told.answer("j_readback")
    points = told.points if answer and not answer.verbatim else ()
    return [phrase for point in points[:1] for phrase in phrases(point)]


def _health_reasons(told: Telling) -> list[str]:
    ranked = [r for r in told.health.reasons if r not in {"account detractor", "7-8"}]
    chosen = [*ranked, *told.health.reasons][:1]
    return [told.words.t(plain_for(reason, told.view.figures)) for reason in chosen]


def _reservations(told: Telling) -> list[str]:
    why = told.answer("nps_why")
    after = re.split(r"[,.;]?\s+but\s+", why.words or "", maxsplit=1, flags=re.IGNORECASE) if why else []
    return [*(phrases(after[1]) if len(after) > 1 else []), *_troubles(told)]


def _praise(told: Telling) -> list[str]:
    why = told.answer("nps_why")
    return phrases(why.words) if why and why.words else []


def _strong_reasons(told: Telling) -> list[str]:
    return [r for r in told.view.figures.stay_reasons if r not in WEAK_STAY_REASONS and r != "other"][:3]


def why_title(told: Telling) -> str:
    """Page 2: what the reasons amount to."""
    w, t, who = told.words, told.words.t, short_name(told.view.account)
    why, trouble, score = told.answer("nps_why"), told.answer("det_trouble"), told.view.figures.nps
    if trouble and trouble.lines:
        count = len(trouble.lines)
        named = w.n("{who} names one point of trouble", "{who} names {count} points of trouble", count, who=who)
        raised = (told.answer("det_raised").words or "") if told.answer("det_raised") else ""  # type: ignore[union-attr]
        if re.match(r"yes\b", raised, re.IGNORECASE):
            return fitting([t("{named}, and says that you were told", named=named), named])
        return fitting([named, t("{who} says what troubles it", who=who)])
    if told.answer("pas_ten") or told.answer("det_ten"):
        return fitting([t("{who} says what a nine or a ten would take", who=who), t("What a nine or a ten would take")])
    if why is None or score is None:
        return fitting([t("{who} gave no reason for a number", who=who), t("No reason was given")])
    if why.flat:
        return fitting(
            [t("{who} gave a {score}, but hardly a reason", who=who, score=whole(score)), t("Hardly a reason")]
        )
    if told.answer("adv_story"):
        return fitting(
            [t("One occasion shows why {who} gave a {score}", who=who, score=whole(score)), t("One occasion")]
        )
    return fitting([t("{who} gives the reason for a {score}", who=who, score=whole(score)), t("The reason was given")])


def dimensions_title(told: Telling) -> str:
    """Page 3: the widest gap, else what is weak, else agreement (after METHOD 4b, P6)."""
    t, w, who = told.words.t, told.words, short_name(told.view.account)
    dims, gaps = told.view.figures.dims, told.gaps
    if not dims:
        return fitting([t("{who} gave no number for the six dimensions", who=who), t("The six dimensions: no numbers")])
    widest, deepest = max(gaps.values(), default=0.0), min(gaps.values(), default=0.0)
    if widest >= 2:
        names = _names(told, [d for d, gap in gaps.items() if gap == widest])
        points = w.n("one point", "{count} points", whole(widest))
        return fitting([
            t("You rate yourselves {points} above {who} on {names}", points=points, who=who, names=names),
            t("You overrate yourselves on {names}", names=names),
        ])  # fmt: skip
    weak = [d for d, rating in dims.items() if rating < 7]
    if len(weak) == 1:
        name = dimension(weak[0]).name
        return fitting([t("{name} is below 7: {who} gives it a {n}", name=t(name), who=who, n=w.number(dims[weak[0]])),
                        t("{name} is below 7", name=t(name))])  # fmt: skip
    if weak:
        count = w.n("one", "{count}", len(weak)).capitalize()
        return fitting([t("{count} of the six dimensions are below 7 for {who}", count=count, who=who),
                        t("{count} of the six dimensions are below 7", count=count)])  # fmt: skip
    if deepest <= -2:
        names = _names(told, [d for d, gap in gaps.items() if gap == deepest])
        return fitting([t("{who} rates you higher than you do on {names}", who=who, names=names),
                        t("You underrate yourselves on {names}", names=names)])  # fmt: skip
    if gaps:
        return fitting([t("Your view and that of {who} agree", who=who), t("Your view and theirs agree")])
    return fitting([t("{who} puts nothing below 7", who=who), t("Nothing is below 7")])


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
