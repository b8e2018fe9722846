"""Where the plain files that ship with the program are; nothing else knows."""

from pathlib import Path

ROOT = Path(__file__).resolve().parents[2] / "resources"


def resource(*parts: str) -> Path:
    """The path of a shipped file or folder, such as `resource("scripts", "team_form.yaml")`."""
    return ROOT.joinpath(*parts)
