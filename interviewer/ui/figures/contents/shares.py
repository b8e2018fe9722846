"""Shares and rates: satisfied but not loyal, who recommends already, and who was heard."""

from interviewer.domain.loyalty.rates import CODE_WORDS
from interviewer.services.figure_values import Plain
from interviewer.ui.figures.charts.bars import BarRow, Bars
from interviewer.ui.figures.content import Content, Table
from interviewer.ui.figures.reading import count, number, pair, part, word
from interviewer.ui.figures.sayings import NONE, alone, many, percent, percent_of, percent_span, start
from interviewer.ui.figures.source import WaveSeen

SATISFIED = (
    ("very_satisfied", "Very satisfied"),
    ("satisfied", "Satisfied"),
    ("neither", "Neither"),
    ("dissatisfied", "Dissatisfied"),
    ("very_dissatisfied", "Very dissatisfied"),
)
RATES = (
    ("RR1", "Response rate (RR1)"),
    ("RR2", "Response rate with parts (RR2)"),
    ("COOP1", "Cooperation rate (COOP1)"),
    ("COOP3", "Cooperation rate of the able (COOP3)"),
    ("CON1", "Contact rate (CON1)"),
    ("REF1", "Refusal rate (REF1)"),
)
HEADS = ("", "Number", "Share", "Interval")


def satisfaction_card(seen: WaveSeen) -> Content:
    """Satisfied is not loyal (METHOD 3.8)."""
    found = part(seen.figures, "satisfaction")
    if not found:
        return _missing("satisfaction", "Nobody was asked how satisfied they are.")
    share, people = part(found, "satisfied_not_loyal"), part(found, "people_by_answer")
    asked = sum(count(people, key) for key, _ in SATISFIED)
    rows = [(words, count(people, key)) for key, words in SATISFIED]
    return Content(
        "satisfaction",
        _satisfied_title(share),
        f"n = {count(found, 'satisfied_accounts')} satisfied of {count(found, 'accounts')} accounts; {asked} people",
        Table(
            HEADS,
            (
                _share_row("Satisfied but not loyal, accounts", share),
                ("Satisfied accounts", f"{count(found, 'satisfied_accounts')} of {count(found, 'accounts')}", "", ""),
                *((f"{words}, people", f"{k} of {asked}", "", "") for words, k in rows),
            ),
            frozenset({1, 2, 3}),
        ),
        Bars(tuple(BarRow(words, k, f"{k} of {asked} people") for words, k in rows), max(asked, 1)) if asked else None,
        _why(share),
    )


def _satisfied_title(share: Plain) -> str:
    n, k = count(share, "n"), count(share, "k")
    if not n:
        return "No account is satisfied, so none is satisfied without being loyal."
    said = "is" if k == 1 else "are"
    return start(
        f"{alone(k)} of {many(n, 'satisfied account')} {said} not loyal ({percent(number(share, 'percent'))})."
    )


def advocacy_card(seen: WaveSeen) -> Content:
    """Said and done (METHOD 3.8)."""
    found = part(seen.figures, "advocacy")
    if not found:
        return _missing("advocacy", "Nobody was asked whether they recommend you.")
    unasked, done = part(found, "unasked_share"), part(found, "said_and_done")
    names = (("Recommended unasked", unasked), ("Would recommend, and did", done))
    rows = tuple(_bar(words, share) for words, share in names if count(share, "n"))
    people = count(found, "recommenders")
    return Content(
        "advocacy",
        start(
            f"{many(people, 'person', 'people')} recommended you already, {alone(count(unasked, 'k'))} of them unasked."
        ),
        f"n = {count(done, 'n')} who would recommend, {count(unasked, 'n')} who did",
        Table(
            HEADS,
            (("Recommended you already", str(people), "", ""), *(_share_row(words, share) for words, share in names)),
            frozenset({1, 2, 3}),
        ),
        Bars(rows, 100) if rows else None,
        _why(unasked) or _why(done) or "The line on a bar is the interval of its share.",
    )


def heard_card(seen: WaveSeen) -> Content:
    """Who was heard, and the response rates by their names (METHOD 3.9)."""
    found = part(seen.figures, "heard")
    accounts, listed = count(found, "accounts"), count(found, "list_size")
    money = percent_of(number(found, "revenue_coverage"))
    of_accounts = percent_of(number(found, "coverage"))
    bars = (_cover("Accounts", number(found, "coverage")), _cover("Revenue", number(found, "revenue_coverage")))
    contacts = sum(count(found, "dispositions", code) for code in CODE_WORDS)
    given = [(words, number(found, key)) for key, words in RATES]
    codes = tuple(
        (f"Contacts, {words}", str(count(found, "dispositions", code)), "", "") for code, words in CODE_WORDS.items()
    )
    return Content(
        "heard",
        f"{of_accounts} of accounts and {money} of revenue were heard." if listed else "The list has no accounts yet.",
        f"n = {accounts} of {listed} accounts, {count(found, 'people')} people of {contacts} contacts",
        Table(
            HEADS,
            (
                ("Accounts heard", f"{accounts} of {listed}", of_accounts, ""),
                ("Revenue of accounts heard", "", money, ""),
                ("People heard", f"{count(found, 'people')} of {contacts}", "", ""),
                *((words, "", percent_of(value), "") for words, value in given),
                *codes,
            ),
            frozenset({1, 2, 3}),
        ),
        Bars((*bars, *(_cover(words, value) for words, value in given[:1] + given[2:3] + given[4:])), 100)
        if listed
        else None,
        "" if contacts else "Nobody is to be called in this wave.",
    )


def _cover(words: str, share: float | None) -> BarRow:
    return BarRow(words, 100 * (share or 0.0), percent_of(share))


def _bar(words: str, share: Plain) -> BarRow:
    told = f"{count(share, 'k')} of {count(share, 'n')}, {percent(number(share, 'percent'))}"
    return BarRow(words, number(share, "percent") or 0.0, told, pair(share, "wilson"))


def _share_row(words: str, share: Plain) -> tuple[str, ...]:
    n = count(share, "n")
    interval = percent_span(pair(share, "wilson")) if n else NONE
    return words, f"{count(share, 'k')} of {n}", percent(number(share, "percent")), interval


def _why(share: Plain) -> str:
    return f"{start(word(share, 'why'))}." if word(share, "why") else ""


def _missing(name: str, sentence: str) -> Content:
    return Content(name, sentence, "n = 0", Table(HEADS, ()), note="The figure cannot be given.")
