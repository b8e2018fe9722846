"""No word can be found in the bytes of any file, and erased words not even with the key."""

from pathlib import Path

from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.algorithms import AES256
from cryptography.hazmat.primitives.ciphers.modes import CBC

from interviewer.domain.interview.events import Struck
from interviewer.storage.keys import keys_path, open_with_passphrase, read_keys
from interviewer.storage.workspace import Workspace
from tests.storage.samples import PASSPHRASE, begun, draft, new_workspace

CANARY = "pumpernickel"
PAGE, RESERVED, TAG = 4096, 80, 64
FRAME, WAL_HEADER, FRAME_HEADER = PAGE + 24, 32, 24


def opened_pages(path: Path, data_key: bytes) -> bytes:
    """Every page of the file and of its write-ahead log, decrypted, free space and all."""
    database = path.read_bytes()
    pages = [database[at : at + PAGE] for at in range(0, len(database), PAGE)]
    wal = path.with_name(path.name + "-wal").read_bytes()
    frames = [wal[at + FRAME_HEADER : at + FRAME] for at in range(WAL_HEADER, len(wal), FRAME)]
    return b"".join(opened(page, data_key) for page in pages + frames if len(page) == PAGE)


def opened(page: bytes, data_key: bytes) -> bytes:
    """One page without its cipher; a first page begins with a salt of 16 bytes that is not encrypted."""
    nonce = page[PAGE - RESERVED : PAGE - TAG]
    plain = b""
    for start in (0, 16):
        decryptor = Cipher(AES256(data_key), CBC(nonce)).decryptor()
        plain += decryptor.update(page[start : PAGE - RESERVED]) + decryptor.finalize()
    return plain


def key_of(workspace: Workspace) -> bytes:
    """The data key of an open workspace."""
    return open_with_passphrase(read_keys(keys_path(workspace.path)), PASSPHRASE)


def test_no_word_is_in_any_byte_of_any_file(tmp_path: Path) -> None:
    workspace = new_workspace(tmp_path / "a.interviewer")
    log = begun(workspace)
    workspace.interviews.append([log.say(f"{CANARY} {n}") for n in range(50)], state="open")
    workspace.interviews.save_draft(draft(CANARY))
    workspace.backup_to(tmp_path / "b.interviewer-backup")
    names = {file.name for file in tmp_path.iterdir()}
    assert {"a.interviewer", "a.interviewer-wal", "a.interviewer.keys", "b.interviewer-backup"} <= names
    for file in tmp_path.iterdir():
        data = file.read_bytes()
        for word in (CANARY, "Northwind", "Aster", "Ana Ruiz", PASSPHRASE, "nps_why", "CREATE TABLE"):
            assert word.encode() not in data, (file.name, word)
            assert word.encode("utf-16-le") not in data
    workspace.close()


def test_erased_words_are_in_no_page_even_with_the_key(tmp_path: Path) -> None:
    workspace = new_workspace(tmp_path / "a.interviewer")
    log = begun(workspace)
    secret = log.say(f"{CANARY} " + "and more " * 700)
    workspace.interviews.append([secret], state="open")
    workspace.interviews.append([log.say("something else")], state="open")
    assert CANARY.encode() in opened_pages(workspace.path, key_of(workspace))
    workspace.interviews.append([log.add(Struck(), "nps_why")], erase=[secret.header.id], state="open")
    after = opened_pages(workspace.path, key_of(workspace))
    assert CANARY.encode() not in after
    assert b"and more" not in after
    assert b"something else" in after
    workspace.close()


def test_discarded_drafts_are_in_no_page_even_with_the_key(tmp_path: Path) -> None:
    workspace = new_workspace(tmp_path / "a.interviewer")
    begun(workspace)
    for length in range(1, len(CANARY) + 1):
        workspace.interviews.save_draft(draft(CANARY[:length]))
    assert CANARY.encode() in opened_pages(workspace.path, key_of(workspace))
    workspace.interviews.discard_drafts("one")
    after = opened_pages(workspace.path, key_of(workspace))
    assert CANARY[:6].encode() not in after
    workspace.close()
