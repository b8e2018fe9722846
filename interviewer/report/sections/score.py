"""The number with its band in words, and the account at a glance (page 1)."""

from interviewer.domain.loyalty.classes import MISSED_WORDS
from interviewer.domain.loyalty.nps import band
from interviewer.domain.loyalty.person import SATISFACTION
from interviewer.report.blocks import Band, Column, Fact, Facts, Heading, Health, NumberLine, Row, Run, ScoreFigure
from interviewer.report.labels import option
from interviewer.report.phrases import unquoted
from interviewer.report.reasons import reason_of
from interviewer.report.sections.said import chosen
from interviewer.report.sentences import stance
from interviewer.report.telling import Telling

SYMBOLS = {"red": Health.AT_RISK, "amber": Health.WATCH, "green": Health.SOLID, "grey": Health.NOT_HEARD}
BANDS = {"promoter": "would recommend", "passive": "on the fence", "detractor": "would not recommend"}
MOST_REASONS = 4


def score(told: Telling) -> tuple[Row, ...]:
    """Left the number, right the facts."""
    t = told.words.t
    left = Column(8, (Heading(t("Would this client recommend you?")), _figure(told)))
    return (Row((left, Column(4, (Heading(t("At a glance")), Facts(tuple(_facts(told))))))),)


def _figure(told: Telling) -> ScoreFigure:
    t, given = told.words.t, told.view.figures.nps
    if given is None:
        reason = told.view.unanswered.get("nps", "")
        why = f" {t('Asked:')} {t(option(reason))}." if reason else ""
        return ScoreFigure("–", f"{stance(told)}{why}")
    words = (Run(t("of 10:") + " "), Run(t(BANDS[band(given)]), "strong"), Run(".\n" + stance(told)))
    team = told.view.team.predicted if told.view.team else None
    line = NumberLine(
        client=given,
        client_label=t("gave {n}", n=told.words.number(given)),
        team=team,
        team_label=t("team expected {n}", n=told.words.number(team)) if team is not None else "",
        bands=(Band(0, 6, t("would not recommend")), Band(7, 8, t("on the fence")), Band(9, 10, t("recommends"))),
    )
    return ScoreFigure(told.words.number(given), words, line)


def _facts(told: Telling) -> list[Fact]:
    t, said, terms = told.words.t, told.view.figures, told.view.terms
    reasons = [reason_of(told.words, reason, said) for reason in told.health.reasons][:MOST_REASONS]
    missed = ", ".join(unquoted(t(MISSED_WORDS[test])) for test in told.loyalty.missed)
    class_words = t(told.loyalty.words) + (f"; {t('missed:')} {missed}" if missed else "")
    rows = [
        Fact(t("Health"), t(told.health.word), SYMBOLS[told.health.colour]),
        Fact(t("because"), "; ".join(reasons)),
        Fact(t("Class"), class_words),
        Fact(t("Satisfied"), _satisfied(told)),
        Fact(t("Next time"), t("{n} of 10", n=told.words.number(said.next_time)) if said.next_time is not None else ""),
        Fact(t("Attention"), chosen(told, "det_urgency")),
        Fact(t("Client for"), _years(told)),
        Fact(t("Renewal"), told.words.date(terms.renewal) if terms.renewal else ""),
        Fact(t("Revenue"), _revenue(told)),
    ]
    return [row for row in rows if row.value]


def _satisfied(told: Telling) -> str:
    word = told.value("sat")
    if not isinstance(word, str) or word not in SATISFACTION:
        return ""
    return told.words.t("{word} ({n} of 5)", word=told.words.t(option(word)), n=SATISFACTION.index(word) + 1)


def _years(told: Telling) -> str:
    years = told.value("b_tenure")
    if not isinstance(years, int | float):
        return ""
    return told.words.t("{n} years", n=told.words.number(years)) if years != 1 else told.words.t("one year")


def _revenue(told: Telling) -> str:
    terms = told.view.terms
    if terms.revenue is None:
        return ""
    return told.words.t("{money} a year", money=told.words.money(terms.revenue, terms.currency))
