"""Which releases a person's talk went into, and so who has to be told when something is taken back."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from interviewer.services.paper_ports import PaperStore, ReleaseRecord


@dataclass(frozen=True)
class Affected:
    """A release that a talk went into. Without papers it is in totals alone, which stay as published."""

    number: int
    made_on: date
    wave: str
    reader: str
    papers: tuple[str, ...] = ()
    """Names of the files that may hold words of the talk."""
    digests: tuple[str, ...] = ()
    """The SHA-256 of each of these files, hex."""


class AffectedReleases:
    """Looks through the releases of one open workspace."""

    def __init__(self, papers: PaperStore) -> None:
        self._papers = papers

    def by(self, programme: str, talks: Iterable[str]) -> tuple[Affected, ...]:
        """Every release that one of these talks went into, by number."""
        wanted = frozenset(talks)
        return tuple(self._of(record, wanted) for record in self._touched(programme, wanted))

    def _touched(self, programme: str, wanted: frozenset[str]) -> Iterator[ReleaseRecord]:
        for record in self._papers.releases(programme):
            if wanted.intersection(record.heads) or any(wanted.intersection(one.talks) for one in record.papers):
                yield record

    def _of(self, record: ReleaseRecord, wanted: frozenset[str]) -> Affected:
        held = [paper for paper in record.papers if wanted.intersection(paper.talks)]
        memory = record.memory
        return Affected(
            memory.number, record.made_on, memory.wave, memory.reader,
            tuple(paper.file_name for paper in held), tuple(paper.digest for paper in held),
        )  # fmt: skip
