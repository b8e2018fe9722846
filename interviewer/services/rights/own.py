"""Hands a person what is kept about that person: to read, for machines, and what was given as a file to take along."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import asdict, dataclass
from datetime import date, datetime
from pathlib import Path

from interviewer.disclosure.own_copy import Hiding, Others, OwnAnswer, others_of, own_answers
from interviewer.disclosure.own_data import OwnData, OwnLine, OwnListing, OwnRequest, OwnTalk, Recipient
from interviewer.domain.errors import UserError
from interviewer.domain.interview.facts import InterviewFacts
from interviewer.domain.interview.log import event_of
from interviewer.domain.interview.route import Route, walk
from interviewer.domain.interview.transcript import Transcript
from interviewer.domain.programme.contact import Contact
from interviewer.domain.programme.programme import Programme
from interviewer.domain.rights.consents import row_of
from interviewer.domain.rights.notes import Request
from interviewer.domain.script.script import Script
from interviewer.kit.i18n import Catalog
from interviewer.report.blocks import Paper
from interviewer.report.rights.access import access_paper
from interviewer.services.field_ports import FieldStore
from interviewer.services.labels import label, option_words, value_words
from interviewer.services.paper_ports import PaperRenderer, PaperSize
from interviewer.services.ports import Clock, InterviewStore
from interviewer.services.programme_store import ProgrammeStore
from interviewer.services.rights.affected import AffectedReleases
from interviewer.services.rights.consents import ConsentLog, as_json, write_new
from interviewer.services.rights.papers import refuse_existing
from interviewer.services.rights.register import WHOLE_PROGRAMME, Register
from interviewer.services.rights.terms import Terms
from interviewer.services.rights_ports import KnownPerson, Listing, RightsStore
from interviewer.services.script_library import ScriptLibrary
from interviewer.services.spoken import filled, text_of


@dataclass(frozen=True)
class OwnSources:
    """Where the data of a person is kept."""

    store: RightsStore
    programmes: ProgrammeStore
    field_work: FieldStore
    interviews: InterviewStore
    library: ScriptLibrary


class PersonsOwn:
    """What is kept of the people of one open workspace, for themselves."""

    def __init__(
        self,
        sources: OwnSources,
        register: Register,
        consents: ConsentLog,
        affected: AffectedReleases,
        terms: Terms,
        renderer: PaperRenderer,
        catalogs: Callable[[str], Catalog],
        clock: Clock,
    ) -> None:
        self._sources = sources
        self._register = register
        self._consents = consents
        self._affected = affected
        self._terms = terms
        self._renderer = renderer
        self._catalogs = catalogs
        self._clock = clock

    def data(self, programme: str, person: KnownPerson) -> OwnData:
        """Everything of one person in one programme, other people hidden."""
        about = self._sources.programmes.programme(programme)
        stands = self._register.standing(programme, person.key)
        waiting = next((one for one in stands.open_requests if one.kind in {"access", "portability"}), None)
        reading = _Reading(self._sources, self._terms, programme, about, person)
        return OwnData(
            name=person.name,
            account=person.account_name,
            programme=programme,
            vendor=about.vendor,
            firm=about.interviewer_firm,
            contact_email=about.contact_email,
            authority=about.supervisory_authority,
            made_on=self._clock().date(),
            due=waiting.due if waiting else None,
            extended=waiting.extended if waiting else False,
            listings=tuple(reading.listings()),
            wishes=tuple(reading.wishes()),
            talks=tuple(map(reading.talk, person.talks)),
            consents=self._consents.of(person),
            recipients=tuple(
                Recipient(one.number, one.made_on, one.wave, one.reader, len(one.papers))
                for one in self._affected.by(programme, person.talks)
            ),
            requests=tuple(map(_request, stands.requests)),
            restricted=stands.restricted is not None,
            objected=stands.objected is not None,
            held=(stands.held or self._register.standing(programme, WHOLE_PROGRAMME).held) is not None,
        )

    def paper(self, programme: str, person: KnownPerson, language: str = "en") -> Paper:
        """The same as a paper to read."""
        return access_paper(self.data(programme, person), self._catalogs(language))

    def write_access(
        self, programme: str, person: KnownPerson, path: Path, size: PaperSize = "A4", language: str = "en"
    ) -> None:
        """Write everything as .pdf or .json; it closes no request. UserError "file_exists", "no_such_form"."""
        refuse_existing(path)
        if path.suffix == ".pdf":
            self._renderer.write(self.paper(programme, person, language), size, path)
        elif path.suffix == ".json":
            write_new(path, as_json(access_values(self.data(programme, person))))
        else:
            raise UserError("no_such_form", "What is kept is handed out as .pdf or .json. Choose such a name.")
        self._register.noted(programme, person.key, "handed_out", about=f"access {path.suffix[1:]}")

    def write_portable(self, programme: str, person: KnownPerson, path: Path) -> None:
        """Write what the person gave as .json, to be taken along. UserError "file_exists", "no_such_form"."""
        if path.suffix != ".json":
            raise UserError("no_such_form", "A file to take along is written as .json. Choose such a name.")
        write_new(path, as_json(portable_values(self.data(programme, person))))
        self._register.noted(programme, person.key, "handed_out", about="portability")


class _Reading:
    """Reads the parts of one person's data."""

    def __init__(
        self, sources: OwnSources, terms: Terms, programme: str, about: Programme, person: KnownPerson
    ) -> None:
        self._sources = sources
        self._terms = terms
        self._programme = programme
        self._about = about
        self._person = person
        contacts = [self._contact(listing) for listing in person.listings]
        self._contacts = dict(zip(person.listings, contacts, strict=True))
        self._others = self._everybody_else(contacts)
        self._hiding = Hiding(self._others)

    def _contact(self, listing: Listing) -> Contact:
        return self._sources.programmes.contact(self._programme, listing.wave, listing.contact)

    def _everybody_else(self, own: list[Contact]) -> Others:
        about, person = self._about, self._person
        names = [one.name for one in self._sources.store.people(self._programme) if one.key != person.key]
        owners = [account.owner for account in self._sources.programmes.accounts(self._programme)]
        mine = (person.name, *(one.name for one in own), person.account_name, about.vendor, about.vendor_executive,
                about.interviewer_firm, about.interviewer_name, about.product_or_service)  # fmt: skip
        return others_of((*names, *owners), mine, (*(one.email for one in own), about.contact_email))

    def listings(self) -> Iterator[OwnListing]:
        for listing, one in self._contacts.items():
            yield OwnListing(
                wave=listing.wave, name=one.name, title=one.title, role=one.role, email=one.email, phone=one.phone,
                timezone=one.timezone, language=one.language, notes=self._hiding.hidden(one.notes),
                source=listing.source, brought_at=listing.brought_at,
                attempts=tuple(f"{a.at:%Y-%m-%d %H:%M} UTC: {option_words(a.result)}" for a in one.attempts),
                appointments=tuple(
                    f"{a.at:%Y-%m-%d %H:%M} UTC {self._hiding.hidden(a.note)}".strip() for a in one.appointments
                ),
                until=self._terms.listed_until(self._programme, listing.wave, heard=bool(self._person.talks)),
            )  # fmt: skip

    def wishes(self) -> Iterator[tuple[str, str]]:
        found = self._sources.field_work.wishes(self._programme, [self._person.key]).get(self._person.key)
        if found is None:
            return
        hours = f"{found.best_from}-{found.best_to}" if found.best_from is not None else ""
        told = {"How to say the name": found.say_name, "Likes to be called": option_words(found.mode),
                "Best hours": hours, "Minutes at most": str(found.minutes or "")}  # fmt: skip
        yield from ((name, value) for name, value in told.items() if value)

    def talk(self, interview: str) -> OwnTalk:
        interviews = self._sources.interviews
        facts = interviews.facts(interview)
        script = self._sources.library.stored(interviews, facts.script_digest)
        transcript = Transcript.of(map(event_of, interviews.records(interview)))
        route = walk(script, transcript)
        until = self._terms.of_talk(self._programme, facts)
        answers = own_answers(script, facts, transcript, route, self._others)
        return OwnTalk(
            id=interview, wave=facts.wave.name, started_at=facts.started_at, mode=facts.mode,
            state=transcript.ended or "open", language=script.language, script=script.title, version=script.version,
            interviewer=facts.engagement.interviewer_name, attribution=transcript.level or "",
            lines=tuple(_line(answer, script, facts, transcript, route) for answer in answers if _told(answer)),
            own_notes=sum(not note.sealed for note in transcript.notes),
            words_until=until["words"], answers_until=until["answers"], consents_until=until["consents"],
        )  # fmt: skip


def _told(answer: OwnAnswer) -> bool:
    """Texts that were only read aloud are no data of the person."""
    return answer.value not in (None, "said") or bool(answer.words or answer.skipped)


def _line(
    answer: OwnAnswer, script: Script, facts: InterviewFacts, transcript: Transcript, route: Route
) -> OwnLine:
    question = script.by_id.get(answer.question)
    asked = filled(text_of(script, question, transcript.wording), script, facts, transcript, route, question.id) \
        if question else ""  # fmt: skip
    value = option_words(answer.skipped) if answer.skipped else value_words(answer.value) or ""
    return OwnLine(
        question=answer.question, label=label(script, question) if question else answer.question, asked=asked,
        state=answer.state, at=answer.at, value=value, words=answer.words, manner=answer.manner,
        before=answer.before, reasons=answer.reasons,
    )  # fmt: skip


def _request(one: Request) -> OwnRequest:
    return OwnRequest(one.kind, one.asked_on, one.due, one.extended, one.outcome)


def access_values(data: OwnData) -> Mapping[str, object]:
    """Everything as plain JSON values."""
    told = _plain(asdict(data))
    assert isinstance(told, dict)
    return {"kept_about_one_person": 1} | told | {"consents": [row_of(one) for one in data.consents]}


def portable_values(data: OwnData) -> Mapping[str, object]:
    """What the person gave: contact details, answers in words and numbers, consents."""
    names = ("name", "title", "role", "email", "phone", "timezone", "language")
    return {
        "given_by_one_person": 1,
        "name": data.name,
        "company": data.account,
        "contact": [{name: getattr(one, name) for name in ("wave", *names)} for one in data.listings],
        "talks": [
            {"id": talk.id, "started_at": talk.started_at.isoformat(), "questions": f"{talk.script} {talk.version}",
             "answers": [
                 {"question": line.question, "asked": line.asked, "value": line.value, "words": line.words,
                  "as": line.manner, "at": line.at.isoformat()} for line in talk.lines
             ]}
            for talk in data.talks
        ],
        "consents": [row_of(one) for one in data.consents],
    }  # fmt: skip


def _plain(value: object) -> object:
    if isinstance(value, dict):
        return {name: _plain(inner) for name, inner in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(inner) for inner in value]
    return value.isoformat() if isinstance(value, date | datetime) else value
