"""The paper of one talk as the design draws it: page 1 what was said, page 3 the six dimensions."""

from interviewer.report.blocks import (
    Action,
    Band,
    Column,
    Decide,
    Dumbbell,
    DumbbellRow,
    Fact,
    Facts,
    Heading,
    Health,
    Key,
    Mark,
    NumberLine,
    Page,
    Paper,
    Points,
    Quote,
    Row,
    Run,
    ScoreFigure,
)

BANDS = (Band(0, 6, "would not recommend"), Band(7, 8, "on the fence"), Band(9, 10, "recommends"))

SCORE = ScoreFigure(
    "4",
    (
        Run("of 10: "),
        Run("would not recommend", "strong"),
        Run(".\nAssume this client is looking elsewhere. It is: a tender is running, three firms were seen in May."),
    ),
    NumberLine(4, "gave 4", 8, "team expected 8", BANDS),
)

GLANCE = Facts(
    (
        Fact("Health", "At risk", Health.AT_RISK),
        Fact("because", "evaluating others; score 4; dissatisfied; trust 3"),
        Fact("Class", "at risk"),
        Fact("Satisfied", "dissatisfied (2 of 5)"),
        Fact("Next time", "4 of 10"),
        Fact("Renewal", "30 September; notice by 30 June"),
        Fact("Revenue", "€410,000 a year, largest account"),
    )
)

POINTS = Points(
    (
        "What was promised after the November outage must be shown to exist. It was reported as done and was not.",
        "The night desk must know the site. By day the service is good; at night nobody knew the network.",
        "The February report called the outage non-critical. It should be corrected.",
    )
)

NINE = Quote(
    "Put a person on nights who has been in our building at least once. Give me the alarm, and let me test it, "
    "me, not them. And correct that report. If somebody would just write ‘we were wrong, it was critical’ I would "
    "go up two points tomorrow. For a nine, well, a year without a surprise.",
    lead=True,
)

DECIDE = Decide(
    "Decide now",
    (
        Action(
            "Call, and bring the list of what was promised after November with proof that each item exists.",
            "Rosalind Achebe",
            "Thu 18 June",
        ),
        Action("Give the night desk one person who has been on site.", "Head of service", "Fri 26 June"),
        Action("Correct the February incident report in writing.", "Head of service", "Fri 19 June"),
    ),
    "The client agreed to a call, with these points: Thursdays after two",
)

PAGE_ONE = Page(
    "Grabowski may leave: what was promised after November was not done",
    (
        Row(
            (
                Column(8, (Heading("Would this client recommend you?"), SCORE)),
                Column(4, (Heading("At a glance"), GLANCE)),
            )
        ),
        Row(
            (
                Column(
                    3,
                    (
                        Heading(
                            "Three points",
                            note="In our words, read back to the client and corrected: the client put trust first.",
                        ),
                    ),
                ),
                Column(9, (POINTS,)),
            ),
            rule="row",
        ),
        Row(
            (
                Column(3, (Heading("What would make it a nine or a ten", note="Grabowski, as said"),)),
                Column(9, (NINE,)),
            ),
            rule="row",
        ),
        Row((Column(12, (DECIDE,)),), rule="none"),
    ),
    reading_note="A contact at Grabowski Maschinenbau Sp. z o.o., passed on as the company. By phone, June 2026, "
    "22 minutes, interviewer Jonas Lindqvist. Quotation marks stand only around words that were written down as "
    "they were said.",
    bookmark="What this client told us",
)

DIMENSIONS = Dumbbell(
    (
        DumbbellRow(
            "Trust",
            "integrity",
            3,
            9,
            "+6",
            "blind spot",
            True,
            True,
            Quote("A sentence in an e-mail which was not true."),
        ),
        DumbbellRow(
            "Looking ahead",
            "proactivity",
            2,
            8,
            "+6",
            "blind spot",
            True,
            quote=Quote(
                "Certificates, firewall, alarm. Three surprises in five months, and each one I saw first, or the "
                "auditor did."
            ),
        ),
        DumbbellRow(
            "Feeling valued",
            "recognition",
            5,
            8,
            "+3",
            "blind spot",
            True,
            quote=Quote(
                "We pay about 410,000 a year, and the last time a director was here was for the signature of the "
                "contract. [...]"
            ),
        ),
        DumbbellRow(
            "Skill",
            "competency",
            7,
            8,
            "+1",
            "watch",
            quote=Quote("The seniors are strong. [...] There’s just too few of them."),
        ),
        DumbbellRow(
            "Knowing our business",
            "savvy",
            5,
            6,
            "+1",
            "watch",
            True,
            quote=Quote("They know servers. They don’t know that a label printer stops a factory."),
        ),
        DumbbellRow(
            "People",
            "chemistry",
            7,
            8,
            "+1",
            "watch",
            quote=Quote("The people are decent, I like them. [...] It’s not the people."),
        ),
    )
)

PAGE_THREE = Page(
    "You rate yourselves six points above Grabowski on trust and on looking ahead",
    (
        Row(
            (
                Column(
                    12,
                    (
                        Heading(
                            "This client and this team, 0 to 10; widest gap first",
                            keys=(Key(Mark.CLIENT, "Grabowski"), Key(Mark.TEAM, "your team, sealed 3 June")),
                        ),
                        DIMENSIONS,
                    ),
                ),
            )
        ),
        Row(
            (
                Column(
                    6,
                    (
                        Heading("What counts most here: trust"),
                        Quote("Because all the rest I can measure myself.", lead=False),
                    ),
                ),
                Column(
                    6,
                    (
                        Heading("What would put trust right"),
                        Quote(
                            "[...] somebody should show me, on the screen, each thing that was promised after "
                            "November and whether it exists. Half a day’s work.",
                            lead=False,
                        ),
                    ),
                ),
            )
        ),
    ),
    reading_note="All quotations: Grabowski Maschinenbau, as said; [...] marks words left out. Blind spot: the team "
    "rates itself 2 points or more above the client. Must act: client or team below 7. The small names are those of "
    "the interview script.",
    bookmark="Six dimensions",
)


def sample(pages: tuple[Page, ...] = (PAGE_ONE, PAGE_THREE), language: str = "en") -> Paper:
    """The sample paper, with these pages."""
    return Paper(
        title="What this client told us: Grabowski Maschinenbau",
        author="Plainspoken Research",
        subject="Interview report, release 1",
        language=language,
        pages=pages,
        head_left="Tideway IT Services",
        head_mid="What this client told us",
        head_right="To Rosalind Achebe, chief executive",
        foot_strong="Confidential",
        foot_left="Plainspoken Research for Tideway IT Services",
        foot_mid="Release 1 of 12 June 2026 · fingerprint 42d0 7be1 9c5f",
    )
