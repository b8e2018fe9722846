"""Words on the command line go to `cli`; none opens the window."""

import os
import sys

WENT_WRONG = "Something in the program went wrong. What was kept is kept. Where it happened, without any words:"


def main() -> int:
    """The exit code: 0 done, 1 the input was refused, 2 wrong usage."""
    words = sys.argv[1:]
    if words:
        return _run_command(words)
    if _no_display():
        sys.stderr.write("There is no display here. Use a command; `interviewer --help` lists them.\n")
        return 2
    from interviewer.ui.desktop import open_desktop

    return open_desktop()


def _run_command(words: list[str]) -> int:
    """The outermost line: an error of our own is told without its words, which may be those of a client."""
    from interviewer.cli.main import run

    try:
        return run(words, sys.stdout, sys.stderr, os.environ)
    except BrokenPipeError:  # who was told has heard enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except Exception as error:  # noqa: BLE001
        from interviewer.kit.scrubbing import scrubbed

        sys.stderr.write(f"{WENT_WRONG}\n{scrubbed(error)}\n")
        return 1


def _no_display() -> bool:
    asked = os.environ.get("QT_QPA_PLATFORM") or os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    return sys.platform.startswith("linux") and not asked


if __name__ == "__main__":
    sys.exit(main())
