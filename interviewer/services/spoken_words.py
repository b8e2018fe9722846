"""The words the program itself puts into what is said aloud, in the language of the script; one entry per language."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class SpokenWords:
    """Names, fall-backs and the probes that are always allowed."""

    dimensions: Mapping[str, str]
    """By the id of the dimension, as the script reads them aloud."""
    chief_executive: str
    this_work: str
    our_office: str
    that_number: str
    one_of_them: str
    named: str
    company: str
    """Holds {account}."""
    unattributed: str
    probes: tuple[str, ...]
    what_happened: str
    how_soon: str
    """Asked in an alert where the script itself has no question for it; the full script's words."""


_ENGLISH = SpokenWords(
    dimensions={
        "integrity": "trust",
        "competency": "skill",
        "recognition": "feeling valued",
        "proactivity": "looking ahead",
        "savvy": "knowing our business",
        "chemistry": "people",
    },
    chief_executive="chief executive",
    this_work="this kind of work",
    our_office="our office",
    that_number="that number",
    one_of_them="one of them",
    named="with your name",
    company="as coming from {account}, without your name",
    unattributed="unattributed",
    probes=(
        "Could you say more about that?",
        "What makes you say so?",
        "Can you give me an example?",
        "Anything else?",
    ),
    what_happened="What happened?",
    how_soon="How soon does this need attention: this week, within a month, or before your next renewal?",
)
_GERMAN = SpokenWords(
    dimensions={
        "integrity": "Vertrauen",
        "competency": "Können",
        "recognition": "Wertschätzung",
        "proactivity": "Vorausschau",
        "savvy": "Verständnis für unser Geschäft",
        "chemistry": "die Menschen",
    },
    chief_executive="Geschäftsführung",
    this_work="diese Art von Arbeit",
    our_office="unser Büro",
    that_number="genannte Zahl",
    one_of_them="einem davon",
    named="mit Ihrem Namen",
    company="als Aussage von {account}, ohne Ihren Namen,",
    unattributed="ohne Zuordnung",
    probes=(
        "Können Sie dazu noch etwas sagen?",
        "Was bringt Sie zu dieser Einschätzung?",
        "Können Sie mir ein Beispiel geben?",
        "Noch etwas?",
    ),
    what_happened="Was ist passiert?",
    how_soon=(
        "Wie bald braucht das Aufmerksamkeit: diese Woche, innerhalb eines Monats oder vor Ihrer nächsten Verlängerung?"
    ),
)
SPOKEN: Mapping[str, SpokenWords] = {"en": _ENGLISH, "de": _GERMAN}


def words_for(language: str) -> SpokenWords:
    """The words of a language (BCP 47); the English ones where it has none."""
    return SPOKEN.get(language.replace("_", "-").split("-")[0].lower(), _ENGLISH)
