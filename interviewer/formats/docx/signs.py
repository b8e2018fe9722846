"""The signs of health as characters, each with its own shape; and open squares to tick."""

from interviewer.report.blocks import Health, Run

SIGNS = {Health.AT_RISK: "■", Health.WATCH: "▲", Health.SOLID: "●", Health.NOT_HEARD: "○"}
SQUARE = "☐"


def sign(health: Health | None) -> Run:
    """The sign of a state, or nothing."""
    return Run(SIGNS[health] if health else "")


def number(value: float, mark: str, decimals: bool = False) -> str:
    """A value as the charts print it; `mark` stands before decimals."""
    return f"{value:.1f}".replace(".", mark) if decimals or value != int(value) else f"{value:.0f}"


def signed(value: float) -> str:
    """A score as papers print it: whole, with its sign, a true minus before negative ones."""
    whole = round(value)
    return f"+{whole}" if whole > 0 else f"\u2212{-whole}" if whole < 0 else "0"
