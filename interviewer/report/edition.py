"""Which making of a paper this is: a draft, or a numbered release to a reader with its fingerprint."""

from dataclasses import dataclass
from datetime import date

GROUPS, GROUP = 3, 4


@dataclass(frozen=True)
class Edition:
    """`number` is None for a draft. `digest` is the SHA-256 (hex) over the heads of the interview logs behind it."""

    made_on: date
    number: int | None = None
    reader: str = ""
    digest: str = ""

    @property
    def fingerprint(self) -> str:
        """The digest in short: 12 hex digits in three groups, as the foot of every page prints it."""
        return " ".join(self.digest[i * GROUP : (i + 1) * GROUP] for i in range(GROUPS)).strip()
