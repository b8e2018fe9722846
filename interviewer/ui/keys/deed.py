"""One thing that a key does, and the pages on which it does it."""

from dataclasses import dataclass

CALL = ("call",)
RAIL = ("home", "today", "clients", "papers", "figures", "search", "settings")
"""The rooms of the rail; what leads off one of them (`OFF_RAIL`) keeps the rail beside it."""
OFF_RAIL = ("brief", "form", "import", "folders", "rights")
OUTSIDE = (*RAIL, *OFF_RAIL, "start", "end", "paper", "debrief")
"""Every page but the call."""
EVERYWHERE = (*CALL, *OUTSIDE)


@dataclass(frozen=True)
class Deed:
    """`keys` are its ways at first, the first one is shown on caps; `places` the pages where they act.

    `letter`: a letter alone may be its key, as on pages where nothing is typed. `fixed`: it keeps its keys, so that
    the hand always finds them.
    """

    name: str
    keys: tuple[str, ...]
    title: str
    group: str
    places: tuple[str, ...] = CALL
    letter: bool = False
    fixed: bool = False

    @property
    def short(self) -> str:
        """What it does, without the how."""
        return self.title.split(":")[0].split(";")[0]

    def meets(self, other: "Deed") -> bool:
        """Whether both act on one page."""
        return bool(set(self.places) & set(other.places))
