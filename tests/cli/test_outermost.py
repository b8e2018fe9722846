"""The command line's outermost line: an error of our own says where, and not one word of anybody."""

import subprocess
import sys

import pytest

from interviewer import __main__ as program
from interviewer.cli import main
from tests.storage.samples import ROOT


def test_an_error_of_our_own_is_told_without_its_words(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fall(*_words: object) -> int:
        raise ValueError("Marek said the price is wrong")

    monkeypatch.setitem(main.COMMANDS, "figures", fall)
    monkeypatch.setattr(sys, "argv", ["interviewer", "figures", "--wave", "w"])
    assert program.main() == 1
    told = capsys.readouterr()
    assert told.out == ""
    assert "builtins.ValueError" in told.err
    assert "interviewer/cli/main.py:" in told.err
    assert "Marek" not in told.err


def test_who_stops_listening_is_not_told_of_a_fault() -> None:
    command = f"{sys.executable} -m interviewer --help | head -1; echo ${{PIPESTATUS[0]}}"
    done = subprocess.run(["bash", "-c", command], cwd=ROOT, capture_output=True, text=True, check=False)
    assert "Traceback" not in done.stderr
