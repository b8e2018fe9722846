"""What rights and retention need from storage, as Protocols; storage fulfils them."""

from collections.abc import Mapping, Sequence
from typing import Protocol

from interviewer.domain.rights.notes import RightsNote
from interviewer.domain.rights.retention import DataKind, Span


class RightsStore(Protocol):
    """Each method is one transaction, durable when it returns. UserError "no_such_programme"."""

    def notes(self, programme: str, person: str | None = None) -> Sequence[RightsNote]:
        """What was asked and done, oldest first; of one person, or of everybody."""

    def add_note(self, programme: str, note: RightsNote) -> None:
        """Add one; the earlier ones stay."""

    def own_rules(self, programme: str) -> Mapping[DataKind, Span]:
        """How long the programme keeps what it does not keep by default."""

    def keep_rule(self, programme: str, kind: DataKind, span: Span | None) -> None:
        """A rule of the programme's own, or (None) the default again."""
