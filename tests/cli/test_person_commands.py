"""`interviewer person`: what a person may ask, by command."""

import io
import json
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from interviewer.cli.main import run
from interviewer.domain.rights.notes import months_after
from tests.services.paper_samples import PASSPHRASE, WAVE, kept_programme

ENVIRON = {"INTERVIEWER_PASSPHRASE": PASSPHRASE}


class Shell:
    """Runs commands on one workspace."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def __call__(self, *words: object, code: int = 0) -> str:
        """What a command printed; its exit code is checked."""
        out, err = io.StringIO(), io.StringIO()
        got = run([*map(str, words), "--workspace", str(self._path)], out, err, ENVIRON)
        assert got == code, err.getvalue()
        return out.getvalue() if code == 0 else err.getvalue()

    def json(self, *words: object) -> Any:
        """The same for machines."""
        return json.loads(self(*words, "--json"))


@pytest.fixture(name="kept", scope="module")
def _kept(house: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return kept_programme(house, tmp_path_factory.mktemp("kept"))


@pytest.fixture(name="shell")
def _shell(kept: Path, tmp_path: Path) -> Shell:
    for ending in ("", ".keys"):
        (tmp_path / f"a.interviewer{ending}").write_bytes(Path(f"{kept}{ending}").read_bytes())
    return Shell(tmp_path / "a.interviewer")


def text_of(path: Path) -> str:
    return " ".join(" ".join(page.extract_text() for page in PdfReader(path).pages).split())


def test_everybody_is_listed_and_found_by_id_key_or_name(shell: Shell) -> None:
    listed = shell.json("person", "list")
    dan = next(one for one in listed if one["name"] == "Dan Pascoe")
    assert len(dan["talks"]) == 2
    for wanted in ("hythe-dan", dan["key"], "dan  pascoe"):
        assert shell.json("person", "show", wanted)["key"] == dan["key"]
    assert "List them first" in shell("person", "show", "nobody", code=1)


def test_the_consent_log_is_printed_and_written(shell: Shell, tmp_path: Path) -> None:
    rows = shell.json("person", "consents", "hythe-dan")
    assert {"take_part", "record", "attribution", "quote"} <= {row["purpose"] for row in rows}
    shell("person", "consents", "hythe-dan", "--out", tmp_path / "log.json")
    assert json.loads((tmp_path / "log.json").read_text("utf-8")) == rows
    shell("person", "consents", "hythe-dan", "--out", tmp_path / "log.csv")
    assert (tmp_path / "log.csv").read_text("utf-8-sig").count("take_part") == 2
    assert "already" in shell("person", "consents", "hythe-dan", "--out", tmp_path / "log.csv", code=1)


def test_a_purpose_is_withdrawn_once(shell: Shell) -> None:
    done = shell.json("person", "withdraw", "hythe-dan", "quote")
    assert done["purpose"] == "quote"
    shown = shell.json("person", "show", "hythe-dan")
    assert [one["withdrawn"] for one in shown["purposes"] if one["purpose"] == "quote"] == [True]
    assert "Nothing of this purpose" in shell("person", "withdraw", "hythe-dan", "quote", code=1)


def test_restricting_takes_somebody_out_of_the_figures_until_it_is_lifted(shell: Shell, tmp_path: Path) -> None:
    before = shell.json("figures", "--wave", WAVE)
    shell("person", "restrict", "hythe-dan", "--reason", "the person disputes the score")
    during = shell.json("figures", "--wave", WAVE)
    table = tmp_path / "table.json"
    shell("export", "--wave", WAVE, "--format", "json", "--out", table, "--reviewed", "read")
    assert "Dan Pascoe" not in table.read_text("utf-8")
    assert during["heard"]["people"] == before["heard"]["people"] - 1
    assert "restricted since" in shell("person", "list")
    assert "noted already" in shell("person", "restrict", "hythe-dan", "--reason", "again", code=1)
    shell("person", "lift", "hythe-dan", "restrict", "--reason", "it was cleared")
    assert shell.json("figures", "--wave", WAVE) == before


def test_requests_are_due_in_a_month_and_closed(shell: Shell) -> None:
    today = datetime.now(UTC).date()
    asked = shell.json("person", "ask", "hythe-dan", "access", "--on", today)
    assert asked["due"] == str(months_after(today, 1))
    longer = months_after(today, 3)
    shell("person", "answer", asked["id"], "--extend", longer, "--reason", "two talks to go through")
    (line,) = shell.json("person", "requests")
    assert (line["request"]["due"], line["request"]["extended"]) == (str(longer), True)
    assert "still to come" in shell("person", "ask", "hythe-dan", "access", "--on", "2199-01-31", code=1)
    shell("person", "answer", asked["id"], "--done")
    assert shell.json("person", "requests")[0]["request"]["outcome"] == "done"


def test_a_hold_stops_an_erasure(shell: Shell, tmp_path: Path) -> None:
    shell("person", "hold", "--reviewer", "Kim Doe", "--reason", "a court asked")
    refused = shell("person", "erase", "hythe-dan", "--certificate", tmp_path / "c.pdf", code=1)
    assert "legal hold" in refused
    assert not (tmp_path / "c.pdf").exists()
    assert shell.json("person", "show", "hythe-dan")["name"] == "Dan Pascoe"


def test_an_erasure_leaves_a_certificate_without_content_and_chains_that_hold(shell: Shell, tmp_path: Path) -> None:
    shell("release", "make", "--wave", WAVE, "--reader", "C. Pell", "--out", tmp_path / "out", "--reviewed", "read")
    would = shell.json("person", "erase", "hythe-dan", "--dry-run")
    assert would["releases"][0]["number"] == 1
    done = shell.json(
        "person", "erase", "hythe-dan", "--certificate", tmp_path / "c.pdf", "--notices", tmp_path / "notices"
    )
    assert done["chains_hold"]
    told = text_of(tmp_path / "c.pdf")
    assert done["reference"] in told
    assert "Dan" not in told
    assert "Hythe" not in told
    shell("person", "certificate", done["reference"], "--out", tmp_path / "again.pdf")
    assert text_of(tmp_path / "again.pdf") == told
    assert "no erasure" in shell("person", "certificate", "erased-0", "--out", tmp_path / "none.pdf", code=1)
    notice = text_of(tmp_path / "notices" / "recall-notice-release-1.pdf")
    assert "C. Pell" in notice
    assert "Deleted on" in notice
    shell("interview", "verify", "--all")
    assert "[erased]" in shell("interview", "list")
    assert "List them first" in shell("person", "show", "hythe-dan", code=1)
    assert "taken back" in shell("release", "again", 1, "--out", tmp_path / "again", code=1)


def test_what_is_kept_is_handed_out_to_read_and_for_machines(shell: Shell, tmp_path: Path) -> None:
    shell("person", "access", "hythe-dan", "--out", tmp_path / "a.pdf", "--lang", "de")
    assert "Was über Sie aufbewahrt wird" in text_of(tmp_path / "a.pdf")
    shell("person", "access", "hythe-dan", "--out", tmp_path / "a.json")
    told = json.loads((tmp_path / "a.json").read_text("utf-8"))
    assert told["name"] == "Dan Pascoe"
    assert [one["wave"] for one in told["listings"]] == ["spring-2025", WAVE]
    shell("person", "portable", "hythe-dan", "--out", tmp_path / "p.json")
    assert "recipients" not in json.loads((tmp_path / "p.json").read_text("utf-8"))


def test_retention_says_what_is_due_and_deletes_it_with_a_certificate(shell: Shell, tmp_path: Path) -> None:
    shell("workspace", "retention", "--keep", "words=1d")
    assert "words" in shell("workspace", "retention", "--dry-run")
    due = shell.json("workspace", "retention", "--dry-run")
    assert due
    done = shell.json("workspace", "retention", "--run", "--certificate", tmp_path / "c.pdf", "--lang", "de")
    assert done["counts"]["words"] == sum(one["kind"] == "words" for one in due)
    assert "Sicherungen fallen der Reihe nach weg" in text_of(tmp_path / "c.pdf")
    assert "Nothing is due" in shell("workspace", "retention", "--dry-run")
    assert "KIND=SPAN" in shell("workspace", "retention", "--keep", "words=soon", code=1)
    assert "no kind of data" in shell("workspace", "retention", "--keep", "voice=3m", code=1)
    shell("interview", "verify", "--all")


def test_a_correction_keeps_the_reason_and_what_was_there_before(shell: Shell) -> None:
    key = shell.json("person", "show", "hythe-dan")["key"]
    shell("person", "correct", "hythe-dan", "email", "d.pascoe@hythe-ferries.example", "--reason", "moved house")
    shown = shell.json("person", "show", "hythe-dan")
    assert shown["key"] == key
    assert len(shown["talks"]) == 2
    assert shown["history"][-1]["about"] == "email"
    assert shown["history"][-1]["reason"] == "moved house (before: dan@hythe-ferries.example)"
    again = shell("person", "correct", "hythe-dan", "email", "d.pascoe@hythe-ferries.example", "--reason", "x", code=1)
    assert "have that already" in again


def test_a_withdrawal_in_time_prints_the_notice_to_send(shell: Shell, tmp_path: Path) -> None:
    shell("release", "make", "--wave", WAVE, "--reader", "C. Pell", "--out", tmp_path / "out", "--reviewed", "read")
    told = shell("person", "withdraw", "hythe-dan", "quote", "--lang", "de")
    assert "Release 1 of" in told
    in_time = "The notice to send" in told
    assert in_time == ("Löschen Sie diese Dateien" in told)
    assert in_time == (datetime.now(UTC).date() <= date(2026, 7, 19))
