"""Where the plain files that ship with the program are; nothing else knows."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parents[1]


def _root(package: Path) -> Path:
    """Inside the package where it was installed from a wheel, beside it in the tree."""
    inside = package / "resources"
    return inside if inside.is_dir() else package.with_name("resources")


ROOT = _root(_PACKAGE)


def resource(*parts: str) -> Path:
    """The path of a shipped file or folder, such as `resource("scripts", "team_form.yaml")`."""
    return ROOT.joinpath(*parts)
