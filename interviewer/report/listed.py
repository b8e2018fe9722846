"""An account of the list, heard or not: for sheets that hold nothing anybody said."""

from interviewer.disclosure.wave_view import AccountView
from interviewer.domain.errors import UserError
from interviewer.domain.loyalty.nps import whole
from interviewer.domain.programme.account import Account
from interviewer.domain.programme.money import places
from interviewer.report.programme_telling import ProgrammeTelling


def listed(told: ProgrammeTelling, account: str) -> AccountView:
    """The account by its id. UserError "no_such_account"."""
    if account not in told.view.wave.accounts:
        raise UserError("no_such_account", f"There is no account {account!r} on the list of this wave.")
    return told.account(account)


def yearly(told: ProgrammeTelling, account: Account) -> str:
    """A year's revenue of an account, in whole units with the sign of the currency."""
    currency = told.view.wave.currency
    return told.words.money(whole(account.revenue_minor / 10 ** places(currency)), currency)
