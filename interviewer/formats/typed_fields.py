"""A typed look at the mappings of a file: what is missing, misspelt or of the wrong type becomes a complaint."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TypeVar

from interviewer.domain.script.faults import meant
from interviewer.formats.yaml_reading import YamlList, YamlMap, YamlNode, YamlScalar

T = TypeVar("T")


@dataclass
class Findings:
    """What was noticed while reading one file: complaints as (line, place, reason), and the line of each place."""

    complaints: list[tuple[int, str, str]] = field(default_factory=list)
    lines: dict[str, int] = field(default_factory=dict)

    def complain(self, line: int, where: str, reason: str) -> None:
        """Note one complaint."""
        self.complaints.append((line, where, reason))

    def place(self, where: str, line: int) -> str:
        """Keep the line of a place; the second of the same name is `name#2`. Returns the name kept."""
        name, count = where, 1
        while name in self.lines:
            count += 1
            name = f"{where}#{count}"
        self.lines[name] = line
        return name


class Fields:
    """One mapping of the file; each method takes one field and complains when it is not what it should be."""

    def __init__(self, node: YamlMap, where: str, findings: Findings) -> None:
        self.where = where
        self.line = node.line
        self.refused: set[str] = set()
        self._findings = findings
        self._entries = {entry.key: entry for entry in node.entries}

    def only(self, known: Iterable[str]) -> None:
        """Complain of every field that is not known."""
        names = tuple(known)
        for key, entry in self._entries.items():
            if key not in names:
                reason = f"there is no field “{key[:60]}” here{meant(key, names)}"
                self._findings.complain(entry.line, f"{self.where}.{key}", reason)

    def has(self, key: str) -> bool:
        """Whether the field is in the file."""
        return key in self._entries

    def text(self, key: str, default: str | None = None) -> str:
        """A text. Without a default it must be there."""
        node = self._node(key, required=default is None)
        if node is None:
            return default or ""
        if isinstance(node, YamlScalar) and isinstance(node.value, str):
            return node.value
        return self._wrong(key, "text; put it in quotes" if _is_scalar(node) else "text", "")

    def condition(self, key: str) -> str | None:
        """The text of a condition, `true` when it is not there; a bare true or false will do. None: no text."""
        node = self._node(key, required=False)
        if node is None:
            return "true"
        if isinstance(node, YamlScalar) and isinstance(node.value, bool):
            return str(node.value).lower()
        return self.text(key) if isinstance(node, YamlScalar) else self._wrong(key, "a condition in quotes", None)

    def number(self, key: str, default: float | None = None) -> float:
        """A number. Without a default it must be there."""
        node = self._node(key, required=default is None)
        if node is None:
            return default or 0.0
        if isinstance(node, YamlScalar) and _is_number(node.value):
            return float(str(node.value))
        return self._wrong(key, "a number", 1.0)

    def flag(self, key: str) -> bool:
        """true or false; false when it is not there."""
        node = self._node(key, required=False)
        if node is None:
            return False
        if isinstance(node, YamlScalar) and isinstance(node.value, bool):
            return node.value
        return self._wrong(key, "true or false", False)

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of texts; empty when it is not there."""
        node = self._node(key, required=False)
        if node is None:
            return ()
        if not isinstance(node, YamlList):
            return self._wrong(key, "a list of texts", ())
        return tuple(text for i, item in enumerate(node.items) if (text := self._item(key, i, item)) is not None)

    def bounds(self, key: str) -> tuple[float, float] | None:
        """The lowest and highest number; None when the list is empty or not there."""
        node = self._node(key, required=False)
        if node is None or node == YamlList((), node.line):
            return None
        items = node.items if isinstance(node, YamlList) else ()
        numbers = [float(str(i.value)) for i in items if isinstance(i, YamlScalar) and _is_number(i.value)]
        if len(numbers) == len(items) == 2:
            return numbers[0], numbers[1]
        return self._wrong(key, "the lowest and the highest number, as in [0, 10]", None)

    def named_texts(self, key: str) -> dict[str, str]:
        """A mapping of names to texts; empty when it is not there."""
        inner = self.mapping(key, required=False)
        return {name: inner.text(name) for name in inner.names()} if inner else {}

    def names(self) -> tuple[str, ...]:
        """The names in the mapping, in the order of the file."""
        return tuple(self._entries)

    def mapping(self, key: str, *, required: bool) -> "Fields | None":
        """The mapping under a field."""
        node = self._node(key, required=required)
        if isinstance(node, YamlMap):
            return Fields(node, f"{self.where}.{key}" if self.where else key, self._findings)
        return None if node is None else self._wrong(key, "a mapping of names to values", None)

    def mappings(self, key: str) -> list[YamlMap]:
        """A list of mappings; it must be there."""
        node = self._node(key, required=True)
        if node is None:
            return []
        if not isinstance(node, YamlList):
            return self._wrong(key, "a list", [])
        for item in node.items:
            if not isinstance(item, YamlMap):
                self._findings.complain(item.line, self.where, f"each of the {key} must be a mapping")
        return [item for item in node.items if isinstance(item, YamlMap)]

    def complain(self, key: str, reason: str, item: int | None = None) -> None:
        """Note a complaint about a field, or about one item of its list."""
        entry = self._entries.get(key)
        place = f"{self.where}.{key}" if item is None else f"{self.where}.{key}.{item}"
        line = entry.line if entry else self.line
        if item is not None:
            line = self._findings.lines.get(place, line)
        self._findings.complain(line, place, reason)

    def _node(self, key: str, *, required: bool) -> YamlNode | None:
        entry = self._entries.get(key)
        if entry is None:
            if required:
                self.refused.add(key)
                self.complain(key, f"the field {key} is missing")
            return None
        self._findings.lines.setdefault(f"{self.where}.{key}", entry.line)
        return entry.value

    def _item(self, key: str, number: int, item: YamlNode) -> str | None:
        self._findings.lines[f"{self.where}.{key}.{number}"] = item.line
        if isinstance(item, YamlScalar) and isinstance(item.value, str):
            return item.value
        self.refused.add(key)
        self.complain(key, f"item {number + 1} of {key} must be text; put it in quotes", number)
        return None

    def _wrong(self, key: str, wanted: str, instead: T) -> T:
        self.refused.add(key)
        self.complain(key, f"{key} must be {wanted}")
        return instead


def _is_scalar(node: YamlNode) -> bool:
    return isinstance(node, YamlScalar) and node.value is not None


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)
