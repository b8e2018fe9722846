"""One page before the call, by real keys."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from interviewer.services.brief_view import LastNumbers, Said
from interviewer.services.scheduling import CaseRef
from interviewer.ui.brief.brief_page import BriefPage
from interviewer.ui.text import Text
from interviewer.ui.theme import Theme
from interviewer.ui.tokens import CONTRAST
from tests.ui.brief.conftest import Open
from tests.ui.today.dialogs import focused, press, when_asked
from tests.ui.today.field_scene import LONDON, PROGRAMME, VALUES, WAVE, Scene

SIAN = CaseRef(PROGRAMME, WAVE, "sian")
NUMBERS = LastNumbers(
    "In November 2025", "7, passive", "fairly satisfied",
    (("Integrity", "8"), ("Competency", "7"), ("Proactivity", "4")), "Watch", "amber", ("a dimension under 5",),
)  # fmt: skip


def words_of(page: QWidget) -> list[str]:
    """Every text that is seen, from top to bottom."""
    QApplication.processEvents()
    seen = [text for text in page.findChildren(Text) if text.isVisible() and text.text()]
    return [text.text() for text in sorted(seen, key=lambda text: text.mapTo(page, QPoint()).y())]


def notes_kept(scene: Scene) -> str:
    return scene.workspace.programmes.contact(PROGRAMME, WAVE, "sian").notes


def test_the_page_tells_who_it_is_what_was_promised_and_how_the_name_is_said(scene: Scene, open_page: Open) -> None:
    words = words_of(open_page(scene))
    for told in (
        "Siân Prosser-Jones", "Operations Manager, Cwm Rhondda Schools Trust. Has influence on the decision.",
        "A date for the Wi-Fi at Treorchy", "told on 4 Nov 2025", "vendor says done", "no word since",
        *VALUES, "Sharn PROSS-er Jones", "sealed 8 June", "Asked for: by video, 25 minutes, before 11",
        "Recording: not when a colleague is in the room.", "in London", "your clock, the same",
    ):  # fmt: skip
        assert told in words
    assert words.index("Promised last time") < words.index("Said last time") < words.index("Your notes")


def test_enter_starts_the_call(scene: Scene, open_page: Open, qtbot: QtBot) -> None:
    page = open_page(scene)
    with qtbot.waitSignal(page.start_requested) as told:
        press(Qt.Key.Key_Return)
    assert told.args == ["sian"]


def test_without_a_sealed_prediction_the_call_asks_first(scene: Scene, open_page: Open, qtbot: QtBot) -> None:
    page = open_page(scene, "ingrid")
    titles = when_asked(lambda sheet: press(Qt.Key.Key_Return))
    with qtbot.assertNotEmitted(page.start_requested):
        press(Qt.Key.Key_Return)
    assert titles == ["The team has not sealed its prediction"]


def test_words_as_said_are_quoted_and_renderings_are_not(scene: Scene, open_page: Open) -> None:
    page = open_page(scene)
    brief = scene.briefing.brief(SIAN, LONDON)
    said = (Said("It's like having cousins", True), Said("Dates are taken with care", False))
    page.show_brief(replace(brief, said_title="Said in 2025", said=said))
    words = words_of(page)
    assert "“It's like having cousins”" in words
    assert "Dates are taken with care" in words
    assert "Said in 2025" in words


def test_a_person_not_heard_before_has_no_numbers_to_show(scene: Scene, open_page: Open, qtbot: QtBot) -> None:
    page = open_page(scene)
    assert "This person was not heard before." in words_of(page)
    assert not page.numbers.isVisible()
    press(Qt.Key.Key_S)
    assert not page.numbers.shown
    assert not page.banner.is_error


def test_last_numbers_are_nowhere_before_they_are_asked_for_and_go_again(
    scene: Scene, open_page: Open, qtbot: QtBot
) -> None:
    page = open_page(scene)
    page.show_brief(replace(scene.briefing.brief(SIAN, LONDON), has_numbers=True))
    assert "7, passive" not in words_of(page)
    page.numbers.show_numbers(NUMBERS)
    assert {"7, passive", "fairly satisfied", "Watch"} <= set(words_of(page))
    press(Qt.Key.Key_S)
    assert not page.numbers.shown
    assert "7, passive" not in words_of(page)
    everything = [widget.accessibleName() for widget in page.findChildren(QWidget) if widget.isVisible()]
    assert not [name for name in everything if "7, passive" in name]


def test_s_asks_for_the_numbers_and_a_refusal_is_said(scene: Scene, open_page: Open) -> None:
    page = open_page(scene)
    page.show_brief(replace(scene.briefing.brief(SIAN, LONDON), has_numbers=True))
    press(Qt.Key.Key_S)
    assert page.banner.words.startswith("This person was not heard before")
    assert not page.numbers.shown


def test_another_person_hides_the_numbers_again(scene: Scene, open_page: Open) -> None:
    page = open_page(scene)
    page.numbers.show()
    page.numbers.show_numbers(NUMBERS)
    page.open(CaseRef(PROGRAMME, WAVE, "ingrid"))
    assert not page.numbers.shown


def test_notes_are_kept_when_the_box_is_left_and_letters_there_are_letters(
    scene: Scene, open_page: Open, qtbot: QtBot
) -> None:
    page = open_page(scene)
    page.notes.setFocus()
    page.notes.selectAll()
    with qtbot.assertNotEmitted(page.try_requested):
        qtbot.keyClicks(page.notes, "likes lists")
    with qtbot.assertNotEmitted(page.left):
        press(Qt.Key.Key_Escape)
    assert notes_kept(scene) == "likes lists"
    assert page.start_part.start_button.hasFocus()
    with qtbot.waitSignal(page.left):
        press(Qt.Key.Key_Escape)


def test_notes_are_kept_by_themselves_after_a_pause(scene: Scene, open_page: Open, qtbot: QtBot) -> None:
    page = open_page(scene)
    page.notes.setFocus()
    qtbot.keyClicks(page.notes, "X")
    qtbot.waitUntil(lambda: "X" in notes_kept(scene))
    assert "kept" in words_of(page)


def test_notes_are_kept_before_another_person_is_shown(scene: Scene, open_page: Open, qtbot: QtBot) -> None:
    page = open_page(scene)
    page.notes.setFocus()
    page.notes.selectAll()
    qtbot.keyClicks(page.notes, "of Sian")
    page.open(CaseRef(PROGRAMME, WAVE, "ingrid"))
    assert notes_kept(scene) == "of Sian"
    assert page.notes.words() == ""


def test_l_logs_a_try_and_the_other_buttons_tell_their_wish(scene: Scene, open_page: Open, qtbot: QtBot) -> None:
    page = open_page(scene)
    with qtbot.waitSignal(page.try_requested) as told:
        press(Qt.Key.Key_L)
    assert told.args == ["sian", "Siân Prosser-Jones"]
    press(Qt.Key.Key_Tab)
    with qtbot.waitSignal(page.practise_requested) as practise:
        press(Qt.Key.Key_Return)
    assert practise.args == ["sian"]


def test_a_contact_that_is_gone_is_said(scene: Scene, open_page: Open) -> None:
    assert open_page(scene, "nobody").banner.is_error


def test_whatever_takes_the_focus_has_a_name(scene: Scene, open_page: Open) -> None:
    page = open_page(scene)
    page.show_brief(replace(scene.briefing.brief(SIAN, LONDON), has_numbers=True))
    seen: list[QWidget] = []
    while focused() not in seen:
        seen.append(focused())
        press(Qt.Key.Key_Tab)
    assert len(seen) == 6
    assert all(widget.accessibleName() for widget in seen)


def cut_off(page: BriefPage) -> list[str]:
    """Visible texts and buttons that have less height than they need, or stand out at the right."""
    parts: list[QWidget] = [*page.findChildren(Text), *page.findChildren(QAbstractButton)]
    return [
        part.accessibleName() or type(part).__name__
        for part in parts
        if part.isVisible()
        and (
            part.height() < (part.heightForWidth(part.width()) if isinstance(part, Text) else part.sizeHint().height())
            or part.mapTo(page, part.rect().topRight()).x() >= page.width()
        )
    ]


@pytest.mark.parametrize("percent", [100, 150, 200])
@pytest.mark.parametrize("width", [916, 1282])
def test_nothing_is_cut_off_at_any_size(
    scene: Scene, open_page: Open, theme: Theme, qtbot: QtBot, percent: int, width: int
) -> None:
    page = open_page(scene, looks=theme.with_factor(percent), size=(width, 768))
    page.numbers.show()
    page.numbers.show_numbers(NUMBERS)
    qtbot.waitUntil(lambda: not cut_off(page))


def test_the_button_stands_under_the_name_where_there_is_one_column(
    scene: Scene, open_page: Open, theme: Theme, qtbot: QtBot
) -> None:
    page = open_page(scene, looks=theme.with_factor(200))
    qtbot.waitUntil(lambda: 0 < page.start_part.mapTo(page, page.start_part.rect().bottomLeft()).y() < page.height())
    page.restyle(theme)
    qtbot.waitUntil(lambda: page.start_part.mapTo(page, page.start_part.rect().topLeft()).x() > page.width() // 2)


def test_other_looks_are_taken_on_while_shown(scene: Scene, open_page: Open, theme: Theme) -> None:
    page = open_page(scene)
    looks = theme.with_palette(CONTRAST)
    page.restyle(looks)
    assert page.grab().toImage().pixelColor(4, 4) == looks.colour("desk")
