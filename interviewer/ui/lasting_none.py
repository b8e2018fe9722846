"""Keeps Python's `None` alive under PySide6 6.12 on Python 3.11.

Measured: there, each call of a Qt method that returns nothing takes one reference of `None` away without
having added it, so a window that paints for some seconds ends with "deallocating None". From Python 3.12 on
`None` cannot die. The cure is to give `None` so many references that no window can use them up.
"""

import ctypes
import sys

_PLENTY = sys.maxsize // 4


def keep_none_alive() -> None:
    """Give `None` plenty of references where it can die; calling it again changes nothing."""
    if sys.implementation.name == "cpython" and sys.version_info < (3, 12):
        count = ctypes.c_ssize_t.from_address(id(None))
        if count.value < _PLENTY // 2:
            count.value += _PLENTY
