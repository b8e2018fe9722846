"""Words without end in which every place can be told from any other."""


def letter(place: int) -> str:
    """The letter that is typed at a place."""
    return chr(ord("a") + (place + place // 26) % 26)
