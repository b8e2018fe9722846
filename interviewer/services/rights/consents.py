"""The consent log of a person: read out of the sealed logs of all the person's talks, chained, and handed out."""

import json
from collections.abc import Callable, Sequence
from pathlib import Path

from interviewer.domain.errors import UserError
from interviewer.domain.rights.consents import Consent, broken_at, chained, row_of
from interviewer.kit.paths import write_owner_only
from interviewer.services.ports import InterviewStore
from interviewer.services.rights.consent_log import TalkLog, consents_in
from interviewer.services.rights_ports import KnownPerson
from interviewer.services.script_library import ScriptLibrary

TableWriter = Callable[[Sequence[str], Sequence[Sequence[str]]], bytes]
"""Head and rows as the bytes of a CSV file, safe to open in a spreadsheet."""


class ConsentLog:
    """The consents of one open workspace."""

    def __init__(self, interviews: InterviewStore, library: ScriptLibrary, table: TableWriter) -> None:
        self._interviews = interviews
        self._library = library
        self._table = table

    def of(self, person: KnownPerson) -> tuple[Consent, ...]:
        """Every consent that was asked of the person, in the order of the talks, chained."""
        return tuple(chained(row for talk in person.talks for row in self.of_talk(talk)))

    def of_talk(self, interview: str) -> tuple[Consent, ...]:
        """The consents of one talk, not chained."""
        facts = self._interviews.facts(interview)
        script = self._library.stored(self._interviews, facts.script_digest)
        return consents_in(TalkLog(facts, script, self._interviews.records(interview)))

    def write(self, person: KnownPerson, path: Path) -> int:
        """Write the log as .csv or .json; gives how many rows. UserError "no_such_form", "file_exists"."""
        rows = [row_of(one) for one in self.of(person)]
        if path.suffix not in {".csv", ".json"}:
            raise UserError("no_such_form", "The consent log is written as .csv or .json. Choose such a name.")
        told = [[str(value) for value in row.values()] for row in rows]
        data = as_json(rows) if path.suffix == ".json" else self._table(HEAD, told)
        write_new(path, data)
        return len(rows)

    def check(self, path: Path) -> int | None:
        """The first row of a handed-out JSON file that does not follow; None when all do. UserError "not_a_log"."""
        try:
            rows = json.loads(path.read_text("utf-8"))
            return broken_at([dict(row) for row in rows])
        except (OSError, ValueError, TypeError):
            raise UserError("not_a_log", f"{path.name} is no consent log that was written as JSON here.") from None


HEAD = tuple(name for name in Consent.__dataclass_fields__)


def as_json(value: object) -> bytes:
    """A value as the bytes of a JSON file."""
    return (json.dumps(value, ensure_ascii=False, indent=1, default=str) + "\n").encode("utf-8", "replace")


def write_new(path: Path, data: bytes) -> None:
    """Write a file that only its owner reads. UserError "file_exists", "not_written"."""
    if path.exists():
        raise UserError("file_exists", f"There is a file {path.name} already. Choose another name.")
    try:
        write_owner_only(path, data)
    except OSError as error:
        raise UserError(
            "not_written", f"{path} could not be written: {error.strerror or 'the disk refused it'}. Choose another "
            "folder."
        ) from error  # fmt: skip
