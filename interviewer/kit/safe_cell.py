"""Text as it may stand in a table that a spreadsheet will open: never a formula."""

RUN_SIGNS = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
"""What a spreadsheet takes for the beginning of a formula or command, wide forms included."""


def safe_cell(text: str) -> str:
    """The text, with ' before it when a spreadsheet would run it."""
    if text.startswith(RUN_SIGNS) or text.lstrip().startswith(RUN_SIGNS):
        return "'" + text
    return text
