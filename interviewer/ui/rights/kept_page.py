"""Requests and retention of all programmes: what waits for an answer, what goes when, and what may not go."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from interviewer.domain.errors import UserError
from interviewer.domain.rights.retention import Rule, Span
from interviewer.ui.buttons import Button
from interviewer.ui.clients.chooser import Chooser
from interviewer.ui.metrics import Role
from interviewer.ui.rights.lines_card import Doing, Line, LinesCard
from interviewer.ui.rights.page_frame import PageFrame
from interviewer.ui.rights.words import RULE_WORDS, due_lines, many, request_line
from interviewer.ui.start.pieces import row_of
from interviewer.ui.text import Text
from interviewer.ui.theme import Theme
from interviewer.ui.tools import Tools

if TYPE_CHECKING:
    from interviewer.services.rights.desk import RightsDesk
    from interviewer.services.rights.retention import Deleted

T = TypeVar("T")
BY_ITSELF = (
    "What is listed goes by itself once it was announced for a week. Numbers and figures that were published stay. "
    "Recordings are on your own device: delete them there, and say so here."
)
NOW_SURE = "{what} This cannot be taken back. Backups that hold it are dropped in their turn, within a year."
HOW_LONG = "So many days or months, such as 30 d or 12 m. The word usual brings back what is usual: {usual}."
NOBODY = "Nobody asked for anything. A request is noted on the page of a person."
LONGEST = 12
"""Requests shown at a time."""


@dataclass(frozen=True)
class KeptDesk:
    """What the page works on."""

    rights: "RightsDesk"
    programmes: tuple[str, ...]
    today: Callable[[], date]


class KeptPage(PageFrame):
    """`person_wanted` carries a programme and a person's key."""

    person_wanted = Signal(str, str)

    def __init__(self, desk: KeptDesk, theme: Theme, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__("Requests and retention", theme, "Back", parent)
        self._desk = desk
        self._tools = tools
        self.requests = LinesCard("Requests", NOBODY, theme)
        self.due = LinesCard("Due within two weeks", "Nothing is due within two weeks.", theme)
        self.now = Button("Delete what is due today", theme)
        self.gone = Button("My recordings are deleted", theme)
        self.programme = Chooser("Programme", [(name, name) for name in desk.programmes], theme)
        self.rules = LinesCard("How long each kind is kept", "", theme)
        self.hold = LinesCard("Legal hold", "", theme)
        self._build()
        self._connect()
        self.show_all()

    def _build(self) -> None:
        theme = self._theme
        self.due.foot.addWidget(Text(BY_ITSELF, Role.SMALL, theme, tone="ink2", wraps=True))
        self.due.foot.addLayout(row_of((self.now, self.gone)))
        self.rules.foot.addLayout(row_of((self.programme,)))
        self.place_cards((self.requests, self.due), (self.rules, self.hold))

    def _connect(self) -> None:
        self.now.clicked.connect(self._on_now)
        self.gone.clicked.connect(self._on_gone)
        self.programme.changed.connect(lambda _name: self._show_programme())

    def focus_first(self) -> None:
        """To the first request, else to the programme."""
        if self.requests.buttons:
            self.requests.buttons[0].setFocus()
        else:
            self.programme.setFocus()

    # showing

    def show_all(self) -> None:
        """Everything as it stands now."""
        self._show_requests()
        self._show_due()
        self._show_programme()

    def _show_requests(self) -> None:
        today, lines = self._desk.today(), list[Line]()
        for name in self._desk.programmes:
            for one in self._desk.rights.register.lines(name):
                doings = (Doing("Open", partial(self.person_wanted.emit, name, one.person)),) if one.name else ()
                lines.append(Line(f"{one.name or 'Erased'}. {request_line(one.request, today)}", doings))
        self.requests.show_lines(lines[:LONGEST])

    def _show_due(self) -> None:
        outlook = self._desk.rights.retention.outlook()
        lines = [Line(words) for words in due_lines((*outlook.soon, *outlook.recordings))]
        if outlook.held:
            lines.append(Line(f"Stopped by a legal hold: {outlook.held}."))
        self.due.show_lines(lines)
        today = self._desk.today()
        self.now.setVisible(any(one.on <= today for one in outlook.soon))
        self.gone.setVisible(any(one.on <= today for one in outlook.recordings))

    def _show_programme(self) -> None:
        name = self.programme.current
        if not name:
            self.rules.show_lines(())
            self.hold.show_lines(())
            return
        rights = self._desk.rights
        self.rules.show_lines([
            Line(f"{RULE_WORDS[rule.kind]}: {_span(rule)}", (Doing("Change", partial(self._on_rule, rule)),))
            for rule in rights.terms.rules(name)
        ])  # fmt: skip
        held = rights.register.standing(name, "").held
        told = (
            f"Nothing of {name} is deleted since {held.since.day} {held.since:%B %Y}; {held.reviewer} looked at it."
            if held else f"Nothing of {name} is held: it goes when its time is over."
        )  # fmt: skip
        doing = Doing("Lift", self._on_lift) if held else Doing("Hold everything", self._on_hold)
        self.hold.show_lines([Line(told, (doing,))])

    # doing

    def _try(self, act: Callable[[], T]) -> T | None:
        self.banner.clear()
        try:
            return act()
        except UserError as error:
            self.banner.error(error.sentence)
            return None

    def _on_rule(self, rule: Rule) -> None:
        usual = "12 m" if rule.kind in {"words", "not_heard"} else {"answers": "36 m", "consents": "72 m"}.get(
            rule.kind, "30 d"
        )  # fmt: skip
        typed = self._tools.prompts.ask(
            RULE_WORDS[rule.kind], HOW_LONG.format(usual=usual), "Kept for", "Keep it so", text=_short(rule.span)
        )
        if typed is None:
            return
        name = self.programme.current
        self._try(lambda: self._desk.rights.terms.set(name, rule.kind, _read(typed)))
        self._show_programme()
        self._show_due()
        self.programme.setFocus()

    def _on_hold(self) -> None:
        ask, name = self._tools.prompts.ask, self.programme.current
        reason = ask("Legal hold", f"Nothing of {name} is deleted until it is lifted.", "Reason", "Go on")
        reviewer = ask("Legal hold", "Who looked at it?", "Name", "Note it") if reason else None
        if reason and reviewer:
            self._try(lambda: self._desk.rights.register.hold(name, reason, reviewer))
            self.show_all()
            self.programme.setFocus()

    def _on_lift(self) -> None:
        name = self.programme.current
        reason = self._tools.prompts.ask("Lift the hold", "What is due then goes again.", "Reason", "Lift it")
        if reason:
            self._try(lambda: self._desk.rights.register.lift(name, "", "hold", reason))
            self.show_all()
            self.programme.setFocus()

    def _on_gone(self) -> None:
        count = self._try(self._desk.rights.retention.recordings_gone)
        self.show_all()
        if count:
            self.banner.news(f"Noted: {many('recordings', count)} gone.")
        self.focus_first()

    def _on_now(self) -> None:
        due = [one for one in self._desk.rights.retention.due() if not one.held and one.kind != "recordings"]
        what = " ".join(due_lines(due))
        sure = NOW_SURE.format(what=what)
        if self._tools.prompts.confirm("Delete what is due today?", sure, "Delete", "Leave it", risky=True):
            self.setEnabled(False)
            self.progress.start("Deleting what is due")
            self._tools.jobs.run(
                lambda _progress: self._desk.rights.retention.run(), self._on_deleted, self._on_failed
            )

    def _on_deleted(self, deleted: "Deleted") -> None:
        self._idle()
        told = ", ".join(many(kind, number) for kind, number in deleted.counts.items() if number)
        self.banner.news(f"Deleted: {told}." if told else "Nothing was due.")

    def _on_failed(self, error: Exception) -> None:
        self._idle()
        if isinstance(error, UserError):
            self.banner.error(error.sentence)
        else:
            self._tools.crash.handle(error)

    def _idle(self) -> None:
        self.progress.stop()
        self.setEnabled(True)
        self.show_all()
        self.focus_first()


def _span(rule: Rule) -> str:
    span = rule.span
    unit = span.unit if span.amount != 1 else span.unit.removesuffix("s")
    return f"{span.amount} {unit}{', as you set it' if rule.own else ''}."


def _short(span: Span) -> str:
    return f"{span.amount} {span.unit[0]}"


def _read(typed: str) -> Span | None:
    """A span as typed, `30 d` or `12 months`; None for nothing. UserError "bad_rule"."""
    words = typed.replace("d", " d").replace("m", " m").split()
    if len(words) >= 2 and words[0].isdecimal() and words[1][0] in "dm":
        return Span(int(words[0]), "days" if words[1].startswith("d") else "months")
    if typed.strip() in {"-", "usual", "default"}:
        return None
    raise UserError("bad_rule", "Write a number and d for days or m for months, such as 30 d or 12 m.")
