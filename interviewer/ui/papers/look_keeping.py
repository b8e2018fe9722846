"""Keeps how a vendor's papers look: its logo and colour, each refused kindly beside where it was wished."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from interviewer.domain.errors import UserError
from interviewer.services.vendor_looks import VendorLook
from interviewer.ui.jobs import Jobs, Progress
from interviewer.ui.papers.latest import Latest
from interviewer.ui.papers.options_card import OptionsCard
from interviewer.ui.papers.papers_desk import LooksDesk
from interviewer.ui.prompts import Prompts

PICTURES = "Pictures (*.png *.jpg *.jpeg);;All files (*)"


class LookKeeping(QObject):
    """Calls `changed` once another look is kept."""

    def __init__(
        self, looks: LooksDesk, card: OptionsCard, prompts: Prompts, jobs: Jobs, changed: Callable[[], None]
    ) -> None:
        super().__init__()
        self._looks = looks
        self._card = card
        self._prompts = prompts
        self._work = Latest(jobs)
        self._changed = changed
        self._programme = ""
        card.logo_wanted.connect(self._choose)
        card.logo_dropped.connect(lambda: self._keep(lambda: looks.drop_logo(self._programme), card.refuse_logo))
        card.accent_written.connect(
            lambda colour: self._keep(lambda: looks.set_accent(self._programme, colour), card.refuse_accent)
        )

    def show(self, programme: str) -> None:
        """Show the look of this programme."""
        self._programme, looks = programme, self._looks
        self._work.run(lambda _progress: looks.of(programme), self._card.show_look, self._raise)

    def _choose(self) -> None:
        path = self._prompts.choose_file("Choose the vendor's logo", PICTURES)
        if path is not None:
            self._keep(lambda: self._looks.set_logo(self._programme, path), self._card.refuse_logo)

    def _keep(self, keep: Callable[[], VendorLook], refuse: Callable[[str], None]) -> None:
        def work(_progress: Progress) -> VendorLook:
            return keep()

        def failed(error: Exception) -> None:
            if not isinstance(error, UserError):
                raise error
            refuse(error.sentence)

        self._work.run(work, self._on_kept, failed)

    def _on_kept(self, look: VendorLook) -> None:
        self._card.show_look(look)
        self._changed()

    def _raise(self, error: Exception) -> None:
        raise error

    def leave(self) -> None:
        """Nobody looks any more."""
        self._work.stop()
