"""Words on the command line go to `cli`; none opens the window."""

import os
import sys


def main() -> int:
    """The exit code: 0 done, 1 the input was refused, 2 wrong usage."""
    words = sys.argv[1:]
    if words:
        from interviewer.cli.main import run

        return run(words, sys.stdout, sys.stderr, os.environ)
    if _no_display():
        sys.stderr.write("There is no display here. Use a command; `interviewer --help` lists them.\n")
        return 2
    from interviewer.ui.desktop import open_desktop

    return open_desktop()


def _no_display() -> bool:
    asked = os.environ.get("QT_QPA_PLATFORM") or os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    return sys.platform.startswith("linux") and not asked


if __name__ == "__main__":
    sys.exit(main())
