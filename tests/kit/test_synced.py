"""Folders of the known services are seen, by their name or by what the service leaves in them."""

from pathlib import Path

import pytest

from interviewer.kit.synced import BY_MARK, synced_by


@pytest.mark.parametrize(
    ("folders", "service"),
    [
        ("OneDrive", "OneDrive"),
        ("OneDrive - Clearview Ltd/work", "OneDrive"),
        ("Dropbox", "Dropbox"),
        ("Dropbox (Personal)/a/b", "Dropbox"),
        ("Google Drive/Mein", "Google Drive"),
        ("GoogleDrive-sam@example/My Drive", "Google Drive"),
        ("Library/Mobile Documents/com~apple~CloudDocs", "iCloud Drive"),
        ("iCloudDrive", "iCloud Drive"),
    ],
)
def test_a_folder_of_a_service_is_seen(tmp_path: Path, folders: str, service: str) -> None:
    assert synced_by(tmp_path / folders / "a.interviewer") == service


@pytest.mark.parametrize("mark", BY_MARK)
def test_a_mark_is_seen_from_any_depth(tmp_path: Path, mark: str) -> None:
    (tmp_path / "stuff" / "deep").mkdir(parents=True)
    (tmp_path / "stuff" / mark).mkdir()
    assert synced_by(tmp_path / "stuff" / "deep" / "a.interviewer") == BY_MARK[mark]


@pytest.mark.parametrize("folders", ["documents", "Dropboxes", "onedriver", "my drives"])
def test_other_folders_are_left_alone(tmp_path: Path, folders: str) -> None:
    assert synced_by(tmp_path / folders / "a.interviewer") is None


def test_a_link_into_such_a_folder_is_seen(tmp_path: Path) -> None:
    (tmp_path / "Dropbox").mkdir()
    (tmp_path / "plain").symlink_to(tmp_path / "Dropbox")
    assert synced_by(tmp_path / "plain" / "a.interviewer") == "Dropbox"
