"""What we heard, what we will do: the letter that every client gets who was heard (METHOD 3.12, section 5).

By name: the vendor may send it. As the company: the interviewer's firm sends it. For everybody else, and for those who
spoke unattributed, there is one general letter to every account on the list.
"""

from interviewer.report.account_telling import account_told
from interviewer.report.blocks import Paper
from interviewer.report.letter.general import general_page
from interviewer.report.letter.own import own_page
from interviewer.report.letterhead import file_name, on_letterhead
from interviewer.report.programme_telling import ProgrammeTelling
from interviewer.report.subject import Subject, account_of
from interviewer.report.telling import Telling


def letter(told: ProgrammeTelling, subject: Subject) -> Paper:
    """A page for each person of the account, for one talk, or the general letter when there is no account.

    UserError "no_such_account", "no_such_interview", "not_heard".
    """
    t, talks = told.words.t, _talks(told, subject)
    pages = tuple(own_page(told, talk) for talk in talks) if talks else (general_page(told),)
    senders = frozenset(str(talk.view.level) for talk in talks) or frozenset({"named"})
    return on_letterhead(told, pages, t("What we heard"), _sender(told, senders), t("What we heard, what we will do"))


def _talks(told: ProgrammeTelling, subject: Subject) -> tuple[Telling, ...]:
    """Those who get a letter of their own; none for the general letter."""
    if not subject.account and not subject.interview:
        return ()
    talks = account_told(told, account_of(told, subject)).talks
    return tuple(talk for talk in talks if subject.interview in ("", talk.view.interview))


def _sender(told: ProgrammeTelling, levels: frozenset[str]) -> str:
    """Who sends it, where it is one sender."""
    t, engaged = told.words.t, told.view.programme
    if levels == frozenset({"named"}):
        return t("From {who}", who=engaged.vendor)
    firm = engaged.interviewer_firm or t("the interviewer")
    return t("From {who}", who=firm) if levels == frozenset({"company"}) else ""


def letter_name(told: ProgrammeTelling, subject: Subject) -> str:
    """A name for the file: vendor and account; the person only for one talk by name."""
    talks = _talks(told, subject)
    if not talks:
        return file_name(told, ("letter to every client",))
    view = talks[0].view
    person = view.person.name if subject.interview and view.person else ""
    return file_name(told, (account_told(told, account_of(told, subject)).name, person, "letter"))
