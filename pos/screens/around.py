"""What lives around the sale: sounds, what the till is connected to, and the customer's window."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from pos.desks.background import PAPER, READING
from pos.desks.choices import Choices
from pos.desks.clock import Clock
from pos.desks.customer import CustomerDesk, Facing
from pos.desks.shift import HouseView
from pos.desks.sounds import Sounds
from pos.desks.speaker import OwnCard, Speaker
from pos.desks.status import Asking, Health, StatusDesk, Wire
from pos.desks.wires import letterbox_in, unsent_in, wires
from pos.screens.customer_display import CustomerDisplay
from pos.screens.customer_window import CustomerWindow
from pos.screens.facing import asked_of, face
from pos.screens.from_desks import account_of
from pos.screens.joining import Joined
from pos.screens.once import Once


class Around(QObject):
    """Follows the desks; none of it is ever waited for, and each part may be missing."""

    changed = Signal()
    """What the till is connected to is known better."""

    def __init__(self, application: QApplication, joined: Joined, clock: Clock) -> None:
        super().__init__()
        desks, self._joined, self._clock = joined.desks, joined, clock
        self._has_ended, self._letterbox = False, ""
        self._speaker = Speaker(OwnCard)
        self.sounds = Sounds(self._speaker, parent=self)
        self.sounds.follow(desks.sale)
        self.status = StatusDesk(
            desks.sale.background,
            wires(""),
            now=joined.now,
            count_unsent=unsent_in(desks.sale.counter.records),
            ticks=desks.sale.ticks,
            parent=self,
        )
        self.status.changed.connect(lambda _: self.changed.emit())
        desks.printing.health_known.connect(partial(self.status.tell, Wire.PRINTER))
        desks.printing.changed.connect(lambda _: self.changed.emit())
        self.customer = CustomerDesk(desks.sale, desks.pay, parent=self)
        self.display = CustomerDisplay(desks.shift.view.rules.name)
        self.window = CustomerWindow(application, self.display, till=joined.window)
        self._facing = Once(self)
        self._facing.due.connect(self._face)
        self.customer.changed.connect(lambda _: self._facing.ask())
        self.window.moved.connect(lambda _: self._facing.ask())
        clock.ticked.connect(lambda _: self._facing.ask())
        desks.ask.changed.connect(lambda _: self._facing.ask())
        desks.shift.changed.connect(self._know_shop)

    def open(self) -> None:
        """Ask how the connections do, from now on, and find the customer's screen."""
        self.status.open()
        self.window.follow_till()
        self._face()

    def find_letterbox(self, file: Path) -> None:
        """Have it read which letterbox was chosen with M-Pesa, and ask that one from then on."""
        self._joined.desks.sale.background.do(
            READING,
            partial(letterbox_in, file),
            done=self.ask_letterbox,
            failed=lambda _: self.status.tell(Wire.LETTERBOX, Health.UNKNOWN),
        )

    def ask_letterbox(self, address: str) -> None:
        """Ask at this address from now on, or nowhere."""
        if not self._has_ended and address != self._letterbox:
            self._letterbox = address
            self._set_up()
            self.status.look()

    def choose(self, choices: Choices) -> None:
        """Sound, ask the printer and show the customer as was chosen."""
        self._set_up()
        self.sounds.switch(on=choices.sounds)
        self.sounds.set_volume(choices.volume)
        self.window.choose(wanted=choices.customer_window, in_window=choices.customer_in_window)

    def end(self) -> None:
        """Be silent, ask no more, and take the customer's window away."""
        self._has_ended = True
        self.sounds.end()
        self.status.end()
        self.window.end()

    def _set_up(self) -> None:
        """Ask about what there is: a printer only where one was chosen."""
        asked, printing = dict(wires(self._letterbox)), self._joined.desks.printing
        if printing.has_printer:
            asked[Wire.PRINTER] = Asking(PAPER, printing.look)
        self.status.set_up(asked)

    def _know_shop(self, house: HouseView) -> None:
        """Take the shop's name and the time of the country that it stands in."""
        if not self._has_ended:
            self._clock.stand_in(house.rules.market.zone)
            self.display.name_shop(house.rules.name)

    def _face(self) -> None:
        # The last answers of the lanes come after the customer's window went.
        if self._has_ended or self.display.isHidden():
            return
        desks = self._joined.desks
        account = account_of(desks.tray.view.line, self.customer.view.sale.pay_number or "")
        face(self.display, self.customer.view, clock=self._joined.clock, account=account)
        is_asked = desks.ask.view.course.is_counting and desks.pay.view.is_open
        if is_asked and self.customer.view.facing is Facing.SALE:
            self.display.show_mpesa(asked_of(desks.ask.view, desks.shift.view.rules.name))
