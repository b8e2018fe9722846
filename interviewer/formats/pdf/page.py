"""The frame of every sheet: running head, title, reading note, foot (LOOKS 10)."""

import re
from dataclasses import dataclass

from interviewer.formats.pdf import tokens as t
from interviewer.formats.pdf.cutting import cut_line
from interviewer.formats.pdf.pen import Pen
from interviewer.formats.pdf.pieces import Setting, baseline
from interviewer.formats.pdf.stamp import Stamp
from interviewer.formats.pdf.text import Line
from interviewer.report.blocks import Page, Paper, Run

_HEAD = t.Type("sans", 8, 11, t.INK2)
_HEAD_STRONG = t.Type("sans-semibold", 8, 11)
_FOOT = t.LEAST
_COLOUR = re.compile("#[0-9A-Fa-f]{6}")
_LOGO_LOW, _BESIDE_LOGO = 45.0, 10.0
_HEAD_SHARE, _FOOT_SHARE, _BESIDE_MIDDLE = 0.42, 0.5, 12.0
"""How much of the width names may take in the head and marks in the foot; longer ones are cut."""
_TITLE_WIDTH = 470.0
_TITLE_TOP = 62.0
_BANNER = t.Type("sans-semibold", 12, 16, t.WHITE)
_BANNER_NOTE = t.Type("sans", 9, 12.5, t.WHITE)
_BANNER_TOP, _BANNER_TALL, _BANNER_ROOM = 58.0, 24.0, 30.0
_CONTINUED_TOP = 84.0
_NOTE_TOP, _NOTE_LOW, _FOOT_RULE = 764.0, 797.0, 803.0


@dataclass(frozen=True)
class Frame:
    """The measured frame of one page: lines of title and note, where the body starts and ends (points)."""

    title: tuple[Line, ...]
    title_setting: t.Type
    note: tuple[Line, ...]
    top: float
    bottom: float
    note_top: float
    banner: tuple[Line, Line] | None = None
    title_top: float = _TITLE_TOP


def frame(page: Page, sheet: t.Sheet, kit: Setting, continued: str = "") -> Frame:
    """Measure the frame; a sheet that carries a page on shows its title small, with `continued`."""
    if continued:
        words = (Run(page.title, "plain"), Run(f", {continued}", "muted"))
        setting, title = t.HEADING, kit.type.lines(words, t.HEADING, _TITLE_WIDTH)
        top = _CONTINUED_TOP + max(0, len(title) - 1) * setting.line
    else:
        setting, title = _title(page.title, kit)
        start = t.BODY_TOP_HIGH if page.high and len(title) < 2 else t.BODY_TOP
        top = max(start, _TITLE_TOP + len(title) * setting.line + 20)
    banner = _banner(page, kit)
    down = _BANNER_ROOM if banner else 0.0
    note = kit.type.lines(page.reading_note, t.SMALL, t.TEXT_WIDTH)
    low = _NOTE_LOW - sheet.lift
    note_top = min(_NOTE_TOP - sheet.lift, low - len(note) * t.SMALL.line)
    bottom = note_top - 6 if note else low - 5
    return Frame(title, setting, note, top + down, bottom, note_top, banner, _TITLE_TOP + down)


def _banner(page: Page, kit: Setting) -> tuple[Line, Line] | None:
    """The words of the black band: wide apart, and the note."""
    if not page.banner:
        return None
    words = kit.type.line(" ".join(page.banner.upper()), _BANNER)
    return words, cut_line(kit, page.banner_note, _BANNER_NOTE, max(t.TEXT_WIDTH - words.width - 40, 20))


def _draw_banner(pen: Pen, shown: Frame, sheet: t.Sheet) -> None:
    if shown.banner:
        pen.box(sheet.left, _BANNER_TOP, t.TEXT_WIDTH, _BANNER_TALL, t.INK)
        pen.text(sheet.left + 12, _BANNER_TOP + 15.8, shown.banner[0])
        pen.text(sheet.left, _BANNER_TOP + 15.2, shown.banner[1], width=t.TEXT_WIDTH - 12, align="right")


def _title(title: str, kit: Setting) -> tuple[t.Type, tuple[Line, ...]]:
    """Two lines at full size, else smaller; what is longer still pushes the body down."""
    lines = kit.type.lines(title, t.TITLE, _TITLE_WIDTH)
    if len(lines) <= 2:
        return t.TITLE, lines
    return t.TITLE_SMALL, kit.type.lines(title, t.TITLE_SMALL, _TITLE_WIDTH)


def draw_frame(pen: Pen, paper: Paper, shown: Frame, sheet: t.Sheet, kit: Setting, logo: Stamp | None) -> None:
    """Draw the frame but for its foot, which waits for the number of sheets."""
    _draw_head(pen, paper, sheet, kit, logo)
    _draw_banner(pen, shown, sheet)
    y = shown.title_top
    for line in shown.title:
        pen.text(sheet.left, y + baseline(shown.title_setting), line, width=t.TEXT_WIDTH)
        y += shown.title_setting.line
    y = shown.note_top
    for line in shown.note:
        pen.text(sheet.left, y + baseline(t.SMALL), line, width=t.TEXT_WIDTH)
        y += t.SMALL.line


def _draw_head(pen: Pen, paper: Paper, sheet: t.Sheet, kit: Setting, logo: Stamp | None) -> None:
    """The logo stands at the right; the words on that side move away from it."""
    taken = 0.0
    if logo:
        taken = logo.width + _BESIDE_LOGO
        pen.stamp(logo.name, sheet.left + t.TEXT_WIDTH - logo.width, _LOGO_LOW)
    room = t.TEXT_WIDTH - taken
    left = cut_line(kit, paper.head_left, _HEAD_STRONG, room * _HEAD_SHARE)
    right = cut_line(kit, paper.head_right, _HEAD, room * _HEAD_SHARE)
    pen.text(sheet.left, 40.5, left)
    middle = cut_line(kit, paper.head_mid, _HEAD, max(room - left.width - right.width - 17, 1))
    pen.text(sheet.left + left.width + 5, 40.5, middle)
    pen.text(sheet.left, 40.5, right, width=room, align="right")
    pen.rule(sheet.left, 49, t.TEXT_WIDTH, 1.25, paper.accent if _COLOUR.fullmatch(paper.accent) else t.INK)


def draw_foot(pen: Pen, paper: Paper, sheet: t.Sheet, kit: Setting, count: tuple[int, int]) -> None:
    """The middle part stands in the middle of what the outer parts leave free.

    `count` is this sheet's number and the number of sheets.
    """
    y = _FOOT_RULE - sheet.lift
    pen.rule(sheet.left, y, t.TEXT_WIDTH, t.HAIR, t.FOOT_RULE)
    between = " ·\u00a0" if paper.foot_strong and paper.foot_left else ""
    number = paper.page_of.replace("{page}", str(count[0])).replace("{pages}", str(count[1]))
    right = kit.type.line(number, _FOOT)
    strong = kit.type.line((Run(paper.foot_strong, "strong"), Run(between)), _FOOT)
    middle = cut_line(kit, paper.foot_mid, _FOOT, t.TEXT_WIDTH * _FOOT_SHARE)
    room = t.TEXT_WIDTH - right.width - middle.width - strong.width - 2 * _BESIDE_MIDDLE
    left = cut_line(kit, paper.foot_left, _FOOT, max(room, 1))
    taken = strong.width + left.width
    pen.text(sheet.left, y + 12.8, strong)
    pen.text(sheet.left + strong.width, y + 12.8, left)
    free = t.TEXT_WIDTH - taken - right.width
    pen.text(sheet.left + taken, y + 12.8, middle, width=free, align="centre")
    pen.text(sheet.left, y + 12.8, right, width=t.TEXT_WIDTH, align="right")
