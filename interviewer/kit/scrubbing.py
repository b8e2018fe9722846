"""What may be told of an error that is our own fault: its kind and the places of our code, never a word or a value."""

import traceback
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parents[1]


def scrubbed(error: BaseException, package: Path = _PACKAGE) -> str:
    """Type and places of our own code, innermost last: no message, no values, no foreign paths."""
    lines: list[str] = []
    link: BaseException | None = error
    while link is not None:
        lines.append(f"{type(link).__module__}.{type(link).__qualname__}")
        for frame, number in traceback.walk_tb(link.__traceback__):
            path = Path(frame.f_code.co_filename)
            if path.is_relative_to(package):
                lines.append(f"  {path.relative_to(package.parent).as_posix()}:{number} {frame.f_code.co_name}")
        link = link.__cause__ or (None if link.__suppress_context__ else link.__context__)
    return "\n".join(lines)
