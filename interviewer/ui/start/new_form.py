"""The form that starts a new interview; it remembers the vendor of the last one."""

from itertools import pairwise

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from interviewer.ui.buttons import Button, Weight
from interviewer.ui.fields import LabelledField, Segments, labelled
from interviewer.ui.metrics import Role
from interviewer.ui.start.new_interview import NewInterview, missing
from interviewer.ui.start.pieces import row_of
from interviewer.ui.text import Text
from interviewer.ui.theme import Theme, restyle_children

_FIELDS = (
    ("vendor", "Vendor", 0, 0, 3), ("product_or_service", "What it sells to them", 0, 3, 3),
    ("vendor_executive", "Its chief executive", 1, 0, 3), ("executive_title", "Title", 1, 3, 3),
    ("interviewer_firm", "Your firm", 2, 0, 2), ("interviewer_name", "Your name", 2, 2, 2),
    ("contact_email", "Your e-mail, if they may write", 2, 4, 2),
    ("account", "Account", 4, 0, 2), ("respondent", "Person", 4, 2, 2), ("respondent_title", "Their title", 4, 4, 2),
)  # fmt: skip
_REMEMBERED = (
    "vendor", "product_or_service", "vendor_executive", "executive_title", "interviewer_firm", "interviewer_name",
    "contact_email",
)  # fmt: skip
ROLES = (("decision", "decides"), ("influencer", "is asked"), ("user", "uses it"), ("none", "not known"))
MODES = (("phone", "by phone"), ("in_person", "in person"), ("video", "by video"))
SCRIPTS = (("full", "full, 25 minutes"), ("short", "short, 8 minutes"))


class NewForm(QWidget):
    """Enter goes from field to field; Ctrl+Enter, or Enter in the last field, starts."""

    started = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.lines = {name: LabelledField(label, theme) for name, label, *_ in _FIELDS}
        self.role = Segments("Part in the decision", ROLES, theme)
        self.mode = Segments("How you talk", MODES, theme)
        self.script = Segments("Script", SCRIPTS, theme)
        self.failure = Text("", Role.SMALL, theme, tone="error", wraps=True)
        self.button = Button("Start the interview", theme, Weight.FILLED, key="{start_talk}")
        self.button.clicked.connect(self.start)
        self.role.choose("none")
        self._build()
        self._chain()

    def _build(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        for name, _, line, place, span in _FIELDS:
            grid.addWidget(self.lines[name], line, place, 1, span)
        grid.setRowMinimumHeight(3, 4)
        for place in range(6):
            grid.setColumnStretch(place, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(grid)
        choices = QGridLayout()
        choices.setVerticalSpacing(8)
        choices.setHorizontalSpacing(16)
        wide = self._theme.wide_text
        parts = (("Part in the decision", self.role), ("How you talk", self.mode), ("Script", self.script))
        for number, (label, part) in enumerate(parts):
            line, place = (number, 0) if wide else divmod(number, 2)
            choices.addWidget(labelled(label, part, self._theme), line, place)
        column.addLayout(choices)
        column.addWidget(self.failure)
        column.addLayout(row_of((self.button,)))

    def _chain(self) -> None:
        names = [name for name, *_ in _FIELDS]
        for name, following in pairwise(names):
            self.lines[name].field.returnPressed.connect(self.lines[following].field.setFocus)
            self.lines[name].field.textEdited.connect(self._on_edited)
        self.lines[names[-1]].field.returnPressed.connect(self.start)
        self.lines["executive_title"].field.setText("chief executive")

    def remember(self, last: NewInterview | None) -> None:
        """Fill in the vendor's part from the last interview; account and person stay empty."""
        for name in _REMEMBERED if last is not None else ():
            self.lines[name].field.setText(getattr(last, name))
        if last is not None:
            self.mode.choose(last.mode)
            self.script.choose(last.script)

    def focus_first_empty(self) -> None:
        """The caret goes to the first field that is still empty."""
        empty = [name for name, *_ in _FIELDS if not self.lines[name].text() and name != "contact_email"]
        self.lines[empty[0] if empty else "account"].field.setFocus()

    def wish(self) -> NewInterview:
        """What the form says now."""
        typed = {name: line.text() for name, line in self.lines.items()}
        return NewInterview(
            **typed, role=self.role.current, mode=self.mode.current, script=self.script.current
        )  # fmt: skip

    def start(self) -> None:
        """Begin, or say what is missing."""
        wish = self.wish()
        lacks = missing(wish)
        self.failure.say(lacks)
        if lacks:
            self.focus_first_empty()
        else:
            self.started.emit(wish)

    def show_failure(self, sentence: str) -> None:
        """Say why it could not begin."""
        self.failure.say(sentence)

    def _on_edited(self) -> None:
        self.failure.say("")

    def restyle(self, theme: Theme) -> None:
        """Take on another theme."""
        self._theme = theme
        restyle_children(self, theme)
