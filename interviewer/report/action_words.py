"""The actions of METHOD 3.12 in a few words for a sheet, and as a client may read them in a letter."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from interviewer.domain.loyalty.dimensions import dimension
from interviewer.kit.i18n import Catalog
from interviewer.report.account_telling import Planned
from interviewer.report.phrases import unquoted

SHORT: Mapping[str, str] = {
    "alert": "Take this up today",
    "evaluating": "Plan and drill sheet: others are being looked at",
    "integrity": "Take part in person: promises are not relied on",
    "detractor plan": "Agree a 30-day plan with the client, in writing",
    "doubt": "Make a 30-day plan: not sure to stay a year",
    "passive": "Review what the work is worth, and what a ten needs",
    "passive change": "Make one change that the client can see",
    "thin promoter": "Say thank you; look into what does not fit",
    "promoter": "Say thank you; then one step of the ladder",
    "fine flag": "Talk about the words used; ask what would be missed",
    "silence": "Agree with the client how often to be in touch",
    "mostly_sell": "Hold one meeting of questions only",
    "open door": "Put this account on the drill list",
    "praise": "Pass the praise on to the person named",
    "further work": "Talk about the work ahead, apart from any repair",
}
OF_DIMENSIONS: Mapping[str, tuple[str, str]] = {
    "under 7": ("Name one repair for {names}", "Name one repair each for {names}"),
    "blind spot": ("First let the team hear the words on {names}", "First let the team hear the words on {names}"),
    "hidden strength": ("Tell the team that {names} is valued", "Tell the team that {names} are valued"),
}
"""For one dimension, and for several together."""
TO_THE_CLIENT: Mapping[str, str] = {
    "detractor plan": "We agree with you, in writing, what changes within 30 days.",
    "evaluating": "We agree with you, in writing, what changes within 30 days.",
    "doubt": "We agree with you, in writing, what changes within 30 days.",
    "integrity": "{executive} takes part in person.",
    "passive": "We ask to meet you, to look at what our work is worth to you.",
    "passive change": "We make one change that you can see.",
    "silence": "We agree with you how often we are in touch.",
    "mostly_sell": "We hold one meeting in which we only ask.",
    "fine flag": "We ask you what you would miss, and listen.",
    "further work": "We talk with you about the work ahead, apart from anything to be put right.",
}
"""Only what a client may know of; the rest is the vendor's own affair."""
REPAIRED: Mapping[str, str] = {
    "integrity": "what we promised you",
    "competency": "who can solve what you bring us",
    "recognition": "how we show that your business matters",
    "proactivity": "how early you hear of changes",
    "savvy": "how well we know your business",
    "chemistry": "how we work together",
}
"""The six dimensions as a client reads them in a letter."""
MOST_NAMES = 3


def gathered(actions: Iterable[Planned]) -> tuple[tuple[Planned, tuple[str, ...]], ...]:
    """The actions with the dimensions each is about: those that differ in the dimension alone become one."""
    found: dict[str, tuple[Planned, tuple[str, ...]]] = {}
    for action in actions:
        if action.kind not in OF_DIMENSIONS:
            found[action.trigger] = action, ()
        elif action.kind in found:
            first, names = found[action.kind]
            found[action.kind] = first, (*names, action.dimension)
        else:
            found[action.kind] = replace(action, trigger=action.kind), (action.dimension,)
    return tuple(found.values())


def short(words: Catalog, action: Planned, dimensions: tuple[str, ...]) -> str:
    """The action in a few words, without a stop."""
    if dimensions:
        one, many = OF_DIMENSIONS[action.kind]
        return words.t(many if len(dimensions) > 1 else one, names=names(words, dimensions))
    return unquoted(words.t(SHORT.get(action.kind) or action.what)).rstrip(".")


def names(words: Catalog, dimensions: tuple[str, ...]) -> str:
    """Their names; of more than three only how many."""
    if len(dimensions) > MOST_NAMES:
        return words.t("{count} dimensions", count=words.count(len(dimensions)))
    return words.both([words.t(dimension(one).name) for one in dimensions])


def to_the_client(words: Catalog, actions: Iterable[Planned], executive: str) -> tuple[str, ...]:
    """What the client is told of these actions, each once."""
    found = []
    for action, dimensions in gathered(actions):
        if action.kind == "under 7":
            about = words.both([words.t(REPAIRED[one]) for one in dimensions[:MOST_NAMES]])
            found.append(words.t("We name what we put right first, and the day: {about}.", about=about))
        elif action.kind in TO_THE_CLIENT:
            found.append(words.t(TO_THE_CLIENT[action.kind], executive=executive))
    return tuple(dict.fromkeys(found))
