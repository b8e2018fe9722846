"""Opening a zip file that may be anything: every way in which it can be broken is one error."""

import errno
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, KeyError, NotImplementedError, RuntimeError, ValueError)


class BrokenZipError(Exception):
    """The file is no zip file, or not a whole one."""


@contextmanager
def opened_zip(path: Path) -> Iterator[zipfile.ZipFile]:
    """The zip file while the block runs; BrokenZipError for what is wrong inside it, also when found in the block.

    OSError as the system gives it when the file itself cannot be read.
    """
    try:
        with zipfile.ZipFile(path) as packed:
            yield packed
    except BROKEN as broken:
        raise BrokenZipError(path.name) from broken
    except OSError as error:
        if error.errno == errno.EINVAL:  # a place inside the file that lies before its beginning
            raise BrokenZipError(path.name) from error
        raise
