"""Several options, kept in the order they were given; digits and Space tick."""

from interviewer.domain.script.values import Value
from interviewer.ui.editors.choice import OptionsEditor


class MultiEditor(OptionsEditor):
    """Ticks. A digit or Space ticks and unticks; arrows only move the ring."""

    ticks = True

    def value(self) -> tuple[str, ...] | None:
        return tuple(self._asked.options[place] for place in self._rows.held) or None

    def set_value(self, value: Value | None) -> None:
        given = value if isinstance(value, tuple) else ()
        known = [option for option in given if isinstance(option, str) and option in self._asked.options]
        self._rows.held = [self._asked.options.index(option) for option in known]
        self._rows.at = self._rows.held[-1] if self._rows.held else 0
        self._rows.update()
        self._speak()

    def hint(self) -> str:
        return "The order of the ticks is kept." if len(self._rows.held) > 1 else ""

    def spoken_state(self) -> str:
        if not self._rows.held:
            return "Nothing ticked."
        listed = ", ".join(self._words(place) for place in self._rows.held)
        return f"{listed} ticked. Enter goes on."

    def _move(self, by: int) -> None:
        to = self._rows.at + by
        self._rows.at = to if 0 <= to < self._rows.count else self._rows.at
        self._rows.update()

    def _choose(self, place: int) -> None:
        self._rows.at = place
        if place in self._rows.held:
            self._rows.held.remove(place)
        else:
            self._rows.held.append(place)
        self._tell()
