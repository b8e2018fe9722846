"""A refusal counts its places, and its lines add up to the count."""

import pytest

from interviewer.domain.errors import UserError
from interviewer.services.paper_guard import refuse_open
from interviewer.services.paper_wishes import Place


def test_two_dates_in_one_list_are_two_places() -> None:
    places = tuple(Place(key, "Page 1, first list", "said", "a date", "[a day]", must=False) for key in "ab")
    with pytest.raises(UserError) as refused:
        refuse_open(places)
    assert "2 places could" in refused.value.sentence
    assert refused.value.sentence.endswith("Page 1, first list: asks: a date (2 times)")
