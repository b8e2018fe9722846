"""`interviewer report`: one paper of a wave as a file."""

from argparse import Namespace
from collections.abc import Iterable
from pathlib import Path

from interviewer.cli.opening import desk
from interviewer.cli.streams import Streams
from interviewer.domain.errors import UserError
from interviewer.report.unprintable import Unprintable
from interviewer.services.paper_wishes import PaperForm, PaperWish

FORMS: dict[str, PaperForm] = {".pdf": "pdf", ".docx": "docx"}


def make_report(words: Namespace, streams: Streams) -> int:
    """Write the paper that was asked for and name its files."""
    form = form_of(words.out)
    with desk(words, streams, writes=False) as opened:
        wish = PaperWish(
            programme=opened.programmes.chosen(words.programme),
            wave=words.wave,
            kind=words.kind,
            account=words.account,
            interview=words.interview,
            pages=words.pages,
            language=words.lang,
        )
        if form == "pdf":
            tell_unprintable(opened.papers.unprintable(wish), streams)
        made = opened.papers.write(wish, words.out, words.paper, form, reviewed=words.reviewed)
    for path in made:
        streams.say(str(path))
    return 0


def tell_unprintable(places: Iterable[Unprintable], streams: Streams) -> None:
    """Say each place before it is printed, and what would stand there; never the words around it."""
    for place in places:
        streams.complain(f"{place.where[:1].upper()}{place.where[1:]}: {place.why}")


def form_of(path: Path) -> PaperForm:
    """What the ending of a file asks for. UserError "no_such_form"."""
    form = FORMS.get(path.suffix.casefold())
    if form is None:
        raise UserError("no_such_form", f"Papers are written as .pdf or .docx, not as {path.suffix or path.name!r}.")
    return form
