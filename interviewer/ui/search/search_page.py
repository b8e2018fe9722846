"""The search page: the caret stays in the field, the passages below follow what is typed."""

from datetime import tzinfo

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from interviewer.services.searching import Hit
from interviewer.ui.banner import Banner
from interviewer.ui.brush import pen_for
from interviewer.ui.call.announcing import Announcer, ScreenReader
from interviewer.ui.fields import Field
from interviewer.ui.icons import Icons
from interviewer.ui.jobs import Jobs
from interviewer.ui.keys.bindings import Bindings
from interviewer.ui.metrics import Role
from interviewer.ui.pieces import Picture
from interviewer.ui.search.hit_list import PAGE, HitList
from interviewer.ui.search.looking import Finder, Looking
from interviewer.ui.search.sayings import BEGIN, KEYS, NO_TALKS, NOTHING, found_words, indexing_words
from interviewer.ui.text import Text
from interviewer.ui.theme import Theme, restyle_children

NAME = "Search all talks"
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -PAGE, Qt.Key.Key_PageDown: PAGE}


class SearchPage(QWidget):
    """`opened` carries the interview and the question of the passage; `left`: Esc on an empty field."""

    opened = Signal(str, str)
    left = Signal()

    def __init__(
        self, finder: Finder, theme: Theme, icons: Icons, jobs: Jobs, here: tzinfo, *,
        any_talks: bool = True, announcer: Announcer | None = None,
    ) -> None:  # fmt: skip
        super().__init__()
        self._theme = theme
        self._empty = BEGIN if any_talks else NO_TALKS
        self._announcer = announcer or ScreenReader(self)
        self._open_first = False
        self.looking = Looking(finder, jobs, self)
        self.field = Field(NAME, theme, hint="A word that was said, or how it begins")
        self.field.setObjectName("search")
        self.field.setAccessibleDescription(KEYS)
        self.state = Text("", Role.BODY, theme, tone="ink2")
        self.state.setObjectName("state")
        self.banner = Banner(theme)
        self.hits = HitList(here, theme)
        self.setAccessibleName("Search")
        self._build(icons)
        self._connect()
        self._show((), self._empty, "")

    def _build(self, icons: Icons) -> None:
        theme = self._theme
        head = QHBoxLayout()
        head.setSpacing(16)
        head.addWidget(Text("Search", Role.TITLE, theme))
        head.addWidget(self.state)
        head.addStretch(1)
        line = QHBoxLayout()
        line.setSpacing(10)
        line.addWidget(Picture(icons, "search", theme, size=22))
        line.addWidget(self.field)
        self._keys = Text(KEYS, Role.SMALL, theme, tone="ink2", wraps=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 18, 28, 14)
        column.setSpacing(8)
        column.addLayout(head)
        column.addLayout(line)
        column.addWidget(self.banner)
        column.addWidget(self.hits, 1)
        column.addWidget(self._keys)

    def _connect(self) -> None:
        self.field.textChanged.connect(self._on_typed)
        self.field.installEventFilter(self)
        self.hits.list.installEventFilter(self)
        self.hits.list.picked.connect(lambda _row: self.open_current())
        self.looking.found.connect(self._on_found)
        self.looking.indexing.connect(self._on_indexing)
        self.looking.failed.connect(self._on_failed)
        Bindings(self, self._theme.keys, {"find": self.focus_first, "go_search": self.focus_first})

    def begin(self, words: str) -> None:
        """Look for these words at once, as when one comes back from a talk."""
        self.field.setText(words)
        if words:
            self.looking.look()

    def focus_first(self) -> None:
        """The caret stands in the field, what is in it chosen."""
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.field.selectAll()

    def open_current(self) -> None:
        """Into the talk of the chosen passage; what is still being looked for is waited for."""
        row = self.hits.current
        if self.looking.busy:
            self._open_first = True
        elif row is not None:
            self.opened.emit(row.hit.found.interview, row.hit.found.question)

    # what is typed, and what comes of it

    def _on_typed(self, words: str) -> None:
        self._open_first = False
        self.banner.clear()
        self.looking.type(words)
        if not words.strip():
            self._show((), self._empty, "")

    def _on_found(self, hits: tuple[Hit, ...]) -> None:
        words = found_words(hits)
        self._show(hits, NOTHING, words)
        self._announcer.say(words if hits else NOTHING)
        if self._open_first:
            self._open_first = False
            self.open_current()

    def _on_indexing(self, talks: int) -> None:
        words = indexing_words(talks)
        self._show((), words, "")
        self._announcer.say(words)

    def _on_failed(self, sentence: str) -> None:
        self._open_first = False
        self._show((), self._empty, "")
        self.banner.error(sentence)

    def _show(self, hits: tuple[Hit, ...], sentence: str, state: str) -> None:
        self.hits.show_hits(hits, sentence)
        self.state.say(state)
        self._keys.setVisible(bool(hits))

    # keys

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape:
            self._escape()
        elif watched is self.field and key in _STEPS:
            self._move(_STEPS[key])
        elif watched is self.field and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.open_current()
        else:
            return False
        return True

    def _move(self, by: int) -> None:
        self.hits.step(by)
        if (row := self.hits.current) is not None:
            self._announcer.say(row.spoken, at_once=True)

    def _escape(self) -> None:
        if self.field.text():
            self.field.clear()
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.left.emit()

    # looks

    def restyle(self, theme: Theme) -> None:
        """Take on another theme."""
        self._theme = theme
        restyle_children(self, theme)
        self.update()

    def hideEvent(self, event: QHideEvent) -> None:
        if not event.spontaneous():
            self.looking.stop()
        super().hideEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        pen_for(self).fillRect(self.rect(), self._theme.colour("desk"))
