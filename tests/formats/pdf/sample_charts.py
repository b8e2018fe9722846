"""Pages with every chart of the papers, as the pictures of the design draw them (ceo_1, 2, 4, 6, account_plan)."""

from interviewer.report.blocks import (
    Action,
    BigFigure,
    Block,
    Column,
    Contents,
    CountBar,
    CountBars,
    Decide,
    DotStrip,
    Dumbbell,
    DumbbellRow,
    Entry,
    Heading,
    Health,
    HealthItem,
    HealthRow,
    Key,
    Mark,
    Page,
    Paper,
    QrCode,
    Quote,
    RevenueBar,
    RevenueBars,
    RevenuePart,
    RevenueSplit,
    Row,
    ScoreLine,
    Slope,
    SlopeLines,
    SplitBar,
    Stop,
    StripDot,
    Text,
    Ticks,
    TimeLine,
    TwoDots,
    Write,
)

RISK, WATCH, SOLID, NOT = Health.AT_RISK, Health.WATCH, Health.SOLID, Health.NOT_HEARD
WORDS = {RISK: "At risk", WATCH: "Watch", SOLID: "Solid", NOT: "Not heard"}
ACCOUNTS = (
    ("Grabowski Maschinenbau", RISK, 410, "Evaluating others; notice date 30 June"),
    ("Cwm Rhondda Schools", WATCH, 365, "On the fence; looking ahead 5"),
    ("Halvorsen Shipping", SOLID, 320, ""),
    ("Brightwater Clinics", RISK, 290, "The person who decides gave 6"),
    ("Kestrel Foods", WATCH, 240, "On the fence; only invoices"),
    ("Lindner & Sohn", SOLID, 210, ""),
    ("Orchard Housing", NOT, 180, "Not called, at your wish"),
    ("Pellegrini Tessuti", SOLID, 165, ""),
    ("Ashdown Legal", WATCH, 140, "On the fence"),
    ("Moreau Logistique", SOLID, 120, ""),
    ("Novák Print", RISK, 95, "Score 5; looking ahead 4"),
    ("Fenwick Motors", WATCH, 85, "Stays for the contract only"),
    ("Ostrava Glass", NOT, 80, "Five tries, not reached"),
    ("Tamar Ferries", WATCH, 70, "High score, no substance"),
    ("Willow Care Homes", SOLID, 60, ""),
    ("Ridgeway College", WATCH, 55, "On the fence"),
    ("Larsen Optik", RISK, 45, "Score 3; next time 4"),
    ("Dunmore Estates", NOT, 30, "Contact on leave until July"),
)
SCORE = ScoreLine(20, 4, 33, 0, 33)
REVENUE = RevenueSplit(
    (
        RevenuePart(RISK, 840, "840"),
        RevenuePart(WATCH, 955, "955"),
        RevenuePart(NOT, 290, "290"),
        RevenuePart(SOLID, 875, "875"),
    )
)
HEALTH = HealthRow(tuple(HealthItem(name, health, WORDS[health]) for name, health, _, _ in ACCOUNTS[:8]))
SPLIT = SplitBar(
    3,
    6,
    6,
    ("Would not recommend", "On the fence", "Would recommend"),
    ("3 of 15, 20 %", "6 of 15, 40 %", "6 of 15, 40 %"),
)
STRIP = DotStrip(
    (
        StripDot(3, 1, "Larsen"),
        StripDot(4, 3, "Grabowski"),
        StripDot(5, 1, "Novák"),
        StripDot(7, 3),
        StripDot(7, 2),
        StripDot(7.4, 3, note="Brightwater: the one who decides gave 6", counts_as=0),
        StripDot(7.6, 2),
        StripDot(8, 2),
        StripDot(8, 2, ring=True),
        StripDot(9, 3),
        StripDot(9, 2),
        StripDot(9, 1),
        StripDot(10, 2),
        StripDot(10, 2),
        StripDot(10, 1),
    ),
    (("Would not recommend", "3 accounts"), ("On the fence", "6"), ("Would recommend", "6")),
    "revenue a year",
    ("< 100k", "to 280k", "more"),
)
TICKS = ((-50, "\u221250"), (0, "0"), (50, "+50"))
EXPECTED = TwoDots(-100, 100, "\u2212100", "+100", 20, "Clients +20", 60, "Your team +60", TICKS)
BARS = RevenueBars(
    tuple(RevenueBar(name, health, amount, str(amount), why) for name, health, amount, why in ACCOUNTS),
    ("Account", "Revenue a year, thousand €", "Why"),
)
RINGS = (2, 4, 5, 5, 5, 6, 6, 7, 7, 7, 7, 7, 8, 8, 8)
PAIRS = Dumbbell(
    (
        DumbbellRow("Proactivity", "spares us surprises", 6.1, 8.5, "+2.4", "blind spot", accounts=RINGS, count="5"),
        DumbbellRow("Recognition", "our business matters", 7.2, 8.4, "+1.2", "watch", accounts=RINGS, count="2"),
        DumbbellRow("Chemistry", "good to work with", 8.9, 8.0, "\u22120.9", "aligned", accounts=RINGS, count="1"),
        DumbbellRow("Integrity", "keeps its promises", 7.9, 8.6, "+0.7", "aligned", accounts=RINGS, count="4"),
        DumbbellRow("Savvy", "helps us succeed", 7.1, 6.8, "\u22120.3", "aligned", accounts=RINGS, count="1"),
        DumbbellRow("Competency", "able to deliver", 8.3, 8.5, "+0.2", "aligned", accounts=RINGS, count="2"),
    )
)
THUMBNAIL = Dumbbell(PAIRS.rows, thumbnail=True)
DAYS = TimeLine(
    (
        Stop(0, "day 0", "call", "18 June"),
        Stop(5, "day 5", "plan agreed", "23 June"),
        Stop(10, "day 10", "first visible", "26 June"),
        Stop(20, "day 20", "meet in person", "8 July"),
        Stop(30, "day 30", "ask again", "17 July"),
    )
)
SLOPES = SlopeLines(
    (
        Slope("Grabowski Maschinenbau", 7.5, 4, True),
        Slope("Cwm Rhondda Schools", 7, 7.5),
        Slope("Halvorsen Shipping", 8, 9, True),
        Slope("Brightwater Clinics", 7.2, 7.4),
        Slope("Kestrel Foods", 7, 7),
        Slope("Lindner & Sohn", 9, 10),
        Slope("Pellegrini Tessuti", 9, 9),
        Slope("Ashdown Legal", 6, 7, True),
    ),
    "Spring 2025",
    "Spring 2026",
)
THEMES = CountBars(
    (
        CountBar("Surprises that could have been foreseen", 7, "7 of 15", 15),
        CountBar("Hears only from invoices", 4, "4 of 15", 15),
        CountBar("Night desk does not know the site", 3, "three of 15", 15),
        CountBar("Price", 1, "one of 15", 15),
        CountBar("None", 0, "none of 15", 15),
    )
)
CODE = QrCode("interviewer:1:7f3a91c2e04b" + "5a" * 26, "Fingerprint of the interview logs behind this release")
DECISIONS = Decide(
    "Three decisions for this week",
    (
        Action("Call Grabowski yourself.", "Rosalind Achebe", "Tue 23 June"),
        Action("Meet the person who decides at Brightwater.", "Rosalind Achebe", "Thu 25 June"),
        Action("Put one name and one date on every open project.", "Nia Morgan", "Fri 26 June"),
    ),
    ground=False,
)


def column(span: int, *blocks: Block) -> Column:
    """A column of these blocks."""
    return Column(span, blocks)


KEYS = (Key(Mark.CLIENT, "clients"), Key(Mark.TEAM, "your team"), Key(Mark.ACCOUNT, "one account"))
PAGES = (
    Page(
        "15 of 18 clients heard; four worth €840,000 a year may leave; call Grabowski first",
        (
            Row(
                (
                    column(4, Heading("Happy"), BigFigure("+20"), SCORE, Text("from 15 accounts; +4 to +33", "dense")),
                    column(4, Heading("Staying"), BigFigure("€840,000"), REVENUE, Text("a year, 28 % of it", "dense")),
                    column(
                        4,
                        Heading("Growing"),
                        BigFigure("3"),
                        HealthRow(tuple(HealthItem(name, SOLID, "") for name in ("Halvorsen", "Lindner", "Moreau"))),
                        Text("clients are open to more work and let us say so.", "dense"),
                    ),
                )
            ),
            Row((column(12, Heading("Mend first: 5 of 8 key accounts are not solid", aside="largest first"), HEALTH),)),
            Row((column(12, DECISIONS),)),
        ),
        "The score is the share of accounts at 9 or 10 less the share at 0 to 6.",
        name="one",
    ),
    Page(
        "Clients put you at +20 (+4 to +33); your teams expected +60",
        (
            Row(
                (
                    column(3, Heading("Score"), BigFigure("+20"), Text("+4 to +33, in 95 of 100", "dense"), SCORE),
                    column(9, Heading("What it is made of: 15 accounts"), SPLIT),
                )
            ),
            Row((column(12, Heading("Every account, at the mean of its answers"), STRIP),)),
            Row((column(12, Heading("What you expected"), EXPECTED),)),
            Row(
                (
                    column(6, Heading("Satisfied is not loyal"), BigFigure("7 of 11", "64 %"), Text("fail a test.")),
                    column(6, Heading("Your own words"), Quote("Yes, I guess so.", "Rosalind Achebe", lead=True)),
                )
            ),
        ),
        name="two",
    ),
    Page(
        "€840,000 (28 %) sits with accounts that may leave, most of it in Grabowski and Brightwater",
        (
            Row(
                tuple(
                    column(3, Heading(words, health=health), BigFigure(money, small=True), Text(share, "small"))
                    for words, health, money, share in (
                        ("At risk", RISK, "€840,000", "28 % of revenue, four accounts"),
                        ("Watch", WATCH, "€955,000", "32 % of revenue, 6 accounts"),
                        ("Not heard", NOT, "€290,000", "10 % of revenue, three accounts"),
                        ("Solid", SOLID, "€875,000", "30 % of revenue, 5 accounts"),
                    )
                )
            ),
            Row((column(12, Heading("All 18 accounts, largest first"), BARS),)),
        ),
        name="three",
    ),
    Page(
        "You overrate yourselves most on proactivity: 8.5 against 6.1",
        (
            Row((column(12, Heading("Six dimensions, 0 to 10, 15 accounts; widest gap first", keys=KEYS), PAIRS),)),
            Row((column(4, Heading("Small"), THUMBNAIL), column(8, Heading("What hurts"), THEMES))),
        ),
        name="four",
    ),
    Page(
        "What changed, and what is next",
        (
            Row((column(12, Heading("Two waves"), SLOPES),)),
            Row((column(12, Heading("Thirty days"), DAYS),)),
            Row(
                (
                    column(
                        6,
                        Ticks("Day 30, the client says", ("better", "same", "worse")),
                        Write("Next step and its date"),
                    ),
                    column(6, Ticks("Outcome", ("saved", "lost", "let go")), Write("What others can learn", 2)),
                ),
                rule="row",
            ),
            Row(
                (
                    column(7, Heading("Contents"), Contents((Entry("Where you stand", "two"), Entry("Gone", "none")))),
                    column(5, Heading("Fingerprint"), CODE),
                )
            ),
        ),
        high=True,
        name="five",
    ),
)


def charts() -> Paper:
    """A paper of every chart."""
    return Paper(
        title="Client review, Spring 2026",
        author="Plainspoken Research",
        pages=PAGES,
        head_left="Tideway IT Services",
        head_mid="Client review, Spring 2026",
        head_right="Report to Rosalind Achebe, chief executive",
        foot_strong="Confidential",
        foot_left="Plainspoken Research for Tideway IT Services",
        foot_mid="Release 1 of 22 June 2026 · fingerprint 7f3a 91c2 e04b",
    )
