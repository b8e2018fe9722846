"""Papers made from real stored talks: refused before anything is written, and silent about what must stay in."""

from collections.abc import Callable
from pathlib import Path

import pytest

from interviewer import app
from interviewer.domain.errors import UserError
from interviewer.report.interview import texts_in
from interviewer.services.conducting import Conducting
from interviewer.services.interviewing import Interviewing
from interviewer.services.reporting import Reporting
from interviewer.services.workspaces import OpenWorkspace

Begin = Callable[..., Conducting]


@pytest.fixture(scope="module")
def reporting(workspace: OpenWorkspace, interviewing: Interviewing) -> Reporting:
    return app.desk_over(workspace, clock=interviewing.makers.clock).reporting


def closed(talk: Conducting) -> str:
    """Skip what is open, confirm and finish; the interview's id."""
    for _ in range(200):
        step = talk.step()
        if not step.route.open:
            break
        question = step.route.open[0]
        kind = step.script.by_id[question].kind
        if kind == "consent":
            talk.answer(question, step.script.by_id[question].options[0])
        elif kind == "say":
            talk.answer(question, "said")
        else:
            talk.skip(question, "dont_know")
    talk.finish()
    return talk.step().facts.id


def test_a_nearly_empty_talk_makes_a_paper(begin: Begin, reporting: Reporting, tmp_path: Path) -> None:
    made = reporting.write_interview_report(closed(begin()), tmp_path / "a.pdf")
    assert made.read_bytes().startswith(b"%PDF")


def test_the_two_page_form_on_letter(begin: Begin, reporting: Reporting, tmp_path: Path) -> None:
    talk = begin("client_review_short")
    talk.answer("nps", 9)
    made = reporting.write_interview_report(closed(talk), tmp_path / "b.pdf", "Letter", "short")
    assert made.stat().st_size > 1000


@pytest.mark.parametrize(("level", "code"), [("anonymous", "unattributed"), ("company", "would_identify")])
def test_a_refused_paper_leaves_no_file(
    begin: Begin, reporting: Reporting, tmp_path: Path, level: str, code: str
) -> None:
    talk = begin(level=level)
    talk.answer("nps", 4)
    talk.answer("nps_why", None, words="Ask for Ana Ruiz.")
    with pytest.raises(UserError) as refused:
        reporting.write_interview_report(closed(talk), tmp_path / "c.pdf")
    assert refused.value.code == code
    assert list(tmp_path.iterdir()) == []


def test_planted_words_are_nowhere_in_the_paper(begin: Begin, reporting: Reporting) -> None:
    talk = begin()
    talk.answer("nps", 9)
    talk.answer("nps_why", None, words="firstcanary")
    talk.answer("adv_story", None, words="parkedcanary")
    talk.jump("nps")
    talk.answer("nps", 7)
    talk.answer("nps_why", None, words="Late, said Marek.")
    talk.note("notecanary", "nps_why")
    talk.begin_off_record()
    talk.note("sealedcanary")
    talk.end_off_record()
    talk.answer("tough", None, words="struckcanary")
    talk.strike("tough")
    talk.answer("ideas", None, words="undonecanary")
    talk.undo()
    talk.answer("wow", None, words="secretcanary")
    talk.attribute("wow", "anonymous")
    talk.mask("Marek", "[an engineer]")
    texts = "\n".join(texts_in(reporting.interview_paper(closed(talk))))
    assert "canary" not in texts
    assert "Marek" not in texts
    assert "Late, said [an engineer]." in texts
    assert "Some answers are held back." in texts


def test_a_preview_is_the_same_paper(begin: Begin, reporting: Reporting, tmp_path: Path) -> None:
    interview = closed(begin())
    written = reporting.write_interview_report(interview, tmp_path / "d.pdf")
    assert reporting.interview_pdf(interview) == written.read_bytes()


def test_the_suggested_name_keeps_the_person_out_as_the_company(begin: Begin, reporting: Reporting) -> None:
    assert reporting.suggested_name(closed(begin(level="company"))) == "Tideway_Aster.pdf"
    assert reporting.suggested_name(closed(begin(level="named"))) == "Tideway_Aster_Ana-Ruiz.pdf"


def test_the_paper_carries_the_fingerprint_of_its_log(begin: Begin, reporting: Reporting) -> None:
    talk = begin()
    interview = closed(talk)
    before = reporting.interview_paper(interview).foot_mid
    talk.correct("b_tenure", 6, None, "verbatim", "misheard")
    assert reporting.interview_paper(interview).foot_mid != before
