"""The recovery key: forty letters and digits on paper that open a workspace without its passphrase.

Eight groups of five: four random symbols and one check symbol, so that a slip of the pen is found in its
group before anything is tried. Letters I, L, O and U are never used; I and L are read as 1, O as 0.
"""

import secrets

from interviewer.domain.errors import UserError

SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
GROUPS = 8
PER_GROUP = 4
LOOK_ALIKES = str.maketrans({"I": "1", "L": "1", "O": "0", "-": None, " ": None, "\n": None, "\t": None})


def new_recovery_key() -> str:
    """A fresh key of 160 random bits, as `ABCD1-...` in eight groups."""
    groups = ["".join(secrets.choice(SYMBOLS) for _ in range(PER_GROUP)) for _ in range(GROUPS)]
    return "-".join(group + _check(number, group) for number, group in enumerate(groups, start=1))


def read_recovery_key(typed: str) -> str:
    """The key as it was printed, from what a person typed (any case, spaces, hyphens).

    UserError "recovery_key_mistyped" names the first group that cannot be right.
    """
    plain = typed.upper().translate(LOOK_ALIKES)
    size = PER_GROUP + 1
    if len(plain) != GROUPS * size:
        raise UserError(
            "recovery_key_mistyped",
            f"A recovery key has {GROUPS} groups of five letters and digits; this has {len(plain)} signs, "
            f"not {GROUPS * size}. Compare it with the sheet.",
        )
    groups = [plain[at : at + size] for at in range(0, len(plain), size)]
    for number, group in enumerate(groups, start=1):
        if not group_fits(number, group):
            raise UserError(
                "recovery_key_mistyped",
                f"Group {number} of the recovery key has a typing mistake. Compare it with the sheet.",
            )
    return "-".join(groups)


def group_fits(number: int, typed: str) -> bool:
    """Whether `typed` can be group `number` (from 1) of a recovery key."""
    group = typed.upper().translate(LOOK_ALIKES)
    if len(group) != PER_GROUP + 1 or any(symbol not in SYMBOLS for symbol in group):
        return False
    return _check(number, group[:-1]) == group[-1]


def _check(number: int, group: str) -> str:
    """One symbol over the group and its place; any one wrong symbol and any swap of two changes it.

    A polynomial over the field of 32 elements, evaluated by Horner's rule at its generator.
    """
    total = number
    for symbol in group:
        total = _times_two(total) ^ SYMBOLS.index(symbol)
    return SYMBOLS[_times_two(total)]


def _times_two(value: int) -> int:
    """Twice a value in the field of 32 elements (polynomial x^5 + x^2 + 1)."""
    doubled = value << 1
    return doubled ^ 0b100101 if doubled & 0b100000 else doubled
