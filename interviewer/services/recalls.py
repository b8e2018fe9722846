"""What changed behind a release since it was made: corrections, withdrawals, masks, strikes; never what was said."""

from collections.abc import Iterable, Iterator
from datetime import date

from interviewer.domain.interview.events import Attributed, Masked, Struck, Withdrawn
from interviewer.domain.interview.log import Record, event_of
from interviewer.services.paper_ports import ReleasedPaper, ReleaseRecord
from interviewer.services.ports import InterviewStore
from interviewer.services.release_values import Erratum
from interviewer.services.wave_papers import WavePapers

PARTICIPATE = "a_participate"
WHOLE = "the person withdrew from the interviews"
GONE = "the talk is not in the workspace any more"
ERASED = "the content of the talk was erased"
ADDED = "a talk was added"
WORDS = {
    "corrected": "an answer was corrected",
    "struck": "words were taken back",
    "masked": "words were masked",
    "withdrawn": "a permission was withdrawn",
    "matched": "points were matched with what the team foresaw",
    "attributed": "how an answer may be passed on was changed",
} | dict.fromkeys(("answered", "revised", "completed", "volunteered", "finished", "broken_off"), "the talk went on")
"""What an event after a release means to a reader; the others change nothing."""
TAKEN_BACK = frozenset(kind.kind for kind in (Withdrawn, Masked, Struck, Attributed))
"""What makes a paper one to be called back; a correction does not."""


class Recalls:
    """Looks at the interview logs behind releases."""

    def __init__(self, waves: WavePapers, interviews: InterviewStore) -> None:
        self._waves = waves
        self._interviews = interviews

    def errata(self, record: ReleaseRecord) -> tuple[Erratum, ...]:
        """Everything that changed since, by account where that may be told."""
        wave = record.memory.wave
        now = self._waves.heads(record.programme, wave)
        names = self._waves.attributable(record.programme, wave)
        found: list[Erratum] = []
        for interview, head in record.heads.items():
            if interview not in now:
                found.append(Erratum("", GONE))
            elif now[interview] != head:
                found += (Erratum(names.get(interview, ""), what, on) for what, on in self._since(interview, head))
        found += (Erratum(names.get(interview, ""), ADDED) for interview in now if interview not in record.heads)
        return tuple(sorted(dict.fromkeys(found), key=lambda one: (one.account == "", one.account, one.what)))

    def papers(self, record: ReleaseRecord) -> tuple[ReleasedPaper, ...]:
        """The papers of the release that hold something which was taken back since."""
        now = self._waves.heads(record.programme, record.memory.wave)
        moved = [talk for talk, head in record.heads.items() if now.get(talk) != head]
        touched = self._waves.locks().talks.union(talk for talk in moved if self._taken_back(talk, record))
        lapsed = frozenset(talk for talk in moved if self._lapsed(talk))
        return tuple(
            one
            for one in record.papers
            if touched.intersection(one.talks) or not (one.kept or lapsed.intersection(one.talks))
        )

    def _taken_back(self, interview: str, record: ReleaseRecord) -> bool:
        later = _after(self._interviews.records(interview), record.heads.get(interview, ""))
        return later is None or any(one.header.kind in TAKEN_BACK for one in later)

    def _lapsed(self, interview: str) -> bool:
        """Whether its words were deleted because their time was over: nothing was taken back."""
        return any(one.header.kind == "lapsed" for one in self._interviews.records(interview))

    def _since(self, interview: str, head: str) -> Iterator[tuple[str, date | None]]:
        records = self._interviews.records(interview)
        later = _after(records, head)
        if later is None:
            yield GONE, None
            return
        if later and all(one.content is None for one in records[1:]):
            yield ERASED, later[-1].header.at.date()
        for one in later:
            what = _told(one)
            if what:
                yield what, one.header.at.date()


def _after(records: Iterable[Record], head: str) -> list[Record] | None:
    """What came after that chain value; None when it is not in the log."""
    listed = list(records)
    at = next((number for number, one in enumerate(listed) if one.header.chain == head), None)
    return None if at is None else listed[at + 1 :]


def _told(record: Record) -> str:
    """What happened, in words that hold for any question; empty for what changes nothing."""
    event = event_of(record)
    return WHOLE if (event.kind, event.question) == ("withdrawn", PARTICIPATE) else WORDS.get(event.kind, "")
