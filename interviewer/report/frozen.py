"""A paper as text and back, so that a release can be made again as it was."""

import base64
import dataclasses
import json
from collections.abc import Mapping
from enum import Enum
from typing import Any, cast

from interviewer.report import blocks
from interviewer.report.blocks import Paper

_TYPE, _BYTES = "_", "_bytes"
_TYPES: Mapping[str, type] = {
    name: kind for name in blocks.__all__ if isinstance(kind := getattr(blocks, name), type)
}  # fmt: skip


def to_text(paper: Paper) -> str:
    """The paper as JSON."""
    return json.dumps(_plain(paper), ensure_ascii=False, separators=(",", ":"))


def from_text(text: str) -> Paper:
    """The paper out of its JSON. ValueError or KeyError for anything else."""
    return cast("Paper", _thing(json.loads(text)))


def _plain(value: object) -> Any:
    if isinstance(value, Enum):
        return {_TYPE: type(value).__name__, "value": value.value}
    if isinstance(value, bytes):
        return {_BYTES: base64.b64encode(value).decode("ascii")}
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        told = {field.name: _plain(getattr(value, field.name)) for field in dataclasses.fields(value)}
        return {_TYPE: type(value).__name__} | told
    return value


def _thing(told: Any) -> Any:
    if isinstance(told, list):
        return tuple(_thing(item) for item in told)
    if not isinstance(told, dict):
        return told
    if _BYTES in told:
        return base64.b64decode(told[_BYTES])
    kind = _TYPES[told.pop(_TYPE)]
    return kind(**{name: _thing(value) for name, value in told.items()})
