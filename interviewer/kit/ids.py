"""Fresh identities that sort by time and never clash between laptops."""

from collections.abc import Callable
from datetime import datetime
from random import Random
from uuid import UUID

from uuid6 import uuid7


def new_id() -> str:
    """A new UUIDv7 as text; later calls sort later, also when the computer's clock steps back."""
    return str(uuid7())


def ids_of_one_time(first: str, count: int) -> list[str]:
    """Many identities at once, in their order: they share the time and most of the chance of a fresh one, which is
    not to be used besides. At most 2 to the power of 28."""
    return [f"{first[:-7]}{number:07x}" for number in range(count)]


def seeded_ids(chance: Random, clock: Callable[[], datetime]) -> Callable[[], str]:
    """Identities that come out the same for the same chance and times: for samples, never for real talks."""
    last = 0

    def next_id() -> str:
        nonlocal last
        last = max(last + 1, int(clock().timestamp() * 1000) << 12)
        high, low = last >> 12, last & 0xFFF
        return str(UUID(int=high << 80 | 7 << 76 | low << 64 | 2 << 62 | chance.getrandbits(62)))

    return next_id
