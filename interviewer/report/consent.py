"""The consent summary: the last line of the paper (METHOD 4a, page 4)."""

from interviewer.report.labels import option
from interviewer.report.telling import Telling

ATTRIBUTION = {"named": "by name", "company": "as the company, without a name"}
RECORDED = {True: "yes", False: "no", None: "not asked"}


def consent_line(told: Telling) -> str:
    """Recording, attribution, call, quote, reference calls, until when."""
    t, agreed = told.words.t, told.view.consents
    parts = [
        t("recorded: {answer}", answer=t(RECORDED[agreed.recorded])),
        t("passed on {how}", how=t(ATTRIBUTION[agreed.attribution])),
        t("call: {answer}", answer=_answer(told, agreed.callback)),
        t("quote: {answer}", answer=_answer(told, agreed.quote)),
        t("reference calls: {answer}", answer=_calls(told)),
    ]
    if agreed.valid_until:
        parts.append(t("valid until {month}", month=told.words.month(agreed.valid_until)))
    return t("Consent: {what}.", what="; ".join(parts))


def _answer(told: Telling, given: str | None) -> str:
    return told.words.t(option(given)) if given else told.words.t("not asked")


def _calls(told: Telling) -> str:
    t, ceiling = told.words.t, told.view.consents.reference
    if ceiling is None:
        return t("none")
    return t("at most {n} a year", n=told.words.count(ceiling)) if ceiling else t("none")
