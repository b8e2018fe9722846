"""The scripts a person can choose from, and those that stored interviews were asked with."""

from pathlib import Path

from interviewer.domain.errors import UserError
from interviewer.domain.script.script import Script
from interviewer.services.ports import InterviewStore, ScriptReader


class ScriptLibrary:
    """Finds a script by its shipped id, by a path, or by its digest. Each version is read once."""

    def __init__(self, reader: ScriptReader, folder: Path) -> None:
        self._reader = reader
        self._folder = folder
        self._read: dict[str, Script] = {}

    def ids(self) -> list[str]:
        """The ids of the shipped scripts."""
        return sorted(p.stem for p in self._folder.glob("*.yaml"))

    def find(self, name: str, beside: Path | None = None) -> Script:
        """A shipped id, or a path relative to the folder `beside`. UserError "no_such_script"."""
        shipped = self._folder / f"{name}.yaml"
        path = shipped if name.isidentifier() and _is_file(shipped) else (beside or Path()) / name
        if not _is_file(path):
            known = ", ".join(self.ids())
            raise UserError("no_such_script", f"There is no script {name[:60]!r}. Known are {known}, or give a path.")
        return self._kept(self._reader.read(path))

    def in_language(self, name: str, language: str) -> str:
        """The id of a shipped script in this language (BCP 47), such as team_form_de; the script itself without one."""
        short = language.replace("_", "-").split("-")[0].lower()
        twin = f"{name}_{short}"
        return twin if _is_file(self._folder / f"{twin}.yaml") else name

    def stored(self, store: InterviewStore, digest: str) -> Script:
        """The script version a stored interview was asked with."""
        known = self._read.get(digest)
        return known or self._kept(self._reader.parse(store.script_source(digest), "stored script"))

    def _kept(self, script: Script) -> Script:
        self._read[script.digest] = script
        return script


def _is_file(path: Path) -> bool:
    """Whether a file lies there; a name too long for any file names none."""
    try:
        return path.is_file()
    except OSError:
        return False
