"""The desk of money that goes back by M-Pesa: how much, in which ways, and the order that is given once."""

from PySide6.QtCore import QObject, Signal

from pos.desks.paying import PayDesk
from pos.desks.phone_typing import figures_of
from pos.desks.refund_views import Back, BackWayView, RefundView
from pos.desks.sale import Onto, SaleDesk
from pos.desks.tray import TrayDesk
from pos.desks.views import Notice, notice_of
from pos.shop.identity import PaymentId, RefundId
from pos.shop.money import NOTHING
from pos.shop.payment import Method
from pos.shop.phone import Phone, read_phone
from pos.shop.refusal import Refusal
from pos.shop.words import Reason
from pos.till.standing import Standing

WHY = "goods brought back"


class RefundDesk(QObject):
    """Gives the customer what his returns leave him owed, by the way that was chosen."""

    cash_wanted = Signal()
    """The money goes back in cash after all."""

    def __init__(
        self, sale: SaleDesk, pay: PayDesk, tray: TrayDesk, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._sale, self._pay, self._tray = sale, pay, tray

    @property
    def view(self) -> RefundView:
        """What goes back now, and how it may; cash always may."""
        here, line = self._sale.here, self._tray.view.line
        owed = -here.payable(Method.MPESA) if here is not None else NOTHING
        why = None if line.has_initiator else Notice(Reason.MPESA_NO_INITIATOR.value)
        by_mpesa = (
            BackWayView(back, is_open=why is None, why_not=why)
            for back in (Back.REVERSAL, Back.PAYOUT)
        )
        return RefundView(max(owed, NOTHING), (*by_mpesa, BackWayView(Back.CASH)))

    def send(self, back: Back, typed: str = "") -> None:
        """Order it, once; the order goes out when it is on disk."""
        if back is Back.CASH:
            self.cash_wanted.emit()
            return
        try:
            phone = self._phone(typed) if back is Back.PAYOUT else None
        except Refusal as refusal:
            self._sale.say(notice_of(refusal))
            return
        records = self._sale.counter.records
        refund, payment = RefundId(records.new_id()), PaymentId(records.new_id())

        def give(onto: Onto) -> Standing:
            from pos.till.refunding import Back as Order  # noqa: PLC0415 - Safaricom comes with it
            from pos.till.refunding import give_back_by_phone  # noqa: PLC0415

            order = Order(refund, WHY, phone)
            return give_back_by_phone(
                records,
                onto.by,
                sale=onto.at_hand,
                payment=payment,
                back=order,
                approval=onto.approval,
            )

        self._pay.pay_by(give, self._tray.lanes.ask)

    def _phone(self, typed: str) -> Phone:
        here = self._sale.here
        if here is None:
            raise Refusal(Reason.SALE_GONE)
        return read_phone(figures_of(typed), here.rules.market)
