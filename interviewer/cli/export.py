"""`interviewer export`: the answers of a wave as a table for other programs."""

from argparse import Namespace

from interviewer.cli.opening import desk
from interviewer.cli.streams import Streams
from interviewer.services.answer_tables import TableWish, WrittenTable


def export_table(words: Namespace, streams: Streams) -> int:
    """Write the table and name its files."""
    with desk(words, streams, writes=False) as opened:
        wish = TableWish(opened.programmes.chosen(words.programme), words.wave, not words.coded)
        made = opened.tables.write(wish, words.out, words.format, reviewed=words.reviewed, over=words.replace)
    if words.json:
        streams.show(
            {
                "files": [str(path) for path in made.files],
                "rows": made.rows,
                "variables": made.variables,
                "cut": made.cut,
                "held_back": made.held_back,
            }
        )
        return 0
    for path in made.files:
        streams.say(str(path))
    _tell(made, streams)
    return 0


def _tell(made: WrittenTable, streams: Streams) -> None:
    """What a person has to know of it, beside the names of the files."""
    if made.cut:
        count = "One text was" if made.cut == 1 else f"{made.cut} texts were"
        streams.complain(f"{count} too long for this form and cut, marked [...]. As json or csv all of it is written.")
    if made.held_back:
        streams.complain("Some answers are held back.")
