"""What the respondent may read while a question is asked: worked out from the step, never from an answer."""

from dataclasses import dataclass
from typing import Literal

from interviewer.domain.script.questions import KINDS
from interviewer.services.step import AskedNow, Step
from interviewer.ui.editors.asked import asked_of

State = Literal["asking", "blank", "off"]
SHOWN = frozenset({"scale", "choice", "multi"})
"""Shapes with something to look at; every other question leaves the card blank."""
UNSAID = frozenset({"prefer_not_say", "dont_know"})
"""Codes of the interviewer's own: the foot of the card says that any question may be skipped."""
TOLD = frozenset({"{score}"})
"""What a sentence may fill in from an answer; such a sentence is heard only."""


@dataclass(frozen=True)
class CardTexts:
    """What the card itself says, in the language of the talk."""

    skip: str
    recording: str
    off: str
    declines: str
    for_whom: str
    scale: str


TEXTS = {
    "en": CardTexts(
        "You may skip any question.", "Recording, with your permission.", "Not recording", "no, thank you",
        "{firm}, for {vendor}", "Scale from 0 to 10",
    ),
    "de": CardTexts(
        "Sie können jede Frage überspringen.", "Aufnahme mit Ihrer Erlaubnis.", "Keine Aufnahme", "nein, danke",
        "{firm}, für {vendor}", "Skala von 0 bis 10",
    ),
}  # fmt: skip


@dataclass(frozen=True)
class CardWords:
    """One state of the card. It holds no answer, so none can be shown."""

    state: State
    sentence: str = ""
    scale: str = ""
    """The name of the scale for screen readers; empty where there is none."""
    ends: tuple[str, str] = ("", "")
    """The words at 0 and at 10; both or none, since one alone would lead."""
    options: tuple[str, ...] = ()
    by: str = ""
    foot: str = ""
    recording: bool = False


def card_words(step: Step) -> CardWords:
    """The card for this moment of the talk."""
    texts = TEXTS.get(step.script.language, TEXTS["en"])
    transcript, engagement = step.transcript, step.facts.engagement
    if transcript.off_record:
        return CardWords("off", sentence=texts.off)
    firm, vendor = engagement.interviewer_firm, engagement.vendor
    by = texts.for_whom.format(firm=firm, vendor=vendor) if firm else vendor
    recording = bool(transcript.recorder) and step.recording_consent is not None and not transcript.paused
    foot = f"{texts.recording} {texts.skip}" if recording else texts.skip
    asked = step.asked
    if asked is None or step.ended or transcript.paused or not _may_be_read(asked):
        return CardWords("blank", by=by, foot=foot, recording=recording)
    ends, options = _answers(asked, texts)
    return CardWords("asking", asked.spoken, _scale_name(asked, ends, texts), ends, options, by, foot, recording)


def _shape(asked: AskedNow) -> str:
    return KINDS[asked.question.kind].shape


def _may_be_read(asked: AskedNow) -> bool:
    """Whether there is a scale or a list for the respondent's eyes, and no answer in the sentence."""
    question, shape = asked.question, _shape(asked)
    told = any(slot in question.text for slot in TOLD)
    return shape in SHOWN and not told and not asked_of(question, shape).unprompted


def _answers(asked: AskedNow, texts: CardTexts) -> tuple[tuple[str, str], tuple[str, ...]]:
    """The words at the ends of a scale, and the options to choose from."""
    seen = asked_of(asked.question, _shape(asked))
    both = bool(seen.low_anchor and seen.high_anchor)
    words = zip(seen.options, seen.option_words, strict=True)
    options = tuple(texts.declines if key == "declines" else said for key, said in words if key not in UNSAID)
    return ((seen.low_anchor, seen.high_anchor) if both else ("", "")), options


def _scale_name(asked: AskedNow, ends: tuple[str, str], texts: CardTexts) -> str:
    if _shape(asked) != "scale":
        return ""
    return ". ".join((texts.scale, *(f"{n} {end}" for n, end in zip((0, 10), ends, strict=True) if end)))
