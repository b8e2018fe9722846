"""The same-day packet for a client who is leaving: whom to call, when, and with what in hand (METHOD 3.12, S0-18)."""

from interviewer.report.attachments import CalendarCall
from interviewer.report.blocks import Page, Paper
from interviewer.report.letterhead import file_name, on_letterhead
from interviewer.report.packet.call import calendar_call, call_moment
from interviewer.report.packet.leaving import Leaving, leaving
from interviewer.report.packet.parts import allowed_words, opening, outcome, who_and_when
from interviewer.report.phrases import ONE_LINE, fitting, in_one_line
from interviewer.report.programme_telling import ProgrammeTelling
from interviewer.report.subject import Subject
from interviewer.report.ten_best import reader

PARTS = (who_and_when, allowed_words, opening, outcome)


def packet(told: ProgrammeTelling, subject: Subject) -> Paper:
    """One page. UserError "no_account", "no_such_account", "not_heard", "not_leaving", "no_call_allowed"."""
    found, t = leaving(told, subject), told.words.t
    moment = call_moment(found)
    who = found.account.name
    day = t("today") if moment.day == told.edition.made_on else told.words.day(moment.day)
    state = t("{who} is leaving: call {day}" if found.decided else "{who} may leave: call {day}", who=who, day=day)
    titles = (state,) if found.with_points and not found.alone else ()
    rule = fitting((*titles, t("Call {day}: {who}", who=who, day=day), in_one_line(who)), ONE_LINE)
    slot = "packet.title" if found.alone else f"packet.{found.account.id}.title"
    name = _told(found)
    page = Page(
        title=told.sentences.get(slot, rule),
        rows=tuple(row for part in PARTS for row in part(found)),
        reading_note=_note(found),
        bookmark=name,
        high=True,
        name=slot,
    )
    return on_letterhead(told, (page,), t("Same-day packet"), reader(told), _told(found, whole=True))


def _told(found: Leaving, *, whole: bool = False) -> str:
    """What the packet is called in the file itself: without the client who is unattributed in everything else."""
    t, account = found.account.told.words.t, found.account
    if found.alone:
        return t("Same-day packet")
    return t("Same-day packet: {account}", account=account.view.account.name if whole else account.name)


def _note(found: Leaving) -> str:
    t = found.account.told.words.t
    calendar = t("call.ics, which goes with this page, puts the call into a calendar.") if calendar_call(found) else ""
    if found.alone:
        purpose = t(
            "The name and these points were given for this call alone; all else stays unattributed. Show this page to "
            "nobody and keep it in no file on this client."
        )
    elif found.with_points:
        purpose = t("The name and these points were given for this call and for nothing else.")
    else:
        purpose = t("Only the wish for a call may be passed on. What it is about, the client will say.")
    return f"{purpose} {calendar}".strip()


def packet_calls(told: ProgrammeTelling, subject: Subject) -> tuple[CalendarCall, ...]:
    """The call for a calendar; none where the client's clock is not known. Refuses as the paper does."""
    return calendar_call(leaving(told, subject))


def packet_name(told: ProgrammeTelling, subject: Subject) -> str:
    """A name for the file: vendor and account, never the person; the vendor alone for somebody unattributed."""
    found = leaving(told, subject)
    return file_name(told, ("" if found.alone else found.account.name, "same-day packet"))
