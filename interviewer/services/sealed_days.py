"""Seals of forms that come from outside: none may lie in the future."""

from collections.abc import Iterable
from datetime import datetime
from typing import Protocol

from interviewer.domain.errors import UserError
from interviewer.domain.programme.forms import CompanyForm, TeamForm


class SealedForms(Protocol):
    """What a programme folder says its people sealed."""

    @property
    def team_forms(self) -> tuple[TeamForm, ...]:
        """The teams' forms."""

    @property
    def company_form(self) -> CompanyForm | None:
        """The company's form."""


def refuse_sealed_later(read: SealedForms, now: datetime, talks: Iterable[datetime] = ()) -> None:
    """UserError "programme_refused" when a form says that it was sealed after this moment: a seal is the proof that
    something was foreseen, so its day cannot be one to come.

    `talks`: when those of the folder began. A folder whose talks lie ahead of this computer's clock has a clock of its
    own; then a seal must not lie after the last of them.
    """
    last = max((now, *talks))
    forms = [(f"The team's form about {one.account} in {one.wave}", one.sealed_at) for one in read.team_forms]
    if read.company_form is not None and read.company_form.sealed_at is not None:
        forms.append(("The company's form", read.company_form.sealed_at))
    later = [f"{what} says that it was sealed in the future. Check sealed_at." for what, at in forms if at > last]
    if later:
        raise UserError("programme_refused", "\n".join([*later, "Nothing was imported."]))
