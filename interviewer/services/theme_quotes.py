"""Words of unattributed people for the report to the chief executive: offered, ticked one by one, under a theme.

Nothing is printed that the interviewer has not ticked as unrecognisable (METHOD 3.15.6); what was ticked is looked at
again each time, so that a theme that has become too small, or a name that has come to a list, takes it out by itself.
"""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field

from interviewer.disclosure.guard.hits import Hit, key_of
from interviewer.disclosure.guard.people import Circle
from interviewer.disclosure.theme_words import ThemeWords, proposal, raised_in, shows, theme_words, themes_raised
from interviewer.disclosure.themes import ThemeQuote, theme_quotes
from interviewer.domain.errors import UserError
from interviewer.services.paper_wishes import Decision
from interviewer.services.wave_papers import WavePapers, WaveShelf

_MARK = Hit("", "words under a theme", "", must=False)


@dataclass(frozen=True)
class ThemePlace:
    """What an unattributed person said under a theme. For the interviewer's own screen only."""

    key: str
    theme: str
    """The dimension's id."""
    accounts: int
    """How many accounts raised the theme."""
    said: str = field(repr=False)
    """The words as said, masks applied; whose they are is not told here either."""
    proposal: str = field(repr=False)
    """The words with [brackets]; what was ticked, once it was."""
    ticked: bool = False
    shows: str = ""
    """Why what was ticked is not printed after all; empty when it is."""


class ThemeWordsDesk:
    """The words of one wave that may stand under a theme."""

    def __init__(self, waves: WavePapers, shelf: WaveShelf, circle: Circle, decisions: Mapping[str, Decision]) -> None:
        self._waves = waves
        self._shelf = shelf
        self._circle = circle
        self._decisions = decisions

    def _found(self) -> list[ThemeWords]:
        themes = themes_raised(self._shelf.wave, self._shelf.silent_ratings)
        talks = sorted(self._shelf.silent) if themes else []
        return [one for talk in talks for one in self._said(talk, themes)]

    def _said(self, talk: str, themes: Sequence[str]) -> list[ThemeWords]:
        """Nothing of a talk whose person asked that none of it be used."""
        with suppress(UserError):
            return list(theme_words(self._waves.whole(talk), themes))
        return []

    def places(self) -> tuple[ThemePlace, ...]:
        """Everything that may be ticked, by theme and then in alphabetical order, so that the order tells nothing."""
        found = (self._place(one) for one in self._found())
        return tuple(sorted(found, key=lambda one: (one.theme, one.said)))

    def _place(self, found: ThemeWords) -> ThemePlace:
        key = key_for(found)
        decided = self._decisions.get(key)
        ticked = decided is not None and decided.do == "mask"
        shown = decided.replacement if ticked and decided else proposal(found, self._circle)
        why = shows(found, shown, self._circle) if ticked else ""
        return ThemePlace(key, found.theme, raised_in(self._shelf.wave, found.theme), found.words, shown, ticked, why)

    def refuse_telling(self, key: str, words: str) -> None:
        """UserError "shows_somebody" when these words may not be ticked, "no_such_words" for an unknown key."""
        found = next((one for one in self._found() if key_for(one) == key), None)
        if found is None:
            raise UserError("no_such_words", "These words may not stand under a theme any more. Check again.")
        if why := shows(found, words, self._circle):
            raise UserError("shows_somebody", f"This cannot be printed yet: {why}. Put it in [brackets].")

    def printed(self) -> Mapping[str, tuple[str, ...]]:
        """By theme, the words that are printed; the talks are not read where nothing was ticked."""
        ticked = any(one.do == "mask" for one in self._decisions.values())
        return printed_of(self.places()) if ticked else {}


def printed_of(places: Sequence[ThemePlace]) -> Mapping[str, tuple[str, ...]]:
    """By theme, what was ticked and shows nobody."""
    shown: dict[str, tuple[str, ...]] = {}
    for theme in dict.fromkeys(one.theme for one in places):
        here = [one for one in places if one.theme == theme]
        quotes = [ThemeQuote(one.proposal, one.ticked and not one.shows) for one in here]
        raised = [str(number) for number in range(here[0].accounts)]
        if words := theme_quotes(raised, quotes):
            shown[theme] = words
    return shown


def key_for(found: ThemeWords) -> str:
    """The mark of these words: when they are corrected, they are to be ticked anew."""
    return key_of(f"theme\x1f{found.theme}\x1f{found.interview}\x1f{found.question}", found.words, _MARK)
