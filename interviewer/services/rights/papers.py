"""The papers about a person's rights: the certificate of an erasure, and the notices to readers of releases."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict
from pathlib import Path

from interviewer.domain.errors import UserError
from interviewer.kit.i18n import Catalog
from interviewer.report.rights.certificate import CertificateFacts, RecalledRelease, certificate
from interviewer.report.rights.deletion import DeletionFacts, deletion_certificate
from interviewer.report.rights.recall import Cause, RecalledPaper, RecallFacts, recall_notice, recall_text
from interviewer.services.paper_ports import PaperRenderer, PaperSize
from interviewer.services.ports import Clock
from interviewer.services.programme_store import ProgrammeStore
from interviewer.services.rights.affected import Affected
from interviewer.services.rights.erasing import Erasure
from interviewer.services.rights.retention import Deleted


class RightsPapers:
    """Writes them for one open workspace, each whole or not at all."""

    def __init__(
        self, programmes: ProgrammeStore, renderer: PaperRenderer, catalogs: Callable[[str], Catalog], clock: Clock
    ) -> None:
        self._programmes = programmes
        self._renderer = renderer
        self._catalogs = catalogs
        self._clock = clock

    def certificate(self, erasure: Erasure, path: Path, size: PaperSize = "A4", language: str = "en") -> None:
        """Write the certificate of an erasure. UserError "file_exists" and those of the printer."""
        refuse_existing(path)
        paper = certificate(_certificate_facts(erasure), self._catalogs(language))
        self._renderer.write(paper, size, path)

    def deletion_certificate(
        self, programme: str, deleted: Deleted, path: Path, size: PaperSize = "A4", language: str = "en"
    ) -> None:
        """Write the certificate of what retention deleted. UserError "file_exists" and those of the printer."""
        refuse_existing(path)
        about = self._programmes.programme(programme)
        counts = {str(kind): count for kind, count in deleted.counts.items()}
        facts = DeletionFacts(about.vendor, about.interviewer_firm, deleted.on, counts, deleted.backups_until)
        self._renderer.write(deletion_certificate(facts, self._catalogs(language)), size, path)

    def refuse_places(self, certificate: Path, notices: Path | None) -> None:
        """UserError when a certificate or notices could not be written there: to be asked before anything is erased."""
        refuse_existing(certificate)
        if certificate.suffix != ".pdf" or not certificate.absolute().parent.is_dir():
            raise UserError("no_such_place", "The certificate goes into a .pdf in a folder that is there.")
        if notices is not None and notices.exists() and (not notices.is_dir() or any(notices.iterdir())):
            raise UserError("folder_in_use", f"{notices} is there already and not empty. Choose a new folder.")

    def notices(
        self, programme: str, affected: Iterable[Affected], cause: Cause, language: str = "en"
    ) -> tuple[str, ...]:
        """The recall notices as plain text, one for each release with papers to be called back."""
        words = self._catalogs(language)
        return tuple(recall_text(facts, words) for facts in self._facts(programme, affected, cause))

    def write_notices(
        self, programme: str, affected: Iterable[Affected], cause: Cause, folder: Path, size: PaperSize = "A4",
        language: str = "en",
    ) -> tuple[Path, ...]:  # fmt: skip
        """The recall notices as PDF into a folder, one for each release; their names name nobody."""
        told = list(self._facts(programme, affected, cause))
        written = []
        for facts in told:
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            path = folder / f"recall-notice-release-{facts.release}.pdf"
            refuse_existing(path)
            self._renderer.write(recall_notice(facts, self._catalogs(language)), size, path)
            written.append(path)
        return tuple(written)

    def _facts(self, programme: str, affected: Iterable[Affected], cause: Cause) -> Iterator[RecallFacts]:
        about, today = self._programmes.programme(programme), self._clock().date()
        for one in affected:
            if one.papers:
                yield RecallFacts(
                    vendor=about.vendor, firm=about.interviewer_firm, contact_email=about.contact_email, on=today,
                    cause=cause, release=one.number, made_on=one.made_on, wave=one.wave, reader=one.reader,
                    papers=tuple(map(RecalledPaper, one.papers, one.digests)),
                )  # fmt: skip


def _certificate_facts(erasure: Erasure) -> CertificateFacts:
    counts = {name: count for name, count in asdict(erasure.gone).items() if name != "talks"}
    return CertificateFacts(
        reference=erasure.alias,
        vendor=erasure.vendor,
        firm=erasure.firm,
        on=erasure.on,
        talks=erasure.gone.talks,
        counts=counts,
        copies=erasure.copies.cleaned,
        copies_left=len(erasure.copies.left),
        chains=erasure.chains_checked,
        chains_hold=erasure.chains_hold,
        releases=tuple(RecalledRelease(one.number, one.made_on, len(one.papers)) for one in erasure.affected),
        held_back=tuple(one.wave for one in erasure.waves if one.held_back and not one.held_back_before),
        mentions=erasure.mentions,
    )


def refuse_existing(path: Path) -> None:
    """UserError "file_exists": nothing of anybody is written over."""
    if path.exists():
        raise UserError("file_exists", f"There is a file {path.name} already. Choose another name.")
