"""The words of `interviewer person`: what people may ask about their data."""

import argparse
from collections.abc import Callable
from datetime import date
from pathlib import Path

from interviewer.domain.rights.notes import REQUESTS
from interviewer.domain.rights.purposes import PURPOSES, WITHDRAWN_BY
from interviewer.kit.habits import LANGUAGES
from interviewer.services.rights.correcting import FIELDS

Adding = Callable[[argparse.ArgumentParser], None]
TAKEN_BACK = tuple(purpose for purpose in PURPOSES if WITHDRAWN_BY[purpose])


def person_arguments(group: argparse.ArgumentParser, kept: Adding, json: Adding) -> None:
    """The commands of the group; `kept` and `json` add what all commands share."""
    commands = group.add_subparsers(required=True, metavar="COMMAND")

    def command(name: str, text: str, who: bool = True) -> argparse.ArgumentParser:
        one = commands.add_parser(name, help=text)
        one.set_defaults(command=f"person {name}")
        if who:
            one.add_argument("person", metavar="PERSON", help="the key, the id on a list, or the whole name")
        one.add_argument("--programme", metavar="NAME", help="needed when the workspace holds several")
        kept(one)
        json(one)
        return one

    command("list", "everybody who is on a list or was heard", who=False)
    command("show", "how things stand with one person's data: for you alone")
    consents = command("consents", "every consent that was asked, in its exact words")
    consents.add_argument("--out", type=Path, metavar="FILE", help="a .csv or .json")
    access = command("access", "everything that is kept about one person, for that person")
    access.add_argument("--out", type=Path, required=True, metavar="FILE", help="a .pdf or .json")
    _papers(access)
    portable = command("portable", "what the person gave, as a file for machines")
    portable.add_argument("--out", type=Path, required=True, metavar="FILE.json")
    correct = command("correct", "put right what the lists have of one person; what was there is kept with the reason")
    correct.add_argument("field", choices=FIELDS, metavar="FIELD", help=", ".join(FIELDS))
    correct.add_argument("value", metavar="VALUE")
    correct.add_argument("--reason", required=True, metavar="REASON", help="is kept with it")
    again = command("certificate", "the certificate of an erasure once more", who=False)
    again.add_argument("reference", metavar="REFERENCE", help="as the erasure told it")
    again.add_argument("--out", type=Path, required=True, metavar="FILE.pdf")
    _papers(again)
    _withdraw(command("withdraw", "take back one purpose, at once for everything made from now on"))
    _locks(command)
    _requests(command)
    erase = command("erase", "delete everything of one person for good, here and in the backups")
    erase.add_argument("--certificate", type=Path, metavar="FILE.pdf", help="what was done; needed unless --dry-run")
    erase.add_argument("--dry-run", action="store_true", help="say what would happen and change nothing")
    erase.add_argument("--folder", type=Path, metavar="FOLDER", help="of backups; default: as set, or beside it")
    _papers(erase)
    _notices(erase)


def retention_arguments(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]", kept: Adding, json: Adding
) -> None:
    """`workspace retention`: what is due to be deleted."""
    one = commands.add_parser("retention", help="what is due to be deleted, and deleting it")
    one.set_defaults(command="workspace retention")
    how = one.add_mutually_exclusive_group(required=True)
    how.add_argument("--dry-run", action="store_true", help="say what is due and change nothing")
    how.add_argument("--run", action="store_true", help="delete what is due today, announced or not")
    how.add_argument("--recordings-gone", action="store_true", help="the recordings due were deleted on your device")
    how.add_argument("--keep", metavar="KIND=SPAN", help="a rule of your own, such as words=6m or recordings=14d")
    one.add_argument("--programme", metavar="NAME", help="for --keep and the certificate")
    one.add_argument("--certificate", type=Path, metavar="FILE.pdf", help="what a run deleted")
    _papers(one)
    kept(one)
    json(one)


def _withdraw(command: argparse.ArgumentParser) -> None:
    command.add_argument("purpose", choices=TAKEN_BACK, metavar="PURPOSE", help=", ".join(TAKEN_BACK))
    _papers(command)
    _notices(command)


def _locks(command: Callable[..., argparse.ArgumentParser]) -> None:
    restrict = command("restrict", "keep what was said out of every report and figure")
    objected = command("object", "stop every contact, and keep what was said out of every report and figure")
    lift = command("lift", "lift a restriction, an objection or a legal hold")
    lift.add_argument("what", choices=("restrict", "object", "hold"))
    hold = command("hold", "let nothing of one person be deleted, or (without PERSON) nothing at all", who=False)
    hold.add_argument("person", metavar="PERSON", nargs="?", default="")
    hold.add_argument("--reviewer", required=True, metavar="NAME", help="who looked at it")
    for one in (restrict, objected, lift, hold):
        one.add_argument("--reason", required=True, metavar="REASON", help="is kept with it")


def _requests(command: Callable[..., argparse.ArgumentParser]) -> None:
    ask = command("ask", "note that somebody asked for something; it is due in one calendar month")
    ask.add_argument("kind", choices=REQUESTS, metavar="KIND", help=", ".join(REQUESTS))
    ask.add_argument("--on", type=date.fromisoformat, metavar="DAY", help="when it came; default: today")
    answer = command("answer", "a request was answered, refused, or needs more time", who=False)
    answer.add_argument("request", metavar="REQUEST", help="its id")
    how = answer.add_mutually_exclusive_group(required=True)
    how.add_argument("--done", action="store_true")
    how.add_argument("--refuse", action="store_true")
    how.add_argument("--extend", type=date.fromisoformat, metavar="DAY", help="until then")
    answer.add_argument("--reason", default="", metavar="REASON", help="needed unless it is done")
    command("requests", "what was asked, when, until when it is due, and whether it is done", who=False)


def _papers(command: argparse.ArgumentParser) -> None:
    command.add_argument("--paper", choices=("A4", "Letter"), default="A4")
    command.add_argument("--lang", choices=LANGUAGES, default="en", help="of the paper")


def _notices(command: argparse.ArgumentParser) -> None:
    command.add_argument("--notices", type=Path, metavar="FOLDER", help="write a recall notice for each release there")
