"""Good files made bad: bits turned, pieces cut, doubled and moved, and what attackers like put in between."""

from collections.abc import Callable, Sequence
from random import Random

TOKENS: tuple[bytes, ...] = (
    b"&a [*a, *a]", b"!!python/object/apply:os.system ['true']", b"!!binary aGVsbG8=", b"<<: *a", b"%YAML 9.9\n",
    b"---\n", b"? [", b"{" * 300, b"- " * 300, b"\x00", b"\xff\xfe", b"\xef\xbb\xbf", b"\xed\xa0\x80",
    "\u202e\u2066\u200b".encode(), b"=cmd|' /C calc'!A0", b"@SUM(1+1)", b"../../../../etc/passwd", b"C:\\Windows\\x",
    b"/etc/passwd", b"1e999", b"-0", b"99999999999999999999", b"0x7f", b"2026-02-30", b"null", b"~", b"yes",
    b"<!DOCTYPE a [<!ENTITY b \"c\">]>", b"<![CDATA[", b"\"" * 50, b";" * 500, b"a" * 20_000, b"\r", b"\t",
    b"PK\x03\x04", b"PK\x05\x06", b"Europe/Atlantis", b"name", b"id: x\n", b"when: a == b and (",
)  # fmt: skip


def _turn_bits(data: bytearray, chance: Random) -> None:
    for _ in range(chance.randint(1, 8)):
        data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)


def _cut(data: bytearray, chance: Random) -> None:
    start = chance.randrange(len(data))
    del data[start : start + chance.randint(1, max(1, len(data) // 4))]


def _end_early(data: bytearray, chance: Random) -> None:
    del data[chance.randrange(len(data)) :]


def _double(data: bytearray, chance: Random) -> None:
    start = chance.randrange(len(data))
    piece = data[start : start + chance.randint(1, 400)]
    at = chance.randrange(len(data))
    data[at:at] = piece * chance.choice((1, 1, 2, 30))


def _put_in(data: bytearray, chance: Random) -> None:
    at = chance.randrange(len(data))
    data[at:at] = chance.choice(TOKENS)


def _put_over(data: bytearray, chance: Random) -> None:
    at, token = chance.randrange(len(data)), chance.choice(TOKENS)
    data[at : at + len(token)] = token


def _line_away(data: bytearray, chance: Random) -> None:
    lines = bytes(data).split(b"\n")
    chosen = chance.randrange(len(lines))
    moved = lines.pop(chosen)
    if chance.random() < 0.5:
        lines.insert(chance.randrange(len(lines) + 1), moved)
    data[:] = b"\n".join(lines)


CHANGES: Sequence[Callable[[bytearray, Random], None]] = (
    _turn_bits, _cut, _end_early, _double, _put_in, _put_over, _line_away,
)  # fmt: skip


def changed(seed: bytes, chance: Random) -> bytes:
    """A file with one to four things wrong with it."""
    data = bytearray(seed)
    for _ in range(chance.randint(1, 4)):
        if data:
            chance.choice(CHANGES)(data, chance)
    return bytes(data)
