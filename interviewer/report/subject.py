"""What a paper is about within its wave."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Subject:
    """An account's id, an interview's id, or neither."""

    account: str = ""
    interview: str = ""
