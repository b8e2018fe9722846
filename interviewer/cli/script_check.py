"""`interviewer script check FILE`: complaints, or what the script holds, its paths and minutes (DESIGN 7)."""

import json
from pathlib import Path
from typing import TextIO

from interviewer.domain.errors import UserError
from interviewer.domain.script.check import Complaint, PathReport, ScriptRefused, paths
from interviewer.domain.script.script import Script
from interviewer.services.ports import ScriptReader


def script_check(file: Path, *, as_json: bool, reader: ScriptReader, out: TextIO, err: TextIO) -> int:
    """Check one script file. 0: it is sound; 1: complaints, each on its own line of `err` as file:line: reason.

    With `as_json` the complaints stand in the JSON on `out` as well.
    """
    try:
        script = reader.read(file)
        report = paths(script)
    except ScriptRefused as refusal:
        return _refuse(file, refusal.sentence, refusal.complaints, as_json=as_json, out=out, err=err)
    except UserError as error:
        whole = (Complaint(0, "file", error.sentence),)
        return _refuse(file, f"{file}: {error.sentence}", whole, as_json=as_json, out=out, err=err)
    if as_json:
        print(json.dumps(_as_dict(file, (), script, report), indent=2, ensure_ascii=False), file=out)
    else:
        print(_in_words(script, report), file=out)
    return 0


def _refuse(
    file: Path, sentence: str, complaints: tuple[Complaint, ...], *, as_json: bool, out: TextIO, err: TextIO
) -> int:
    if as_json:
        print(json.dumps(_as_dict(file, complaints), indent=2, ensure_ascii=False), file=out)
    print(sentence, file=err)
    return 1


def _as_dict(
    file: Path, complaints: tuple[Complaint, ...], script: Script | None = None, report: PathReport | None = None
) -> dict[str, object]:
    """One shape for both outcomes; what is not known of a refused script is null. Line 0 means the whole file."""
    return {
        "file": str(file),
        "ok": not complaints,
        "complaints": [{"file": str(file), "line": c.line, "reason": c.reason} for c in complaints],
        "id": script and script.id,
        "title": script and script.title,
        "version": script and script.version,
        "language": script and script.language,
        "questions": script and len(script.by_id),
        "paths": report and report.paths,
        "minutes": script
        and report
        and {
            "shortest": round(report.shortest_minutes, 2),
            "longest": round(report.longest_minutes, 2),
            "planned": script.planned_minutes,
        },
    }


def _in_words(script: Script, report: PathReport) -> str:
    return "\n".join((
        f"{script.title}",
        f"id         {script.id}",
        f"version    {script.version}",
        f"language   {script.language}",
        f"questions  {len(script.by_id)}",
        f"paths      {report.paths}",
        f"minutes    {report.shortest_minutes:.1f} to {report.longest_minutes:.1f}"
        f" (planned {script.planned_minutes:g})",
    ))  # fmt: skip
