"""Reads YAML 1.2 strictly and keeps the line of every value.

`on`, `off`, `yes`, `no` are words. Refused, each with its line: duplicate names, anchors and aliases, tags,
several documents, anything but a mapping at the top, too much text, too deep nesting, text that is not YAML.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias, Union

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from interviewer.domain.errors import UserError

LARGEST = 2_000_000
"""Bytes a file may have."""
DEEPEST = 30
"""Mappings and lists inside one another."""

Plain: TypeAlias = Union[str, int, float, bool, list["Plain"], dict[str, "Plain"], None]  # noqa: UP007
YamlNode: TypeAlias = Union["YamlScalar", "YamlList", "YamlMap"]

WHOLE = re.compile(r"[-+]?[0-9]{1,18}", re.ASCII)
OCTAL = re.compile(r"0o[0-7]{1,18}", re.ASCII)
HEX = re.compile(r"0x[0-9a-fA-F]{1,15}", re.ASCII)
DECIMAL = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]{1,3})?", re.ASCII)
LONE_HALF = re.compile("[\ud800-\udfff]")
CONSTANTS: dict[str, bool | None] = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL")),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}


@dataclass(frozen=True)
class YamlScalar:
    """One value and the line it begins on, counted from 1."""

    value: str | int | float | bool | None
    line: int


@dataclass(frozen=True)
class YamlList:
    """A list, its items, and its line."""

    items: "tuple[YamlNode, ...]"
    line: int


@dataclass(frozen=True)
class YamlEntry:
    """One name of a mapping with its value; `line` is the name's."""

    key: str
    value: "YamlNode"
    line: int


@dataclass(frozen=True)
class YamlMap:
    """A mapping, its entries in the order of the file, and its line."""

    entries: tuple[YamlEntry, ...]
    line: int

    def get(self, key: str) -> "YamlNode | None":
        """The value of a name, or None."""
        return next((entry.value for entry in self.entries if entry.key == key), None)


class YamlRefused(UserError):  # noqa: N818 - a refusal, named as the other refusals
    """A text that is not acceptable YAML. `faults`: (line, reason) in file order; line 0: none."""

    def __init__(self, name: str, faults: tuple[tuple[int, str], ...]) -> None:
        lines = [f"{name}:{line}: {reason}" if line else f"{name}: {reason}" for line, reason in faults]
        super().__init__("bad_yaml", "\n".join(lines))
        self.name = name
        self.faults = faults


def read_text(path: Path, largest: int = LARGEST) -> str:
    """The text of a file, without a byte order mark, lines ending in \\n.

    UserError "no_such_file", "unreadable_file", "file_too_large", "not_utf8".
    """
    try:
        with path.open("rb") as file:
            data = file.read(largest + 1)
    except FileNotFoundError:
        raise UserError("no_such_file", f"There is no file {path}. Check its name and folder.") from None
    except OSError as error:
        reason = error.strerror or "unknown reason"
        raise UserError("unreadable_file", f"{path} cannot be read: {reason}.") from None
    if len(data) > largest:
        raise UserError("file_too_large", f"{path} is larger than {largest // 1000} kB; it is no such file.")
    try:
        return tidy(data.decode("utf-8"))
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise UserError("not_utf8", f"{path}:{line}: the file is not UTF-8 text. Save it as UTF-8.") from None


def tidy(source: str) -> str:
    """The text without a byte order mark, lines ending in \\n."""
    return source.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


def read_yaml(source: str, name: str, largest: int = LARGEST) -> YamlMap:
    """The mapping a YAML text holds. YamlRefused with every fault that could be found."""
    if len(source) > largest:
        raise YamlRefused(name, ((0, f"the text is longer than {largest // 1000} kB"),))
    builder = _Builder()
    try:
        for event in _events(tidy(source)):
            builder.take(event)
    except MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        builder.fault((mark.line + 1) if mark else 0, f"this is not YAML: {error.problem or error.context}")
    except YAMLError as error:
        line = source.count("\n", 0, getattr(error, "position", 0)) + 1
        builder.fault(line, "a control character stands here; remove it")
    except _TooDeepError as error:
        builder.fault(error.line, f"the nesting is more than {DEEPEST} deep")
    except (ValueError, AttributeError, IndexError):
        builder.fault(0, "this is not YAML")
    top = builder.top
    if not builder.faults and not isinstance(top, YamlMap):
        reason = "the file is empty" if _empty(top) else "names and values are expected"
        builder.fault(top.line if top else 1, reason)
    if builder.faults or not isinstance(top, YamlMap):
        raise YamlRefused(name, tuple(builder.faults))
    return top


def plain(node: YamlNode) -> Plain:
    """The value without its lines: dict, list, text, number, true, false or None."""
    match node:
        case YamlScalar(value):
            return value
        case YamlList(items):
            return [plain(item) for item in items]
        case YamlMap(entries):
            return {entry.key: plain(entry.value) for entry in entries}


def _events(source: str) -> Iterator[Event]:
    """The pure reader's events; it keeps its place in a stack, so depth costs no recursion."""
    reader = YAML(typ="safe", pure=True)
    yield from reader.parse(source)


def _empty(node: YamlNode | None) -> bool:
    return node is None or (isinstance(node, YamlScalar) and node.value is None)


def scalar_of(text: str, *, quoted: bool) -> str | int | float | bool | None:
    """The value of a scalar by the YAML 1.2 core schema; what is quoted, or nothing else, is text."""
    if quoted:
        return text
    if text in CONSTANTS:
        return CONSTANTS[text]
    if WHOLE.fullmatch(text):
        return int(text)
    if OCTAL.fullmatch(text):
        return int(text[2:], 8)
    if HEX.fullmatch(text):
        return int(text[2:], 16)
    return float(text) if len(text) < 40 and DECIMAL.fullmatch(text) else text


class _TooDeepError(Exception):
    """The nesting is too deep to go on reading."""

    def __init__(self, line: int) -> None:
        super().__init__(line)
        self.line = line


class _Open:
    """A list or mapping that is still being filled."""

    def __init__(self, line: int, *, mapping: bool) -> None:
        self.line = line
        self.mapping = mapping
        self.items: list[YamlNode] = []
        self.entries: dict[str, YamlEntry] = {}
        self.key: tuple[str, int] | None = None


class _Builder:
    """Puts the tree together event by event and collects faults on the way."""

    def __init__(self) -> None:
        self.top: YamlNode | None = None
        self.faults: list[tuple[int, str]] = []
        self._stack: list[_Open] = []
        self._documents = 0

    def fault(self, line: int, reason: str) -> None:
        """Note a complaint, once."""
        if (line, reason) not in self.faults:
            self.faults.append((line, reason))

    def take(self, event: Event) -> None:
        """The next event of the reader. _TooDeepError when the nesting is too deep to go on."""
        line = event.start_mark.line + 1
        self._plain_only(event, line)
        match event:
            case DocumentStartEvent():
                self._documents += 1
                if self._documents == 2:
                    self.fault(line, "a second document begins here; one file holds one")
            case ScalarEvent():
                self._place(YamlScalar(self._value(event, line), line))
            case MappingStartEvent() | SequenceStartEvent():
                self._open(line, mapping=isinstance(event, MappingStartEvent))
            case MappingEndEvent() | SequenceEndEvent():
                self._close()
            case _:
                pass

    def _plain_only(self, event: Event, line: int) -> None:
        anchor = getattr(event, "anchor", None)
        if isinstance(event, AliasEvent):
            self.fault(line, f"*{anchor} refers to another place; write the value out")
            self._place(YamlScalar(None, line))
        elif anchor:
            self.fault(line, f"&{anchor} is an anchor; these files have none")
        if isinstance(event, ScalarEvent | MappingStartEvent | SequenceStartEvent) and event.tag:
            self.fault(line, "a tag (!...) stands here; these files have none")

    def _value(self, event: ScalarEvent, line: int) -> str | int | float | bool | None:
        if LONE_HALF.search(event.value):
            self.fault(line, "half a character stands here (an escape from \\ud800 to \\udfff)")
        return scalar_of(event.value, quoted=not event.implicit[0])

    def _open(self, line: int, *, mapping: bool) -> None:
        self._stack.append(_Open(line, mapping=mapping))
        if len(self._stack) > DEEPEST:
            raise _TooDeepError(line)

    def _close(self) -> None:
        done = self._stack.pop()
        if done.mapping:
            self._place(YamlMap(tuple(done.entries.values()), done.line))
        else:
            self._place(YamlList(tuple(done.items), done.line))

    def _place(self, node: YamlNode) -> None:
        if not self._stack:
            self.top = node if self._documents < 2 else self.top
            return
        holder = self._stack[-1]
        if not holder.mapping:
            holder.items.append(node)
        elif holder.key is None:
            holder.key = self._key(node)
        else:
            self._enter(holder, holder.key, node)
            holder.key = None

    def _key(self, node: YamlNode) -> tuple[str, int]:
        if not isinstance(node, YamlScalar) or node.value is None:
            self.fault(node.line, "a name is expected before the colon")
            return "", node.line
        return str(node.value), node.line

    def _enter(self, holder: _Open, key: tuple[str, int], node: YamlNode) -> None:
        name, line = key
        if name in holder.entries:
            first = holder.entries[name].line
            self.fault(line, f"“{name[:60]}” stands twice here; the first is on line {first}")
            return
        holder.entries[name] = YamlEntry(name, node, line)
