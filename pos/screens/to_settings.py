"""The way to the settings, and what follows for M-Pesa when they change."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from pos.desks.background import Background
from pos.desks.outside import Chosen
from pos.desks.till import Place
from pos.screens.around import Around
from pos.screens.joining import Joined
from pos.screens.paying import Paying

if TYPE_CHECKING:
    from pos.desks.mpesa_choices import MpesaView
    from pos.screens.settings_page import SettingsPage
    from pos.secrets import Places


class ToSettings(QObject):
    """Makes the page of the settings when it is first asked for, and turns to it."""

    def __init__(
        self,
        joined: Joined,
        background: Background,
        paying: Paying,
        around: Around,
        *,
        place: Place,
    ) -> None:
        super().__init__()
        self._joined, self._background, self._paying = joined, background, paying
        self._around, self._place = around, place
        self.page: SettingsPage | None = None

    def go(self) -> None:
        """Show the settings, where there is a place to keep them."""
        if self._place.secrets is not None:
            self.page = self.page or self._make_page(self._place.secrets)
            self._joined.window.turn_to(self.page)

    def reach_out(self) -> None:
        """Have it found out whom the till can speak with about M-Pesa, as that is set up now."""
        if self._place.secrets is not None:
            desks = self._joined.desks
            file, records = self._place.folders.mpesa, desks.sale.counter.records
            desks.lanes.open(Chosen(file, self._place.secrets, records))

    def _make_page(self, secrets: "Places") -> "SettingsPage":
        # What speaks to Safaricom costs a tenth of a second: not while the till starts.
        from pos.desks.mpesa_choices import MpesaDesk  # noqa: PLC0415
        from pos.screens.settings_joined import settings_page  # noqa: PLC0415

        folders, desks = self._place.folders, self._joined.desks
        mpesa = MpesaDesk(desks.sale, folders, secrets, self)
        mpesa.changed.connect(self._hear_of_letterbox)
        page = settings_page(self._background, desks.settings, mpesa, backups=folders.backups)
        page.closed.connect(self._paying.next_sale)
        self._joined.window.add(page)
        return page

    def _hear_of_letterbox(self, view: "MpesaView") -> None:
        if view.chosen is not None:
            self._around.ask_letterbox(view.chosen.letterbox)
        if view.chosen is not None and not view.is_busy:
            self.reach_out()
