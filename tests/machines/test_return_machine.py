"""Returns against a model of what was sold: over all sales never more, and in the end to the cent."""

from dataclasses import dataclass

import pytest
from hypothesis import strategies as st
from hypothesis.stateful import invariant, precondition, rule

from pos.records.open_sales import open_sale
from pos.shop.discount import Percent
from pos.shop.identity import SaleId
from pos.shop.payment import Method, Tender
from pos.shop.quantity import Quantity
from pos.shop.sale import total_of
from pos.shop.staff import Role
from pos.shop.words import Reason
from pos.till import parking, paying, returning, ringing
from pos.till.returning import GoodsBack
from tests.builders import ksh
from tests.machines.histories import SOME, History, roles
from tests.shops import refused

shares = st.integers(0, 3333)
counts = st.integers(1, 7)
weights = st.integers(1, 3000)


@dataclass
class ModelLine:
    """A sold line: thousandths and cents that were sold and that have come back on finished sales."""

    sale: SaleId
    number: int
    sold: int
    net: int
    back: int = 0
    refunded: int = 0


class ReturnMachine(History):
    """Lines are sold at odd prices; several sales at once take them back in parts."""

    def __init__(self) -> None:
        super().__init__()
        self.shop.open_shift()
        self.lines: list[ModelLine] = []
        self.coming: dict[SaleId, dict[int, tuple[int, int]]] = {}
        self.drawer = 0

    def left(self, place: int) -> int:
        """How much of a line is neither back nor on a sale in progress."""
        held = sum(rows[place][1] for rows in self.coming.values() if place in rows)
        return self.lines[place].sold - self.lines[place].back - held

    # Selling

    @rule(count=counts, share=shares)
    def sell_pieces(self, count: int, share: int) -> None:
        self._sell(f"{count}*102", share)

    @rule(weight=weights, share=shares)
    def sell_weighed(self, weight: int, share: int) -> None:
        self._sell(f"{weight / 1000:.3f}*204", share)

    @rule(count=counts, share=shares)
    def sell_with_deposit(self, count: int, share: int) -> None:
        self._sell(f"{count}*S", share)

    def _sell(self, typed: str, share: int) -> None:
        shop, sale = self.shop, self.shop.ring_up("101", typed)
        if share:
            ringing.discount_sale(shop.records, shop.owner, sale=sale, discount=Percent(share))
        done = paying.take(
            shop.records,
            shop.owner,
            sale=sale,
            payment=shop.payment(),
            tender=Tender(Method.CARD, reference="slip 7"),
        ).sold
        assert done is not None
        line = done.lines[1]
        quantity, net = line.quantity.thousandths, line.net.cents
        self.lines.append(ModelLine(done.id, line.number, quantity, net))

    # Bringing back

    @precondition(lambda self: self.lines and len(self.coming) < 4)
    @rule()
    def start(self) -> None:
        self.coming[self.shop.ring_up()] = {}

    @precondition(lambda self: self.lines and self.coming)
    @rule(data=st.data(), by=roles)
    def bring_back(self, data: st.DataObject, by: Role) -> None:
        sale = data.draw(st.sampled_from(list(self.coming)), label="sale")
        place = data.draw(st.integers(0, len(self.lines) - 1), label="line")
        line = self.lines[place]
        step = 1 if line.sold % 1000 else 1000
        most = max(step, self.left(place))
        wanted = data.draw(st.integers(1, most // step + 1)) * step
        self._bring(by, sale, place, wanted)

    @precondition(lambda self: self.lines and self.coming)
    @rule(data=st.data(), by=roles)
    def bring_the_rest_back(self, data: st.DataObject, by: Role) -> None:
        sale = data.draw(st.sampled_from(list(self.coming)), label="sale")
        place = data.draw(st.integers(0, len(self.lines) - 1), label="line")
        if self.left(place):
            self._bring(by, sale, place, self.left(place))

    def _bring(self, by: Role, sale: SaleId, place: int, wanted: int) -> None:
        line = self.lines[place]
        back = GoodsBack(line.sale, line.number, Quantity(wanted))
        if wanted > self.left(place):
            with refused(Reason.RETURN_TOO_MANY):
                self.act(by, returning.take_goods_back, sale=sale, back=back)
            return
        kept = self.act(by, returning.take_goods_back, sale=sale, back=back)
        (number,) = (
            each.number
            for each in kept.lines
            if each.origin and (each.origin.sale, each.origin.line) == (line.sale, line.number)
        )
        _, before = self.coming[sale].get(place, (number, 0))
        self.coming[sale][place] = number, before + wanted

    @precondition(lambda self: any(self.coming.values()))
    @rule(data=st.data(), by=roles)
    def void(self, data: st.DataObject, by: Role) -> None:
        sale, place = data.draw(
            st.sampled_from([(sale, place) for sale, rows in self.coming.items() for place in rows])
        )
        number, _ = self.coming[sale].pop(place)
        self.act(by, ringing.void_line, sale=sale, line=number)

    @precondition(lambda self: self.coming)
    @rule(data=st.data(), by=roles)
    def give_up(self, data: st.DataObject, by: Role) -> None:
        sale = data.draw(st.sampled_from(list(self.coming)))
        self.act(by, parking.cancel, sale=sale)
        del self.coming[sale]

    @precondition(lambda self: any(self.coming.values()))
    @rule(data=st.data(), by=roles)
    def pay_out(self, data: st.DataObject, by: Role) -> None:
        sale = data.draw(st.sampled_from([sale for sale, rows in self.coming.items() if rows]))
        with self.shop.records.reading() as books:
            owed = -total_of(open_sale(books, sale))
        said = {"sale": sale, "payment": self.shop.payment()}
        if owed == ksh(0):
            done = self.act(by, paying.finish_even, sale=sale).sold
        else:
            tender = Tender(Method.CASH)
            done = self.act(by, paying.give_back, **said, tender=tender).sold
        for place, (number, quantity) in self.coming.pop(sale).items():
            (line,) = (each for each in done.lines if each.number == number)
            self.lines[place].back += quantity
            self.lines[place].refunded -= line.net.cents

    # What must hold

    @invariant()
    def never_more_is_back_than_was_sold_nor_more_money_than_was_paid(self) -> None:
        for line in self.lines:
            assert 0 <= line.back <= line.sold
            assert 0 <= line.refunded <= line.net

    @invariant()
    def what_is_all_back_was_paid_back_to_the_cent(self) -> None:
        for line in self.lines:
            if line.back == line.sold:
                assert line.refunded == line.net

    @invariant()
    def the_receipt_says_what_may_still_come_back(self) -> None:
        for line in self.lines:
            with self.shop.records.reading() as books:
                (kept,) = (
                    each
                    for each in returning.returnable(books, line.sale)
                    if each.number == line.number
                )
            assert kept.left.thousandths == line.sold - line.back
            assert kept.refunded.cents == line.refunded


TestReturns = ReturnMachine.TestCase
TestReturns.settings = SOME
pytestmark = pytest.mark.slow
