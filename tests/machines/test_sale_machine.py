"""Sales in progress against a model of plain numbers: total, due, drawer and stock agree at every step."""

from dataclasses import dataclass, field

import pytest
from hypothesis import strategies as st
from hypothesis.stateful import initialize, invariant, precondition, rule

from pos.records.open_sales import all_open
from pos.records.payments import payments_of
from pos.shop.discount import Percent
from pos.shop.identity import PaymentId, ProductId, SaleId
from pos.shop.money import Money
from pos.shop.payment import Method, Tender, due
from pos.shop.quantity import Quantity, pieces
from pos.shop.sale import total_of
from pos.shop.staff import Role
from pos.shop.words import Reason
from pos.till import closing, parking, paying, ringing
from tests.builders import ksh
from tests.machines.histories import BOTTLE, BREAD, SODA, SOME, SUGAR, History, half_up, roles
from tests.shops import refused

FLOAT = 500_000
PRICES = {"milk": 6500, "bread": 7050, "soda": 4995, "sugar": 11_990, "bottle": 2500}
CODES = {"101": "milk", "102": "bread", "S": "soda"}

codes = st.sampled_from(sorted(CODES))
few = st.integers(1, 15)
shares = st.integers(1, 2000)
cents = st.integers(1, 20_000)
seldom = st.sampled_from([False, False, False, True])


@dataclass
class ModelLine:
    """A line as plain numbers; quantities in thousandths, money in cents."""

    product: str
    quantity: int
    share: int = 0
    typed: int | None = None
    fixed: int | None = None
    follows: int | None = None

    @property
    def is_plain(self) -> bool:
        kept = self.quantity > 0 and self.product != "sugar" and not self.share
        return kept and self.typed is None and self.follows is None

    @property
    def bears(self) -> bool:
        return self.product != "bottle"

    @property
    def gross(self) -> int:
        if self.fixed is not None:
            return self.fixed
        each = self.typed if self.typed is not None else PRICES[self.product]
        if self.typed is None and self.product == "bread" and self.quantity >= 12_000:
            each = 6100
        return half_up(each * self.quantity, 1000)

    @property
    def net(self) -> int:
        return self.gross - half_up(self.gross * self.share, 10_000)


@dataclass
class ModelSale:
    """A sale in progress as plain numbers."""

    lines: dict[int, ModelLine] = field(default_factory=dict)
    next_line: int = 1
    share: int = 0
    taken: dict[PaymentId, tuple[int, int, bool]] = field(default_factory=dict)
    parked: bool = False

    @property
    def total(self) -> int:
        bearing = sum(line.net for line in self.lines.values() if line.bears)
        rest = sum(line.net for line in self.lines.values() if not line.bears)
        return bearing + rest - half_up(bearing * self.share, 10_000)

    @property
    def due(self) -> int:
        return self.total - sum(settled for settled, _, _ in self.taken.values())

    def add(self, line: ModelLine) -> int:
        self.lines[self.next_line] = line
        self.next_line += 1
        return self.next_line - 1


class SaleMachine(History):
    """Up to three sales at once, rung up, changed, parked, paid, given back and given up by anybody."""

    def __init__(self) -> None:
        super().__init__()
        self.shop.open_shift(Money(FLOAT))
        self.sales: dict[SaleId, ModelSale] = {}
        self.finished: list[SaleId] = []
        self.sold = dict.fromkeys(PRICES, 0)
        self.drawer = FLOAT
        self.last: tuple[object, dict[str, object], object] | None = None

    # Which sale, which line

    def pick(self, data: st.DataObject, *, parked: bool = False) -> tuple[SaleId, ModelSale]:
        those = [sale for sale, model in self.sales.items() if model.parked is parked]
        sale = data.draw(st.sampled_from(those), label="sale")
        return sale, self.sales[sale]

    def pick_line(self, data: st.DataObject) -> tuple[SaleId, ModelSale, int]:
        those = [
            (sale, number)
            for sale, model in self.sales.items()
            if not model.parked
            for number, line in model.lines.items()
            if line.follows is None
        ]
        sale, number = data.draw(st.sampled_from(those), label="line")
        return sale, self.sales[sale], number

    def has_sale(self) -> bool:
        return any(not model.parked for model in self.sales.values())

    def has_line(self) -> bool:
        return any(model.lines and not model.parked for model in self.sales.values())

    # Ringing up

    @initialize(count=few)
    def begin(self, count: int) -> None:
        sale = self.shop.ring_up(f"{count}*101")
        self.sales[sale] = ModelSale()
        self.sales[sale].add(ModelLine("milk", count * 1000))

    @precondition(lambda self: len(self.sales) < 3)
    @rule(by=roles)
    def start(self, by: Role) -> None:
        self.sales[self.act(by, ringing.start).id] = ModelSale()

    @precondition(has_sale)
    @rule(data=st.data(), by=roles, code=codes, count=few)
    def scan(self, data: st.DataObject, by: Role, code: str, count: int) -> None:
        sale, model = self.pick(data)
        self.act(by, ringing.scan, sale=sale, typed=f"{count}*{code}")
        wanted = CODES[code]
        for number, line in reversed(model.lines.items()):
            if line.product == wanted and line.is_plain:
                self._set(model, number, line.quantity + count * 1000)
                return
        number = model.add(ModelLine(wanted, count * 1000))
        if wanted == "soda":
            model.add(ModelLine("bottle", count * 1000, follows=number))

    @precondition(has_sale)
    @rule(data=st.data(), by=roles, weight=st.integers(1, 5000))
    def weigh(self, data: st.DataObject, by: Role, weight: int) -> None:
        sale, model = self.pick(data)
        said = {"product": SUGAR.id, "quantity": Quantity(weight)}
        self.act(by, ringing.add_product, sale=sale, **said)
        model.add(ModelLine("sugar", weight))

    @precondition(has_sale)
    @rule(data=st.data(), by=roles, money=st.integers(100, 50_000))
    def sell_for(self, data: st.DataObject, by: Role, money: int) -> None:
        sale, model = self.pick(data)
        said = {"product": SUGAR.id, "money": Money(money)}
        self.act(by, ringing.add_by_amount, sale=sale, **said)
        model.add(ModelLine("sugar", half_up(money * 1000, PRICES["sugar"]), fixed=money))

    @precondition(has_sale)
    @rule(data=st.data(), by=roles, count=few)
    def take_empties(self, data: st.DataObject, by: Role, count: int) -> None:
        sale, model = self.pick(data)
        said = {"product": BOTTLE.id, "quantity": pieces(count)}
        self.act(by, ringing.take_empties, sale=sale, **said)
        model.add(ModelLine("bottle", -count * 1000))

    @precondition(has_line)
    @rule(data=st.data(), by=roles, count=few)
    def set_quantity(self, data: st.DataObject, by: Role, count: int) -> None:
        sale, model, number = self.pick_line(data)
        quantity = -count * 1000 if model.lines[number].quantity < 0 else count * 1000
        said = {"line": number, "quantity": Quantity(quantity)}
        self.act(by, ringing.set_quantity, sale=sale, **said)
        self._set(model, number, quantity)

    def _set(self, model: ModelSale, number: int, quantity: int) -> None:
        model.lines[number].quantity, model.lines[number].fixed = quantity, None
        for line in model.lines.values():
            if line.follows == number:
                line.quantity = quantity

    @precondition(has_line)
    @rule(data=st.data(), by=roles)
    def void_line(self, data: st.DataObject, by: Role) -> None:
        sale, model, number = self.pick_line(data)
        self.act(by, ringing.void_line, sale=sale, line=number)
        gone = [key for key, line in model.lines.items() if number in (key, line.follows)]
        for key in gone:
            del model.lines[key]
        if not any(line.bears for line in model.lines.values()):
            model.share = 0

    @precondition(has_line)
    @rule(data=st.data(), by=roles, share=shares)
    def discount_line(self, data: st.DataObject, by: Role, share: int) -> None:
        sale, model, number = self.pick_line(data)
        if model.lines[number].bears:
            said = {"line": number, "discount": Percent(share)}
            self.act(by, ringing.discount_line, sale=sale, **said)
            model.lines[number].share = share

    @precondition(has_sale)
    @rule(data=st.data(), by=roles, share=shares)
    def discount_sale(self, data: st.DataObject, by: Role, share: int) -> None:
        sale, model = self.pick(data)
        if any(line.bears for line in model.lines.values()):
            self.act(by, ringing.discount_sale, sale=sale, discount=Percent(share))
            model.share = share

    @precondition(has_line)
    @rule(data=st.data(), by=roles, price=cents)
    def type_price(self, data: st.DataObject, by: Role, price: int) -> None:
        sale, model, number = self.pick_line(data)
        if model.lines[number].bears:
            said = {"line": number, "price": Money(price)}
            self.act(by, ringing.type_price, sale=sale, **said)
            model.lines[number].typed, model.lines[number].fixed = price, None

    # Putting aside and giving up

    @precondition(has_sale)
    @rule(data=st.data(), by=roles)
    def park(self, data: st.DataObject, by: Role) -> None:
        sale, model = self.pick(data)
        if model.lines:
            self.act(by, parking.park, sale=sale)
            model.parked = True

    @precondition(lambda self: any(model.parked for model in self.sales.values()))
    @rule(data=st.data(), by=roles)
    def resume(self, data: st.DataObject, by: Role) -> None:
        sale, model = self.pick(data, parked=True)
        self.act(by, parking.resume, sale=sale)
        model.parked = False

    @precondition(lambda self: self.sales)
    @rule(data=st.data(), by=roles, is_meant=seldom)
    def cancel(self, data: st.DataObject, by: Role, *, is_meant: bool) -> None:
        if not is_meant:
            return
        sale = data.draw(st.sampled_from(list(self.sales)), label="sale")
        model = self.sales[sale]
        if model.due != model.total:
            with refused(Reason.SALE_HAS_PAYMENTS):
                self.act(by, parking.cancel, sale=sale)
        else:
            self.act(by, parking.cancel, sale=sale)
            del self.sales[sale]

    # Paying

    @precondition(has_line)
    @rule(data=st.data(), by=roles, more=st.integers(0, 30), is_part=seldom)
    def take_cash(self, data: st.DataObject, by: Role, more: int, *, is_part: bool) -> None:
        sale, model, _ = self.pick_line(data)
        asked = half_up(model.due, 100) * 100
        said = {"sale": sale, "payment": self.shop.payment()}
        if asked < 0:
            with refused(Reason.CUSTOMER_IS_OWED):
                self.act(by, paying.take_cash, **said, given=Money(0))
            return
        is_part = is_part and asked > 100
        given = asked // 200 * 100 if is_part else asked + more * 100
        self._pay(by, paying.take_cash, {**said, "given": Money(given)})
        amount = given if is_part else asked
        self.drawer += amount
        self._settle(sale, said["payment"], (amount if is_part else model.due, amount, True))

    @precondition(has_line)
    @rule(data=st.data(), by=roles, part=st.integers(1, 100))
    def take_card(self, data: st.DataObject, by: Role, part: int) -> None:
        sale, model, _ = self.pick_line(data)
        amount = half_up(model.due * part, 100)
        if amount <= 0:
            return
        said = {"sale": sale, "payment": self.shop.payment()}
        tender = Tender(Method.CARD, Money(amount), "slip 7")
        self._pay(by, paying.take, {**said, "tender": tender})
        self._settle(sale, said["payment"], (amount, amount, False))

    @precondition(has_line)
    @rule(data=st.data(), by=roles)
    def give_back(self, data: st.DataObject, by: Role) -> None:
        sale, model, _ = self.pick_line(data)
        said = {"sale": sale, "payment": self.shop.payment(), "tender": Tender(Method.CASH)}
        if model.due >= 0:
            with refused(Reason.NOTHING_OWED):
                self.act(by, paying.give_back, **said)
            return
        self._pay(by, paying.give_back, said)
        self.drawer += half_up(model.due, 100) * 100
        self._settle(sale, said["payment"], (model.due, 0, True))

    @precondition(has_line)
    @rule(data=st.data(), by=roles)
    def finish_even(self, data: st.DataObject, by: Role) -> None:
        sale, model, _ = self.pick_line(data)
        if model.due:
            with refused(Reason.STILL_DUE):
                self.act(by, paying.finish_even, sale=sale)
        else:
            self.act(by, paying.finish_even, sale=sale)
            self._finish(sale)

    @precondition(lambda self: any(m.taken and not m.parked for m in self.sales.values()))
    @rule(data=st.data(), by=roles)
    def take_back(self, data: st.DataObject, by: Role) -> None:
        those = [
            (sale, payment)
            for sale, model in self.sales.items()
            if not model.parked
            for payment in model.taken
        ]
        sale, payment = data.draw(st.sampled_from(those), label="payment")
        said = {"sale": sale, "payment": self.shop.payment(), "of": payment}
        self._pay(by, paying.take_back_payment, said)
        _, amount, is_cash = self.sales[sale].taken.pop(payment)
        self.drawer -= amount if is_cash else 0

    @precondition(lambda self: self.last is not None)
    @rule()
    def ask_again(self) -> None:
        """The last request about money is sent once more, as after an answer that was lost."""
        what, said, answer = self.last
        if said["sale"] not in (*self.sales, *self.finished):
            with refused(Reason.SALE_GONE):
                what(self.shop.records, self.shop.owner, **said)
            return
        again = what(self.shop.records, self.shop.owner, **said)
        assert (again.change, again.sold) == (answer.change, answer.sold) or not answer.sold

    @precondition(lambda self: self.finished)
    @rule(data=st.data(), by=roles)
    def touch_finished(self, data: st.DataObject, by: Role) -> None:
        sale = data.draw(st.sampled_from(self.finished), label="finished")
        for what, said in (
            (ringing.scan, {"typed": "101"}),
            (parking.cancel, {}),
            (paying.take_cash, {"payment": self.shop.payment(), "given": ksh(100)}),
        ):
            with refused(Reason.SALE_GONE):
                self.act(by, what, sale=sale, **said)

    def _pay(self, by: Role, what: object, said: dict[str, object]) -> None:
        self.last = (what, said, self.act(by, what, **said))  # type: ignore[arg-type]

    def _settle(self, sale: SaleId, payment: object, taken: tuple[int, int, bool]) -> None:
        self.sales[sale].taken[PaymentId(str(payment))] = taken
        if self.sales[sale].due == 0:
            self._finish(sale)

    def _finish(self, sale: SaleId) -> None:
        for line in self.sales.pop(sale).lines.values():
            self.sold[line.product] += line.quantity
        self.finished.append(sale)

    # What must agree

    @invariant()
    def open_sales_are_as_the_model_has_them(self) -> None:
        with self.shop.records.reading() as books:
            kept = {sale.id: sale for sale in all_open(books)}
            assert kept.keys() == self.sales.keys()
            for sale, model in self.sales.items():
                assert total_of(kept[sale]).cents == model.total
                assert due(total_of(kept[sale]), payments_of(books, sale)).cents == model.due
                assert [line.number for line in kept[sale].lines] == list(model.lines)

    @invariant()
    def drawer_and_stock_are_as_the_model_has_them(self) -> None:
        x = closing.read_open(self.shop.records, self.shop.owner).x
        assert x.expected.cents == self.drawer
        assert x.totals.sales + x.totals.returns == len(self.finished)
        assert {ProductId(name): -self.shop.left(name) for name in (SODA.id, BREAD.id)} == {
            name: self.sold[name] // 1000 for name in (SODA.id, BREAD.id)
        }


TestSales = SaleMachine.TestCase
TestSales.settings = SOME
pytestmark = pytest.mark.slow
