"""The middle card: every passage in order, a field to find one, and the place to correct it."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from interviewer.ui.end.correction import Correction, CorrectionPanel
from interviewer.ui.end.look import ScrolledCard
from interviewer.ui.end.match_panel import MatchPanel
from interviewer.ui.end.passage_row import PassageRow
from interviewer.ui.end.phrase_panel import PhrasePanel
from interviewer.ui.end.said import SaidLine
from interviewer.ui.end.severity_panel import SeverityPanel
from interviewer.ui.fields import Field
from interviewer.ui.icons import Icons
from interviewer.ui.metrics import Role
from interviewer.ui.pieces import Hairline, emptied
from interviewer.ui.text import Text
from interviewer.ui.theme import Theme

Opened = CorrectionPanel | SeverityPanel | MatchPanel | PhrasePanel
"""What can open under a passage."""
PAGE = 6
KEYS = "On a passage: Enter corrects it, T marks words that would tell who spoke."
EMPTY = "Nothing was said yet. Go back into the talk and ask the first question."
NOT_FOUND = "No passage has these letters. Esc shows all again."


class SaidCard(ScrolledCard):
    """`wanted`: this question is to be corrected; the page answers with `open_correction`."""

    wanted = Signal(str)
    weighing = Signal(str)
    """The points of this question are to be weighed; the page answers with `open_correction`."""
    matching = Signal(str)
    """The lines of this question are to be matched with the team's; the page answers with `open_correction`."""
    telling = Signal(str)
    """A phrase of this question is to be marked; the page answers with `open_correction`."""
    closed = Signal()
    """The place under a passage was closed."""
    left_unkept = Signal()
    revealed = Signal(object)
    """This widget should come into sight, where the page scrolls instead of the card."""

    def __init__(self, icons: Icons, theme: Theme) -> None:
        super().__init__("What was said", theme)
        self._icons = icons
        self._rows: list[PassageRow] = []
        self._here = 0
        self._panel: Opened | None = None
        self._open_row: PassageRow | None = None
        self._begun: dict[str, Correction] = {}
        self.search = Field("Find in this talk", theme, hint="Find in this talk")
        self.search.setObjectName("find")
        self.search.textChanged.connect(self._on_find)
        self.search.installEventFilter(self)
        self._found = Text("", Role.SMALL, theme, tone="ink2")
        self._nothing = QWidget()
        self._empty = Text(EMPTY, Role.BODY, theme, tone="ink2", wraps=True)
        self._column = QVBoxLayout(self.inner)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._build()

    def _build(self) -> None:
        px = self._theme.px
        head = QHBoxLayout()
        head.setContentsMargins(22, px(10), 22, px(10))
        head.setSpacing(px(12))
        head.addWidget(Text("What was said", Role.HEADING, self._theme))
        head.addStretch(1)
        head.addWidget(self._found)
        self.search.setMaximumWidth(px(200))
        head.addWidget(self.search)
        rest = QHBoxLayout(self._nothing)
        rest.setContentsMargins(22, px(16), 22, px(16))
        rest.addWidget(self._empty)
        self.frame.addLayout(head)
        self.frame.addWidget(Hairline(self._theme))
        self.frame.addWidget(self._nothing)
        self.frame.addWidget(self.area, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(22, px(6), 22, px(8))
        foot.addWidget(Text(KEYS, Role.SMALL, self._theme, tone="ink2", wraps=True))
        self.frame.addWidget(Hairline(self._theme))
        self.frame.addLayout(foot)
        self._nothing.hide()

    # what is shown

    @property
    def rows(self) -> list[PassageRow]:
        """The passages, in order."""
        return list(self._rows)

    @property
    def panel(self) -> Opened | None:
        """The open correction, if any."""
        return self._panel

    def show_lines(self, lines: tuple[SaidLine, ...]) -> None:
        """Show these passages; the one that had the focus keeps it, an open correction is closed."""
        here = self._rows[self._here].line if self._rows else None
        focused = any(row.hasFocus() for row in self._rows) or self._panel is not None
        self._close()
        emptied(self._column)
        self._rows = [self._row(line) for line in lines]
        for row in self._rows:
            self._column.addWidget(row)
        self._column.addStretch(1)
        same = [n for n, line in enumerate(lines) if here and (line.question, line.head) == (here.question, here.head)]
        self._set_here(same[0] if same else 0)
        self._filter()
        if focused and self._rows:
            QTimer.singleShot(0, self, self.focus_here)

    def _row(self, line: SaidLine) -> PassageRow:
        row = PassageRow(line, self._icons, self._theme)
        row.entered.connect(lambda: self._enter(row))
        row.weighing.connect(lambda: self.weighing.emit(row.line.question))
        row.matching.connect(lambda: self.matching.emit(row.line.question))
        row.telling.connect(lambda: self.telling.emit(row.line.question))
        row.moved.connect(lambda way: self._move(row, way))
        row.installEventFilter(self)
        return row

    # moving

    def focus_here(self) -> None:
        """Put the focus on the passage that has Tab, or on the field when there is none."""
        shown = self._shown()
        if not shown:
            self.search.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        row = self._rows[self._here]
        (row if row in shown else shown[0]).setFocus(Qt.FocusReason.OtherFocusReason)

    def show_question(self, question: str) -> None:
        """Put the focus on the first passage of this question; nothing for a question without one."""
        rows = [row for row in self._shown() if question and row.line.question == question]
        if rows:
            QTimer.singleShot(0, rows[0], lambda: rows[0].setFocus(Qt.FocusReason.OtherFocusReason))

    def _shown(self) -> list[PassageRow]:
        return [row for row in self._rows if not row.isHidden()]

    def _set_here(self, place: int) -> None:
        self._here = place
        for number, row in enumerate(self._rows):
            policy = Qt.FocusPolicy.StrongFocus if number == place else Qt.FocusPolicy.ClickFocus
            row.setFocusPolicy(policy)

    def _move(self, row: PassageRow, way: str) -> None:
        shown = self._shown()
        at, end = shown.index(row), len(shown) - 1
        to = {"up": at - 1, "down": at + 1, "first": 0, "last": end, "page_up": at - PAGE, "page_down": at + PAGE}[way]
        shown[min(max(to, 0), end)].setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn and isinstance(watched, PassageRow) and watched in self._rows:
            self._set_here(self._rows.index(watched))
            self._bring(watched, 8)
        if watched is self.search and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._find_key(event)
        return False

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._filter()

    # finding

    def _find_key(self, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_Escape and self.search.text():
            self.search.clear()
            return True
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._shown():
            self._shown()[0].setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        return False

    def _on_find(self) -> None:
        if self._panel is not None:
            self.close_correction()
        self._filter()

    def _filter(self) -> None:
        wanted = self.search.text().strip()
        for row in self._rows:
            row.setVisible(not wanted or row.line.has(wanted))
        shown = self._shown()
        self._found.say(f"{len(shown)} of {len(self._rows)}" if wanted else "")
        self._empty.say(NOT_FOUND if self._rows else EMPTY)
        self._nothing.setVisible(not shown)
        if shown and self._rows[self._here] not in shown:
            self._set_here(self._rows.index(shown[0]))

    # correcting

    def _enter(self, row: PassageRow) -> None:
        if row.line.editable and row.line.question:
            self.wanted.emit(row.line.question)

    def begun(self, question: str) -> Correction | None:
        """A correction of this question that was left without being kept."""
        return self._begun.get(question)

    def open_correction(self, question: str, panel: Opened) -> None:
        """Open the place to correct, to weigh, to match or to mark, under its passage."""
        self.close_correction()
        row = next(r for r in self._rows if r.line.question == question)
        self._panel, self._open_row = panel, row
        panel.left.connect(self.close_correction)
        self._column.insertWidget(self._column.indexOf(row) + 1, panel)
        row.set_open(True, panel.doing)
        panel.show()
        panel.start()
        QTimer.singleShot(0, panel, self._reveal)

    def _reveal(self) -> None:
        if self._panel is None or self._open_row is None:
            return
        self._bring(self._panel.keep, 20)
        self._bring(self._open_row, 0)
        self._bring(self._panel.keep if self.flat else self._open_row, 20 if self.flat else 0)

    def _bring(self, part: QWidget, room: int) -> None:
        if self.flat:
            self.revealed.emit(part)
        else:
            self.area.ensureWidgetVisible(part, 0, self._theme.px(room))

    def close_correction(self) -> None:
        """Close it; what was changed and not kept is there again when it is opened the next time."""
        if self._panel is None:
            return
        row, begun = self._open_row, self._panel.begun()
        question = row.line.question if row else ""
        self._begun.pop(question, None)
        if begun is not None:
            self._begun[question] = begun
            self.left_unkept.emit()
        self._close()
        if row is not None:
            row.setFocus(Qt.FocusReason.OtherFocusReason)
        self.closed.emit()

    def forget(self, question: str) -> None:
        """The correction of this question was kept."""
        self._begun.pop(question, None)

    def _close(self) -> None:
        panel, row = self._panel, self._open_row
        self._panel = self._open_row = None
        if row is not None:
            row.set_open(False)
        if panel is not None:
            self._column.removeWidget(panel)
            panel.hide()
            panel.deleteLater()
