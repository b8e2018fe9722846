"""What each column of the list means: guessed, and changed by the keyboard."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from interviewer.services.contact_list.columns import FIELDS, Mapping
from interviewer.services.contact_list.table import ContactTable, column_letter
from interviewer.ui.clients.chooser import Chooser
from interviewer.ui.clients.import_words import DELIMITERS, ENCODINGS, FIELD_WORDS, GUESSED, NOT_TAKEN, read_as
from interviewer.ui.fields import labelled
from interviewer.ui.metrics import Role
from interviewer.ui.pieces import Card, Heading, Scroll, emptied
from interviewer.ui.text import Text
from interviewer.ui.theme import Theme

SAMPLES = 3
SAMPLE_LETTERS = 60
MOST_COLUMNS = 200
MEANINGS = (("", NOT_TAKEN), *((field, FIELD_WORDS.get(field, field)) for field in FIELDS))


class ColumnsCard(Card):
    """`changed` carries the new Mapping; `reread` when letters, separator or sheet are to be read otherwise."""

    changed = Signal(object)
    reread = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__("Columns", theme)
        self._mapping = Mapping()
        self._table: ContactTable | None = None
        self.choosers: list[Chooser] = []
        self.encoding = Chooser("Letters", ENCODINGS, theme, dense=True)
        self.delimiter = Chooser("Separated by", DELIMITERS, theme, dense=True)
        self.sheet = Chooser("Sheet", (), theme, dense=True)
        self._said = Text("", Role.SMALL, theme, tone="ink2", wraps=True)
        self._guess = Text(GUESSED, Role.SMALL_STRONG, theme, wraps=True)
        self._inner = QWidget()
        self._grid = QGridLayout(self._inner)
        self._build(theme)
        for chooser in (self.encoding, self.delimiter, self.sheet):
            chooser.changed.connect(lambda _choice: self.reread.emit())

    def _build(self, theme: Theme) -> None:
        self._grid.setContentsMargins(3, 3, 8, 3)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1)
        how = QGridLayout()
        how.setHorizontalSpacing(12)
        self._ways = [
            labelled("Letters", self.encoding, theme),
            labelled("Separated by", self.delimiter, theme),
            labelled("Sheet", self.sheet, theme),
        ]
        for place, way in enumerate(self._ways):
            how.addWidget(way, 0, place)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 12, 12, 12)
        column.setSpacing(6)
        column.addWidget(Heading("What the columns mean", theme))
        column.addWidget(self._said)
        column.addLayout(how)
        column.addWidget(self._guess)
        self._scroll = Scroll(self._inner, "Columns")
        column.addWidget(self._scroll, 1)

    def show_table(self, table: ContactTable, mapping: Mapping) -> None:
        """Show the columns of a list with their meaning."""
        self._table = table
        self._said.say(read_as(table))
        self._guess.setVisible(table.guessed)
        text, sheets = bool(table.encoding), bool(table.sheets)
        for way, shown in zip(self._ways, (text, text, sheets), strict=True):
            way.setVisible(shown)
        if text:
            self.encoding.show_choice(table.encoding)
            self.delimiter.show_choice(table.delimiter)
        if sheets:
            self.sheet.offer([(name, name) for name in table.sheets], table.sheet)
        self._fill(table)
        self.show_mapping(mapping)

    def _fill(self, table: ContactTable) -> None:
        emptied(self._grid)
        self.choosers = []
        for number, header in enumerate(table.headers[:MOST_COLUMNS]):
            chooser = Chooser(f"Column {column_letter(number)}, {header}", MEANINGS, self._theme, dense=True)
            chooser.steps = False
            chooser.changed.connect(lambda field, it=header: self._on_changed(it, field))
            self.choosers.append(chooser)
            self._grid.addWidget(self._words(table, number, header), number, 0)
            self._grid.addWidget(chooser, number, 1)
        self._grid.setRowStretch(len(self.choosers), 1)

    def _words(self, table: ContactTable, number: int, header: str) -> QWidget:
        """The header over a few samples of what is under it."""
        words = QWidget()
        column = QVBoxLayout(words)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        cells = (row.cells[number].strip() for row in table.rows if number < len(row.cells))
        samples = [cell for _, cell in zip(range(SAMPLES), filter(None, cells), strict=False)]
        shown = ", ".join(sample[:SAMPLE_LETTERS] for sample in samples)
        for told, role, tone in (
            (f"{column_letter(number)}  {header}", Role.SMALL_STRONG, "ink"), (shown or "empty", Role.LEAST, "ink2")
        ):  # fmt: skip
            line = Text(told.replace("\n", " "), role, self._theme, tone=tone)
            line.setMinimumWidth(40)
            column.addWidget(line)
        return words

    def show_mapping(self, mapping: Mapping) -> None:
        """Show other meanings."""
        self._mapping = mapping
        field_of = {header: field for field, header in mapping.columns}
        headers = self._table.headers if self._table else ()
        for chooser, header in zip(self.choosers, headers, strict=False):
            chooser.show_choice(field_of.get(header, ""))

    def _on_changed(self, header: str, field: str) -> None:
        if field:
            mapping = self._mapping.with_(field, header)
        else:
            mapping = Mapping(tuple(pair for pair in self._mapping.columns if pair[1] != header))
        self.show_mapping(mapping)
        self.changed.emit(mapping)
