"""How much of the list is heard: a sentence, two bars, and the response rates by their names."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from interviewer.ui.brush import pen_for
from interviewer.ui.metrics import Role
from interviewer.ui.pieces import Card, Hairline, Heading, Pair, emptied
from interviewer.ui.text import Text
from interviewer.ui.theme import Theme, restyle_children
from interviewer.ui.today.drawing import share_bar

GOAL = 0.8


@dataclass(frozen=True)
class Share:
    """A share of the list, each 0..1: what is heard, and what will be after the next calls."""

    label: str
    figure: str
    now: float
    then: float
    goal: float | None = None


@dataclass(frozen=True)
class RateWords:
    """A response rate ready to be shown: RR1, "46 %", "response rate", and the whole as a sentence."""

    name: str
    percent: str
    words: str
    sentence: str


class ShareBar(QWidget):
    """One bar; its words are spoken as its name."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._share = Share("", "", 0.0, 0.0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.restyle(theme)

    def say(self, share: Share) -> None:
        """Show another share."""
        self._share = share
        coming = f", {share.then:.0%} after the next calls" if share.then > share.now else ""
        self.setAccessibleName(f"{share.label}: {share.figure}{coming}")
        self.update()

    def restyle(self, theme: Theme) -> None:
        """Take on another theme."""
        self._theme = theme
        self.setFixedHeight(theme.px(18))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        over = self._theme.px(4)
        room = QRectF(self.rect()).adjusted(0, over, 0, -over)
        share_bar(pen_for(self), room, self._share.now, self._share.then, self._share.goal, self._theme)


class ShareLine(QWidget):
    """Label and figure over a bar."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._label = Text("", Role.BODY, theme)
        self._figure = Text("", Role.STRONG, theme)
        self._bar = ShareBar(theme)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        column.addWidget(Pair(self._label, self._figure))
        column.addWidget(self._bar)

    def say(self, share: Share) -> None:
        """Show another share."""
        self._label.say(share.label)
        self._figure.say(share.figure)
        self._bar.say(share)

    def restyle(self, theme: Theme) -> None:
        """Take on another theme."""
        restyle_children(self, theme)


class RateCell(QWidget):
    """One rate: its name and percent, under it what it means and the counts."""

    def __init__(self, rate: RateWords, theme: Theme) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head = QHBoxLayout()
        head.setSpacing(6)
        head.addWidget(Text(rate.percent, Role.STRONG, theme))
        head.addWidget(Text(rate.name, Role.SMALL, theme, tone="ink2"))
        head.addStretch(1)
        column.addLayout(head)
        column.addWidget(Text(rate.words, Role.LEAST, theme, tone="ink2"))
        self.setAccessibleName(rate.sentence)
        self.setToolTip(rate.sentence)

    def restyle(self, theme: Theme) -> None:
        """Take on another theme."""
        restyle_children(self, theme)


class CoverageCard(Card):
    """Sentence, bars, rates."""

    def __init__(self, theme: Theme) -> None:
        super().__init__("How much is heard", theme)
        self.sentence = Heading("", theme, wraps=True)
        self.revenue = ShareLine(theme)
        self.accounts = ShareLine(theme)
        self._key = Text("", Role.SMALL, theme, tone="ink2", wraps=True)
        self._rule = Hairline(theme)
        self._rates = QGridLayout()
        self._rates.setHorizontalSpacing(20)
        self._rates.setVerticalSpacing(6)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 13, 20, 13)
        column.setSpacing(6)
        for part in (self.sentence, self.revenue, self.accounts, self._key, self._rule):
            column.addWidget(part)
        column.addLayout(self._rates)

    def show_shares(self, sentence: str, revenue: Share | None, accounts: Share, key: str) -> None:
        """Say how far it is; `key` explains the marks that are there. Without revenues only accounts are shown."""
        self.sentence.say(sentence)
        self.revenue.setVisible(revenue is not None)
        if revenue is not None:
            self.revenue.say(revenue)
        self.accounts.say(accounts)
        self._key.say(key)
        self._key.setVisible(bool(key))

    def show_rates(self, rates: Sequence[RateWords]) -> None:
        """Show the rates, two in a row."""
        emptied(self._rates)
        for number, rate in enumerate(rates):
            self._rates.addWidget(RateCell(rate, self._theme), number // 2, number % 2)
        self._rule.setVisible(bool(rates))
