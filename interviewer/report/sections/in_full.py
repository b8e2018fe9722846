"""Everything that was cut or had no room before, in full and in the order asked; it flows over pages."""

from collections.abc import Iterable

from interviewer.disclosure.view import Reported
from interviewer.report.blocks import Block, Column, Heading, Row, WordsBlock
from interviewer.report.sections.said import chosen, name, source
from interviewer.report.telling import Telling

WITH_A_PLACE = frozenset(
    [
        *["nps", "sat", "expect", "dim_most", "comm_freq", "comm_right", "ask_or_sell", "stay_reason", "next_time"],
        *["det_alt", "alt_now", "alt_who", "comp_contact", "comp_hear", "pas_doubt", "det_urgency", "b_tenure"],
        *["det_callback", "b_decision", "ref_past", "ref_asked", "ref_comfort", "adv_referral", "adv_testimonial"],
        *["adv_quote", "adv_reference", "adv_guide", "fut_open", "fut_pass"],
        *[f"dim_{d}" for d in ("integrity", "competency", "recognition", "proactivity", "savvy", "chemistry")],
    ]
)
"""Questions whose choice or number is shown on the pages before; a remark beside it is printed there or not at all."""
OPENING = 24
"""Letters by which a cut text is known again."""


def in_full(told: Telling, shown: Iterable[str]) -> tuple[Row, ...]:
    """One row for each answer of which something is not yet in `shown`, the texts of the pages before."""
    before = "\n".join(shown).casefold()
    rows = (_row(told, answer, before) for answer in told.view.answers.values())
    return tuple(row for row in rows if row is not None)


def _row(told: Telling, answer: Reported, before: str) -> Row | None:
    parts = told.points if answer.question == "j_readback" else answer.texts
    if answer.question in WITH_A_PLACE and not _begun(answer.texts, before):
        return None
    all_there = all(" ".join(part.split()).casefold() in before for part in parts)
    cut = [] if all_there else list(answer.texts)
    value = "" if answer.lines or answer.question in WITH_A_PLACE else chosen(told, answer.question)
    if not cut and not value:
        return None
    manner = told.words.t("as said" if answer.verbatim else "in our words")
    if answer.level != told.view.level:
        manner = f"{source(told, answer)}, {manner}"
    blocks: list[Block] = [WordsBlock(value)] if value else []
    blocks += [WordsBlock(text, as_said=answer.verbatim) for text in cut]
    return Row((Column(3, (Heading(name(told, answer.question), note=manner),)), Column(9, tuple(blocks))), rule="row")


def _begun(texts: tuple[str, ...], before: str) -> bool:
    """Whether the pages before show the beginning of one of these texts."""
    return any(" ".join(text.split()).casefold()[:OPENING] in before for text in texts if text)
