"""`interviewer release`: the papers of a wave under one number, for one reader."""

from argparse import Namespace
from dataclasses import asdict

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
    """The releases so far: number, day, wave, reader, and which papers hold something that was taken back since."""
    with desk(words, streams, writes=False) as opened:
        made = opened.papers.releases(opened.programmes.chosen(words.programme))
    if words.json:
        streams.show([asdict(one) for one in made])
        return 0
    for one in made:
        streams.say(f"{one.number}  {one.made_on}  {one.wave}  {len(one.papers)} papers  {one.reader}")
        for name in one.called_back:
            streams.say(f"   call back: {name}")
    return 0
