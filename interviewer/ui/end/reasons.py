"""Why a wording is corrected: joined choices of which none holds beforehand."""

from PySide6.QtWidgets import QWidget

from interviewer.ui.fields import Segments
from interviewer.ui.theme import Theme

OWN = "own"
REASONS = (
    ("typing slip", "typing slip"),
    ("heard again", "heard again"),
    ("asked to change", "asked to change"),
    (OWN, "other"),
)


class ReasonChoice(Segments):
    """`current` is empty until a reason was chosen: a reason nobody gave must not stand in the log."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__("Because", REASONS, theme, dense=True, parent=parent)
        self._at = -1
        self._tell()

    @property
    def current(self) -> str:
        """The reason chosen; empty for none."""
        return self._options[self._at][0] if self._at >= 0 else ""

    def step(self, by: int) -> None:
        """The first step chooses an end; further steps move to a neighbour."""
        if self._at < 0:
            self.choose(self._options[0 if by > 0 else -1][0])
        else:
            super().step(by)

    def _tell(self) -> None:
        said = dict(self._options).get(self.current, "no reason chosen yet")
        self.setAccessibleName(f"{self._name}: {said}")
        self.update()
