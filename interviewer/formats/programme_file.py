"""Reads and writes a programme folder: programme.yaml, team/*.yaml and sessions/*.yaml (DESIGN 7).

Everything is checked before anything is kept; every fault is told with its file and line.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from interviewer.domain.errors import UserError
from interviewer.domain.programme.forms import COMPANY_SCRIPT, TEAM_SCRIPT, CompanyForm, TeamForm
from interviewer.domain.script.script import Script
from interviewer.formats.folder_parts import FolderFaults, FolderRefused, Part
from interviewer.formats.folder_writing import write_folder
from interviewer.formats.programme_forms import read_company_form, read_team_form
from interviewer.formats.programme_parts import Engagement, read_engagement
from interviewer.formats.session_file import SessionFiles, SessionRefused
from interviewer.formats.yaml_reading import YamlMap, YamlRefused, read_text, read_yaml
from interviewer.services.programme_files import ProgrammeFolder, ScriptFinder, SessionPlace, WrittenProgramme
from interviewer.services.sessions import Session

ENGAGEMENT = "programme.yaml"
TEAM, SESSIONS = "team", "sessions"
ENDINGS = (".yaml", ".yml")
LARGEST = 64_000_000
"""Bytes of programme.yaml; the other files keep to the usual limit."""


class ProgrammeFolderFiles:
    """Programme folders on disk; fulfils `ProgrammeFiles`."""

    def read(self, folder: Path, scripts: ScriptFinder) -> ProgrammeFolder:
        """Everything in the folder. FolderRefused with every fault; UserError "no_such_folder"."""
        try:
            there = folder.is_dir()
        except OSError as error:
            told = f"{folder} cannot be read: {error.strerror}. Check its name and its rights."
            raise UserError("no_such_folder", told) from error
        if not there:
            raise UserError("no_such_folder", f"There is no folder {folder}. Name the one with {ENGAGEMENT} in it.")
        return _Reading(folder, scripts).read()

    def write(self, folder: Path, written: WrittenProgramme) -> list[Path]:
        """Write into a new or empty folder, whole or not at all. UserError "folder_in_use", "read_only"."""
        return write_folder(folder, written)


@dataclass(frozen=True)
class _Placed:
    """A session with its file and the lines of its parts."""

    file: str
    part: Part
    session: Session
    script: Script | None


def _exists(path: Path) -> bool:
    """Whether something lies there; a name too long for any file names nothing."""
    try:
        return path.exists()
    except OSError:
        return False


class _Reading:
    """One folder being read."""

    def __init__(self, folder: Path, scripts: ScriptFinder) -> None:
        self._folder = folder
        self._root = folder.resolve()
        self._scripts = scripts
        self._faults = FolderFaults()
        self._found_scripts: dict[tuple[str, str], Script | None] = {}

    def read(self) -> ProgrammeFolder:
        """Everything in the folder, or FolderRefused."""
        top = self._part(ENGAGEMENT, LARGEST)
        if top is None:
            raise FolderRefused(self._faults.found)
        found = read_engagement(top, lambda part, key: self._script(part, key, self._folder))
        company = self._company_form(top, found)
        forms = self._team_forms(found)
        places = self._sessions(found)
        if self._faults.found:
            raise FolderRefused(self._faults.found)
        self._notice_late(forms, places)
        return ProgrammeFolder(
            programme=found.programme,
            waves=tuple(found.waves.values()),
            accounts=tuple(found.accounts.values()),
            contacts=tuple(found.contacts.values()),
            outcomes=tuple(found.outcomes),
            company_form=company,
            team_forms=tuple(form for _, form in forms),
            sessions=tuple(SessionPlace(p.file, p.session, p.script) for p in places if p.script),
            never_again=tuple(found.never_again),
            scripts=tuple({script.digest: script for script in found.scripts.values()}.values()),
            notices=tuple(self._faults.notices),
        )

    def _part(self, name: str, largest: int | None = None) -> Part | None:
        """The top of a file of the folder; a fault when it cannot be read or lies elsewhere."""
        node = self._node(name, largest)
        return Part(node, name, self._faults) if node else None

    def _node(self, name: str, largest: int | None) -> YamlMap | None:
        path = self._folder / name
        try:
            if not self._inside(path):
                raise UserError("outside", "the file is a link to a place outside the folder; put the file itself here")
            text = read_text(path, largest) if largest else read_text(path)
            return read_yaml(text, name, largest) if largest else read_yaml(text, name)
        except YamlRefused as refused:
            for line, reason in refused.faults:
                self._faults.add(name, line, reason)
        except UserError as error:
            self._faults.add(name, 0, error.sentence.removeprefix(f"{path}").lstrip(": "))
        except OSError as error:
            self._faults.add(name, 0, f"the file cannot be read: {error.strerror}")
        return None

    def _inside(self, path: Path) -> bool:
        """Whether a path, its links followed, ends in the folder; a link that goes in a circle ends nowhere."""
        try:
            return path.resolve().is_relative_to(self._root)
        except (OSError, RuntimeError):
            return False

    def _listed(self, folder: str) -> list[Path]:
        """What lies in a part of the folder; a fault when it is there and is no folder, or cannot be read."""
        try:
            return sorted((self._folder / folder).iterdir())
        except FileNotFoundError:
            return []
        except OSError as error:
            self._faults.add(folder, 0, f"{folder} is to be a folder of files: {error.strerror}")
            return []

    def _files(self, folder: str) -> Iterator[tuple[str, Part]]:
        for path in self._listed(folder):
            if path.suffix in ENDINGS and not path.name.startswith("."):
                part = self._part(f"{folder}/{path.name}")
                if part is not None:
                    yield part.file, part

    def _script(self, part: Part, key: str, beside: Path) -> Script | None:
        """A shipped script, or one in the folder."""
        name = part.text(key)
        if not name:
            return None
        shipped = name.isidentifier() and not _exists(beside / name)
        known = (name, "" if shipped else str(beside))
        if known not in self._found_scripts:
            self._found_scripts[known] = self._find(part, key, name, beside)
        elif self._found_scripts[known] is None:
            part.fault(key, f"the script {name[:60]!r} cannot be used; see above")
        return self._found_scripts[known]

    def _find(self, part: Part, key: str, name: str, beside: Path) -> Script | None:
        if not self._inside(beside / name):
            part.fault(key, f"the script {name[:60]!r} lies outside the folder; put it inside")
            return None
        try:
            return self._scripts.find(name, beside)
        except UserError as error:
            part.fault(key, error.sentence)
            return None

    def _company_form(self, top: Part, found: Engagement) -> CompanyForm | None:
        part = top.part("company_form")
        return read_company_form(part, found, self._scripts.find(COMPANY_SCRIPT)) if part else None

    def _team_forms(self, found: Engagement) -> list[tuple[Part, TeamForm]]:
        script = self._scripts.find(TEAM_SCRIPT)
        forms = [(part, read_team_form(part, found, script)) for _, part in self._files(TEAM)]
        first: dict[tuple[str, str, str], str] = {}
        for part, form in forms:
            same = form.account, form.wave, form.by.casefold()
            if same in first and all(same):
                part.fault("by", f"this person has sealed another form about the account, in {first[same]}")
            first.setdefault(same, part.file)
        return forms

    def _sessions(self, found: Engagement) -> list[_Placed]:
        placed = [place for name, part in self._files(SESSIONS) if (place := self._session(name, part))]
        ids, finished = dict[str, str](), dict[str, str]()
        for place in placed:
            self._check(place, found)
            self._once(place, "id", place.session.id, ids)
            if any(step.action == "finish" for step in place.session.steps):
                self._once(place, "respondent", place.session.meeting.respondent.id, finished)
        return placed

    def _session(self, name: str, part: Part) -> _Placed | None:
        path = self._folder / name
        node = YamlMap(part.entries(), part.line)
        try:
            session = SessionFiles().session_of(node, name, path.parent)
        except SessionRefused as refused:
            for line, reason in refused.faults:
                self._faults.add(name, line, reason)
            return None
        script = self._script(part, "script", path.parent)
        if script is not None:
            _check_questions(part, session, script)
        return _Placed(name, part, session, script)

    def _once(self, place: _Placed, key: str, value: str | None, seen: dict[str, str]) -> None:
        if value is None:
            return
        if value in seen:
            what = "this id" if key == "id" else "a finished interview with this person"
            place.part.fault(key, f"{what} stands in {seen[value]} already")
        seen.setdefault(value, place.file)

    def _check(self, place: _Placed, found: Engagement) -> None:
        """Whether the session belongs to this programme."""
        part, meeting = place.part, place.session.meeting
        wave = place.session.wave
        if wave not in found.waves:
            part.fault("wave", f"there is no wave {wave[:60]!r} in programme.yaml" if wave else "wave is missing")
        if meeting.engagement.vendor != found.programme.vendor:
            part.fault("programme", "the vendor is not the one of programme.yaml")
        if meeting.account.id not in found.accounts:
            part.fault("account", f"there is no account {meeting.account.id[:60]!r} in programme.yaml")
        contact = found.contacts.get(meeting.respondent.id)
        if contact is None:
            part.fault("respondent", f"there is no contact {meeting.respondent.id[:60]!r} in programme.yaml")
        elif contact.account != meeting.account.id:
            part.fault("account", f"the contact {contact.id[:60]!r} belongs to the account {contact.account[:60]!r}")
        elif wave and contact.wave != wave:
            part.fault("wave", f"the contact {contact.id[:60]!r} belongs to the wave {contact.wave[:60]!r}")
        asked = found.scripts.get(wave or "")
        if asked and place.script and asked.digest != place.script.digest:
            self._faults.notice(place.file, part.at("script"), "this talk was asked with another script than its wave")

    def _notice_late(self, forms: list[tuple[Part, TeamForm]], places: list[_Placed]) -> None:
        for part, form in forms:
            began = [
                p.session.started_at
                for p in places
                if (p.session.meeting.account.id, p.session.wave) == (form.account, form.wave)
            ]
            if began and form.is_late(min(began)):
                reason = "sealed after the first interview there began: late, and left out of prediction and gaps"
                self._faults.notice(part.file, part.at("sealed_at"), reason)


def _check_questions(part: Part, session: Session, script: Script) -> None:
    """A fault for every step about a question that the script does not have."""
    for step in session.steps:
        names = [step.details.get("on")] if step.details.get("on") else []
        if step.action in ABOUT_A_QUESTION:
            names.append(step.target)
        for name in names:
            if str(name) not in script.by_id:
                part.fault_on(step.line, f"step {step.number}: the script has no question {str(name)[:60]}")


ABOUT_A_QUESTION = frozenset(
    {"answer", "skip", "strike", "go_back", "probe", "volunteer", "confirm", "restore", "correct", "withdraw"}
    | {"complete", "parked", "closed"}
)
