"""Who was heard and who was not: dispositions of contacts and response rates (METHOD 3.9)."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias, get_args

Code: TypeAlias = Literal["I", "P", "R", "NC", "O", "U", "NE"]

CODES: tuple[Code, ...] = get_args(Code)
CODE_OF: Mapping[str, Code] = {
    "complete": "I",
    "partial": "P",
    "refused": "R",
    "break_off": "R",
    "no_answer": "NC",
    "voicemail": "NC",
    "busy": "NC",
    "gatekeeper": "NC",
    "appointment": "NC",
    "callback": "NC",
    "assistant_only": "NC",
    "on_leave": "O",
    "language": "O",
    "illness": "O",
    "vendor_hold": "O",
    "other": "O",
    "wrong_number": "U",
    "unknown": "U",
    "left_firm": "NE",
    "wrong_person": "NE",
    "referred": "NE",
    "not_a_client": "NE",
}
"""Attempt results to codes (DESIGN 10)."""
CODE_WORDS: Mapping[Code, str] = {
    "I": "heard",
    "P": "heard in part",
    "R": "refused",
    "NC": "never reached",
    "O": "could not be asked",
    "U": "not known whether still there",
    "NE": "does not belong to the list",
}


def disposition(results: Sequence[str]) -> Code:
    """The code of a contact's attempts in time order: the last decides, and no attempt yet is NC.

    Raises KeyError for a result that is not in `CODE_OF`.
    """
    return CODE_OF[results[-1]] if results else "NC"


def break_off(nps_answered: bool, why_answered: bool) -> Code:
    """P when score and reason were given before the talk broke off, otherwise R (DESIGN 10)."""
    return "P" if nps_answered and why_answered else "R"


@dataclass(frozen=True)
class Rates:
    """Counts of persons per code and the rates from them, each 0..1, or None when nobody counts."""

    counts: Mapping[Code, int]

    @classmethod
    def of(cls, codes: Iterable[Code]) -> "Rates":
        """Counts of the codes, every code present."""
        given = list(codes)
        return cls({code: given.count(code) for code in CODES})

    def _share(self, part: Sequence[Code], whole: Sequence[Code]) -> float | None:
        total = sum(self.counts.get(code, 0) for code in whole)
        return sum(self.counts.get(code, 0) for code in part) / total if total else None

    @property
    def rr1(self) -> float | None:
        """Response rate 1: complete interviews among all eligible or possibly eligible."""
        return self._share(("I",), CODES[:6])

    @property
    def rr2(self) -> float | None:
        """Response rate 2: partial interviews count too."""
        return self._share(("I", "P"), CODES[:6])

    @property
    def coop1(self) -> float | None:
        """Cooperation rate 1: complete among all who were reached."""
        return self._share(("I",), ("I", "P", "R", "O"))

    @property
    def coop3(self) -> float | None:
        """Cooperation rate 3: complete among those reached and able."""
        return self._share(("I",), ("I", "P", "R"))

    @property
    def ref1(self) -> float | None:
        """Refusal rate 1."""
        return self._share(("R",), CODES[:6])

    @property
    def con1(self) -> float | None:
        """Contact rate 1."""
        return self._share(("I", "P", "R", "O"), CODES[:6])


def coverage(heard: int, listed: int) -> float | None:
    """Heard over listed, 0..1: accounts with a complete interview, or their revenue (METHOD 3.9)."""
    return heard / listed if listed else None
