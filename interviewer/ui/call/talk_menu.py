"""The menu of a talk: what has no key on purpose, or is rarely wanted."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu, QWidget

Entry = tuple[str, Callable[[], object]]


def open_menu(page: QWidget, at: QPoint, entries: Sequence[Entry | None]) -> QMenu:
    """Pop the menu up at a place of the page; None is a separator."""
    menu = QMenu(page)
    menu.setAccessibleName("The talk")
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for entry in entries:
        if entry is None:
            menu.addSeparator()
        else:
            words, deed = entry
            menu.addAction(words, deed)
    menu.popup(page.mapToGlobal(at))
    return menu
