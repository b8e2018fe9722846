"""The report page by page, as large as is wished; it lives in memory only."""

from collections.abc import Sequence

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPointF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtPdf import QPdfDocument, QPdfPageRenderer
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from interviewer.ui.brush import box, pen_for
from interviewer.ui.fields import Segments
from interviewer.ui.keycaps import KeyCap
from interviewer.ui.metrics import CARD_RADIUS, DENSE_TARGET, Role
from interviewer.ui.papers.flow_row import FlowRow
from interviewer.ui.text import Text
from interviewer.ui.theme import Theme, restyle_children

ZOOMS = (("page", "Page"), ("width", "Width"), ("close", "Close"))
"""How much is seen: a whole page, its whole width, or its words from near."""
ROOMY = 460
"""From this width on, in px at 100 %, the keys that turn pages are shown."""
CLOSE = 1.6
"""How much larger than its width a page is seen from near."""
TURNS = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}


class PaperView(QPdfView):
    """Page Up and Page Down go from page to page, Home and End to the first and last; arrows scroll.

    Plus and minus see it from nearer or farther: `zoomed` carries by how many steps.
    """

    zoomed = Signal(int)

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

    def show_zoom(self, zoom: str) -> None:
        """Show a page whole, as wide as there is room, or from near."""
        close = zoom == "close"
        policy = Qt.ScrollBarPolicy.ScrollBarAsNeeded if close else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setHorizontalScrollBarPolicy(policy)
        if close:
            self.setZoomFactor(self._factor_of_width() * CLOSE)
        modes = {"page": QPdfView.ZoomMode.FitInView, "width": QPdfView.ZoomMode.FitToWidth}
        self.setZoomMode(modes.get(zoom, QPdfView.ZoomMode.Custom))

    def _factor_of_width(self) -> float:
        """The factor at which the first page fills the width."""
        points = self.document().pagePointSize(0).width() if self.document().pageCount() else 595.0
        margins = self.documentMargins()
        room = self.viewport().width() - margins.left() - margins.right()
        return max(0.1, room / (points * self.logicalDpiX() / 72))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Plus: 1, Qt.Key.Key_Equal: 1, Qt.Key.Key_Minus: -1}
        key = Qt.Key(event.key())
        if key in steps and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoomed.emit(steps[key])
        elif not self.turn(key):
            super().keyPressEvent(event)

    def turn(self, key: Qt.Key) -> bool:
        """Go to another page; False for a key that turns none."""
        last = self.document().pageCount() - 1
        here = self.pageNavigator().currentPage()
        ends = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: last}
        if last < 0 or key not in {*TURNS, *ends}:
            return False
        self.go_to(ends.get(key, here + TURNS.get(key, 0)))
        return True

    def go_to(self, page: int) -> None:
        """Bring a page into sight, counted from 0; beyond the ends the nearest one."""
        last = self.document().pageCount() - 1
        if last >= 0:
            self.pageNavigator().jump(min(max(page, 0), last), QPointF(), 0)


class Preview(QWidget):
    """The pages on a sunk ground, with "Page 1 of 4" above them and `tools` beside that."""

    loaded = Signal(int)
    """The number of pages now shown."""

    def __init__(self, theme: Theme, *, tools: Sequence[QWidget] = (), zoom: str = "width") -> None:
        super().__init__()
        self._theme = theme
        self._tools = tuple(tools)
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
        self.zoom = Segments("Zoom", ZOOMS, theme, dense=True, quiet=True)
        self.zoom.setObjectName("zoom")
        self.zoom.choose(zoom)
        self.view.show_zoom(zoom)
        self.zoom.changed.connect(self.view.show_zoom)
        self.view.zoomed.connect(self._on_zoomed)
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
        head.addWidget(self._words, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self._size, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(FlowRow((*self._tools, self.zoom, *self._caps), self._theme, gap=6, right=True), 100)
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
        self._size.say("" if self._tools else size)
        self.document.load(self._buffer)
        if 0 < page < self.document.pageCount():
            self.view.pageNavigator().jump(page, QPointF(), 0)
        self.show_words("")
        self._tell()

    def start_anew(self) -> None:
        """The next pages are another paper's: they are shown from the first on."""
        self.view.go_to(0)

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
        for part in (self.view, self.zoom, self._size, *self._tools):
            part.setVisible(bool(count))
        self._fit()
        self._words.say(words)
        self.view.setAccessibleName(f"Preview of the report. {words}. Page Up and Page Down turn the pages.")

    def _on_zoomed(self, by: int) -> None:
        """One step nearer or farther, held at the ends."""
        ids = [key for key, _ in ZOOMS]
        self.zoom.choose(ids[min(max(ids.index(self.zoom.current) + by, 0), len(ids) - 1)])

    def restyle(self, theme: Theme) -> None:
        """Take on another theme."""
        self._theme = theme
        restyle_children(self, theme)
        self._fit()
        self.update()

    def _fit(self) -> None:
        """Key caps give way where they have no room; the words stand on the line of the tools."""
        tall = self._theme.px(DENSE_TARGET)
        for text in (self._words, self._size):
            text.setFixedHeight(tall)
        roomy = self.width() >= self._theme.px(ROOMY)
        for cap in self._caps:
            cap.setVisible(bool(self.document.pageCount()) and roomy)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        box(pen_for(self), self.rect(), self._theme.colour("sunk"), radius=CARD_RADIUS)
