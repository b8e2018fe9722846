"""What the disk refuses is said in a sentence with the place in it."""

import errno
import os
from pathlib import Path

import pytest

from interviewer.kit.disk import disk_sentence


def test_a_place_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError) as found:
        (tmp_path / "nothing.csv").read_bytes()
    sentence = disk_sentence(found.value)
    assert sentence == f"{tmp_path / 'nothing.csv'} is not there. Check its name and folder."


@pytest.mark.parametrize("number", [errno.EACCES, errno.EROFS, errno.ENOSPC, errno.ENAMETOOLONG, errno.EIO])
def test_every_refusal_says_what_to_do(number: int) -> None:
    sentence = disk_sentence(OSError(number, os.strerror(number), "/far/away.pdf"))
    assert sentence is not None
    assert sentence.startswith("/far/away.pdf ")
    assert sentence.count(". ") >= 1


def test_what_is_about_no_file_or_is_our_own_fault_has_none() -> None:
    assert disk_sentence(OSError(errno.EACCES, "no")) is None
    assert disk_sentence(OSError(errno.EBADF, "bad", "/far/away.pdf")) is None
