"""Everything about people's rights in one open workspace, handed to the window and the command line as one."""

from dataclasses import dataclass

from interviewer.services.rights.affected import AffectedReleases
from interviewer.services.rights.consents import ConsentLog
from interviewer.services.rights.correcting import Correcting
from interviewer.services.rights.erasing import PersonErasing
from interviewer.services.rights.own import PersonsOwn
from interviewer.services.rights.papers import RightsPapers
from interviewer.services.rights.people import People
from interviewer.services.rights.register import Register
from interviewer.services.rights.retention import Retention
from interviewer.services.rights.terms import Terms
from interviewer.services.rights.withdrawing import Withdrawing


@dataclass(frozen=True)
class RightsDesk:
    """The activities."""

    people: People
    register: Register
    consents: ConsentLog
    withdrawing: Withdrawing
    correcting: Correcting
    affected: AffectedReleases
    erasing: PersonErasing
    papers: RightsPapers
    own: PersonsOwn
    terms: Terms
    retention: Retention
