"""Keychains that last as long as a test."""

from keyring.backend import KeyringBackend


class MemoryKeychain(KeyringBackend):
    """A keychain that lasts as long as the test."""

    priority = 5

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self.held: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        """What is held."""
        return self.held.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        """Hold it."""
        self.held[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        """Hold it no longer."""
        del self.held[service, username]


class PoorKeychain(MemoryKeychain):
    """A keychain that calls itself no good choice, as plain files do."""

    priority = 0.5  # type: ignore[assignment]
