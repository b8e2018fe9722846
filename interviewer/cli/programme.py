"""`interviewer programme import FOLDER | export FOLDER | form FILE`: a whole programme as files, or one form."""

from argparse import Namespace

from interviewer.cli.opening import desk
from interviewer.cli.streams import Streams
from interviewer.domain.programme.forms import TEAM_SCRIPT


def import_programme(words: Namespace, streams: Streams) -> int:
    """Bring a folder in as a new programme, whole or not at all; what is worth knowing goes to the complaints."""
    with desk(words, streams, writes=True) as opened:
        done = opened.folders.bring_in(words.folder)
    for notice in done.notices:
        streams.complain(notice)
    if words.json:
        streams.show({name: value for name, value in vars(done).items() if name != "counts"})
        return 0
    counts = (
        _counted(done.waves, "wave"),
        _counted(done.accounts, "account"),
        _counted(done.contacts, "contact"),
        _counted(done.team_forms, "team form"),
        _counted(done.interviews, "interview"),
    )
    streams.say(f"Imported: {done.programme}. {', '.join(counts)}.")
    return 0


def export_programme(words: Namespace, streams: Streams) -> int:
    """Write a programme into a new or empty folder; an import of it gives the same figures."""
    with desk(words, streams, writes=False) as opened:
        done = opened.folders.hand_out(words.folder, opened.programmes.chosen(words.programme))
    for notice in done.notices:
        streams.complain(notice)
    if words.json:
        streams.show({"programme": done.programme, "files": [str(path) for path in done.files]})
    else:
        streams.say(f"Exported: {done.programme}, {_counted(len(done.files), 'file')} in {words.folder}.")
    return 0


def keep_form(words: Namespace, streams: Streams) -> int:
    """Seal a team form that was filled in as a file; late ones are kept and said to be late."""
    from interviewer.formats.programme_forms import read_form_file

    with desk(words, streams, writes=False) as opened:
        programme = opened.programmes.chosen(words.programme)
        script = opened.interviewing.find_script(TEAM_SCRIPT)
        form = opened.forms.keep(programme, read_form_file(words.file, script, opened.interviewing.makers.clock()))
        began = opened.programmes.store.first_interview_at(programme, form.wave, form.account)
    late = form.is_late(began)
    if words.json:
        streams.show({"account": form.account, "wave": form.wave, "by": form.by, "seal": form.seal, "late": late})
    else:
        streams.say(f"Sealed: {form.account}, {form.wave}, by {form.by}. Seal {form.seal[:12]}.")
    if late:
        streams.complain("Sealed after the first talk there began: late, and left out of prediction and gaps.")
    return 0


def _counted(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"
