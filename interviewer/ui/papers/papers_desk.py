"""What the room asks of the papers of a wave; the service `Papers` fulfils it."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from interviewer.report.unprintable import Unprintable
from interviewer.services.paper_wishes import Compiled, Decision, Offered, PaperForm, PaperWish
from interviewer.services.release_values import Released, ReleaseWish
from interviewer.services.theme_quotes import ThemePlace
from interviewer.services.vendor_looks import VendorLook
from interviewer.ui.jobs import Progress
from interviewer.ui.papers.choices import PaperSize

Told = Callable[[int, int], None]
Cancelled = Callable[[], bool]


class PapersDesk(Protocol):
    """Called beside the window, never on its own thread."""

    def offered(self, programme: str, wave: str) -> tuple[Offered, ...]: ...

    def compiled(self, wish: PaperWish) -> Compiled: ...

    def pdf(
        self, wish: PaperWish, paper_size: PaperSize = "A4", progress: Told | None = None,
        cancelled: Cancelled | None = None,
    ) -> bytes: ...  # fmt: skip

    def unprintable_in(self, compiled: Compiled) -> tuple[Unprintable, ...]: ...

    def write(
        self, wish: PaperWish, path: Path, paper_size: PaperSize = "A4", form: PaperForm = "pdf",
        progress: Told | None = None, cancelled: Cancelled | None = None,
    ) -> tuple[Path, ...]: ...  # fmt: skip

    def decide(self, programme: str, wave: str, decision: Decision) -> None: ...

    def edit(self, wish: PaperWish, slot: str, text: str) -> None: ...

    def theme_words(self, programme: str, wave: str) -> tuple[ThemePlace, ...]: ...

    def tick(self, programme: str, wave: str, key: str, words: str) -> None: ...

    def next_number(self, programme: str) -> int: ...

    def release(
        self, wish: ReleaseWish, folder: Path, progress: Told | None = None, cancelled: Cancelled | None = None
    ) -> Released: ...


@dataclass(frozen=True)
class PaperSeen:
    """One paper as the room shows it: what it is made of, and its pages."""

    compiled: Compiled
    data: bytes
    unprintable: tuple[Unprintable, ...] = ()
    """What no font has, with its places."""
    themes: tuple[ThemePlace, ...] = ()
    """Words of unattributed people that may stand in it once they are ticked."""


def seen(desk: PapersDesk, wish: PaperWish, size: PaperSize, progress: Progress) -> PaperSeen:
    """Compile and print a paper in memory. UserError with the reason where there is none."""
    compiled = desk.compiled(wish)
    progress.at(0, 0, "Setting the pages")
    data = desk.pdf(wish, size, telling(progress), lambda: progress.cancelled)
    themes = desk.theme_words(wish.programme, wish.wave) if wish.kind == "programme" else ()
    return PaperSeen(compiled, data, desk.unprintable_in(compiled), themes)


def telling(progress: Progress, what: str = "page") -> Told:
    """Tells each page that is set, or whatever else is counted, and stops the work between two of them."""
    return lambda done, total: progress.at(done, total, f"{what} {done} of {total}")


class LooksDesk(Protocol):
    """What the room asks about how a vendor's papers look; the service `VendorLooks` fulfils it."""

    def of(self, programme: str) -> VendorLook: ...

    def set_logo(self, programme: str, path: Path) -> VendorLook: ...

    def drop_logo(self, programme: str) -> VendorLook: ...

    def set_accent(self, programme: str, colour: str) -> VendorLook: ...


@dataclass(frozen=True)
class RoomDesk:
    """Everything the room stands on. `reader` gives for whom a programme's papers are: name and title."""

    papers: PapersDesk
    looks: LooksDesk
    reader: Callable[[str], str]


@dataclass(frozen=True)
class WaveSeen:
    """The papers of a wave, for whom a release would be, and its number."""

    papers: tuple[Offered, ...]
    reader: str
    number: int


def wave_seen(desk: RoomDesk, programme: str, wave: str) -> WaveSeen:
    """UserError "no_such_programme", "no_such_wave"."""
    return WaveSeen(desk.papers.offered(programme, wave), desk.reader(programme), desk.papers.next_number(programme))
