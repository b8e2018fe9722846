"""No page writes a key by itself: keys stand in one table, so that caps, sentences and shortcuts follow the person."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

KEY = re.compile(r"\bF[1-9][0-9]?\b|\b(?:Ctrl|Alt|Meta)\+\S")
STAYS = frozenset({"Ctrl+Z", "F4"})
"""Taking back typing is the system's own key; F4 is an example of what can be searched."""
ESCAPE = "Esc"


def texts(tree: ast.Module) -> Iterator[tuple[int, str]]:
    """Every text in a module that is no docstring, with its line."""
    told = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in told:
            yield node.lineno, node.value


def modules(house: Path) -> Iterator[tuple[str, ast.Module]]:
    folder = house / "interviewer" / "ui"
    for path in sorted(folder.rglob("*.py")):
        name = path.relative_to(folder).as_posix()
        if not name.startswith("keys/"):
            yield name, ast.parse(path.read_text("utf-8"))


def test_no_key_is_written_outside_the_table(house: Path) -> None:
    found = [
        f"{name}:{line}: {hit[0]}"
        for name, tree in modules(house)
        for line, text in texts(tree)
        for hit in KEY.finditer(text)
        if text[hit.start() : hit.start() + 6] not in STAYS and hit[0] not in STAYS
    ]
    assert found == [], "name the deed in braces instead, such as {undo}"


def test_pages_listen_through_the_table(house: Path) -> None:
    found = [
        f"{name}:{node.lineno}"
        for name, tree in modules(house)
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "QKeySequence"
        and not (node.args and isinstance(node.args[0], ast.Constant) and node.args[0].value == ESCAPE)
    ]  # fmt: skip
    assert found == [], "bind a deed instead (ui/keys/bindings.py)"
