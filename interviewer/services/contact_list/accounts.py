"""Which account a row means: by its id, or by its name."""

from collections.abc import Iterable

from interviewer.domain.programme.account import Account
from interviewer.services.contact_list.letters import folded, tidy

MISSING = "account missing"
UNKNOWN = "account not in the programme"
AMBIGUOUS = "account name fits more than one account"


class AccountFinder:
    """Finds accounts by what is written in a list."""

    def __init__(self, accounts: Iterable[Account]) -> None:
        self._ids: dict[str, str] = {}
        self._names: dict[str, set[str]] = {}
        for account in accounts:
            self._ids.setdefault(folded(tidy(account.id)), account.id)
            self._names.setdefault(folded(tidy(account.name)), set()).add(account.id)
        self._known: dict[tuple[str, str], tuple[str, str]] = {}

    def find(self, account: str, name: str) -> tuple[str, str]:
        """The id and no reason, or no id and the reason why the row cannot be placed."""
        key = (account, name)
        if key not in self._known:
            self._known[key] = self._found(account, name)
        return self._known[key]

    def _found(self, written: str, written_name: str) -> tuple[str, str]:
        account, name = tidy(written), tidy(written_name)
        if not account and not name:
            return "", MISSING
        if known := self._ids.get(folded(account)):
            return known, ""
        fitting = self._names.get(folded(account)) or self._names.get(folded(name)) or set()
        if len(fitting) > 1:
            return "", AMBIGUOUS
        return (next(iter(fitting)), "") if fitting else (self._by_id(name), "") if self._by_id(name) else ("", UNKNOWN)

    def _by_id(self, name: str) -> str:
        return self._ids.get(folded(name), "")
