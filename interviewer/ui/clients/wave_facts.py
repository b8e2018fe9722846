"""The facts of a wave as a form shows them, and why its wording may be locked."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime, timedelta

from interviewer.domain.errors import UserError
from interviewer.domain.programme import check
from interviewer.domain.programme.programme import Wave
from interviewer.domain.programme.wording import wording_changes
from interviewer.services.script_library import ScriptLibrary
from interviewer.ui.clients.fact_line import Fact
from interviewer.ui.clients.reading import Faults, Values, add_faults, tried, whole_number
from interviewer.ui.clients.words import day, read_day

ROWS = (
    (Fact("name", "Name of the wave", hint="Spring 2026"),),
    (Fact("starts", "Starts", hint="2026-06-01"), Fact("ends", "Ends", hint="2026-06-30")),
    (Fact("script", "Script", "choice"), Fact("wording", "Wording of the recommendation question", "choice")),
    (
        Fact("min_cell", "Smallest group shown, in accounts"),
        Fact("withdraw_deadline", "Answers can be taken back until", hint="31 July 2026"),
    ),
    (
        Fact("audio_retention_days", "Sound is kept for, days"),
        Fact("transcript_retention_months", "Words are kept for, months"),
    ),
)
LABELS = {
    "name": "the name",
    "min_cell": "the smallest group",
    "audio_retention_days": "sound is kept for",
    "transcript_retention_months": "words are kept for",
}
CLIENT_SCRIPTS = "client_review_"
SCRIPT_WORDS = {
    "client_review_full": "full talk",
    "client_review_short": "short talk",
    "client_review_full_de": "full talk, in German",
    "client_review_short_de": "short talk, in German",
}
NUMBERS = ("min_cell", "audio_retention_days", "transcript_retention_months")
NAME_STAYS = "The name stays: interviews and people go by it."
FIELD_OF = {"no_such_script": "script", "wording_locked": "wording"}


def new_wave(today: date) -> Wave:
    """A wave of four weeks that begins today."""
    return Wave("", today, today + timedelta(days=28), "client_review_full")


def values_of(wave: Wave) -> dict[str, str]:
    """As the form shows them."""
    numbers = {name: str(getattr(wave, name)) for name in NUMBERS}
    told = {"starts": wave.starts.isoformat(), "ends": wave.ends.isoformat(), "script": wave.script}
    return {
        "name": wave.name, "wording": wave.wording, "withdraw_deadline": wave.withdraw_deadline, **told, **numbers,
    }  # fmt: skip


def read(values: Values, base: Wave) -> tuple[Wave, Faults]:
    """The wave the form says, and what is wrong with it."""
    faults: Faults = {}
    made = replace(
        base,
        name=values["name"],
        starts=tried(faults, "starts", lambda: _day(values["starts"]), base.starts),
        ends=tried(faults, "ends", lambda: _day(values["ends"]), base.ends),
        script=values["script"],
        script_digest=base.script_digest if values["script"] == base.script else "",
        wording=values["wording"],
        min_cell=_number(values, "min_cell", base, faults),
        withdraw_deadline=values["withdraw_deadline"],
        audio_retention_days=_number(values, "audio_retention_days", base, faults),
        transcript_retention_months=_number(values, "transcript_retention_months", base, faults),
    )
    return made, add_faults(faults, check.wave_faults(made), LABELS)


def _number(values: Values, field: str, base: Wave, faults: Faults) -> int:
    return tried(faults, field, lambda: whole_number(values[field]), int(getattr(base, field)))


def _day(text: str) -> date:
    found = read_day(text)
    if found is None:
        raise UserError("no_day", "A wave needs this day. Write it as 2026-06-01 or 1 June 2026.")
    return found


def scripts_offered(library: ScriptLibrary) -> tuple[tuple[str, str], ...]:
    """The shipped scripts that clients can be asked with."""
    found = [name for name in library.ids() if name.startswith(CLIENT_SCRIPTS)]
    return tuple((name, SCRIPT_WORDS.get(name, name.replace("_", " "))) for name in found)


def wordings_offered(library: ScriptLibrary, script: str) -> tuple[tuple[str, str], ...]:
    """The wordings a script has; "standard" where it has none of its own, or is not shipped."""
    try:
        known = library.find(script).wording_variants
    except UserError:
        known = {}
    return tuple((name, name.replace("_", " ")) for name in known or {"standard": ""})


def locked_since(began: datetime) -> str:
    """Why script and wording stay."""
    here = began.astimezone()
    return (
        f"Locked since {day(here.date())}, {here:%H:%M} on your clock: the first interview has begun. "
        "Another wording can be used in the next wave; the change is then declared."
    )


def declared(waves: Iterable[Wave], wave: str) -> str:
    """The change of wording from the wave before, in a sentence; empty for none."""
    found = next((change for change in wording_changes(waves) if change.wave == wave), None)
    if found is None:
        return ""
    return (
        f"Declared: the wording was {found.wording_before} in {found.wave_before} and is {found.wording} here. "
        "Scores of the two compare with care."
    )
