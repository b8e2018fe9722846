"""Paragraphs."""

from interviewer.formats.pdf import tokens as t
from interviewer.formats.pdf.pieces import Laid, Setting, text_pieces
from interviewer.report.blocks import Text

SETTINGS = {"body": t.BODY, "dense": t.DENSE, "small": t.SMALL, "lead": t.LEAD}


def lay_text(block: Text, width: float, kit: Setting) -> Laid:
    """A paragraph flows on over the page."""
    return Laid(text_pieces(kit, block.words, SETTINGS[block.size], width), flows=True)
