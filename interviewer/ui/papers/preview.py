"""The report page by page, as wide as there is room; it lives in memory only."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPointF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent, QPalette
from PySide6.QtPdf import QPdfDocument, QPdfPageRenderer
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from interviewer.ui.brush import box, pen_for
from interviewer.ui.keycaps import KeyCap
from interviewer.ui.metrics import CARD_RADIUS, Role
from interviewer.ui.text import Text
from interviewer.ui.theme import Theme, restyle_children


class PaperView(QPdfView):
    """Page Up and Page Down go from page to page, Home and End to the first and last; arrows scroll."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setPageMode(QPdfView.PageMode.MultiPage)
        self.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setPageSpacing(12)
        self._draw_here()
        self.restyle(theme)

    def restyle(self, theme: Theme) -> None:
        """Take on another theme; the paper itself stays white."""
        palette = theme.qpalette()
        palette.setColor(QPalette.ColorRole.Dark, theme.colour("sunk"))
        self.setPalette(palette)
        self.viewport().update()

    def _draw_here(self) -> None:
        """Draw on the main thread: a thread of its own would still read a document that is being let go."""
        renderer = self.findChild(QPdfPageRenderer)
        if isinstance(renderer, QPdfPageRenderer):
            renderer.setRenderMode(QPdfPageRenderer.RenderMode.SingleThreaded)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.turn(Qt.Key(event.key())):
            super().keyPressEvent(event)

    def turn(self, key: Qt.Key) -> bool:
        """Go to another page; False for a key that turns none."""
        last = self.document().pageCount() - 1
        here = self.pageNavigator().currentPage()
        to = {
            Qt.Key.Key_PageDown: here + 1, Qt.Key.Key_PageUp: here - 1,
            Qt.Key.Key_Home: 0, Qt.Key.Key_End: last,
        }.get(key)  # fmt: skip
        if to is None or last < 0:
            return False
        self.pageNavigator().jump(min(max(to, 0), last), QPointF(), 0)
        return True


class Preview(QWidget):
    """The pages on a sunk ground, with "Page 1 of 4" above them."""

    loaded = Signal(int)
    """The number of pages now shown."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._data = QByteArray()
        self._buffer = QBuffer(self)
        self.document = QPdfDocument(self)
        self.view = PaperView(theme)
        self.view.setObjectName("preview")
        self.view.setDocument(self.document)
        self.view.pageNavigator().currentPageChanged.connect(self._tell)
        self._words = Text("", Role.SMALL, theme)
        self._size = Text("", Role.SMALL, theme, tone="ink2")
        self._caps = tuple(KeyCap(key, theme) for key in ("PgUp", "PgDn"))
        self._waiting = Text("", Role.BODY, theme, tone="ink2", wraps=True)
        self._waiting.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._build()
        self.document.statusChanged.connect(self._on_status)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.show_words("")
        self._tell()

    def _build(self) -> None:
        px = self._theme.px
        head = QHBoxLayout()
        head.setContentsMargins(16, px(8), 16, px(6))
        head.setSpacing(px(6))
        head.addWidget(self._words)
        head.addStretch(1)
        head.addWidget(self._size)
        for cap in self._caps:
            head.addWidget(cap)
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 0, 4, 8)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._waiting)
        column.addWidget(self.view, 1)
        column.addStretch(0)

    @property
    def words(self) -> str:
        """Which page is shown, of how many."""
        return self._words.text()

    def show_pdf(self, data: bytes, size: str) -> None:
        """Show these pages; the page in sight stays in sight where there is one."""
        page = max(0, self.view.pageNavigator().currentPage())
        self._close()
        self._data = QByteArray(data)
        self._buffer.setData(self._data)
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self._size.say(f"{size} · ")
        self.document.load(self._buffer)
        if 0 < page < self.document.pageCount():
            self.view.pageNavigator().jump(page, QPointF(), 0)
        self.show_words("")
        self._tell()

    def show_words(self, words: str) -> None:
        """Show a sentence above the pages, or instead of them when there are none."""
        self._waiting.say(words)
        self._waiting.setVisible(bool(words))

    def clear(self) -> None:
        """Show nothing, and keep no word of it in memory."""
        self._close()
        self._tell()

    def _close(self) -> None:
        self.document.close()
        self._buffer.close()
        self._buffer.setData(QByteArray())

    def _on_status(self, status: QPdfDocument.Status) -> None:
        if status == QPdfDocument.Status.Ready:
            self.loaded.emit(self.document.pageCount())
            self._tell()

    def _tell(self) -> None:
        count = self.document.pageCount()
        here = self.view.pageNavigator().currentPage() + 1
        words = f"Page {max(1, here)} of {count}" if count else "No page"
        for part in (self.view, self._size, *self._caps):
            part.setVisible(bool(count))
        self._words.say(words)
        self.view.setAccessibleName(f"Preview of the report. {words}. Page Up and Page Down turn the pages.")

    def restyle(self, theme: Theme) -> None:
        """Take on another theme."""
        self._theme = theme
        restyle_children(self, theme)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        box(pen_for(self), self.rect(), self._theme.colour("sunk"), radius=CARD_RADIUS)
