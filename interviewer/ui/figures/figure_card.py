"""One card: the sentence with its n, the switch, and the chart or the table below."""

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from interviewer.ui.fields import Segments
from interviewer.ui.figures.chart_view import ChartView
from interviewer.ui.figures.content import Content
from interviewer.ui.figures.key_line import KeyLine
from interviewer.ui.figures.table_view import TableView
from interviewer.ui.metrics import Role
from interviewer.ui.pieces import Card
from interviewer.ui.text import Text
from interviewer.ui.theme import Theme

WAYS = (("chart", "chart"), ("table", "table"))


class FigureCard(Card):
    """Takes the focus as a whole: T changes between chart and table, arrows go to the next card."""

    stepped = Signal(int)
    """-1 or +1: an arrow asks for the card before or after."""

    def __init__(self, content: Content, theme: Theme) -> None:
        super().__init__(content.title, theme)
        self.content = content
        self._theme = theme
        self._title = Text("", Role.HEADING, theme, wraps=True)
        self._counted = Text("", Role.SMALL, theme, tone="ink2", wraps=True)
        self._note = Text("", Role.SMALL, theme, tone="ink2", wraps=True)
        self.keys = KeyLine(theme)
        self.switch = Segments("Shown as", WAYS, theme, dense=True)
        self.chart = ChartView(theme)
        self.table = TableView(theme)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setObjectName(f"card_{content.id}")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self._build()
        self.switch.changed.connect(self._on_way)
        self.table.left.connect(self._on_table_left)
        self.show_content(content)

    def _build(self) -> None:
        column, px = QVBoxLayout(self), self._theme.px
        column.setContentsMargins(20, 14, 20, 14)
        column.setSpacing(0)
        head, told = QHBoxLayout(), QVBoxLayout()
        told.setSpacing(0)
        told.addWidget(self._title)
        told.addWidget(self._counted)
        head.setSpacing(12)
        head.addLayout(told, 1)
        head.addWidget(self.switch, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(head)
        column.addSpacing(px(6))
        column.addWidget(self.keys)
        column.addSpacing(px(4))
        column.addWidget(self.chart, 1)
        column.addWidget(self.table)
        column.addSpacing(px(6))
        column.addWidget(self._note)
        column.addStretch()

    def show_content(self, content: Content) -> None:
        """Show other numbers; chart or table stays as chosen."""
        self.content = content
        self._title.say(content.title)
        self._counted.say(content.counted)
        self._note.say(content.note)
        self._note.setVisible(bool(content.note))
        self.setAccessibleName(f"{content.title} {content.counted}")
        self.setAccessibleDescription(content.note)
        self.switch.setVisible(content.chart is not None and bool(content.table.rows))
        self.chart.show_chart(content.chart, f"Chart: {content.title}", f"{content.title} {content.counted}")
        self.table.show_table(content.table, f"Table: {content.title}")
        self._on_way(self.switch.current)

    def show_as(self, way: str) -> None:
        """`chart` or `table`; without a chart the table stays."""
        self.switch.choose(way)

    @property
    def shown_as(self) -> str:
        """What stands there now: chart, table or nothing."""
        if not self.content.table.rows:
            return "nothing"
        return self.switch.current if self.content.chart is not None else "table"

    def toggle(self) -> None:
        """Chart to table and back; the focus goes along."""
        if self.content.chart is None:
            return
        inside = self.table.hasFocus()
        self.switch.step(1)
        if self.shown_as == "table":
            self.table.setFocus(Qt.FocusReason.ShortcutFocusReason)
        elif inside:
            self.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _on_way(self, _way: str) -> None:
        shown = self.shown_as
        self.chart.setVisible(shown == "chart")
        self.keys.show_keys(self.content.keys if shown == "chart" else ())
        self.table.setVisible(shown == "table")

    def _on_table_left(self) -> None:
        if self.content.chart is not None:
            self.switch.choose("chart")
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def ring_rect(self) -> QRect:
        """The whole card."""
        return self.rect()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        back, on = (Qt.Key.Key_Up, Qt.Key.Key_Left), (Qt.Key.Key_Down, Qt.Key.Key_Right)
        if event.key() in back or event.key() in on:
            self.stepped.emit(1 if event.key() in on else -1)
        elif event.key() == Qt.Key.Key_T and not event.modifiers():
            self.toggle()
        else:
            super().keyPressEvent(event)


def in_card(widget: QWidget | None) -> FigureCard | None:
    """The card a widget stands in, or is."""
    while widget is not None and not isinstance(widget, FigureCard):
        widget = widget.parentWidget()
    return widget
