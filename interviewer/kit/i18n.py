"""Words in other languages: sentences by gettext, numbers and dates by the habits of a language."""

import datetime
import gettext
import re
import unicodedata
from dataclasses import dataclass
from pathlib import Path

from interviewer.kit.habits import HABITS, SIGNS, Habits
from interviewer.kit.po_file import translations
from interviewer.kit.resources import resource

DOMAIN = "interviewer"
SOURCE_LANGUAGE = "en"
"""The language the sentences are written in; it needs no file."""


_SMALL = ("none", "one", "two", "three", "four")
"""Numbers under 5 stand in words (LOOKS 7)."""


FROM_LEFT = "\u200e"
"""The sign without a shape that lets a paragraph run from the left (Unicode's left-to-right mark)."""
_BLANK = re.compile(r"\{[^{}]*\}")


def _led(pattern: str, text: str) -> str:
    """A sentence of this language that begins with a name from the right still runs as its own words do."""
    if text.isascii() or _leads(text) not in {"R", "AL"} or _leads(_BLANK.sub("", pattern)) != "L":
        return text
    return f"{FROM_LEFT}{text}"


def _leads(text: str) -> str:
    """The direction of the first letter that has one (UAX 9, rule P2); empty when there is none."""
    classes = (unicodedata.bidirectional(char) for char in text)
    return next((found for found in classes if found in {"L", "R", "AL"}), "")


@dataclass(frozen=True)
class Catalog:
    """The sentences of one language. Handed in, never global.

    `t` translates the English sentence and then fills its {names}; what is filled in is never read as a
    pattern. A sentence without a translation stays English.
    """

    translations: gettext.NullTranslations
    language: str = SOURCE_LANGUAGE

    @staticmethod
    def load(language: str = SOURCE_LANGUAGE, folder: Path | None = None) -> "Catalog":
        """The catalog of a language (BCP 47, such as `de`); English sentences where no file is there."""
        where = folder or resource("locale")
        names = dict.fromkeys((language.replace("-", "_"), _short(language)))
        files = (where / name / "LC_MESSAGES" / f"{DOMAIN}.po" for name in names)
        found = next((file for file in files if file.is_file()), None)
        return Catalog(translations(found) if found else gettext.NullTranslations(), language)

    @property
    def _habits(self) -> Habits:
        return HABITS.get(_short(self.language), HABITS[SOURCE_LANGUAGE])

    def t(self, sentence: str, **values: object) -> str:
        """The sentence in this language with its {names} filled in. KeyError for a name not given."""
        translated = self.translations.gettext(sentence) if sentence else ""
        return _led(translated, translated.format(**values)) if values else translated

    def n(self, one: str, many: str, count: int, **values: object) -> str:
        """The sentence for this count; {count} is the number in words under 5, else in digits."""
        translated = self.translations.ngettext(one, many, count)
        return _led(translated, translated.format(**{"count": self.count(count), **values}))

    def count(self, number: int) -> str:
        """A count inside a sentence: words from 0 to 4, digits from 5."""
        return self.t(_SMALL[number]) if 0 <= number < len(_SMALL) else self.number(number)

    def number(self, value: float) -> str:
        """A number without needless decimals, thousands grouped: 6.5, 1,900."""
        text = f"{value:,.2f}".rstrip("0").rstrip(".") if value % 1 else f"{int(value):,}"
        return text.translate(str.maketrans(",.", self._habits.group + self._habits.decimal))

    @property
    def decimal(self) -> str:
        """The mark before decimals."""
        return self._habits.decimal

    def money(self, amount: float, currency: str) -> str:
        """An amount in whole or broken units of a currency (ISO 4217): €410,000, CHF 1,900; in German 410.000 €."""
        sign = SIGNS.get(currency)
        pattern = self._habits.money if sign else self._habits.coded_money
        return pattern.format(number=self.number(amount), unit=sign or currency) if currency else self.number(amount)

    def percent(self, value: float) -> str:
        """A share of a hundred with its sign: 12%; in German 12 %."""
        return self._habits.percent.format(number=self.number(value))

    def signed(self, value: float) -> str:
        """A difference: +6, 0, -1.5, with a true minus sign."""
        if not value:
            return "0"
        return ("+" if value > 0 else "−") + self.number(abs(value))

    def date(self, day: datetime.date) -> str:
        """Day, month, year: 18 June 2026."""
        return self._dated(self._habits.full_date, day)

    def day(self, day: datetime.date) -> str:
        """Weekday, day, month, for a due date: Thu 18 June."""
        return self._dated(self._habits.short_date, day, self._habits.short_months)

    def month(self, day: datetime.date) -> str:
        """Month and year: June 2026."""
        return self._dated(self._habits.month_date, day)

    def _dated(self, pattern: str, day: datetime.date, months: tuple[str, ...] = ()) -> str:
        weekday, month = self._habits.weekdays[day.weekday()], (months or self._habits.months)[day.month - 1]
        return pattern.format(weekday=weekday, day=day.day, month=month, year=day.year)

    def both(self, words: list[str] | tuple[str, ...]) -> str:
        """Words in a row: "a", "a and b", "a, b and c"."""
        if len(words) < 2:
            return "".join(words)
        return self.t("{first} and {last}", first=", ".join(words[:-1]), last=words[-1])


def catalog(language: str = SOURCE_LANGUAGE) -> Catalog:
    """The shipped catalog of a language."""
    return Catalog.load(language)


def _short(language: str) -> str:
    """The language without its region: `de` of `de-AT`."""
    return language.replace("_", "-").split("-")[0].lower()


def opened_large(text: str) -> str:
    """The text with a large first letter and the rest as it is, as a sentence or a heading begins."""
    return text[:1].upper() + text[1:]
