"""What an import would do, row by row, before anything is done."""

from dataclasses import dataclass, replace

from interviewer.domain.programme.contact import Contact


@dataclass(frozen=True)
class CellWarning:
    """A cell that was left empty, read in a certain way, or deserves a look. `column` is a field or a letter."""

    line: int
    column: str
    sentence: str


@dataclass(frozen=True)
class Skip:
    """A row that is not imported, and why."""

    line: int
    reason: str


@dataclass(frozen=True)
class Merge:
    """A row about somebody who is there already. It fills empty cells and overwrites nothing."""

    line: int
    into_line: int | None
    """The line of the same file that holds the person."""
    into_contact: str
    """The id of the person where it was in the wave before; empty otherwise."""
    because: str
    """e-mail, phone and name, or name."""
    filled: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()
    """Cells that say something else than what is there, and are not taken."""


@dataclass(frozen=True)
class ImportPlan:
    """Every row of a list under exactly one heading: imported, merged, skipped or blank."""

    rows: int
    added: tuple[Contact, ...] = ()
    added_lines: tuple[int, ...] = ()
    """The line of each added contact, in the same order."""
    changed: tuple[Contact, ...] = ()
    """Contacts of the wave with empty cells filled."""
    merged: tuple[Merge, ...] = ()
    skipped: tuple[Skip, ...] = ()
    blank: tuple[int, ...] = ()
    warnings: tuple[CellWarning, ...] = ()
    left_over: tuple[str, ...] = ()
    """Columns that mean nothing here."""

    @property
    def changes_nothing(self) -> bool:
        """Whether carrying it out would leave the workspace as it is."""
        return not self.added and not self.changed

    def with_never(self, ids: frozenset[str]) -> "ImportPlan":
        """With a warning at each added contact that asked never to be called again."""
        lines = [line for contact, line in zip(self.added, self.added_lines, strict=True) if contact.id in ids]
        found = tuple(CellWarning(line, "name", "asked never to be called again") for line in lines)
        return replace(self, warnings=tuple(sorted(self.warnings + found, key=_line))) if found else self

    def summary(self) -> str:
        """What would happen, in one line of words."""
        parts = [f"{_rows(len(self.added))} ready"]
        if self.merged:
            parts.append(f"{len(self.merged)} merged with a person who is there")
        if self.skipped:
            parts.append(f"{len(self.skipped)} skipped")
        if self.blank:
            parts.append(f"{len(self.blank)} blank")
        return ", ".join(parts) + "."


def _line(warning: CellWarning) -> int:
    return warning.line


def _rows(count: int) -> str:
    return "1 row" if count == 1 else f"{count:,} rows"
