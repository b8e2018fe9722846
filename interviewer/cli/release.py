"""`interviewer release`: the papers of a wave under one number, for one reader."""

from argparse import Namespace

from interviewer.cli.opening import desk
from interviewer.cli.streams import Streams
from interviewer.services.release_values import Released, ReleaseWish


def make_release(words: Namespace, streams: Streams) -> int:
    """Make the next release and name its files."""
    with desk(words, streams, writes=False) as opened:
        programme = opened.programmes.chosen(words.programme)
        wish = ReleaseWish(programme, words.wave, words.reader, words.paper, words.lang, words.reviewed)
        made = opened.papers.release(wish, words.out)
    return _told(made, words, streams)


def make_again(words: Namespace, streams: Streams) -> int:
    """Make the papers of an earlier release once more."""
    with desk(words, streams, writes=False) as opened:
        programme = opened.programmes.chosen(words.programme)
        made = opened.papers.release_again(programme, words.number, words.out)
    return _told(made, words, streams)


def _told(made: Released, words: Namespace, streams: Streams) -> int:
    if words.json:
        streams.show(
            {
                "number": made.number,
                "reader": made.reader,
                "fingerprint": made.digest,
                "held_back": made.held_back,
                "files": [str(path) for path in made.files],
            }
        )
        return 0
    for path in made.files:
        streams.say(str(path))
    count = f"{len(made.files)} files" if len(made.files) != 1 else "1 file"
    streams.say(f"Release {made.number}, for {made.reader}: {count}. Fingerprint {made.digest}.")
    return 0


def list_releases(words: Namespace, streams: Streams) -> int:
    """The releases so far: number, day, wave, reader."""
    with desk(words, streams, writes=False) as opened:
        made = opened.papers.releases(opened.programmes.chosen(words.programme))
    if words.json:
        streams.show(
            [
                {"number": one.memory.number, "made_on": one.made_on, "wave": one.memory.wave,
                 "reader": one.memory.reader, "fingerprint": one.digest, "papers": [p.file_name for p in one.papers]}
                for one in made
            ]
        )  # fmt: skip
        return 0
    for one in made:
        streams.say(f"{one.memory.number}  {one.made_on}  {one.memory.wave}  {len(one.papers)} papers  "
                    f"{one.memory.reader}")  # fmt: skip
    return 0
