"""Taking secrets out of memory, as far as Python allows.

Python keeps no promise about memory: a value that cannot be changed can only be overwritten from beneath, which works
where the interpreter keeps it in one piece (CPython does), and only for the object at hand, not for copies made of it
before. So copies are not made, or are overwritten here as soon as they were used. What a person typed was also in the
hands of the window system and the keyboard's driver.
"""

import ctypes
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Lock

from interviewer.domain.errors import UserError

LOCKED = "The workspace was locked meanwhile. Unlock it, then try again."

_BYTES_HEAD = sys.getsizeof(b"") - 1
_ON_CPYTHON = sys.implementation.name == "cpython"
SMALLEST = 2
"""Shorter values are shared by everybody who uses them."""


def wipe(secret: bytes | str) -> None:
    """Overwrite a secret where it stands: everything that still refers to it sees zeros. Of a text only plain letters
    are stored in one piece; another text is left as it is."""
    if not _ON_CPYTHON or len(secret) < SMALLEST:
        return
    if isinstance(secret, bytes):
        ctypes.memset(id(secret) + _BYTES_HEAD, 0, len(secret))
    elif secret.isascii():
        ctypes.memset(id(secret) + sys.getsizeof(secret) - len(secret) - 1, 0, len(secret))


class Uses:
    """Who uses a secret now, on any thread: it is wiped when it is given up and the last one is done."""

    def __init__(self, wipe_it: Callable[[], None]) -> None:
        self._wipe_it = wipe_it
        self._lock = Lock()
        self._count = 1
        """Those at work, and the owner until `close`."""
        self._closed = False

    @contextmanager
    def one(self) -> Iterator[None]:
        """The secret stays while the block runs. UserError "locked" when it is wiped already."""
        with self._lock:
            if not self._count:
                raise UserError("locked", LOCKED)
            self._count += 1
        try:
            yield
        finally:
            self._done()

    def close(self) -> None:
        """The owner gives it up; again is fine."""
        if not self._closed:
            self._closed = True
            self._done()

    def _done(self) -> None:
        with self._lock:
            self._count -= 1
            last = self._count == 0
        if last:
            self._wipe_it()
