"""Telephone numbers in one form: + and digits (E.164), or as written where the country is not known."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from types import ModuleType

FEWEST_DIGITS, MOST_DIGITS = 5, 15
LONGEST_CELL = 60
_DIGITS = re.compile(r"\d", re.ASCII)
_SIMPLE = re.compile(r"(?:\+|00)[1-9][0-9 ().\-/\u00a0]{5,24}", re.ASCII)
_NUMBER_ONLY = re.compile(r"[+]?[\d\s().\-/\u2010-\u2015]+")
_SEVERAL = re.compile(r"[;,|\n]|\s/\s|/(?=\s*(?:\+|00))|\bor\b|\boder\b|\bou\b")
_DROPPED = str.maketrans("", "", " ().-/\u00a0")
_BAD = "no such number is possible; left empty"


@dataclass(frozen=True)
class PhoneRead:
    """What a cell gives: a number or none, and a sentence when it needs a look."""

    number: str
    sentence: str = ""


@dataclass(frozen=True)
class _Plan:
    """The numbering of one calling code: lengths that are possible, and the prefix that is dialled at home only."""

    lengths: frozenset[int]
    home_prefix: "re.Pattern[str]"


class PhoneReader:
    """Reads telephone cells. Loads the numbering plans of the world when it is made."""

    def __init__(self, countries: Mapping[str, str]) -> None:
        """`countries`: time zone and its country, for numbers that are written without a country."""
        import phonenumbers

        self._library: ModuleType = phonenumbers
        self._countries = countries
        self._plans: dict[str, _Plan | None] = {}

    def read(self, cell: str, timezone: str = "") -> PhoneRead:
        """The number in a trimmed cell; of several the first possible one is taken."""
        if quick := self._quick(cell):
            return PhoneRead(quick)
        if len(cell) > LONGEST_CELL or not _DIGITS.search(cell):
            return PhoneRead("", _BAD)
        parts = [part.strip() for part in _SEVERAL.split(cell) if part.strip()]
        for part in parts:
            found = self._one(part, self._countries.get(timezone))
            if found.number:
                return found if len(parts) == 1 else PhoneRead(found.number, "more than one number; the first is kept")
        return PhoneRead("", _BAD)

    def _quick(self, cell: str) -> str:
        """The number when it is plainly written, or nothing: then the slow way decides. Both ways agree."""
        if not _SIMPLE.fullmatch(cell) or "(0" in cell:
            return ""
        digits = cell.translate(_DROPPED).removeprefix("+")
        digits = digits[2:] if cell.startswith("00") else digits
        for length in (1, 2, 3):
            plan = self._plan(digits[:length])
            if plan is not None:
                rest = digits[length:]
                fits = len(rest) in plan.lengths and not rest.startswith("0") and not plan.home_prefix.match(rest)
                return "+" + digits if fits else ""
        return ""

    def _plan(self, code: str) -> _Plan | None:
        if code not in self._plans:
            self._plans[code] = self._made_plan(int(code))
        return self._plans[code]

    def _made_plan(self, code: int) -> _Plan | None:
        regions = self._library.COUNTRY_CODE_TO_REGION_CODE.get(code)
        if not regions:
            return None
        main = regions[0]
        metadata = self._library.PhoneMetadata
        known = metadata.metadata_for_nongeo_region(code) if main == "001" else metadata.metadata_for_region(main)
        if known is None or known.general_desc is None:
            return None
        home = known.national_prefix_for_parsing or r"(?!)"
        return _Plan(frozenset(known.general_desc.possible_length), re.compile(home))

    def _one(self, part: str, country: str | None) -> PhoneRead:
        text = "+" + part[2:] if part.startswith("00") else part
        number = self._parsed(text, None)
        if number is not None:
            return PhoneRead(number)
        if text.startswith("+"):
            return PhoneRead("", _BAD)
        if country is not None:
            number = self._parsed(text, country)
            return PhoneRead(number, "country taken from the time zone") if number else PhoneRead("", _BAD)
        return _as_written(text)

    def _parsed(self, text: str, country: str | None) -> str | None:
        try:
            number: Any = self._library.parse(text, country)
        except self._library.NumberParseException:
            return None
        if not self._library.is_possible_number(number):
            return None
        plain = str(self._library.format_number(number, self._library.PhoneNumberFormat.E164))
        return f"{plain} ext. {number.extension}" if number.extension else plain


def _as_written(text: str) -> PhoneRead:
    """A number of an unknown country: nothing says it is bad, nothing makes it whole."""
    digits = len(_DIGITS.findall(text))
    if _NUMBER_ONLY.fullmatch(text) and FEWEST_DIGITS <= digits <= MOST_DIGITS:
        return PhoneRead(text, "no country code; kept as written")
    return PhoneRead("", _BAD)
