"""What is shipped is known by name, version and licence, and may be shipped with a program under MIT."""

import importlib.util
import json
import re
from pathlib import Path
from types import ModuleType

import pytest

ALLOWED = re.compile(r"MIT|BSD|Apache|PSF|Python|Zlib|LGPL|MPL|ISC|Unlicense|HPND|0BSD")


@pytest.fixture(scope="module")
def licences(house: Path) -> ModuleType:
    """The script that lists them."""
    spec = importlib.util.spec_from_file_location("licences", house / "packaging" / "licences.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_every_library_has_a_licence_we_may_ship(licences: ModuleType) -> None:
    told = {found.name: licences.licence(found) for found in licences.shipped()}
    assert len(told) > 30
    assert {name: licence for name, licence in told.items() if not ALLOWED.search(licence)} == {}


def test_the_bill_of_materials_names_what_is_pinned(house: Path, licences: ModuleType) -> None:
    bill = json.loads(json.dumps(licences.bill_of_materials()))
    pinned = dict(
        line.split("==") for line in (house / "packaging" / "constraints.txt").read_text("utf-8").splitlines()
        if "==" in line
    )  # fmt: skip
    versions = {licences.plain(name): version for name, version in pinned.items()}
    listed = {licences.plain(one["name"]): one["version"] for one in bill["components"]}
    assert {"pyside6-essentials", "sqlcipher3", "reportlab", "sqlmodel"} <= set(listed)
    assert {name: version for name, version in listed.items() if versions.get(name) != version} == {}


def test_tools_for_tests_are_not_in_it(licences: ModuleType) -> None:
    names = {licences.plain(found.name) for found in licences.shipped()}
    assert names.isdisjoint({"pytest", "mypy", "ruff", "hypothesis", "deptry", "atheris"})
