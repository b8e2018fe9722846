"""Words in other languages: sentences by gettext, numbers and dates by the habits of a language."""

import datetime
import gettext
from dataclasses import dataclass
from pathlib import Path

from interviewer.kit.resources import resource

DOMAIN = "interviewer"
SOURCE_LANGUAGE = "en"
"""The language the sentences are written in; it needs no file."""


@dataclass(frozen=True)
class DateWords:
    """Names of months and days and the order of a date in one language (Monday first)."""

    months: tuple[str, ...]
    weekdays: tuple[str, ...]
    full: str
    short: str
    """Fields: {weekday} {day} {month} {year}."""


_EN = DateWords(
    ("January", "February", "March", "April", "May", "June",
     "July", "August", "September", "October", "November", "December"),
    ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
    "{day} {month} {year}",
    "{weekday} {day} {month}",
)  # fmt: skip
_DE = DateWords(
    ("Januar", "Februar", "März", "April", "Mai", "Juni",
     "Juli", "August", "September", "Oktober", "November", "Dezember"),
    ("Mo", "Di", "Mi", "Do", "Fr", "Sa", "So"),
    "{day}. {month} {year}",
    "{weekday} {day}. {month}",
)  # fmt: skip
_DATES = {"en": _EN, "de": _DE}
_DECIMAL = {"en": ".", "de": ","}
_GROUP = {"en": ",", "de": "."}
_SMALL = ("none", "one", "two", "three", "four")
"""Numbers under 5 stand in words (LOOKS 7)."""


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
        found = gettext.translation(DOMAIN, str(where), [language.replace("-", "_")], fallback=True)
        return Catalog(found, language)

    @property
    def _habits(self) -> str:
        short = self.language.split("-")[0].split("_")[0]
        return short if short in _DATES else SOURCE_LANGUAGE

    def t(self, sentence: str, **values: object) -> str:
        """The sentence in this language with its {names} filled in. KeyError for a name not given."""
        translated = self.translations.gettext(sentence) if sentence else ""
        return translated.format(**values) if values else translated

    def n(self, one: str, many: str, count: int, **values: object) -> str:
        """The sentence for this count; {count} is the number in words under 5, else in digits."""
        translated = self.translations.ngettext(one, many, count)
        return translated.format(**{"count": self.count(count), **values})

    def count(self, number: int) -> str:
        """A count inside a sentence: words from 0 to 4, digits from 5."""
        return self.t(_SMALL[number]) if 0 <= number < len(_SMALL) else self.number(number)

    def number(self, value: float) -> str:
        """A number without needless decimals, thousands grouped: 6.5, 1,900."""
        text = f"{value:,.2f}".rstrip("0").rstrip(".") if value % 1 else f"{int(value):,}"
        swap = str.maketrans({",": _GROUP[self._habits], ".": _DECIMAL[self._habits]})
        return text.translate(swap)

    def signed(self, value: float) -> str:
        """A difference: +6, 0, -1.5, with a true minus sign."""
        if not value:
            return "0"
        return ("+" if value > 0 else "−") + self.number(abs(value))

    def date(self, day: datetime.date) -> str:
        """Day, month, year: 18 June 2026."""
        return self._dated(self._dates.full, day)

    def day(self, day: datetime.date) -> str:
        """Weekday, day, month, for a due date: Thu 18 June."""
        return self._dated(self._dates.short, day)

    def month(self, day: datetime.date) -> str:
        """Month and year: June 2026."""
        return f"{self._dates.months[day.month - 1]} {day.year}"

    @property
    def _dates(self) -> DateWords:
        return _DATES[self._habits]

    def _dated(self, pattern: str, day: datetime.date) -> str:
        words = self._dates
        return pattern.format(
            weekday=words.weekdays[day.weekday()], day=day.day, month=words.months[day.month - 1], year=day.year
        )

    def both(self, words: list[str] | tuple[str, ...]) -> str:
        """Words in a row: "a", "a and b", "a, b and c"."""
        if len(words) < 2:
            return "".join(words)
        return self.t("{first} and {last}", first=", ".join(words[:-1]), last=words[-1])


def catalog(language: str = SOURCE_LANGUAGE) -> Catalog:
    """The shipped catalog of a language."""
    return Catalog.load(language)
