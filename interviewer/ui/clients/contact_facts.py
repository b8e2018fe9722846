"""The facts of a person as a form shows them."""

from dataclasses import replace

from interviewer.domain.programme import check
from interviewer.domain.programme.contact import Contact
from interviewer.ui.clients.fact_line import Fact
from interviewer.ui.clients.reading import Faults, Values, add_faults
from interviewer.ui.clients.words import count

ROLE_WORDS = {"none": "not known", "decision": "decides", "influencer": "influences", "user": "uses it"}
ROWS = (
    (Fact("name", "Name"), Fact("title", "Job title")),
    (Fact("role", "Part in the decision", "choice", tuple(ROLE_WORDS.items())), Fact("email", "E-mail")),
    (Fact("phone", "Phone", hint="+44 1632 960000"), Fact("timezone", "Timezone", hint="Europe/London")),
    (Fact("language", "Language", hint="en"),),
    (Fact("notes", "Notes for yourself", "lines"),),
)
LABELS = {"id": "the name", "name": "the name"}
NEW_ROLE = "none"
FIELD_OF = {"contact_exists": "name"}
PLAIN = ("name", "title", "role", "email", "phone", "timezone", "language", "notes")


def values_of(contact: Contact) -> dict[str, str]:
    """As the form shows them."""
    return {field: str(getattr(contact, field)) for field in PLAIN}


def read(values: Values, base: Contact) -> tuple[Contact, Faults]:
    """The person the form says, and what is wrong."""
    made = replace(
        base,
        name=values["name"],
        title=values["title"],
        role=values["role"],
        email=values["email"],
        phone=values["phone"],
        timezone=values["timezone"],
        language=values["language"],
        notes=values["notes"],
    )
    found = [(field, reason) for field, reason in check.contact_faults(made) if field != "id"]
    return made, add_faults({}, found, LABELS)


def would_go(contact: Contact) -> str:
    """What removing somebody takes along, before it is done."""
    tries, dates = len(contact.attempts), len(contact.appointments)
    parts = [
        f"{count(tries)} {'try' if tries == 1 else 'tries'}" if tries else "",
        f"{count(dates)} {'appointment' if dates == 1 else 'appointments'}" if dates else "",
        "your notes" if contact.notes else "",
    ]
    along = " and ".join(part for part in parts if part)
    told = f" {along} with it" if along else ""
    return (
        f"The row goes from {contact.wave}{',' if told else ''}{told}. Rows in other waves stay, and so does a wish "
        "never to be called. It can be put back as long as this account is looked at."
    )
