"""Every text of a paper, found by walking through its blocks."""

import dataclasses
from collections.abc import Iterator

_NOT_PRINTED = {"style", "size", "rule", "language", "bookmark", "page_of", "continued", "name_of_page", "accent"}


def texts_of(thing: object) -> Iterator[str]:
    """The texts that are meant to be read, in the order of the blocks."""
    if isinstance(thing, str):
        yield thing
    elif isinstance(thing, tuple):
        for item in thing:
            yield from texts_of(item)
    elif dataclasses.is_dataclass(thing):
        named = "name" if type(thing).__name__ == "Page" else "page" if type(thing).__name__ == "Entry" else ""
        for field in dataclasses.fields(thing):
            if field.name not in _NOT_PRINTED and field.name != named:
                yield from texts_of(getattr(thing, field.name))
