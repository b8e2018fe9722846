"""The top line of the end page: who, when, how long, and the way back into the talk."""

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from interviewer.services.step import Step
from interviewer.ui.buttons import Button
from interviewer.ui.end.facts import about
from interviewer.ui.icons import Icons
from interviewer.ui.metrics import Role
from interviewer.ui.pieces import Picture
from interviewer.ui.text import Text
from interviewer.ui.theme import Theme, restyle_children


class EndHead(QWidget):
    """Name, facts of the talk, "everything is kept", and the button back."""

    def __init__(self, icons: Icons, theme: Theme) -> None:
        super().__init__()
        self.back = Button("Back into the talk", theme, key="{leave}")
        self.back.setObjectName("back")
        self._name = Text("", Role.TITLE, theme)
        self._about = Text("", Role.BODY, theme, tone="ink2")
        for part in (self._name, self._about):
            part.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._kept = QWidget()
        kept = QHBoxLayout(self._kept)
        kept.setContentsMargins(0, 0, 0, 0)
        kept.setSpacing(theme.px(4))
        kept.addWidget(Picture(icons, "kept", theme, tone="ink2", size=16))
        kept.addWidget(Text("everything is kept", Role.SMALL, theme, tone="ink2"))
        row = QHBoxLayout(self)
        row.setContentsMargins(28, 0, 28, 0)
        row.setSpacing(theme.px(16))
        row.addWidget(self._name)
        row.addWidget(self._about, 1)
        row.addWidget(self._kept)
        row.addWidget(self.back)
        self.fit(theme)

    def show_step(self, step: Step) -> None:
        """Say whose talk it is."""
        self._name.say(step.facts.respondent.name)
        self._about.say(about(step))
        self.back.say("Close this talk" if step.ended else "Back into the talk")

    def fit(self, theme: Theme) -> None:
        """Large text leaves the name and the way back."""
        self._about.setVisible(not theme.wide_text)
        self._kept.setVisible(not theme.wide_text)

    def restyle(self, theme: Theme) -> None:
        """Take on another theme."""
        restyle_children(self, theme)
        self.fit(theme)
