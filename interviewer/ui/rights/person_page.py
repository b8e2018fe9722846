"""What is kept of one person, and everything that person may ask for, on one page."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from interviewer.domain.errors import UserError
from interviewer.domain.rights.notes import REQUESTS, Standing, months_after
from interviewer.report.rights.purpose_words import PURPOSE_WORDS
from interviewer.ui.buttons import Button
from interviewer.ui.clients.chooser import Chooser
from interviewer.ui.metrics import Role
from interviewer.ui.rights.lines_card import Doing, Line, LinesCard
from interviewer.ui.rights.page_frame import PageFrame
from interviewer.ui.rights.words import (
    REQUEST_WORDS,
    affected_lines,
    consent_lines,
    request_line,
    standing_lines,
)  # fmt: skip
from interviewer.ui.start.pieces import row_of
from interviewer.ui.text import Text
from interviewer.ui.theme import Theme
from interviewer.ui.tools import Tools

if TYPE_CHECKING:
    from interviewer.report.rights.recall import Cause
    from interviewer.services.rights.affected import Affected
    from interviewer.services.rights.desk import RightsDesk
    from interviewer.services.rights.erasing import Erasure
    from interviewer.services.rights.withdrawing import Withdrawal
    from interviewer.services.rights_ports import KnownPerson

T = TypeVar("T")
HAND_OUT = "Names of other people are hidden in it. Look through it before it is handed over."
USE = "Each of these is kept with its reason, and can be lifted."
CORRECTED = "An answer is corrected in its talk: open the talk from the list of interviews."
KEPT_WITH = "The reason is kept, with what stood there before."
DETAILS = {
    "name": "Name", "title": "Job title", "email": "E-mail", "phone": "Phone", "timezone": "Timezone",
    "language": "Language",
}  # fmt: skip
ERASE = (
    "Deletes everything of this person here and in every backup the program knows of, for good. What stays: that talks "
    "took place, under a made-up name; totals that were published; marks that keep the person from being called again."
)
SURE = "{what} This cannot be taken back. The certificate goes to {place}."
HOLDS = "It holds at once for everything that is made from now on. Only asking the person anew brings it back."
LONGER = "The reason is told to the person within the first month; the new day is {day}."


@dataclass(frozen=True)
class PersonDesk:
    """What the page works on. `folders`: where backups are kept."""

    rights: "RightsDesk"
    programme: str
    person: "KnownPerson"
    folders: tuple[Path, ...]
    today: Callable[[], date]


class PersonPage(PageFrame):
    """`erased` carries the sentence to be told where the person stood before."""

    erased = Signal(str)

    def __init__(
        self, desk: PersonDesk, theme: Theme, tools: Tools, back: str = "Back to the clients",
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__("What is kept", theme, back, parent)
        self._desk = desk
        self._tools = tools
        self.details = LinesCard("On the lists", "On no list.", theme)
        self.consents = LinesCard("Consents", "Nothing was agreed to yet.", theme)
        self.cut_off = Text("", Role.SMALL, theme, tone="ink2", wraps=True)
        self.requests = LinesCard("Requests", "Nothing was asked for.", theme)
        self.kind = Chooser("What is asked for", [(kind, REQUEST_WORDS[kind]) for kind in REQUESTS], theme)
        self.ask = Button("Note a request", theme)
        self.after = LinesCard("Releases that hold something of it", "", theme)
        self.notices = Button("Save the recall notices", theme)
        self.use = LinesCard("Use", "", theme)
        self.hand_out = LinesCard("Hand out", "", theme)
        self.copy, self.data = Button("Everything, to read", theme), Button("Everything, for machines", theme)
        self.portable, self.log = Button("A file to take along", theme), Button("The consent log", theme)
        self.erasing = LinesCard("Erase", "", theme)
        self.erase = Button("Erase this person", theme)
        self._cause: Cause = "withdrawal"
        self._affected: tuple[Affected, ...] = ()
        self._build()
        self._connect()
        self.show_person()

    def _build(self) -> None:
        theme = self._theme
        self.headline.say(f"{self._desk.person.name}, {self._desk.person.account_name}")
        self.consents.foot.addWidget(self.cut_off)
        self.requests.foot.addLayout(row_of((self.kind, self.ask)))
        self.after.foot.addLayout(row_of((self.notices,)))
        self.after.hide()
        self.hand_out.show_lines([Line(HAND_OUT)])
        self.hand_out.foot.addLayout(row_of((self.copy, self.data)))
        self.hand_out.foot.addLayout(row_of((self.portable, self.log)))
        self.use.foot.addWidget(Text(USE, Role.SMALL, theme, tone="ink2", wraps=True))
        self.erasing.show_lines([Line(ERASE)])
        self.erasing.foot.addLayout(row_of((self.erase,)))
        left = (self.consents, self.requests, self.details, self.after)
        self.place_cards(left, (self.hand_out, self.use, self.erasing))

    def _connect(self) -> None:
        self.ask.clicked.connect(self._on_ask)
        self.notices.clicked.connect(self._on_notices)
        self.copy.clicked.connect(lambda: self._on_hand_out("pdf"))
        self.data.clicked.connect(lambda: self._on_hand_out("json"))
        self.portable.clicked.connect(self._on_portable)
        self.log.clicked.connect(self._on_log)
        self.erase.clicked.connect(self._on_erase)

    def focus_first(self) -> None:
        """To what is asked most often."""
        self.copy.setFocus()

    # showing

    def show_person(self) -> None:
        """Everything as it stands now."""
        desk, rights = self._desk, self._desk.rights
        stands = rights.register.standing(desk.programme, desk.person.key)
        consents = consent_lines(rights.withdrawing.standing(desk.person))
        self.consents.show_lines(
            [
                Line(words, (Doing("Withdraw", partial(self._on_withdraw, purpose)),) if can else ())
                for purpose, words, can in consents
            ]
        )
        self._show_cut_off()
        self._show_details()
        self._show_requests(stands)
        self._show_use(stands)

    def _show_details(self) -> None:
        kept, correct = self._desk.rights.correcting.values(self._desk.programme, self._desk.person), self._on_correct
        self.details.show_lines(
            [
                Line(f"{DETAILS[field]}: {value or 'not known'}", (Doing("Correct", partial(correct, field, value)),))
                for field, value in kept.items()
            ]
        )

    def _show_cut_off(self) -> None:
        last = self._desk.rights.withdrawing.cut_off(self._desk.person)
        told = f"Out of the reports until {last.day} {last:%B %Y}; afterwards out of further use only." if last else ""
        self.cut_off.say(told)
        self.cut_off.setVisible(bool(told))

    def _show_requests(self, stands: Standing) -> None:
        today = self._desk.today()
        lines = []
        for one in (*stands.open_requests, *(r for r in reversed(stands.requests) if r.outcome != "open")):
            doings: tuple[Doing, ...] = ()
            if one.outcome == "open":
                doings = (Doing("Answered", partial(self._on_done, one.id)),)
                if not one.extended and not one.late(today):
                    doings += (Doing("More time", partial(self._on_longer, one.id, one.asked_on)),)
            lines.append(Line(request_line(one, today), doings))
        self.requests.show_lines(lines)

    def _show_use(self, stands: Standing) -> None:
        doings = (
            ("Restrict", "restrict", stands.restricted), ("Object", "object", stands.objected),
            ("Legal hold", "hold", stands.held),
        )  # fmt: skip
        buttons = tuple(
            Doing(_LIFTS[what] if lock else words, partial(self._on_lock, what, lock is not None))
            for words, what, lock in doings
        )
        told = [*(Line(words) for words in standing_lines(stands)), Line("", buttons)]
        self.use.show_lines(told)

    def _show_affected(self, affected: "tuple[Affected, ...]", cause: "Cause") -> None:
        self._affected, self._cause = affected, cause
        self.after.show_lines([Line(words) for words in affected_lines(affected)])
        self.notices.setVisible(any(one.papers for one in affected))
        self.after.show()

    # asking

    def _try(self, act: Callable[[], T]) -> T | None:
        """What was asked, or its refusal on the page."""
        self.banner.clear()
        try:
            return act()
        except UserError as error:
            self.banner.error(error.sentence)
            return None

    def _on_withdraw(self, purpose: str) -> None:
        desk, title = self._desk, f"Withdraw: {PURPOSE_WORDS[purpose].lower()}?"
        if not self._tools.prompts.confirm(title, HOLDS, "Withdraw", "Leave it"):
            return
        done = self._try(lambda: desk.rights.withdrawing.withdraw(desk.programme, desk.person, purpose))
        if done is not None:
            self.show_person()
            self._tell_withdrawn(done)
            (self.notices if self.notices.isVisibleTo(self) else self.copy).setFocus()

    def _tell_withdrawn(self, done: "Withdrawal") -> None:
        self._show_affected(done.affected if done.in_time else (), "withdrawal")
        late = "" if done.in_time else " The reports made so far stay: the last day for them is over."
        self.banner.news(f"Withdrawn. It holds at once.{late}")

    def _on_correct(self, field: str, value: str) -> None:
        desk, ask = self._desk, self._tools.prompts.ask
        right = ask(f"Correct: {DETAILS[field].lower()}", CORRECTED, DETAILS[field], "Go on", text=value)
        reason = ask("Why?", KEPT_WITH, "Reason", "Correct it") if right else None
        if right and reason:
            done = self._try(
                lambda: desk.rights.correcting.correct(desk.programme, desk.person, field, right, reason)
            )
            self.show_person()
            if done:
                self.banner.news("Corrected on one list." if done == 1 else f"Corrected on {done} lists.")
        self.focus_first()

    def _on_ask(self) -> None:
        desk, kind = self._desk, self.kind.current
        asked = self._try(lambda: desk.rights.register.ask(desk.programme, desk.person, kind))
        if asked is not None:
            self.show_person()
            self.banner.news(f"Noted. It is due on {asked.due.day} {asked.due:%B %Y}.")

    def _on_done(self, request: str) -> None:
        desk = self._desk
        self._try(lambda: desk.rights.register.close(desk.programme, desk.person.key, request))
        self.show_person()
        self.ask.setFocus()

    def _on_longer(self, request: str, asked_on: date) -> None:
        desk, due = self._desk, months_after(asked_on, 3)
        told = LONGER.format(day=f"{due.day} {due:%B %Y}")
        reason = self._tools.prompts.ask("More time", told, "Reason", "Extend")
        if reason:
            self._try(lambda: desk.rights.register.extend(desk.programme, desk.person.key, request, due, reason))
            self.show_person()
            self.ask.setFocus()

    def _on_lock(self, what: str, on: bool) -> None:
        desk, register = self._desk, self._desk.rights.register
        reason = self._tools.prompts.ask("Lift it" if on else _TITLES[what], _WHY[what], "Reason", "Note it")
        if not reason:
            return
        key = desk.person.key
        if on:
            self._try(lambda: register.lift(desk.programme, key, what, reason))
        elif what == "hold":
            reviewer = self._tools.prompts.ask("Legal hold", "Who looked at it?", "Name", "Note it")
            if reviewer:
                self._try(lambda: register.hold(desk.programme, reason, reviewer, key))
        else:
            act = register.restrict if what == "restrict" else register.object
            self._try(lambda: act(desk.programme, key, reason))
            self._show_affected(desk.rights.affected.by(desk.programme, desk.person.talks), "restriction")
        self.show_person()
        self.focus_first()

    # files

    def _save(self, title: str, name: str) -> Path | None:
        return self._tools.prompts.save_file(title, "", Path.home() / name)

    def _on_hand_out(self, ending: str) -> None:
        desk, own = self._desk, self._desk.rights.own
        path = self._save("Hand out everything", f"what-is-kept.{ending}")
        if path is not None:
            write = partial(own.write_access, desk.programme, desk.person, path)
            self._run("Writing it", write, self._on_written(path))

    def _on_portable(self) -> None:
        desk, own = self._desk, self._desk.rights.own
        path = self._save("A file to take along", "given-by-me.json")
        if path is not None:
            write = partial(own.write_portable, desk.programme, desk.person, path)
            self._run("Writing it", write, self._on_written(path))

    def _on_log(self) -> None:
        desk = self._desk
        path = self._save("The consent log", "consents.csv")
        if path is not None:
            self._run("Writing it", lambda: desk.rights.consents.write(desk.person, path), self._on_written(path))

    def _on_written(self, path: Path) -> Callable[[object], None]:
        return lambda _done: self.banner.news(f"{path.name} is written. Close the request once it was handed over.")

    def _on_notices(self) -> None:
        desk, affected, cause = self._desk, self._affected, self._cause
        folder = self._tools.prompts.choose_folder("Where the notices go")
        if folder is not None:
            papers = desk.rights.papers
            self._run(
                "Writing the notices",
                lambda: papers.write_notices(desk.programme, affected, cause, folder),
                lambda written: self.banner.news(f"{len(written)} recall notices are in {folder.name}."),
            )

    # erasing

    def _on_erase(self) -> None:
        desk = self._desk
        plan = self._try(lambda: desk.rights.erasing.plan(desk.programme, desk.person))
        if plan is None:
            return
        path = self._save("The certificate", f"certificate-of-erasure-{desk.today()}.pdf")
        if path is None or self._try(lambda: self._may_go_to(path)) is None:
            return
        talks = len(desk.person.talks)
        what = f"{desk.person.name}: {'one talk' if talks == 1 else f'{talks} talks'} and everything around."
        if plan.mentions:
            what += f" The name stands in {len(plan.mentions)} places in data of others; look at them afterwards."
        sure = SURE.format(what=what, place=path.name)
        if self._tools.prompts.confirm(f"Erase {desk.person.name}?", sure, "Erase", "Leave it", risky=True):
            self._run("Erasing", lambda: self._erased(path), self._on_erased)

    def _may_go_to(self, path: Path) -> bool:
        self._desk.rights.papers.refuse_places(path, None)
        return True

    def _erased(self, path: Path) -> "Erasure":
        """In a worker thread: the erasure, its certificate, and the notices beside it."""
        desk, papers = self._desk, self._desk.rights.papers
        done = desk.rights.erasing.erase(desk.programme, desk.person, desk.folders)
        papers.certificate(done, path)
        if any(one.papers for one in done.affected):
            papers.write_notices(desk.programme, done.affected, "erasure", path.with_suffix(".notices"))
        return done

    def _on_erased(self, done: "Erasure") -> None:
        copies = f" {done.copies.cleaned} backups are cleaned." if done.copies.cleaned else ""
        left = f" To be deleted by hand: {', '.join(done.copies.left)}." if done.copies.left else ""
        self.erased.emit(f"Erased. Reference {done.alias}.{copies}{left} The certificate is written.")

    def _run(self, words: str, work: Callable[[], T], done: Callable[[T], None]) -> None:
        def then(result: T) -> None:
            self._idle()
            done(result)

        self.setEnabled(False)
        self.banner.clear()
        self.progress.start(words)
        self._tools.jobs.run(lambda _progress: work(), then, self._on_failed)

    def _idle(self) -> None:
        self.progress.stop()
        self.setEnabled(True)
        self.focus_first()

    def _on_failed(self, error: Exception) -> None:
        self._idle()
        if isinstance(error, UserError):
            self.banner.error(error.sentence)
        else:
            self._tools.crash.handle(error)


_TITLES = {"restrict": "Restrict its use", "object": "Note an objection", "hold": "Legal hold"}
_LIFTS = {"restrict": "Lift the restriction", "object": "Lift the objection", "hold": "Lift the hold"}
_WHY = {
    "restrict": "What was said is in no report and in no figure until it is lifted.",
    "object": "The person is not called, and what was said is in no report and in no figure until it is lifted.",
    "hold": "Nothing of this person is deleted until it is lifted, and nothing erased.",
}
