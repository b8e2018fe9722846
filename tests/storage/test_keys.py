"""Passphrase, recovery key and damage are told apart."""

import dataclasses
import json
import stat
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interviewer.domain.errors import UserError
from interviewer.storage.keys import (
    Cost,
    key_fits,
    keys_from,
    keys_text,
    new_keys,
    open_with_passphrase,
    open_with_recovery_key,
    read_keys,
    with_passphrase,
    write_keys,
)  # fmt: skip
from tests.storage.samples import QUICK


def code_of(error: pytest.ExceptionInfo[UserError]) -> str:
    """The stable name of the error."""
    return error.value.code


def test_passphrase_and_recovery_key_open_the_same_key() -> None:
    made = new_keys("w", "open sesame", QUICK)
    assert open_with_passphrase(made.keys, "open sesame") == made.data_key
    assert open_with_recovery_key(made.keys, made.recovery_key) == made.data_key
    assert len(made.data_key) == 32


def test_every_workspace_has_keys_of_its_own() -> None:
    one, other = new_keys("w", "same", QUICK), new_keys("w", "same", QUICK)
    assert one.data_key != other.data_key
    assert one.recovery_key != other.recovery_key
    assert one.keys.by_passphrase.salt != other.keys.by_passphrase.salt


def test_wrong_passphrase_says_so() -> None:
    made = new_keys("w", "open sesame", QUICK)
    with pytest.raises(UserError) as error:
        open_with_passphrase(made.keys, "Open sesame")
    assert code_of(error) == "wrong_passphrase"
    assert error.value.sentence.startswith("That passphrase does not open this workspace. Capitals count.")


def test_recovery_key_of_another_workspace_says_so() -> None:
    made, other = new_keys("w", "a", QUICK), new_keys("v", "a", QUICK)
    with pytest.raises(UserError) as error:
        open_with_recovery_key(made.keys, other.recovery_key)
    assert code_of(error) == "wrong_recovery_key"


def test_letters_typed_in_another_composition_open_too() -> None:
    made = new_keys("w", "Z\u00fcrich caf\u00e9", QUICK)
    assert open_with_passphrase(made.keys, "Zu\u0308rich cafe\u0301") == made.data_key


def test_changed_passphrase_replaces_the_old_and_keeps_the_recovery_key() -> None:
    made = new_keys("w", "old one", QUICK)
    changed = with_passphrase(made.keys, made.data_key, "new one")
    assert open_with_passphrase(changed, "new one") == made.data_key
    assert open_with_recovery_key(changed, made.recovery_key) == made.data_key
    with pytest.raises(UserError, match="does not open"):
        open_with_passphrase(changed, "old one")


def test_an_empty_passphrase_is_refused() -> None:
    with pytest.raises(UserError) as error:
        new_keys("w", "", QUICK)
    assert code_of(error) == "passphrase_empty"


def test_a_key_kept_elsewhere_is_checked() -> None:
    made = new_keys("w", "a", QUICK)
    assert key_fits(made.keys, made.data_key)
    assert not key_fits(made.keys, b"x" * 32)


def test_the_file_is_for_its_owner_and_holds_no_secret(tmp_path: Path) -> None:
    made = new_keys("w", "open sesame", QUICK)
    path = tmp_path / "a.keys"
    write_keys(path, made.keys)
    assert read_keys(path) == made.keys
    text = path.read_text(encoding="ascii")
    for secret in ("sesame", made.data_key.hex(), made.recovery_key, made.recovery_key[:5]):
        assert secret not in text
    assert [file.name for file in tmp_path.iterdir()] == ["a.keys"]
    if sys.platform != "win32":
        assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_missing_file_says_so(tmp_path: Path) -> None:
    with pytest.raises(UserError) as error:
        read_keys(tmp_path / "a.keys")
    assert code_of(error) == "keys_missing"


KEYS_TEXT = keys_text(new_keys("w", "open sesame", QUICK).keys).encode()


@given(place=st.integers(0, len(KEYS_TEXT) - 1), flip=st.integers(1, 255))
def test_any_changed_byte_is_damage_not_a_wrong_passphrase(place: int, flip: int) -> None:
    changed = bytearray(KEYS_TEXT)
    changed[place] ^= flip
    try:
        keys = keys_from(bytes(changed), "a.keys")
    except UserError as error:
        assert error.code == "keys_damaged"  # noqa: PT017
    else:
        assert keys == keys_from(KEYS_TEXT, "a.keys")  # only white space changed


@given(st.one_of(st.binary(max_size=200), st.recursive(
    st.none() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["sum", "format"]), inner),
).map(lambda value: json.dumps(value).encode())))  # fmt: skip
def test_any_other_file_is_damage(data: bytes) -> None:
    with pytest.raises(UserError) as error:
        keys_from(data, "a.keys")
    assert code_of(error) == "keys_damaged"


@pytest.mark.parametrize(
    "cost", [Cost(1 << 40, 1, 1), Cost(64, 1 << 30, 1), Cost(1 << 16, 1, 1 << 12), Cost(4, 1, 1), Cost(64, 0, 1)]
)
def test_a_planted_file_cannot_make_the_computer_work_for_hours(cost: Cost) -> None:
    planted = dataclasses.replace(new_keys("w", "a", QUICK).keys, cost=cost)
    with pytest.raises(UserError) as error:
        keys_from(keys_text(planted).encode(), "a.keys")
    assert code_of(error) == "keys_damaged"


def test_the_usual_cost_is_hard_to_guess() -> None:
    assert Cost().memory_kib >= 64 * 1024
    assert Cost().iterations >= 3
