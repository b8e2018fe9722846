"""Money on paper: whole units with the sign of the currency."""

from collections.abc import Mapping

from interviewer.domain.loyalty.nps import whole
from interviewer.kit.i18n import Catalog

SIGNS: Mapping[str, str] = {"EUR": "€", "GBP": "£", "USD": "$"}
"""Other currencies stand with their code."""
THOUSAND = 1000


def money(words: Catalog, amount: float, currency: str) -> str:
    """An amount in whole units: "€840,000", "CHF 1,200". Halves round up."""
    sign = SIGNS.get(currency, f"{currency} " if currency else "")
    return f"{sign}{words.number(whole(amount))}"


def thousands(words: Catalog, amount: float) -> str:
    """An amount in whole thousands without a sign: 840,000 is "840"; less than a thousand keeps one decimal."""
    return words.number(whole(amount / THOUSAND) if amount >= THOUSAND or not amount else round(amount / THOUSAND, 1))
