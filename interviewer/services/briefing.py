"""The page before the call: what one must know to be polite, and nothing that colours how one asks.

Last time's numbers stand in a part of their own, fetched only when somebody asks for them. The team's prediction
is never in either: only whether and when it was sealed.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, tzinfo

from interviewer.disclosure.reportable import reportable
from interviewer.disclosure.view import ReportableInterview
from interviewer.domain.errors import UserError
from interviewer.domain.interview.log import event_of
from interviewer.domain.interview.route import walk
from interviewer.domain.interview.transcript import Transcript
from interviewer.domain.loyalty.dimensions import DIMENSION_IDS, dimension
from interviewer.domain.loyalty.health import person_health
from interviewer.domain.loyalty.nps import band, whole
from interviewer.domain.loyalty.person import SATISFACTION
from interviewer.domain.loyalty.reasons import plain
from interviewer.domain.programme.account import Account
from interviewer.domain.programme.appointment import known_zone, zone
from interviewer.domain.programme.contact import Contact
from interviewer.domain.programme.disposition import RESULT_WORDS
from interviewer.domain.programme.forms import TeamForm
from interviewer.domain.programme.money import places
from interviewer.domain.programme.programme import Programme
from interviewer.domain.programme.wish import Wish
from interviewer.kit.i18n import Catalog
from interviewer.services.brief_view import Brief, Fact, LastNumbers, Promise, Said
from interviewer.services.clocks import city, day_of_year, hour, same_clock, there
from interviewer.services.field_ports import FieldStore, PastTalk
from interviewer.services.ports import Clock, InterviewStore
from interviewer.services.programme_store import ProgrammeStore
from interviewer.services.scheduling import CaseRef
from interviewer.services.script_library import ScriptLibrary

POINTS, WHY = "j_readback", "nps_why"
MOST_SAID = 3
RANKS = ("largest", "second largest", "third largest")
ROLE_WORDS = {"decision": "Decides.", "influencer": "Has influence on the decision.", "user": "Works with it."}
MODE_WORDS = {"phone": "by phone", "in_person": "in person", "video": "by video"}


Promises = Callable[[CaseRef], tuple[Promise, ...]]


def no_promises(_: CaseRef) -> tuple[Promise, ...]:
    """For a workspace that keeps no actions."""
    return ()


class Briefing:
    """Makes briefs from one open workspace."""

    def __init__(
        self,
        programmes: ProgrammeStore,
        field_work: FieldStore,
        interviews: InterviewStore,
        scripts: ScriptLibrary,
        clock: Clock,
        words: Catalog,
        *,
        promises: Promises = no_promises,
    ) -> None:
        self._programmes = programmes
        self._field_work = field_work
        self._interviews = interviews
        self._scripts = scripts
        self._clock = clock
        self._words = words
        self._promises = promises

    def brief(self, ref: CaseRef, here: tzinfo) -> Brief:
        """The page for one contact. UserError "no_such_programme", "no_such_wave", "no_such_contact"."""
        person = self._programmes.contact(ref.programme, ref.wave, ref.contact)
        accounts = self._programmes.accounts(ref.programme)
        account = next(one for one in accounts if one.id == person.account)
        forms = self._programmes.team_forms(ref.programme, ref.wave, account.id)
        wish = self._field_work.wishes(ref.programme, (person.person_key,)).get(person.person_key, Wish())
        past, view, refusal = self._last(ref)
        now = self._clock()
        theirs = there(now, person.timezone)
        return Brief(
            ref=ref,
            name=person.name,
            line=self._line(person, account),
            hour_there=hour(theirs) if theirs else "",
            place=city(person.timezone),
            hour_here=hour(now.astimezone(here)),
            same_clock=same_clock(now, person.timezone, here),
            wishes=wish,
            wish_line=self._wish_line(wish),
            facts=self._facts(ref, person, account, accounts, forms, wish, here),
            said_title=self._words.t("Said in {year}", year=past.started_at.year) if past else "",
            said=_said(view) if view else (),
            said_note=refusal,
            values=_values(forms),
            notes=person.notes,
            polite=self._polite(wish, past, view),
            has_numbers=view is not None,
            promises=self._promises(ref),
        )

    def last_numbers(self, ref: CaseRef) -> LastNumbers:
        """The numbers of the last talk. UserError "no_numbers" when there is none that may be shown."""
        past, view, refusal = self._last(ref)
        if past is None or view is None:
            raise UserError("no_numbers", refusal or "This person was not heard before, so there are no numbers.")
        figures, t = view.figures, self._words.t
        health = person_health(figures)
        nps = figures.nps
        score = t("{score}, {band}", score=whole(nps), band=t(band(nps))) if nps is not None else ""
        dims = ((dimension(i).name, figures.dims[i]) for i in DIMENSION_IDS if i in figures.dims)
        sat = SATISFACTION[int(figures.sat) - 1].replace("_", " ") if figures.sat is not None else ""
        return LastNumbers(
            title=t("In {month}", month=self._words.month(past.started_at.date())),
            score=score or t("no number given"),
            satisfaction=t(sat) if sat else t("not asked"),
            dimensions=tuple((name, str(whole(number))) for name, number in dims),
            health=health.word,
            colour=health.colour,
            reasons=tuple(t(plain(reason)) for reason in health.reasons),
        )

    def put_notes(self, ref: CaseRef, notes: str) -> None:
        """Keep the interviewer's own notes about the person."""
        person = self._programmes.contact(ref.programme, ref.wave, ref.contact)
        self._programmes.change_contact(ref.programme, replace(person, notes=notes))

    def _last(self, ref: CaseRef) -> tuple[PastTalk | None, ReportableInterview | None, str]:
        """The last talk with this person, what of it may be passed on, and why if nothing may."""
        past = next(iter(self._field_work.past_talks(ref.programme, ref.wave, ref.contact)), None)
        if past is None:
            return None, None, ""
        facts = self._interviews.facts(past.interview)
        script = self._scripts.stored(self._interviews, facts.script_digest)
        transcript = Transcript.of(map(event_of, self._interviews.records(past.interview)))
        try:
            return past, reportable(script, facts, transcript, walk(script, transcript)), ""
        except UserError as refused:
            if refused.code == "unattributed":
                return past, None, self._words.t("The last talk was unattributed, so nothing of it stands here.")
            return past, None, self._words.t("The last talk may not be passed on, so nothing of it stands here.")

    def _line(self, person: Contact, account: Account) -> str:
        role = ROLE_WORDS.get(person.role, "")
        title = ", ".join(part for part in (person.title, account.name) if part)
        return f"{title}. {self._words.t(role)}" if role else f"{title}."

    def _wish_line(self, wish: Wish) -> str:
        parts = [self._words.t(MODE_WORDS[wish.mode])] if wish.mode else []
        parts += [self._words.n("{count} minute", "{count} minutes", wish.minutes)] if wish.minutes else []
        return ", ".join([*parts, *([wish.best] if wish.best else [])])

    def _facts(
        self,
        ref: CaseRef,
        person: Contact,
        account: Account,
        accounts: tuple[Account, ...],
        forms: tuple[TeamForm, ...],
        wish: Wish,
        here: tzinfo,
    ) -> tuple[Fact, ...]:
        t, programme = self._words.t, self._programmes.programme(ref.programme)
        told = [
            Fact(t("Account"), self._revenue(account, accounts, programme)),
            Fact(t("Client since"), str(account.client_since.year) if account.client_since else ""),
            Fact(t("Renewal"), self._words.date(account.renewal) if account.renewal else ""),
            Fact(t("Looked after by"), account.owner),
            Fact(t("Others heard here"), self._others(ref, account)),
            Fact(t("Team's prediction"), self._sealed(forms, here)),
            Fact(t("Last try"), self._last_try(person)),
            Fact(t("Language"), person.language),
            Fact(t("Phone"), person.phone),
            Fact(t("Say the name"), wish.say_name),
        ]
        return tuple(fact for fact in told if fact.text)

    def _revenue(self, account: Account, accounts: tuple[Account, ...], programme: Programme) -> str:
        if not account.revenue_minor:
            return self._words.t("Key account") if account.key else ""
        units = account.revenue_minor // 10 ** places(programme.currency)
        rank = sum(one.revenue_minor > account.revenue_minor for one in accounts if one.status == "active")
        parts = [self._words.t("{money} a year", money=f"{programme.currency} {self._words.number(units)}")]
        parts += [self._words.t(RANKS[rank])] if rank < len(RANKS) else []
        return ", ".join([*parts, *([self._words.t("key account")] if account.key else [])])

    def _others(self, ref: CaseRef, account: Account) -> str:
        heard = sum(
            talk.state == "finished" and talk.account == account.id and talk.contact != ref.contact
            for talk in self._programmes.interviews(ref.programme, ref.wave)
        )
        return self._words.t("{count} this wave", count=self._words.count(heard))

    def _sealed(self, forms: tuple[TeamForm, ...], here: tzinfo) -> str:
        if not forms:
            return self._words.t("not sealed yet")
        return self._words.t("sealed {day}", day=day_of_year(forms[0].sealed_at.astimezone(here).date(), self._words))

    def _last_try(self, person: Contact) -> str:
        if not person.attempts:
            return ""
        last = person.attempts[-1]
        at: datetime = last.at.astimezone(zone(person.timezone)) if known_zone(person.timezone) else last.at
        return f"{self._words.day(at.date())} {hour(at)}, {self._words.t(RESULT_WORDS[last.result])}"

    def _polite(self, wish: Wish, past: PastTalk | None, view: ReportableInterview | None) -> tuple[str, ...]:
        said = []
        if wish.recording:
            said.append(self._words.t("Recording: {wish}.", wish=wish.recording.rstrip(".")))
        if past and view and view.consents.recorded is not None:
            year = past.started_at.year
            told = "In {year}: agreed to be recorded. Ask again." if view.consents.recorded else (
                "In {year}: did not wish to be recorded.")  # fmt: skip
            said.append(self._words.t(told, year=year))
        return tuple(said)


def _said(view: ReportableInterview) -> tuple[Said, ...]:
    """The points as read back, else the reason of the score; as they may be passed on."""
    for question in (POINTS, WHY):
        answer = view.answers.get(question)
        if answer is not None and answer.texts:
            return tuple(Said(text, answer.verbatim) for text in answer.texts[:MOST_SAID])
    return ()


def _values(forms: tuple[TeamForm, ...]) -> tuple[str, ...]:
    """Every value the team's forms list, once."""
    lines: list[str] = []
    for form in forms:
        listed = form.answers.get("s_value")
        lines += [line for line in listed if isinstance(line, str)] if isinstance(listed, tuple | list) else []
    return tuple(dict.fromkeys(lines))
