"""Folders that a service keeps in step with other computers: a live workspace in one is soon damaged.

Such a service copies a file while it is written and brings back old copies of it. Backups may stand there.
"""

from pathlib import Path

BY_NAME = {
    "onedrive": "OneDrive",
    "dropbox": "Dropbox",
    "google drive": "Google Drive",
    "googledrive": "Google Drive",
    "my drive": "Google Drive",
    "icloud drive": "iCloud Drive",
    "iclouddrive": "iCloud Drive",
    "mobile documents": "iCloud Drive",
    "nextcloud": "Nextcloud",
    "owncloud": "ownCloud",
    "syncthing": "Syncthing",
}
"""How the folder of a service is called, in lower case; also with more behind it ("OneDrive - Firm")."""
BY_MARK = {
    ".dropbox": "Dropbox",
    ".dropbox.cache": "Dropbox",
    ".tmp.drivedownload": "Google Drive",
    ".stfolder": "Syncthing",
    ".849C9593-D756-4E56-8D6E-42412F2A707B": "OneDrive",
}
"""What a service leaves in the folder it watches."""


def synced_by(path: Path) -> str | None:
    """The name of the service that keeps this file's folder in step, or None when there is none to be seen."""
    for folder in path.absolute().resolve().parents:
        found = _by_name(folder.name) or _by_mark(folder)
        if found:
            return found
    return None


def _by_name(name: str) -> str | None:
    plain = name.casefold()
    for start, service in BY_NAME.items():
        if plain == start or (plain.startswith(start) and plain[len(start)] in " -_("):
            return service
    return "Google Drive" if plain.startswith("googledrive-") else None


def _by_mark(folder: Path) -> str | None:
    try:
        return next((service for mark, service in BY_MARK.items() if (folder / mark).exists()), None)
    except OSError:
        return None
