"""What an import would do, row by row, with the one button that does it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout

from interviewer.services.contact_list.plan import ImportPlan
from interviewer.ui.buttons import Button, Weight
from interviewer.ui.clients.import_words import LINE_ROW, NOTHING_TO_DO, deed, dry_sentence, line_rows
from interviewer.ui.clients.lists import ChoosingList
from interviewer.ui.metrics import Role
from interviewer.ui.pieces import Card, Heading
from interviewer.ui.text import Text
from interviewer.ui.theme import Theme


class PlanCard(Card):
    """`agreed`: do it."""

    agreed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__("What would happen", theme)
        self.sentence = Text("", Role.BODY, theme, wraps=True)
        self.left_over = Text("", Role.SMALL, theme, tone="ink2", wraps=True)
        self.list = ChoosingList("Rows skipped, merged or to look at", theme, LINE_ROW)
        self.list.seen = 8
        self.list.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.go = Button("", theme, Weight.FILLED)
        self.why_not = Text("", Role.SMALL, theme, tone="ink2", wraps=True)
        self.go.setEnabled(False)
        self.go.clicked.connect(self.agreed)
        self._build(theme)

    def _build(self, theme: Theme) -> None:
        words = QVBoxLayout()
        words.setContentsMargins(20, 0, 20, 4)
        words.setSpacing(4)
        words.addWidget(Heading("What would happen", theme))
        words.addWidget(self.sentence)
        words.addWidget(self.left_over)
        deeds = QHBoxLayout()
        deeds.setContentsMargins(20, 8, 20, 0)
        deeds.setSpacing(16)
        deeds.addWidget(self.go)
        deeds.addWidget(self.why_not, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 12, 1, 14)
        column.setSpacing(0)
        column.addLayout(words)
        column.addWidget(self.list, 1)
        column.addStretch(0)
        column.addLayout(deeds)

    def show_plan(self, plan: ImportPlan) -> None:
        """Show what would happen; the button is off when that is nothing."""
        rows = line_rows(plan)
        self.sentence.set_tone("ink")
        self._say(dry_sentence(plan))
        taken = f"Not brought in: {', '.join(plan.left_over)}." if plan.left_over else ""
        self.left_over.say(taken)
        self.left_over.setVisible(bool(taken))
        self.list.show_sketches(rows)
        self.list.setVisible(bool(rows))
        self.go.say(deed(plan))
        self.go.setEnabled(not plan.changes_nothing)
        self.why_not.say(NOTHING_TO_DO if plan.changes_nothing else "")

    def show_refusal(self, sentence: str) -> None:
        """Why it cannot be done as it stands."""
        self.sentence.set_tone("error")
        self._say(sentence)
        self.left_over.hide()
        self.list.show_sketches(())
        self.list.hide()
        self.go.say("Bring them in")
        self.go.setEnabled(False)
        self.why_not.say("Waits for the columns at the left.")

    def show_waiting(self) -> None:
        """The rows are being looked at."""
        self.sentence.set_tone("ink2")
        self._say("The rows are being looked at. Nothing has been changed yet.")
        self.go.setEnabled(False)
        self.why_not.say("")

    def _say(self, sentence: str) -> None:
        self.sentence.say(sentence)
        self.sentence.setAccessibleName(sentence)
        self.setAccessibleDescription(sentence)
