"""The words to say aloud, with the names and numbers of this talk filled in (DESIGN 6)."""

from datetime import timedelta
from gettext import NullTranslations

from interviewer.domain.interview.facts import InterviewFacts
from interviewer.domain.interview.route import Route
from interviewer.domain.interview.transcript import Transcript
from interviewer.domain.interview.values import Level, Value
from interviewer.domain.script.script import Question, Script
from interviewer.domain.script.wording import spoken
from interviewer.kit.i18n import Catalog
from interviewer.services.spoken_words import SpokenWords, words_for

WITHDRAW_DAYS = 30
"""Days to withdraw when the wave names no last day."""


def filled(
    text: str, script: Script, facts: InterviewFacts, transcript: Transcript, route: Route, question: str
) -> str:
    """A text of the script as it is said at this question."""
    return spoken(text, _values(script, facts, transcript, route, question))


def text_of(script: Script, question: Question, wording: str) -> str:
    """The spoken text; the recommendation question in the programme's wording."""
    return script.wording_variants.get(wording, question.text) if question.id == "nps" else question.text


def _values(
    script: Script, facts: InterviewFacts, transcript: Transcript, route: Route, question: str
) -> dict[str, str]:
    engagement, wave, words = facts.engagement, facts.wave, words_for(script.language)
    return {
        "vendor": engagement.vendor,
        "vendor_executive": engagement.vendor_executive,
        "executive_title": engagement.executive_title or words.chief_executive,
        "interviewer_firm": engagement.interviewer_firm,
        "interviewer_name": engagement.interviewer_name,
        "product_or_service": engagement.product_or_service or words.this_work,
        "contact_email": engagement.contact_email or words.our_office,
        "respondent_name": facts.respondent.name,
        "account_name": facts.account.name,
        "planned_minutes": f"{script.planned_minutes:g}",
        "min_cell": str(wave.min_cell),
        "audio_retention_days": str(wave.audio_retention_days),
        "transcript_retention_months": str(wave.transcript_retention_months),
        "withdraw_deadline": wave.withdraw_deadline or _deadline(facts, script.language),
        "score": _score(script, transcript, route, question),
        "lowest_dimension": _lowest(script, transcript, route),
        "attribution_spoken": _attribution(transcript.level, facts.account.name, words),
    }


def _deadline(facts: InterviewFacts, language: str) -> str:
    day = facts.started_at + timedelta(days=WITHDRAW_DAYS)
    return Catalog(NullTranslations(), language).date(day)


def _score(script: Script, transcript: Transcript, route: Route, question: str) -> str:
    """The number just given: the last rating on the route up to this question."""
    upto = route.ids[: route.ids.index(question) + 1] if question in route.ids else route.ids
    for id_ in reversed(upto):
        value = _number(transcript, id_)
        if script.by_id[id_].kind == "scale_0_10" and value is not None:
            return str(value)
    return words_for(script.language).that_number


def _number(transcript: Transcript, question: str) -> Value | None:
    answer = transcript.answers.get(question)
    return answer.value if answer and answer.given else None


def _lowest(script: Script, transcript: Transcript, route: Route) -> str:
    """The name of the lowest dimension; on a tie the first one asked."""
    words = words_for(script.language)
    rated = [
        (value, id_.removeprefix("dim_"))
        for id_ in route.ids
        if id_.removeprefix("dim_") in words.dimensions
        and isinstance(value := _number(transcript, id_), int)
    ]
    if not rated:
        return words.one_of_them
    return words.dimensions[min(rated, key=lambda pair: pair[0])[1]]


def _attribution(level: Level | None, account: str, words: SpokenWords) -> str:
    match level:
        case "named":
            return words.named
        case "company":
            return words.company.format(account=account)
        case _:
            return words.unattributed
