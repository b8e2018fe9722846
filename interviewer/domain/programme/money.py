"""Money as people write it, exactly: whole minor units, never a float on the way."""

import re
from decimal import Decimal

from interviewer.domain.errors import UserError

NO_CENTS = frozenset(
    {"BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "UYI", "VND", "VUV"}
    | {"XAF", "XOF", "XPF"}
)
"""Currencies without a minor unit (ISO 4217)."""
THOUSANDTHS = frozenset({"BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"})
LARGEST_MINOR = 10**15
"""Amounts from here on are refused."""
_CURRENCY = re.compile("[A-Z]{3}", re.ASCII)
_PLAIN = re.compile(r"[0-9]+(?:[.,][0-9]+)?", re.ASCII)
_SPACES = re.compile("(?<=[0-9])[ \u00a0\u202f\u2009'’](?=[0-9]{3}(?![0-9]))")


def is_currency(code: str) -> bool:
    """Whether this looks like an ISO 4217 code such as EUR."""
    return bool(_CURRENCY.fullmatch(code))


def places(currency: str) -> int:
    """How many decimals the currency has: 0, 2 or 3."""
    if currency in NO_CENTS:
        return 0
    return 3 if currency in THOUSANDTHS else 2


def minor_units(raw: object, currency: str) -> int:
    """An amount, not negative, as whole minor units of the currency (cents, pence).

    Takes a number, or a text such as 1200, 1200.50, 1,200.50, 1.200,50, 1 200,50 or 1'200.50. UserError
    "ambiguous_money" for a text that reads two ways (1,200 or 1.200), "bad_money" for anything else.
    """
    if isinstance(raw, bool) or not isinstance(raw, int | float | Decimal | str):
        raise _bad(currency)
    plain = _plain(raw.strip(), currency) if isinstance(raw, str) else _number(raw)
    if plain is None or not _PLAIN.fullmatch(plain):
        raise _bad(currency)
    whole, _, cents = plain.partition(".")
    if cents.strip("0") and len(cents.rstrip("0")) > places(currency):
        raise _bad(currency)
    minor = int(whole + cents[: places(currency)].ljust(places(currency), "0"))
    if minor >= LARGEST_MINOR:
        raise UserError("bad_money", "This amount is too large. Give it in whole currency units, once.")
    return minor


def written(minor: int, currency: str) -> str:
    """The amount as a plain number with a point: 131500.50, or 131500 when there are no cents."""
    digits = places(currency)
    whole, cents = divmod(minor, 10**digits)
    return f"{whole}.{cents:0{digits}d}" if cents else str(whole)


def _number(raw: float | Decimal) -> str | None:
    """The shortest text of a number; what a file wrote with up to 15 digits comes back as it was."""
    exact = Decimal(repr(raw)) if isinstance(raw, float) else Decimal(raw)
    return f"{exact:f}" if exact.is_finite() else None


def _plain(text: str, currency: str) -> str | None:
    """Digits with at most one point; None for what is no amount. UserError for two readings."""
    text = _SPACES.sub("", text)
    points, commas = text.count("."), text.count(",")
    if points and commas:
        decimal = "." if text.rfind(".") > text.rfind(",") else ","
        return _grouped(text, "," if decimal == "." else ".", decimal)
    if points > 1 or commas > 1:
        return _grouped(text, "." if points else ",", "")
    mark = "." if points else "," if commas else ""
    if not mark:
        return text
    before, after = text.split(mark)
    if len(after) == 3 and 1 <= len(before) <= 3 and not before.startswith("0"):
        if places(currency) == 0:
            return before + after
        raise UserError(
            "ambiguous_money",
            f"This amount can be read in two ways: with {mark!r} between thousands or before decimals. "
            "Write it without signs between thousands, such as 1200 or 1.20.",
        )
    return f"{before}.{after}"


def _grouped(text: str, between: str, decimal: str) -> str | None:
    """The amount without the signs between thousands, when they stand where they should."""
    whole, _, cents = text.partition(decimal) if decimal else (text, "", "")
    fits = re.fullmatch(rf"[0-9]{{1,3}}(?:{re.escape(between)}[0-9]{{3}})+", whole)
    if not fits or between in cents or (decimal and not cents):
        return None
    return whole.replace(between, "") + (f".{cents}" if cents else "")


def _bad(currency: str) -> UserError:
    form = "1200" if places(currency) == 0 else "1200." + "500"[: places(currency)]
    return UserError("bad_money", f"This is not an amount in {currency}. Write it as a plain number, such as {form}.")
