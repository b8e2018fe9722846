"""Reads the personas to practise with: one YAML file each (see resources/personas)."""

from collections.abc import Sequence
from pathlib import Path
from typing import cast

from interviewer.domain.errors import UserError
from interviewer.domain.interview.values import frozen
from interviewer.domain.script.values import Value
from interviewer.formats.folder_parts import FolderFaults, Part
from interviewer.formats.yaml_reading import read_text, read_yaml
from interviewer.services.personas import LESSONS, Interruption, Persona, Reply

TOP = ("persona", "id", "title", "lesson", "name", "role_title", "account", "needs", "interrupts", "answers")
REPLY = ("says", "probed", "value", "early")
INTERRUPTION = ("after", "says")


class PersonaFiles:
    """The personas of one folder, in the order of their files; fulfils `PersonaReader`."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def personas(self) -> Sequence[Persona]:
        """All of them. UserError "bad_persona"."""
        return [read_persona(path) for path in sorted(self._folder.glob("*.yaml"))]


def read_persona(path: Path) -> Persona:
    """One persona. UserError "bad_persona" with every fault, each with its line."""
    faults = FolderFaults()
    part = Part(read_yaml(read_text(path), path.name), path.name, faults)
    part.only(TOP, "a persona")
    made = _persona(part)
    if faults.found:
        told = "\n".join(f"{file}:{line}: {reason}" for file, line, reason in sorted(faults.found))
        raise UserError("bad_persona", f"{told}\nNobody to practise with was read.")
    return made


def _persona(part: Part) -> Persona:
    answers, needs = part.part("answers", needed=True), part.text("needs", "")
    if needs and needs not in LESSONS:
        part.fault("needs", f"needs is one of: {', '.join(LESSONS)}")
    entries = answers.entries() if answers else ()
    replies = {entry.key: _reply(answers, entry.key) for entry in entries if answers}
    for name, reply in replies.items():
        if reply.early and answers and reply.early not in replies:
            answers.fault(name, f"early names {reply.early!r}, which this persona does not answer")
    return Persona(
        id=part.text("id"),
        title=part.text("title"),
        lesson=part.text("lesson"),
        name=part.text("name"),
        role_title=part.text("role_title"),
        account=part.text("account"),
        replies=replies,
        interrupts=tuple(_interruption(one) for one in part.parts("interrupts")),
        needs=needs,
    )


def _reply(answers: Part, question: str) -> Reply:
    part = answers.part(question, needed=True)
    if part is None:
        return Reply("")
    part.only(REPLY, "an answer")
    value = cast("Value | None", frozen(part.value("value")))
    return Reply(part.text("says"), part.texts("probed"), value, part.text("early", ""))


def _interruption(part: Part) -> Interruption:
    part.only(INTERRUPTION, "an interruption")
    return Interruption(part.text("after"), part.text("says"))
