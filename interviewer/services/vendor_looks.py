"""How a vendor's papers look: its logo at the head and its accent colour, set once for a programme."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Protocol, TypeAlias

from interviewer.domain.errors import UserError
from interviewer.report.blocks import Paper

COLOUR = re.compile(r"#?([0-9A-Fa-f]{6})")


@dataclass(frozen=True)
class VendorLook:
    """`logo` is a small PNG; `accent` is #RRGGBB. Empty: the papers' own."""

    logo: bytes | None = None
    accent: str = ""


class LookStore(Protocol):
    """Keeps the look of each programme; storage fulfils it."""

    def look(self, programme: str) -> VendorLook:
        """The look of a programme, plain where none was set. UserError "no_such_programme"."""

    def keep_look(self, programme: str, look: VendorLook) -> None:
        """Keep it. UserError "no_such_programme"."""


ReadLogo: TypeAlias = Callable[[Path], bytes]
"""The picture in a file as a small PNG without anything else of it. UserError "bad_logo" with the reason."""


class VendorLooks:
    """The looks of the programmes of one open workspace."""

    def __init__(self, store: LookStore, read_logo: ReadLogo) -> None:
        self._store = store
        self._read_logo = read_logo

    def of(self, programme: str) -> VendorLook:
        """The look of a programme."""
        return self._store.look(programme)

    def dressed(self, programme: str, paper: Paper) -> Paper:
        """The paper with the vendor's logo and colour."""
        look = self.of(programme)
        return replace(paper, logo=look.logo, accent=look.accent)

    def set_logo(self, programme: str, path: Path) -> VendorLook:
        """Take a picture as logo; what stood before stays when it is refused (UserError "bad_logo")."""
        return self._keep(programme, replace(self.of(programme), logo=self._read_logo(path)))

    def drop_logo(self, programme: str) -> VendorLook:
        """Papers without a logo."""
        return self._keep(programme, replace(self.of(programme), logo=None))

    def set_accent(self, programme: str, colour: str) -> VendorLook:
        """Take a colour such as #0E5A63; empty gives the papers' own. UserError "no_colour"."""
        written = colour.strip()
        found = COLOUR.fullmatch(written)
        if written and not found:
            raise UserError(
                "no_colour",
                "That is no colour. Write it as six digits of 0-9 and A-F, such as #0E5A63. The one before is kept.",
            )
        return self._keep(programme, replace(self.of(programme), accent=f"#{found[1].upper()}" if found else ""))

    def _keep(self, programme: str, look: VendorLook) -> VendorLook:
        self._store.keep_look(programme, look)
        return look
