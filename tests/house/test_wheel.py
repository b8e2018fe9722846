"""What is installed from a wheel has every module and every plain file, and finds them without the tree."""

import subprocess
import sys
from pathlib import Path

import pytest

pytest.importorskip("setuptools", reason="building needs setuptools")
FOUND = "from interviewer.kit.resources import resource; import interviewer; print(resource(), interviewer.__file__)"


def files(folder: Path) -> set[Path]:
    """Every file below a folder but what Python keeps for itself."""
    found = (path for path in folder.rglob("*") if path.is_file() and "__pycache__" not in path.parts)
    return {path.relative_to(folder) for path in found}


@pytest.fixture(scope="module")
def installed(house: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of packages as a wheel brings it."""
    place = tmp_path_factory.mktemp("wheel")
    about = ["egg_info", "--egg-base", str(place)]
    build = [sys.executable, "setup.py", "-q", *about, "build_py", "--build-lib", str(place / "lib")]
    subprocess.run(build, cwd=house, check=True, capture_output=True, timeout=60)
    return place / "lib"


def test_every_module_and_every_plain_file_is_in_the_wheel(house: Path, installed: Path) -> None:
    resources = {Path("resources", path) for path in files(house / "resources")}
    assert len(resources) > 50
    assert files(installed / "interviewer") == files(house / "interviewer") | resources


def test_the_installed_program_finds_its_own_plain_files(installed: Path, tmp_path: Path) -> None:
    lone = [sys.executable, "-c", f"import sys; sys.path.insert(0, {str(installed)!r}); {FOUND}"]
    told = subprocess.run(lone, cwd=tmp_path, check=True, capture_output=True, text=True, timeout=60).stdout.split()
    assert told == [str(installed / "interviewer" / "resources"), str(installed / "interviewer" / "__init__.py")]
