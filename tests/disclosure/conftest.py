"""Talks made of events, begun and consented to."""

from collections.abc import Callable

import pytest

from interviewer import app
from interviewer.domain.script.script import Script
from tests.disclosure.made_talks import Talk, begun

Begin = Callable[..., Talk]


@pytest.fixture(scope="session")
def full_script() -> Script:
    return app.script_library().find("client_review_full")


@pytest.fixture
def begin(full_script: Script) -> Begin:
    """Starts a talk; consented and passed on at `level` unless that is None."""

    def start(level: str | None = "named", *, practice: bool = False) -> Talk:
        return begun(full_script, level, practice=practice)

    return start
