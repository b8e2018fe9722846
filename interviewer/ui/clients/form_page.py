"""The team's or the chief executive's form, one question after the other, and its seal."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from interviewer.domain.errors import UserError
from interviewer.services.conducting import Conducting
from interviewer.services.forms import TeamForms
from interviewer.services.programmes import Programmes
from interviewer.ui.banner import Banner
from interviewer.ui.brush import pen_for
from interviewer.ui.buttons import Button, Weight
from interviewer.ui.clients.following_scroll import FollowingScroll
from interviewer.ui.clients.form_filling import FormFilling
from interviewer.ui.clients.form_words import COMPANY_WARNING, GOES, SEAL_WARNING, SKIPS, about, grouped, still_open
from interviewer.ui.clients.question_card import QuestionCard
from interviewer.ui.clients.seal_card import SealCard
from interviewer.ui.clients.words import moment
from interviewer.ui.keys.bindings import Bindings
from interviewer.ui.metrics import Role
from interviewer.ui.prompts import Prompts
from interviewer.ui.text import Text
from interviewer.ui.theme import Theme, restyle_children

WIDEST = 860


class FormPage(QWidget):
    """`left` goes back to the clients; `sealed` once the form is closed for good."""

    left = Signal()
    sealed = Signal()

    def __init__(
        self, talk: Conducting, forms: TeamForms, programmes: Programmes, theme: Theme, prompts: Prompts,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        """`talk` is what TeamForms.begin or begin_company gave."""
        super().__init__(parent)
        self._forms = forms
        self._theme = theme
        self._prompts = prompts
        self._is_sealed = False
        self.filling = FormFilling(talk)
        self.about = about(self.filling.step, programmes)
        self.banner = Banner(theme)
        self.late = Text(self.about.late, Role.SMALL, theme, tone="error" if self.about.began else "ink2", wraps=True)
        self.question = QuestionCard(theme)
        self.seal = SealCard(theme)
        self.out = Button("Leave it for later", theme, Weight.PLAIN, dense=True)
        self.drop = Button("Throw it away", theme, Weight.QUIET, dense=True)
        self._build()
        self._connect()
        self.question.offer_skips(tuple(self.filling.step.script.non_answers))
        self._show()

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(Text(self.about.title, Role.TITLE, self._theme))
        where = Text(self.about.headline, Role.BODY, self._theme, tone="ink2")
        where.setMinimumWidth(40)
        head.addWidget(where, 1)
        head.addWidget(self.drop)
        head.addWidget(self.out)
        inner = QWidget()
        self._column = QVBoxLayout(inner)
        self._column.setSpacing(0)
        self._column.addLayout(head)
        self._column.addWidget(self.banner)
        self._column.addWidget(self.late)
        self._column.addSpacing(12)
        self._column.addWidget(self.question, 1)
        self._column.addWidget(self.seal, 1)
        self._scroll = FollowingScroll(inner, self.about.title)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._scroll)
        self.setAccessibleName(f"{self.about.title}, {self.about.headline}")

    def _connect(self) -> None:
        self.question.chosen.connect(self.filling.choose)
        self.question.written.connect(self.filling.write)
        self.question.committed.connect(self._on_next)
        self.question.back.connect(self.go_back)
        self.question.skipped.connect(self._on_skip)
        self.seal.seal.connect(self._on_seal)
        self.seal.back.connect(self._on_again)
        self.seal.out.connect(self.left)
        self.out.clicked.connect(self.go_out)
        self.drop.clicked.connect(self.throw_away)
        skips = {deed: partial(self._on_skip, reason) for reason, _words, deed in SKIPS}
        Bindings(self, self._theme.keys, {"leave": self.go_back, **skips})

    def focus_first(self) -> None:
        """To the answer, or to the seal."""
        if self._is_sealed:
            self.seal.leave.setFocus()
        elif self.filling.at_end:
            (self.seal.seal_it if self.seal.seal_it.isEnabled() else self.seal.again).setFocus()
        else:
            self.question.focus_answer(self.filling.pending())

    # one question after the other

    def _show(self) -> None:
        ending = self.filling.at_end
        self.question.setVisible(not ending)
        self.seal.setVisible(ending)
        if ending:
            self._show_seal()
            return
        filling = self.filling
        place = (filling.at + 1, len(filling.ids))
        self.question.show_question(filling.asked(), filling.pending(), place, filling.skipped_words())
        self._scroll.verticalScrollBar().setValue(0)

    def _show_seal(self) -> None:
        filling = self.filling
        open_labels = [filling.spoken(question) for question in filling.open_questions()]
        warning = COMPANY_WARNING if self.about.company else SEAL_WARNING
        told = still_open(open_labels, filling.left_empty())
        self.seal.show_ready(told, f"{warning} {self.about.late}", waits=bool(open_labels))

    def _on_next(self) -> None:
        if not self._is_sealed and not self.filling.at_end:
            self._after(self.filling.go_on())

    def _on_skip(self, reason: str) -> None:
        if self._is_sealed or self.filling.at_end or reason not in self.filling.step.script.non_answers:
            return
        self._after(self.filling.skip(reason))

    def _after(self, problem: str) -> None:
        if problem:
            self.question.say_problem(problem)
            self.question.focus_answer(self.filling.pending())
        else:
            self._show()

    def go_back(self) -> None:
        """To the question before; nothing typed is lost."""
        if not self._is_sealed and self.filling.go_back():
            self._show()

    def _on_again(self) -> None:
        first = next(iter(self.filling.open_questions()), None)
        if first is None:
            self.go_back()
            return
        self.filling.go_to(first)
        self._show()

    # the seal

    def _on_seal(self) -> None:
        warning = COMPANY_WARNING if self.about.company else SEAL_WARNING
        if not self._prompts.confirm("Seal this form", warning, "Seal it", "Not yet", risky=True):
            return
        try:
            when, mark = self._sealed()
        except UserError as error:
            self.banner.error(error.sentence)
            return
        self._is_sealed = True
        self.filling.forget()
        self.question.clear_all()
        self.out.hide()
        self.drop.hide()
        self.late.hide()
        self.seal.show_sealed(when, mark, self._sealed_words())
        self.sealed.emit()

    def _sealed(self) -> tuple[str, str]:
        """Time and hash of the sealed form."""
        if self.about.company:
            company = self._forms.seal_company(self.filling.id)
            return moment(company.sealed_at) if company.sealed_at else "", grouped(company.seal)
        form = self._forms.seal(self.filling.id)
        return moment(form.sealed_at), grouped(form.seal)

    def _sealed_words(self) -> str:
        if self.about.company:
            return "It cannot be changed. Its answers stay closed until the programme's report."
        late = " It counts as late and is left out of the comparison." if self.about.began else ""
        return f"It cannot be changed. Its answers are not shown before {self.about.subject} has answered.{late}"

    # leaving

    def go_out(self) -> None:
        """Back to the clients; the form waits there, unfinished words included."""
        self.filling.keep_words()
        self.left.emit()

    def throw_away(self) -> None:
        """Delete the form, once it was asked."""
        if not self._prompts.confirm("Throw this form away?", GOES, "Throw it away", "Stay here", risky=True):
            return
        try:
            self._forms.remove(self.filling.id)
        except UserError as error:
            self.banner.error(error.sentence)
            return
        self.filling.forget()
        self._is_sealed = True
        self.left.emit()

    def leave(self) -> bool:
        """Keep unfinished words before the window closes."""
        if not self._is_sealed:
            self.filling.keep_words()
        return True

    # looks

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        """Lines of a length one can read, in the middle of a wide window."""
        side = max(28, (self.width() - self._theme.px(WIDEST)) // 2)
        self._column.setContentsMargins(side, 18, side, 14)

    def restyle(self, theme: Theme) -> None:
        """Take on another theme."""
        self._theme = theme
        restyle_children(self, theme)
        self._place()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        pen_for(self).fillRect(self.rect(), self._theme.colour("desk"))
