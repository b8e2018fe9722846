"""Runs one command: reads the words, calls its function, turns refusals into sentences."""

from argparse import Namespace
from collections.abc import Callable, Mapping, Sequence
from typing import TextIO

from interviewer import app
from interviewer.cli import contacts, interview, person, programme, release, workspace
from interviewer.cli.arguments import parser
from interviewer.cli.backups import list_backups, make_backup, restore_backup
from interviewer.cli.demo import make_demo
from interviewer.cli.export import export_table
from interviewer.cli.figures import show_figures
from interviewer.cli.mending import check_workspace, keys_back, rescue_workspace
from interviewer.cli.opening import workspace_path
from interviewer.cli.report import decide_place, list_places, make_report, verify_report
from interviewer.cli.retention import retention
from interviewer.cli.script_check import script_check
from interviewer.cli.streams import Streams
from interviewer.domain.errors import UserError
from interviewer.kit.disk import disk_sentence
from interviewer.kit.paths import platform_folders
from interviewer.services.damage import TROUBLE

Command = Callable[[Namespace, Streams], int]
DONE, REFUSED, MISUSED = 0, 1, 2


def _script_check(words: Namespace, streams: Streams) -> int:
    reader = app.script_reader()
    return script_check(words.file, as_json=words.json, reader=reader, out=streams.out, err=streams.err)


def _workspace_create(words: Namespace, streams: Streams) -> int:
    def passphrase() -> str:
        return workspace.passphrase_from(streams.environ, words.passphrase_file)

    path = workspace_path(words.workspace)
    return workspace.create(app.workspaces(), path, passphrase, streams.out, streams.err, words.json)


def _workspace_keychain(words: Namespace, streams: Streams) -> int:
    return workspace.keychain(
        app.workspaces(),
        workspace_path(words.workspace),
        workspace.unlock_from(streams.environ, words.passphrase_file),
        words.switch == "on",
        platform_folders().settings,
        streams.out,
        streams.err,
    )


def _over_workspace(act: Callable[..., int]) -> Command:
    """A command about a workspace as a whole."""

    def command(words: Namespace, streams: Streams) -> int:
        path = workspace_path(words.workspace)
        unlock = workspace.unlock_from(streams.environ, words.passphrase_file)
        return act(app.workspaces(), path, unlock, streams.out, streams.err, words.json)

    return command


COMMANDS: Mapping[str, Command] = {
    "demo": make_demo,
    "script check": _script_check,
    "interview play": interview.play_session,
    "interview list": interview.list_interviews,
    "interview show": interview.show_interview,
    "interview export": interview.export_interview,
    "interview verify": interview.verify_interviews,
    "contacts import": contacts.import_contacts,
    "programme import": programme.import_programme,
    "programme export": programme.export_programme,
    "programme form": programme.keep_form,
    "figures": show_figures,
    "export": export_table,
    "report make": make_report,
    "report places": list_places,
    "report decide": decide_place,
    "report verify": verify_report,
    "release make": release.make_release,
    "release again": release.make_again,
    "release list": release.list_releases,
    "person list": person.list_people,
    "person show": person.show_person,
    "person consents": person.show_consents,
    "person access": person.hand_out,
    "person portable": person.hand_out,
    "person correct": person.correct,
    "person certificate": person.certificate_again,
    "person withdraw": person.withdraw,
    "person restrict": person.lock,
    "person object": person.lock,
    "person lift": person.lock,
    "person hold": person.lock,
    "person ask": person.ask,
    "person answer": person.answer,
    "person requests": person.list_requests,
    "person erase": person.erase,
    "workspace create": _workspace_create,
    "workspace keychain": _workspace_keychain,
    "workspace check": check_workspace,
    "workspace new-sheet": _over_workspace(workspace.new_sheet),
    "workspace info": _over_workspace(workspace.info),
    "workspace retention": retention,
    "workspace backup": make_backup,
    "workspace backups": list_backups,
    "workspace restore": restore_backup,
    "workspace rescue": rescue_workspace,
    "workspace keys": keys_back,
}


def run(words: Sequence[str], out: TextIO, err: TextIO, environ: Mapping[str, str]) -> int:
    """The exit code: 0 done, 1 the input was refused with a reason, 2 wrong usage."""
    try:
        asked = parser().parse_args(words)
    except SystemExit as stop:
        return stop.code if isinstance(stop.code, int) else MISUSED
    streams = Streams(out, err, environ)
    try:
        return COMMANDS[asked.command](asked, streams)
    except UserError as refused:
        streams.complain(refused.sentence)
        if refused.code in TROUBLE and not asked.command.startswith("workspace "):
            streams.complain("What can be done about it: interviewer workspace check")
        return REFUSED
    except OSError as trouble:
        sentence = disk_sentence(trouble)
        if sentence is None:
            raise
        streams.complain(sentence)
        return REFUSED
