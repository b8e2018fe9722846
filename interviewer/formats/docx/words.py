"""Headings, paragraphs, quotations and lists in Word."""

from interviewer.formats.docx.scribe import Scribe
from interviewer.formats.docx.signs import sign
from interviewer.formats.quoting import quoted
from interviewer.report.blocks import Badges, Heading, Points, Quote, Run, Text, WordsBlock

_STYLES = {"body": "", "dense": "Dense", "small": "Small", "lead": "Lead"}


def write_heading(block: Heading, scribe: Scribe) -> None:
    """The heading, its note and aside below it; the keys of its marks head the table of its chart."""
    number = (Run(f"{block.number}  "),) if block.number else ()
    health = (sign(block.health), Run(" ")) if block.health else ()
    scribe.paragraph((*number, *health, Run(block.text)), "Heading2")
    for words in (block.note, block.aside):
        if words:
            scribe.paragraph(words, "Small", keep=True)
    scribe.heard(block.keys)


def write_text(block: Text, scribe: Scribe) -> None:
    """One paragraph a line of the text."""
    scribe.paragraph(block.words, _STYLES[block.size])


def write_quote(block: Quote, scribe: Scribe) -> None:
    """Words as said, the only ones between quotation marks."""
    scribe.paragraph(quoted(block, scribe.language), "SaidLead" if block.lead else "Said", keep=bool(block.attribution))
    if block.attribution:
        scribe.paragraph(block.attribution, "Small")


def write_points(block: Points, scribe: Scribe) -> None:
    """Numbered rows."""
    scribe.table([(str(number), item) for number, item in enumerate(block.items, 1)], shares=(1, 22))


def write_words(block: WordsBlock, scribe: Scribe) -> None:
    """Long words, without marks."""
    scribe.paragraph(block.words, "Said" if block.as_said else "", keep=bool(block.attribution))
    if block.attribution:
        scribe.paragraph(block.attribution, "Small")


def write_badges(block: Badges, scribe: Scribe) -> None:
    """Badges in one line."""
    scribe.paragraph(" · ".join(badge.text for badge in block.badges), "Dense")
