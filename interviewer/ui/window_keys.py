"""The keys that act on any page, unless the page has a use of its own for them."""

from collections.abc import Callable, Mapping

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from interviewer.ui.keys.bindings import Bindings
from interviewer.ui.keys.keymap import Keymap


class WindowKeys(Bindings):
    """The page shown has the first right to a deed."""

    def __init__(self, window: QWidget, keys: Keymap, handlers: Mapping[str, Callable[[], object]]) -> None:
        super().__init__(window, keys, handlers, window=True)

    def give_way_to(self, page: QWidget) -> None:
        """Another page is shown, or listens to other keys: its own deeds and keys stay its own.

        A key that two actions listen to does nothing at all: in a call a probe that was asked would not be noted.
        """
        own = [pair for bindings in page.findChildren(Bindings) for pair in bindings.actions.items()]
        names, keys = {name for name, _ in own}, {key for _, action in own for key in _keys(action)}
        for name, action in self.actions.items():
            action.setEnabled(name not in names and not keys & _keys(action))


def _keys(action: QAction) -> set[str]:
    return {key.toString() for key in action.shortcuts()}
