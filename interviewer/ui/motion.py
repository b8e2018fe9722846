"""Stillness where a person wants it: nothing fades, nothing slides, and the caret does not blink."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication

from interviewer.kit.settings import Motion

_EFFECTS = (
    Qt.UIEffect.UI_AnimateMenu, Qt.UIEffect.UI_FadeMenu, Qt.UIEffect.UI_AnimateCombo, Qt.UIEffect.UI_AnimateTooltip,
    Qt.UIEffect.UI_FadeTooltip,
)  # fmt: skip


def system_wants_stillness() -> bool:
    """Whether the computer asks for less motion. Needs a QApplication."""
    return QApplication.styleHints().accessibility().motionPreference() == Qt.MotionPreference.ReducedMotion


class Stillness(QObject):
    """Holds a program to a person's wish; `system` follows what the computer asks for, also when that changes."""

    def __init__(self, application: QApplication, wish: Motion, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._application = application
        self._flash_ms = application.cursorFlashTime()
        self._effects = {effect: application.isEffectEnabled(effect) for effect in _EFFECTS}
        self._wish: Motion = wish
        self._hints = QApplication.styleHints()
        self._asked = self._hints.accessibility()
        """Both are held: PySide hands out the second no more once the first was let go."""
        self._asked.motionPreferenceChanged.connect(self._follow)
        self._follow()

    @property
    def is_still(self) -> bool:
        """Whether nothing moves now."""
        return self._wish == "still" or (self._wish == "system" and system_wants_stillness())

    def wish(self, wish: Motion) -> None:
        """The person wants it this way from now on."""
        self._wish = wish
        self._follow()

    def _follow(self) -> None:
        still = self.is_still
        self._application.setCursorFlashTime(0 if still else self._flash_ms)
        for effect, usual in self._effects.items():
            self._application.setEffectEnabled(effect, usual and not still)
