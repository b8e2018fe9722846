"""The small words of a language that decide whether a person's words can stand in a title; one entry per language."""

import re
from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, eq=False)
class PhraseWords:
    """What `phrases` must know of a language."""

    personal: re.Pattern[str]
    """I, we, he, she in all forms: words with them are not said of the client."""
    openers: re.Pattern[str]
    """Words at the start that say nothing: well, because."""
    subordinate: re.Pattern[str]
    """A sentence that opens like this is not cut into clauses."""
    stops: re.Pattern[str]
    """Where a first clause ends."""
    contrast: re.Pattern[str]
    """But: what follows is the reservation."""
    affirmed: re.Pattern[str]
    """An answer that begins with yes."""
    unclear: frozenset[str]
    """Pronouns that refer to something the title does not name."""
    small: frozenset[str]
    """Words that are written small inside a sentence, whoever wrote them large at its start."""


_SMALL_ENGLISH = """
the a an they their there it its this that these those what nobody no one two three each every anything
everything nothing when where how at day in on for from with by being people tickets reports incident
slow
"""
_SMALL_GERMAN = """
der die das den dem des ein eine einen einem einer eines kein keine keinen keiner niemand jemand jeder jede
jedes alle alles nichts manche viele wenige zwei drei es sie ihr ihre dies diese dieser dieses was wann wo wie
bei in im an am auf aus für von vom mit nach zu zum zur nachts tagsüber immer nie oft selten manchmal
"""
_ENGLISH = PhraseWords(
    personal=re.compile(
        r"\b(?:i|me|my|mine|we|us|our|ours|he|she|his|her|hers|him|myself|ourselves|i'\w+|we'\w+|he'\w+|she'\w+)\b",
        re.IGNORECASE,
    ),
    openers=re.compile(r"^(?:because|well|so|and|but|oh|yes|hmm|honestly|look)\b[,.]?\s+", re.IGNORECASE),
    subordinate=re.compile(
        r"(?:when|if|because|since|although|while|unless|until|after|before|as)\b", re.IGNORECASE
    ),
    stops=re.compile(r";|\s[-–]\s|,?\s(?:and|because|so|which)\s|,\s"),
    contrast=re.compile(r"[,.;]?\s+but\s+", re.IGNORECASE),
    affirmed=re.compile(r"yes\b", re.IGNORECASE),
    unclear=frozenset({"it", "that", "this", "these", "those", "so"}),
    small=frozenset(_SMALL_ENGLISH.split()),
)
_GERMAN = PhraseWords(
    personal=re.compile(
        r"\b(?:ich|mich|mir|mein\w*|wir|uns|unser\w*|er|ihn|ihm|sein|seine[mnrs]?|dessen)\b", re.IGNORECASE
    ),
    openers=re.compile(
        r"^(?:weil|naja|na ja|tja|also|und|aber|ach|ja|hm+|ehrlich gesagt|schauen Sie|wissen Sie)\b[,.]?\s+",
        re.IGNORECASE,
    ),
    subordinate=re.compile(
        r"(?:wenn|weil|falls|seit|obwohl|während|solange|bis|nachdem|bevor|als|da|dass|ob)\b", re.IGNORECASE
    ),
    stops=re.compile(r";|\s[-–]\s|,?\s(?:und|denn|sodass)\s|,\s"),
    contrast=re.compile(r"[,.;]?\s+(?:aber|allerdings|jedoch)\s+", re.IGNORECASE),
    affirmed=re.compile(r"(?:ja|doch|klar|natürlich|selbstverständlich)\b", re.IGNORECASE),
    unclear=frozenset({"es", "das", "dies", "diese", "dieser", "dieses", "so"}),
    small=frozenset(_SMALL_GERMAN.split()),
)
_KNOWN: Mapping[str, PhraseWords] = {"en": _ENGLISH, "de": _GERMAN}


def words_of(language: str) -> PhraseWords:
    """The words of a language (BCP 47); the English ones where it is not known."""
    return _KNOWN.get(_bare(language), _ENGLISH)


def same_language(one: str, other: str) -> bool:
    """Whether two language tags mean one language, whatever their regions."""
    return _bare(one) == _bare(other)


def _bare(language: str) -> str:
    return language.replace("_", "-").split("-")[0].lower()
