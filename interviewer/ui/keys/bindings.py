"""The keys of one page: an action for each deed, which follows when the person takes other keys."""

from collections.abc import Callable, Iterable, Mapping

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from interviewer.ui.keys.keymap import BY_NAME, Keymap

REPEATING = frozenset({"look_back", "look_on", "larger", "smaller", "page_on", "page_back"})
"""What goes on while the key is held down; everything else happens once."""


def key_of(event: QKeyEvent) -> str:
    """The key that was pressed, with what was held down, as the table writes it."""
    return QKeySequence(event.keyCombination()).toString()


class Bindings(QObject):
    """Deeds and what they call. They act while the focus is on the page, or with `window` anywhere in the window."""

    def __init__(
        self, page: QWidget, keys: Keymap, handlers: Mapping[str, Callable[[], object]], *, window: bool = False
    ) -> None:
        super().__init__(page)
        self.actions: dict[str, QAction] = {}
        context = Qt.ShortcutContext
        for name, handler in handlers.items():
            action = QAction(BY_NAME[name].title, page)
            action.setShortcutContext(context.WindowShortcut if window else context.WidgetWithChildrenShortcut)
            action.setAutoRepeat(name in REPEATING)
            action.triggered.connect(_once(handler))
            page.addAction(action)
            self.actions[name] = action
        self.follow(keys)

    def follow(self, keys: Keymap) -> None:
        """Listen to these keys from now on."""
        for name, action in self.actions.items():
            action.setShortcuts([QKeySequence(key) for key in keys.of(name)])

    def enable(self, on: bool, names: Iterable[str] = ()) -> None:
        """Listen, or not for a while; without names to all."""
        for name in names or self.actions:
            self.actions[name].setEnabled(on)


def _once(handler: Callable[[], object]) -> Callable[[], None]:
    """What Qt may call with whether the action is ticked, which no deed cares for."""

    def act() -> None:
        handler()

    return act
