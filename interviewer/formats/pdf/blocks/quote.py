"""Words as they were said, between the quotation marks of their language."""

from interviewer.formats.pdf import tokens as t
from interviewer.formats.pdf.pieces import Laid, Setting, space, text_pieces
from interviewer.formats.pdf.quoting import marked
from interviewer.report.blocks import Quote


def lay_quote(block: Quote, width: float, kit: Setting) -> Laid:
    """A quotation flows on; its attribution stays with its last line."""
    setting = t.QUOTE_LEAD if block.lead else t.QUOTE
    words = text_pieces(kit, marked(block, kit), setting, width)
    if not block.attribution:
        return Laid(words, flows=True)
    return Laid((*words, space(2), *text_pieces(kit, block.attribution, t.SMALL, width)), flows=True)
