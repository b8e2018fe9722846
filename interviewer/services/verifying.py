"""Whether a paper is one that was made here, and whether what is behind it still says the same."""

import hashlib
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from interviewer.domain.errors import UserError
from interviewer.domain.loyalty.dimensions import DIMENSION_IDS, dimension
from interviewer.report.sealing import Seal, seal_in
from interviewer.services.paper_ports import PaperStore, ReleaseRecord
from interviewer.services.recalls import Recalls
from interviewer.services.release_values import Verdict
from interviewer.services.wave_papers import WavePapers, digest_of

TOLERANCE = 1e-9
NAMES = {
    "heard": "who was heard", "bands": "the bands", "revenue": "revenue at risk",
    "prediction": "what the teams expected", "satisfaction": "satisfaction", "retention": "retention",
    "advocacy": "advocacy", "actions": "the actions", "held_back": "what is held back",
    "solid_base": "the solid base", "trend": "the change since last time",
    "nps.account": "the score by account", "nps.respondent": "the score by person",
    "nps.decision_maker_first": "the score, decision makers first", "nps.revenue_weighted": "the score by revenue",
}  # fmt: skip
"""What people call a figure; any other goes by its own name."""
OPENED = frozenset({"nps", "dimensions", "accounts"})
"""Figures that are told apart one level down."""


class Verifying:
    """Looks files over for one open workspace."""

    def __init__(
        self,
        waves: WavePapers,
        store: PaperStore,
        recalls: Recalls,
        read_file: Callable[[Path], bytes],
        keywords_of: Callable[[bytes], str],
    ) -> None:
        self._waves = waves
        self._store = store
        self._recalls = recalls
        self._read_file = read_file
        self._keywords_of = keywords_of

    def of(self, path: Path) -> Verdict:
        """The verdict on a file. UserError "no_such_file", "not_ours", "not_here"."""
        data = self._read_file(path)
        digest, seal = hashlib.sha256(data).hexdigest(), seal_in(self._keywords_of(data))
        found = self._store.release_with(digest)
        if found is not None:
            return self._of_release(self._store.release(*found), digest)
        if seal is None:
            raise UserError(
                "not_ours",
                f"{path.name} bears no fingerprint, so it is no paper made here, or its metadata was taken out.",
            )
        if seal.number is None:
            return self._of_draft(seal)
        found = self._store.release_with(seal.digest)
        if found is None:
            raise UserError(
                "not_here",
                f"{path.name} says that it is of release {seal.number}, but this workspace knows no release with "
                "that fingerprint. Open the workspace it was made in.",
            )
        return self._of_release(self._store.release(*found), digest)

    def _of_release(self, record: ReleaseRecord, digest: str) -> Verdict:
        memory = record.memory
        same = digest_of(self._waves.heads(record.programme, memory.wave)) == record.digest
        paper = next((one.file_name for one in record.papers if one.digest == digest), "")
        return Verdict(
            kind="release",
            untouched=bool(paper),
            same_story=same,
            digest=record.digest,
            programme=record.programme,
            wave=memory.wave,
            number=memory.number,
            reader=memory.reader,
            made_on=record.made_on,
            paper=paper,
            errata=() if same else self._recalls.errata(record),
            other_figures=() if same else self._other_figures(record),
        )

    def _of_draft(self, seal: Seal) -> Verdict:
        """A draft is not kept; its fingerprint tells whether the logs are still as they were."""
        for programme in self._waves.programmes.names():
            for wave in self._waves.waves(programme):
                heads = self._waves.heads(programme, wave)
                if seal.digest == digest_of(heads) or seal.digest in heads.values():
                    return Verdict("draft", False, True, seal.digest, programme, wave)
        return Verdict("draft", False, self._store.has_head(seal.digest), seal.digest)

    def _other_figures(self, record: ReleaseRecord) -> tuple[str, ...]:
        memory = record.memory
        now = self._waves.figures_as_of(record.programme, memory.wave, memory.number)
        told = json.loads(json.dumps(now, default=dict))
        accounts = {one.id: one.name for one in self._waves.programmes.accounts(record.programme)}
        return tuple(_name(path, accounts) for path in _different(record.figures, told))


def _different(then: Mapping[str, Any], now: Mapping[str, Any]) -> Iterator[str]:
    """The figures that differ, as paths of one or two names."""
    for name in dict.fromkeys((*then, *now)):
        before, after = then.get(name), now.get(name)
        if _alike(before, after):
            continue
        if name in OPENED and isinstance(before, Mapping) and isinstance(after, Mapping):
            inner = dict.fromkeys((*before, *after))
            yield from (f"{name}.{one}" for one in inner if not _alike(before.get(one), after.get(one)))
        else:
            yield name


def _alike(one: object, other: object) -> bool:
    if isinstance(one, Mapping) and isinstance(other, Mapping):
        return one.keys() == other.keys() and all(_alike(one[name], other[name]) for name in one)
    if isinstance(one, Sequence) and isinstance(other, Sequence) and not isinstance(one, str):
        return len(one) == len(other) and all(map(_alike, one, other))
    if isinstance(one, float) or isinstance(other, float):
        return isinstance(one, int | float) and isinstance(other, int | float) and abs(one - other) <= TOLERANCE
    return one == other


def _name(path: str, accounts: Mapping[str, str]) -> str:
    kind, _, inner = path.partition(".")
    if kind == "dimensions" and inner in DIMENSION_IDS:
        return dimension(inner).name
    if kind == "accounts":
        return f"the figures of {accounts.get(inner, inner)}"
    return NAMES.get(path, path.replace("_", " "))
