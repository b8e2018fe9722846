"""Who is around a wave: everyone on its lists and everyone heard, parted by whether a paper may name them."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence

from interviewer.disclosure.guard.people import Circle, Known
from interviewer.disclosure.view import Person
from interviewer.disclosure.voices import Talk
from interviewer.domain.interview.facts import InterviewFacts
from interviewer.domain.programme.contact import Contact
from interviewer.domain.programme.programme import Programme
from interviewer.services.wave_papers import WaveShelf


def circle_of(
    shelf: WaveShelf, contacts: Sequence[Contact], facts: Callable[[str], InterviewFacts]
) -> Circle:
    """The circle of a wave. `contacts` are those of all waves of the programme; `facts` tells of a talk."""
    here = shelf.parts.wave.name
    listed = [_known(one) for one in contacts if one.wave == here]
    speakers = _speakers(shelf.parts.talks, {one.id: one for one in listed}, facts)
    allowed = {t.interview for t in shelf.parts.talks if t.taken.counts and t.taken.level == "named"}
    named = tuple(one for talk, one in speakers.items() if talk in allowed)
    ids = {(one.account, one.id) for one in named}
    everyone = dict.fromkeys((*listed, *speakers.values(), *(_known(one) for one in contacts if one.wave != here)))
    return Circle(
        hidden=tuple(one for one in everyone if (one.account, one.id) not in ids),
        named=named,
        accounts={name: view.account.name for name, view in shelf.wave.accounts.items()},
        staff=_staff(shelf),
        own=own_names(shelf.programme),
        addresses=frozenset({shelf.programme.contact_email.casefold()}) - {""},
        speakers=speakers,
        silent=_silent(shelf),
        small_groups=_small_groups(shelf),
    )


def circle_of_talk(facts: InterviewFacts, person: Person | None) -> Circle:
    """The circle of a talk that belongs to no programme: the person alone."""
    one = _of_facts(facts)
    engagement = facts.engagement
    return Circle(
        hidden=() if person else (one,),
        named=(one,) if person else (),
        accounts={facts.account.id: facts.account.name},
        staff=tuple(filter(None, (engagement.vendor_executive, engagement.interviewer_name))),
        own=tuple(filter(None, (engagement.vendor, engagement.interviewer_firm, engagement.product_or_service))),
        addresses=frozenset({engagement.contact_email.casefold()}) - {""},
        speakers={facts.id: one},
    )


def own_names(programme: Programme) -> tuple[str, ...]:
    """Names that show nobody."""
    return tuple(filter(None, (programme.vendor, programme.interviewer_firm, programme.product_or_service)))


def _staff(shelf: WaveShelf) -> tuple[str, ...]:
    programme = shelf.programme
    owners = (view.account.owner for view in shelf.wave.accounts.values())
    return tuple(dict.fromkeys(filter(None, (programme.vendor_executive, programme.interviewer_name, *owners))))


def _speakers(
    talks: Iterable[Talk], listed: Mapping[str, Known], facts: Callable[[str], InterviewFacts]
) -> Mapping[str, Known]:
    return {talk.interview: listed.get(talk.contact) or _of_facts(facts(talk.interview)) for talk in talks}


def _known(one: Contact) -> Known:
    return Known(one.id, one.account, one.name, one.title, one.email, one.phone, one.role)


def _of_facts(facts: InterviewFacts) -> Known:
    who = facts.respondent
    return Known(who.id, facts.account.id, who.name, who.title, role=who.role)


def _silent(shelf: WaveShelf) -> frozenset[str]:
    heard = {talk.account for talk in shelf.parts.talks if talk.taken.counts and talk.taken.unattributed}
    return frozenset(a for a in heard if a in shelf.wave.accounts and not shelf.wave.accounts[a].heard)


def _small_groups(shelf: WaveShelf) -> frozenset[str]:
    silent = [shelf.wave.accounts[account].account for account in _silent(shelf)]
    count = Counter(label for account in silent for label in {account.region, account.segment} if label)
    return frozenset(label for label, there in count.items() if there < shelf.parts.wave.min_cell)
