"""What must be known to begin an interview, as the form gives it."""

from dataclasses import dataclass


@dataclass(frozen=True)
class NewInterview:
    """The wish to start one. `mode`: phone, in_person, video; `script`: full, short; `role` as in the script."""

    vendor: str
    account: str
    respondent: str
    vendor_executive: str = ""
    executive_title: str = "chief executive"
    interviewer_firm: str = ""
    interviewer_name: str = ""
    contact_email: str = ""
    product_or_service: str = ""
    respondent_title: str = ""
    role: str = "none"
    mode: str = "phone"
    script: str = "full"


def missing(wish: NewInterview) -> str:
    """What is still missing, in one sentence; empty when it can begin."""
    for value, sentence in (
        (wish.vendor, "The vendor is missing. Type the company that pays for the interviews."),
        (wish.vendor_executive, "The chief executive is missing. Type who will read the report."),
        (wish.product_or_service, "The product or service is missing. Type what the vendor sells to this client."),
        (wish.interviewer_firm, "Your firm is missing. It is said in the first sentence."),
        (wish.interviewer_name, "Your name is missing. It is said in the first sentence."),
        (wish.account, "The account is missing. Type the client company of the person."),
        (wish.respondent, "The person is missing. Type the name of whom you will talk with."),
    ):
        if not value.strip():
            return sentence
    return ""
