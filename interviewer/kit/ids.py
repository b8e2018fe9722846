"""Fresh identities that sort by time and never clash between laptops."""

from uuid6 import uuid7


def new_id() -> str:
    """A new UUIDv7 as text; later calls sort later, also when the computer's clock steps back."""
    return str(uuid7())
