"""The words of the command line. Each command names the function that carries it out."""

import argparse
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import get_args

from interviewer import __version__
from interviewer.cli.person_arguments import person_arguments, retention_arguments
from interviewer.kit.habits import LANGUAGES
from interviewer.report.papers import PaperKind
from interviewer.services.answer_tables import TableForm

DESCRIPTION = "Talk with a company's clients, keep what they said, hand over a paper that can be acted on."

PAPERS: Mapping[PaperKind, str] = {
    "interview": "what one client said (--interview)",
    "programme": "the report to the chief executive",
    "account-plan": "thirty days with one account (--account)",
    "advocates": "who may be asked to speak for the vendor",
    "advocate-note": "the note for one advocate (--interview)",
    "drill": "the competitor drill worksheet (--account)",
    "next-time": "the next-time card",
    "ten-best": "the ten best clients",
    "letter": "what we heard, for one client (--account)",
    "packet": "the same-day packet about a client who is leaving (--account)",
}
TABLE = "table"
"""Where places are listed, the table of `export`."""


def parser() -> argparse.ArgumentParser:
    """The whole command line; `command` in the result is the words of the command, joined by a space."""
    top = argparse.ArgumentParser("interviewer", description=DESCRIPTION, epilog="Without words it opens the desktop.")
    top.add_argument("--version", action="version", version=f"interviewer {__version__}")
    groups = top.add_subparsers(required=True, metavar="COMMAND")
    _demo(groups.add_parser("demo", help="a sample programme, its workspace and its reports, as files"))
    _script(groups.add_parser("script", help="look at scripts"))
    _interview(groups.add_parser("interview", help="run, list, show, export and check interviews"))
    _contacts(groups.add_parser("contacts", help="bring in lists of people"))
    _programme(groups.add_parser("programme", help="bring a programme in from a folder, and hand it out"))
    _figures(groups.add_parser("figures", help="every number of a wave, after disclosure"))
    _export(groups.add_parser("export", help="the answers of a wave as a table for other programs"))
    _report(groups.add_parser("report", help="make the papers of a wave, and check one that was made"))
    _release(groups.add_parser("release", help="make numbered releases of a wave's papers"))
    person_arguments(groups.add_parser("person", help="what people may ask about their data"), _kept, _json)
    _workspace(groups.add_parser("workspace", help="create, check, back up and restore a workspace"))
    return top


def _commands(group: argparse.ArgumentParser) -> "argparse._SubParsersAction[argparse.ArgumentParser]":
    return group.add_subparsers(required=True, metavar="COMMAND")


def _demo(command: argparse.ArgumentParser) -> None:
    command.set_defaults(command="demo")
    command.add_argument("folder", type=Path, metavar="FOLDER")
    command.add_argument("--seed", type=int, default=7, help="the same number makes the same files")
    _paper(command)


def _script(group: argparse.ArgumentParser) -> None:
    check = _commands(group).add_parser("check", help="complaints, paths, shortest and longest minutes")
    check.set_defaults(command="script check")
    check.add_argument("file", type=Path, metavar="FILE")
    _json(check)


def _interview(group: argparse.ArgumentParser) -> None:
    commands = _commands(group)
    play = commands.add_parser("play", help="run one interview from a session file")
    play.set_defaults(command="interview play")
    play.add_argument("session", type=Path, metavar="SESSION.yaml")
    play.add_argument("--report", type=Path, metavar="R.pdf", help="write the report of the interview")
    _reviewed(play)
    _paper(play)
    _kept(play)
    _json(play)
    listed = commands.add_parser("list", help="the latest interviews")
    listed.set_defaults(command="interview list")
    _kept(listed)
    _json(listed)
    for name, text in (("show", "what was said, for the interviewer"), ("export", "one interview as JSON")):
        one = commands.add_parser(name, help=text)
        one.set_defaults(command=f"interview {name}")
        one.add_argument("id", metavar="ID")
        _kept(one)
        _json(one)
    verify = commands.add_parser("verify", help="check the hash chain")
    verify.set_defaults(command="interview verify")
    which = verify.add_mutually_exclusive_group(required=True)
    which.add_argument("id", metavar="ID", nargs="?")
    which.add_argument("--all", action="store_true")
    _kept(verify)
    _json(verify)


def _contacts(group: argparse.ArgumentParser) -> None:
    bring = _commands(group).add_parser("import", help="people from a CSV or XLSX file; every skipped row is listed")
    bring.set_defaults(command="contacts import")
    bring.add_argument("file", type=Path, metavar="FILE")
    bring.add_argument("--wave", required=True, metavar="W")
    bring.add_argument("--programme", metavar="NAME", help="needed when the workspace holds several")
    bring.add_argument("--dry-run", action="store_true", help="say what would happen and change nothing")
    bring.add_argument("--sheet", default="", metavar="NAME", help="of a workbook; default: the first")
    bring.add_argument("--encoding", default="", metavar="NAME", help="of a CSV file; default: found out")
    bring.add_argument(
        "--column", action="append", default=[], metavar="FIELD=HEADER", help="what a column means; may be repeated"
    )
    _kept(bring)
    _json(bring)


def _programme(group: argparse.ArgumentParser) -> None:
    commands = _commands(group)
    texts = {"import": "programme.yaml with team forms and sessions", "export": "the same, into a new folder"}
    for name, text in texts.items():
        one = commands.add_parser(name, help=text)
        one.set_defaults(command=f"programme {name}")
        one.add_argument("folder", type=Path, metavar="FOLDER")
        if name == "export":
            one.add_argument("--programme", metavar="NAME", help="needed when the workspace holds several")
        _kept(one)
        _json(one)
    form = commands.add_parser("form", help="seal a team form that was filled in as a file")
    form.set_defaults(command="programme form")
    form.add_argument("file", type=Path, metavar="FILE")
    form.add_argument("--programme", metavar="NAME", help="needed when the workspace holds several")
    _kept(form)
    _json(form)


def _figures(command: argparse.ArgumentParser) -> None:
    command.set_defaults(command="figures")
    command.add_argument("--wave", required=True, metavar="W")
    command.add_argument("--programme", metavar="NAME", help="needed when the workspace holds several")
    _kept(command)
    _json(command)


def _export(command: argparse.ArgumentParser) -> None:
    command.set_defaults(command="export")
    command.add_argument("--wave", required=True, metavar="W")
    command.add_argument("--programme", metavar="NAME", help="needed when the workspace holds several")
    command.add_argument("--format", choices=get_args(TableForm), required=True)
    command.add_argument("--out", type=Path, required=True, metavar="FILE")
    command.add_argument("--coded", action="store_true", help="numbers and choices alone, nothing said in words")
    command.add_argument("--replace", action="store_true", help="write over a file that is there")
    _reviewed(command)
    _kept(command)
    _json(command)


def _report(group: argparse.ArgumentParser) -> None:
    commands = _commands(group)
    for kind in get_args(PaperKind):
        one = commands.add_parser(kind, help=PAPERS[kind])
        one.set_defaults(command="report make", kind=kind)
        one.add_argument("--wave", required=True, metavar="W")
        one.add_argument("--programme", metavar="NAME", help="needed when the workspace holds several")
        one.add_argument("--account", default="", metavar="A", help="the id of the account it is about")
        one.add_argument("--interview", default="", metavar="ID", help="the id of the talk it is about")
        one.add_argument("--out", type=Path, required=True, metavar="FILE", help="a .pdf or a .docx")
        _reviewed(one)
        _paper(one)
        _kept(one)


    places = commands.add_parser("places", help="what could show who spoke in a paper, with its words: for you alone")
    places.set_defaults(command="report places")
    places.add_argument("kind", choices=(*PAPERS, TABLE), metavar="KIND", help="of the paper, or table for an export")
    places.add_argument("--wave", required=True, metavar="W")
    places.add_argument("--programme", metavar="NAME", help="needed when the workspace holds several")
    places.add_argument("--account", default="", metavar="A")
    places.add_argument("--interview", default="", metavar="ID")
    places.add_argument("--lang", choices=LANGUAGES, default="en")
    _kept(places)
    _json(places)
    decide = commands.add_parser("decide", help="mask, leave out or keep what stands at a place")
    decide.set_defaults(command="report decide")
    decide.add_argument("key", metavar="KEY", help="of the place, as the list of places has it")
    decide.add_argument("do", choices=("mask", "leave_out", "keep"))
    decide.add_argument("--wave", required=True, metavar="W")
    decide.add_argument("--programme", metavar="NAME", help="needed when the workspace holds several")
    decide.add_argument("--with", dest="replacement", default="", metavar="[WORDS]", help="default: what is proposed")
    decide.add_argument("--reason", default="", metavar="REASON", help="needed to keep it")
    _kept(decide)
    verify = commands.add_parser("verify", help="whether a paper was made here and still tells the same story")
    verify.set_defaults(command="report verify")
    verify.add_argument("file", type=Path, metavar="FILE.pdf")
    _kept(verify)
    _json(verify)


def _release(group: argparse.ArgumentParser) -> None:
    commands = _commands(group)
    make = commands.add_parser("make", help="the papers of the next numbered release, all or none")
    make.set_defaults(command="release make")
    make.add_argument("--wave", required=True, metavar="W")
    make.add_argument("--reader", required=True, metavar="R", help="for whom it is")
    again = commands.add_parser("again", help="the papers of an earlier release once more, byte for byte")
    again.set_defaults(command="release again")
    again.add_argument("number", type=int, metavar="NUMBER")
    listed = commands.add_parser("list", help="the releases made so far")
    listed.set_defaults(command="release list")
    for one in (make, again):
        one.add_argument("--out", type=Path, required=True, metavar="FOLDER", help="a new or empty folder")
    _reviewed(make)
    make.add_argument("--paper", choices=("A4", "Letter"), default="A4")
    make.add_argument("--lang", choices=LANGUAGES, default="en")
    for one in (make, again, listed):
        one.add_argument("--programme", metavar="NAME", help="needed when the workspace holds several")
        _kept(one)
        _json(one)


def _reviewed(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--reviewed", default="", metavar="REASON", help="places that could show who spoke were read and are kept"
    )


def _workspace(group: argparse.ArgumentParser) -> None:
    commands = _commands(group)
    for name, text in (("create", "make a new one"), ("info", "what it holds"),
                       ("new-sheet", "make a new recovery key and print it, with what the old one still opens"),
                       ("rescue", "take what can be read out of a damaged one into a new one beside it")):
        one = commands.add_parser(name, help=text)
        one.set_defaults(command=f"workspace {name}")
        _kept(one)
        _json(one)
    check = commands.add_parser("check", help="look for damage, and say what can be done about it")
    check.set_defaults(command="workspace check")
    keys = commands.add_parser("keys", help="put back a lost or damaged keys file out of a backup")
    keys.set_defaults(command="workspace keys")
    keys.add_argument("file", type=Path, metavar="FILE")
    _kept(keys)
    _json(keys)
    backup = commands.add_parser("backup", help="copy it to one file, or to the folder of backups")
    backup.set_defaults(command="workspace backup")
    backup.add_argument("file", type=Path, metavar="FILE", nargs="?", help="default: a new one in the folder")
    restore = commands.add_parser("restore", help="bring a backup back; what was there is kept")
    restore.set_defaults(command="workspace restore")
    which = restore.add_mutually_exclusive_group(required=True)
    which.add_argument("file", type=Path, metavar="FILE", nargs="?")
    which.add_argument("--to", type=_day, metavar="DAY", help="the last backup of this day (2026-11-29) or before")
    listed = commands.add_parser("backups", help="list the backups in the folder")
    listed.set_defaults(command="workspace backups")
    for one in (backup, restore, listed, check):
        one.add_argument("--folder", type=Path, metavar="FOLDER", help="of backups; default: as set, or beside it")
        _kept(one)
        _json(one)
    retention_arguments(commands, _kept, _json)
    keychain = commands.add_parser("keychain", help="keep the key in this computer's keychain, or take it out")
    keychain.set_defaults(command="workspace keychain")
    keychain.add_argument("switch", choices=("on", "off"))
    _kept(keychain)


def _day(text: str) -> date:
    return date.fromisoformat(text)


def _kept(command: argparse.ArgumentParser) -> None:
    command.add_argument("--workspace", type=Path, metavar="FILE", help="default: in your data folder")
    command.add_argument("--passphrase-file", type=Path, metavar="FILE", help="default: INTERVIEWER_PASSPHRASE")


def _json(command: argparse.ArgumentParser) -> None:
    command.add_argument("--json", action="store_true", help="for machines")


def _paper(command: argparse.ArgumentParser) -> None:
    command.add_argument("--paper", choices=("A4", "Letter"), default="A4")
    command.add_argument("--pages", choices=("full", "short"), default="full")
    command.add_argument("--lang", choices=LANGUAGES, default="en", help="of the paper")
