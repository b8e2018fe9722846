"""Lets the collector of garbage rest while very many things are made at once.

It looks through everything there is again and again while hundreds of thousands of rows are made, and finds nothing:
they are all wanted. That took a third of an import.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def collector_at_rest() -> Iterator[None]:
    """While this is open nothing is collected: what nobody refers to goes at once as ever, only circles wait."""
    worked = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if worked:
            gc.enable()
