"""The interview report in German: nothing English is left, titles are German sentences, words stay as said."""

import dataclasses
import gettext
from collections.abc import Callable
from typing import Any

import pytest

from interviewer.disclosure.view import TeamView
from interviewer.kit.i18n import Catalog, catalog
from interviewer.report.interview import interview_report, texts_in
from interviewer.report.phrases import joinable, phrases, sayable
from interviewer.report.sentences import told_title, why_title
from interviewer.report.telling import Telling
from tests.locale.test_german_papers import has_words
from tests.report.test_interview_report import RICH

Tell = Callable[..., Telling]
GERMAN = catalog("de")
WORDS = {
    **RICH,
    "nps_why": "Am 18. Juni fiel alles aus. Niemand rief an.",
    "nps_ladder": "Es kostet Vertrauen.",
    "det_trouble": ["Der Alarm kommt zu spät", "Die Rechnung"],
    "alt_now": "thinking_about_it",
    "comm_freq": "only_invoices",
    "comm_right": "too_little",
    "ask_or_sell": "mostly_sell",
    "ref_past": "advised_against",
    "fut_open": "not_now",
    "b_tenure": 3,
    "dim_savvy": 10,
}
TEAM = TeamView(8, {"integrity": 9, "savvy": 4}, {}, ("Ruhe in der Nacht",), None)


class Noting(gettext.NullTranslations):
    """Passes sentences on to the German catalog and keeps those that it does not know."""

    def __init__(self) -> None:
        super().__init__()
        self.unknown: set[str] = set()

    def gettext(self, message: str) -> str:
        found = GERMAN.translations.gettext(message)
        if found == message and has_words(message):
            self.unknown.add(message)
        return found

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        found = GERMAN.translations.ngettext(msgid1, msgid2, n)
        if found in {msgid1, msgid2}:
            self.unknown.add(msgid1)
        return found


def german(told: Telling, language: str = "de") -> Telling:
    """The same talk, held in this language, told in German."""
    view = dataclasses.replace(told.view, language=language, vendor="Tideway")
    return dataclasses.replace(told, view=view, words=GERMAN)


@pytest.mark.parametrize("given", [{}, {"nps": 10}, {"nps": 8, "pas_doubt": 3}, {"sat": "neither"}, WORDS])
@pytest.mark.parametrize("level", ["named", "company"])
@pytest.mark.parametrize("short", [False, True])
def test_every_sentence_asked_for_is_german(tell: Tell, given: dict[str, Any], level: str, short: bool) -> None:
    noting = Noting()
    told = german(tell(level=level, short=short, team=TEAM, **given))
    interview_report(dataclasses.replace(told, words=Catalog(noting, "de")))
    assert noting.unknown == set()


@pytest.mark.parametrize(
    ("given", "title"),
    [
        ({"nps": 3, "det_trouble": ["Der Alarm kommt zu spät"]}, "Aster könnte gehen: der Alarm kommt zu spät"),
        ({"nps": 7, "nps_why": "Gut, aber nachts geht niemand ran."}, "Aster bleibt, aber nachts geht niemand ran"),
        ({"nps": 9, "nps_why": "Die Zahlen stimmen."}, "Aster würde Sie weiterempfehlen: die Zahlen stimmen"),
        ({"nps": 9, "nps_why": "Weil wir uns kennen."}, "Aster würde Sie weiterempfehlen"),
        ({"nps": 9, "dim_savvy": 5}, "Aster bleibt, aber Verständnis liegt unter 7"),
    ],
)
def test_titles_take_up_german_words(tell: Tell, given: dict[str, Any], title: str) -> None:
    assert told_title(german(tell(**given))) == title


def test_a_title_never_mixes_two_languages(tell: Tell) -> None:
    said_in_english = german(tell(nps=3, det_trouble=["The alarm comes late"]), language="en-GB")
    assert told_title(said_in_english) == "Aster könnte gehen"
    assert "The alarm comes late" in list(texts_in(interview_report(said_in_english)))


def test_a_german_yes_is_heard(tell: Tell) -> None:
    told = german(tell(nps=3, det_trouble=["Der Alarm"], det_raised="Ja, im Mai."))
    assert why_title(told) == "Aster nennt einen wunden Punkt und sagt, dass Sie davon wussten"


def test_german_points_are_told_apart(tell: Tell) -> None:
    told = german(tell(j_readback="Erstens: der Alarm. Zweitens: am 3. Mai anrufen. Drittens: den Bericht."))
    assert told.points == ("der Alarm.", "am 3. Mai anrufen.", "den Bericht.")


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Weil die Daten sauber ankommen. Und mehr.", ["die Daten sauber ankommen"]),
        ("Die Antworten kommen spät, und niemand ruft an.",
         ["die Antworten kommen spät, und niemand ruft an", "die Antworten kommen spät"]),
        ("Wenn etwas ausfällt, rufen sie an.", ["Wenn etwas ausfällt, rufen sie an"]),
        ("Rechnungen sind falsch.", ["Rechnungen sind falsch"]),
        ("Unsere Leute warten nachts.", []),
    ],
)  # fmt: skip
def test_german_phrases(words: str, found: list[str]) -> None:
    assert phrases(words, "de") == found


def test_nobody_in_a_german_title_is_i_we_or_he() -> None:
    assert [sayable(words, "de") for words in ("Das hat er gesagt", "Mir fehlt etwas", "Sie halten Wort")] == [
        False, False, True,
    ]  # fmt: skip
    assert not joinable("es wurde besser", "de")


def test_numbers_money_and_dates_are_written_as_in_german(tell: Tell) -> None:
    shown = "\n".join(texts_in(interview_report(german(tell(team=TEAM, **WORDS)))))
    assert "Am Telefon, 11.\u00a0Juni 2026, 22 Minuten" in shown
    assert "Für Rosa Ache, Geschäftsführung" in shown
