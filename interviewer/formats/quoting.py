"""Quotation marks by language, put around words that were said and around nothing else."""

from interviewer.report.blocks import Quote

MARKS = {
    **dict.fromkeys(("en", "nl", "pt", "tr", "ko", "zh", "hi", "ga", "cy"), ("“", "”")),
    **dict.fromkeys(("de", "cs", "sk", "sl", "bg", "is", "lt", "ka"), ("„", "“")),
    **dict.fromkeys(("pl", "hu", "ro", "hr", "sr"), ("„", "”")),
    **dict.fromkeys(("fr", "es", "it", "ru", "uk", "el", "no", "nb", "ar"), ("«", "»")),
    **dict.fromkeys(("sv", "fi", "he"), ("”", "”")),
    "ja": ("「", "」"),
    "da": ("»", "«"),
}
"""Opening and closing mark by language; other languages take the English ones."""


def quoted(block: Quote, paper_language: str) -> str:
    """The words of a quotation with its marks; French sets its marks apart."""
    language = (block.language or paper_language).split("-")[0].lower()
    opening, closing = MARKS.get(language, MARKS["en"])
    apart = "\u00a0" if language == "fr" else ""
    return f"{opening}{apart}{block.words.strip()}{apart}{closing}"
