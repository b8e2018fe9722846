"""The collector of garbage rests, and works again afterwards."""

import gc
from collections.abc import Iterator

import pytest

from interviewer.kit.collecting import collector_at_rest


@pytest.fixture(autouse=True)
def _collector_at_work() -> Iterator[None]:
    gc.enable()
    yield
    gc.disable()


def test_it_rests_inside_and_works_again_afterwards_whatever_happened() -> None:
    with collector_at_rest():
        assert not gc.isenabled()
        with collector_at_rest():
            assert not gc.isenabled()
        assert not gc.isenabled()
    assert gc.isenabled()
    with pytest.raises(ValueError, match="stopped"), collector_at_rest():
        raise ValueError("stopped")
    assert gc.isenabled()


def test_a_rest_inside_a_longer_rest_does_not_end_it() -> None:
    gc.disable()
    with collector_at_rest():
        pass
    assert not gc.isenabled()
