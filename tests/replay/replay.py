"""A whole interview at the pace of speech on the really started program; then its log against what was typed.

By hand, forty minutes:  python -m tests.replay.replay FOLDER --minutes 40
Everything it made stays in FOLDER: the workspace, what the program said, pictures, and `found.json`.
"""

import argparse
import json
import os
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Any

from interviewer import app
from interviewer.domain.interview.facts import Meeting
from interviewer.domain.interview.log import event_of, verify
from interviewer.formats.session_file import SessionFiles
from interviewer.services.conducting import Conducting
from interviewer.services.sessions import Session
from interviewer.services.workspaces import OpenWorkspace, Passphrase
from interviewer.storage.connection import raw_connection
from interviewer.storage.keys import keys_path, open_with_passphrase, read_keys
from interviewer.ui.start.new_interview import NewInterview
from interviewer.ui.wishes import meeting_of
from tests.replay.pace import pause
from tests.replay.player import Player
from tests.replay.screen import Hands, display, environment, missing, program, running
from tests.replay.twin import begun, told
from tests.replay.typist import Typist

TALK = Path(__file__).with_name("talk.yaml")
PASSPHRASE = "four calm words here"
WORKSPACE = Path("data/interviewer/Interviews.interviewer")
TRIES = 40
"""Looks at the log, a quarter of a second apart, before a replay is given up."""


@dataclass
class Found:
    """What a replay did and what was found in the log."""

    minutes: float = 0.0
    keys: int = 0
    slips: int = 0
    events: int = 0
    letters: int = 0
    finished: bool = False
    differences: list[str] = field(default_factory=list)
    trouble: str = ""

    @property
    def good(self) -> bool:
        """Whether the log says exactly what was typed, and the program had no trouble."""
        return self.finished and not self.differences and not self.trouble


def wish_of(session: Session) -> NewInterview:
    """What is typed into the form that starts an interview."""
    who, met = session.meeting.engagement, session.meeting
    return NewInterview(
        vendor=who.vendor, account=met.account.name, respondent=met.respondent.name,
        vendor_executive=who.vendor_executive, executive_title=who.executive_title,
        interviewer_firm=who.interviewer_firm, interviewer_name=who.interviewer_name,
        product_or_service=who.product_or_service, respondent_title=met.respondent.title,
    )  # fmt: skip


def unlock(hands: Hands) -> None:
    """Type the passphrase once the window stands."""
    hands.wait_for_window("^Interviewer$")
    before = hands.look()
    hands.type(PASSPHRASE)
    hands.key("Return")
    hands.wait_for_page(before)


def fill_form(hands: Hands, typist: Typist, wish: NewInterview) -> None:
    """The form, from its first field to Enter in the last; the title of the executive stands there already."""
    before = hands.look()
    for text in (
        wish.vendor, wish.product_or_service, wish.vendor_executive, "", wish.interviewer_firm,
        wish.interviewer_name, wish.contact_email, wish.account, wish.respondent, wish.respondent_title,
    ):  # fmt: skip
        hands.type(text, max(20, typist.delay_ms()))
        hands.key("Return")
    hands.wait_for_page(before)


@contextmanager
def events_kept(workspace: Path) -> Iterator[Callable[[], int]]:
    """How many events stand in a workspace that the program has open."""
    with closing(raw_connection(workspace, open_with_passphrase(read_keys(keys_path(workspace)), PASSPHRASE))) as raw:
        yield lambda: int(raw.execute("SELECT count(*) FROM event").fetchone()[0])


def in_step(twin: Conducting, kept: Callable[[], int]) -> bool:
    """Whether as much is kept as was done; the program may need a moment. If not, going on would only add to it."""
    done, tries = twin.step().transcript.place, 0
    while kept() != done and tries < TRIES:
        pause(0.25)
        tries += 1
    return tries < TRIES


def compare(expected: list[Any], real: list[Any]) -> list[str]:
    """Where the two logs differ, in words; the words are the test's own."""
    found = [
        f"event {number}: typed {wanted!r}, kept {kept!r}"
        for number, (wanted, kept) in enumerate(zip(expected, real, strict=False))
        if wanted != kept
    ]
    if len(expected) != len(real):
        found.append(f"{len(expected)} events were typed, {len(real)} kept")
    return found


def look_into(workspace: Path, meeting: Meeting, twin: list[Any], found: Found) -> None:
    """Open what the program left and hold it against the twin."""
    opened: OpenWorkspace = app.workspaces().unlock(workspace, Passphrase(PASSPHRASE))
    try:
        latest = opened.interviews.recent(1)
        if not latest:
            found.differences.append("no interview was begun")
            return
        records, facts = opened.interviews.records(latest[0].id), opened.interviews.facts(latest[0].id)
        begun_with = Meeting(facts.engagement, facts.account, facts.respondent, facts.mode)
        if begun_with != meeting:
            found.differences.append(f"typed {meeting}, kept {begun_with}")
        real = told(event_of(record) for record in records)
        found.events = len(real)
        found.letters = sum(len(str(content.get("words") or "")) for _, _, content in real)
        found.differences += compare(twin, real)
        found.differences += [str(fault) for fault in verify(latest[0].id, records)]
        left = opened.interviews.drafts(latest[0].id)
        found.differences += [f"words still open under {draft.question}: {draft.words!r}" for draft in left]
    finally:
        opened.close()


def replay(
    folder: Path, *, minutes: float, speed: float = 1.0, short: int | None = None, until: str = "", seed: int = 1,
    under: Sequence[str] = (),
) -> Found:  # fmt: skip
    """Play the talk in `folder`, stretched to so many minutes at `speed` 1; gives what was found.

    `under`: the command that watches the program.
    """
    home, session, found = folder / "home", SessionFiles().read(TALK), Found()
    workspace = home / WORKSPACE
    workspace.parent.mkdir(parents=True, mode=0o700)
    app.workspaces().create(workspace, PASSPHRASE).workspace.close()
    told_by_program = folder / "program.log"
    with display(folder) as screen, app.temporary_workspace() as scratch:
        environ = environment(home, screen)
        hands = Hands(environ, 1500) if under else Hands(environ)
        typist = Typist(hands, Random(seed), speed)
        with running([*under, *program()], environ, told_by_program) as started:
            unlock(hands)
            fill_form(hands, typist, wish_of(session))
            twin = begun(app.desk_over(scratch).interviewing, meeting_of(wish_of(session)))
            player, begin = Player(typist, twin, minutes * 60 / (session.steps[-1].at or 1), short), time.monotonic()
            with events_kept(workspace) as kept:
                for _ in player.play(session.steps, until):
                    if not in_step(twin, kept):
                        found.differences.append(f"out of step after {player.last}")
                        break
            hands.shoot(folder / "last.png")
            found.finished = not found.differences and (bool(until) or player.finish())
            hands.shoot(folder / "end.png")
            found.minutes = (time.monotonic() - begin) / 60
            found.keys, found.slips = hands.pressed, typist.slips
            pause(1)
            hands.key("alt+F4")
            started.wait(20)
        expected = told(event_of(record) for record in scratch.interviews.records(twin.step().facts.id))
        if until:
            expected.append(("paused", None, {"reason": ""}))
    look_into(workspace, meeting_of(wish_of(session)), expected, found)
    found.trouble = told_by_program.read_text("utf-8", "replace")
    (folder / "found.json").write_text(json.dumps(vars(found), indent=1, ensure_ascii=False), "utf-8")
    return found


def main() -> int:
    """Exit code 0 when the log says what was typed."""
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("folder", type=Path)
    words.add_argument("--minutes", type=float, default=40.0)
    words.add_argument("--speed", type=float, default=1.0)
    words.add_argument("--seed", type=int, default=1)
    asked = words.parse_args()
    if lacking := missing():
        print(lacking)
        return 2
    asked.folder.mkdir(parents=True, exist_ok=True)
    found = replay(asked.folder, minutes=asked.minutes, speed=asked.speed, seed=asked.seed)
    print(json.dumps(vars(found), indent=1, ensure_ascii=False))
    return 0 if found.good else 1


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    sys.exit(main())
