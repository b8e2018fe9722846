"""A seal is the proof that something was foreseen: none lies in the future."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import pytest

from interviewer.domain.errors import UserError
from interviewer.domain.programme.forms import CompanyForm, TeamForm
from interviewer.services.sealed_days import refuse_sealed_later

NOW = datetime(2026, 7, 1, 12, 0, tzinfo=UTC)


@dataclass(frozen=True)
class Forms:
    team_forms: tuple[TeamForm, ...] = ()
    company_form: CompanyForm | None = None


def team(at: datetime) -> TeamForm:
    return TeamForm("aster", "spring", "Ana", at, {"s_pred_nps": 9})


def test_seals_of_the_past_and_of_this_moment_are_taken() -> None:
    refuse_sealed_later(Forms((team(NOW), team(NOW - timedelta(days=9))), CompanyForm({}, NOW)), NOW)
    refuse_sealed_later(Forms(company_form=CompanyForm({})), NOW)


def test_every_seal_of_the_future_is_told_with_its_account_and_nothing_is_imported() -> None:
    later = NOW + timedelta(minutes=1)
    with pytest.raises(UserError) as refused:
        refuse_sealed_later(Forms((team(NOW), team(later)), CompanyForm({}, later)), NOW)
    assert refused.value.code == "programme_refused"
    assert refused.value.sentence.splitlines() == [
        "The team's form about aster in spring says that it was sealed in the future. Check sealed_at.",
        "The company's form says that it was sealed in the future. Check sealed_at.",
        "Nothing was imported.",
    ]


def test_a_folder_with_a_clock_of_its_own_is_measured_by_its_last_talk() -> None:
    talk = NOW + timedelta(days=30)
    refuse_sealed_later(Forms((team(talk),)), NOW, [talk])
    with pytest.raises(UserError, match="in the future"):
        refuse_sealed_later(Forms((team(talk + timedelta(seconds=1)),)), NOW, [talk])
