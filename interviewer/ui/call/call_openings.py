"""What a key opens on the call page: a sheet on top, the map, a pick, the note line, off the record."""

from PySide6.QtWidgets import QWidget

from interviewer.services.conducting import Conducting
from interviewer.services.ports import Clock
from interviewer.ui.call.aids import Aids
from interviewer.ui.call.call_frame import CallFrame
from interviewer.ui.call.foot_line import LAYER_HINTS
from interviewer.ui.call.pick_bar import Option
from interviewer.ui.call.presenter import CallPresenter
from interviewer.ui.icons import Icons
from interviewer.ui.theme import Theme


class CallOpenings(CallFrame):
    """The frame with the talk's presenter: what is opened shows what it knows."""

    def __init__(
        self, conducting: Conducting, theme: Theme, icons: Icons, clock: Clock, aids: Aids,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(theme, icons, parent)
        self.aids = aids
        self.presenter = CallPresenter(conducting, clock, self)

    def _open_layer(self, name: str) -> None:
        """One of the sheets that lie on top; the words are kept first."""
        self.presenter.keep_draft()
        self._place_layers()
        if name == "sheet":
            self.layers.open_sheet()
        elif name == "leaving":
            self.layers.open_red_phone(self.presenter.alert_card())
        elif name == "strike":
            self.layers.open_strikes(self.presenter.passages())
        else:
            self.layers.open_so_far(self.presenter.passages())
        self.talk.foot.show_hints(LAYER_HINTS)

    def _open_strikes(self) -> None:
        self._open_layer("strike")

    def _open_so_far(self) -> None:
        self._open_layer("so_far")

    def _open_map(self, *, filing: bool = False) -> None:
        if self.talk.map.hasFocus():
            self._open_so_far()
            return
        self.talk.map.show()
        self.talk.map.begin_picking(filing=filing)
        self.talk.show_keys()
        self.talk.give_way()

    def _open_pick(self, purpose: str, title: str, options: tuple[Option, ...]) -> None:
        self.talk.pick.open(purpose, title, options)
        self.talk.show_keys()

    def _open_time(self) -> None:
        self.talk.open_time()
        self.talk.show_keys()

    def _open_note(self) -> None:
        if self.presenter.step.transcript.off_record:
            self.off.open_note()
        else:
            self.talk.open_note()
            self.talk.show_keys()

    def _toggle_off_record(self) -> None:
        if self.presenter.step.transcript.off_record:
            self.off.arm()
        else:
            self.presenter.begin_off_record()
