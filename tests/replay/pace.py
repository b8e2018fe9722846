"""The pauses of a person at the keys, and those between two looks at a screen: the only sleep in the tests.

A replay has a program on the other side of a display. Nothing tells it that something is done, and resting is a part of
what it plays.
"""

import time


def pause(seconds: float) -> None:
    """Let so many seconds pass."""
    time.sleep(max(0.0, seconds))
