"""A .po file is read as translators write it, and a fault in it is named by its line."""

from pathlib import Path

import pytest

from interviewer.kit.po_file import PoError, read_po, translations

HEAD = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\nPlural-Forms: nplurals=2; plural=(n != 1);\\n"\n'


def test_sentences_plurals_and_contexts_are_found(tmp_path: Path) -> None:
    path = tmp_path / "x.po"
    path.write_text(
        HEAD + '\n#: a.py\nmsgid "one "\n"two"\nmsgstr "eins „zwei“\\n"\n'
        'msgid "a day"\nmsgid_plural "{n} days"\nmsgstr[0] "ein Tag"\nmsgstr[1] "{n} Tage"\n'
        '\nmsgctxt "door"\nmsgid "open"\nmsgstr "offen"\n\nmsgid "later"\nmsgstr ""\n',
        "utf-8",
    )
    found = translations(path)
    assert found.gettext("one two") == "eins „zwei“\n"
    assert [found.ngettext("a day", "{n} days", n) for n in (0, 1, 2)] == ["{n} Tage", "ein Tag", "{n} Tage"]
    assert found.pgettext("door", "open") == "offen"
    assert found.gettext("open") == "open"
    assert found.gettext("later") == "later"


def test_many_sentences_are_all_found(tmp_path: Path) -> None:
    path = tmp_path / "many.po"
    path.write_text(HEAD + "".join(f'msgid "s{n}"\nmsgstr "Satz {n}"\n' for n in range(3000)), "utf-8")
    found = translations(path)
    assert [found.gettext(f"s{n}") for n in range(3000)] == [f"Satz {n}" for n in range(3000)]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ('msgid "a"\nmsgstr "b"\n\nmsgid "a"\nmsgstr "c"\n', 4),
        ('msgid "a\nmsgstr "b"\n', 1),
        ('msgid "a"\nmsgstr "b" c"\n', 2),
        ("msgid a\n", 1),
        ('"alone"\n', 1),
    ],
)
def test_a_fault_is_named_by_its_line(text: str, line: int) -> None:
    with pytest.raises(PoError, match=f"x.po:{line}:"):
        read_po(text, "x.po")
