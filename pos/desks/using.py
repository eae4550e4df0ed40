"""Money of M-Pesa for the sale on the counter: what came is used, what is only told of is kept, a part comes off."""

from pos.desks.paying import PayDesk
from pos.desks.sale import Onto, SaleDesk
from pos.desks.tray import TrayDesk
from pos.shop.identity import PaymentId, ReceivedId, SaleId
from pos.shop.payment import Method, Tender
from pos.till import paying
from pos.till.standing import Standing


class Using:
    """Pays the sale on the counter by money that has come, or that somebody answers for."""

    def __init__(self, sale: SaleDesk, pay: PayDesk, tray: TrayDesk) -> None:
        self._sale, self._pay, self._tray = sale, pay, tray

    def finish_early(self, code: str) -> None:
        """Finish the sale before anybody has heard of its money; who may do that is the shop's rule."""
        payment = PaymentId(self._sale.counter.records.new_id())

        def finish(onto: Onto) -> Standing:
            from pos.till.provisional import finish_provisionally  # noqa: PLC0415

            return finish_provisionally(
                self._sale.counter.records,
                onto.by,
                sale=onto.at_hand,
                payment=payment,
                code=code,
                approval=onto.approval,
            )

        self._pay.pay_by(finish)

    def keep_by_hand(self, code: str) -> None:
        """Finish the sale by a typed code alone: it is matched later, and stands on every Z until then."""
        payment = PaymentId(self._sale.counter.records.new_id())
        tender = Tender(Method.MPESA, reference=code)

        def keep(onto: Onto) -> Standing:
            return paying.take(
                self._sale.counter.records,
                onto.by,
                sale=onto.at_hand,
                payment=payment,
                tender=tender,
                approval=onto.approval,
            )

        self._pay.pay_by(keep)

    def take_off(self, payment: PaymentId, why: str) -> None:
        """Take a part that was paid by M-Pesa off the sale: its money is free again, where it is known."""
        records = self._sale.counter.records
        back = PaymentId(records.new_id())

        def take_off(onto: Onto) -> Standing:
            from pos.records.received import money_of_payment  # noqa: PLC0415
            from pos.till.taking import give_free  # noqa: PLC0415

            with records.reading() as books:
                money = money_of_payment(books, payment)
            if money is None:
                return paying.take_back_payment(
                    records,
                    onto.by,
                    sale=onto.at_hand,
                    payment=back,
                    of=payment,
                    approval=onto.approval,
                )
            give_free(records, onto.by, received=money.id, reason=why, approval=onto.approval)
            return paying.standing_of(records, onto.by, sale=onto.at_hand)

        self._pay.pay_by(take_off, self._tray.lanes.send)

    def place(self, received: ReceivedId, how: str, *, sale: SaleId | None) -> None:
        """Claim a payment for that sale on the counter, saying how it is known to be this customer's."""

        def place(onto: Onto) -> Standing:
            from pos.till.taking import place_money  # noqa: PLC0415

            return place_money(
                self._sale.counter.records,
                onto.by,
                sale=onto.still(sale),
                received=received,
                how=how,
                approval=onto.approval,
            )

        self._pay.pay_by(place, self._tray.lanes.send)

    def take(self, received: ReceivedId) -> None:
        """Use a payment that has arrived on the sale."""
        payment = PaymentId(self._sale.counter.records.new_id())

        def take(onto: Onto) -> Standing:
            from pos.till.taking import take_money  # noqa: PLC0415

            return take_money(
                self._sale.counter.records,
                onto.by,
                sale=onto.at_hand,
                received=received,
                payment=payment,
                approval=onto.approval,
            )

        self._pay.pay_by(take, self._tray.lanes.send)
