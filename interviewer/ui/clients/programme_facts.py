"""The facts of a programme as a form shows them."""

from dataclasses import replace

from interviewer.domain.programme import check
from interviewer.domain.programme.glossary import lines_of, pairs_of
from interviewer.domain.programme.programme import Programme
from interviewer.ui.clients.fact_line import Fact
from interviewer.ui.clients.reading import Faults, Values, add_faults

MARKS = (("yes", "yes, once all six are rated"), ("no", "no"))
ROWS = (
    (Fact("name", "Name of the programme"), Fact("vendor", "Vendor, as it is spoken")),
    (Fact("vendor_executive", "Chief executive"), Fact("executive_title", "Title", hint="chief executive")),
    (Fact("currency", "Currency of all amounts", hint="EUR"), Fact("product_or_service", "What they sell")),
    (Fact("interviewer_name", "Interviewer"), Fact("interviewer_firm", "Interviewer's firm")),
    (Fact("contact_email", "E-mail for questions"), Fact("supervisory_authority", "Data protection authority")),
    (
        Fact("value_lines", "What the vendor says it is worth, one line each (Shift+Enter)", "lines"),
        Fact("blind_spots", "Mark blind spots in the call", "choice", MARKS),
    ),
    (Fact("glossary", "Short forms written out in a call, one line each (ol = OpsLine)", "lines"),),
)
NO_PAIR = "“{}” is no short form. Write it, an equals sign, and what it stands for: ol = OpsLine."
LABELS = {"name": "the name", "vendor": "the vendor", "currency": "the currency"}
NEW = Programme("", "")
FIELD_OF = {"programme_exists": "name", "currency_fixed": "currency"}


def values_of(programme: Programme) -> dict[str, str]:
    """As the form shows them."""
    plain = {fact.id: str(getattr(programme, fact.id)) for row in ROWS for fact in row if fact.kind == "line"}
    marks = "yes" if programme.blind_spots else "no"
    lists = {"value_lines": "\n".join(programme.value_lines), "glossary": lines_of(programme.glossary)}
    return {**plain, **lists, "blind_spots": marks}


def read(values: Values, base: Programme) -> tuple[Programme, Faults]:
    """The programme the form says, and what is wrong with it."""
    pairs, others = pairs_of(values["glossary"].splitlines())
    made = replace(
        base,
        name=values["name"],
        vendor=values["vendor"],
        vendor_executive=values["vendor_executive"],
        executive_title=values["executive_title"] or NEW.executive_title,
        currency=values["currency"].upper(),
        product_or_service=values["product_or_service"],
        interviewer_name=values["interviewer_name"],
        interviewer_firm=values["interviewer_firm"],
        contact_email=values["contact_email"],
        supervisory_authority=values["supervisory_authority"],
        blind_spots=values["blind_spots"] != "no",
        value_lines=tuple(line.strip() for line in values["value_lines"].splitlines() if line.strip()),
        glossary=pairs,
    )
    faults = {"glossary": NO_PAIR.format(others[0][:40])} if others else {}
    return made, add_faults(faults, check.programme_faults(made), LABELS)
