"""Looks whether a same-day packet can be made, and makes it, while the end page stays as it is."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from interviewer.domain.errors import UserError
from interviewer.services.same_day import PacketOffer, SameDay
from interviewer.services.step import Step
from interviewer.ui.banner import Banner
from interviewer.ui.end.packet_panel import PacketPanel
from interviewer.ui.jobs import Job, Jobs
from interviewer.ui.places import documents
from interviewer.ui.prompts import Prompts


class PacketMaking(QObject):
    """`offered`: whether there is one was found out; `made` carries the paths."""

    offered = Signal()
    made = Signal(object)

    def __init__(
        self, same_day: SameDay, panel: PacketPanel, prompts: Prompts, jobs: Jobs, banner: Banner,
        parent: QObject,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._same_day = same_day
        self._panel = panel
        self._prompts = prompts
        self._jobs = jobs
        self._banner = banner
        self._seen: tuple[str, int] | None = None
        self._job: Job | None = None
        panel.wanted.connect(self.make)
        panel.failed.connect(banner.error)

    def look(self, step: Step) -> None:
        """Find out for the talk as it stands; again only after something has changed."""
        state = step.facts.id, step.transcript.place
        if not step.ended or state == self._seen:
            return
        self._seen, same_day = state, self._same_day
        self._stop()
        self._job = self._jobs.run(lambda _progress: same_day.offered(step), self._on_offered)

    def _on_offered(self, offer: PacketOffer | None) -> None:
        self._panel.show_offer(offer)
        self.offered.emit()

    def make(self) -> None:
        """Ask where, then write the packet and its call."""
        offer, same_day = self._panel.offer, self._same_day
        if offer is None or offer.wish is None:
            return
        path = self._prompts.save_file("Make the same-day packet", "PDF (*.pdf)", documents() / offer.file_name)
        if path is None:
            return
        wish = offer.wish
        self._panel.show_working()
        self._job = self._jobs.run(lambda _progress: same_day.write(wish, path), self._on_written, self._on_failed)

    def _on_written(self, paths: tuple[Path, ...]) -> None:
        self._panel.show_written(paths)
        self.made.emit(paths)

    def _on_failed(self, error: Exception) -> None:
        if not isinstance(error, UserError):
            raise error
        self._panel.show_offer(self._panel.offer)
        self._banner.error(error.sentence)

    def _stop(self) -> None:
        if self._job is not None:
            self._job.cancel()
