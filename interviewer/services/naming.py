"""Ids made from names, for accounts and people typed in by hand."""

import re
import unicodedata

LONGEST = 60


def id_from(name: str) -> str:
    """The name in lower case letters, digits and dashes; other scripts keep their letters.

    Two spellings of one name give the same id; an empty result is "unnamed".
    """
    plain = unicodedata.normalize("NFKD", name)
    kept = "".join(c for c in plain if not unicodedata.combining(c)).casefold()
    return re.sub(r"[^\w]+", "-", kept).strip("-_")[:LONGEST] or "unnamed"
