"""The collector of garbage rests, and works again afterwards."""

import gc

import pytest

from interviewer.kit.collecting import collector_at_rest


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
