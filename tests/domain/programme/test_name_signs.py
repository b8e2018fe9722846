"""Names in all scripts pass; signs that print as nothing do not."""

import pytest

from interviewer.domain.programme.account import Account
from interviewer.domain.programme.check import account_faults

JAPANESE, FRENCH = "株式会社\u3000東京", "Société\u00a0Générale"
PERSIAN, INDIC, EMOJI = "شرکت می\u200cرود", "ক্\u200dষ", "Academia 👩\u200d🏫"


@pytest.mark.parametrize("name", [JAPANESE, FRENCH, PERSIAN, INDIC, EMOJI, "\u200fבע״מ"])
def test_spaces_and_joiners_of_any_script_belong_to_a_name(name: str) -> None:
    assert list(account_faults(Account("a", name))) == []


@pytest.mark.parametrize("name", ["a\x00b", "a\nb", "a\u202eb", "a\u2028b", "\u200d", " \u200e\u3000"])
def test_controls_overrides_and_names_of_nothing_are_refused(name: str) -> None:
    assert [field for field, _ in account_faults(Account("a", name))] == ["name"]


def test_an_id_has_no_such_signs() -> None:
    assert [field for field, _ in account_faults(Account("a\u200db", "Aster"))] == ["id"]
