"""The elements of a Word file. User's words only ever become text of a `w:t`, never markup or a field."""

from collections.abc import Sequence
from typing import Any

from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from interviewer.formats.docx.plain import from_right, has_right, plain
from interviewer.report.blocks import Rich, Run

Element = Any
"""An element of the file; the XML library has no types of its own."""
TEXT_WIDTH = 9740
"""487 points in twentieths."""
_CHARACTER_STYLES = {"strong": "Strong", "muted": "Muted", "serif": "SaidCharacter"}


def element(tag: str, *children: Element, **attributes: object) -> Element:
    """An element of the word-processing namespace with its children and attributes."""
    made = OxmlElement(f"w:{tag}")
    for name, value in attributes.items():
        made.set(qn(f"w:{name}"), str(value))
    for child in children:
        made.append(child)
    return made


def run(text: str, style: str = "plain") -> Element:
    """A stretch of text; its line feeds become breaks."""
    made = element("r")
    properties = element("rPr")
    if style in _CHARACTER_STYLES:
        properties.append(element("rStyle", val=_CHARACTER_STYLES[style]))
    if has_right(text):
        properties.append(element("rtl"))
    if len(properties):
        made.append(properties)
    for index, line in enumerate(text.split("\n")):
        if index:
            made.append(element("br"))
        if line:
            words = element("t")
            words.text = line
            words.set(qn("xml:space"), "preserve")
            made.append(words)
    return made


def runs(words: Rich) -> list[Element]:
    """The runs of a text."""
    stretches = (Run(words),) if isinstance(words, str) else words
    return [run(plain(stretch.text), stretch.style) for stretch in stretches if stretch.text]


def paragraph(words: Rich, style: str = "", *, align: str = "", keep: bool = False) -> Element:
    """A paragraph in a style of `styles`; `keep` holds it on the page of the next one."""
    properties = element("pPr")
    if style:
        properties.append(element("pStyle", val=style))
    if keep:
        properties.append(element("keepNext"))
    text = words if isinstance(words, str) else "".join(stretch.text for stretch in words)
    if from_right(text):
        properties.append(element("bidi"))
    if align:
        properties.append(element("jc", val=align))
    return element("p", *([properties] if len(properties) else []), *runs(words))


def table(rows: Sequence[Sequence[Rich]], shares: Sequence[float], head: bool, right: Sequence[bool]) -> Element:
    """A table over the whole width; with `head` its first row is repeated on every page it flows onto."""
    whole = sum(shares) or 1
    widths = [int(TEXT_WIDTH * share / whole) for share in shares]
    properties = element("tblPr", element("tblStyle", val="PaperTable"), element("tblW", w=TEXT_WIDTH, type="dxa"))
    properties.append(element("tblLayout", type="fixed"))
    made = element("tbl", properties, element("tblGrid", *(element("gridCol", w=width) for width in widths)))
    for index, cells in enumerate(rows):
        made.append(_row(cells, widths, head and index == 0, right))
    return made


def _row(cells: Sequence[Rich], widths: Sequence[int], head: bool, right: Sequence[bool]) -> Element:
    properties = element("trPr", element("cantSplit"))
    if head:
        properties.append(element("tblHeader"))
    row = element("tr", properties)
    for words, width, at_right in zip(cells, widths, right, strict=True):
        style = "TableHead" if head else "TableText"
        row.append(
            element(
                "tc",
                element("tcPr", element("tcW", w=width, type="dxa")),
                paragraph(words, style, align="right" if at_right else ""),
            )
        )
    return row


def field(instruction: str, shown: str, style: str = "plain", *, dirty: bool = False) -> list[Element]:
    """A field of ours: a page number, a number of pages. Never made from anybody's words."""
    begin = element("fldChar", fldCharType="begin")
    if dirty:
        begin.set(qn("w:dirty"), "true")
    words = element("instrText")
    words.text = f" {instruction} "
    words.set(qn("xml:space"), "preserve")
    marks = (begin, words, element("fldChar", fldCharType="separate"))
    end = element("r", element("fldChar", fldCharType="end"))
    return [*(element("r", mark) for mark in marks), run(shown, style), end]


def bookmark(name: str, number: int) -> tuple[Element, Element]:
    """Start and end of a place that links lead to; `number` tells them apart."""
    return element("bookmarkStart", id=number, name=name), element("bookmarkEnd", id=number)


def link(anchor: str, words: Rich) -> Element:
    """Words that lead to a place inside the document."""
    return element("hyperlink", *runs(words), anchor=anchor, history=1)
