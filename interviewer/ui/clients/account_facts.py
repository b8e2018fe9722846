"""The facts of an account as a form shows them."""

from dataclasses import replace

from interviewer.domain.programme import check
from interviewer.domain.programme.account import STATUSES, Account, Status
from interviewer.domain.programme.money import written
from interviewer.ui.clients.fact_line import Fact
from interviewer.ui.clients.reading import Faults, Values, add_faults, tried
from interviewer.ui.clients.words import read_day, read_money

STATUS_WORDS = {"active": "active", "lost": "lost", "let_go": "let go"}
ROWS = (
    (Fact("name", "Name"),),
    (Fact("revenue", "Revenue a year"), Fact("key", "Key account", "choice", (("no", "no"), ("yes", "yes")))),
    (Fact("owner", "Owner in the team"), Fact("status", "Status", "choice", tuple(STATUS_WORDS.items()))),
    (Fact("segment", "Segment"), Fact("region", "Region")),
    (Fact("client_since", "Client since", hint="2015-01-15"), Fact("renewal", "Renewal", hint="2026-11-30")),
)
LABELS = {"id": "the name", "name": "the name"}
NEW = Account("", "")
FIELD_OF = {"account_exists": "name"}


def values_of(account: Account, currency: str) -> dict[str, str]:
    """As the form shows them; days as 2026-11-30, money as a plain number."""
    return {
        "name": account.name,
        "revenue": written(account.revenue_minor, currency) if account.revenue_minor else "",
        "key": "yes" if account.key else "no",
        "status": account.status,
        "owner": account.owner,
        "segment": account.segment,
        "region": account.region,
        "client_since": account.client_since.isoformat() if account.client_since else "",
        "renewal": account.renewal.isoformat() if account.renewal else "",
    }


def read(values: Values, base: Account, currency: str) -> tuple[Account, Faults]:
    """The account the form says, and what is wrong with it; amounts and days are read exactly or not at all."""
    faults: Faults = {}
    made = replace(
        base,
        name=values["name"],
        revenue_minor=tried(faults, "revenue", lambda: read_money(values["revenue"], currency), base.revenue_minor),
        key=values["key"] == "yes",
        status=_status(values["status"]),
        owner=values["owner"],
        segment=values["segment"],
        region=values["region"],
        client_since=tried(faults, "client_since", lambda: read_day(values["client_since"]), base.client_since),
        renewal=tried(faults, "renewal", lambda: read_day(values["renewal"]), base.renewal),
    )
    found = [(field, reason) for field, reason in check.account_faults(made) if field != "id"]
    return made, add_faults(faults, found, LABELS)


def _status(told: str) -> Status:
    return next(status for status in STATUSES if status == told)
