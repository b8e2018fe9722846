"""One whole talk by keys: each step of a written session is typed on the screen and done on the twin.

Beside the session's own steps stand `DIVERSIONS`: what a person does between and in the middle of answers. Each of
them is done in both places too, so that the two logs must be the same in the end.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial

from interviewer.domain.errors import UserError
from interviewer.domain.interview.values import Manner
from interviewer.domain.interview.words import last_sentence
from interviewer.domain.script.questions import KINDS
from interviewer.domain.script.script import Question
from interviewer.services.conducting import Conducting
from interviewer.services.sessions import SessionStep
from tests.replay.pace import pause
from tests.replay.twin import letters_for
from tests.replay.typist import Typist

SKIP_KEYS = {"dont_know": ("F2",), "prefer_not_say": ("F3",), "skipped_by_interviewer": ("F4", "2", "Return")}
LISTENING = 0.3
"""This part of the time of an answer passes before the first key."""
FINISHED_LATER = frozenset({"det_raised", "dim_recognition_low", "prev_left"})
"""Questions of words alone whose answer is finished in the still-writing lane."""
Halfway = Callable[[str], None]


class Player:
    """Plays steps. `stretch` makes the session's seconds longer; `short` types only the first words of each answer."""

    def __init__(self, typist: Typist, twin: Conducting, stretch: float = 1.0, short: int | None = None) -> None:
        self._typist = typist
        self._key = typist.key
        self.twin = twin
        self._stretch = stretch
        self._short = short
        self._said_before = set[str]()
        self.steps = 0
        self.last = ""
        self._halfway: Mapping[str, Halfway] = {
            "nps_why": lambda _begun: self._probe(1),
            "det_effect": self._answer_another_first,
            "perf_open": lambda _begun: self._look_about(),
            "det_ten": lambda _begun: self._note("said slowly, as if read from a page"),
            "j_else": lambda _begun: self._pause(),
        }
        self._before: Mapping[str, Callable[[], None]] = {"product": partial(self._file, "wow")}
        self._after: Mapping[str, Callable[[], None]] = {
            "sat": self._back_and_again,
            "dim_competency": self._back_and_other,
            "tough": self._strike_last,
        }
        self._held_back = dict[str, SessionStep]()

    # the session's steps

    def play(self, steps: Iterable[SessionStep], until: str = "") -> Iterator[SessionStep]:
        """Play the steps in order, to the end or until this question has its answer; gives each when it is done."""
        listed = list(steps)
        self._held_back = {str(s.target): s for s in listed if s.action == "answer"}
        before = 0.0
        for step in listed:
            at = (step.at if step.at is not None else before) * self._stretch
            self._play(step, at - before)
            before, self.last = at, f"step {step.number}, {step.action} {step.target}"
            yield step
            if until and step.target == until:
                return

    def _play(self, step: SessionStep, seconds: float) -> None:
        match step.action:
            case "answer":
                self.answer(str(step.target), seconds)
            case "skip":
                self._skip(str(step.target), str(step.details["reason"]))
            case "note" if self.twin.step().transcript.off_record:
                self._sealed(str(step.target))
            case "note":
                self._note(str(step.target))
            case "off_record" if step.target == "begin":
                self._key("F9")
                self.twin.begin_off_record()
            case "off_record":
                self._key("F9", "Return")
                self.twin.end_off_record()
            case _:
                return
        self.steps += 1

    def answer(self, question: str, seconds: float = 0.0) -> None:
        """The session's answer to a question; one that was given out of order is there already."""
        step = self._held_back.pop(question, None)
        if step is None or question not in self.twin.step().route.ids:
            return
        if question in self._said_before:
            self._go_to(question)
            self._key("Return")
            self.twin.confirm(question)
            return
        if question in self._before:
            self._go_to(question)
            self._before[question]()
        self._go_to(question)
        self._typist.rest(seconds * LISTENING)
        words = self._cut(str(step.details.get("words") or "").strip())
        manner: Manner = "paraphrase" if step.details.get("as") == "paraphrase" else "verbatim"
        self._give(self.twin.step().script.by_id[question], step.details.get("value"), words, manner, seconds)
        if question in self._after:
            self._after[question]()

    def _cut(self, words: str) -> str:
        return words if self._short is None else words[: self._short].strip()

    def _give(self, question: Question, value: object, words: str, manner: Manner, seconds: float) -> None:
        """Type a value and words, and commit them."""
        shape = KINDS[question.kind].shape
        if shape == "list":
            items = [self._cut(str(item)) for item in value] if isinstance(value, list | tuple) else []
            for item in items:
                self._typist.write(item, seconds * (1 - LISTENING) / len(items))
                self._key("Return")
            self._key("Return")
            self.twin.answer(question.id, items, None, manner)
            return
        self._choose(question, shape, value)
        if question.id in FINISHED_LATER and " " in words:
            self._in_two(question.id, words, seconds)
            return
        if words:
            self._words(question.id, words, shape, manner, seconds)
        self._key("Return")
        self.twin.answer(question.id, "said" if shape == "say" else value, words or None, manner)

    def _in_two(self, question: str, words: str, seconds: float) -> None:
        """The script goes on in the middle of a sentence; it is finished in the lane while the next one is asked."""
        at = words.rfind(" ", 0, len(words) * 2 // 3)
        self._typist.write(words[:at].rstrip(".,!? "), seconds / 4)
        self._key("Return")
        self.twin.answer(question, None, words[:at].rstrip(".,!? "))
        self._key("F7")
        self._typist.write(words[len(words[:at].rstrip(".,!? ")) :], seconds / 4)
        self._key("Return")
        self.twin.complete(question, words)

    def _choose(self, question: Question, shape: str, value: object) -> None:
        match shape:
            case "scale":
                self._key("7", "BackSpace", *str(value))
            case "choice":
                self._key(_digit(question, value))
            case "multi":
                self._key(*(_digit(question, option) for option in value))  # type: ignore[attr-defined]
            case "number_or_no" if value == "no":
                self._key("Down")
            case "number" | "number_or_no":
                self._typist.hands.type(str(value))
            case _:
                pass

    def _words(self, question: str, words: str, shape: str, manner: Manner, seconds: float) -> None:
        if shape != "open" and (not words[0].isalpha() or not words[0].isascii() or len(words) % 2):
            self._key("shift+Return")
        if manner == "paraphrase":
            self._key("ctrl+i")
        pauses = seconds * (1 - LISTENING) * 0.5
        middle = self._halfway.get(question)
        if middle is None:
            self._typist.write(words, pauses)
            return
        at = words.find(" ", len(words) // 2)
        half, rest = (words[:at], words[at:]) if at > 0 else (words, "")
        self._typist.write(half, pauses / 2)
        middle(half)
        self._typist.write(rest, pauses / 2)

    def _skip(self, question: str, reason: str) -> None:
        if question in self.twin.step().route.ids:
            self._go_to(question)
            self._key(*SKIP_KEYS[reason])
            self.twin.skip(question, reason)

    def _go_to(self, question: str) -> None:
        """By the map, when another question is asked."""
        asked = self.twin.step().asked
        if asked is None or asked.question.id == question:
            return
        self._key("F5")
        self._typist.hands.type(letters_for(self.twin, question))
        self._key("Return")
        self.twin.jump(question)

    # between and in the middle of answers

    def _note(self, text: str) -> None:
        asked = self.twin.step().asked
        self._key("ctrl+n")
        self._typist.write(self._cut(text))
        self._key("Return")
        self.twin.note(self._cut(text), asked.question.id if asked else None)

    def _sealed(self, text: str) -> None:
        """Keys off the record go nowhere, but for the sealed note."""
        self._typist.hands.type("nothing of this is kept")
        self._key("ctrl+n")
        self._typist.write(self._cut(text))
        self._key("Return")
        self.twin.note(self._cut(text))

    def _probe(self, place: int) -> None:
        asked = self.twin.step().asked
        assert asked is not None
        self._key(f"ctrl+{place}", f"ctrl+{place + 5}")
        self.twin.probe(asked.question.id, asked.probes[place - 1])
        self.twin.probe(asked.question.id, asked.standing[place - 1])

    def _answer_another_first(self, begun: str) -> None:
        """In the middle of a sentence the person comes to something else; then back, and the words are there."""
        here = self.twin.step().asked
        assert here is not None
        self.twin.keep_draft(here.question.id, begun, "verbatim")
        self.answer("value_told")
        self._go_to(here.question.id)

    def _file(self, other: str) -> None:
        """"I told you that already": a sentence said here is filed under a question that comes later."""
        step = self._held_back.get(other)
        if step is None:
            return
        rest, sentence = last_sentence(self._cut(str(step.details["words"]).replace("?", ",").replace(".", ",")))
        assert not rest
        self._typist.write(sentence)
        self._key("ctrl+g")
        self._typist.hands.type(letters_for(self.twin, other, filing=True))
        self._key("Return")
        self.twin.volunteer(other, sentence)
        self._said_before.add(other)

    def _look_about(self) -> None:
        """What changes nothing: the sheet of keys, the question before, larger text, the covered screen."""
        for keys in (("F1", "Escape"), ("alt+Left", "alt+Left", "alt+Right", "Escape"), ("ctrl+plus", "ctrl+0"),
                     ("ctrl+shift+h", "ctrl+shift+h"), ("F6", "shift+F6"), ("ctrl+shift+j", "Escape")):  # fmt: skip
            self._key(*keys)
            self._typist.rest(2)

    def _pause(self) -> None:
        self._key("ctrl+p")
        self.twin.pause()
        self._typist.rest(20)
        self._key("ctrl+p")
        self.twin.resume()

    def _back_and_again(self) -> None:
        self._key("ctrl+r")
        self.twin.undo()
        self._typist.rest(2)
        self._key("ctrl+shift+r")
        self.twin.redo()

    def _back_and_other(self) -> None:
        """A step is taken back, given another answer, and that one is changed from the question that hangs on it."""
        self._key("ctrl+r")
        self.twin.undo()
        self._key("1", "0", "Return")
        self.twin.answer("dim_competency", 10)
        self._key("alt+7")
        self.twin.answer("dim_competency", 7)

    def _strike_last(self) -> None:
        """"Can I take that back?": the last passage goes."""
        passages = [p for p in self.twin.passages() if p.words or p.value or p.state == "struck"]
        self._key("F8", "space", "Return")
        self.twin.strike(passages[-1].question)

    # the end

    def finish(self) -> bool:
        """To the end page and finish there; False when something is still open."""
        self._key("ctrl+End")
        self._typist.rest(1)
        pause(1.5)
        self._key("ctrl+Return")
        try:
            self.twin.finish()
        except UserError:
            return False
        pause(1.5)
        return True


def _digit(question: Question, option: object) -> str:
    return str((question.options.index(str(option)) + 1) % 10)
