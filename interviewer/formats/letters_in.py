"""Bytes of a text file as text: UTF-8 if it is, UTF-16 if it looks so, else a guess that is shown."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from interviewer.domain.errors import UserError

WESTERN, CENTRAL = "cp1252", "cp1250"
LATIN = frozenset(
    [f"iso8859_{n}" for n in (1, 2, 3, 4, 9, 10, 13, 14, 15, 16)]
    + ["cp1250", "cp1254", "cp1257", "cp1258", "cp437", "cp775", "cp850", "cp852", "cp858", "hp_roman8", "latin_1"]
    + ["mac_latin2", "mac_roman", "mac_iceland", "mac_turkish"]
)
"""Encodings that differ from Western European in few letters."""
_SIGN_IN_WORD = re.compile("[^\\W\\d_][¢£¥¦¨¯±²³´¶¸¹»¼½¾¿¡\ufffd][^\\W\\d_]|[£¥¯¿¡][^\\W\\d_]")
SAMPLE_BYTES = 64 * 1024
_MARKS = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe\x00\x00", "utf-32-le"),
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)


@dataclass(frozen=True)
class Letters:
    """The text, the encoding it was read with, and whether that is a guess."""

    text: str
    encoding: str
    guessed: bool = False


def letters(raw: bytes, file: str, encoding: str = "") -> Letters:
    """The text of a file, with the encoding given or found out.

    UserError "unknown_encoding" (given one is not known), "wrong_letters" (does not fit), "not_a_table" (no text).
    """
    if encoding:
        return _as_told(raw, file, encoding)
    for mark, name in _MARKS:
        if raw.startswith(mark):
            return Letters(_decoded(raw[len(mark) :], name, file), name)
    if wide := _without_mark(raw):
        return Letters(_decoded(raw, wide, file), wide, guessed=True)
    if b"\x00" in raw:
        raise UserError(
            "not_a_table", f"{file} is not a text file or a spreadsheet. Save the list as CSV or XLSX and try again."
        )
    try:
        return Letters(raw.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        return _guess(raw)


def _as_told(raw: bytes, file: str, encoding: str) -> Letters:
    try:
        return Letters(_decoded(raw, encoding, file).removeprefix("\ufeff"), encoding)
    except LookupError:
        raise UserError("unknown_encoding", f"No encoding is called {encoding}. Try utf-8 or cp1252.") from None


def _decoded(raw: bytes, encoding: str, file: str) -> str:
    try:
        return raw.decode(encoding)
    except UnicodeError:
        raise UserError(
            "wrong_letters",
            f"{file} begins like {encoding} text but does not go on so; it may be cut short. "
            "Save it again as CSV UTF-8 and try again.",
        ) from None


def _without_mark(raw: bytes) -> str:
    """UTF-16 by its pattern of zero bytes: Latin letters have one in every second place."""
    sample = raw[:SAMPLE_BYTES]
    pairs = len(sample) // 2
    if pairs < 2:
        return ""
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    if odd > pairs * 0.4 and even < pairs * 0.05:
        return "utf-16-le"
    if even > pairs * 0.4 and odd < pairs * 0.05:
        return "utf-16-be"
    return ""


def _guess(raw: bytes) -> Letters:
    """The likeliest of the old one-byte encodings; Western European when others are not likelier."""
    for encoding in (_likeliest(raw), WESTERN):
        try:
            return Letters(raw.decode(encoding), encoding, guessed=True)
        except UnicodeError:
            continue
    return Letters(raw.decode(WESTERN, "replace"), WESTERN, guessed=True)


def _likeliest(raw: bytes) -> str:
    from charset_normalizer import from_bytes

    lines = (line for line in raw.splitlines() if not line.isascii())
    sample = b"\n".join(_within(lines, SAMPLE_BYTES))
    found = list(from_bytes(sample))
    if not found:
        return WESTERN
    best = found[0].encoding
    if best != WESTERN and best not in LATIN:
        return best
    # Lists of names fit several Latin encodings; signs within words tell them apart. The guess is shown.
    fitting = (one for one in (WESTERN, CENTRAL) if not _SIGN_IN_WORD.search(sample.decode(one, "replace")))
    return next(fitting, best)


def _within(lines: Iterator[bytes], limit: int) -> Iterator[bytes]:
    """Lines until so many bytes are taken; a longer line is cut."""
    for line in lines:
        yield line[:limit]
        limit -= len(line)
        if limit <= 0:
            return
