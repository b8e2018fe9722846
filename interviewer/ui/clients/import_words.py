"""What the import page says: what would happen, row by row, and what was done."""

from dataclasses import dataclass

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter

from interviewer.services.contact_list.plan import ImportPlan, Merge
from interviewer.services.contact_list.table import ContactTable
from interviewer.ui.clients.words import count
from interviewer.ui.metrics import Role
from interviewer.ui.theme import Theme
from interviewer.ui.today.drawing import put, put_two

LINE_ROW = 46
FIELD_WORDS = {
    "account": "account, by its id",
    "account_name": "account, by its name",
    "name": "name",
    "first_name": "first name",
    "last_name": "last name",
    "title": "job title",
    "role": "part in the decision",
    "email": "e-mail",
    "phone": "phone",
    "timezone": "timezone",
    "language": "language",
    "notes": "notes",
    "person": "person, by a key",
}
NOT_TAKEN = "not brought in"
DELIMITERS = ((",", "comma"), (";", "semicolon"), ("\t", "tab"), ("|", "upright bar"))
ENCODINGS = (
    ("utf-8", "UTF-8"), ("utf-16", "UTF-16"), ("cp1252", "Western (cp1252)"), ("cp1250", "Central (cp1250)"),
    ("iso-8859-15", "Western (ISO 8859-15)"), ("cp1251", "Cyrillic (cp1251)"), ("cp1253", "Greek (cp1253)"),
)  # fmt: skip
GUESSED = "The letters are a guess: look at the accents in the samples, and choose other letters if they are wrong."
NOTHING_TO_DO = "There is nothing to bring in: no row adds or fills anything."


def _rows(number: int) -> str:
    told = "one row is" if number == 1 else f"{count(number)} rows are"
    return told[:1].upper() + told[1:]


def dry_sentence(plan: ImportPlan) -> str:
    """What would happen, in the order: what is ready, what is not, that nothing was done."""
    parts = [f"{_rows(len(plan.added))} ready"]
    if plan.merged:
        parts.append(f"{count(len(plan.merged))} would be merged")
    if plan.skipped:
        parts.append(f"{count(len(plan.skipped))} would be skipped")
    if plan.blank:
        parts.append(f"{count(len(plan.blank))} {'is' if len(plan.blank) == 1 else 'are'} blank")
    reasons = " The reasons are listed." if plan.skipped or plan.merged or plan.warnings else ""
    return f"{', '.join(parts)}.{reasons} Nothing has been changed yet."


def people(number: int) -> str:
    """ "230 people", "one person"."""
    return "one person" if number == 1 else f"{count(number)} people"


def deed(plan: ImportPlan) -> str:
    """The words of the filled button."""
    if plan.added:
        number = len(plan.added)
        return f"Bring in {number:,} {'person' if number == 1 else 'people'}"
    return f"Fill in what was empty for {people(len(plan.changed))}" if plan.changed else "Bring in nobody"


def done_sentence(plan: ImportPlan, file: str, wave: str) -> str:
    """What was done."""
    told = f"{people(len(plan.added))} from {file} {'is' if len(plan.added) == 1 else 'are'} in {wave} now."
    filled = f" Of {people(len(plan.changed))} empty cells were filled." if plan.changed else ""
    return told[:1].upper() + told[1:] + filled


def read_as(table: ContactTable) -> str:
    """How the file was read, in one line."""
    rows = "one row" if len(table.rows) == 1 else f"{len(table.rows):,} rows"
    where = f", sheet {table.sheet}" if table.sheet else ""
    return f"{table.file}{where}: {rows} under the column names in line {table.header_line}."


@dataclass(frozen=True)
class LineRow:
    """What happens to one line of the file, and why."""

    line: int
    what: str
    reason: str

    @property
    def spoken(self) -> str:
        """The line first."""
        return f"Line {self.line}, {self.what}: {self.reason}"

    @property
    def tip(self) -> str:
        """The reason may be cut off."""
        return self.spoken

    def paint(self, painter: QPainter, room: QRect, theme: Theme, *, held: bool) -> None:
        """Line, what happens, and the reason on up to two lines."""
        px = theme.px
        ink, ink2 = ("on_soft", "on_soft") if held else ("ink", "ink2")
        number = QRect(room.left() + px(8), room.top(), px(56), room.height())
        put(painter, number, f"{self.line:,}", Role.SMALL, ink2, theme, right=True)
        what = QRect(number.right() + px(12), room.top(), px(72), room.height())
        put(painter, what, self.what, Role.SMALL_STRONG, ink, theme)
        reason = QRect(what.right() + px(8), room.top(), room.right() - what.right() - px(16), room.height())
        put_two(painter, reason, self.reason, Role.SMALL, ink, theme)


def line_rows(plan: ImportPlan) -> tuple[LineRow, ...]:
    """Everything a person should look at: rows skipped, then merged, then cells to look at; each by line."""
    skipped = [LineRow(skip.line, "skipped", skip.reason) for skip in plan.skipped]
    merged = [LineRow(merge.line, "merged", _merged(merge)) for merge in plan.merged]
    warned = [
        LineRow(one.line, "look", f"{FIELD_WORDS.get(one.column, one.column)}: {one.sentence}") for one in plan.warnings
    ]
    return (*skipped, *merged, *warned)


def _merged(merge: Merge) -> str:
    into = f"line {merge.into_line}" if merge.into_line else "somebody who is there already"
    parts = [f"the same person as {into}, by {merge.because}"]
    if merge.filled:
        parts.append(f"fills {_fields(merge.filled)}")
    if merge.left_out:
        verb = "stays as it was" if len(merge.left_out) == 1 else "stay as they were"
        parts.append(f"{_fields(merge.left_out)} {verb}")
    return "; ".join(parts)


def _fields(names: tuple[str, ...]) -> str:
    return ", ".join(FIELD_WORDS.get(name, name) for name in names)
