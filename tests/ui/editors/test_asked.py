"""What an editor reads out of a question: both ends of a scale are named wherever the script names them."""

from pathlib import Path

import pytest

from interviewer import app
from interviewer.ui.editors.asked import anchors

TALKS = ("client_review_full", "client_review_short", "client_review_full_de", "client_review_short_de")


@pytest.mark.parametrize("name", TALKS)
def test_every_scale_that_is_read_aloud_has_both_ends(name: str, house: Path) -> None:
    script = app.script_library().find(name)
    scales = [question for question in script.by_id.values() if question.kind == "scale_0_10"]
    assert scales
    assert [q.id for q in scales if not all(anchors(q.text, q.instruction))] == []


def test_the_ends_are_words_and_nothing_of_the_sentence() -> None:
    text = "The next time you need it, how likely are you to come back? 0 not at all, 10 certain."
    assert anchors(text) == ("not at all", "certain")
