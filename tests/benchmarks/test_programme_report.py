"""The programme report of 20 accounts, figures to last sheet, against a bare canvas (issue 4: at most 2x)."""

import pytest

from interviewer.formats.pdf import render
from interviewer.report.programme.paper import programme_report
from interviewer.report.programme_telling import ProgrammeTelling
from interviewer.report.subject import Subject
from tests.benchmarks.raw_canvas import Recording, seconds
from tests.report.programme.programme_samples import HAPPY, Heard, form, listed, telling

MOST = 2.0
ACCOUNTS = [f"client {number}" for number in range(20)]
SAID = "We waited four days for an answer that took two minutes to give."


def twenty() -> ProgrammeTelling:
    """Two people at each of 20 accounts, with words, forms and an earlier wave."""
    words = dict.fromkeys(("tough", "nps_why", "adv_story", "dim_savvy_low", "perf_open"), SAID)
    heard = [
        Heard(
            account,
            {**HAPPY, "nps": place * 3 % 11, "dim_savvy": place * 2 % 11, "det_callback": "yes_with_points"},
            role=role,
            words=words,
            lines={"det_trouble": (f"Late reports {place}", "Two calls to get through")},
        )
        for place, account in enumerate(ACCOUNTS)
        for role in ("decision", "user")
    ]
    forms = [form(account, 9, 8) for account in ACCOUNTS]
    before = [Heard(account, {"nps": 7}) for account in ACCOUNTS]
    return telling(heard, listed(*ACCOUNTS), forms=forms, before=before, company={"c_happy": "I guess so."})


@pytest.mark.benchmark
def test_a_report_of_twenty_accounts_costs_at_most_twice_a_bare_canvas(monkeypatch: pytest.MonkeyPatch) -> None:
    told, recording = twenty(), Recording()
    with monkeypatch.context() as patch:
        recording.watch(patch)
        render(programme_report(told, Subject()), "A4")
    bare = seconds(recording.bare)
    whole = seconds(lambda: render(programme_report(told, Subject()), "A4"))
    print(f"report of 20 accounts {whole:.3f} s, bare canvas {bare:.3f} s, {whole / bare:.2f}x")
    assert whole <= MOST * bare
