"""What a screen reader says on the call screen (LOOKS 9), and the saying of it."""

from typing import Protocol

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

from interviewer.services.step import AskedNow, Step
from interviewer.ui.call.nudge import Nudge
from interviewer.ui.call.open_line import OpenLine
from interviewer.ui.call.question_panel import place_words
from interviewer.ui.keys.keymap import Keymap


class Announcer(Protocol):
    """Says a sentence to whoever listens; `at_once` interrupts."""

    def say(self, words: str, *, at_once: bool = False) -> None: ...


class ScreenReader:
    """Speaks through the system's accessibility."""

    def __init__(self, speaker: QWidget) -> None:
        self._speaker = speaker

    def say(self, words: str, *, at_once: bool = False) -> None:
        """Say it politely, or at once."""
        if not words:
            return
        event = QAccessibleAnnouncementEvent(self._speaker, words)
        politeness = QAccessible.AnnouncementPoliteness
        event.setPoliteness(politeness.Assertive if at_once else politeness.Polite)
        QAccessible.updateAccessibility(event)


def question_words(asked: AskedNow, editor_name: str) -> str:
    """A new question: where, what to say, what it takes."""
    name = asked.group.capitalize() if asked.group else ""
    place = place_words(asked.group_place, short=False) if asked.group_place else ""
    where = ", ".join(part for part in (asked.section_title, name, place) if part)
    must = "Required." if asked.compulsory else "Optional."
    return f"{where}. Spoken: {asked.spoken} {editor_name}. {must}"


def nudge_words(nudge: Nudge, keys: Keymap) -> str:
    """A nudge: what was vague, and the first probe."""
    first = keys.spoken("{probe_1}")
    if nudge.kind == "negative":
        return f"Something went wrong. {first}: {nudge.probes[0]}"
    heard = ", ".join(nudge.phrases) or "no reason yet"
    return f"Vague: {heard}. {first}: {nudge.probes[0]}"


def next_words(step: Step) -> str:
    """Why the next question comes, if the last answer brought it."""
    if step.next is None or step.next.because is None:
        return ""
    return f"Next, because {step.next.because}."


def lane_words(line: OpenLine | None) -> str:
    """That the words of another question are still being written."""
    return f"Still writing: {line.name}, {line.asked.spoken}" if line is not None else ""
