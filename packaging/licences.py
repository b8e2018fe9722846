"""What the program is built on, with versions and licences: as a readable list, and as a bill of materials.

usage: python packaging/licences.py list | bom        (run with the Python of an environment that holds the program)
"""

import json
import re
import sys
from collections.abc import Iterator
from importlib.metadata import Distribution, distribution, distributions

ROOT = "interviewer"
WITHOUT = frozenset({"dev"})
"""Extras that are not part of what is shipped."""


KNOWN = {"sqlcipher3": "Zlib, with SQLCipher under BSD-3-Clause"}
"""Licences that stand in a library's files and not in its metadata."""


def named(requirement: str) -> tuple[str, str]:
    """The name a requirement asks for, and the extra it belongs to."""
    name = re.match(r"[\w.-]+", requirement)
    extra = re.search(r"""extra\s*==\s*['"]([\w.-]+)['"]""", requirement)
    return (plain(name[0]) if name else "", extra[1] if extra else "")


def plain(name: str) -> str:
    """A project's name in its one spelling."""
    return re.sub(r"[-_.]+", "-", name).lower()


def shipped() -> list[Distribution]:
    """Every library that comes with the program, those that libraries bring included, by name."""
    there = {plain(found.name) for found in distributions()}
    found: dict[str, Distribution] = {}
    wanted = [ROOT]
    while wanted:
        name = wanted.pop()
        if name in found or name not in there:
            continue
        found[name] = distribution(name)
        wanted += [asked for asked, extra in map(named, found[name].requires or ()) if _comes(name, extra)]
    del found[ROOT]
    return [found[name] for name in sorted(found)]


def _comes(name: str, extra: str) -> bool:
    return not extra or (name == ROOT and extra not in WITHOUT)


def licence(found: Distribution) -> str:
    """The licence as the library's own metadata tells it, in its shortest form."""
    told = found.metadata.get("License-Expression") or ""
    classifiers = [line.rpartition(" :: ")[2] for line in found.metadata.get_all("Classifier") or ()
                   if line.startswith("License :: ")]  # fmt: skip
    text = (found.metadata.get("License") or "").strip().splitlines()
    short = text[0] if text and len(text[0]) < 60 else ""
    return told or " / ".join(classifiers) or short or KNOWN.get(plain(found.name), "")


def lines() -> Iterator[str]:
    """One line for each library."""
    for found in shipped():
        yield f"{found.name} {found.version}: {licence(found)}"


def bill_of_materials() -> dict[str, object]:
    """The same in the form of CycloneDX 1.5, without addresses and times, the same for the same input."""
    own = distribution(ROOT)
    return {
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "version": 1,
        "metadata": {"component": _component(own) | {"type": "application"}},
        "components": [_component(found) for found in shipped()],
    }


def _component(found: Distribution) -> dict[str, object]:
    ref = f"pkg:pypi/{plain(found.name)}@{found.version}"
    told: dict[str, object] = {"type": "library", "bom-ref": ref, "name": found.name, "version": found.version}
    named_licence = licence(found)
    return told | {"purl": ref} | ({"licenses": [{"license": {"name": named_licence}}]} if named_licence else {})


if __name__ == "__main__":
    if sys.argv[1:] == ["list"]:
        print("\n".join(lines()))
    elif sys.argv[1:] == ["bom"]:
        print(json.dumps(bill_of_materials(), indent=1))
    else:
        sys.exit("usage: python packaging/licences.py list | bom")
