"""Uncaught errors: scrubbed in the log, calm on the screen."""

import sys
import threading

import pytest
from pytestqt.qtbot import QtBot

from interviewer.domain.errors import UserError
from interviewer.kit.scrubbing import scrubbed
from interviewer.ui.crash import CALM, CrashHandler
from interviewer.ui.theme import next_factor

SECRET = "Marek said the price is wrong"


@pytest.fixture
def heard(qtbot: QtBot) -> tuple[list[str], list[str], CrashHandler]:
    log: list[str] = []
    screen: list[str] = []
    return log, screen, CrashHandler(log.append, screen.append)


def caught(secret: str) -> BaseException:
    try:
        next_factor(secret, 1)  # type: ignore[arg-type]
    except TypeError as error:
        try:
            raise ValueError(secret) from error
        except ValueError as second:
            return second
    raise AssertionError


def test_the_report_names_type_and_place_but_no_words() -> None:
    report = scrubbed(caught(SECRET))
    assert "builtins.ValueError" in report
    assert "interviewer/ui/theme.py:" in report
    assert "next_factor" in report
    assert "Marek" not in report
    assert "price" not in report


def test_an_error_of_ours_is_logged_and_shown_calmly(heard: tuple[list[str], list[str], CrashHandler]) -> None:
    log, screen, handler = heard
    handler.handle(caught(SECRET))
    assert screen == [CALM]
    assert len(log) == 1


def test_a_user_error_is_shown_as_its_sentence_and_not_logged(
    heard: tuple[list[str], list[str], CrashHandler],
) -> None:
    log, screen, handler = heard
    handler.handle(UserError("disk_full", "The disk is full. Free some space."))
    assert (log, screen) == ([], ["The disk is full. Free some space."])


def test_it_takes_over_the_hooks_and_gives_them_back(heard: tuple[list[str], list[str], CrashHandler]) -> None:
    log, _, handler = heard
    before = (sys.excepthook, threading.excepthook, sys.unraisablehook)
    handler.install()
    error = caught(SECRET)
    sys.excepthook(type(error), error, None)
    handler.restore()
    assert len(log) == 1
    assert (sys.excepthook, threading.excepthook, sys.unraisablehook) == before


def test_an_error_in_a_thread_is_shown_on_the_main_thread(qtbot: QtBot) -> None:
    shown_on: list[threading.Thread] = []
    handler = CrashHandler(lambda report: None, lambda words: shown_on.append(threading.current_thread()))
    handler.install()
    thread = threading.Thread(target=lambda: next_factor("x", 1))  # type: ignore[arg-type]
    thread.start()
    thread.join()
    handler.restore()
    qtbot.waitUntil(lambda: bool(shown_on))
    assert shown_on == [threading.main_thread()]


def every_way(secret: str) -> list[BaseException]:
    """Errors that carry words wherever an error can."""
    noted = ValueError(secret)
    noted.add_note(secret)
    code = SyntaxError(secret, ("interview.py", 1, 1, secret))
    group = ExceptionGroup(secret, [ValueError(secret), KeyError(secret)])
    letters = UnicodeDecodeError("utf-8", secret.encode(), 0, 1, secret)
    late = OSError(99, secret, secret)
    kind = type("Odd", (Exception,), {"__str__": lambda _self: secret, "__repr__": lambda _self: secret})()
    caused = RuntimeError(secret)
    caused.__cause__, caused.__context__ = noted, group
    return [noted, code, group, letters, late, kind, caused, caught(secret)]


@pytest.mark.parametrize("number", range(8))
def test_wherever_an_error_carries_words_none_is_in_the_report(number: int) -> None:
    error = every_way(SECRET)[number]
    try:
        raise error
    except BaseException as raised:  # noqa: BLE001
        report = scrubbed(raised)
    assert [word for word in ("Marek", "price", "wrong") if word in report] == []


def test_an_error_where_nothing_can_be_raised_is_logged_without_words(
    heard: tuple[list[str], list[str], CrashHandler], capfd: pytest.CaptureFixture[str]
) -> None:
    log, screen, handler = heard

    class Falling:
        def __del__(self) -> None:
            raise ValueError(SECRET)

    handler.install()
    falling = Falling()
    del falling
    handler.restore()
    assert log == ["builtins.ValueError"]
    assert screen == []
    assert "Marek" not in "".join(capfd.readouterr())
