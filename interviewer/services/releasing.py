"""Releases: the papers of a wave under one number for one reader, all or none, kept so that they can be made again."""

import base64
import hashlib
import json
import os
import shutil
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from interviewer.disclosure.releases import Release
from interviewer.domain.errors import UserError
from interviewer.domain.loyalty.nps import steady
from interviewer.kit.i18n import Catalog
from interviewer.kit.paths import settle_folder, write_owner_only
from interviewer.report.blocks import Paper
from interviewer.report.edition import Edition
from interviewer.report.frozen import from_text, to_text
from interviewer.report.sealing import noted, sealed
from interviewer.services.paper_bench import Bench, Made
from interviewer.services.paper_guard import refuse_open
from interviewer.services.paper_making import PaperMaking
from interviewer.services.paper_ports import (
    Cancelled,
    KeptDecision,
    PaperRenderer,
    PaperSize,
    PaperStore,
    Progress,
    ReleasedPaper,
    ReleaseRecord,
)  # fmt: skip
from interviewer.services.paper_wishes import Decision, Place
from interviewer.services.ports import Clock
from interviewer.services.recalls import Recalls
from interviewer.services.release_values import Released, ReleaseLine, ReleaseWish
from interviewer.services.wave_papers import WaveShelf

OPEN_DOOR = 7
"""The hearing-out number from which an account's door is open (METHOD 3.8)."""
Sheets = Callable[[bytes], int]


@dataclass(frozen=True)
class Printed:
    """A paper of a release with its bytes."""

    file_name: str
    data: bytes
    paper: ReleasedPaper
    attachments: Mapping[str, bytes]


class Releasing:
    """Makes the releases of one open workspace."""

    def __init__(
        self,
        making: PaperMaking,
        store: PaperStore,
        renderer: PaperRenderer,
        sheets: Sheets,
        catalogs: Callable[[str], Catalog],
        recalls: Recalls,
        clock: Clock,
    ) -> None:
        self._making = making
        self._store = store
        self._renderer = renderer
        self._sheets = sheets
        self._catalogs = catalogs
        self._recalls = recalls
        self._clock = clock

    def make(
        self, wish: ReleaseWish, folder: Path, progress: Progress | None = None, cancelled: Cancelled | None = None
    ) -> Released:
        """Make the next release into a new or empty folder: all of its papers, or nothing at all.

        UserError "no_reader", "folder_in_use", "would_identify" (every place of every paper), "nothing_to_release".
        """
        if not wish.reader.strip():
            raise UserError("no_reader", "Say for whom the release is: it is kept with what the release disclosed.")
        _refuse_used(folder)
        shelf = self._making.shelf(wish.programme, wish.wave)
        bench = self._making.bench(shelf)
        number = self._making.next_number(wish.programme)
        edition = Edition(self._clock().date(), number, wish.reader.strip(), shelf.digest)
        made = tuple(self._papers(shelf, bench, edition, wish.language))
        if not made:
            raise UserError("nothing_to_release", "There is no paper in this wave that can be made.")
        refuse_open(tuple(_open(made, wish.reviewed)))
        printed = tuple(self._printed(made, edition, wish, progress, cancelled))
        record = self._record(shelf, edition, printed)
        with _staged(folder, printed) as settle:
            self._keep_reviewed(wish, made)
            self._store.keep_release(record)
            settle()
        files = tuple(sorted(folder.iterdir()))
        return Released(number, edition.reader, folder, files, shelf.digest, shelf.wave.held_back)

    def again(self, programme: str, number: int, folder: Path) -> Released:
        """Make the papers of a release once more, the same bytes, whatever changed since.

        UserError "no_such_release", "folder_in_use", "recalled" when words in it were taken back since.
        """
        _refuse_used(folder)
        record = self._store.release(programme, number)
        recalled = self._recalls.papers(record)
        if recalled:
            raise UserError(
                "recalled",
                f"Release {number} is not made again: something in it was taken back since, in {len(recalled)} of its "
                "papers. Make a new release, and ask the readers of this one for their copies.",
            )
        if not all(paper.kept for paper in record.papers):
            raise UserError(
                "words_over",
                f"Release {number} is not made again: words in it were deleted because their time was over. The files "
                "that were made then are not touched.",
            )
        printed = tuple(self._reprinted(paper) for paper in record.papers)
        with _staged(folder, printed) as settle:
            settle()
        files = tuple(sorted(folder.iterdir()))
        return Released(number, record.memory.reader, folder, files, record.digest)

    def lines(self, programme: str) -> tuple[ReleaseLine, ...]:
        """Every release by its number, with the papers that are to be called back."""
        return tuple(self._line(record) for record in self._store.releases(programme))

    def _line(self, record: ReleaseRecord) -> ReleaseLine:
        memory = record.memory
        return ReleaseLine(
            number=memory.number,
            made_on=record.made_on,
            wave=memory.wave,
            reader=memory.reader,
            digest=record.digest,
            papers=tuple(paper.file_name for paper in record.papers),
            called_back=tuple(paper.file_name for paper in self._recalls.papers(record)),
        )

    def _papers(self, shelf: WaveShelf, bench: Bench, edition: Edition, language: str) -> Iterator[Made]:
        """Every paper of the wave that can be made; drills only where the door is open."""
        for wish, _ in self._making.wishes(shelf):
            if wish.kind == "drill" and not _open_door(shelf, wish.account):
                continue
            try:
                yield self._making.of_wave(shelf, bench, replace(wish, language=language), edition)
            except UserError:
                continue

    def _printed(
        self,
        made: Sequence[Made],
        edition: Edition,
        wish: ReleaseWish,
        progress: Progress | None,
        cancelled: Cancelled | None,
    ) -> Iterator[Printed]:
        words, taken = self._catalogs(wish.language), set[str]()
        for done, one in enumerate(made, 1):
            name = _free(one.file_name, taken)
            paper, data = self._sealed(one.paper, edition, words, wish.paper_size, cancelled)
            content = _content(paper, one.attachments)
            talks = tuple(sorted(talk.interview for talk in one.talks))
            kept = ReleasedPaper(one.wish, name, wish.paper_size, _digest(data), content, talks)
            yield Printed(name, data, kept, one.attachments)
            if progress:
                progress(done, len(made))

    def _sealed(
        self, paper: Paper, edition: Edition, words: Catalog, size: PaperSize, cancelled: Cancelled | None
    ) -> tuple[Paper, bytes]:
        """The paper with its fingerprint in full: as a code, or in small print where that would take a sheet more."""
        full = sealed(paper, edition, words)
        data = self._renderer.pdf(full, size, None, cancelled)
        if full is paper or self._sheets(data) == self._sheets(self._renderer.pdf(paper, size, None, cancelled)):
            return full, data
        small = noted(paper, edition, words)
        return small, self._renderer.pdf(small, size, None, cancelled)

    def _reprinted(self, kept: ReleasedPaper) -> Printed:
        told = json.loads(kept.content or "{}")
        data = self._renderer.pdf(from_text(told["paper"]), "Letter" if kept.paper_size == "Letter" else "A4")
        if _digest(data) != kept.digest:
            raise UserError(
                "other_bytes",
                f"{kept.file_name} would not come out the same with this version of the program. "
                "Make a new release instead.",
            )
        attached = {name: base64.b64decode(text) for name, text in told["attached"].items()}
        return Printed(kept.file_name, data, kept, attached)

    def _record(self, shelf: WaveShelf, edition: Edition, printed: Iterable[Printed]) -> ReleaseRecord:
        number, wave = edition.number or 0, shelf.parts.wave.name
        return ReleaseRecord(
            memory=Release(number, edition.reader, wave, shelf.held),
            programme=shelf.programme.name,
            made_on=edition.made_on,
            digest=edition.digest,
            heads=shelf.heads,
            figures=shelf.figures,
            papers=tuple(one.paper for one in printed),
        )

    def _keep_reviewed(self, wish: ReleaseWish, made: Iterable[Made]) -> None:
        now, keys = self._clock(), dict.fromkeys(place.key for one in made for place in one.places)
        kept = [KeptDecision(Decision(key, "keep", reason=wish.reviewed.strip()), now) for key in keys]
        self._store.keep_decisions(wish.programme, wish.wave, kept)


def _open_door(shelf: WaveShelf, account: str) -> bool:
    heard = (person.comp_hear for person in shelf.wave.accounts[account].people)
    return any(given is not None and steady(given) >= OPEN_DOOR for given in heard)


def _open(made: Iterable[Made], reviewed: str) -> Iterator[Place]:
    """The places that stop the release, each with the name of its paper."""
    for one in made:
        for place in one.places:
            if place.must or not reviewed.strip():
                yield replace(place, where=f"{one.file_name.removesuffix('.pdf')}, {place.where}")


def _free(name: str, taken: set[str]) -> str:
    """The name, with a number when it is taken, whatever the case of its letters."""
    stem, free, count = name.removesuffix(".pdf"), name, 2
    while free.casefold() in taken:
        free, count = f"{stem}_{count}.pdf", count + 1
    taken.add(free.casefold())
    return free


def _content(paper: Paper, attachments: Mapping[str, bytes]) -> str:
    attached = {name: base64.b64encode(data).decode("ascii") for name, data in attachments.items()}
    return json.dumps({"paper": to_text(paper), "attached": attached}, ensure_ascii=False)


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _refuse_used(folder: Path) -> None:
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise UserError("folder_in_use", f"{folder} is there already and not empty. Choose a new folder.")


@contextmanager
def _staged(folder: Path, printed: Iterable[Printed]) -> Iterator[Callable[[], None]]:
    """Every file beside the folder first; `settle` gives them their place. Whatever fails, nothing is left."""
    aside = folder.with_name(f".{folder.name}.{os.getpid()}.new")
    try:
        try:
            aside.mkdir(mode=0o700, parents=True)
            for one in printed:
                write_owner_only(aside / one.file_name, one.data)
                for name, data in one.attachments.items():
                    write_owner_only(aside / f"{one.file_name.removesuffix('.pdf')}-{name}", data)
        except OSError as error:
            raise _not_written(folder, error) from error
        yield lambda: _settle(aside, folder)
    finally:
        shutil.rmtree(aside, ignore_errors=True)


def _settle(aside: Path, folder: Path) -> None:
    try:
        if folder.exists():
            folder.rmdir()
        aside.rename(folder)
        settle_folder(folder.parent)
    except OSError as error:
        raise _not_written(folder, error) from error


def _not_written(folder: Path, error: OSError) -> UserError:
    return UserError(
        "paper_not_written",
        f"The papers could not be written to {folder}: {error.strerror or 'the disk refused it'}. Nothing was left "
        "there. Choose another folder; a release that is kept already can be made again by its number.",
    )
