"""The last stop of every error: a calm sentence on the screen, a scrubbed report in the log."""

import sys
import threading
from collections.abc import Callable
from types import TracebackType

from PySide6.QtCore import QObject, Qt, Signal, Slot

from interviewer.domain.errors import UserError
from interviewer.kit.disk import disk_sentence
from interviewer.kit.scrubbing import scrubbed

CALM = (
    "Something in the program went wrong. What you wrote up to here is kept. "
    "Go on; if it happens again, close the window and open it again."
)


class CrashHandler(QObject):
    """Shows a UserError as its sentence and anything else as one calm notice. Any thread may call `handle`."""

    _arrived = Signal(object)

    def __init__(
        self, write: Callable[[str], None], show: Callable[[str], None], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._write = write
        self._show = show
        self._before = (sys.excepthook, threading.excepthook, sys.unraisablehook)
        self._arrived.connect(self._on_arrived, Qt.ConnectionType.AutoConnection)

    def install(self) -> None:
        """Take over uncaught errors of the main thread and of all others."""
        self._before = (sys.excepthook, threading.excepthook, sys.unraisablehook)
        sys.excepthook = self._on_uncaught
        threading.excepthook = self._on_thread_uncaught
        sys.unraisablehook = self._on_unraisable

    def restore(self) -> None:
        """Give uncaught errors back to whom they belonged."""
        sys.excepthook, threading.excepthook, sys.unraisablehook = self._before

    def handle(self, error: BaseException) -> None:
        """Log what is ours, then show the notice on the main thread."""
        if _sentence(error) is None:
            self._write(scrubbed(error))
        self._arrived.emit(error)

    @Slot(object)
    def _on_arrived(self, error: BaseException) -> None:
        self._show(_sentence(error) or CALM)

    def _on_uncaught(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            self._before[0](kind, error, trace)
            return
        self.handle(error)

    def _on_thread_uncaught(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            self.handle(args.exc_value)


    def _on_unraisable(self, args: "sys.UnraisableHookArgs") -> None:
        """An error where nothing can be raised, such as when something is taken out of memory: logged, not shown.
        Python itself would write its words, and those of the object, to where programs complain."""
        if args.exc_value is not None:
            self._write(scrubbed(args.exc_value))


def _sentence(error: BaseException) -> str | None:
    """What a person can act on; None for what is our own fault."""
    if isinstance(error, UserError):
        return error.sentence
    return disk_sentence(error) if isinstance(error, OSError) else None
