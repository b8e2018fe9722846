"""A programme folder is read whole; every fault is told with its file and line."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from interviewer import app
from interviewer.domain.errors import UserError
from interviewer.formats.folder_parts import FolderRefused
from interviewer.formats.programme_file import ProgrammeFolderFiles
from interviewer.formats.programme_forms import read_form_file
from interviewer.services.programme_files import ProgrammeFolder
from interviewer.services.script_library import ScriptLibrary
from tests.services.conftest import START

CASE = Path(__file__).parents[1] / "cases" / "programme"
TEAM = "team/2026-ashworth-mills.yaml"
TALK = "sessions/2026-ashworth-helen.yaml"


@pytest.fixture(scope="module")
def library() -> ScriptLibrary:
    return app.script_library()


Read = Callable[[], ProgrammeFolder]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The sample programme with three of its talks, to be spoiled."""
    copy = tmp_path / "programme"
    talks = shutil.ignore_patterns("2025-*", "2026-[b-z]*")
    shutil.copytree(CASE, copy, ignore=talks)
    return copy


@pytest.fixture
def read(folder: Path, library: ScriptLibrary) -> Read:
    return lambda: ProgrammeFolderFiles().read(folder, library)


def spoil(folder: Path, file: str, old: str, new: str) -> int:
    """Replace the first place of `old`; gives the line it stands on."""
    path = folder / file
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")
    return text[: text.index(old)].count("\n") + 1


def faults(read: Read) -> tuple[tuple[str, int, str], ...]:
    with pytest.raises(FolderRefused) as refused:
        read()
    assert refused.value.sentence.endswith("Nothing was imported.")
    return refused.value.faults


def test_the_sample_is_read_as_it_stands(library: ScriptLibrary) -> None:
    found = ProgrammeFolderFiles().read(CASE, library)
    counts = [found.waves, found.accounts, found.contacts, found.outcomes, found.team_forms, found.sessions]
    assert [len(part) for part in counts] == [2, 15, 23, 4, 8, 20]
    assert found.programme.currency == "GBP"
    by_id = {account.id: account for account in found.accounts}
    assert (by_id["brightside-care"].revenue_minor, by_id["eastgate-dental"].revenue_minor) == (13150050, 4730075)
    (helen,) = [contact for contact in found.contacts if contact.id == "ashworth-helen"]
    assert (helen.role, helen.timezone, helen.attempts[-1].result) == ("decision", "Europe/London", "complete")
    assert found.company_form is not None
    assert found.company_form.answers["c_energy"] == {"winning": 70, "keeping": 30}
    (late,) = found.notices
    assert late.startswith("team/2026-eastgate-dental.yaml:4: sealed after the first interview")


PLACES = [
    ("programme.yaml", 'name: "Harrow & Pell client review"', 'nam: "x"', "did you mean name"),
    ("programme.yaml", "currency: GBP", "currency: pounds", "three capital letters"),
    ("programme.yaml", "min_cell: 5", "min_cell: 2", "min_cell cannot be set under 3"),
    ("programme.yaml", "ends: 2025-06-30", "ends: 2025-05-30", "ends before it starts"),
    ("programme.yaml", "starts: 2025-06-01", "starts: 2025-06-31", "starts is a day such as"),
    ("programme.yaml", "script: client_review_short", "script: nothing_such", "There is no script"),
    ("programme.yaml", "script: client_review_short", "script: ../../x.yaml", "lies outside the folder"),
    ("programme.yaml", "script: client_review_short", f"script: {'x' * 5000}", "There is no script"),
    ("programme.yaml", "wording: standard", "wording: wild", "the script has no wording 'wild'"),
    ("programme.yaml", "{name: spring-2026", "{name: spring-2025", "stands here twice"),
    ("programme.yaml", "{id: brightside-care", "{id: ashworth-mills", "stands here twice"),
    ("programme.yaml", "revenue: 84200", 'revenue: "84,200"', "read in two ways"),
    ("programme.yaml", "revenue: 84200", "revenue: -1", "not an amount in GBP"),
    ("programme.yaml", "key: true", 'key: "yes"', "key is true or false"),
    ("programme.yaml", "status: active", "status: gone", "status is one of"),
    ("programme.yaml", "account: cobalt-games, name", "account: cobalt, name", "there is no account 'cobalt'"),
    ("programme.yaml", "language: en, wave: spring-2026", "language: en, wave: summer", "there is no wave 'summer'"),
    ("programme.yaml", "role: decision", "role: boss", "role is one of"),
    ("programme.yaml", "Europe/London", "Europe/Lundon", "there is no timezone 'Europe/Lundon'"),
    ("programme.yaml", '"+44 1632 960649"', "+441632960649", "phone is one text; put it in quotes"),
    ("programme.yaml", "result: complete", "result: done", "result is one of"),
    ("programme.yaml", "at: 2026-06-08T08:00:00Z", "at: yesterday", "at is a time such as"),
    ("programme.yaml", "c_happy:", "c_hapy:", "no question c_hapy (did you mean c_happy?)"),
    ("programme.yaml", "c_ret: 95", "c_ret: most", "c_ret"),
    ("programme.yaml", "{winning: 70, keeping: 30}", "{winning: 70, keeping: 3}", "make up 100"),
    ("programme.yaml", "c_ten: [ashworth-mills", "c_ten: [ashworth", "there is no account 'ashworth'"),
    ("programme.yaml", "marsh-lane, date: 2025-02-28, kind: lost", "x, date: 2025-02-28, kind: lost",
     "there is no account 'x'"),
    ("programme.yaml", "kind: retained", "kind: kept", "kind is one of"),
    (TEAM, "account: ashworth-mills", "account: ashworth", "there is no account 'ashworth'"),
    (TEAM, "wave: spring-2026", "wave: summer", "there is no wave 'summer'"),
    (TEAM, "s_pred_nps: 9", "s_pred_nps: 11", "s_pred_nps"),
    (TEAM, "s_pride: 6", "s_prid: 6", "no question s_prid (did you mean s_pride?)"),
    (TEAM, "sealed_at: 2026-06-01T09:12:00Z", "sealed_at: June", "sealed_at is a time such as"),
    (TEAM, 'by: "Katrin Solberg"', "seal: 12ab", "its seal does not fit"),
    (TALK, "wave: spring-2026", "wave: spring-2025", "belongs to the wave 'spring-2026'"),
    (TALK, "wave: spring-2026", "rotation: {E: savvy}", "wave is missing"),
    (TALK, "account: {id: ashworth-mills", "account: {id: cobalt-games", "belongs to the account 'ashworth-mills'"),
    (TALK, "account: {id: ashworth-mills", "account: {id: other", "there is no account 'other'"),
    (TALK, "respondent: {id: ashworth-helen", "respondent: {id: someone", "there is no contact 'someone'"),
    (TALK, 'vendor: "Harrow & Pell Payroll"', "vendor: Other", "the vendor is not the one"),
    (TALK, "script: client_review_full", "script: client_review_ful", "There is no script"),
    (TALK, "{answer: nps,", "{answer: npz,", "the script has no question npz"),
    (TALK, "{answer: nps,", "{answers: nps,", "a step has one action"),
]  # fmt: skip


@pytest.mark.parametrize(("file", "old", "new", "words"), PLACES, ids=[f"{p[0]} {p[3]}" for p in PLACES])
def test_a_fault_is_told_with_its_file_and_line(
    folder: Path, read: Read, file: str, old: str, new: str, words: str
) -> None:
    line = spoil(folder, file, old, new)
    found = faults(read)
    places = [(name, at) for name, at, reason in found if words in reason]
    near = {(file, line), (file, 1)} if words in {"wave is missing"} else {(file, line)}
    assert set(places) & near, found


def test_every_fault_is_told_at_once_in_order(folder: Path, read: Read) -> None:
    spoil(folder, "programme.yaml", "currency: GBP", "currency: pounds")
    spoil(folder, TEAM, "s_pred_nps: 9", "s_pred_nps: 11")
    spoil(folder, TALK, "{answer: nps,", "{answer: npz,")
    assert [name for name, _, _ in faults(read)] == ["programme.yaml", TALK, TEAM]


def test_two_forms_of_one_person_are_a_fault_and_of_two_people_are_not(folder: Path, read: Read) -> None:
    shutil.copy(folder / TEAM, folder / "team" / "again.yaml")
    ((file, line, reason),) = faults(read)
    assert (file, line) == ("team/again.yaml", 3)
    assert TEAM in reason
    spoil(folder, "team/again.yaml", "Katrin Solberg", "Someone Else")
    assert len(read().team_forms) == 2


def test_a_person_is_heard_to_the_end_once(folder: Path, read: Read) -> None:
    shutil.copy(folder / TALK, folder / "sessions" / "again.yaml")
    ((file, _, reason),) = [fault for fault in faults(read) if "finished interview" in fault[2]]
    assert {file, reason.split(" stands in ")[1].removesuffix(" already")} == {TALK, "sessions/again.yaml"}


def test_a_form_without_a_required_answer_is_read_and_named(folder: Path, read: Read) -> None:
    spoil(folder, TEAM, "  s_good: 8\n", "")
    assert any("no answer to s_good" in notice for notice in read().notices)


def test_what_is_no_programme_folder_is_refused(tmp_path: Path, library: ScriptLibrary) -> None:
    files = ProgrammeFolderFiles()
    with pytest.raises(UserError) as missing:
        files.read(tmp_path / "nowhere", library)
    assert missing.value.code == "no_such_folder"
    with pytest.raises(UserError, match=r"programme\.yaml: There is no file"):
        files.read(tmp_path, library)
    texts = {"": "empty", "- a\n": "names and values", "a: [\n": "not YAML", "a: 1\na: 2\n": "twice"}
    for text, words in texts.items():
        (tmp_path / "programme.yaml").write_text(text, "utf-8")
        with pytest.raises(UserError, match=words):
            files.read(tmp_path, library)


def test_files_that_lie_elsewhere_are_not_followed(folder: Path, read: Read, tmp_path: Path) -> None:
    secret = tmp_path / "secret.yaml"
    shutil.copy(folder / TEAM, secret)
    (folder / "team" / "link.yaml").symlink_to(secret)
    ((file, line, reason),) = faults(read)
    assert (file, line) == ("team/link.yaml", 0)
    assert "outside the folder" in reason


def test_a_link_in_a_circle_and_a_part_that_is_no_folder_are_faults(folder: Path, read: Read) -> None:
    (folder / "team" / "circle.yaml").symlink_to(folder / "team" / "circle.yaml")
    assert [(file, "outside the folder" in reason) for file, _, reason in faults(read)] == [("team/circle.yaml", True)]
    shutil.rmtree(folder / "sessions")
    (folder / "sessions").write_text("no folder", "utf-8")
    assert ("sessions", 0) in [(file, line) for file, line, _ in faults(read)]


def test_a_script_of_its_own_may_lie_in_the_folder(folder: Path, read: Read, library: ScriptLibrary) -> None:
    own = library.find("client_review_short").source.replace('version: "1.0"', 'version: "1.1"')
    (folder / "scripts").mkdir()
    (folder / "scripts" / "own.yaml").write_text(own, "utf-8")
    spoil(folder, "programme.yaml", "script: client_review_short", "script: scripts/own.yaml")
    found = read()
    assert found.scripts[0].version == "1.1"
    assert found.waves[0].script_digest == found.scripts[0].digest


def test_a_form_may_come_as_a_file_alone(folder: Path, library: ScriptLibrary) -> None:
    script = library.find("team_form")
    form = read_form_file(folder / TEAM, script, START)
    assert (form.account, form.by) == ("ashworth-mills", "Katrin Solberg")
    assert form.answers["s_stay"] == ("people", "results")
    spoil(folder, TEAM, "sealed_at: 2026-06-01T09:12:00Z\n", "")
    assert read_form_file(folder / TEAM, script, START).sealed_at == START
    spoil(folder, TEAM, "s_int: 9", "s_int: eleven")
    with pytest.raises(FolderRefused, match=r"2026-ashworth-mills\.yaml:9: .*s_int"):
        read_form_file(folder / TEAM, script, START)
