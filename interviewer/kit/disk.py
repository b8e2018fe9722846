"""What the disk refuses, in a sentence a person can act on."""

import errno

_FORBIDDEN = "may not be read or written by you. Check its rights and those of its folder, or choose another place"
_WHY = {
    errno.EACCES: _FORBIDDEN,
    errno.EPERM: _FORBIDDEN,
    errno.EROFS: "lies on a disk that cannot be written. Choose another place",
    errno.ENOSPC: "does not fit: the disk is full. Free some space, then try again",
    errno.EDQUOT: "does not fit: your share of the disk is full. Free some space, then try again",
    errno.ENAMETOOLONG: "has a name that is too long for this disk. Give a shorter one",
    errno.ENOENT: "is not there. Check its name and folder",
    errno.ENOTDIR: "is not in a folder: a part of its path is a file. Check its name and folder",
    errno.EISDIR: "is a folder. Name a file in it",
    errno.ELOOP: "is a link that leads in a circle. Name the file itself",
    errno.EIO: "cannot be read from its disk or written to it. Check the disk, then try again",
}


def disk_sentence(error: OSError) -> str | None:
    """The sentence for an error about a file or folder; None when it is about none, or of another kind."""
    why = _WHY.get(error.errno or 0)
    return f"{error.filename} {why}." if why and isinstance(error.filename, str) and error.filename else None
