"""Whatever a person took back, kept apart or did not allow: it stands in no paper, no file name, no calendar."""

from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from interviewer import app
from interviewer.disclosure.view import ReportableInterview
from interviewer.domain.errors import UserError
from interviewer.domain.interview import events as ev
from interviewer.domain.interview.facts import AccountRef
from interviewer.domain.script.script import Script
from interviewer.report.papers import CALLS, FILE_NAMES, MAKERS, PaperKind, Subject
from interviewer.report.programme_telling import ProgrammeTelling
from tests.disclosure.made_talks import Talk, begun
from tests.report.sample_programme import with_talks, words_of

ACCOUNT = "brightside-care"
KINDS: tuple[PaperKind, ...] = (
    "account-plan", "advocates", "advocate-note", "drill", "letter", "packet", "next-time", "ten-best", "interview",
)  # fmt: skip
OPEN = (
    "nps_why", "adv_story", "adv_fall", "pas_ten", "pas_one", "det_effect", "det_raised", "det_ten", "perf_open",
    "product", "tough", "ideas", "dim_integrity_low", "j_else", "comp_better", "b_role", "personal_need",
)  # fmt: skip
LISTS = ("det_trouble", "ssc_start", "ssc_stop", "ssc_continue", "value_recall", "fut_needs", "alt_who")
FATES = ("said", "struck", "anonymous", "withdrawn", "undone", "unconfirmed", "masked")
NAMES = ("Ana Ruiz", "Ruiz", "Head of Group IT")


class Given:
    """What every example starts from, with a short name for the reports of failures."""

    def __init__(self, told: ProgrammeTelling, script: Script) -> None:
        self.told, self.script = told, script

    def __repr__(self) -> str:
        return "spring 2026"


@pytest.fixture(scope="module", name="wave")
def _wave(spring: ProgrammeTelling, script: Script) -> Given:
    return Given(spring, script)


@pytest.fixture(scope="module", name="script")
def _script() -> Script:
    return app.script_library().find("client_review_full")


def told_of(script: Script, level: str, nps: int, fates: dict[str, str], yes: bool) -> tuple[Talk, dict[str, str]]:
    """A talk in which every answer holds a word of its own, and the words by question."""
    talk = begun(script, level, account=AccountRef(ACCOUNT, "Brightside Care Homes"))
    talk.say("nps", nps)
    talk.happen(ev.Noted("notecanary", False), "nps")
    talk.happen(ev.OffRecordBegun())
    talk.happen(ev.Noted("sealedcanary", True))
    talk.happen(ev.OffRecordEnded())
    planted: dict[str, str] = {}
    for question, fate in fates.items():
        word = f"canary{question.replace('_', '')}"
        planted[question] = word
        _plant(talk, question, word, fate)
    for question, good in (("adv_testimonial", "yes"), ("adv_quote", "company_only"), ("adv_guide", "yes"),
                           ("det_callback", "yes_with_points"), ("fut_pass", "yes")):  # fmt: skip
        talk.say(question, good if yes else "no")
    return talk.finished(), planted


def _plant(talk: Talk, question: str, word: str, fate: str) -> None:
    words, lines = f"It is {word} today.", (f"{word} again",)
    value = lines if question in LISTS else None
    said = None if question in LISTS else words
    if fate == "unconfirmed":
        talk.happen(ev.Volunteered(value, said), question)
        return
    event = talk.say(question, value, said)
    match fate:
        case "struck":
            talk.happen(ev.Struck(), question)
        case "anonymous":
            talk.happen(ev.Attributed("anonymous"), question)
        case "withdrawn":
            talk.happen(ev.Withdrawn(), question)
        case "undone":
            talk.happen(ev.Undone(event))
        case "masked":
            talk.happen(ev.Masked(word, "[something]"))


def everything(told: ProgrammeTelling, interview: str) -> Iterator[str]:
    """Every paper that can be made, its file's name, what goes with it, and what is said where it is refused."""
    for kind in KINDS:
        for subject in (Subject(), Subject(ACCOUNT), Subject(interview=interview), Subject(ACCOUNT, interview)):
            for make in (MAKERS[kind], FILE_NAMES[kind], *((CALLS[kind],) if kind in CALLS else ())):
                try:
                    yield words_of((make(told, subject),)) + repr(make(told, subject))
                except UserError as refused:
                    yield refused.sentence


def allowed(view: ReportableInterview | None) -> str:
    """What disclosure let through, as one text."""
    return "" if view is None else repr(view.answers)


FATE = st.sampled_from(FATES)
SOME = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@SOME
@given(
    level=st.sampled_from(["named", "company", "anonymous"]),
    nps=st.sampled_from([2, 7, 9]),
    fates=st.fixed_dictionaries(dict.fromkeys((*OPEN, *LISTS), FATE)),
    yes=st.booleans(),
)
def test_no_paper_holds_a_word_that_may_not_leave(
    wave: Given, level: str, nps: int, fates: dict[str, str], yes: bool
) -> None:
    talk, planted = told_of(wave.script, level, nps, fates, yes)
    try:
        view: ReportableInterview | None = talk.view()
    except UserError:
        view = None
    told = with_talks(wave.told, ACCOUNT, *((view,) if view else ()))
    text = "\n".join(everything(told, "i1"))
    hidden = [word for question, word in planted.items() if fates[question] != "said"]
    hidden += [word for word in planted.values() if word not in allowed(view)]
    assert [word for word in ("notecanary", "sealedcanary", *hidden) if word in text] == []
    if view is None:
        assert [name for name in NAMES if name in text] == []


@SOME
@given(nps=st.sampled_from([2, 7, 9]), fates=st.fixed_dictionaries(dict.fromkeys(OPEN, FATE)))
def test_as_the_company_without_a_favour_nobody_is_named_anywhere(
    wave: Given, nps: int, fates: dict[str, str]
) -> None:
    talk, _ = told_of(wave.script, "company", nps, fates, yes=False)
    told = with_talks(wave.told, ACCOUNT, talk.view())
    text = "\n".join(everything(told, "i1"))
    assert [name for name in (*NAMES, "11 June", "Thu 11") if name in text] == []


def test_a_name_given_for_the_call_alone_is_in_the_packet_alone(spring: ProgrammeTelling, script: Script) -> None:
    talk, _ = told_of(script, "company", 2, {"det_trouble": "said"}, yes=True)
    told = with_talks(spring, ACCOUNT, talk.view())
    holding = [kind for kind in KINDS if kind != "advocates" and "Ruiz" in words_of(_made(told, kind))]
    assert holding == ["packet"]
    assert "Ruiz" not in FILE_NAMES["packet"](told, Subject(ACCOUNT))


def _made(told: ProgrammeTelling, kind: PaperKind) -> object:
    subject = Subject(ACCOUNT, "i1") if kind == "interview" else Subject(ACCOUNT)
    try:
        return MAKERS[kind](told, subject)
    except UserError as refused:
        return (refused.sentence,)
