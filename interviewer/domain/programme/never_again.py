"""\"Don't call again\": kept as one-way hashes, so that it outlives every deletion (METHOD 3.14).

A person is known by key, by e-mail, by phone, and by name at the account; any one of them that was noted is
enough.
"""

import hashlib
import hmac
import re
import unicodedata
from collections.abc import Iterator
from typing import Literal, TypeAlias

from interviewer.domain.programme.contact import Contact

Mark: TypeAlias = Literal["person", "email", "phone", "name"]
SHORTEST_PHONE = 5
_NOT_DIGITS = re.compile(r"[^0-9]", re.ASCII)


def marks(contact: Contact, programme: str) -> Iterator[tuple[Mark, str]]:
    """What a person is known by, written in one way. Keys of persons are those of one programme."""
    yield "person", f"{programme}\n{contact.person_key}"
    if contact.email.strip():
        yield "email", contact.email.strip().casefold()
    digits = _NOT_DIGITS.sub("", contact.phone)
    if len(digits) >= SHORTEST_PHONE:
        yield "phone", digits.removeprefix("00")
    name = " ".join(unicodedata.normalize("NFKC", contact.name).casefold().split())
    if name:
        yield "name", f"{programme}\n{contact.account}\n{name}"


def hashes(contact: Contact, programme: str, salt: bytes) -> tuple[str, ...]:
    """One salted hash for each mark, hex; nothing can be read back from them."""
    return tuple(
        hmac.new(salt, f"{kind}\n{text}".encode("utf-8", "surrogatepass"), hashlib.sha256).hexdigest()
        for kind, text in marks(contact, programme)
    )
