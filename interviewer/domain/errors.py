"""Errors a person can act on."""


class UserError(Exception):
    """What went wrong, where, and what to do, in one plain sentence.

    `code` is a stable short name for tests and machines. `sentence` is for people.
    Neither ever holds the words of a respondent.
    """

    def __init__(self, code: str, sentence: str) -> None:
        super().__init__(sentence)
        self.code = code
        self.sentence = sentence


class PrintingCancelled(Exception):  # noqa: N818
    """The person stopped the making of a paper; nothing was written."""
