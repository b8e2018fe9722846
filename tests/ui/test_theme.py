"""Tokens, sizes, icons, fonts, and the ring around the focus."""

import itertools
import re
from collections.abc import Callable
from dataclasses import fields

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFontInfo, QPalette
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from interviewer.kit.resources import resource
from interviewer.ui.buttons import Button, Weight
from interviewer.ui.focus_ring import FocusRing
from interviewer.ui.icons import Icons
from interviewer.ui.metrics import Role
from interviewer.ui.rail import LOCK, PLACES, Rail
from interviewer.ui.text import Text
from interviewer.ui.theme import Theme, next_factor, palette_for
from interviewer.ui.tokens import CONTRAST, DARK, LIGHT, Palette

Show = Callable[[QWidget], QWidget]
ALL = (LIGHT, DARK, CONTRAST)


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("palette", ALL, ids=lambda p: p.name)
def test_every_text_can_be_read_on_its_ground(palette: Palette) -> None:
    for tone, ground in itertools.product(("ink", "ink2", "ink3", "accent", "error"), ("paper", "desk")):
        assert contrast(getattr(palette, tone), getattr(palette, ground)) >= 4.5, (tone, ground)
    for tone, ground in (("on_accent", "accent"), ("on_soft", "soft"), ("ink", "nudge"), ("error", "error_ground"),
                         ("ink", "off_ground"), ("on_panel", "panel")):  # fmt: skip
        assert contrast(getattr(palette, tone), getattr(palette, ground)) >= 4.5, (tone, ground)
    assert contrast(palette.edge, palette.paper) >= 3


@pytest.mark.parametrize("palette", ALL, ids=lambda p: p.name)
def test_every_token_is_a_colour(palette: Palette) -> None:
    for token in fields(palette):
        if token.name not in ("name", "dark"):
            assert re.fullmatch(r"#[0-9A-F]{6}", getattr(palette, token.name)), token.name


def test_spoken_text_grows_by_half_the_factor_and_body_by_all_of_it(theme: Theme) -> None:
    large = theme.with_factor(200)
    assert (large.size(Role.SPOKEN), large.size(Role.BODY)) == (45, 30)
    assert theme.with_factor(999).factor == 250
    assert theme.with_factor(10).factor == 90


def test_the_ring_is_two_px_four_at_200_and_three_in_high_contrast(theme: Theme) -> None:
    assert (theme.ring, theme.with_factor(200).ring, theme.with_palette(CONTRAST).ring) == (2, 4, 3)


def test_text_sizes_step_and_stop_at_the_ends() -> None:
    assert [next_factor(100, 1), next_factor(250, 1), next_factor(90, -1), next_factor(131, -1)] == [125, 250, 90, 100]


def test_a_choice_of_looks_is_kept_whatever_the_system_says(qapp: QApplication) -> None:
    assert [palette_for("light"), palette_for("dark"), palette_for("contrast")] == list(ALL)
    assert palette_for("system") in ALL


def test_the_shipped_typefaces_are_used(theme: Theme) -> None:
    assert QFontInfo(theme.font(Role.SPOKEN)).family() == "Source Serif 4"
    assert QFontInfo(theme.font(Role.BODY)).family() == "Source Sans 3"


def test_a_window_takes_the_palette(theme: Theme, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    theme.with_palette(DARK).dress(window)
    assert window.palette().color(QPalette.ColorRole.Window) == QColor(DARK.desk)


def test_every_place_of_the_rail_has_its_drawing() -> None:
    for place in (*PLACES, LOCK):
        assert resource("icons", f"{place.id}.svg").is_file(), place.id


def test_all_icons_take_the_colour_asked_for(icons: Icons) -> None:
    names = sorted(path.stem for path in resource("icons").glob("*.svg"))
    assert len(names) >= 30
    for name in names:
        image = icons.pixmap(name, 24, QColor("#FF0000")).toImage()
        dots = [image.pixelColor(x, y) for x in range(24) for y in range(24)]
        seen = {dot.name() for dot in dots if dot.alpha() > 200}
        assert seen, name
        assert all(colour.startswith("#f") for colour in seen), name


def test_an_unknown_icon_draws_nothing(icons: Icons) -> None:
    image = icons.pixmap("no-such", 24, QColor("#FF0000")).toImage()
    assert image.pixelColor(12, 12).alpha() == 0


def test_wrapped_text_takes_as_many_lines_as_it_needs(theme: Theme, qtbot: QtBot) -> None:
    text = Text("one two three four five six seven", Role.BODY, theme, wraps=True)
    qtbot.addWidget(text)
    assert text.heightForWidth(2000) == 20
    assert text.heightForWidth(60) >= 80


def test_the_ring_follows_the_focus_one_px_away(theme: Theme, shown: Show, qtbot: QtBot) -> None:
    window = QWidget()
    row = QHBoxLayout(window)
    one, two = Button("Go", theme, Weight.FILLED), Button("Stay", theme)
    row.addWidget(one)
    row.addWidget(two)
    ring = FocusRing(window, theme)
    shown(window)
    for button in (one, two):
        button.setFocus()
        assert ring.geometry() == button.geometry().adjusted(-3, -3, 3, 3)
    two.move(two.x() + 5, two.y())
    assert ring.geometry() == two.geometry().adjusted(-3, -3, 3, 3)
    two.hide()
    assert not ring.isVisible() or ring.geometry() == one.geometry().adjusted(-3, -3, 3, 3)


def test_enter_presses_the_button_that_has_the_focus(theme: Theme, shown: Show, qtbot: QtBot) -> None:
    button = Button("Start the call", theme)
    shown(button)
    with qtbot.waitSignal(button.clicked):
        qtbot.keyClick(button, Qt.Key.Key_Return)
    assert button.accessibleName() == "Start the call"


def test_the_rail_shows_only_what_exists_and_goes_there_by_enter(
    theme: Theme, icons: Icons, shown: Show, qtbot: QtBot
) -> None:
    rail = Rail(("today", "call"), icons, theme)
    shown(rail)
    rail.set_current("call")
    stops = [w for w in rail.findChildren(QWidget) if w.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert [stop.accessibleName() for stop in stops] == ["Today", "Call, here", "Lock"]
    stops[0].setFocus()
    qtbot.keyClick(stops[0], Qt.Key.Key_Down)
    with qtbot.waitSignal(rail.chosen) as told:
        qtbot.keyClick(stops[1], Qt.Key.Key_Return)
    assert told.args == ["call"]
    with qtbot.waitSignal(rail.lock_requested):
        qtbot.keyClick(stops[2], Qt.Key.Key_Return)
