"""Whether a passphrase will do, said in words; nothing is sent or kept."""

LEAST_WORDS = 4
LEAST_LETTERS = 14


def strength_words(passphrase: str) -> tuple[bool, str]:
    """Whether it is enough, and one sentence that says what it is or what it lacks."""
    words = passphrase.split()
    if not passphrase.strip():
        return False, "Four words or more that do not belong together."
    if len(set(passphrase)) < 6:
        return False, "Weak: the same few letters over and over."
    if len(set(words)) >= LEAST_WORDS and len(passphrase) >= LEAST_LETTERS:
        return True, "Strong enough." if len(words) < 6 else "Strong."
    if len(passphrase) >= 2 * LEAST_LETTERS:
        return True, "Strong enough."
    if len(words) > 1:
        missing = max(LEAST_WORDS - len(set(words)), 0)
        return False, f"Good so far: {_count(missing)} more." if missing else "Good so far: longer words are safer."
    return False, "Weak: add three more words."


def _count(number: int) -> str:
    return "one word" if number == 1 else f"{('two', 'three')[number - 2]} words"
