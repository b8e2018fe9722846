"""The signs of health as characters, each with its own shape; and open squares to tick."""

from interviewer.report.blocks import Health, Run

SIGNS = {Health.AT_RISK: "■", Health.WATCH: "▲", Health.SOLID: "●", Health.NOT_HEARD: "○"}
SQUARE = "☐"


def sign(health: Health | None) -> Run:
    """The sign of a state, or nothing."""
    return Run(SIGNS[health] if health else "")


def number(value: float, decimals: bool = False) -> str:
    """A value as the charts print it."""
    return f"{value:.1f}" if decimals or value != int(value) else f"{value:.0f}"


def signed(value: float) -> str:
    """A score with its sign, a true minus before negative ones."""
    size = number(abs(value))
    return f"+{size}" if value > 0 else f"\u2212{size}" if value < 0 else size
