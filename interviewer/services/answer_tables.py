"""A wave's answers as a table for other programs: behind the same door and the same guard as its papers."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal, Protocol, TypeAlias

from interviewer.disclosure.guard.passages import ruled
from interviewer.domain.errors import UserError
from interviewer.domain.script.script import Script
from interviewer.kit.i18n import SOURCE_LANGUAGE
from interviewer.report.answer_table import AnswerTable, answer_table
from interviewer.report.printed_texts import Printed
from interviewer.services.paper_bench import PARTS, ruled_wave
from interviewer.services.paper_guard import Guard, Sheet, refuse_open
from interviewer.services.paper_making import PaperMaking
from interviewer.services.paper_ports import KeptDecision, PaperStore
from interviewer.services.paper_wishes import Decision, Place
from interviewer.services.ports import Clock
from interviewer.services.wave_papers import WavePapers, WaveShelf

TableForm: TypeAlias = Literal["csv", "xlsx", "json", "sav"]
PART_OF = dict(zip(("decision", "influencer", "user"), PARTS, strict=True))


@dataclass(frozen=True)
class TableWish:
    """The table of one wave. `words` False: numbers and choices alone, nothing that was said in words."""

    programme: str
    wave: str
    words: bool = True


@dataclass(frozen=True)
class MadeTable:
    """The table as it would be written, and the places in it that are still open."""

    table: AnswerTable
    places: tuple[Place, ...]


@dataclass(frozen=True)
class WrittenTable:
    """What was written: the files, how much they hold, and how many texts the form could not take whole."""

    files: tuple[Path, ...]
    rows: int
    variables: int
    cut: int = 0
    held_back: bool = False


class TableWriter(Protocol):
    """Turns a table into files of its form."""

    def names(self, path: Path) -> tuple[Path, ...]:
        """The files it would write for `path`, that one first."""

    def write(self, table: AnswerTable, path: Path) -> int:
        """Write them, each whole or not at all; how many texts had to be cut. UserError "table_not_written"."""


class AnswerTables:
    """The tables of one open workspace."""

    def __init__(
        self,
        waves: WavePapers,
        making: PaperMaking,
        store: PaperStore,
        writers: Callable[[TableForm], TableWriter],
        clock: Clock,
    ) -> None:
        self._waves = waves
        self._making = making
        self._store = store
        self._writers = writers
        self._clock = clock

    def made(self, wish: TableWish) -> MadeTable:
        """The table with the decisions so far. UserError "no_such_wave", "nobody_heard"."""
        shelf = self._waves.shelf(wish.programme, wish.wave)
        bench = self._making.bench(shelf)
        readings = bench.readings(self._waves.talks(shelf, shelf.parts.talks))
        told = tuple(ruled(reading, bench.rulings) for reading in readings)
        wave = ruled_wave(shelf.wave, readings, bench.rulings)
        table = answer_table(replace(shelf, wave=wave).view(told), self._scripts(shelf), words=wish.words)
        guard = Guard(bench.search, bench.decisions, Sheet(_printed(table)))
        return MadeTable(table, guard.places(readings, (), PARTS))

    def _scripts(self, shelf: WaveShelf) -> tuple[Script, ...]:
        """The scripts of the talks that may be told of, each once, the longest first."""
        talks = self._waves.talks(shelf, shelf.parts.talks)
        found = {(one := self._waves.whole(talk.interview).script).digest: one for talk in talks}
        return tuple(sorted(found.values(), key=_order))

    def write(
        self, wish: TableWish, path: Path, form: TableForm, *, reviewed: str = "", over: bool = False
    ) -> WrittenTable:
        """Write the table to `path`, and its codebook beside it where the form has no place for one.

        `reviewed` keeps every place that only asks, for this reason, which is kept. `over` replaces files that are
        there. UserError "would_identify" while places are open, "file_is_there", "table_not_written".
        """
        made = self.made(wish)
        refuse_open(tuple(place for place in made.places if place.must or not reviewed.strip()))
        writer = self._writers(form)
        files = writer.names(path)
        there = [one for one in files if one.exists()]
        if there and not over:
            raise UserError(
                "file_is_there",
                f"{there[0]} is there already and was left as it is. Choose another name, or say that it may be "
                "replaced.",
            )
        kept = [KeptDecision(Decision(one.key, "keep", reason=reviewed.strip()), self._clock()) for one in made.places]
        self._store.keep_decisions(wish.programme, wish.wave, kept)
        cut = writer.write(made.table, path)
        return WrittenTable(files, len(made.table.rows), len(made.table.variables), cut, made.table.held_back)


def _order(script: Script) -> tuple[int, bool, str, str]:
    return -len(script.by_id), script.language != SOURCE_LANGUAGE, script.id, script.digest


def _printed(table: AnswerTable) -> Iterator[Printed]:
    """Every text of the table with its place; a part in the decision as papers tell it where the company speaks."""
    company = {n for n, row in enumerate(table.rows, 1) if row.get("attribution") == "company"}
    for number, name, text in table.texts():
        where = f"Row {number}, {name}" if number else f"Codebook, {name}"
        told: Mapping[str, str] = PART_OF if name == "role" and number in company else {}
        yield Printed(0, where, told.get(text, text))
