"""Reads a session file: one interview as a list of steps (DESIGN 7). Every fault is told at once."""

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path

from interviewer.domain.errors import UserError
from interviewer.domain.interview.facts import MODES, ROLES, AccountRef, Engagement, Meeting, RespondentRef
from interviewer.domain.interview.severity import WORST
from interviewer.domain.programme.appointment import known_zone
from interviewer.formats.yaml_reading import YamlEntry, YamlList, YamlMap, YamlNode, plain, read_text, read_yaml
from interviewer.services.sessions import ACTIONS, DETAILS, NEEDED, VERDICTS, Session, SessionStep

TOP = frozenset(
    {"session", "id", "script", "wave", "programme", "account", "respondent", "mode", "started_at", "rotation", "steps"}
)
NEEDED_TOP = ("session", "script", "programme", "account", "respondent", "steps")
PROGRAMME = frozenset(Engagement.__dataclass_fields__)
ACCOUNT = frozenset({"id", "name"})
RESPONDENT = frozenset({"id", "name", "title", "role", "timezone"})
MOST = 10_000
LONGEST = 1_000_000.0
"""Steps that can be undone at once, and seconds a talk can last, in a file."""
EARLIEST, LATEST = datetime(1970, 1, 1, tzinfo=UTC), datetime(2200, 1, 1, tzinfo=UTC)
"""When a talk can have begun; times and permissions are counted on from there."""
_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,99}", re.ASCII)


class SessionRefused(UserError):  # noqa: N818 - a refusal, named as the other refusals
    """A session file with faults: (line, reason) in the order of the file."""

    def __init__(self, name: str, faults: list[tuple[int, str]]) -> None:
        super().__init__("session_refused", "\n".join(f"{name}:{line}: {reason}" for line, reason in faults))
        self.faults = tuple(faults)


class SessionFiles:
    """Reads session files from disk."""

    def read(self, path: Path) -> Session:
        """The session in this file. SessionRefused or YamlRefused with every fault."""
        return self.parse(read_text(path), path.name, path.parent)

    def parse(self, source: str, name: str, folder: Path = Path()) -> Session:
        """The session in this text; a script path is relative to `folder`."""
        return self.session_of(read_yaml(source, name), name, folder)

    def session_of(self, top: YamlMap, name: str, folder: Path = Path()) -> Session:
        """The session in a file that is read already."""
        faults = sorted([*_top_faults(top), *_step_faults(top)])
        if faults:
            raise SessionRefused(name, faults)
        return _session(top, folder)


def _session(top: YamlMap, folder: Path) -> Session:
    data = _mapping(top)
    return Session(
        script=str(data["script"]),
        meeting=Meeting(
            Engagement(**_texts(top.get("programme"))),
            AccountRef(**_texts(top.get("account"))),
            RespondentRef(**_texts(top.get("respondent"))),
            str(data.get("mode") or "phone"),
        ),
        started_at=_moment(data.get("started_at")) or datetime.now(UTC),
        steps=tuple(_steps(top)),
        folder=folder,
        wave=str(data["wave"]) if data.get("wave") else None,
        rotation=_texts(top.get("rotation")),
        id=str(data["id"]) if data.get("id") else None,
    )


def _mapping(node: YamlNode | None) -> Mapping[str, object]:
    value = plain(node) if node is not None else {}
    return value if isinstance(value, dict) else {}


def _texts(node: YamlNode | None) -> dict[str, str]:
    return {key: "" if value is None else str(value) for key, value in _mapping(node).items()}


def _moment(raw: object) -> datetime | None:
    """A UTC time of our days, or None when there is none or it cannot be read."""
    try:
        moment = datetime.fromisoformat(str(raw))
        in_utc = moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
    except (ValueError, OverflowError):
        return None
    return in_utc if EARLIEST <= in_utc < LATEST else None


def _top_faults(top: YamlMap) -> Iterator[tuple[int, str]]:
    data = _mapping(top)
    yield from ((e.line, f"{e.key} is not a part of a session file") for e in top.entries if e.key not in TOP)
    yield from ((top.line, f"{name} is missing") for name in NEEDED_TOP if name not in data)
    if "session" in data and data["session"] != 1:
        yield _line(top, "session"), "this version reads session files of version 1"
    for name, known, needed in (
        ("programme", PROGRAMME, ("vendor",)),
        ("account", ACCOUNT, ("id", "name")),
        ("respondent", RESPONDENT, ("id", "name")),
    ):
        yield from _part_faults(top, name, known, needed)
    yield from _value_faults(top, data)


def _part_faults(top: YamlMap, name: str, known: frozenset[str], needed: tuple[str, ...]) -> Iterator[tuple[int, str]]:
    node = top.get(name)
    if node is None:
        return
    if not isinstance(node, YamlMap):
        yield _line(top, name), f"{name} needs names and values"
        return
    yield from ((e.line, f"{e.key} is not a part of {name}") for e in node.entries if e.key not in known)
    values = _mapping(node)
    yield from ((e.line, f"{e.key} takes one text") for e in node.entries if isinstance(e.value, YamlMap | YamlList))
    yield from ((node.line, f"{name} needs {key}") for key in needed if not str(values.get(key) or "").strip())


def _value_faults(top: YamlMap, data: Mapping[str, object]) -> Iterator[tuple[int, str]]:
    if data.get("mode") is not None and data["mode"] not in MODES:
        yield _line(top, "mode"), f"mode is one of {', '.join(MODES)}"
    if data.get("started_at") is not None and _moment(data["started_at"]) is None:
        yield _line(top, "started_at"), "started_at is a time such as 2026-03-04T09:00:00Z"
    if data.get("id") is not None and not _ID.fullmatch(str(data["id"])):
        yield _line(top, "id"), "id takes up to 100 letters, digits, points, dashes and underscores"
    respondent = _mapping(top.get("respondent"))
    role, timezone = respondent.get("role"), respondent.get("timezone")
    if role is not None and role not in ROLES:
        yield _line(top, "respondent"), f"role is one of {', '.join(ROLES)}"
    if timezone and not known_zone(str(timezone)):
        yield (
            _line(top, "respondent"),
            f"there is no timezone {str(timezone)[:60]!r}; give a place, such as Europe/London",
        )
    if "rotation" in data and not isinstance(top.get("rotation"), YamlMap):
        yield _line(top, "rotation"), "rotation names a section and where it starts, such as {E: proactivity}"


def _line(top: YamlMap, key: str) -> int:
    return next((e.line for e in top.entries if e.key == key), top.line)


def _step_nodes(top: YamlMap) -> tuple[YamlNode, ...]:
    steps = top.get("steps")
    return steps.items if isinstance(steps, YamlList) else ()


def _step_faults(top: YamlMap) -> Iterator[tuple[int, str]]:
    if top.get("steps") is not None and not _step_nodes(top):
        yield _line(top, "steps"), "steps is a list with at least one step"
    for number, node in enumerate(_step_nodes(top), start=1):
        yield from ((line, f"step {number}: {reason}") for line, reason in _faults_of_step(node))


def _faults_of_step(node: YamlNode) -> Iterator[tuple[int, str]]:
    if not isinstance(node, YamlMap):
        yield node.line, "a step is an action with its details, such as {answer: nps, value: 9}"
        return
    actions = [e for e in node.entries if e.key in ACTIONS]
    if len(actions) != 1:
        found = ", ".join(e.key for e in actions) or "none"
        yield node.line, f"a step has one action, found {found}; known are {', '.join(ACTIONS)}"
        return
    action = actions[0].key
    names = {e.key for e in node.entries}
    allowed = DETAILS.get(action, frozenset()) | {action, "at"}
    yield from ((e.line, f"{e.key} does not belong to {action}") for e in node.entries if e.key not in allowed)
    missing = NEEDED.get(action, frozenset()) - names
    yield from ((node.line, f"{action} needs {name}") for name in sorted(missing))
    yield from ((e.line, reason) for e in node.entries if (reason := _detail_fault(action, e)))


def _detail_fault(action: str, entry: YamlEntry) -> str | None:
    value = plain(entry.value)
    if action == "closed" and entry.key == "reason" and value != "struck":
        return "closed needs reason: struck; use skip for other reasons"
    if entry.key in _RULES:
        fits, sentence = _RULES[entry.key]
        return None if fits(value) else sentence
    empty = value is None or value == "" or isinstance(value, dict | list)
    return f"{action} needs to say what" if entry.key == action and empty else None


def _one_text(value: object) -> bool:
    return not isinstance(value, dict | list)


def _severities(value: object) -> bool:
    if not isinstance(value, list) or not 0 < len(value) <= MOST:
        return False
    return all(isinstance(one, int) and not isinstance(one, bool) and 0 <= one <= WORST for one in value)


def _verdicts(value: object) -> bool:
    if not isinstance(value, list) or not 0 < len(value) <= MOST:
        return False
    return all(one in VERDICTS if isinstance(one, str) else _count(one) for one in value)


def _times(value: object) -> bool:
    if not isinstance(value, list) or not 0 < len(value) <= MOST:
        return False
    return all(one is None or _seconds(one) for one in value)


def _count(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and 1 <= value <= MOST


def _seconds(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and 0 <= value < LONGEST


_RULES: Mapping[str, tuple[Callable[[object], bool], str]] = {
    "at": (_seconds, "at is a number of seconds since the start"),
    "lines_at": (_times, "lines_at is a list of seconds since the start, one for each line"),
    "as": (lambda v: v in ("verbatim", "paraphrase"), "as is verbatim or paraphrase"),
    "words": (_one_text, "words is one text"),
    "reason": (_one_text, "reason is one text"),
    "skipped": (_one_text, "skipped is one text"),
    "all": (lambda v: isinstance(v, bool), "all is true or false"),
    "with": (_one_text, "with is one text"),
    "on": (_one_text, "on is the id of a question"),
    "attribution": (lambda v: v in ("named", "company", "anonymous"), "attribution is named, company or anonymous"),
    "severity": (_severities, f"severity is a list of numbers by line, 1 to {WORST}, or 0 for a line without one"),
    "match": (_verdicts, f"match is a list by line: a line of the team from 1, or {', '.join(VERDICTS)}"),
    "list": (_one_text, "list is the mark of the team's list"),
    "telling": (_one_text, "telling is the words that would tell who spoke"),
    "lifted": (lambda v: v is True, "lifted is true"),
    "off_record": (lambda v: v in ("begin", "end"), "off_record is begin or end"),
    "undo": (_count, "undo takes a whole number from 1"),
    "redo": (_count, "redo takes a whole number from 1"),
    "n": (_count, "n takes a whole number from 1"),
}
"""What the details of a step may be, and the sentence when they are not."""


def _steps(top: YamlMap) -> Iterator[SessionStep]:
    for number, node in enumerate(_step_nodes(top), start=1):
        data = dict(_mapping(node))
        action = next(key for key in data if key in ACTIONS)
        at = data.pop("at", None)
        target = data.pop(action)
        yield SessionStep(number, node.line, action, target, data, float(str(at)) if at is not None else None)
