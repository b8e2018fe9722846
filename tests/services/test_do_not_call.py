"""Who asked never to be called again is never offered, whatever is deleted and imported in between."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from interviewer import app
from interviewer.services.workspaces import OpenWorkspace
from tests.services.field_samples import PEOPLE, WAVE, field_over, person

SIAN = replace(PEOPLE[0], phone="+44 1632 960649")


@pytest.fixture
def workspace() -> Iterator[OpenWorkspace]:
    """One of its own: e-mails and phones are on the list for a whole workspace."""
    with app.temporary_workspace() as made:
        yield made


def test_the_list_survives_deletion_and_warns_at_the_next_import(workspace: OpenWorkspace) -> None:
    desk = field_over(workspace, "deletion", (SIAN, *PEOPLE[1:]))
    desk.do_not_call.note(desk.programme, WAVE, "sian")
    workspace.programmes.remove_contact(desk.programme, WAVE, "sian")
    other = person("new-1", "schools", "S. Prosser", email="", phone="0044 1632 960649")
    renamed = person("new-2", "schools", "siân  PROSSER-JONES", email="")
    fresh = person("new-3", "schools", "Gareth Pugh")
    assert desk.do_not_call.on_list(desk.programme, (other, renamed, fresh)) == {"new-1", "new-2"}
    assert desk.do_not_call.is_on(desk.programme, SIAN)
    workspace.programmes.add_contacts(desk.programme, (other, renamed, fresh))
    names = {line.person.contact for line in desk.look(lines=20).queue}
    assert {"new-1", "new-2"}.isdisjoint(names | {desk.look().next.person.contact})  # type: ignore[union-attr]
    assert desk.look(lines=20).resting.never == 2


def test_the_person_is_marked_in_every_wave_and_counted(workspace: OpenWorkspace) -> None:
    before = replace(SIAN, id="sian-25", wave="spring-2025")
    desk = field_over(workspace, "every wave", (SIAN, before, *PEOPLE[1:]))
    desk.do_not_call.note(desk.programme, "spring-2025", "sian-25")
    view = desk.look()
    assert "Do not call: one." in view.not_offered
    assert view.next is not None
    assert view.next.person.contact != "sian"


def test_an_import_is_counted_anew_when_asked(workspace: OpenWorkspace) -> None:
    desk = field_over(workspace, "import", PEOPLE)
    desk.do_not_call.note(desk.programme, WAVE, "petra")
    again = tuple(person(f"p{n}", "print", "Petra Nováková", email=f"{n}@x.example") for n in range(3))
    workspace.programmes.add_contacts(desk.programme, again)
    assert desk.do_not_call.after_import(desk.programme, WAVE) == 4
    assert desk.look().resting.never == 4


def test_the_list_is_one_way(workspace: OpenWorkspace) -> None:
    desk = field_over(workspace, "one way", PEOPLE)
    desk.do_not_call.note(desk.programme, WAVE, "owen")
    assert not desk.do_not_call.is_on(desk.programme, PEOPLE[0])
    assert not desk.do_not_call.is_on("another programme", replace(PEOPLE[2], email="", account="else"))
