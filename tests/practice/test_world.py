"""Whatever people do, money is neither made nor lost, and every receipt is one payment."""

from datetime import timedelta
from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from pos.practice.giving_back import Payout, pay_out, reverse
from pos.practice.outcomes import CANCELLED
from pos.practice.prompting import Asking, LineBusy, answer, ask, end
from pos.practice.shortcode import Kind
from pos.practice.world import How, Payment
from pos.shop.money import NOTHING, shillings, sum_of
from tests.practice.worlds import AMINA, NOON, OTIENO, PAYBILL, WANJIKU, world

PHONES = st.sampled_from([WANJIKU, OTIENO, AMINA])
AMOUNTS = st.integers(1, 30_000).map(shillings)


class People(RuleBasedStateMachine):
    """Customers and a shop."""

    def __init__(self) -> None:
        super().__init__()
        self.world = world()
        self.now = NOON
        self.before = self.all_money()
        self.paid: dict[str, Payment] = {}

    def all_money(self) -> object:
        people = [each.balance for each in self.world.customers.values()]
        return sum_of(people + [each.balance for each in self.world.shortcodes.values()])

    @rule(phone=PHONES, amount=AMOUNTS)
    def ask(self, phone: str, amount: Any) -> None:
        asking = Asking(PAYBILL, Kind.PAYBILL, PAYBILL, phone, amount, "1", "")
        try:
            self.world, _ = ask(self.world, asking, self.now)
        except LineBusy:
            assert self.world.open_prompt(phone)

    @rule(phone=PHONES, pin=st.sampled_from(["1234", "1234", "0000"]))
    def answer(self, phone: str, pin: str) -> None:
        push = self.world.open_prompt(phone)
        if push:
            self.world, payment = answer(self.world, push.checkout, pin=pin, now=self.now)
            assert (payment is None) == (self.world.pushes[push.checkout].receipt == "")

    @rule(phone=PHONES)
    def cancel(self, phone: str) -> None:
        push = self.world.open_prompt(phone)
        if push:
            self.world = end(self.world, push.checkout, outcome=CANCELLED, now=self.now)

    @rule(chance=st.integers(0, 1000))
    def reverse(self, chance: int) -> None:
        for receipt in list(self.world.payments)[chance : chance + 1]:
            amount = self.world.payments[receipt].amount
            self.world, _ = reverse(
                self.world, receipt, shortcode=PAYBILL, amount=amount, now=self.now
            )

    @rule(phone=PHONES, amount=AMOUNTS)
    def pay_out(self, phone: str, amount: Any) -> None:
        self.world, _ = pay_out(self.world, Payout(PAYBILL, phone, amount), self.now)

    @rule(seconds=st.integers(1, 90_000))
    def wait(self, seconds: int) -> None:
        self.now += timedelta(seconds=seconds)

    @invariant()
    def money_is_kept(self) -> None:
        assert self.all_money() == self.before
        assert all(each.balance >= NOTHING for each in self.world.customers.values())
        assert all(each.balance >= NOTHING for each in self.world.shortcodes.values())

    @invariant()
    def what_was_paid_stays_paid(self) -> None:
        for receipt, payment in self.paid.items():
            assert self.world.payments[receipt] == payment
        self.paid = dict(self.world.payments)

    @invariant()
    def nothing_is_reversed_twice(self) -> None:
        undone = [each.of for each in self.world.payments.values() if each.how is How.REVERSAL]
        assert sorted(undone) == sorted(self.world.reversed)


TestPeople = People.TestCase
