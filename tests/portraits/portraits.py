"""Pictures of every state of the window at 1366x768, and what a screen reader finds there; a person looks at them.

By hand:  python -m tests.portraits.portraits FOLDER [--only call] [--looks light dark] [--sizes 100 200]
In FOLDER: NAME-LOOKS-SIZE.png, NAME-LOOKS-SIZE.txt (kind, name and state of everything that can be read), and one
sheet of small pictures for each looks and size.
"""

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QRectF, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from interviewer import __version__, app
from interviewer.domain.script.questions import KINDS
from interviewer.kit.paths import Folders
from interviewer.kit.resources import resource
from interviewer.kit.settings import Settings
from interviewer.services.conducting import Conducting
from interviewer.services.workspaces import Passphrase
from interviewer.ui.crash import CrashHandler
from interviewer.ui.fonts import load_fonts
from interviewer.ui.icons import Icons
from interviewer.ui.jobs import Jobs
from interviewer.ui.main_window import MainWindow
from interviewer.ui.navigation import Navigation
from interviewer.ui.theme import Looks, Theme, palette_for
from interviewer.ui.tools import Tools
from tests.flows.desktop_scene import SAMPLE
from tests.flows.monkey import Unasked

PASSPHRASE = "four calm words here"
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
SMALL, ACROSS = 455, 3
"""Width in px of a picture on the sheet, and how many stand beside each other."""


@dataclass
class Sitter:
    """The window over a workspace with the sample in it."""

    window: MainWindow
    navigation: Navigation
    place: Path

    def rest(self, seconds: float = 0.3) -> None:
        """Let the window come to rest."""
        until = time.perf_counter() + seconds
        while time.perf_counter() < until:
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(QApplication.focusWidget() or self.window, key, modifier)
        self.rest(0.15)

    def type(self, text: str) -> None:
        QTest.keyClicks(QApplication.focusWidget() or self.window, text)
        self.rest(0.15)

    def talk_at(self, question: str, **answers: object) -> Conducting:
        """A talk at a question, shown in the window."""
        interviewing = self.navigation.desk.interviewing
        script = interviewing.find_script("client_review_full")
        talk = interviewing.begin(interviewing.prepared(script, SAMPLE), script)
        while (asked := talk.step().asked) is not None and asked.question.id != question:
            _answer(talk, asked.question, answers)
        self.navigation.talks.call(talk)
        self.rest()
        return talk


def _answer(talk: Conducting, question: Any, answers: dict[str, object]) -> None:
    kind = KINDS[question.kind]
    plain: dict[str, object] = {"say": "said", "scale": 8, "number": 3, "number_or_no": "no", "list": ("one thing",)}
    first: object = question.options[0] if question.options else None
    first = (first,) if kind.shape == "multi" else first
    value = answers.get(question.id, plain.get(kind.shape, None if kind.shape == "open" else first))
    spoken = question.kind in {"open", "choice_with_why"}
    talk.answer(question.id, value, "Because they rang us on 9 February, and again in May." if spoken else None)


State = Callable[[Sitter], object]


def start_states() -> dict[str, State]:
    """Before a workspace is open."""

    def failure(s: Sitter) -> None:
        s.navigation.start_page.show_failure(
            "That passphrase does not open this workspace. Capitals count. Try again, or use the recovery sheet."
        )

    def busy(s: Sitter) -> None:
        s.navigation.start_page.show_busy("Unlocking")
        s.navigation.start_page.show_waiting(
            "It was not closed well; every page is checked: 1,027 MB, about 10 seconds."
        )
        s.rest(2.3)

    def create(s: Sitter) -> None:
        s.navigation.start_page.show_idle()
        s.navigation.start_page.show_create()

    def sheet(s: Sitter) -> None:
        s.navigation.start_page.show_recovery("ABCD1-EFGH2-JKMN3-PQRS4-TVWX5-YZ016-23457-89AB8")

    return {
        "start": lambda s: s.navigation.start_page.show_unlock(str(s.place), "Interviews"),
        "start_first": lambda s: s.navigation.start_page.show_unlock(""),
        "start_failure": failure, "start_busy": busy,
        "start_create": create,
        "start_recovery": lambda s: s.navigation.start_page.show_recovery_entry(), "start_sheet": sheet,
    }  # fmt: skip


def room_states() -> dict[str, State]:
    """The rooms of an open workspace."""

    def search(s: Sitter) -> None:
        s.navigation._go("search")
        s.rest()
        s.type("price")
        s.rest(0.8)

    def papers(s: Sitter) -> None:
        s.navigation._go("papers")
        s.rest(2.5)

    def figures(s: Sitter) -> None:
        s.navigation._go("figures")
        s.rest(3)

    def brief(s: Sitter) -> None:
        s.navigation._go("today")
        s.rest()
        rooms = s.navigation._rooms
        assert rooms is not None
        store = s.navigation.desk.programmes.store
        name = store.names()[0]
        rooms._brief(store.contacts(name, store.waves(name)[-1].name)[0].id)

    return {
        "home": lambda s: s.navigation._go("call"), "today": lambda s: s.navigation._go("today"), "brief": brief,
        "clients": lambda s: s.navigation._go("clients"), "figures": figures,
        "papers": papers, "search": search,
        "settings": lambda s: s.navigation._go("settings"),
    }  # fmt: skip


def call_states() -> dict[str, State]:
    """The states of a talk."""

    def keys(question: str, *presses: tuple[Qt.Key, Qt.KeyboardModifier] | str, **answers: object) -> State:
        def state(s: Sitter) -> None:
            s.talk_at(question, **answers)
            for press in presses:
                if isinstance(press, str):
                    s.type(press)
                else:
                    s.key(*press)

        return state

    none = Qt.KeyboardModifier.NoModifier

    def vague(s: Sitter) -> None:
        keys("nps_why", "It was fine, I suppose. Quite good.", nps=8)(s)
        s.rest(1.6)

    return {
        "call_consent": keys("a_participate"), "call_scale": keys("nps", "1"), "call_nudge": vague,
        "call_pinned": keys("dim_integrity_low", "The night shift was not told.", dim_integrity=4),
        "call_list": keys("det_trouble", "Nobody answers at night", (Qt.Key.Key_Return, none), "No alarm", nps=4),
        "call_refused": keys("nps", (Qt.Key.Key_Return, none)),
        "call_lane": keys("b_role", "I run the print room and", (Qt.Key.Key_Return, none)),
        "call_map": keys("sat", (Qt.Key.Key_F5, none), "rec"), "call_look": keys("sat", (Qt.Key.Key_Left, ALT)),
        "call_keys": keys("sat", (Qt.Key.Key_F1, none)), "call_so_far": keys("sat", (Qt.Key.Key_J, CTRL | SHIFT)),
        "call_strike": keys("sat", (Qt.Key.Key_F8, none), (Qt.Key.Key_Space, none)),
        "call_note": keys("sat", (Qt.Key.Key_N, CTRL), "sounded tired"),
        "call_skip": keys("sat", (Qt.Key.Key_F4, none)),
        "call_time": keys("sat", (Qt.Key.Key_T, CTRL), "10", (Qt.Key.Key_Return, none)),
        "call_leaving": keys("sat", (Qt.Key.Key_F12, none)), "call_off": keys("sat", (Qt.Key.Key_F9, none)),
        "call_paused": keys("sat", (Qt.Key.Key_P, CTRL)), "call_covered": keys("sat", (Qt.Key.Key_H, CTRL | SHIFT)),
        "end_open": lambda s: s.navigation.talks.show_end(s.talk_at("j_else", nps=4)),
        "end_done": _finished,
    }  # fmt: skip


def _finished(s: Sitter) -> None:
    talk = s.talk_at("nowhere", nps=4)
    talk.finish()
    s.navigation.talks.show_end(talk)


def read_out(found: QAccessibleInterface | None, depth: int = 0) -> Iterator[str]:
    """Everything that a screen reader finds that is shown, one line each."""
    if found is None or not found.isValid() or found.state().invisible:
        return
    name, about = (found.text(kind) for kind in (QAccessible.Text.Name, QAccessible.Text.Description))
    value, state = found.text(QAccessible.Text.Value), found.state()
    marks = [word for word, holds in (("focused", state.focused), ("disabled", state.disabled)) if holds]
    told = [part for part in (name and f'"{name}"', value and f"= {value[:60]}", about and f"({about})") if part]
    yield "  " * depth + " ".join([QAccessible.Role(found.role()).name, *told, *marks])
    for place in range(found.childCount()):
        yield from read_out(found.child(place), depth + 1)


def unnamed(window: QWidget) -> list[str]:
    """What can have the focus and has no name."""
    return [
        type(widget).__name__
        for widget in window.findChildren(QWidget)
        if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus and not widget.accessibleName()
        and not widget.objectName().startswith("qt_")
    ]  # fmt: skip


def sheet(pictures: list[tuple[str, QImage]], to: Path) -> None:
    """All pictures of one looks and size, small, with their names."""
    high = round(SMALL * 768 / 1366) + 22
    whole = QImage(SMALL * ACROSS, high * -(-len(pictures) // ACROSS), QImage.Format.Format_RGB32)
    whole.fill(Qt.GlobalColor.white)
    painter = QPainter(whole)
    for number, (name, picture) in enumerate(pictures):
        left, top = number % ACROSS * SMALL, number // ACROSS * high
        painter.drawText(QRectF(left + 4, top, SMALL, 20), name)
        small = picture.scaledToWidth(SMALL - 6, Qt.TransformationMode.SmoothTransformation)
        painter.drawImage(left, top + 20, small)
    painter.end()
    whole.save(str(to))


def sitting(folder: Path, theme: Theme) -> Sitter:
    """A window over a fresh workspace with the sample programme."""
    folders = Folders(folder / "data", folder / "config", folder / "state")
    folders.make()
    workspace = app.workspaces().create(folders.workspace, PASSPHRASE).workspace
    app.play_samples(app.desk_over(workspace))
    workspace.close()
    window = MainWindow(theme)
    window.resize(1366, 768)
    window.show()
    window.activateWindow()
    prompts = Unasked(theme, Random(1), folder)
    crash = CrashHandler(print, print)
    tools = Tools(folders, theme, Icons(resource("icons")), prompts, Jobs(crash.handle, window), crash)
    return Sitter(window, Navigation(window, tools, Settings(), __version__), folders.workspace)


def portray(folder: Path, looks: Looks, size: int, only: str) -> None:
    """Every state in one looks and size."""
    theme = Theme(palette_for(looks), size, load_fonts(resource("fonts")))
    pictures: list[tuple[str, QImage]] = []
    with tempfile.TemporaryDirectory() as home:
        sitter = sitting(Path(home), theme)

        def take(states: dict[str, State]) -> None:
            for name, state in states.items():
                if not name.startswith(only):
                    continue
                state(sitter)
                sitter.rest(0.6)
                picture = sitter.window.grab().toImage()
                named = f"{name}-{looks}-{size}"
                picture.save(str(folder / f"{named}.png"))
                lines = [*read_out(QAccessible.queryAccessibleInterface(sitter.window)), "", *unnamed(sitter.window)]
                (folder / f"{named}.txt").write_text("\n".join(lines), "utf-8")
                pictures.append((named + (" UNNAMED" if unnamed(sitter.window) else ""), picture))

        take(start_states())
        sitter.navigation.start_page.show_idle()
        desk = app.desk_over(app.workspaces().unlock(sitter.place, Passphrase(PASSPHRASE)))
        sitter.navigation._on_opened(desk, True, "enter")
        take(room_states())
        take(call_states())
        sitter.navigation.close()
        sitter.window.close()
    sheet(pictures, folder / f"sheet-{looks}-{size}.png")


def main() -> int:
    """Portray what was asked for."""
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("folder", type=Path)
    words.add_argument("--only", default="", help="states whose names begin so")
    words.add_argument("--looks", nargs="*", default=["light", "dark"])
    words.add_argument("--sizes", nargs="*", type=int, default=[100, 200])
    asked = words.parse_args()
    asked.folder.mkdir(parents=True, exist_ok=True)
    QAccessible.setActive(True)
    for looks in asked.looks:
        for size in asked.sizes:
            portray(asked.folder, looks, size, asked.only)
            print(f"{looks} {size}", flush=True)
    return 0


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QApplication([])
    sys.exit(main())
