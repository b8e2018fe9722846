"""The team's and the chief executive's forms: filled in as a talk is, sealed, and shown only afterwards."""

from dataclasses import dataclass
from datetime import datetime

from interviewer.disclosure.view import TeamView
from interviewer.domain.errors import UserError
from interviewer.domain.interview.answer import Answer
from interviewer.domain.interview.facts import AccountRef, Engagement, InterviewFacts, Meeting, RespondentRef, WaveTerms
from interviewer.domain.interview.log import event_of
from interviewer.domain.interview.transcript import Transcript
from interviewer.domain.loyalty.dimensions import DIMENSION_IDS
from interviewer.domain.programme.account import Account
from interviewer.domain.programme.forms import COMPANY_SCRIPT, TEAM_SCRIPT, CompanyForm, TeamForm, is_form
from interviewer.domain.programme.programme import Programme
from interviewer.domain.script.values import Value
from interviewer.services.conducting import Conducting
from interviewer.services.interviewing import Interviewing
from interviewer.services.ports import RehearsalStore
from interviewer.services.programme_store import ProgrammeStore, WaveInterview
from interviewer.services.wave_data import WaveForm

DIMENSION_QUESTIONS = tuple(f"dim_{name}" for name in DIMENSION_IDS)


@dataclass(frozen=True)
class UnsealedForm:
    """A form that was begun and left; it counts for nothing until it is sealed. No answers."""

    id: str
    by: str
    begun_at: datetime
    last_at: datetime


class TeamForms:
    """The forms of one open workspace. A form in the making is kept like a rehearsal: on no list, in no figure."""

    def __init__(self, store: ProgrammeStore, interviewing: Interviewing, rehearsals: RehearsalStore) -> None:
        self._store = store
        self._interviewing = interviewing
        self._rehearsals = rehearsals

    def begin(self, programme: str, wave: str, account: str, by: str) -> Conducting:
        """Start the team form of one person about one account, or go on with the one this person has begun.

        UserError "no_name", "form_sealed".
        """
        if not by.strip():
            raise UserError("no_name", "Say who fills in the form.")
        self._refuse_sealed(programme, wave, account, by.strip())
        for form in self.unsealed(programme, wave, account):
            if form.by.casefold() == by.strip().casefold():
                return self._interviewing.go_on(form.id)
        about = _account(self._store.accounts(programme), account)
        terms = WaveTerms(name=wave, programme=programme)
        script = self._in_language(TEAM_SCRIPT, programme, wave)
        return self._begin(programme, script, AccountRef(about.id, about.name), by.strip(), terms)

    def begin_company(self, programme: str) -> Conducting:
        """Start the chief executive's form, or go on with the one that was begun."""
        if begun := self.unsealed_company(programme):
            return self._interviewing.go_on(begun.id)
        told = self._store.programme(programme)
        who = told.vendor_executive or told.executive_title
        script = self._in_language(COMPANY_SCRIPT, programme)
        return self._begin(programme, script, AccountRef("", told.vendor), who, WaveTerms(programme=programme))

    def _in_language(self, script: str, programme: str, wave: str = "") -> str:
        """The form in the language that the clients of the wave, else of the latest one, are asked in."""
        named = [known.script for known in self._store.waves(programme) if wave in {"", known.name}]
        try:
            language = self._interviewing.find_script(named[-1]).language if named else ""
        except UserError:
            return script
        return self._interviewing.library.in_language(script, language)

    def _begin(self, programme: str, script_id: str, account: AccountRef, by: str, terms: WaveTerms) -> Conducting:
        script = self._interviewing.find_script(script_id)
        engagement = engagement_of(self._store.programme(programme))
        meeting = Meeting(engagement, account, RespondentRef(by, by), "in_person")
        facts = self._interviewing.prepared(script, meeting, wave=terms, practice=True)
        return self._interviewing.begin(facts, script)

    def unsealed(self, programme: str, wave: str, account: str) -> tuple[UnsealedForm, ...]:
        """The forms about an account that were begun and not sealed, the latest first; one for each person."""
        sealed = {form.by.casefold() for form in self._store.team_forms(programme, wave, account)}
        found: dict[str, UnsealedForm] = {}
        for one in self._rehearsals.rehearsals(TEAM_SCRIPT, account):
            by = one.facts.respondent.id
            if (one.facts.wave.programme, one.facts.wave.name) == (programme, wave) and by.casefold() not in sealed:
                found.setdefault(by.casefold(), UnsealedForm(one.facts.id, by, one.facts.started_at, one.last_at))
        return tuple(found.values())

    def unsealed_company(self, programme: str) -> UnsealedForm | None:
        """The chief executive's form that was begun after the sealed one, if there is one."""
        sealed = self._store.company_form(programme)
        for one in self._rehearsals.rehearsals(COMPANY_SCRIPT, ""):
            newer = sealed is None or sealed.sealed_at is None or sealed.sealed_at < one.facts.started_at
            if one.facts.wave.programme == programme and newer:
                return UnsealedForm(one.facts.id, one.facts.respondent.id, one.facts.started_at, one.last_at)
        return None

    def go_on(self, interview_id: str) -> Conducting:
        """Take up a form that was left. UserError "not_a_form", "form_sealed"."""
        self._refuse_closed(interview_id)
        return self._interviewing.go_on(interview_id)

    def remove(self, interview_id: str) -> None:
        """Delete a form in the making for good. UserError "not_a_form", "form_sealed"."""
        self._refuse_closed(interview_id)
        self._rehearsals.remove_rehearsal(interview_id)

    def _refuse_closed(self, interview_id: str) -> None:
        facts = self._interviewing.store.facts(interview_id)
        if facts.script_id == COMPANY_SCRIPT and facts.practice:
            begun = self.unsealed_company(facts.wave.programme)
            if begun is None or begun.id != interview_id:
                raise UserError("form_sealed", "This form is sealed. It stays as it is.")
            return
        self._form_facts(interview_id, TEAM_SCRIPT)
        self._refuse_sealed(facts.wave.programme, facts.wave.name, facts.account.id, facts.respondent.id)

    def seal(self, interview_id: str) -> TeamForm:
        """Close a team form for good, with the time and its hash. UserError "open_questions", "form_sealed"."""
        facts = self._form_facts(interview_id, TEAM_SCRIPT)
        self._refuse_sealed(facts.wave.programme, facts.wave.name, facts.account.id, facts.respondent.id)
        answers = self._closed(interview_id)
        now = self._interviewing.makers.clock()
        form = TeamForm(facts.account.id, facts.wave.name, facts.respondent.id, now, answers)
        _, chain = self._interviewing.store.head(interview_id)
        self._store.add_team_form(facts.wave.programme, form, chain)
        return form

    def seal_company(self, interview_id: str) -> CompanyForm:
        """Close the chief executive's form. UserError "open_questions"."""
        facts = self._form_facts(interview_id, COMPANY_SCRIPT)
        form = CompanyForm(self._closed(interview_id), self._interviewing.makers.clock())
        self._store.put_company_form(facts.wave.programme, form)
        return form

    def keep(self, programme: str, form: TeamForm, source_digest: str = "") -> TeamForm:
        """A form that was filled in as a file. UserError "sealed_in_future", "form_sealed", "no_such_account"."""
        if form.sealed_at > self._interviewing.makers.clock():
            raise UserError("sealed_in_future", "The form says that it was sealed in the future. Check sealed_at.")
        self._refuse_sealed(programme, form.wave, form.account, form.by)
        self._store.add_team_form(programme, form, source_digest)
        return form

    def _refuse_sealed(self, programme: str, wave: str, account: str, by: str) -> None:
        forms = self._store.team_forms(programme, wave, account)
        if any(form.by.casefold() == by.casefold() for form in forms):
            raise UserError("form_sealed", f"{by} has sealed a form about {account} for {wave} already. It stays.")

    def _form_facts(self, interview_id: str, script_id: str) -> InterviewFacts:
        facts = self._interviewing.store.facts(interview_id)
        if not is_form(facts.script_id, script_id) or not facts.practice:
            raise UserError("not_a_form", "This is no such form, so there is nothing to seal.")
        return facts

    def _closed(self, interview_id: str) -> dict[str, Value]:
        """The answers of a finished form, which is finished now if it was not."""
        talk = self._interviewing.go_on(interview_id)
        step = talk.step() if talk.step().ended else talk.finish()
        held = {i: step.transcript.answers[i] for i in step.route.ids if i in step.transcript.answers}
        return {question: value for question, answer in held.items() if (value := _value(answer)) is not None}

    def view(self, programme: str, wave: str, account: str) -> tuple[WaveForm, ...]:
        """The sealed forms about an account. UserError "sealed" before the client's answers are in."""
        talks = [talk for talk in self._store.interviews(programme, wave) if talk.account == account]
        if not any(map(self._heard, talks)):
            raise UserError(
                "sealed",
                "The team's form stays sealed until the client has answered: it opens when the six ratings are in, "
                "or the interview is finished.",
            )
        began = talks[0].started_at
        forms = self._store.team_forms(programme, wave, account)
        return tuple(WaveForm(form, form.is_late(began)) for form in forms)

    def _heard(self, talk: WaveInterview) -> bool:
        if talk.state == "finished":
            return True
        answers = Transcript.of(map(event_of, self._interviewing.store.records(talk.id))).answers
        return all(question in answers for question in DIMENSION_QUESTIONS)

    def team_view_for(self, interview_id: str) -> TeamView | None:
        """What the team expected of this talk, for its report: the form sealed in time, or None."""
        return self.team_view(self._interviewing.store.facts(interview_id))

    def team_view(self, facts: InterviewFacts) -> TeamView | None:
        """As `team_view_for`. Of several forms in time the account's owner's, else the one sealed first."""
        programme = self.programme_of(facts)
        if programme is None or facts.practice:
            return None
        wave, account = facts.wave.name, facts.account.id
        talks = [talk for talk in self._store.interviews(programme, wave) if talk.account == account]
        if not any(map(self._heard, talks)):
            return None
        forms = [
            form
            for form in self._store.team_forms(programme, wave, account)
            if not form.is_late(min(talk.started_at for talk in talks))
        ]
        owner = _account(self._store.accounts(programme), account).owner
        chosen = next((form for form in forms if form.by == owner), forms[0] if forms else None)
        return TeamView.of_answers(chosen.answers, chosen.sealed_at) if chosen else None

    def programme_of(self, facts: InterviewFacts) -> str | None:
        """The programme whose wave this interview belongs to."""
        names = [facts.wave.programme] if facts.wave.programme else self._store.names()
        for name in names if facts.wave.name else ():
            waves = {wave.name for wave in self._store.waves(name)}
            if facts.wave.name in waves and self._store.programme(name).vendor == facts.engagement.vendor:
                return name
        return None


def engagement_of(programme: Programme) -> Engagement:
    """What the spoken texts say about the programme."""
    return Engagement(
        vendor=programme.vendor,
        vendor_executive=programme.vendor_executive,
        executive_title=programme.executive_title,
        interviewer_firm=programme.interviewer_firm,
        interviewer_name=programme.interviewer_name,
        product_or_service=programme.product_or_service,
        contact_email=programme.contact_email,
        supervisory_authority=programme.supervisory_authority,
    )


def _account(accounts: tuple[Account, ...], account: str) -> Account:
    found = next((known for known in accounts if known.id == account), None)
    if found is None:
        raise UserError("no_such_account", f"There is no account {account!r} in this programme.")
    return found


def _value(answer: Answer) -> Value | None:
    if answer.skipped is not None:
        return answer.skipped
    return answer.words if answer.value is None else answer.value
