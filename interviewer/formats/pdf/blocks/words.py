"""Long words that flow over pages."""

from interviewer.formats.pdf import tokens as t
from interviewer.formats.pdf.pieces import Laid, Setting, space, text_pieces
from interviewer.report.blocks import WordsBlock


def lay_words(block: WordsBlock, width: float, kit: Setting) -> Laid:
    """Serif as said, sans in other words; never with quotation marks."""
    words = text_pieces(kit, block.words, t.QUOTE if block.as_said else t.BODY, width)
    after = (space(2), *text_pieces(kit, block.attribution, t.SMALL, width)) if block.attribution else ()
    return Laid((*words, *after), flows=True)
