"""One answer as it stands now."""

from dataclasses import dataclass
from datetime import datetime

from interviewer.domain.interview.line_times import Times, lines_in
from interviewer.domain.interview.values import Manner, Value


@dataclass(frozen=True)
class Answer:
    """A value, words, or a reason for neither; with how it came about."""

    event_id: str
    at: datetime
    value: Value | None = None
    words: str | None = None
    manner: Manner = "verbatim"
    skipped: str | None = None
    """The non-answer that closes the question, such as `dont_know`."""
    struck: bool = False
    """The words were taken back; the question counts as closed."""
    value_struck: bool = False
    volunteered: bool = False
    """Said before it was asked, or taken back in from a parked branch."""
    confirmed: bool = False
    """A volunteered answer that was read back and stands."""
    corrected: bool = False
    before: Value | None = None
    """The value it replaced, if any."""
    severities: tuple[int, ...] = ()
    """How bad each line is, by the interviewer: 1 to 3 by place, 0 for a line not weighed; empty when none is."""
    matches: tuple[int, ...] = ()
    """Which line of the team's list each line is, by the interviewer (see `matching`); empty when none was matched."""
    matched_list: str = ""
    """The mark of the team's list that was matched with; empty for whichever there is."""

    lines_at: Times = ()
    """When each line was begun, in seconds from the start of the talk; empty when it is not known."""

    @property
    def lines(self) -> tuple[str, ...]:
        """The lines of the words, or of a list."""
        if self.words:
            return tuple(lines_in(self.words))
        listed = self.value if isinstance(self.value, tuple) else ()
        return tuple(line for line in listed if isinstance(line, str)) if not self.struck else ()

    @property
    def given(self) -> bool:
        """Whether there is an answer that conditions and figures may use."""
        return self.skipped is None and not self.value_struck
