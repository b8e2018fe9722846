"""A vendor's programme and its waves."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Programme:
    """The engagement with one vendor."""

    name: str
    vendor: str
    vendor_executive: str = ""
    executive_title: str = "chief executive"
    interviewer_firm: str = ""
    interviewer_name: str = ""
    product_or_service: str = ""
    currency: str = "EUR"
    """ISO 4217 code of all its money."""
    contact_email: str = ""
    value_lines: tuple[str, ...] = ()
    supervisory_authority: str = ""
    blind_spots: bool = True
    """Whether gaps to the team's sealed prediction are marked during the call, once all six are rated."""
    glossary: tuple[tuple[str, str], ...] = ()
    """Short forms that are written out while somebody types, each with what it stands for."""


SMALLEST_CELL = 3
"""The minimum group cannot be set lower (METHOD 3.15.1)."""


@dataclass(frozen=True)
class Wave:
    """One round of interviews: one script version, one wording of the recommendation question."""

    name: str
    starts: date
    ends: date
    script: str
    wording: str = "standard"
    min_cell: int = 5
    audio_retention_days: int = 30
    transcript_retention_months: int = 12
    withdraw_deadline: str = ""
    script_digest: str = ""
    """The very script version, once it is kept in the workspace; empty: the shipped one of that id."""
