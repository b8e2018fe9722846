"""What pyproject.toml cannot say: the plain files of `resources` go along in a wheel, beside the modules.

In the tree they lie outside the package, where people find and edit them; `interviewer.kit.resources` knows both.
"""

from pathlib import Path

from setuptools import setup
from setuptools.command.build_py import build_py

RESOURCES = Path("resources")


class WithResources(build_py):
    """The modules, and below them every shipped file."""

    def run(self) -> None:
        super().run()
        if not self.editable_mode:
            for file in _shipped():
                self._bring(file)

    def _bring(self, file: Path) -> None:
        target = Path(self.build_lib, "interviewer", file)
        self.mkpath(str(target.parent))
        self.copy_file(str(file), str(target), preserve_mode=False)

    def get_source_files(self) -> list[str]:
        """What an archive of the sources needs besides: a wheel can be built from it too."""
        return [*super().get_source_files(), *map(str, _shipped())]

    def get_outputs(self, include_bytecode: bool = True) -> list[str]:
        """What lies in the wheel."""
        shipped = [] if self.editable_mode else [str(Path(self.build_lib, "interviewer", file)) for file in _shipped()]
        return [*super().get_outputs(include_bytecode), *shipped]


def _shipped() -> list[Path]:
    return sorted(path for path in RESOURCES.rglob("*") if path.is_file())


setup(cmdclass={"build_py": WithResources})
