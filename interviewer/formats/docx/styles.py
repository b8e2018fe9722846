"""The styles of a paper in Word: few, named, and with the sizes of the PDF (LOOKS 4 and 10).

Calibri and Cambria stand for the fonts of the PDF, which a reader's machine does not have.
"""

from typing import Any

from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

SANS, SERIF = "Calibri", "Cambria"
INK, INK2, HAIRLINE = "222222", "55524A", "DAD7CF"


def _font(face: str) -> str:
    return f'<w:rFonts w:ascii="{face}" w:hAnsi="{face}" w:eastAsia="{face}" w:cs="{face}"/>'


def _paragraph(name: str, label: str, *, run: str = "", shape: str = "", based: str = "Normal") -> str:
    return (
        f'<w:style w:type="paragraph" w:styleId="{name}"><w:name w:val="{label}"/><w:basedOn w:val="{based}"/>'
        f'<w:next w:val="Normal"/><w:qFormat/><w:pPr>{shape}</w:pPr><w:rPr>{run}</w:rPr></w:style>'
    )


def _size(points: float, colour: str = INK) -> str:
    half = round(points * 2)
    return f'<w:color w:val="{colour}"/><w:sz w:val="{half}"/><w:szCs w:val="{half}"/>'


def _space(before: float, after: float, line: float = 0) -> str:
    exact = f' w:line="{round(line * 20)}" w:lineRule="atLeast"' if line else ""
    return f'<w:spacing w:before="{round(before * 20)}" w:after="{round(after * 20)}"{exact}/>'


def _character(name: str, label: str, run: str) -> str:
    return (
        f'<w:style w:type="character" w:styleId="{name}"><w:name w:val="{label}"/><w:rPr>{run}</w:rPr></w:style>'
    )


_BOLD = "<w:b/><w:bCs/>"
_KEEP = "<w:keepNext/><w:keepLines/>"
_RULE = f'<w:pBdr><w:top w:val="single" w:sz="6" w:space="3" w:color="{INK2}"/></w:pBdr>'
_SIDE = f'w:val="single" w:sz="6" w:space="1" w:color="{INK2}"'
_LINE = f"<w:pBdr><w:bottom {_SIDE}/><w:between {_SIDE}/></w:pBdr>"
_DASHES = f'<w:pBdr><w:top w:val="dashed" w:sz="6" w:space="3" w:color="{INK}"/></w:pBdr>'
_DECIDE = '<w:shd w:val="clear" w:color="auto" w:fill="F5F4F0"/>'
_BAND = f'<w:shd w:val="clear" w:color="auto" w:fill="{INK}"/>'
_TABS = '<w:tabs><w:tab w:val="right" w:pos="9740"/></w:tabs>'
_PARAGRAPHS = (
    _paragraph("Heading1", "heading 1", run=_font(SERIF) + _BOLD + _size(20), shape=_KEEP + _space(0, 14, 25)
               + '<w:outlineLvl w:val="0"/>'),
    _paragraph("Heading2", "heading 2", run=_BOLD + _size(10.5), shape=_KEEP + _RULE + _space(12, 4)
               + '<w:outlineLvl w:val="1"/>'),
    _paragraph("Said", "Said", run=_font(SERIF) + _size(10.5), shape=_space(2, 3, 15)),
    _paragraph("SaidLead", "Said, lead", run=_font(SERIF) + _size(12), shape=_space(2, 3, 17.5)),
    _paragraph("Lead", "Lead", run=_font(SERIF) + _size(14), shape=_space(2, 6, 18)),
    _paragraph("Dense", "Dense", run=_size(9), shape=_space(0, 3)),
    _paragraph("Small", "Small", run=_size(8, INK2), shape=_space(0, 4)),
    _paragraph("Gap", "Gap", run=_size(4), shape=_space(0, 0)),
    _paragraph("BigFigure", "Big figure", run=_font(SERIF) + _size(24), shape=_KEEP + _space(0, 2)),
    _paragraph("Decide", "Decide", run=_BOLD + _size(11), shape=_KEEP + _RULE + _DECIDE + _space(12, 2)),
    _paragraph("Banner", "Banner", run=_BOLD + _size(12, "FFFFFF"), shape=_KEEP + _BAND + _space(0, 8)),
    _paragraph("WriteLine", "Line to write on", run=_size(10), shape=_LINE + _space(10, 0)),
    _paragraph("Fold", "Fold", run=_size(8, INK2), shape=_DASHES + _space(10, 8) + '<w:jc w:val="center"/>'),
    _paragraph("TableHead", "Table head", run=_size(8, INK2), shape="<w:keepNext/>" + _space(1, 2)),
    _paragraph("TableText", "Table text", run=_size(9), shape=_space(2, 2)),
    _paragraph("Header", "header", run=_size(8, INK2), shape=_TABS + _space(0, 0)),
    _paragraph("Footer", "footer", run=_size(7.5, INK2), shape=_TABS + _space(0, 0)),
    _paragraph("Entry", "Entry of contents", run=_size(9), shape=_TABS + _space(2, 2)),
)  # fmt: skip
_CHARACTERS = (
    _character("Strong", "Strong", _BOLD),
    _character("Muted", "Muted", f'<w:color w:val="{INK2}"/>'),
    _character("SaidCharacter", "Said, within a line", _font(SERIF)),
)
_TABLES = (
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
    '<w:tblPr><w:tblInd w:w="0" w:type="dxa"/></w:tblPr></w:style>'
    '<w:style w:type="table" w:styleId="PaperTable"><w:name w:val="Table of a paper"/><w:basedOn w:val="TableNormal"/>'
    f'<w:tblPr><w:tblBorders><w:bottom w:val="single" w:sz="4" w:color="{HAIRLINE}"/>'
    f'<w:insideH w:val="single" w:sz="4" w:color="{HAIRLINE}"/></w:tblBorders><w:tblCellMar>'
    '<w:left w:w="0" w:type="dxa"/><w:right w:w="120" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
)


def styles(language: str) -> Any:
    """All styles as the root of the styles part, with the language of the document (BCP 47, checked)."""
    return parse_xml(
        f"<w:styles {nsdecls('w')}><w:docDefaults><w:rPrDefault><w:rPr>{_font(SANS)}{_size(10)}"
        f'<w:lang w:val="{language}" w:eastAsia="{language}"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>'
        f"{_space(0, 4)}</w:pPr></w:pPrDefault></w:docDefaults>"
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>'
        f"{''.join(_PARAGRAPHS)}{''.join(_CHARACTERS)}{_TABLES}</w:styles>"
    )
