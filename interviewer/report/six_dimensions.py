"""The six dimensions of one account, drawn small."""

from interviewer.domain.loyalty.dimensions import DIMENSIONS, Dimension, must_act
from interviewer.report.account_telling import AccountTelling
from interviewer.report.blocks import Block, Dumbbell, DumbbellRow, DumbbellWords, Heading, Key, Mark


def thumbnail(account: AccountTelling) -> tuple[Block, ...]:
    """The chart under its key; nothing when nobody rated anything."""
    t, team = account.told.words.t, account.team
    rated = [d for d in DIMENSIONS if d.id in account.dims or (team and d.id in team.ratings)]
    if not rated:
        return ()
    rows = tuple(_row(account, d) for d in sorted(rated, key=lambda d: _order(account, d)))
    client, both = Key(Mark.CLIENT, t("client")), bool(team and team.ratings)
    keys = (client, Key(Mark.TEAM, t("team"))) if both else (client,)
    heading = Heading(t("The six"), keys=keys) if both else Heading(t("The six"), aside=t("no team form"))
    words = DumbbellWords(
        t("below 7: must act"), t("Gap"), "", t("must act"), t("counts most"), decimal=account.told.words.decimal
    )
    return heading, Dumbbell(rows, words=words, thumbnail=True)


def _order(account: AccountTelling, known: Dimension) -> tuple[float, int]:
    """Widest gap first; without a team the lowest first."""
    gap = account.gaps.get(known.id)
    if account.gaps:
        return (-abs(gap) if gap is not None else 1.0), DIMENSIONS.index(known)
    return account.dims.get(known.id, 99.0), DIMENSIONS.index(known)


def _row(account: AccountTelling, known: Dimension) -> DumbbellRow:
    t, w, gap = account.told.words.t, account.told.words, account.gaps.get(known.id)
    client = account.dims.get(known.id)
    team = account.team.ratings.get(known.id) if account.team else None
    mirror = account.team.mirror.get(known.id) if account.team else None
    return DumbbellRow(
        name=t(known.name),
        phrase=t(known.phrase),
        client=client,
        team=team,
        gap=w.signed(round(gap, 1)) if gap is not None else "",
        must_act=must_act(client, team, mirror),
    )
