"""The same talks and workspace as for the end page."""

from tests.ui.end.conftest import desk, talk, workspace

__all__ = ["desk", "talk", "workspace"]
