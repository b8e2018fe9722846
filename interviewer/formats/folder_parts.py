"""A typed look at the mappings of a programme folder: what is wrong becomes a fault with file and line."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime

from interviewer.domain.errors import UserError
from interviewer.domain.programme.money import minor_units, written
from interviewer.domain.script.faults import meant
from interviewer.formats.yaml_reading import Plain, YamlEntry, YamlList, YamlMap, YamlNode, YamlScalar, plain

SHOWN = 60
"""Signs of a name that a fault repeats."""


@dataclass
class FolderFaults:
    """What was found wrong and what is worth saying while one folder is read: (file, line, reason)."""

    found: list[tuple[str, int, str]] = field(default_factory=list)
    notices: list[str] = field(default_factory=list)

    def add(self, file: str, line: int, reason: str) -> None:
        """Note one fault, once."""
        if (file, line, reason) not in self.found:
            self.found.append((file, line, reason))

    def notice(self, file: str, line: int, reason: str) -> None:
        """Note something that does not stop the import."""
        self.notices.append(f"{file}:{line}: {reason}")


class FolderRefused(UserError):  # noqa: N818 - a refusal, named as the other refusals
    """A programme folder with faults: (file, line, reason), by file and line. Line 0: the file as a whole."""

    def __init__(self, faults: Iterable[tuple[str, int, str]]) -> None:
        self.faults = tuple(sorted(faults))
        told = [f"{file}:{line}: {reason}" if line else f"{file}: {reason}" for file, line, reason in self.faults]
        super().__init__("programme_refused", "\n".join([*told, "Nothing was imported."]))


class Part:
    """One mapping of a file; each method takes one field and notes a fault when it is not what it should be."""

    def __init__(self, node: YamlMap, file: str, faults: FolderFaults) -> None:
        self.file = file
        self.line = node.line
        self._faults = faults
        self._entries = {entry.key: entry for entry in node.entries}

    def has(self, key: str) -> bool:
        """Whether the field is there and not null."""
        return self._node(key) is not None

    def at(self, key: str) -> int:
        """The line of a field, or of the mapping when it is not there."""
        return self._entries[key].line if key in self._entries else self.line

    def fault(self, key: str, reason: str) -> None:
        """Note a fault at a field."""
        self._faults.add(self.file, self.at(key), reason)

    def notice(self, key: str, reason: str) -> None:
        """Note something about a field that does not stop the import."""
        self._faults.notice(self.file, self.at(key), reason)

    def fault_on(self, line: int, reason: str) -> None:
        """Note a fault on a line of this file."""
        self._faults.add(self.file, line, reason)

    def only(self, known: Iterable[str], what: str) -> None:
        """A fault for every field that is not known."""
        names = tuple(known)
        for key in self._entries:
            if key not in names:
                self.fault(key, f"{key[:SHOWN]} is not a part of {what}{meant(key, names)}")

    def text(self, key: str, default: str | None = None) -> str:
        """A text; without a default it must be there."""
        node = self._node(key)
        if node is None:
            if default is None:
                self.fault(key, f"{key} is missing")
            return default or ""
        if isinstance(node, YamlScalar) and isinstance(node.value, str):
            return node.value.strip()
        self.fault(key, f"{key} is one text; put it in quotes")
        return ""

    def flag(self, key: str, *, default: bool = False) -> bool:
        """true or false; the default when it is not there."""
        node = self._node(key)
        if node is None:
            return default
        if isinstance(node, YamlScalar) and isinstance(node.value, bool):
            return node.value
        self.fault(key, f"{key} is true or false")
        return False

    def whole(self, key: str, default: int | None = None) -> int | None:
        """A whole number."""
        node = self._node(key)
        if node is None:
            return default
        if isinstance(node, YamlScalar) and isinstance(node.value, int) and not isinstance(node.value, bool):
            return node.value
        self.fault(key, f"{key} is a whole number")
        return default

    def money(self, key: str, currency: str) -> int | None:
        """An amount in minor units; None when it is not there."""
        node = self._node(key)
        if node is None:
            return None
        told = plain(node)
        try:
            minor = minor_units(told, currency)
        except UserError as error:
            self.fault(key, f"{key}: {error.sentence[0].lower()}{error.sentence[1:]}")
            return None
        if isinstance(told, str) and "," in told:
            self.notice(key, f"{key} {told} was read as {written(minor, currency)} {currency}")
        return minor

    def day(self, key: str, *, needed: bool = False) -> date | None:
        """A day such as 2026-03-31."""
        node = self._node(key)
        if node is None:
            if needed:
                self.fault(key, f"{key} is missing")
            return None
        try:
            return date.fromisoformat(str(plain(node)))
        except ValueError:
            self.fault(key, f"{key} is a day such as 2026-03-31")
            return None

    def moment(self, key: str) -> datetime | None:
        """A time such as 2026-03-04T09:00:00Z; it must be there. Without a zone it is UTC."""
        node = self._node(key)
        if node is None:
            self.fault(key, f"{key} is missing")
            return None
        raw = plain(node)
        try:
            moment = datetime.fromisoformat(raw if isinstance(raw, str) and len(raw) > len("2026-03-04") else "")
            return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
        except (ValueError, OverflowError):
            self.fault(key, f"{key} is a time such as 2026-03-04T09:00:00Z")
            return None

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of texts; empty when it is not there."""
        raw = plain(node) if (node := self._node(key)) is not None else []
        if isinstance(raw, list) and all(isinstance(item, str) for item in raw):
            return tuple(str(item) for item in raw)
        self.fault(key, f"{key} is a list of texts")
        return ()

    def named_texts(self, key: str) -> tuple[tuple[str, str], ...]:
        """A mapping of texts, in its order; empty when it is not there."""
        raw = plain(node) if (node := self._node(key)) is not None else {}
        if isinstance(raw, dict) and all(isinstance(text, str) for text in raw.values()):
            return tuple((str(name), str(text)) for name, text in raw.items())
        self.fault(key, f"{key} needs names and texts, each text in quotes where it looks like a number")
        return ()

    def part(self, key: str, *, needed: bool = False) -> "Part | None":
        """The mapping under a field."""
        node = self._node(key)
        if isinstance(node, YamlMap):
            return Part(node, self.file, self._faults)
        if node is not None or needed:
            self.fault(key, f"{key} needs names and values" if node is not None else f"{key} is missing")
        return None

    def parts(self, key: str) -> list["Part"]:
        """The mappings of a list; empty when it is not there."""
        node = self._node(key)
        if node is None:
            return []
        if not isinstance(node, YamlList):
            self.fault(key, f"{key} is a list")
            return []
        for item in node.items:
            if not isinstance(item, YamlMap):
                self._faults.add(self.file, item.line, f"an entry of {key} needs names and values")
        return [Part(item, self.file, self._faults) for item in node.items if isinstance(item, YamlMap)]

    def entries(self) -> tuple[YamlEntry, ...]:
        """Every field with its value and line."""
        return tuple(self._entries.values())

    def value(self, key: str) -> Plain:
        """The plain value of a field, None when it is not there."""
        node = self._node(key)
        return None if node is None else plain(node)

    def _node(self, key: str) -> YamlNode | None:
        node = self._entries[key].value if key in self._entries else None
        return None if isinstance(node, YamlScalar) and node.value is None else node
