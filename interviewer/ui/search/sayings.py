"""What the search says in words: how much was found, where it stands, that nothing was found."""

from collections.abc import Sequence

from interviewer.services.searching import MOST, Hit
from interviewer.ui.end.names import capital, counted

NO_TALKS = "No talks yet. What is said in them can be searched as soon as the first one has begun."
BEGIN = (
    "All that was said in your talks, and your notes, can be searched; what was struck or said off the record is not "
    "in it. Type a word, or how it begins."
)
NOTHING = "No passage has all of these words. Take one away, or type only how it begins."
KEYS = "Up and Down choose a passage, Enter opens its talk there. Esc clears, then leaves."


def found_words(hits: Sequence[Hit]) -> str:
    """How many passages in how many talks."""
    talks = len({hit.found.interview for hit in hits})
    if len(hits) >= MOST:
        return f"The best {MOST} passages. One more word narrows them down."
    if not hits:
        return "Nothing found"
    return capital(f"{counted(len(hits), 'passage', 'passages')} in {counted(talks, 'talk', 'talks')}")


def indexing_words(talks: int) -> str:
    """Why the answer takes a moment."""
    which = f"{counted(talks, 'talk', 'talks')} that {'has' if talks == 1 else 'have'} gone on since the last search"
    return f"Indexing {which}. What is found comes right after."
