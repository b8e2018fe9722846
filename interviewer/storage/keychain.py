"""The data key in the operating system's keychain: a convenience, never the only place.

`keyring` is an optional extra and is imported only when it is used.
"""

from interviewer.domain.errors import UserError

SERVICE = "interviewer workspace"


class Keychain:
    """Keeps, gives and forgets data keys by workspace id.

    UserError "keychain_unavailable" when there is no safe keychain on this computer.
    """

    def keep(self, workspace_id: str, data_key: bytes) -> None:
        """Put the data key into the keychain."""
        self._call("set_password", SERVICE, workspace_id, data_key.hex())

    def fetch(self, workspace_id: str) -> bytes | None:
        """The data key, or None when the keychain does not have it."""
        text = self._call("get_password", SERVICE, workspace_id)
        try:
            return bytes.fromhex(text) if text else None
        except ValueError:
            return None

    def forget(self, workspace_id: str) -> None:
        """Take the data key out again; fine when it is not there."""
        if self.fetch(workspace_id) is not None:
            self._call("delete_password", SERVICE, workspace_id)

    def _call(self, name: str, *arguments: str) -> str | None:
        unavailable = UserError(
            "keychain_unavailable",
            "This computer has no keychain that can be used. Open the workspace with its passphrase.",
        )
        try:
            import keyring
            from keyring.errors import KeyringError
        except ImportError:
            raise unavailable from None
        try:
            backend = keyring.get_keyring()
            if backend.priority < 1 or type(backend).__module__.startswith("keyrings.alt"):
                raise unavailable
            answer: str | None = getattr(backend, name)(*arguments)
        except (KeyringError, RuntimeError):
            raise unavailable from None
        return answer
