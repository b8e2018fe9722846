"""Words at the door: kept as typed, without what no reader and no database can hold."""

import re

_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")


def clean(words: str) -> str:
    """The words without control characters and lone surrogates, line ends as `\\n`, outer blanks off."""
    return _FORBIDDEN.sub("", words.replace("\r\n", "\n").replace("\r", "\n")).strip()
