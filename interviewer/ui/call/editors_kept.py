"""The editors of this talk, each made once and kept, so that going on is quick."""

from interviewer.domain.script.script import Question
from interviewer.ui.editors import Editor, asked_of, editor_for
from interviewer.ui.theme import Theme

MOST = 120
"""More questions than any talk has; a bound all the same."""


class EditorsKept:
    """One editor per question."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._editors: dict[str, Editor] = {}
        self._new: set[str] = set()

    def editor_for(self, question: Question, shape: str) -> Editor:
        """The editor of a question, made on first use."""
        self.prepare(question, shape)
        return self._editors[question.id]

    def prepare(self, question: Question, shape: str) -> None:
        """Make the editor of a question that comes soon, while there is time."""
        if question.id not in self._editors:
            self._make_room()
            self._editors[question.id] = editor_for(asked_of(question, shape), self._theme)
            self._new.add(question.id)

    def first_shown(self, question: Question) -> bool:
        """True once for each editor: it is not connected yet."""
        fresh = question.id in self._new
        self._new.discard(question.id)
        return fresh

    def _make_room(self) -> None:
        if len(self._editors) >= MOST:
            oldest = next(iter(self._editors))
            self._editors.pop(oldest).deleteLater()

    def restyle(self, theme: Theme) -> None:
        """Hand another theme to every editor."""
        self._theme = theme
        for editor in self._editors.values():
            editor.restyle(theme)
