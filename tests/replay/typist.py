"""How a person types what is heard: in bursts, with pauses, with slips that are seen and put right."""

from random import Random

from tests.replay.pace import pause
from tests.replay.screen import Hands

QUICKEST_MS = 14
"""Between two letters; quicker ones are nobody's fingers."""
SLIPS = 0.2
"""Of all bursts."""


class Typist:
    """Types text; `speed` 1 is a person's, 20 leaves out nearly all rests."""

    def __init__(self, hands: Hands, chance: Random, speed: float) -> None:
        self.hands = hands
        self._chance = chance
        self._speed = speed
        self.slips = 0

    def rest(self, seconds: float) -> None:
        """A pause of so many seconds at the speed of a person."""
        pause(seconds / self._speed)

    def delay_ms(self) -> int:
        """Between two letters of the next burst."""
        return max(QUICKEST_MS, round(self._chance.uniform(45, 105) / self._speed))

    def key(self, *keys: str) -> None:
        """Keys that are no text."""
        self.hands.key(*keys, delay_ms=max(QUICKEST_MS, round(60 / self._speed)))

    def write(self, text: str, seconds: float = 0.0) -> None:
        """The text in bursts of a few words, about so many seconds of rests between them."""
        words = text.split(" ")
        bursts = list[str]()
        while words:
            count = self._chance.randint(1, 6)
            bursts.append(" ".join(words[:count]))
            words = words[count:]
        for number, burst in enumerate(bursts):
            if number:
                self.rest(seconds / len(bursts) * self._chance.uniform(0.2, 1.8))
            self._burst(("" if not number else " ") + burst)

    def _burst(self, text: str) -> None:
        slip = self._chance.choice((self._swapped, self._too_much, self._word_anew, self._left_out))
        if self._chance.random() < SLIPS and len(text) > 6:
            self.slips += 1
            slip(text)
        else:
            self.hands.type(text, self.delay_ms())

    def _swapped(self, text: str) -> None:
        """Two letters change places; seen a little later, taken away by Backspace, typed again."""
        at = self._chance.randrange(1, len(text) - 2)
        seen = min(len(text), at + self._chance.randint(2, 6))
        wrong = text[:at] + text[at + 1] + text[at] + text[at + 2 : seen]
        self.hands.type(wrong, self.delay_ms())
        self.rest(self._chance.uniform(0.2, 0.9))
        self.key(*["BackSpace"] * (len(wrong) - at))
        self.hands.type(text[at:], self.delay_ms())

    def _too_much(self, text: str) -> None:
        """More than was said; taken away again."""
        extra = self._chance.choice((" and then", "ee", " no", ", well"))
        self.hands.type(text + extra, self.delay_ms())
        self.rest(self._chance.uniform(0.2, 0.9))
        self.key(*["BackSpace"] * len(extra))

    def _word_anew(self, text: str) -> None:
        """The last word is taken away as a whole and typed anew."""
        last = text.rsplit(" ", maxsplit=1)[-1]
        if not last.isascii() or not last.isalpha() or last == text:
            self._too_much(text)
            return
        self.hands.type(text, self.delay_ms())
        self.key("ctrl+BackSpace")
        self.hands.type(last, self.delay_ms())

    def _left_out(self, text: str) -> None:
        """A letter is left out, seen later, and put in where it belongs."""
        at = self._chance.randrange(1, len(text) - 1)
        self.hands.type(text[:at] + text[at + 1 :], self.delay_ms())
        back = len(text) - at - 1
        self.key(*["Left"] * back)
        self.hands.type(text[at], self.delay_ms())
        self.key(*["Right"] * back)
