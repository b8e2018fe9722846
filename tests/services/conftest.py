"""A real encrypted workspace for the services, made once for this folder."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta

import pytest

from interviewer import app
from interviewer.domain.interview.facts import AccountRef, Engagement, Meeting, RespondentRef
from interviewer.kit.ids import new_id
from interviewer.services.conducting import Conducting
from interviewer.services.interviewing import Interviewing
from interviewer.services.talk import Makers
from interviewer.services.workspaces import OpenWorkspace

START = datetime(2026, 6, 11, 9, 0, tzinfo=UTC)


class TickingClock:
    """One second later at each look."""

    def __init__(self) -> None:
        self.now = START

    def __call__(self) -> datetime:
        self.now += timedelta(seconds=1)
        return self.now


@pytest.fixture(scope="module")
def workspace() -> Iterator[OpenWorkspace]:
    with app.temporary_workspace() as made:
        yield made


@pytest.fixture(scope="module")
def interviewing(workspace: OpenWorkspace) -> Interviewing:
    return Interviewing(workspace.interviews, app.script_library(), Makers(TickingClock(), new_id))


Begin = Callable[..., Conducting]


@pytest.fixture(scope="module")
def begin(interviewing: Interviewing) -> Begin:
    """Starts an interview; with `consented` the opening section is already answered."""

    def start(script: str = "client_review_full", level: str | None = "named", **more: object) -> Conducting:
        asked = interviewing.find_script(script)
        engagement = Engagement("Tideway", "Rosa Ache", interviewer_name="Jo Lind", interviewer_firm="Plain")
        account, person = AccountRef("aster", "Aster AG"), RespondentRef("ana", "Ana Ruiz")
        facts = interviewing.prepared(asked, Meeting(engagement, account, person), **more)  # type: ignore[arg-type]
        talk = interviewing.begin(facts, asked)
        if level:
            consent(talk, level)
        return talk

    return start


def consent(talk: Conducting, level: str) -> None:
    """Answer the gates, the recording and the attribution."""
    talk.answer("a_open", "go_ahead")
    talk.answer("a_participate", "yes")
    talk.answer("a_record", "no")
    talk.answer("a_attribution", level)
