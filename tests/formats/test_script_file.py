"""Reading script files: the shipped ones are clean, and every complaint has its line and its reason."""

import hashlib
import re
from pathlib import Path

import pytest

from interviewer.domain.script.check import ScriptRefused
from interviewer.domain.script.questions import KINDS
from interviewer.formats.script_file import ScriptFiles
from interviewer.kit.resources import resource

SCRIPTS = Path(__file__).parents[1] / "scripts"
SHIPPED = ["client_review_full", "client_review_short", "company_form", "team_form"]
QUESTIONS = {"client_review_full": 92, "client_review_short": 31, "company_form": 8, "team_form": 26}


def expected(path: Path) -> list[tuple[int, str]]:
    """The complaints a bad script announces itself: `# ! reason ! reason` at the end of a line."""
    found = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        _, mark, reasons = line.partition("# ! ")
        found += [(number, reason.strip()) for reason in reasons.split(" ! ")] if mark else []
    return found


def refusal(source: str) -> ScriptRefused:
    with pytest.raises(ScriptRefused) as caught:
        ScriptFiles().parse(source, "it.yaml")
    return caught.value


@pytest.mark.parametrize("path", sorted((SCRIPTS / "bad").iterdir()), ids=lambda p: p.stem)
def test_a_bad_script_gives_exactly_its_complaints_with_their_lines(path: Path) -> None:
    with pytest.raises(ScriptRefused) as caught:
        ScriptFiles().read(path)
    complaints = list(caught.value.complaints)
    for line, reason in expected(path):
        match = next((c for c in complaints if c.line == line and reason in c.reason), None)
        assert match is not None, f"line {line}: {reason!r} is missing among {complaints}"
        complaints.remove(match)
    assert complaints == []


@pytest.mark.parametrize("path", sorted((SCRIPTS / "good").iterdir()), ids=lambda p: p.stem)
def test_a_good_script_is_read(path: Path) -> None:
    assert ScriptFiles().read(path).id == path.stem


def test_every_kind_has_a_question_in_the_sample_script() -> None:
    script = ScriptFiles().read(SCRIPTS / "good" / "every_kind.yaml")
    assert {q.kind for q in script.by_id.values()} == set(KINDS)


@pytest.mark.parametrize("name", SHIPPED)
def test_the_shipped_scripts_are_clean(name: str) -> None:
    script = ScriptFiles().read(resource("scripts", f"{name}.yaml"))
    assert script.id == name
    assert len(script.by_id) == QUESTIONS[name]


def test_the_full_script_is_read_as_written() -> None:
    script = ScriptFiles().read(resource("scripts", "client_review_full.yaml"))
    assert script.gates == {"a_open", "a_participate"}
    assert script.by_id["a_participate"].options == ("yes", "no")
    assert script.by_id["b_tenure"].bounds == (0.0, 80.0)
    assert script.by_id["nps"].required
    assert script.by_id["nps_why"].when.names == ("nps",)
    assert script.by_id["adv_quote"].probes == ("Does your company need to clear that?",)
    assert set(script.wording_variants) == {"standard", "family_and_business"}
    assert script.sections[4].rotate[0] == "integrity"
    assert len(script.general_instructions) == 8


def test_forms_keep_fields_columns_and_pairs() -> None:
    company = ScriptFiles().read(resource("scripts", "company_form.yaml"))
    team = ScriptFiles().read(resource("scripts", "team_form.yaml"))
    assert company.by_id["c_energy"].fields == ("winning", "keeping")
    assert company.by_id["c_lost"].fields == ("account", "date", "sat", "nps", "reason", "revenue")
    assert team.by_id["s_alt"].pairs_with == ("alt_now", "alt_who", "det_alt")
    assert (company.perspective, team.perspective) == ("executive", "team")


def test_the_digest_is_of_the_text_and_survives_line_endings_and_a_byte_order_mark(tmp_path: Path) -> None:
    plain = (SCRIPTS / "good" / "branches.yaml").read_text(encoding="utf-8")
    other = tmp_path / "other.yaml"
    other.write_bytes(b"\xef\xbb\xbf" + plain.replace("\n", "\r\n").encode())
    script = ScriptFiles().read(other)
    assert script.source == plain
    assert script.digest == hashlib.sha256(plain.encode()).hexdigest()
    assert ScriptFiles().parse(script.source, "kept") == script


def test_a_missing_file_a_folder_and_bytes_that_are_no_text_are_refused_with_a_sentence(tmp_path: Path) -> None:
    binary = tmp_path / "binary.yaml"
    binary.write_bytes(b"script:\n  id: \xff\xfe\n")
    huge = tmp_path / "huge.yaml"
    huge.write_bytes(b"# x\n" * 2_600_000)
    for path, words in [
        (tmp_path / "none.yaml", "There is no file"),
        (tmp_path, "cannot be read"),
        (binary, "2: the file is not UTF-8"),
        (huge, "larger than 2000 kB"),
    ]:
        with pytest.raises(ScriptRefused, match=re.escape(words)):
            ScriptFiles().read(path)


@pytest.mark.parametrize("source", ["", "\n\n", "# only a remark\n", "\ufeff"])
def test_an_empty_file_is_refused(source: str) -> None:
    assert "the file is empty" in refusal(source).sentence


def test_the_sentence_has_one_line_for_each_complaint() -> None:
    error = refusal("script: {id: x}\nsections: []\n")
    lines = error.sentence.splitlines()
    assert len(lines) == len(error.complaints) == 4
    assert all(re.match(r"it\.yaml:\d+: ", line) for line in lines)


def test_a_header_that_is_no_mapping_and_sections_that_are_no_list_are_refused() -> None:
    reasons = [c.reason for c in refusal("script: [1]\nsections: {a: 1}\n").complaints]
    assert any("header is missing" in r for r in reasons)
    assert "sections must be a list" in reasons


def test_a_bare_true_will_do_as_a_condition() -> None:
    source = (SCRIPTS / "good" / "branches.yaml").read_text(encoding="utf-8")
    script = ScriptFiles().parse(source.replace('when: "score >= 9"', "when: true"), "x")
    assert script.by_id["high"].when.source == "true"
