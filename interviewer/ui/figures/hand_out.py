"""The answers of a wave as a file for other programs, from the window: the file, the places, what was written."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, cast, get_args

from PySide6.QtCore import QObject, Signal

from interviewer.domain.errors import UserError
from interviewer.ui.jobs import Jobs
from interviewer.ui.prompts import Prompts

if TYPE_CHECKING:
    from interviewer.services.answer_tables import MadeTable, TableForm, TableWish, WrittenTable
    from interviewer.services.paper_wishes import Place

KINDS = "Table for spreadsheets (*.csv);;Workbook (*.xlsx);;For programs (*.json);;For SPSS (*.sav)"
MOST_SHOWN = 6
BLOCKED = (
    "{count} would show who spoke, so the words cannot be handed out as they are. Decide about them in Papers, or hand "
    "out numbers and choices alone."
)
ASKED = "{count} could show who spoke. If all of them may stay, say why: the reason is kept with each.\n{places}"
WRITTEN = "Written: {file}, {rows} rows.{rest}"
CUT = " {count} texts were too long for this form and are cut."
HELD = " Some answers are held back."
TITLE, REASON = "May these places stay?", "Why they may stay"


class Tables(Protocol):
    """Makes and writes tables of waves."""

    def made(self, wish: "TableWish") -> "MadeTable": ...

    def write(
        self, wish: "TableWish", path: Path, form: "TableForm", *, reviewed: str = "", over: bool = False
    ) -> "WrittenTable": ...


class HandOut(QObject):
    """Asks for a file and hands the answers out behind the page; `told` and `refused` carry a sentence."""

    told = Signal(str)
    refused = Signal(str)

    def __init__(self, tables: Tables, prompts: Prompts, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._tables = tables
        self._prompts = prompts
        self._jobs = jobs

    def begin(self, programme: str, wave: str) -> None:
        """Ask where to, then look at what would show who spoke."""
        from interviewer.services.answer_tables import TableForm, TableWish

        path = self._prompts.save_file("Hand out the answers", KINDS, Path.home() / f"Answers {wave}.csv")
        if path is None:
            return
        form = path.suffix.casefold().removeprefix(".")
        if form not in get_args(TableForm):
            self.refused.emit("A table is written as .csv, .xlsx, .json or .sav. Give the file one of these endings.")
            return
        wish, known = TableWish(programme, wave), cast("TableForm", form)

        def looked(made: "MadeTable") -> None:
            self._ask(wish, made.places, lambda words, reason: self._write(words, path, known, reason))

        self._jobs.run(lambda _progress: self._tables.made(wish), looked, self._on_failed)

    def _ask(
        self, wish: "TableWish", places: "Sequence[Place]", write: "Callable[[TableWish, str], None]"
    ) -> None:
        """The words with a reason, or numbers and choices alone, or nothing."""
        coded = replace(wish, words=False)
        if any(place.must for place in places):
            told = BLOCKED.format(count=_count([place for place in places if place.must]))
            if self._prompts.confirm(TITLE, told, "Numbers and choices alone", "Leave it", risky=True):
                write(coded, "")
        elif places:
            told = ASKED.format(count=_count(places), places=_lines(places))
            reason = self._prompts.ask(TITLE, told, REASON, "Hand them out")
            if reason is not None:
                write(wish, reason)
        else:
            write(wish, "")

    def _write(self, wish: "TableWish", path: Path, form: "TableForm", reason: str) -> None:
        self._jobs.run(
            lambda _progress: self._tables.write(wish, path, form, reviewed=reason, over=True),
            self._on_written,
            self._on_failed,
        )

    def _on_written(self, made: "WrittenTable") -> None:
        rest = (CUT.format(count=made.cut) if made.cut else "") + (HELD if made.held_back else "")
        self.told.emit(WRITTEN.format(file=made.files[0], rows=made.rows, rest=rest))

    def _on_failed(self, error: Exception) -> None:
        if not isinstance(error, UserError):
            raise error
        self.refused.emit(error.sentence.partition("\n")[0])


def _count(places: "Sequence[Place]") -> str:
    return "One place" if len(places) == 1 else f"{len(places)} places"


def _lines(places: "Sequence[Place]") -> str:
    shown = [f"{place.where}: {place.why}{_words(place)}" for place in places[:MOST_SHOWN]]
    more = len(places) - MOST_SHOWN
    return "\n".join([*shown, *([f"and {more} more"] if more > 0 else [])])


def _words(place: "Place") -> str:
    return f": {place.words}" if place.words else ""
