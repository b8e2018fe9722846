"""Whether this computer's keychain keeps the key: off unless a person asks, done once a workspace is open.

The keychain may ask the person something of its own, so it is spoken to behind the window.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from interviewer.domain.errors import UserError
from interviewer.ui.start.start_page import StartPage
from interviewer.ui.tools import Tools

if TYPE_CHECKING:
    from interviewer.services.workspaces import OpenWorkspace


class KeyKeeping:
    """Holds the wish that was made on the start page until there is a workspace to do it with."""

    def __init__(self, start_page: StartPage, tools: Tools, keeps: bool, remember: Callable[[bool], None]) -> None:
        """`keeps`: what is set so far; `remember(on)` writes the setting."""
        self._start_page = start_page
        self._tools = tools
        self._remember = remember
        self._kept = keeps
        self._wanted = keeps
        start_page.show_keychain(keeps)
        start_page.keychain_changed.connect(self._on_changed)

    def _on_changed(self, on: bool) -> None:
        """Off holds at once: the next start asks for the passphrase, even if nothing is opened before."""
        self._wanted = on
        if not on:
            self._remember(False)

    def carry_out(self, workspace: "OpenWorkspace") -> None:
        """A workspace of the person's own was opened: put its key into the keychain, or take it out."""
        wanted = self._wanted
        if wanted == self._kept:
            return

        def done(_nothing: object) -> None:
            self._kept = wanted
            self._remember(wanted)

        self._tools.jobs.run(lambda _progress: workspace.keep_key_in_keychain(wanted), done, self._on_failed)

    def _on_failed(self, error: Exception) -> None:
        if not isinstance(error, UserError):
            self._tools.crash.handle(error)
            return
        self._wanted = self._kept = False
        self._start_page.show_keychain(False)
        self._remember(False)
        self._tools.prompts.show_error(f"{error.sentence} The workspace is open; nothing else is changed.")
