"""P14, method and terms: how it was asked, what the words mean, the contents, and the fingerprint of this edition."""

from collections.abc import Iterable, Sequence

from interviewer.report.blocks import Block, Column, Contents, Entry, Fact, Facts, Heading, QrCode, Row, Run, Text
from interviewer.report.programme.reading import Reading

TRADEMARK = (
    "Net Promoter, Net Promoter Score and NPS are registered trademarks of Bain & Company, Fred Reichheld and NICE "
    "Systems (Satmetrix)."
)
WORDINGS = {
    "standard": "How likely is it that you would recommend {vendor} to a friend or colleague? Please give a number "
    "from 0, not at all likely, to 10, extremely likely.",
    "family_and_business": "On a scale of 0 to 10, how likely is it that you would recommend {vendor} to your friends, "
    "family or business associates? 0 is not at all likely, 10 is extremely likely.",
}
MODES = {"phone": "by phone", "in_person": "in person", "video": "by video"}
CODE = "ICC/ESOMAR International Code"
TERMS = (
    ("Score", "the share of accounts at 9 or 10 less the share at 0 to 6, from −100 to +100"),
    ("Account", "counts once, with the mean of its people: who decides weighs three, who is asked two, others one"),
    (
        "At risk",
        "0 to 6, a decision maker at 0 to 6, a search for others, dissatisfied, unlikely to return, or low trust",
    ),
    ("Watch", "7 or 8, or another warning: thin words, a dimension below 7, silence, an open door"),
    ("Solid", "heard, and no warning at all"),
    ("Loyal", "9 or 10, high in the six, would come back, vivid words, and stays for strong reasons"),
    ("Unattributed", "passed on without name or company; told only in totals, and only in groups large enough"),
)


def title(r: Reading) -> list[str]:
    """Plain."""
    return [r.t("How it was asked, and what the words mean")]


def rows(r: Reading, entries: Iterable[Entry] = ()) -> tuple[Row, ...]:
    """Contents beside the facts, then terms, and at the very end the edition."""
    return (*_contents(r, tuple(entries)), _asked(r), _terms(r), _edition(r))


def _contents(r: Reading, entries: Sequence[Entry]) -> tuple[Row, ...]:
    half = (len(entries) + 1) // 2
    parts = [part for part in (entries[:half], entries[half:]) if part]
    heads = (Heading(r.t("Contents")), Heading(r.t("Contents, continued")))
    columns = tuple(Column(6, (head, Contents(tuple(part)))) for head, part in zip(heads, parts, strict=False))
    return (Row(columns),) if columns else ()


def _asked(r: Reading) -> Row:
    facts = _facts(r)
    half = (len(facts) + 1) // 2
    left, right = Facts(facts[:half]), Facts(facts[half:])
    return Row(
        (Column(6, (Heading(r.t("How it was asked")), left)), Column(6, (Heading(r.t("By which rules")), right)))
    )


def note(r: Reading) -> str:
    """Trademarks and the code."""
    return r.note(r.t(TRADEMARK))


def _facts(r: Reading) -> tuple[Fact, ...]:
    wave, engaged, words = r.told.view.wave.wave, r.told.view.programme, r.told.words
    talks = [talk.view for _, talk in r.talks]
    modes = [words.t(MODES[mode]) for mode in MODES if any(talk.mode == mode for talk in talks)]
    who = list(dict.fromkeys(talk.interviewer for talk in talks if talk.interviewer))
    scripts = list(dict.fromkeys(talk.script.replace("_", " ") for talk in talks)) or [wave.script.replace("_", " ")]
    months = r.t("{one} to {two}", one=words.date(wave.starts), two=words.date(wave.ends))
    rows = (
        Fact(r.t("Asked by"), engaged.interviewer_firm),
        Fact(r.t("Interviewers"), words.both(who[:6])),
        Fact(r.t("Wave"), months),
        Fact(r.t("How"), words.both(modes)),
        Fact(r.t("Script"), ", ".join(scripts)),
        Fact(r.t("Smallest group"), r.t("{n} accounts", n=r.count(wave.min_cell))),
        Fact(r.t("Code followed"), r.t(CODE)),
        Fact(r.t("Questions to"), engaged.contact_email or engaged.interviewer_firm),
    )
    return tuple(row for row in rows if row.value)


def _terms(r: Reading) -> Row:
    """The recommendation question as it was read aloud, and what the words of the pages mean."""
    asked = WORDINGS.get(r.told.view.wave.wave.wording, "")
    question = r.t(asked, vendor=r.told.view.programme.vendor) if asked else ""
    said = [(r.t("Asked"), question)] if question else []
    said += [(r.t(name), f"{r.t(meaning)}.") for name, meaning in TERMS]
    words = tuple(run for name, meaning in said for run in (Run(name, "strong"), Run(f": {meaning}\n")))
    return Row((Column(12, (Heading(r.t("The question, and the terms")), Text(words, "dense"))),))


def _edition(r: Reading) -> Row:
    edition, words = r.told.edition, r.told.words
    which = (
        r.t("Draft of {day}", day=words.date(edition.made_on))
        if edition.number is None
        else r.t("Release {number} of {day}", number=edition.number, day=words.date(edition.made_on))
    )
    reader = [r.t("for {reader}", reader=edition.reader)] if edition.reader else []
    if not edition.digest:
        blocks: tuple[Block, ...] = (Heading(r.t("This edition")), Text(", ".join([which, *reader]) + "."))
        return Row((Column(12, blocks),))
    caption = r.t(
        "{which}. Fingerprint of the interview logs behind it; the workspace can tell whether they still say the same.",
        which=", ".join([which, *reader]),
    )
    return Row((Column(12, (Heading(r.t("This edition")), QrCode(edition.digest, caption))),))
