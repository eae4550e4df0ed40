"""The drawer against a model of whole cents: floats, cash in and out, sales, counts, and Zs in turn."""

import pytest
from hypothesis import strategies as st
from hypothesis.stateful import invariant, precondition, rule

from pos.office.closed_shifts import read_closed
from pos.shop.identity import SaleId
from pos.shop.money import Money, shillings
from pos.shop.payment import Method, Tender
from pos.shop.shift import ZReport
from pos.shop.staff import Role
from pos.shop.words import Reason
from pos.till import accounts, closing, parking, paying, shifts
from tests.builders import ksh
from tests.machines.histories import SOME, History, roles
from tests.shops import add_customer, refused

MILK, LIMIT = 65, 20
CASH, CARD = Tender(Method.CASH), Tender(Method.CARD, reference="slip 7")

amounts = st.integers(1, 12_000)
floats = st.integers(0, 5000)
counts = st.integers(1, 20)


class ShiftMachine(History):
    """One shift after the other; all amounts here are shillings."""

    def __init__(self) -> None:
        super().__init__()
        self.drawer: int | None = None
        self.counted: tuple[int, int] | None = None
        self.part: SaleId | None = None
        self.zs: list[ZReport] = []
        self.owed = 0
        wanjiru = add_customer(
            self.shop.records, self.shop.owner, name="Wanjiru", limit=ksh(90_000)
        )
        self.account = Tender(Method.ACCOUNT, customer=wanjiru.id)

    def is_open(self) -> bool:
        return self.drawer is not None

    def move(self, shillings: int) -> None:
        assert self.drawer is not None
        self.drawer += shillings

    @rule(by=roles, amount=floats)
    def open_shift(self, by: Role, amount: int) -> None:
        if self.drawer is None:
            self.act(by, shifts.open_shift, opening_float=ksh(amount))
            self.drawer, self.counted = amount, None
        else:
            with refused(Reason.SHIFT_OPEN):
                self.act(by, shifts.open_shift, opening_float=ksh(amount))

    @precondition(is_open)
    @rule(by=roles, amount=amounts)
    def put_in(self, by: Role, amount: int) -> None:
        self.act(by, shifts.put_cash_in, amount=ksh(amount), reason="change")
        self.move(amount)

    @precondition(is_open)
    @rule(by=roles, amount=amounts)
    def take_out(self, by: Role, amount: int) -> None:
        self.act(by, shifts.take_cash_out, amount=ksh(amount), reason="bank")
        self.move(-amount)

    @precondition(is_open)
    @rule(by=roles)
    def open_drawer(self, by: Role) -> None:
        self.act(by, shifts.open_drawer, reason="stuck note")

    @precondition(is_open)
    @rule(count=counts, more=floats)
    def sell_for_cash(self, count: int, more: int) -> None:
        self.shop.sell(f"{count}*101", given=ksh(count * MILK + more))
        self.move(count * MILK)

    @precondition(is_open)
    @rule(by=roles, count=counts)
    def sell_by_card(self, by: Role, count: int) -> None:
        self._take(by, count, CARD)

    @precondition(is_open)
    @rule(by=roles, count=counts)
    def sell_on_account(self, by: Role, count: int) -> None:
        self._take(by, count, self.account)
        self.owed += count * MILK

    def _take(self, by: Role, count: int, tender: Tender) -> None:
        sale = self.shop.ring_up(f"{count}*101")
        said = {"sale": sale, "payment": self.shop.payment(), "tender": tender}
        self.act(by, paying.take, **said)

    @precondition(lambda self: self.drawer is not None and self.owed)
    @rule(by=roles, given=amounts)
    def pay_debt(self, by: Role, given: int) -> None:
        customer = self.account.customer
        said = {"customer": customer, "payment": self.shop.payment()}
        tender = Tender(Method.CASH, ksh(given))
        account = self.act(by, accounts.pay_debt, **said, tender=tender)
        paid = min(given, self.owed)
        self.owed -= paid
        self.move(paid)
        assert (account.owed, account.change) == (ksh(self.owed), ksh(given - paid))

    @precondition(is_open)
    @rule(by=roles)
    def pay_a_part_and_then_the_rest(self, by: Role) -> None:
        """A part of a sale that may be finished in another shift."""
        if self.part is None:
            self.part = self.shop.ring_up("2*101")
        else:
            sale, self.part = self.part, None
            self._cash(by, sale)
            return
        self._cash(by, self.part)

    def _cash(self, by: Role, sale: SaleId) -> None:
        said = {"sale": sale, "payment": self.shop.payment(), "given": ksh(MILK)}
        self.act(by, paying.take_cash, **said)
        self.move(MILK)

    @rule(by=roles)
    def give_a_sale_up(self, by: Role) -> None:
        sale = self.shop.ring_up("101")
        self.act(by, parking.cancel, sale=sale)

    @precondition(lambda self: self.drawer is not None and self.drawer >= 0)
    @rule(by=roles, off=st.sampled_from([0, 0, 0, 5, LIMIT, LIMIT + 1, 500]))
    def count(self, by: Role, off: int) -> None:
        assert self.drawer is not None
        found = self.drawer + off
        notes = {shillings(1000): found // 1000, shillings(1): found % 1000}
        self.act(by, shifts.count_drawer, counted=notes)
        self.counted = found, self.drawer

    @precondition(is_open)
    @rule(by=roles, reason=st.sampled_from(["", "miscounted"]))
    def close(self, by: Role, reason: str) -> None:
        assert self.drawer is not None
        no = self._reason_not_to_close(reason)
        if no is not None:
            with refused(no):
                self.act(by, shifts.close_shift, reason=reason)
            return
        report = self.act(by, shifts.close_shift, reason=reason)
        assert self.counted is not None
        assert (report.number, report.expected) == (len(self.zs) + 1, ksh(self.drawer))
        assert (report.counted, report.over) == (
            ksh(self.counted[0]),
            ksh(self.counted[0] - self.drawer),
        )
        assert report.totals.settled == report.totals.net
        self.zs.append(report)
        self.drawer = None

    def _reason_not_to_close(self, reason: str) -> Reason | None:
        if self.counted is None:
            return Reason.COUNT_FIRST
        found, then = self.counted
        if then != self.drawer:
            return Reason.COUNT_AGAIN
        is_far = abs(found - then) > LIMIT
        return Reason.DIFFERENCE_REASON if is_far and not reason else None

    @precondition(lambda self: self.drawer is None)
    @rule(by=roles, amount=amounts)
    def no_cash_moves_between_shifts(self, by: Role, amount: int) -> None:
        sale = self.shop.ring_up("101")
        for what, said in (
            (shifts.put_cash_in, {"amount": ksh(amount), "reason": "x"}),
            (shifts.count_drawer, {"counted": {}}),
            (shifts.close_shift, {}),
            (paying.take_cash, {"sale": sale, "payment": "p", "given": ksh(MILK)}),
        ):
            with refused(Reason.SHIFT_CLOSED):
                self.act(by, what, **said)
        self.act(by, parking.cancel, sale=sale)

    @invariant()
    def the_drawer_is_as_the_model_has_it(self) -> None:
        if self.drawer is not None:
            x = closing.read_open(self.shop.records, self.shop.owner).x
            assert x.expected == Money(self.drawer * 100)
            assert x.totals.settled == x.totals.net

    @invariant()
    def every_z_is_as_it_was_printed(self) -> None:
        kept = [
            read_closed(self.shop.records, self.shop.owner, number=number + 1).report
            for number in range(len(self.zs))
        ]
        assert kept == self.zs


TestShifts = ShiftMachine.TestCase
TestShifts.settings = SOME
pytestmark = pytest.mark.slow
