"""What no font can print is said in the room before anything is made, with its place and what would stand there."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from interviewer.report.unprintable import Unprintable
from interviewer.ui.icons import Icons
from interviewer.ui.papers.unprintable_panel import UnprintablePanel, passage_of
from interviewer.ui.text import Text
from interviewer.ui.theme import Theme
from tests.ui.papers.conftest import LONG, OpenRoom, PreparedPrompts
from tests.ui.papers.hands import press, ready
from tests.ui.papers.sample_papers import SamplePapers

SIGN = "\U00012345"


def words_of(panel: UnprintablePanel) -> str:
    return "\n".join(text.text() for text in panel.findChildren(Text) if not text.isHidden())


def test_each_place_stands_there_with_its_page_and_the_paper_can_be_made_all_the_same(
    open_room: OpenRoom, papers: SamplePapers, prompts: PreparedPrompts, qtbot: QtBot, tmp_path: Path
) -> None:
    papers.edits[("programme", "page-3")] = f"The client wrote {SIGN} and left"
    page = open_room(ready(papers))
    assert page.unprintable.isVisible()
    said = words_of(page.unprintable)
    assert "One character is in none of the fonts" in said
    assert "Page 3, the title" in said
    assert "“The client wrote [U+12345] and left”" in said
    assert "U+12345" in said
    assert SIGN not in said
    (button,) = page.unprintable.buttons
    button.setFocus()
    press(Qt.Key.Key_Return)
    assert page.preview.view.pageNavigator().currentPage() == 2
    prompts.answer = tmp_path / "mine.pdf"
    with qtbot.waitSignal(page.saved, timeout=LONG):
        page.bar.pdf.click()


def test_nothing_is_said_where_everything_prints(open_room: OpenRoom, papers: SamplePapers) -> None:
    page = open_room(ready(papers))
    assert not page.unprintable.isVisible()
    assert page.unprintable.accessibleName() == ""


def test_a_long_passage_is_cut_around_the_character_and_many_places_are_counted(
    icons: Icons, theme: Theme, qtbot: QtBot
) -> None:
    place = Unprintable(2, "pages[1].title", "title", 100, SIGN, "a" * 100 + SIGN + "b" * 100)
    assert passage_of(place) == f"“[…] {'a' * 40}[U+12345]{'b' * 40} […]”"
    panel = UnprintablePanel(icons, theme)
    qtbot.addWidget(panel)
    panel.show_places([place] * 7)
    assert "7 characters are in none of the fonts" in words_of(panel)
    assert "And two more places." in words_of(panel)


@pytest.mark.parametrize("page", [0, 1])
def test_what_stands_on_every_page_has_no_page_to_show(
    icons: Icons, theme: Theme, qtbot: QtBot, page: int
) -> None:
    panel = UnprintablePanel(icons, theme)
    qtbot.addWidget(panel)
    panel.show_places([Unprintable(page, "head_left", "head", 0, SIGN, SIGN)])
    assert len(panel.buttons) == page
