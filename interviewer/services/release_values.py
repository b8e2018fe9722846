"""What comes back of releases: the papers of one, and what is to be said about a file later."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Literal

from interviewer.services.paper_ports import PaperSize


@dataclass(frozen=True)
class ReleaseWish:
    """A release to be made. `reviewed`: why places that only ask are kept; empty when they are not."""

    programme: str
    wave: str
    reader: str
    paper_size: PaperSize = "A4"
    language: str = "en"
    reviewed: str = ""


@dataclass(frozen=True)
class Released:
    """A release that was made."""

    number: int
    reader: str
    folder: Path
    files: tuple[Path, ...]
    digest: str
    """The fingerprint of the interview logs behind it."""
    held_back: bool = False
    """Whether some answers are held back in it."""


@dataclass(frozen=True)
class ReleaseLine:
    """A release on the list of those that were made."""

    number: int
    made_on: date
    wave: str
    reader: str
    digest: str
    papers: tuple[str, ...]
    """The names of their files."""
    called_back: tuple[str, ...] = ()
    """Those that hold something which was taken back since: the reader is to be asked for the copies."""


@dataclass(frozen=True)
class Erratum:
    """Something that changed since a release; never what was said."""

    account: str
    """The account's name; empty where it may not be told."""
    what: str
    on: date | None = None


@dataclass(frozen=True)
class Verdict:
    """What the workspace says about a file."""

    kind: Literal["release", "draft"]
    untouched: bool
    """Whether the file is byte for byte one that was made here; a draft is not kept, so it never is."""
    same_story: bool
    """Whether the interviews behind it still say the same."""
    digest: str
    programme: str = ""
    wave: str = ""
    number: int | None = None
    reader: str = ""
    made_on: date | None = None
    paper: str = ""
    """The name its file was given."""
    errata: tuple[Erratum, ...] = ()
    other_figures: tuple[str, ...] = ()
    """The figures in it that would be different now, by name."""

    @property
    def holds(self) -> bool:
        """Whether nothing changed: neither the file nor what is behind it."""
        return self.same_story and (self.untouched or self.kind == "draft")
