"""Head and foot of every sheet in Word, and the size of the sheet."""

import io
import re
from typing import Any, Literal

from docx.document import Document
from docx.shared import Pt

from interviewer.formats.docx import parts
from interviewer.formats.docx.styles import INK
from interviewer.report.blocks import Paper, Run

PaperSize = Literal["A4", "Letter"]
_SHEETS = {"A4": (595.3, 841.9, 54.0), "Letter": (612.0, 792.0, 62.5)}
_COLOUR = re.compile("#[0-9A-Fa-f]{6}")
_LOGO_HEIGHT = 22.0
_LOGO_WIDTH = 110.0


def write_frame(document: Document, paper: Paper, paper_size: PaperSize) -> None:
    """Set margins, and write head and foot into the only section."""
    section = document.sections[0]
    width, height, side = _SHEETS[paper_size]
    section.page_width, section.page_height = Pt(width), Pt(height)
    section.left_margin = section.right_margin = Pt(side)
    section.top_margin, section.bottom_margin = Pt(76), Pt(64)
    section.header_distance, section.footer_distance = Pt(28), Pt(26)
    _write_head(section.header, paper)
    _write_foot(section.footer, paper)


def _write_head(header: Any, paper: Paper) -> None:
    line = header.paragraphs[0]
    properties = line._p.get_or_add_pPr()
    accent = paper.accent[1:] if _COLOUR.fullmatch(paper.accent) else INK
    rule = parts.element("bottom", val="single", sz=10, space=4, color=accent)
    properties.append(parts.element("pBdr", rule))
    words = (Run(paper.head_left, "strong"), Run(f"  {paper.head_mid}" if paper.head_mid else ""))
    right = (Run(paper.head_right),)
    line._p.extend([*parts.runs(words), _tab(), *parts.runs(right)])
    if paper.logo:
        picture = line.add_run("  ").add_picture(io.BytesIO(paper.logo))
        scale = min(Pt(_LOGO_HEIGHT) / picture.height, Pt(_LOGO_WIDTH) / picture.width)
        picture.height, picture.width = int(picture.height * scale), int(picture.width * scale)


def _write_foot(footer: Any, paper: Paper) -> None:
    line = footer.paragraphs[0]
    between = " · " if paper.foot_strong and (paper.foot_left or paper.foot_mid) else ""
    middle = " · ".join(filter(None, (paper.foot_left, paper.foot_mid)))
    line._p.extend([*parts.runs((Run(paper.foot_strong, "strong"), Run(between + middle))), _tab()])
    for part in re.split(r"(\{pages?\})", paper.page_of):
        if part in ("{page}", "{pages}"):
            line._p.extend(parts.field("PAGE" if part == "{page}" else "NUMPAGES", "1"))
        else:
            line._p.extend(parts.runs(part))


def _tab() -> parts.Element:
    return parts.element("r", parts.element("tab"))
