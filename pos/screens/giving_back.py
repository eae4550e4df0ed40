"""Joins the return screen with its desk: a receipt is found, goods come back, and the money goes back."""

from collections.abc import Sequence
from functools import cached_property

from PySide6.QtCore import QObject, Signal

from pos.desks.counter import AtHand
from pos.desks.returns import ReturnView
from pos.desks.views import Notice, Tone
from pos.screens.entry_views import BackView, ReturnableView
from pos.screens.joining import Joined
from pos.screens.loose_return_card import LooseReturnCard
from pos.screens.paying import Paying
from pos.screens.return_screen import ReturnScreen
from pos.screens.sentences import sentence
from pos.screens.to_ask import alone
from pos.screens.views import Method as Way
from pos.shop.money import Money
from pos.shop.payment import Method
from pos.shop.quantity import Quantity, Unit
from pos.shop.staff import Permission


class GivingBack(QObject):
    """Turns to the return screen when a receipt is asked for or scanned."""

    phone_wanted = Signal()
    """The money goes back by M-Pesa: it is to be asked how."""

    def __init__(self, joined: Joined, paying: Paying) -> None:
        super().__init__()
        self._joined, self._desks, self._paying = joined, joined.desks, paying
        self.screen = ReturnScreen()
        self._desks.returns.changed.connect(self._show)
        self._desks.sale.told.connect(self._say)
        self.screen.number_entered.connect(self._desks.returns.find)
        self.screen.taken_back.connect(self._take_back)
        self.screen.left.connect(self.leave)
        self.screen.without_receipt_asked.connect(self._ask_without_receipt)
        self._desks.returns.found_without_receipt.connect(self.leave)

    @cached_property
    def loose(self) -> LooseReturnCard:
        """Asks what came back without a receipt; a card is made when it is first opened."""
        card = LooseReturnCard(self._joined.window)
        card.taken_back.connect(self._desks.returns.find_without_receipt)
        return card

    def open(self) -> None:
        """Ask for a receipt."""
        self.screen.start()
        self._joined.window.turn_to(self.screen)

    def leave(self) -> None:
        """Go back to the sale; nothing came back."""
        self._desks.returns.close()
        self._paying.next_sale()

    def _ask_without_receipt(self) -> None:
        self.loose.ask()

    def _show(self, view: ReturnView | None) -> None:
        if view is not None:
            self.screen.show_receipt(self._returnable(view))
            self._joined.window.turn_to(self.screen)

    def _returnable(self, view: ReturnView) -> ReturnableView:
        person, here = self._desks.sign.view.signed_in, self._desks.sale.here
        most = alone(here, person.role if person else None, Permission.RETURN)
        lines = tuple(
            BackView(
                line.number,
                line.name,
                line.bought,
                line.left,
                line.net,
                line.net.part(line.left.thousandths, line.bought.thousandths),
                line.unit,
            )
            for line in view.lines
        )
        ways = (Way.CASH, Way.MPESA) if self._desks.tray.view.line.has_initiator else (Way.CASH,)
        return ReturnableView(
            view.receipt, "", view.total, lines, ways, None if most is None else Money(most)
        )

    def _take_back(self, counts: Sequence[tuple[int, Quantity]], reason: str, way: Way) -> None:
        """Put what was chosen on the sale with its reason; once all of it is there, open how money goes back."""
        view = self._desks.returns.view
        units = {line.number: line.unit for line in view.lines} if view else {}
        missing = [len(counts)]

        def came(_: AtHand) -> None:
            missing[0] -= 1
            if not missing[0]:
                self._open_way(way)

        for number, quantity in counts:
            unit = units.get(number, Unit.PIECE)
            typed = quantity.show(unit).removesuffix(unit.value)
            self._desks.returns.take_back(number, typed, reason, then=came)
        self._desks.returns.close()
        self._paying.next_sale()

    def _open_way(self, way: Way) -> None:
        if way is Way.MPESA:
            self.phone_wanted.emit()
        else:
            self._paying.open(Method(way.value))

    def _say(self, notice: Notice) -> None:
        if self._joined.window.open_page is self.screen and notice.tone is not Tone.OK:
            self.screen.refuse(sentence(notice))
