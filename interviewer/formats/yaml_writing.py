"""Writes plain values as YAML that every reader, of 1.1 and of 1.2, takes the same way."""

import math
import re
from collections.abc import Mapping, Sequence

_BARE = re.compile(r"[A-Za-z_][A-Za-z0-9_-]*", re.ASCII)
_WORDS = frozenset({"y", "n", "yes", "no", "on", "off", "true", "false", "null", "nan", "inf"})
_SHORT = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r"}


class Bare(str):
    """A text to be written as it is: an exact amount, a day, a moment."""

    __slots__ = ()


def flow(value: object) -> str:
    """A value on one line. TypeError for what YAML has no plain form for."""
    match value:
        case str():
            return str(value) if isinstance(value, Bare) else text(value)
        case Mapping():
            return "{" + ", ".join(f"{_name(str(key))}: {flow(item)}" for key, item in value.items()) + "}"
        case Sequence():
            return "[" + ", ".join(map(flow, value)) + "]"
        case _:
            return _constant(value)


def _constant(value: object) -> str:
    if value is None or isinstance(value, bool):
        return {None: "null", True: "true", False: "false"}[value]
    if isinstance(value, int) or (isinstance(value, float) and math.isfinite(value)):
        return repr(value)
    raise TypeError("this value has no plain form in YAML")


def block(value: Mapping[str, object]) -> str:
    """A file: one name a line; the entries of a list of mappings on a line each."""
    lines: list[str] = []
    for key, item in value.items():
        if isinstance(item, Sequence) and not isinstance(item, str) and item and isinstance(item[0], Mapping):
            lines += [f"{key}:", *(f"  - {flow(entry)}" for entry in item)]
        elif isinstance(item, Mapping) and item:
            lines += [f"{key}:", *(f"  {_name(str(name))}: {flow(entry)}" for name, entry in item.items())]
        else:
            lines.append(f"{key}: {flow(item)}")
    return "\n".join(lines) + "\n"


def text(value: str) -> str:
    """A text, bare where no reader could take it for anything else, and in double quotes otherwise."""
    if _BARE.fullmatch(value) and value.lower() not in _WORDS:
        return value
    return '"' + "".join(map(_sign, value)) + '"'


def _name(key: str) -> str:
    return key if _BARE.fullmatch(key) and key.lower() not in _WORDS - {"on"} else text(key)


def _sign(sign: str) -> str:
    if sign in _SHORT:
        return _SHORT[sign]
    if sign.isprintable() and sign != "\ufeff":
        return sign
    code = ord(sign)
    if code < 0x100:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
