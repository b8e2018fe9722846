"""Keeps Python's `None`, `True` and `False` alive under PySide6 6.12 on Python 3.11.

Measured: there, each call of a Qt method that returns nothing takes one reference of `None` away without having
added it, and each `emit` one of `True`. So a window that paints for some seconds ends with "deallocating None".
From Python 3.12 on these three cannot die. The cure is to give them more references than any window can use up.
"""

import ctypes
import sys

_PLENTY = sys.maxsize // 4


def keep_constants_alive() -> None:
    """Give the three plenty of references where they can die; calling it again changes nothing."""
    if sys.implementation.name != "cpython" or sys.version_info >= (3, 12):
        return
    for constant in (None, True, False):
        count = ctypes.c_ssize_t.from_address(id(constant))
        if count.value < _PLENTY // 2:
            count.value += _PLENTY
