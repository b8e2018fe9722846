"""Views and tellings built by hand: what disclosure would let through, without a talk."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from interviewer import app
from interviewer.disclosure.view import Consents, Person, ReportableInterview, Reported, TeamView
from interviewer.domain.loyalty.person import person_from
from interviewer.kit.i18n import Catalog
from interviewer.report.programme_telling import ProgrammeTelling
from interviewer.report.telling import Telling
from tests.report.sample_programme import telling_of

KINDS = {"list": tuple, "open": type(None)}


def reported(question: str, given: object, *, flat: bool = False, verbatim: bool = True) -> Reported:
    """A text gives words, a list lines, anything else a value; a pair value and words."""
    if isinstance(given, list):
        return Reported(question, "list", question, tuple(given), verbatim=verbatim)
    if isinstance(given, tuple) and len(given) == 2 and isinstance(given[0], str | int):
        return Reported(question, "choice", question, given[0], given[1], verbatim, flat=flat)
    if isinstance(given, str) and (" " in given or given[-1:] in ".?!"):
        return Reported(question, "open", question, None, given, verbatim, flat=flat)
    return Reported(question, "choice", question, given)  # type: ignore[arg-type]


@pytest.fixture
def tell() -> Callable[..., Telling]:
    """A telling from question ids and what was given to them."""

    def telling(
        *,
        account: str = "Aster AG",
        level: str = "named",
        short: bool = False,
        team: TeamView | None = None,
        flat: tuple[str, ...] = (),
        paraphrased: tuple[str, ...] = (),
        **given: Any,
    ) -> Telling:
        answers = {q: reported(q, g, flat=q in flat, verbatim=q not in paraphrased) for q, g in given.items()}
        values = {q: a.value for q, a in answers.items()}
        view = ReportableInterview(
            vendor="Tideway IT",
            executive="Rosa Ache",
            executive_title="chief executive",
            firm="Plain Research",
            interviewer="Jo Lind",
            account=account,
            level=level,  # type: ignore[arg-type]
            person=Person("Ana Ruiz", "Head of IT", "decision") if level == "named" else None,
            role="decision" if level == "named" else None,
            heard_on=date(2026, 6, 11),
            day_known=level == "named",
            mode="phone",
            minutes=22,
            script="client_review_full 1.0",
            answers=answers,
            unanswered={},
            figures=person_from(values, richness="vivid", fine=bool(flat)),
            consents=Consents(recorded=True, attribution=level),  # type: ignore[arg-type]
            team=team,
        )
        return Telling(view, Catalog.load(), date(2026, 6, 20), short)

    return telling


@pytest.fixture(scope="session", name="spring")
def _spring(house: Path) -> Iterator[ProgrammeTelling]:
    """The shared programme's wave of spring 2026: one account at risk, two people unattributed."""
    with app.temporary_workspace() as workspace:
        desk = app.desk_over(workspace)
        desk.folders.bring_in(house / "tests" / "cases" / "programme")
        yield telling_of(desk, "Harrow & Pell client review", "spring-2026")
