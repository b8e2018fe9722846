"""One widget for each shape an answer can have; this table is the only place that lists them."""

from interviewer.ui.editors.asked import Asked, asked_of
from interviewer.ui.editors.choice import ChoiceEditor, ConsentEditor
from interviewer.ui.editors.editor import Editor
from interviewer.ui.editors.lines import ListEditor
from interviewer.ui.editors.multi import MultiEditor
from interviewer.ui.editors.open_words import OpenEditor
from interviewer.ui.editors.parts import PartsEditor
from interviewer.ui.editors.say import SayEditor
from interviewer.ui.editors.scale import ScaleEditor
from interviewer.ui.editors.table import TableEditor
from interviewer.ui.editors.typed import DateEditor, NumberEditor, NumberOrNoEditor, PercentEditor
from interviewer.ui.theme import Theme

EDITORS: dict[str, type[Editor]] = {
    "say": SayEditor,
    "choice": ChoiceEditor,
    "consent": ConsentEditor,
    "multi": MultiEditor,
    "list": ListEditor,
    "scale": ScaleEditor,
    "number": NumberEditor,
    "number_or_no": NumberOrNoEditor,
    "open": OpenEditor,
    "date": DateEditor,
    "percent": PercentEditor,
    "pairs": PartsEditor,
    "table": TableEditor,
}


def editor_for(asked: Asked, theme: Theme) -> Editor:
    """The editor for a question; a consent has the larger rows whatever its shape says."""
    shape = "consent" if asked.kind == "consent" and asked.shape == "choice" else asked.shape
    return EDITORS[shape](asked, theme)


__all__ = ["EDITORS", "Asked", "Editor", "asked_of", "editor_for"]
