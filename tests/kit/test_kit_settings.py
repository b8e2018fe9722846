"""Settings survive: damage is kept aside, what can be used is used."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from interviewer.kit.settings import RECENT_LIMIT, Settings, load_settings, save_settings, with_workspace


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the settings of a test are."""
    return tmp_path / "config" / "settings.toml"


CHANGED = Settings("dark", 150, "Letter", '/a b/\u00fc "x".interviewer', ("/a", "C:\\b"), True, False)


def test_without_a_file_the_defaults_hold_in_silence(path: Path) -> None:
    loaded = load_settings(path)
    assert (loaded.settings, loaded.notice) == (Settings(), None)
    assert loaded.settings.keep_key_in_keychain is False


def test_what_was_saved_comes_back(path: Path) -> None:
    save_settings(path, CHANGED)
    assert load_settings(path).settings == CHANGED


@hypothesis_settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(name=st.text(st.characters(exclude_categories=["Cs"]), max_size=30))
def test_any_path_comes_back(path: Path, name: str) -> None:
    save_settings(path, replace(Settings(), last_workspace=name, recent_workspaces=(name,)))
    assert load_settings(path).settings.recent_workspaces == (name,)


@pytest.mark.parametrize("damage", [b"\x00\xff", b"looks = ", b"looks == 'dark'", b"[", b"a = 1\na = 2"])
def test_a_damaged_file_is_kept_aside_and_defaults_hold(path: Path, damage: bytes) -> None:
    path.parent.mkdir()
    for aside in ("settings.toml.broken", "settings.toml.broken-2"):
        path.write_bytes(damage)
        loaded = load_settings(path)
        assert loaded.settings == Settings()
        assert loaded.notice is not None
        assert aside in loaded.notice
        assert path.with_name(aside).read_bytes() == damage
    assert load_settings(path).notice is None


@pytest.mark.parametrize(
    "line", ['looks = "purple"', "looks = 3", "text_percent = 101", "text_percent = true", 'paper = "A5"',
             'sound = "yes"', "recent_workspaces = [1]", "last_workspace = 1"],
)  # fmt: skip
def test_one_unusable_value_costs_only_itself(path: Path, line: str) -> None:
    path.parent.mkdir()
    name = line.split(maxsplit=1)[0]
    path.write_text(f"{line}\n" + ('paper = "Letter"\n' if name != "paper" else 'looks = "dark"\n'))
    loaded = load_settings(path)
    assert getattr(loaded.settings, name) == getattr(Settings(), name)
    assert loaded.settings != Settings()
    assert loaded.notice is not None
    assert name in loaded.notice


def test_a_setting_of_a_later_version_is_passed_over(path: Path) -> None:
    path.parent.mkdir()
    path.write_text('colour_of_the_sea = "wine"\nlooks = "dark"\n')
    loaded = load_settings(path)
    assert (loaded.settings, loaded.notice) == (Settings(looks="dark"), None)


def test_the_last_workspace_stands_first_once() -> None:
    settings = Settings()
    for number in range(RECENT_LIMIT + 3):
        settings = with_workspace(settings, Path(f"/w{number}"))
    settings = with_workspace(settings, Path("/w9"))
    assert settings.last_workspace == str(Path("/w9"))
    assert settings.recent_workspaces[0] == str(Path("/w9"))
    assert len(set(settings.recent_workspaces)) == len(settings.recent_workspaces) == RECENT_LIMIT
