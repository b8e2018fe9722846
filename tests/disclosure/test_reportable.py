"""What passes the door, at which level, and what never does."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from interviewer.disclosure.view import ReportableInterview, TeamView
from interviewer.domain.errors import UserError
from interviewer.domain.interview import events as ev

Begin = Callable[..., Any]


def said(view: ReportableInterview) -> str:
    """Everything in the view, as one text."""
    return repr(view)


@pytest.mark.parametrize(("level", "code"), [("anonymous", "unattributed"), (None, "no_attribution")])
def test_a_talk_without_an_author_has_no_paper(begin: Begin, level: str | None, code: str) -> None:
    with pytest.raises(UserError) as refused:
        begin(level).finished().view()
    assert refused.value.code == code
    assert "Ana" not in refused.value.sentence


def test_an_open_broken_off_withdrawn_or_rehearsed_talk_has_no_paper(begin: Begin) -> None:
    broken, withdrawn = begin(), begin().finished()
    broken.happen(ev.BrokenOff())
    withdrawn.happen(ev.Withdrawn(), "a_participate")
    codes = []
    for talk in (begin(), broken, withdrawn, begin(practice=True).finished()):
        with pytest.raises(UserError) as refused:
            talk.view()
        codes.append(refused.value.code)
    assert codes == ["not_finished", "not_finished", "withdrawn", "rehearsal"]


def test_withdrawing_the_attribution_makes_it_unattributed(begin: Begin) -> None:
    talk = begin().finished()
    talk.happen(ev.Withdrawn(), "a_attribution")
    with pytest.raises(UserError, match="unattributed"):
        talk.view()


def test_canaries_stay_inside(begin: Begin) -> None:
    talk = begin()
    talk.say("nps", 9)
    talk.say("adv_story", words="parkedcanary")
    talk.happen(ev.Revised(7), "nps")
    talk.say("nps_why", words="firstcanary")
    talk.happen(ev.Revised(words="The plan is late. Marek said so."), "nps_why")
    talk.happen(ev.Noted("notecanary"), "nps_why")
    talk.happen(ev.Noted("sealedcanary", sealed=True))
    talk.say("tough", words="struckcanary")
    talk.happen(ev.Struck(), "tough")
    talk.say("ssc_start", ("struckline",))
    talk.happen(ev.Struck(), "ssc_start")
    gone = talk.say("ideas", words="undonecanary")
    talk.happen(ev.Undone(gone))
    talk.happen(ev.Volunteered(words="volunteeredcanary"), "product")
    talk.say("wow", words="secretcanary")
    talk.happen(ev.Attributed("anonymous"), "wow")
    talk.say("j_outside", words="outsidecanary")
    talk.say("a_offrecord", "said", "consentcanary")
    talk.say("fut_needs", ("futurecanary",))
    talk.say("fut_pass", "no")
    talk.say("comp_better", words="withdrawncanary")
    talk.happen(ev.Withdrawn(), "comp_better")
    talk.happen(ev.Masked("Marek", "[an engineer]"))
    view = talk.finished().view(TeamView(values=("Marek is there",)))
    for word in (
        "parked",
        "first",
        "note",
        "sealed",
        "struck",
        "undone",
        "volunteered",
        "secret",
        "outside",
        "consent",
    ):
        assert word + "canary" not in said(view)
    for word in ("struckline", "futurecanary", "withdrawncanary", "Marek"):
        assert word not in said(view)
    assert view.answers["nps_why"].words == "The plan is late. [an engineer] said so."
    assert view.held_back


def test_a_confirmed_and_a_restored_answer_count(begin: Begin) -> None:
    talk = begin()
    talk.say("nps", 9)
    talk.say("adv_story", words="The storm night.")
    talk.happen(ev.Revised(7), "nps")
    talk.happen(ev.Restored(), "adv_story")
    talk.happen(ev.Volunteered(words="The portal is slow."), "product")
    talk.happen(ev.Confirmed(), "product")
    answers = talk.finished().view().answers
    assert answers["adv_story"].words == "The storm night."
    assert answers["product"].words == "The portal is slow."


def test_a_struck_choice_keeps_its_value_unless_that_was_taken_back_too(begin: Begin) -> None:
    talk = begin()
    talk.say("nps", 8, "An eight.")
    talk.happen(ev.Struck(kept=8), "nps")
    talk.say("sat", "satisfied", "Well.")
    talk.happen(ev.Struck(value_too=True), "sat")
    view = talk.finished().view()
    assert (view.answers["nps"].value, view.answers["nps"].words) == (8, None)
    assert "sat" not in view.answers
    assert (view.figures.nps, view.figures.sat) == (8, None)


def test_as_the_company_there_is_no_person(begin: Begin) -> None:
    talk = begin("company")
    talk.say("b_role", words="I run the labs.")
    talk.say("b_decision", "decision", "I sign.")
    talk.say("nps", 4)
    talk.say("personal_need", words="Sleep.")
    view = talk.finished().view()
    assert (view.person, view.role, view.figures.role) == (None, None, "none")
    assert (view.heard_on, view.day_known) == (date(2026, 6, 1), False)
    assert not {"b_role", "b_decision", "personal_need"} & set(view.answers)
    for trace in ("Ana", "Head of", "labs", "I sign"):
        assert trace not in said(view)


def test_the_role_is_told_once_two_were_heard_as_the_company(begin: Begin) -> None:
    talk = begin("company")
    talk.say("b_decision", "decision", "I sign.")
    view = talk.finished().view(heard_at_account=2)
    assert view.role == "decision"
    assert "I sign" not in said(view)


def test_one_answer_as_the_company_in_a_paper_by_name_is_the_accounts(begin: Begin) -> None:
    talk = begin()
    talk.say("tough", words="It shows.")
    talk.happen(ev.Attributed("company"), "tough")
    view = talk.finished().view()
    assert (view.level, view.answers["tough"].level) == ("named", "company")
    assert view.person is not None


def test_a_looser_answer_never_names_in_a_paper_as_the_company(begin: Begin) -> None:
    talk = begin("company")
    talk.say("tough", words="It shows.")
    talk.happen(ev.Attributed("named"), "tough")
    assert talk.finished().view().answers["tough"].level == "company"


def test_other_ways_are_told_by_kind_unless_the_name_was_allowed(begin: Begin) -> None:
    lines = ("Zebranet, a direct competitor", "Taking it in-house")
    for allowed in (False, True):
        talk = begin()
        talk.say("nps", 8)
        talk.say("alt_now", "thinking_about_it")
        talk.say("alt_who", lines, "Zebranet mostly.")
        if allowed:
            talk.happen(ev.Attributed("named"), "alt_who")
        view = talk.finished().view()
        assert ("Zebranet" in said(view)) is allowed
        assert view.answers["alt_who"].value == (lines if allowed else ("competitor", "in_house"))


def test_favours_and_future_pass_only_with_their_own_yes(begin: Begin) -> None:
    talk = begin()
    talk.say("nps", 10)
    talk.say("ref_comfort", "comfortable")
    talk.say("adv_referral", "perhaps_later", "Perhaps.")
    talk.say("adv_testimonial", "no", "Rather not.")
    talk.say("adv_quote", "company_only")
    talk.say("adv_reference", 2)
    talk.happen(ev.Withdrawn(), "adv_reference")
    talk.say("fut_needs", ("A new hall",))
    talk.say("fut_open", "open")
    talk.say("fut_pass", "yes")
    view = talk.finished().view()
    assert {"adv_quote", "fut_needs", "fut_open"} <= set(view.answers)
    assert not {"adv_referral", "adv_testimonial", "adv_reference"} & set(view.answers)
    assert (view.consents.quote, view.consents.reference) == ("company_only", None)
    assert view.consents.valid_until == date(2028, 6, 11)


def test_a_call_that_was_withdrawn_is_no_call(begin: Begin) -> None:
    talk = begin()
    talk.say("nps", 3)
    talk.say("det_callback", "yes_with_points", "Thursdays.")
    assert talk.finished().view().figures.callback == "yes_with_points"
    talk.happen(ev.Withdrawn(), "det_callback")
    view = talk.view()
    assert (view.figures.callback, view.consents.callback) == (None, None)
    assert "Thursdays" not in said(view)


def test_figures_come_from_what_passes_alone(begin: Begin) -> None:
    talk = begin()
    talk.say("nps", 9)
    talk.say("dim_integrity", 3)
    talk.happen(ev.Attributed("anonymous"), "dim_integrity")
    view = talk.finished().view()
    assert view.figures.nps == 9
    assert view.figures.dims == {}


def test_a_non_answer_is_known_as_such(begin: Begin) -> None:
    talk = begin()
    talk.happen(ev.Skipped("prefer_not_say"), "nps")
    view = talk.finished().view()
    assert view.unanswered == {"nps": "prefer_not_say"}
    assert view.figures.nps is None


def test_a_late_team_form_is_left_out(begin: Begin) -> None:
    sealed = datetime(2026, 6, 11, 12, 2, tzinfo=UTC)
    talk = begin().finished()
    assert talk.view(TeamView(8, sealed_at=sealed)).team is not None
    assert talk.view(TeamView(8, sealed_at=sealed + timedelta(seconds=1))).team is None


def test_flat_words_are_marked(begin: Begin) -> None:
    talk = begin()
    talk.say("nps", 9)
    talk.say("nps_why", words="It's fine.")
    talk.say("perf_open", words="They rang us before the March outage.")
    view = talk.finished().view()
    assert view.answers["nps_why"].flat
    assert not view.answers["perf_open"].flat
    assert view.figures.fine


def test_severity_passes_with_its_lines_and_goes_with_them(begin: Begin) -> None:
    talk = begin()
    talk.say("nps", 4)
    given = talk.say("det_trouble", ("The portal", "The bill"))
    talk.happen(ev.Weighed((3, 1), given), "det_trouble")
    struck = begin()
    struck.say("nps", 4)
    given = struck.say("det_trouble", ("struckline",))
    struck.happen(ev.Weighed((3,), given), "det_trouble")
    struck.happen(ev.Struck(), "det_trouble")
    assert talk.finished().view().answers["det_trouble"].severities == (3, 1)
    assert "det_trouble" not in struck.finished().view().answers
