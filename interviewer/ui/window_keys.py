"""The keys that act on any page, unless the page has a use of its own for them."""

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QWidget

from interviewer.ui.keys.bindings import Bindings
from interviewer.ui.keys.keymap import Keymap


class WindowKeys(Bindings):
    """The page shown has the first right to a deed."""

    def __init__(self, window: QWidget, keys: Keymap, handlers: Mapping[str, Callable[[], object]]) -> None:
        super().__init__(window, keys, handlers, window=True)

    def give_way_to(self, page: QWidget) -> None:
        """Another page is shown: its own deeds stay its own."""
        own = {name for bindings in page.findChildren(Bindings) for name in bindings.actions}
        for name, action in self.actions.items():
            action.setEnabled(name not in own)
