"""`interviewer contacts import`: people from a spreadsheet into a wave, or what importing them would do."""

from argparse import Namespace
from collections import defaultdict
from collections.abc import Iterator

from interviewer import app
from interviewer.cli.opening import opened
from interviewer.cli.streams import Streams
from interviewer.domain.errors import UserError
from interviewer.services.contact_list.columns import FIELDS, Mapping
from interviewer.services.contact_list.plan import ImportPlan, Merge
from interviewer.services.contact_list.table import ContactTable, Reading, column_letter
from interviewer.services.contacts import Imported
from interviewer.services.programmes import Programmes

DELIMITER_NAMES = {",": "comma", ";": "semicolon", "\t": "tab", "|": "bar"}


def import_contacts(words: Namespace, streams: Streams) -> int:
    """Import the list, or with --dry-run say what would happen."""
    with opened(words, streams, writes=False) as workspace:
        programmes = Programmes(workspace.programmes, workspace.interviews, app.script_library())
        programme = programmes.chosen(words.programme)
        lists = app.contact_lists(workspace)
        table = lists.read(words.file, Reading(words.sheet, words.encoding))
        mapping = _with_columns(lists.mapping_for(programme, table), words.column, table)
        if words.dry_run:
            done = Imported(lists.dry_run(programme, words.wave, table, mapping), None)
        else:
            done = lists.bring_in(programme, words.wave, table, mapping)
    if words.json:
        streams.show(_values(done, table, mapping, words.dry_run))
        return 0
    for line in _lines(done.plan, table, mapping, words.dry_run):
        streams.say(line)
    return 0


def _with_columns(mapping: Mapping, told: list[str], table: ContactTable) -> Mapping:
    """The mapping with what --column says. UserError "unknown_field", "no_such_column"."""
    for pair in told:
        field, _, header = pair.partition("=")
        if field not in FIELDS:
            raise UserError("unknown_field", f"--column {pair}: a column can mean {', '.join(FIELDS)}.")
        if header and not Mapping(((field, header),)).positions(table.headers):
            raise UserError(
                "no_such_column", f"--column {pair}: {table.file} has the columns {', '.join(table.headers)}."
            )
        mapping = mapping.with_(field, header)
    return mapping


def _values(done: Imported, table: ContactTable, mapping: Mapping, dry_run: bool) -> dict[str, object]:
    made = done.plan
    warnings: defaultdict[str, list[str]] = defaultdict(list)
    for warning in made.warnings:
        if warning.column not in warnings[str(warning.line)]:
            warnings[str(warning.line)].append(warning.column)
    return {
        "rows": made.rows,
        "imported": len(made.added),
        "merged": len(made.merged),
        "skipped": len(made.skipped),
        "blank": len(made.blank),
        "merged_lines": {str(merge.line): merge.into_line or merge.into_contact for merge in made.merged},
        "skipped_lines": {str(skip.line): skip.reason for skip in made.skipped},
        "blank_lines": list(made.blank),
        "warnings": dict(warnings),
        "encoding": table.encoding,
        "delimiter": table.delimiter,
        "guessed": table.guessed,
        "sheet": table.sheet,
        "columns": dict(mapping.columns),
        "columns_left_out": list(made.left_over),
        "dry_run": dry_run,
        "batch": done.batch.id if done.batch else None,
    }


def _lines(made: ImportPlan, table: ContactTable, mapping: Mapping, dry_run: bool) -> Iterator[str]:
    yield _read_as(table)
    places = mapping.positions(table.headers)
    yield "Columns: " + ", ".join(f"{column_letter(places[f])} {h} = {f}" for f, h in mapping.columns if f in places)
    if made.left_over:
        yield f"Columns not imported: {', '.join(made.left_over)}"
    yield from (f"line {skip.line}: skipped, {skip.reason}" for skip in made.skipped)
    yield from (_merge_line(merge) for merge in made.merged)
    yield from (f"line {warning.line}: {warning.column}: {warning.sentence}" for warning in made.warnings)
    if made.blank:
        yield f"blank: line {', '.join(map(str, made.blank))}"
    yield made.summary() + (" Nothing has been changed yet." if dry_run else " Imported.")


def _read_as(table: ContactTable) -> str:
    if table.sheet:
        others = [name for name in table.sheets if name != table.sheet]
        return f"{table.file}, sheet {table.sheet}" + (f" (not read: {', '.join(others)})" if others else "")
    sign = DELIMITER_NAMES.get(table.delimiter, table.delimiter)
    guess = ". The letters are a guess: look at the accents, or name another with --encoding" if table.guessed else ""
    return f"{table.file}: read as {table.encoding}, separated by {sign}{guess}."


def _merge_line(merge: Merge) -> str:
    into = f"line {merge.into_line}" if merge.into_line else f"contact {merge.into_contact}"
    parts = [f"line {merge.line}: the same person as {into} by {merge.because}"]
    if merge.filled:
        parts.append(f"fills {', '.join(merge.filled)}")
    if merge.left_out:
        parts.append(f"differs in {', '.join(merge.left_out)}, which stays as it was")
    return "; ".join(parts)
