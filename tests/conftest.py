"""What holds in every test: no real screen, no real folders or keychain, no warning that nobody expected."""

import gc
import logging
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.null.Keyring"
os.environ.pop("INTERVIEWER_PASSPHRASE", None)

settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")
"""No example fails for being slow: a busy machine is no fault of the code."""

TESTS_BETWEEN_FULL_LOOKS = 50
"""A full look goes through all that the test run itself has made: a third of a second."""

USER_FOLDERS = {
    "HOME": "home",
    "XDG_DATA_HOME": "home/data",
    "XDG_CONFIG_HOME": "home/config",
    "XDG_CACHE_HOME": "home/cache",
    "XDG_STATE_HOME": "home/state",
    "XDG_RUNTIME_DIR": "home/runtime",
    "LOCALAPPDATA": "home/local",
    "APPDATA": "home/roaming",
}


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--quick` leaves out the tests marked slow."""
    parser.addoption("--quick", action="store_true", help="leave out the tests marked slow")


def pytest_configure(config: pytest.Config) -> None:
    """Declares the one marker that belongs to this file."""
    config.addinivalue_line("markers", "warns_in_log: this test expects warnings or errors in the log")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """With `--quick`, slow tests are named as skipped rather than dropped in silence."""
    if not config.getoption("--quick"):
        return
    for item in items:
        if item.get_closest_marker("slow"):
            item.add_marker(pytest.mark.skip(reason="slow, and --quick was given"))


@pytest.fixture(scope="session", autouse=True)
def _no_real_user_folders(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Settings, workspaces and caches of the person who runs the tests are out of reach."""
    root = tmp_path_factory.mktemp("user")
    with pytest.MonkeyPatch.context() as patch:
        for name, folder in USER_FOLDERS.items():
            place = root / folder
            place.mkdir(parents=True, exist_ok=True, mode=0o700)
            patch.setenv(name, str(place))
        yield


@pytest.fixture(scope="session", autouse=True)
def _collecting_is_taken_over() -> Iterator[None]:
    """As in the window: Python collects nothing by itself, lest a worker thread takes a test's widgets apart."""
    gc.disable()
    yield
    gc.enable()


@pytest.fixture(autouse=True)
def _collected_between_tests(_collecting_is_taken_over: None) -> Iterator[None]:
    """What a test left is collected after it, on the main thread."""
    yield
    gc.collect(2 if gc.get_count()[2] > TESTS_BETWEEN_FULL_LOOKS else 1)


@pytest.fixture(autouse=True)
def _no_unexpected_log_warning(
    request: pytest.FixtureRequest, caplog: pytest.LogCaptureFixture
) -> Iterator[None]:
    """A warning in the log fails the test, unless it is marked `warns_in_log`."""
    yield
    if request.node.get_closest_marker("warns_in_log"):
        return
    loud = [record for record in caplog.get_records("call") if record.levelno >= logging.WARNING]
    if loud:
        pytest.fail(f"unexpected in the log: {loud[0].name} {loud[0].levelname} {loud[0].getMessage()}")


@pytest.fixture(scope="session")
def house() -> Path:
    """The folder of the project itself."""
    return Path(__file__).resolve().parent.parent
