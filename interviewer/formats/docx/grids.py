"""Facts, tables, decisions and lines to write on in Word."""

from interviewer.formats.docx import parts
from interviewer.formats.docx.scribe import Scribe
from interviewer.formats.docx.signs import SQUARE, sign
from interviewer.report.blocks import Contents, Decide, Facts, Fold, Rich, Run, Table, Ticks, Write


def write_facts(block: Facts, scribe: Scribe) -> None:
    """Label and value side by side, the sign of health before the value."""
    rows: list[tuple[Rich, Rich]] = []
    for fact in block.rows:
        value = (Run(fact.value),) if isinstance(fact.value, str) else fact.value
        rows.append((fact.label, (sign(fact.health), Run(" "), *value) if fact.health else value))
    scribe.table(rows, shares=(2, 5))


def write_table(block: Table, scribe: Scribe) -> None:
    """The table as it is, open squares as characters."""
    head = [column.head for column in block.columns]
    right = [column.align == "right" for column in block.columns]
    boxes = ["  ".join(f"{SQUARE}{letter}" for letter in column.boxes) for column in block.columns]
    rows = [[_with_boxes(marks, cell) for marks, cell in zip(boxes, row, strict=True)] for row in block.rows]
    scribe.table(rows, head, [column.share for column in block.columns], right)


def _with_boxes(marks: str, cell: Rich) -> Rich:
    if not marks:
        return cell
    return (Run(f"{marks} "), *((Run(cell),) if isinstance(cell, str) else cell))


def write_decide(block: Decide, scribe: Scribe) -> None:
    """The heading on its ground, then what, who and when."""
    scribe.paragraph(block.heading, "Decide")
    if block.note:
        scribe.paragraph(block.note, "Small", keep=True)
    rows: list[tuple[Rich, ...]] = [
        (str(index), action.what, action.owner, (Run(action.due, "strong"),))
        for index, action in enumerate(block.actions, 1)
    ]
    scribe.table(rows, shares=(1, 14, 6, 4), right=(False, False, False, True))


def write_lines(block: Write, scribe: Scribe) -> None:
    """The label, then lines as paragraphs with a rule under each."""
    scribe.paragraph(f"{block.label} ____ {block.after}" if block.after else block.label, "Small", keep=True)
    for _ in range(0 if block.after else max(block.lines, 1)):
        scribe.paragraph("", "WriteLine")


def write_ticks(block: Ticks, scribe: Scribe) -> None:
    """The label and open squares in one line."""
    options = "   ".join(f"{SQUARE} {option}" for option in block.options)
    scribe.paragraph((Run(block.label, "strong"), Run(f"   {options}")), "Dense")


def write_contents(block: Contents, scribe: Scribe) -> None:
    """Links to the pages; Word fills in the numbers when the file is opened."""
    for entry in block.entries:
        anchor = scribe.pages.get(entry.page)
        line = parts.paragraph("" if anchor else entry.words, "Entry")
        if anchor:
            line.append(parts.link(anchor, entry.words))
            line.append(parts.element("r", parts.element("tab")))
            line.extend(parts.field(f"PAGEREF {anchor} \\h", "", dirty=True))
        scribe.add(line)


def write_fold(block: Fold, scribe: Scribe) -> None:
    """A dashed line with its words."""
    scribe.paragraph(block.words, "Fold")
