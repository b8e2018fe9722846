"""Time zones by their IANA names."""

from difflib import get_close_matches
from importlib.resources import files

NOT_PLACES = frozenset({"factory", "localtime", "posixrules"})


def zone_names() -> dict[str, str]:
    """Every IANA name under its lower-case form."""
    names = (files("tzdata") / "zones").read_text("utf-8").split()
    return {name.lower(): name for name in names if name.lower() not in NOT_PLACES}


def zone_sentence(text: str, zones: dict[str, str]) -> str:
    """What to say about a zone that is not known."""
    near = get_close_matches(text.lower().replace(" ", "_")[:60], zones, n=1, cutoff=0.8)
    hint = f". Did you mean {zones[near[0]]}?" if near else ""
    return f"not a known time zone; left empty{hint}"


def zone_countries() -> dict[str, str]:
    """The country (ISO 3166, two letters) of each zone that lies in one country only."""
    countries: dict[str, str] = {}
    for line in (files("tzdata") / "zoneinfo" / "zone1970.tab").read_text("utf-8").splitlines():
        if line.startswith("#"):
            continue
        codes, _, name = line.split("\t")[:3]
        if "," not in codes:
            countries[name] = codes
    for line in (files("tzdata") / "zoneinfo" / "zone.tab").read_text("utf-8").splitlines():
        if not line.startswith("#"):
            code, _, name = line.split("\t")[:3]
            countries.setdefault(name, code)
    return countries
