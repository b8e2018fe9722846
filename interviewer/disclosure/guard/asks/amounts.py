"""Amounts in words of clients: money, and numbers of a hundred and more."""

import re
from collections.abc import Iterator

from interviewer.disclosure.guard.hits import Hit

WHY, PROPOSAL = "an amount", "[an amount]"
_NUMBER = r"\d{1,3}(?:[.,' \u00a0\u202f]\d{3})+(?:[.,]\d+)?|\d+(?:[.,]\d+)?"
_SCALE = r"(?:\s?(?:k|m|bn|million|billion|thousand|grand|Tausend|Mio\.?|Million(?:en)?|Mrd\.?))"
_UNIT = (
    r"(?:\s?(?:€|£|\$|¥|%|per cent|percent|Prozent|euros?|pounds?|quid|dollars?|francs?|crowns?|z[łl]ot(?:y|ych)|zł|kr|"
    r"EUR|GBP|USD|CHF|PLN|SEK|NOK|DKK|Euro|Franken))"
)
_SAID = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety"
)
_SPELT = rf"(?:{'|'.join(_SAID.split())})"
_AMOUNT = re.compile(
    rf"(?:[€£$¥]\s?(?:{_NUMBER}){_SCALE}?\b|\b(?:EUR|GBP|USD|CHF)\s(?:{_NUMBER}){_SCALE}?\b"
    rf"|\b(?:{_NUMBER})(?:{_SCALE}\b{_UNIT}?|{_UNIT})(?!\w)|\b(?:{_NUMBER})(?![\w:.,/-]*\d)\b"
    rf"|\b(?:{_SPELT}[\s-])+(?:hundred|thousand|million|grand)(?:\s(?:and\s)?{_SPELT})?(?:{_UNIT})?"
    rf"|\b(?:{_SPELT}[\s-])+(?:euros?|pounds?|quid|dollars?|francs?)\b)"
)
_YEARS = range(1900, 2100)
SMALLEST = 100
"""Smaller bare numbers (a score, a queue, a week) are not asked about."""


def amounts(text: str) -> Iterator[Hit]:
    """Sums of money, shares in figures, and bare numbers from a hundred on; years are not among them."""
    for found in _AMOUNT.finditer(text):
        if _tells(found[0]):
            yield Hit(found[0].strip(), WHY, PROPOSAL, must=False)


def _tells(found: str) -> bool:
    digits = re.sub(r"[.,' \u00a0\u202f](?=\d{3}(?!\d))", "", found.strip())
    if not re.fullmatch(r"\d+(?:[.,]\d+)?", digits):
        return True
    value = float(digits.replace(",", "."))
    return value >= SMALLEST and not (value in _YEARS and digits == found.strip())
