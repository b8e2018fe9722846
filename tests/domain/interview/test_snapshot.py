"""What an ended talk says in figures: only answers that count, and no words."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from interviewer.domain.interview import events as ev
from interviewer.domain.interview.events import Event, Happening
from interviewer.domain.interview.route import walk
from interviewer.domain.interview.snapshot import (
    MEASURES,
    Snapshot,
    from_text,
    lists_version,
    snapshot_of,
    to_text,
)
from interviewer.domain.interview.transcript import Transcript
from interviewer.domain.script.conditions import parse_condition
from interviewer.domain.script.script import Question, Script, Section

BEGIN = datetime(2026, 6, 11, 9, 0, tzinfo=UTC)
SCRIPT = Script(
    "small",
    "1",
    "Small",
    (
        Section(
            "A",
            "All",
            (
                Question("a_open", "choice", "?", options=("go_ahead", "reschedule", "declines")),
                Question("a_participate", "consent", "?", options=("yes", "no")),
                Question("a_attribution", "choice", "?", options=("named", "company", "anonymous")),
                Question("nps", "scale_0_10", "?", required=True, report="R1"),
                Question("nps_why", "open", "?", required=True, report="R2"),
                Question("pas_doubt", "scale_0_10", "?", when=parse_condition("nps in [7, 8]"), report="R7"),
                Question("perf_open", "open", "?", required=True, report="R4"),
                Question("ssc_stop", "list", "?", report="R8"),
                Question("value_recall", "list", "?", report="R6"),
                Question("tough", "open", "?", required=True, report="R8"),
            ),
        ),
    ),
    end_if=(parse_condition("a_open != 'go_ahead'"), parse_condition("a_participate == 'no'")),
)
Step = tuple[Happening, str | None]
OPENED: list[Step] = [
    (ev.Started("d", "phone"), None),
    (ev.Answered("go_ahead"), "a_open"),
    (ev.Answered("yes"), "a_participate"),
    (ev.Answered("named"), "a_attribution"),
]
SAID: list[Step] = [
    (ev.Answered(8), "nps"),
    (ev.Answered(None, "Because they rang us before the invoice went out in March."), "nps_why"),
    (ev.Answered(5), "pas_doubt"),
    (ev.Answered(None, "Fine."), "perf_open"),
]
END: Step = (ev.Finished(), None)


def taken(*steps: Step) -> Snapshot:
    events = [Event(f"e{n}", BEGIN + timedelta(seconds=n), what, on) for n, (what, on) in enumerate(steps)]
    transcript = Transcript.of(events)
    return snapshot_of(SCRIPT, transcript, walk(SCRIPT, transcript))


def test_a_finished_talk_holds_its_numbers_and_no_words() -> None:
    found = taken(*OPENED, *SAID, END)
    assert (found.ended, found.level, found.counts, found.why) == ("finished", "named", True, True)
    assert found.values == {"nps": 8, "pas_doubt": 5}
    assert "rang" not in to_text(found)


def test_parked_answers_are_out() -> None:
    assert "pas_doubt" not in taken(*OPENED, *SAID, (ev.Revised(9), "nps"), END).values


def test_volunteered_answers_count_once_confirmed() -> None:
    waiting = (ev.Volunteered(3, "A three."), "nps")
    assert "nps" not in taken(*OPENED, waiting, END).values
    assert taken(*OPENED, waiting, (ev.Confirmed(), "nps"), END).values["nps"] == 3


def test_a_struck_number_is_out_and_struck_words_are_not_judged() -> None:
    struck = taken(*OPENED, *SAID, (ev.Struck(value_too=True), "nps"), (ev.Struck(), "perf_open"), END)
    assert "nps" not in struck.values
    assert struck.flat == ()


def test_flat_words_are_marked_and_a_lifted_flag_unmarks_them() -> None:
    assert taken(*OPENED, *SAID, END).flat == ("perf_open",)
    assert taken(*OPENED, *SAID, (ev.FlagCleared("tired"), None), END).flat == ()


def test_paraphrased_words_are_not_the_persons_own() -> None:
    own = (ev.Answered(None, "Fine.", "paraphrase"), "perf_open")
    assert taken(*OPENED, *SAID[:3], own, END).flat == ()


def test_richness_is_judged_together_and_apart() -> None:
    found = taken(*OPENED, *SAID, END).richness
    assert found["nps_why"] == "vivid"
    assert found["perf_open"] == "flat"
    assert set(found) == {"both", "nps_why", "perf_open"}


def test_verdicts_are_held_by_line_without_the_lines_and_go_with_what_was_taken_back() -> None:
    told: Step = (ev.Answered(("They never ring", "The bill")), "ssc_stop")
    match: Step = (ev.Matched((2, 0), "e8", "abc"), "ssc_stop")
    assert taken(*OPENED, *SAID, told, END).points == {"ssc_stop": ("", (-2, -2))}
    found = taken(*OPENED, *SAID, told, END, match)
    assert found.points == {"ssc_stop": ("abc", (2, 0))}
    assert from_text(to_text(found)) == found
    assert "ring" not in to_text(found)
    for gone in (ev.Withdrawn(), ev.Struck(value_too=True)):
        assert taken(*OPENED, *SAID, told, END, match, (gone, "ssc_stop")).points == {}


def test_who_was_asked_for_value_and_knows_of_none_named_none() -> None:
    assert taken(*OPENED, *SAID, (ev.Skipped("dont_know"), "value_recall"), END).points == {"value_recall": ("", ())}
    assert taken(*OPENED, *SAID, (ev.Skipped("prefer_not_say"), "value_recall"), END).points == {}


def test_one_answer_given_unattributed_is_hidden_with_its_event() -> None:
    found = taken(*OPENED, *SAID, (ev.Attributed("anonymous"), "nps"), END)
    assert found.hidden == {"nps": "e4"}


def test_everything_of_an_unattributed_talk_is_hidden() -> None:
    found = taken(*OPENED[:3], (ev.Answered("anonymous"), "a_attribution"), *SAID, END)
    assert found.unattributed
    assert set(found.hidden) == {"nps", "pas_doubt", "nps_why", "perf_open"}


def test_a_level_never_asked_counts_as_unattributed() -> None:
    assert taken(*OPENED[:3], *SAID, END).unattributed


def test_who_declines_or_withdraws_has_left() -> None:
    declined = taken(OPENED[0], (ev.Answered("declines"), "a_open"), END)
    withdrawn = taken(*OPENED, *SAID, END, (ev.Withdrawn(), "a_participate"))
    assert (declined.left, withdrawn.left) == (True, True)
    assert not withdrawn.counts


def test_a_call_that_was_put_off_is_no_talk() -> None:
    assert taken(OPENED[0], (ev.Answered("reschedule"), "a_open"), END).ended is None


def test_a_correction_is_another_answer() -> None:
    hidden = (ev.Attributed("anonymous"), "nps")
    before = taken(*OPENED, *SAID, hidden, END)
    after = taken(*OPENED, *SAID, hidden, END, (ev.Corrected(9, None, "verbatim", "misheard"), "nps"))
    assert after.values["nps"] == 9
    assert after.hidden["nps"] != before.hidden["nps"]


NUMBERS = st.one_of(st.integers(0, 10), st.text(), st.lists(st.text(), max_size=3).map(tuple))


@given(st.dictionaries(st.sampled_from(MEASURES), NUMBERS), st.sampled_from([None, "named", "anonymous"]))
def test_a_snapshot_reads_back_as_written(values: dict[str, int | str | tuple[str, ...]], level: object) -> None:
    found = Snapshot("finished", level, values=values, hidden=dict.fromkeys(values, "e"), flat=("tough",))  # type: ignore[arg-type]
    assert from_text(to_text(found)) == found


def test_the_word_lists_have_one_mark_for_all_runs() -> None:
    assert lists_version() == lists_version.__wrapped__()
    assert len(lists_version()) == 12
