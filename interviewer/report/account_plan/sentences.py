"""The sentences of a plan: the rule's own, unless the interviewer wrote another.

Their slots are "plan.ACCOUNT.title", ".promise", ".expected", ".beyond", ".heard", ".will" and ".will_not".
"""

from collections.abc import Iterator

from interviewer.disclosure.quotes import excerpt
from interviewer.domain.loyalty.dimensions import dimension
from interviewer.domain.loyalty.nps import steady
from interviewer.report.account_telling import AccountTelling
from interviewer.report.days import after, in_short
from interviewer.report.phrases import ONE_LINE, fitting, in_one_line, phrases, unquoted

SAYABLE, LONGEST = 62, 70
PROMISES = {
    "integrity": "you can check what we promised, item by item",
    "competency": "whoever answers you can also solve it",
    "recognition": "you hear from somebody senior that your business matters to us",
    "proactivity": "you hear from us before a change, not after it",
    "savvy": "we know your year before you have to explain it",
    "chemistry": "you know whom to call, and that person calls back",
}
LOOKING = {
    "decided_to_leave": "The decision to leave is made.",
    "actively_evaluating": "Others are being evaluated.",
    "thinking_about_it": "Another way is being thought of.",
}


def written(account: AccountTelling, slot: str, rule: str) -> str:
    """What stands in a slot of this plan."""
    return account.told.sentences.get(f"plan.{account.id}.{slot}", rule)


def title(account: AccountTelling) -> str:
    """One line: what has to be reached by which day."""
    return written(account, "title", fitting((*_titles(account), in_one_line(account.name)), ONE_LINE))


def _titles(account: AccountTelling) -> Iterator[str]:
    t, w, who = account.told.words.t, account.told.words, account.name
    last, weak = in_short(w, after(account.today, 30)), weak_dimensions(account)
    if account.health == "red":
        if "integrity" in weak:
            yield t("{who}: prove the promises by {day}", who=who, day=last)
        yield t("{who}: put it right by {day}", who=who, day=last)
        yield t("{who}: mend it by {day}", who=who, day=last)
        yield t("{who}: mend it", who=who)
    elif weak:
        name = t(dimension(weak[0]).name)
        yield t("{who}: one repair on {name} by {day}", who=who, name=name, day=last)
        yield t("{who}: one repair by {day}", who=who, day=last)
        yield t("{who}: one repair", who=who)
    elif account.health == "amber":
        day = in_short(w, after(account.today, 20))
        yield t("{who}: find what is missing by {day}", who=who, day=day)
        yield t("{who}: find the gap by {day}", who=who, day=day)
        yield t("{who}: find the gap", who=who)
    else:
        yield t("{who}: keep it so, say thank you", who=who)
        yield t("{who}: keep it so", who=who)


def weak_dimensions(account: AccountTelling) -> tuple[str, ...]:
    """Those the client puts under 7, the lowest first."""
    return tuple(name for name in account.lowest if steady(account.dims[name]) < 7)


def promise(account: AccountTelling) -> str:
    """What the client may hold the vendor to, in one sentence."""
    return written(account, "promise", next(_promises(account)))


def _promises(account: AccountTelling) -> Iterator[str]:
    t, day = account.told.words.t, in_short(account.told.words, after(account.today, 10))
    weak = weak_dimensions(account)
    for phrase in _sayable(account, "det_trouble"):
        yield t("By {day} this is put right: {what}.", day=day, what=phrase)
    for phrase in _sayable(account, "pas_one", "pas_ten"):
        yield t("By {day} you see one change: {what}.", day=day, what=phrase)
    if weak:
        yield t("By {day}, {what}.", day=day, what=t(PROMISES[weak[0]]))
    if account.has("silence"):
        yield t("From {day} you hear from us as often as you and we agree.", day=day)
    if account.health in {"red", "amber"}:
        yield t("By {day} you see one change, the one you name.", day=day)
    yield t("We keep doing what you value, and tell you before anything changes.")


def _sayable(account: AccountTelling, *questions: str) -> Iterator[str]:
    """What can stand in a sentence about the client, out of the first words to these questions."""
    for question in questions:
        for talk in account.talks:
            answer = talk.answer(question)
            for words in answer.texts[:1] if answer else ():
                yield from (phrase for phrase in phrases(words, talk.view.language) if len(phrase) <= SAYABLE)


def expected(account: AccountTelling) -> str:
    """What the next meeting is expected to bring."""
    t = account.told.words.t
    wishes = _wishes(account)
    rule = wishes[0] if wishes else t("an answer to each point above.")
    return written(account, "expected", rule)


def beyond(account: AccountTelling) -> str:
    """One thing beyond what is expected."""
    t = account.told.words.t
    ideas = account.first("ideas")
    idea = unquoted(excerpt(ideas[1].texts[0], LONGEST)) if ideas else ""
    wishes = _wishes(account)
    rule = idea or (wishes[1] if len(wishes) > 1 else t("something the client has not asked for."))
    return written(account, "beyond", rule)


def _wishes(account: AccountTelling) -> tuple[str, ...]:
    return tuple(unquoted(excerpt(line, LONGEST)) for _, line in account.lines("ssc_start"))


def heard(account: AccountTelling) -> str:
    """What was heard, in the vendor's words."""
    t, w = account.told.words.t, account.told.words
    found = [t(LOOKING[account.alternatives])] if account.alternatives in LOOKING else []
    most = next((talk.value("dim_most") for talk in account.talks if talk.value("dim_most") in account.dims), None)
    if isinstance(most, str):
        name, number = t(dimension(most).name), w.number(round(account.dims[most], 1))
        found.append(t("{name} counts most, and stands at {n}.", name=name, n=number))
    if account.has("silence"):
        found.append(t("The client hears too little from us."))
    if account.health == "green":
        found.append(t("The client would recommend us."))
    return written(account, "heard", " ".join(found[:2]) or t("The points above."))


def will(account: AccountTelling) -> str:
    """What the vendor will do."""
    t, day = account.told.words.t, in_short(account.told.words, after(account.today, 30))
    return written(account, "will", t("The lines above, each told to the client when it is done, the last by {day}.",
                                      day=day))  # fmt: skip


def will_not(account: AccountTelling) -> str:
    """What the vendor will not do, and why."""
    t = account.told.words.t
    found = [] if account.call_allowed else [t("Call: the client does not wish a call.")]
    if account.health == "red":
        found.append(t("Offer anything new before this is mended."))
    return written(account, "will_not", " ".join(found))
