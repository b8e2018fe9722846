"""Spoken texts: filling `{name}` and `{name|fallback}`.

Which placeholders can be empty at run time (DESIGN 6)? Facts of the programme, the wave, the script, the
account and the respondent are entered before a talk can start, so they are never empty (`SUPPLIED`). What the
talk itself supplies is empty until it was said (`SAID`): `{score}` is safe on a 0-10 question (its probes)
and where `when` names one, `{lowest_dimension}` after a 0-10 question `dim_...`, `{attribution_spoken}` after
`a_attribution`. Every other placeholder a script declares may be empty and needs a fallback.
"""

import re
from collections.abc import Mapping

SUPPLIED = frozenset({
    "respondent_name", "account_name", "vendor", "vendor_executive", "executive_title", "interviewer_name",
    "interviewer_firm", "product_or_service", "contact_email", "planned_minutes", "min_cell",
    "audio_retention_days", "transcript_retention_months", "withdraw_deadline",
})  # fmt: skip
SCORE, LOWEST, ATTRIBUTION_SPOKEN = "score", "lowest_dimension", "attribution_spoken"
SAID = frozenset({SCORE, LOWEST, ATTRIBUTION_SPOKEN})

PLACEHOLDER = re.compile(r"\{([A-Za-z_][A-Za-z0-9_]*)(?:\|([^{}|]*))?\}", re.ASCII)


def spoken(template: str, values: Mapping[str, str]) -> str:
    """The text to read aloud. A placeholder with neither value nor fallback shows as `[its name]`."""

    def filled(match: re.Match[str]) -> str:
        name, fallback = match.group(1), match.group(2)
        value = values.get(name, "")
        return value if value.strip() else fallback or f"[{name.replace('_', ' ')}]"

    return PLACEHOLDER.sub(filled, template)


def placeholders_in(template: str) -> tuple[tuple[str, str | None], ...]:
    """Each placeholder of a text with its fallback (None: it has none), in reading order."""
    return tuple((m.group(1), m.group(2)) for m in PLACEHOLDER.finditer(template))


def has_stray_brace(template: str) -> bool:
    """Whether a curly bracket is left that opens or closes no placeholder."""
    rest = PLACEHOLDER.sub("", template)
    return "{" in rest or "}" in rest
