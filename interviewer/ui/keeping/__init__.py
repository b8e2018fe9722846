"""The page that keeps the interviews safe: backups, the passphrase, the lock."""
