"""What we heard and what we promise; what a nine or ten needs and what the next meeting is expected to bring."""

from interviewer.disclosure.quotes import excerpt
from interviewer.report.account_plan.sentences import beyond, expected, promise
from interviewer.report.account_telling import AccountTelling
from interviewer.report.blocks import Block, Column, Heading, Points, Quote, Row, Run, Text
from interviewer.report.heard_points import heard_points
from interviewer.report.sections.said import source
from interviewer.report.six_dimensions import thumbnail

NEED, LONGEST_SENTENCE = 92, 150
NEEDS = ("det_ten", "pas_ten", "pas_one")


def heard_and_promise(account: AccountTelling) -> tuple[Row, ...]:
    """Left at most three points, right the promise in one sentence."""
    t = account.told.words.t
    points = heard_points(account)
    said: Block = Points(points, close=True) if points else Text(t("Only numbers were given."), "dense")
    left = Column(5, (Heading(t("What we heard")), said))
    sentence = excerpt(promise(account), LONGEST_SENTENCE)
    right = Column(7, (Heading(t("Our promise to this client, in one sentence")), Text(sentence, "lead")))
    return (Row((left, right)),)


def needs(account: AccountTelling) -> tuple[Row, ...]:
    """The six dimensions small, the words on a nine or ten, the next meeting."""
    columns = [Column(4, thumbnail(account)), _nine_or_ten(account), _next_meeting(account)]
    return (Row(tuple(column for column in columns if column.blocks)),)


def _nine_or_ten(account: AccountTelling) -> Column:
    t = account.told.words.t
    for questions, heading in ((NEEDS, "What a nine or ten needs"), (("adv_fall",), "What would lower the number")):
        found = account.first(*questions)
        if found:
            talk, answer = found
            words = excerpt(answer.words or answer.lines[0], NEED)
            who = source(talk, answer)
            block: Block = (
                Quote(words, attribution=t("{who}, as said", who=who))
                if answer.verbatim
                else Text((Run(words), Run(f" ({t('in our words')})", "muted")), "dense")
            )
            return Column(4, (Heading(t(heading)), block))
    return Column(4, (Heading(t("What a nine or ten needs")), Text(t("Not said. Ask at the next meeting."), "dense")))


def _next_meeting(account: AccountTelling) -> Column:
    t = account.told.words.t
    lines = ((t("Expected of us:"), expected(account)), (t("One beyond:"), beyond(account)))
    runs = [(Run(f"{label} ", "strong"), Run(words)) for label, words in lines]
    text = Text((*runs[0], Run("\n"), *runs[1]), "dense")
    return Column(4, (Heading(t("Next meeting")), text))
