"""An appendix of many talks, two sheets each, as the programme report would print them."""

from interviewer.report.blocks import (
    Column,
    Dumbbell,
    DumbbellRow,
    Fact,
    Facts,
    Heading,
    NumberLine,
    Page,
    Paper,
    Points,
    Quote,
    Row,
    ScoreFigure,
    Table,
    TableColumn,
    Text,
    WordsBlock,
)

SAID = (
    "They know servers, but the night desk has never seen our site and asks the same three questions each time.",
    "By day the service is good; we had three surprises in five months, and each one we saw first ourselves.",
    "Somebody should show me on the screen each thing that was promised after November and whether it exists.",
    "The people are decent and I like them, yet a label printer that stops a factory is a printer to them.",
)
NAMES = ("Integrity", "Competency", "Recognition", "Proactivity", "Savvy", "Chemistry")


def talk(number: int) -> Page:
    """One talk: number, facts, dimensions, points, quotations, a table and long words, about two sheets."""
    said = [f"{SAID[(number + shift) % 4]} ({number})" for shift in range(4)]
    value = number % 11
    pairs = [((value + index) % 11, (value + 2 * index) % 11) for index in range(len(NAMES))]
    rows = [DumbbellRow(name, "", *pair, "+1", "watch") for name, pair in zip(NAMES, pairs, strict=True)]
    facts = Facts(tuple(Fact(label, f"value {number}") for label in ("Account", "Date", "Mode", "Length", "Class")))
    score = ScoreFigure(str(value), said[0], NumberLine(value, f"gave {value}"))
    answers = Table(
        (TableColumn("Question"), TableColumn("Answer", 3)),
        tuple((f"Question {index}", said[index % 4]) for index in range(9)),
    )
    long_words = WordsBlock(" ".join(said), as_said=True)
    return Page(
        f"Account {number} stays, but hears from you only with the invoice",
        (
            Row((Column(6, (Heading("The number"), score)), Column(6, (Heading("The talk"), facts)))),
            Row((Column(12, (Heading("Six dimensions"), Dumbbell(tuple(rows)))),)),
            Row(
                (
                    Column(6, (Heading("Read back"), Points(tuple(said)))),
                    Column(6, (Heading("Why"), Quote(said[1], "As said"))),
                )
            ),
            Row((Column(12, (Heading("In full"), answers, long_words, Text(said[2]))),)),
        ),
        name=f"talk-{number}",
    )


def appendix(talks: int) -> Paper:
    """A paper of so many talks."""
    return Paper("Appendix: the talks", "Plainspoken Research", tuple(talk(number) for number in range(talks)),
                 head_left="Tideway IT Services", foot_left="Plainspoken Research", foot_mid="Release 1")  # fmt: skip
