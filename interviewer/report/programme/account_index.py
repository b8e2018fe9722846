"""P11, accounts by health: one line for each, with its next step; the ten best clients marked."""

from interviewer.domain.loyalty.classes import CLASS_WORDS
from interviewer.report.blocks import Block, Column, Heading, Rich, Row, Run, Table, TableColumn, Text
from interviewer.report.programme.reading import HEALTH_WORDS, SIGNS, WORST_FIRST, Reading
from interviewer.report.programme.todos import in_short, next_step

MARK = "*"


def title(r: Reading) -> list[str]:
    """How many of each health."""
    counts = {colour: len(r.colours(colour)) for colour in WORST_FIRST}
    words = {"red": "at risk", "amber": "to watch", "green": "solid", "grey": "not heard"}
    parts = [f"{r.count(counts[colour])} {r.t(words[colour])}" for colour in WORST_FIRST if counts[colour]]
    said = r.told.words.both(parts)
    return (
        [r.t("Accounts by health: {parts}", parts=said), r.t("Accounts by health")]
        if parts
        else [r.t("No account is on the list")]
    )


def rows(r: Reading) -> tuple[Row, ...]:
    """A table for each health, worst first; it flows over as many pages as it needs."""
    found = [_group(r, colour) for colour in WORST_FIRST if r.colours(colour)]
    return tuple(found) or (Row((Column(12, (Text(r.t("No account is on the list of this wave.")),)),)),)


def note(r: Reading) -> str:
    """What the marks are."""
    best = r.t("* one of your ten best clients.") if best_clients(r) else ""
    return r.note(
        best,
        r.untied(),
        r.t("The score is the mean of the answers there, by role. Due days count from the day of this paper."),
    )


def best_clients(r: Reading) -> frozenset[str]:
    """The ten best clients of the company form, as far as they are on the list."""
    form = r.told.view.wave.company_form
    listed = form.answers.get("c_ten") if form else None
    named = [one for one in listed if isinstance(one, str)] if isinstance(listed, list | tuple) else []
    by_name = {view.account.name.casefold(): account for account, view in r.accounts.items()}
    return frozenset(one if one in r.accounts else by_name.get(one.casefold(), "") for one in named) - {""}


def _group(r: Reading, colour: str) -> Row:
    accounts = r.colours(colour)
    word = r.t(HEALTH_WORDS[colour])
    said = r.n("{word}: one account", "{word}: {count} accounts", len(accounts), word=word)
    sign = Heading(said, health=SIGNS[colour])
    if colour == "grey":
        names = ", ".join(_marked(r, one) for one in accounts)
        return Row((Column(12, (sign, Text(names, "dense"))),))
    columns = (
        TableColumn(r.t("Account"), 2.6),
        TableColumn(r.t("Score"), 0.9, "right"),
        TableColumn(r.t("Class"), 1.6),
        TableColumn(r.t("Why"), 2.9),
        TableColumn(r.t("Next step"), 3.3),
        TableColumn(r.t("By"), 2.1, "right"),
    )
    blocks: tuple[Block, ...] = (sign, Table(columns, tuple(_line(r, one) for one in accounts)))
    return Row((Column(12, blocks),))


def _marked(r: Reading, account: str) -> str:
    return f"{r.name(account)}{MARK if account in best_clients(r) else ''}"


def _line(r: Reading, account: str) -> tuple[Rich, ...]:
    found, step = r.of(account), next_step(r, account)
    return (
        (Run(_marked(r, account), "strong"),),
        r.point(found["mean"]) if found["mean"] is not None else "–",
        r.t(CLASS_WORDS[found["class"]]),
        r.reasons(account, 2),
        in_short(r, step) if step else "",
        (r.told.words.day(step.due) if step.due else r.t("next drill")) if step else "",
    )
