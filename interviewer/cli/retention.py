"""`interviewer workspace retention`: what is due to be deleted, and deleting it."""

import re
from argparse import Namespace
from collections import Counter
from collections.abc import Iterable
from dataclasses import asdict
from typing import cast

from interviewer import app
from interviewer.cli.opening import desk
from interviewer.cli.streams import Streams
from interviewer.domain.errors import UserError
from interviewer.domain.rights.retention import KINDS, DataKind, Span, Unit
from interviewer.services.rights.retention import Deleted, Due

RULE = re.compile(r"(?P<kind>\w+)=(?P<amount>\d{1,4})(?P<unit>[dm])")
UNITS: dict[str, Unit] = {"d": "days", "m": "months"}


def retention(words: Namespace, streams: Streams) -> int:
    """Say what is due, delete it, or set a rule."""
    with desk(words, streams, writes=False) as opened:
        if words.keep:
            return _keep(opened, words, streams)
        if words.recordings_gone:
            count = opened.rights.retention.recordings_gone()
            streams.say(f"Noted: {count} recordings are gone.")
            return 0
        if words.dry_run:
            return _would(opened.rights.retention.due(), words, streams)
        programme = opened.programmes.chosen(words.programme) if words.certificate else ""
        if words.certificate:
            opened.rights.papers.refuse_places(words.certificate, None)
        deleted = opened.rights.retention.run()
        if words.certificate:
            opened.rights.papers.deletion_certificate(
                programme, deleted, words.certificate, words.paper, words.lang
            )
    return _told(deleted, words, streams)


def _keep(opened: app.Desk, words: Namespace, streams: Streams) -> int:
    programme, found = opened.programmes.chosen(words.programme), RULE.fullmatch(words.keep)
    if found is None:
        raise UserError(
            "bad_rule",
            f"A rule is written as KIND=SPAN, such as words=6m or recordings=14d. Kinds: {', '.join(KINDS)}.",
        )
    opened.rights.terms.set(
        programme, cast("DataKind", found["kind"]), Span(int(found["amount"]), UNITS[found["unit"]])
    )
    for rule in opened.rights.terms.rules(programme):
        streams.say(f"{rule.kind}: {rule.span.amount} {rule.span.unit}{' (own rule)' if rule.own else ''}")
    return 0


def _would(due: Iterable[Due], words: Namespace, streams: Streams) -> int:
    found = list(due)
    if words.json:
        streams.show([asdict(one) for one in found])
        return 0
    sums: Counter[tuple[str, str, bool]] = Counter()
    for one in found:
        sums[one.programme, one.kind, one.held] += one.count
    for (programme, kind, held), count in sorted(sums.items()):
        streams.say(f"{programme}: {kind} {count}{', stopped by a legal hold' if held else ''}")
    streams.say("Nothing was changed." if found else "Nothing is due.")
    return 0


def _told(deleted: Deleted, words: Namespace, streams: Streams) -> int:
    if words.json:
        streams.show(asdict(deleted))
        return 0
    for kind, count in sorted(deleted.counts.items()):
        streams.say(f"{kind}: {count} deleted")
    if deleted.backups_until:
        streams.say(f"Backups that hold it are dropped in their turn, the last one by {deleted.backups_until}.")
    else:
        streams.say("Nothing was due.")
    return 0
