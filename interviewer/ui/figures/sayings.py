"""How a figure is printed: rounded for display only, half away from zero, with a true minus sign."""

from decimal import ROUND_HALF_UP, Decimal

from interviewer.domain.loyalty.nps import printed, steady, whole

NONE = "not given"
_SMALL = ("no", "one", "two", "three", "four")
_SMALL_ALONE = ("none", "one", "two", "three", "four")


def score(value: float | None) -> str:
    """A score or its bound: +30, 0, −12."""
    return printed(value).replace("-", "−") if value is not None else NONE


def one(value: float | None) -> str:
    """One decimal: 8.3."""
    if value is None:
        return NONE
    return str(Decimal(repr(steady(value))).quantize(Decimal("0.1"), ROUND_HALF_UP)).replace("-", "−")


def signed(value: float | None) -> str:
    """One decimal with its sign: +0.2, −0.3, 0.0."""
    if value is None:
        return NONE
    plain = one(value)
    return plain if plain.startswith("−") or plain == "0.0" else f"+{plain}"


def percent(value: float | None) -> str:
    """A share that comes in percent: 33 %."""
    return NONE if value is None else f"{whole(value)}\u00a0%".replace("-", "−")


def percent_of(share: float | None) -> str:
    """A share that comes as 0..1: 58 %."""
    return NONE if share is None else percent(share * 100)


def span(bounds: tuple[float, float] | None) -> str:
    """The interval of a score: −7 to +57."""
    return NONE if bounds is None else f"{score(bounds[0])} to {score(bounds[1])}"


def percent_span(bounds: tuple[float, float] | None) -> str:
    """The interval of a share: 10 to 70 %."""
    return NONE if bounds is None else f"{whole(bounds[0])} to {percent(bounds[1])}"


def money(amount: float | None, currency: str) -> str:
    """Whole units with their currency: GBP 131,500.50."""
    if amount is None:
        return NONE
    return f"{currency} {amount:,.2f}" if amount % 1 else f"{currency} {int(amount):,}"


def short_money(amount: float | None, currency: str) -> str:
    """Money inside a sentence, without cents: GBP 131,501."""
    return money(None if amount is None else whole(amount), currency)


def many(number: int, single: str, plural: str = "") -> str:
    """A count inside a sentence: one account, 7 accounts."""
    said = _SMALL[number] if number < len(_SMALL) else f"{number:,}"
    return f"{said} {single if number == 1 else plural or single + 's'}"


def alone(number: int) -> str:
    """A count that stands for its things: two, 7."""
    return _SMALL_ALONE[number] if number < len(_SMALL_ALONE) else f"{number:,}"


def start(sentence: str) -> str:
    """The sentence with a capital at its start."""
    return sentence[:1].upper() + sentence[1:]


def both(words: list[str]) -> str:
    """Words in a row: a, b and c."""
    return " and ".join((", ".join(words[:-1]), words[-1])) if len(words) > 1 else "".join(words)
