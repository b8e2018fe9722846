"""A quotation with its marks, in the language of the paper that is printed."""

from interviewer.formats.pdf.pieces import Setting
from interviewer.formats.quoting import quoted
from interviewer.report.blocks import Quote


def marked(block: Quote, kit: Setting) -> str:
    """The words of a quotation with its marks."""
    return quoted(block, kit.language)
