"""Writes a programme as a folder that reads back the same: whole, or not at all."""

import os
import re
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from pathlib import Path

from interviewer.domain.errors import UserError
from interviewer.domain.programme.account import Account, Outcome
from interviewer.domain.programme.contact import Contact
from interviewer.domain.programme.forms import CompanyForm, TeamForm
from interviewer.domain.programme.money import written as amount
from interviewer.domain.programme.programme import Programme, Wave
from interviewer.formats.yaml_writing import Bare, block
from interviewer.kit.leftovers import sweep
from interviewer.services.programme_files import ProgrammeFolder, WrittenProgramme
from interviewer.services.session_writing import WrittenInterview

Fields = dict[str, object]
_UNSAFE = re.compile(r"[^a-z0-9_-]+")
LONGEST_NAME = 60


def write_folder(folder: Path, written: WrittenProgramme) -> list[Path]:
    """The files written. UserError "folder_in_use" unless the folder is new or empty, "read_only", "disk_full"."""
    texts = dict(_texts(written))
    try:
        if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
            raise UserError("folder_in_use", f"{folder} is there already and not empty. Choose a new folder.")
        folder.parent.mkdir(parents=True, exist_ok=True)
        sweep(folder.parent, ".export-*")
        fresh = Path(tempfile.mkdtemp(prefix=".export-", dir=folder.parent))
        try:
            for name, text in texts.items():
                (fresh / name).parent.mkdir(exist_ok=True)
                (fresh / name).write_text(text, encoding="utf-8", newline="\n")
            if folder.exists():
                folder.rmdir()
            fresh.chmod(0o700)
            os.replace(fresh, folder)
        finally:
            shutil.rmtree(fresh, ignore_errors=True)
    except OSError as error:
        raise UserError("read_only", f"{folder} cannot be written: {error.strerror}. Choose another place.") from error
    return [folder / name for name in texts]


def _texts(written: WrittenProgramme) -> Iterator[tuple[str, str]]:
    folder = written.folder
    paths = {digest: file.name for digest, file in written.script_files.items()}
    yield "programme.yaml", block(_top(folder, paths))
    taken: set[str] = set()
    for form in folder.team_forms:
        yield _free(f"team/{_plain(form.wave)}-{_plain(form.account)}", taken), block(_team_form(form))
    for interview in written.interviews:
        facts = interview.facts
        name = _free(f"sessions/{_plain(facts.wave.name)}-{_plain(facts.respondent.id)}", taken)
        yield name, block(_session(interview, paths))
    for file in written.script_files.values():
        yield file.name, file.source


def _plain(name: str) -> str:
    return _UNSAFE.sub("-", name.casefold()).strip("-")[:LONGEST_NAME] or "x"


def _free(stem: str, taken: set[str]) -> str:
    number, name = 1, f"{stem}.yaml"
    while name in taken:
        number += 1
        name = f"{stem}-{number}.yaml"
    taken.add(name)
    return name


def _top(folder: ProgrammeFolder, paths: Mapping[str, str]) -> Fields:
    left_alone = {contact.id for contact in folder.never_again}
    currency = folder.programme.currency
    top: Fields = {
        "programme": _programme(folder.programme),
        "waves": [_wave(wave, paths) for wave in folder.waves],
        "accounts": [_account(account, currency) for account in folder.accounts],
        "contacts": [_contact(contact, contact.id in left_alone) for contact in folder.contacts],
    }
    if folder.company_form is not None:
        top["company_form"] = _company_form(folder.company_form)
    return top | {"outcomes": [_outcome(outcome, currency) for outcome in folder.outcomes]}


def _programme(programme: Programme) -> Fields:
    glossary = dict(programme.glossary)
    told: Fields = {**vars(programme), "value_lines": list(programme.value_lines), "glossary": glossary}
    marked = told.pop("blind_spots")
    fields = {name: value for name, value in told.items() if value or name in {"name", "vendor", "currency"}}
    return fields if marked else {**fields, "blind_spots": False}


def _wave(wave: Wave, paths: Mapping[str, str]) -> Fields:
    told: Fields = {**vars(wave), "starts": _day(wave.starts), "ends": _day(wave.ends)}
    told["script"] = paths.get(str(told.pop("script_digest")), wave.script)
    return {name: value for name, value in told.items() if value != ""}


def _account(account: Account, currency: str) -> Fields:
    told: Fields = {
        "id": account.id,
        "name": account.name,
        "revenue": Bare(amount(account.revenue_minor, currency)),
        "key": account.key,
        "segment": account.segment,
        "region": account.region,
        "owner": account.owner,
        "client_since": _day(account.client_since),
        "renewal": _day(account.renewal),
        "status": account.status,
    }
    return _told(told)


def _contact(contact: Contact, left_alone: bool) -> Fields:
    """Without the interviewer's notes, which never leave."""
    names = ("id", "account", "name", "title", "role", "email", "phone", "timezone", "language", "wave", "person")
    told: Fields = {name: getattr(contact, name) for name in names}
    told["do_not_call"] = left_alone or ""
    told["attempts"] = [{"at": _moment(a.at), "mode": a.mode, "result": a.result} for a in contact.attempts]
    told["appointments"] = [{"at": _moment(a.at), "timezone": a.timezone} for a in contact.appointments]
    return {name: value for name, value in _told(told).items() if value != []}


def _outcome(outcome: Outcome, currency: str) -> Fields:
    told: Fields = {
        "account": outcome.account,
        "date": _day(outcome.day),
        "kind": outcome.kind,
        "last_sat": outcome.last_sat,
        "last_nps": outcome.last_nps,
        "reason": outcome.reason,
        "revenue": None if outcome.revenue_minor is None else Bare(amount(outcome.revenue_minor, currency)),
    }
    return _told(told)


def _company_form(form: CompanyForm) -> Fields:
    sealed = {"sealed_at": _moment(form.sealed_at)} if form.sealed_at else {}
    return {**form.answers, **sealed, "seal": form.seal}


def _team_form(form: TeamForm) -> Fields:
    head: Fields = {"account": form.account, "wave": form.wave, "by": form.by}
    return head | {"sealed_at": _moment(form.sealed_at), "seal": form.seal, "answers": dict(form.answers)}


def _session(interview: WrittenInterview, paths: Mapping[str, str]) -> Fields:
    facts = interview.facts
    path = paths.get(facts.script_digest)
    told: Fields = {
        "session": 1,
        "id": facts.id,
        "script": f"../{path}" if path else facts.script_id,
        "wave": facts.wave.name,
        "programme": _told(vars(facts.engagement)),
        "account": vars(facts.account),
        "respondent": _told(vars(facts.respondent)),
        "mode": facts.mode,
        "started_at": _moment(facts.started_at),
    }
    if facts.rotation:
        told["rotation"] = dict(facts.rotation)
    return told | {"steps": interview.steps}


def _told(fields: Mapping[str, object]) -> Fields:
    """The fields that say something."""
    return {name: value for name, value in fields.items() if value is not None and value != ""}


def _moment(at: datetime) -> Bare:
    return Bare(at.isoformat().replace("+00:00", "Z"))


def _day(day: date | None) -> Bare | None:
    return Bare(day.isoformat()) if day else None
