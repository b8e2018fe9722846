"""Where a command prints, and what it may know of its surroundings."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TextIO


@dataclass(frozen=True)
class Streams:
    """Results go to `out`, complaints to `err`; `environ` holds the passphrase if it is given there."""

    out: TextIO
    err: TextIO
    environ: Mapping[str, str]

    def say(self, text: str) -> None:
        """A line of the result."""
        self.out.write(text + "\n")

    def complain(self, text: str) -> None:
        """A line for a person to act on."""
        self.err.write(text + "\n")

    def show(self, value: object) -> None:
        """A value for machines."""
        self.out.write(json.dumps(value, ensure_ascii=False, indent=1, default=str) + "\n")
