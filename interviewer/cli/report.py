"""`interviewer report`: one paper of a wave as a file."""

from argparse import Namespace
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from pathlib import Path

from interviewer.cli.arguments import TABLE
from interviewer.cli.opening import desk
from interviewer.cli.streams import Streams
from interviewer.domain.errors import UserError
from interviewer.report.unprintable import Unprintable
from interviewer.services.answer_tables import TableWish
from interviewer.services.paper_wishes import Decision, PaperForm, PaperWish
from interviewer.services.release_values import Verdict

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


def list_places(words: Namespace, streams: Streams) -> int:
    """The open places of a paper, or of the table, with their words, for the interviewer's own eyes."""
    with desk(words, streams, writes=False) as opened:
        programme = opened.programmes.chosen(words.programme)
        if words.kind == TABLE:
            places = opened.tables.made(TableWish(programme, words.wave)).places
        else:
            wish = PaperWish(programme, words.wave, words.kind, words.account, words.interview, language=words.lang)
            places = opened.papers.compiled(wish).places
    if words.json:
        streams.show([asdict(place) for place in places])
        return 0
    for place in places:
        must = "blocks" if place.must else "asks"
        streams.say(f"{place.key}  {must}  {place.where}: {place.why}")
        streams.say(f"   {place.passage}")
        streams.say(f"   {place.words or '-'} -> {place.proposal}")
    return 0


def decide_place(words: Namespace, streams: Streams) -> int:
    """Mask, leave out or keep what stands at a place, in every paper of the wave."""
    with desk(words, streams, writes=False) as opened:
        programme = opened.programmes.chosen(words.programme)
        decision = Decision(words.key, words.do, words.replacement, words.reason)
        opened.papers.decide(programme, words.wave, decision)
    streams.say(f"{words.key}: {words.do.replace('_', ' ')}.")
    return 0


def tell_unprintable(places: Iterable[Unprintable], streams: Streams) -> None:
    """Say each place before it is printed, and what would stand there; never the words around it."""
    for place in places:
        streams.complain(f"{place.where[:1].upper()}{place.where[1:]}: {place.why}")


def verify_report(words: Namespace, streams: Streams) -> int:
    """Say which release a file is of, and whether it and what is behind it are still the same; 1 when not."""
    with desk(words, streams, writes=False) as opened:
        verdict = opened.papers.verify(words.file)
    if words.json:
        streams.show(asdict(verdict) | {"holds": verdict.holds})
    else:
        for line in lines(verdict):
            streams.say(line)
    return 0 if verdict.holds else 1


def lines(verdict: Verdict) -> Iterator[str]:
    """The verdict for reading."""
    if verdict.kind == "draft":
        yield "A draft. Drafts are not kept, so only the interviews behind it can be compared."
    else:
        made_on = f" of {verdict.made_on:%Y-%m-%d}" if verdict.made_on else ""
        yield f"Release {verdict.number}{made_on}, {verdict.wave}, for {verdict.reader}."
        yield (
            f"The file is byte for byte the paper that was made ({verdict.paper})."
            if verdict.untouched
            else "The file is not one of those that were made: it was changed since, or made by another hand."
        )
    yield (
        "The interviews behind it still say the same."
        if verdict.same_story
        else "The interviews behind it do not say the same any more."
    )
    for one in verdict.errata:
        day = f" ({one.on:%Y-%m-%d})" if one.on else ""
        yield f"Since then, {one.account or 'in a talk that is not told of'}: {one.what}{day}."
    if verdict.other_figures:
        yield f"These figures would be different now: {', '.join(verdict.other_figures)}."
    elif verdict.kind == "release" and not verdict.same_story:
        yield "No figure in it would be different."


def form_of(path: Path) -> PaperForm:
    """What the ending of a file asks for. UserError "no_such_form"."""
    form = FORMS.get(path.suffix.casefold())
    if form is None:
        raise UserError("no_such_form", f"Papers are written as .pdf or .docx, not as {path.suffix or path.name!r}.")
    return form
