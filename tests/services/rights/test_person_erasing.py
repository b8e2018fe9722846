"""One person is erased: from every page of the workspace and of its copies, and everything else still stands."""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from interviewer import app
from interviewer.app import Desk
from interviewer.domain.errors import UserError
from interviewer.domain.programme.contact import Contact
from interviewer.services.backups import Backups
from interviewer.services.paper_wishes import PaperWish
from interviewer.services.ports import Draft
from interviewer.services.rights_ports import ERASED_NAME
from interviewer.services.scheduling import CaseRef
from interviewer.services.workspaces import Passphrase
from interviewer.storage.bundle import opened_bundle
from interviewer.storage.keys import keys_path, write_keys
from tests.services.paper_samples import NAME, PASSPHRASE, TODAY, WAVE, desk_of, kept_programme
from tests.services.rights.rights_samples import (
    DAN,
    found_in_pages,
    pages_of,
    pages_of_backup,
    person,
    released,
    said_by,
)


@pytest.fixture(name="kept", scope="module")
def _kept(house: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return kept_programme(house, tmp_path_factory.mktemp("kept"))


@pytest.fixture(name="desk")
def _desk(kept: Path, tmp_path: Path) -> Iterator[Desk]:
    with desk_of(kept, tmp_path) as desk:
        yield desk


def test_no_page_of_the_workspace_or_a_backup_holds_a_word_of_the_person(desk: Desk, tmp_path: Path) -> None:
    dan = person(desk, DAN)
    older = Backups(desk.workspace, tmp_path / "Backups", lambda: TODAY).make().path
    released(desk, tmp_path / "out")
    desk.searching.catch_up()
    newer = Backups(desk.workspace, tmp_path / "Backups", lambda: TODAY + timedelta(hours=2)).make().path
    others = [one for one in desk.rights.people.listed(NAME) if one.key != dan.key]
    texts = said_by(desk, dan) - set[str]().union(*(said_by(desk, one) for one in others))
    assert len(texts) > 10
    assert found_in_pages(pages_of(desk.workspace.path), texts) == texts
    assert found_in_pages(pages_of_backup(older), texts) == texts
    erasure = desk.rights.erasing.erase(NAME, dan, [tmp_path / "Backups"])
    for pages in (pages_of(desk.workspace.path), pages_of_backup(older), pages_of_backup(newer)):
        assert found_in_pages(pages, texts) == set()
    assert (erasure.copies.cleaned, erasure.copies.left) == (2, ())


def test_the_chain_holds_and_the_talk_takes_nothing_more(desk: Desk) -> None:
    dan = person(desk, DAN)
    desk.rights.erasing.erase(NAME, dan, [])
    for talk in dan.talks:
        assert desk.interviewing.verify(talk) == ()
        records = desk.interviewing.store.records(talk)
        assert [one.content is None for one in records] == [False] + [True] * (len(records) - 1)
        step = desk.interviewing.go_on(talk).step()
        assert step.facts.respondent.name == ERASED_NAME
        with pytest.raises(UserError):
            desk.interviewing.go_on(talk).answer("nps", 9)
    assert [one.respondent for one in desk.interviewing.recent() if one.id in dan.talks] == [ERASED_NAME] * 2


def test_the_figures_are_computed_anew_without_the_person(desk: Desk) -> None:
    before = desk.figures.of(NAME, WAVE)
    desk.rights.erasing.erase(NAME, person(desk, DAN), [])
    after = desk.figures.of(NAME, WAVE)
    assert heard(after)["people"] == heard(before)["people"] - 1
    assert heard(after)["dispositions"]["R"] == heard(before)["dispositions"]["R"]


def heard(figures: Any) -> Any:
    return figures["heard"]


def test_a_release_names_the_papers_to_be_called_back_and_is_not_made_again(desk: Desk, tmp_path: Path) -> None:
    released(desk, tmp_path / "out")
    erasure = desk.rights.erasing.erase(NAME, person(desk, DAN), [])
    assert any("Dan-Pascoe" in name for name in erasure.affected[0].papers)
    (line,) = desk.papers.releases(NAME)
    assert not any("Pascoe" in name for name in line.papers)
    assert len(line.called_back) == len(erasure.affected[0].papers)
    with pytest.raises(UserError, match="taken back"):
        desk.papers.release_again(NAME, 1, tmp_path / "again")
    released(desk, tmp_path / "next", "Somebody else")


def test_losing_an_unattributed_answer_holds_the_others_back_from_the_next_release(desk: Desk, tmp_path: Path) -> None:
    anon = [person(desk, name) for name in ("fenwick-anon", "ibis-anon")]
    released(desk, tmp_path / "out")
    erasure = desk.rights.erasing.erase(NAME, anon[0], [])
    told = {one.wave: one.held_back for one in erasure.waves}
    parts = desk.figures.view(NAME, WAVE)
    assert told[WAVE] == parts.held_back


def test_the_next_list_does_not_bring_the_person_back_to_be_called(desk: Desk) -> None:
    before = desk.programmes.store.contact(NAME, WAVE, "hythe-dan")
    desk.rights.erasing.erase(NAME, person(desk, DAN), [])
    again = Contact("new", "hythe-ferries", "Dan Pascoe", WAVE, email=before.email)
    elsewhere = Contact("other", "hythe-ferries", "Lowenna Tregear", WAVE)
    assert desk.do_not_call.is_on(NAME, again)
    assert not desk.do_not_call.is_on(NAME, elsewhere)


def test_the_programme_can_still_be_handed_out_and_brought_in(desk: Desk, tmp_path: Path) -> None:
    desk.rights.erasing.erase(NAME, person(desk, DAN), [])
    desk.folders.hand_out(tmp_path / "folder", NAME)
    told = b"".join(path.read_bytes() for path in (tmp_path / "folder").rglob("*") if path.is_file())
    assert b"Pascoe" not in told
    with app.temporary_workspace() as other:
        brought = app.desk_over(other).folders.bring_in(tmp_path / "folder")
        assert brought.interviews == 18


def test_drafts_rehearsals_sentences_and_imports_go_as_well(desk: Desk) -> None:
    dan = person(desk, DAN)
    talk = desk.interviewing.facts(dan.talks[-1])
    script = desk.interviewing.library.stored(desk.interviewing.store, talk.script_digest)
    desk.interviewing.store.save_draft(Draft(talk.id, "nps_why", "vrombulent words", "verbatim", TODAY))
    desk.interviewing.begin(replace(talk, id="practised", practice=True), script)
    wish = PaperWish(NAME, WAVE, "interview", interview=talk.id)
    slot = desk.papers.compiled(wish).sentences[0].slot
    desk.papers.edit(wish, slot, "Skrundlewick says so")
    desk.programmes.change_contact(NAME, replace(desk.programmes.store.contact(NAME, WAVE, DAN), notes="zwimblefort"))
    erasure = desk.rights.erasing.erase(NAME, dan, [])
    assert erasure.mentions == 0
    assert (erasure.gone.drafts, erasure.gone.rehearsals, erasure.gone.sentences) == (1, 1, 1)
    pages = pages_of(desk.workspace.path)
    assert found_in_pages(pages, {"vrombulent", "Skrundlewick", "zwimblefort", "Pascoe"}) == set()


def test_places_in_data_of_others_are_named_to_be_looked_at(desk: Desk) -> None:
    lowenna = person(desk, "hythe-lowenna")
    desk.interviewing.go_on(lowenna.talks[-1]).correct("nps_why", None, "Ask Dan Pascoe.", "verbatim", "misheard")
    plan = desk.rights.erasing.plan(NAME, person(desk, DAN))
    assert [(one.kind, one.id) for one in plan.mentions] == [("talk", lowenna.talks[-1])]


def test_backups_of_another_workspace_are_not_touched_and_broken_ones_are_named(desk: Desk, tmp_path: Path) -> None:
    folder = tmp_path / "Backups"
    own = Backups(desk.workspace, folder, lambda: TODAY).make().path
    with app.temporary_workspace() as other:
        foreign = Backups(other, folder, lambda: TODAY).make().path
    broken = folder / "broken.interviewer-backup"
    broken.write_bytes(own.read_bytes()[:9_000])
    before = foreign.read_bytes()
    (folder / ".interviewer-begun").mkdir()
    erasure = desk.rights.erasing.erase(NAME, person(desk, DAN), [folder])
    assert (erasure.copies.cleaned, erasure.copies.left) == (1, (broken.name, ".interviewer-begun"))
    assert foreign.read_bytes() == before


def test_a_backup_of_an_older_schema_and_what_a_restore_kept_are_cleaned(desk: Desk, tmp_path: Path) -> None:
    bundle = Backups(desk.workspace, tmp_path, lambda: TODAY).make().path
    path = desk.workspace.path
    aside = path.with_name("a.before-restore-20260701-090000-000000.interviewer")
    with opened_bundle(bundle, aside) as (database, keys):
        shutil.copy(database, aside)
        write_keys(keys_path(aside), keys)
    assert b"Pascoe" in pages_of(aside)
    erasure = desk.rights.erasing.erase(NAME, person(desk, DAN), [tmp_path])
    assert erasure.copies.cleaned == 2
    assert b"Pascoe" not in pages_of(aside)
    assert b"Pascoe" not in pages_of_backup(bundle)


def test_a_backup_under_a_name_of_its_own_is_cleaned_and_other_files_are_left(desk: Desk, tmp_path: Path) -> None:
    bundle = Backups(desk.workspace, tmp_path / "Backups", lambda: TODAY).make().path
    renamed = bundle.rename(bundle.with_name("before the audit.zip"))
    other = bundle.with_name("letter.docx")
    other.write_bytes(b"PK\x03\x04 no backup")
    erasure = desk.rights.erasing.erase(NAME, person(desk, DAN), [tmp_path / "Backups"])
    assert (erasure.copies.cleaned, erasure.copies.left) == (1, ())
    assert b"Pascoe" not in pages_of_backup(renamed)
    assert other.read_bytes() == b"PK\x03\x04 no backup"


def test_a_cleaned_backup_is_restored_as_any_other(desk: Desk, tmp_path: Path) -> None:
    bundle = Backups(desk.workspace, tmp_path / "Backups", lambda: TODAY).make().path
    dan = person(desk, DAN)
    desk.rights.erasing.erase(NAME, dan, [tmp_path / "Backups"])
    back = tmp_path / "back.interviewer"
    app.workspaces().restore(bundle, back, Passphrase(PASSPHRASE))
    opened = app.desk_over(app.workspaces().unlock(back, Passphrase(PASSPHRASE)))
    assert all(opened.interviewing.verify(talk) == () for talk in opened.interviewing.all_ids())
    assert "Dan Pascoe" not in {one.name for one in opened.rights.people.listed(NAME)}
    opened.close()


def test_an_erasure_is_in_the_register_without_a_name_and_its_requests_are_closed(desk: Desk) -> None:
    dan = person(desk, DAN)
    desk.rights.register.ask(NAME, dan, "erasure")
    erasure = desk.rights.erasing.erase(NAME, dan, [])
    (line,) = desk.rights.register.lines(NAME)
    assert (line.name, line.person, line.request.outcome) == ("", erasure.alias, "done")
    assert [note.kind for note in desk.rights.register.history(NAME, erasure.alias)][-1] == "erased"


def test_a_restricted_person_is_in_no_paper_and_is_not_called(desk: Desk, tmp_path: Path) -> None:
    dan = person(desk, DAN)
    desk.rights.register.restrict(NAME, dan.key, "the score is disputed")
    assert not any("Dan Pascoe" in offered.note for offered in desk.papers.offered(NAME, WAVE))
    with pytest.raises(UserError):
        desk.papers.compiled(PaperWish(NAME, WAVE, "interview", interview=dan.talks[-1]))
    with pytest.raises(UserError, match="Nobody calls"):
        desk.calling.begin(CaseRef(NAME, WAVE, DAN))
    desk.rights.register.lift(NAME, dan.key, "restrict", "cleared")
    assert any("Dan Pascoe" in offered.note for offered in desk.papers.offered(NAME, WAVE))


def test_somebody_never_heard_is_erased_too(desk: Desk) -> None:
    tom = person(desk, "kestle-tom")
    assert tom.talks == ()
    erasure = desk.rights.erasing.erase(NAME, tom, [])
    assert (erasure.gone.contacts, erasure.gone.talks) == (1, 0)
    assert b"Kestle-tom" not in pages_of(desk.workspace.path)


def test_the_backup_that_a_migration_made_is_cleaned_too(house: Path, tmp_path: Path) -> None:
    for ending in ("", ".keys"):
        stored = house / "tests" / "storage" / "stored" / f"schema_5.interviewer{ending}"
        shutil.copy(stored, tmp_path / f"old.interviewer{ending}")
    workspace = app.workspaces().unlock(tmp_path / "old.interviewer", Passphrase(PASSPHRASE))
    (bundle,) = tmp_path.glob("old.schema-5-*.interviewer-backup")
    assert all(word in pages_of_backup(bundle) for word in (b"Ana Ruiz", b"unfinished"))
    desk = app.desk_over(workspace, clock=lambda: TODAY)
    (programme,) = desk.programmes.names()
    (ana,) = desk.rights.people.listed(programme)
    erasure = desk.rights.erasing.erase(programme, ana, [])
    workspace.close()
    assert (erasure.gone.talks, erasure.gone.drafts, erasure.copies.cleaned) == (1, 1, 1)
    for pages in (pages_of(tmp_path / "old.interviewer"), pages_of_backup(bundle)):
        assert b"Ana Ruiz" not in pages
        assert b"unfinished" not in pages


def test_an_id_that_was_given_outside_is_told_since_it_stays(desk: Desk) -> None:
    dan = person(desk, DAN)
    talk = desk.interviewing.facts(dan.talks[-1])
    script = desk.interviewing.library.stored(desk.interviewing.store, talk.script_digest)
    desk.interviewing.begin(replace(talk, id="talk-with-dan"), script)
    plan = desk.rights.erasing.plan(NAME, person(desk, DAN))
    assert [(one.kind, one.id) for one in plan.mentions] == [("id of a talk", "talk-with-dan")]
    assert plan.open_talks == ("talk-with-dan",)
