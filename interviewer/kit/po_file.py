"""Reads a gettext catalog from its .po file, so that what translators edit is what is used: nothing is compiled."""

import ast
import gettext
import io
import re
import struct
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

_LINE = re.compile(r'(?:(msgctxt|msgid|msgid_plural|msgstr|msgstr\[(\d)\])\s+)?(".*")$')
_MAGIC, _HEADER_SIZE, _PLACE_SIZE = 0x950412DE, 28, 8
_PLURAL, _CONTEXT = "\0", "\x04"


class PoError(ValueError):
    """A .po file that does not read; says the line and what is wrong there."""


@dataclass(frozen=True)
class Entry:
    """One sentence with its translation; `plural` and further translations only where it counts something."""

    line: int
    source: str
    plural: str = ""
    translated: tuple[str, ...] = ()
    context: str = ""


def read_po(text: str, name: str = "catalog") -> tuple[Entry, ...]:
    """The entries of a .po text in order, the header (with an empty source) included. PoError."""
    found = tuple(_entry(parts) for parts in _blocks(text, name))
    seen: dict[tuple[str, str], int] = {}
    for entry in found:
        first = seen.setdefault((entry.context, entry.source), entry.line)
        if first != entry.line:
            raise PoError(f"{name}:{entry.line}: the sentence is there already, in line {first}")
    return found


def translations(path: Path) -> gettext.GNUTranslations:
    """The catalog of a .po file; sentences without a translation stay as they are. PoError, OSError."""
    entries = read_po(path.read_text("utf-8"), path.name)
    pairs = {_key(entry): _PLURAL.join(entry.translated) for entry in entries if all(entry.translated)}
    return gettext.GNUTranslations(io.BytesIO(_compiled(pairs)))


_Parts = dict[str, str | int]


def _blocks(text: str, name: str) -> Iterator[_Parts]:
    """What stands under each keyword, entry by entry; strings over several lines joined."""
    parts: _Parts = {}
    keyword = ""
    for number, line in enumerate(text.splitlines(), 1):
        bare = line.strip()
        if not bare or bare.startswith("#"):
            continue
        match = _LINE.match(bare)
        if match is None or not (match[1] or keyword):
            raise PoError(f"{name}:{number}: neither a keyword with a string, nor a string, nor a remark")
        if match[1]:
            keyword = match[1]
            if keyword in {"msgctxt", "msgid"} and any(part.startswith("msgstr") for part in parts):
                yield parts
                parts = {}
            parts.setdefault("line", number)
        parts[keyword] = str(parts.get(keyword, "")) + _string(match[3], name, number)
    if parts:
        yield parts


def _string(quoted: str, name: str, number: int) -> str:
    try:
        return str(ast.literal_eval(quoted))
    except (SyntaxError, ValueError) as error:
        raise PoError(f"{name}:{number}: the string does not end, or has a quotation mark inside") from error


def _entry(parts: _Parts) -> Entry:
    translated = [str(text) for word, text in sorted(parts.items()) if word.startswith("msgstr")]
    return Entry(
        int(parts["line"]),
        str(parts.get("msgid", "")),
        str(parts.get("msgid_plural", "")),
        tuple(translated),
        str(parts.get("msgctxt", "")),
    )


def _key(entry: Entry) -> str:
    source = f"{entry.context}{_CONTEXT}{entry.source}" if entry.context else entry.source
    return f"{source}{_PLURAL}{entry.plural}" if entry.plural else source


def _compiled(pairs: Mapping[str, str]) -> bytes:
    """The form gettext itself reads: two tables of length and place, then the texts, each ended by a zero."""
    texts = sorted((source.encode(), target.encode()) for source, target in pairs.items())
    count = len(texts)
    at = _HEADER_SIZE + 2 * _PLACE_SIZE * count
    tables, body = ([], []), bytearray()  # type: tuple[list[bytes], list[bytes]], bytearray
    for side in (0, 1):
        for pair in texts:
            tables[side].append(struct.pack("<II", len(pair[side]), at + len(body)))
            body += pair[side] + b"\0"
    head = struct.pack(
        "<7I", _MAGIC, 0, count, _HEADER_SIZE, _HEADER_SIZE + _PLACE_SIZE * count, 0, 0
    )
    return head + b"".join((*tables[0], *tables[1])) + bytes(body)
