"""The way to the office and back; another person never sees the page of the one before."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from pos.desks.background import Background
from pos.desks.keys import Keys
from pos.desks.office.backups import NightlyBackup
from pos.desks.office.desk import OfficeDesk, Seat
from pos.desks.till import Place
from pos.desks.views import Notice
from pos.office.entering import enter
from pos.screens.joining import Joined
from pos.screens.office.moments import begin_year
from pos.screens.paying import Paying
from pos.shop.identity import StaffId
from pos.shop.staff import Permission

if TYPE_CHECKING:
    from pos.screens.office.page import OfficePage


FROM_TILL = {"all_keys", "lock", "change_cashier", "settings", "office"}
"""What of the till's own actions is there in the office too."""


class ToOffice(QObject):
    """Makes the page of the office for who is signed in and may come in, and turns to it."""

    action_asked = Signal(str)
    """An action of the till is wanted in the office: its name."""
    restore_asked = Signal(object)
    """A backup is to take the place of the books: a PutBack."""

    def __init__(
        self, joined: Joined, background: Background, paying: Paying, *, place: Place
    ) -> None:
        super().__init__()
        self._joined, self._background, self._paying = joined, background, paying
        self._place = place
        self._keys = Keys()
        self.page: OfficePage | None = None
        self._owner: StaffId | None = None
        self._left: list[OfficePage] = []
        seat = Seat(
            background,
            joined.desks.sale.counter.records,
            acting=self._acting,
            rules=lambda: joined.desks.shift.view.rules,
        )
        self.desk = OfficeDesk(seat, self)
        self.nightly = NightlyBackup(background, seat.records, self._backup_folder, self)
        self.nightly.told.connect(joined.desks.sale.say)
        self.desk.told.connect(joined.desks.sale.say)
        joined.desks.sale.told.connect(self._hear)

    @property
    def is_open(self) -> bool:
        """Whether the office is the page where work stands."""
        return self.page is not None and self._joined.window.open_page is self.page

    def go(self) -> None:
        """Ask to come in; who may not reads why."""
        by = self._acting()
        self.desk.read(
            lambda acting: enter(self.desk.seat.records, acting),
            lambda may: self._open(by, may),
        )

    def leave(self) -> None:
        """Go back to the sale."""
        self._paying.next_sale()

    def meet(self) -> None:
        """Take the page away when somebody else has signed in than whom it was made for."""
        if self.page is not None and self._owner != self._acting():
            if self.is_open:
                self.leave()
            self._left.append(self.page)
            self.page = self._owner = None
        self._let_go()

    def use_keys(self, keys: Keys) -> None:
        """Take the keys that the shop chose."""
        self._keys = keys
        if self.page is not None:
            self.page.use_keys(keys)

    def _hear(self, notice: Notice) -> None:
        """Say in the office what the till says while it stands there."""
        if self.page is not None and self.is_open:
            self.page.tell(notice)

    def _backup_folder(self) -> Path:
        """Give where backups go, as it was chosen last."""
        chosen = self._joined.desks.settings.choices.backup_folder
        return Path(chosen) if chosen else self._place.folders.backups

    def _acting(self) -> StaffId | None:
        person = self._joined.desks.sign.view.signed_in
        return None if person is None else person.id

    def _open(self, by: StaffId | None, may: frozenset[Permission]) -> None:
        """Turn to the page, unless somebody has left or begun to pay meanwhile."""
        if by is None or by != self._acting() or self._joined.desks.sale.is_paying:
            return
        self.meet()
        if self.page is None:
            self.page, self._owner = self._made(may), by
        begin_year(self.desk.seat.today)
        self._joined.window.turn_to(self.page)

    def _made(self, may: frozenset[Permission]) -> "OfficePage":
        # Its rooms cost a tenth of a second: not while the till starts.
        from pos.screens.office.document_card import DocumentCard  # noqa: PLC0415
        from pos.screens.office.page import OfficePage  # noqa: PLC0415
        from pos.screens.office.setting import Setting  # noqa: PLC0415

        desks = self._joined.desks
        setting = Setting(
            self.desk.seat,
            desks,
            self._place,
            backup_failure=lambda: self.nightly.failure,
            put_back=self.restore_asked.emit,
        )
        page = OfficePage(setting, may)
        page.use_keys(self._keys)
        page.closed.connect(self.leave)
        page.action_asked.connect(self.action_asked)
        card = DocumentCard(page, self.desk.seat)
        page.document_asked.connect(card.ask)
        card.desk.told.connect(page.tell)
        person = desks.sign.view.signed_in
        if person is not None:
            page.show_seat(desks.shift.view.rules.name, person)
        self._joined.window.add(page)
        return page

    def _let_go(self) -> None:
        """Take pages away for good, once nothing is under way whose answer they wait for."""
        if self._background.is_working:
            return
        for page in self._left:
            page.deleteLater()
        self._left.clear()
