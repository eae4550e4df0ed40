"""A day of odder customers: codes typed before their money comes, debts, customers who take their money back.

Letters may be hours late, nights pass, clocks are wrong by hours, and two tills reach for one payment at once.
"""

from collections.abc import Callable
from datetime import timedelta
from typing import ClassVar

from pos.records.people import all_customers
from pos.records.refunds import open_refunds
from pos.shop.identity import PaymentId
from pos.shop.payment import Method, Tender
from pos.shop.refund import RefundKind, RefundState
from pos.till import accounts, paying
from pos.till.arrivals import list_arrivals
from pos.till.provisional import list_unsettled, settle_by_hand
from pos.till.refunding import say_refund_ended
from tests.simulated.acts import ACTS, Act, Counter, grab
from tests.simulated.day import Day
from tests.simulated.odd_judge import OddJudge
from tests.simulated.unsteady import HOURS, Unsteady


def type_by_hand(here: Counter) -> None:
    """The till takes a code at its word, whoever has heard of its money."""
    codes = sorted(here.safaricom.payments)
    if codes:
        tender = Tender(Method.MPESA, None, here.dice.choice(codes[-4:]))
        records, by, sale = here.shop.records, here.shop.owner, here.some_sale()
        paying.take(records, by, sale=sale, payment=here.shop.payment(), tender=tender)


def pay_and_show(here: Counter) -> None:
    """A customer pays by himself, and shows his SMS before anybody has heard of it."""
    sale = paying.open_payment(here.shop.records, here.shop.cashier, sale=here.some_sale())
    amount = here.due_of(sale.id)
    if amount.cents <= 0:
        return
    number = sale.pay_number or ""
    money = here.safaricom.pays(amount, number if here.dice.random() < 0.5 else here.slip(number))
    tender = Tender(Method.MPESA, None, money.receipt)
    records, by = here.shop.records, here.shop.owner
    paying.take(records, by, sale=sale.id, payment=here.shop.payment(), tender=tender)


def put_on_account(here: Counter) -> None:
    """A customer pays later."""
    records, by, sale = here.shop.records, here.shop.owner, here.some_sale()
    with records.reading() as books:
        (customer,) = all_customers(books)
    tender = Tender(Method.ACCOUNT, customer=customer.id)
    paying.take(records, by, sale=sale, payment=here.shop.payment(), tender=tender)


def pay_debt(here: Counter) -> None:
    """A customer pays what he owes by a payment whose code he shows."""
    records, by = here.shop.records, here.shop.owner
    ((customer, owed),) = accounts.list_customers(records, by)
    codes = sorted(here.safaricom.payments)
    if owed.cents > 0 and here.dice.random() < 0.5:
        codes = [here.safaricom.pays(owed, "").receipt]
    if owed.cents > 0 and codes:
        tender = Tender(Method.MPESA, None, here.dice.choice(codes))
        payment = here.shop.payment()
        accounts.pay_debt(records, by, customer=customer.id, payment=payment, tender=tender)


def settle_one(here: Counter) -> None:
    """The owner says of a payment that it is what a finished sale waits for."""
    records, by = here.shop.records, here.shop.owner
    waiting, arrivals = list_unsettled(records, by), list_arrivals(records, by)
    if waiting and arrivals:
        payment = here.dice.choice(waiting).payment
        settle_by_hand(records, by, payment=payment, received=here.dice.choice(arrivals).money.id)


def take_off(here: Counter) -> None:
    """A payment is given back before its sale is finished."""
    records, by, sale = here.shop.records, here.shop.owner, here.some_sale()
    with records.reading() as books:
        rows = books.connection.execute(
            "SELECT id FROM payments WHERE sale = ?", (sale,)
        ).fetchall()
    if rows:
        of = PaymentId(here.dice.choice(sorted(rows))[0])
        paying.take_back_payment(records, by, sale=sale, payment=here.shop.payment(), of=of)


def say_ended(here: Counter) -> None:
    """The owner says from the statement how an order ended."""
    records, by = here.shop.records, here.shop.owner
    with records.reading() as books:
        unsure = [each for each in open_refunds(books) if each.state is RefundState.UNSURE]
    if not unsure:
        return
    refund = unsure[0]
    name = refund.trans_id if refund.kind is RefundKind.REVERSAL else refund.id
    gone = [each for each in here.safaricom.payments.values() if each.of == name and name]
    receipt = gone[0].receipt if gone else ""
    say_refund_ended(
        records, by, refund=refund.id, receipt=receipt, reason="it is on the statement"
    )


_MORE: tuple[tuple[Act, int], ...] = (
    (type_by_hand, 3), (pay_and_show, 4), (put_on_account, 2), (pay_debt, 3), (settle_one, 2), (take_off, 1),
    (say_ended, 1),
)  # fmt: skip


class OddDay(Day):
    """A day on which more is tried at the counter, and more goes wrong outside."""

    outside = Unsteady
    judging = OddJudge
    acts: ClassVar[tuple[tuple[str, Act], ...]] = (
        *ACTS,
        *((act.__name__.replace("_", " "), act) for act, many in _MORE for _ in range(many)),
    )
    safaricom: Unsteady

    def _faults(self) -> list[Callable[[], None]]:
        return [
            *super()._faults(), self._sleep, self._wrong_hour, self._reach_at_once, self._be_cut_off,
            self._take_back,
        ]  # fmt: skip

    def _sleep(self) -> None:
        """Hours in which nobody does anything; the tills go on listening."""
        for _ in range(self.dice.choice((1, 9, 26))):
            self._pass(HOURS)
            for till in self.tills:
                till.run_lanes()
                till.pull_if_due()

    def _wrong_hour(self) -> None:
        hours = self.dice.choice((-3, -1, 1, 3, 10))
        self.dice.choice(self.tills).offset = timedelta(hours=hours)

    def _reach_at_once(self) -> None:
        """Two tills use what they see for sales of theirs before either hears of the other."""
        for till in self.tills:
            counter = Counter(till.shop, self.safaricom, self.dice)
            till.does(lambda counter=counter: grab(counter))  # type: ignore[misc]

    def _be_cut_off(self) -> None:
        """The network is gone for the whole shop."""
        self.relays.cut_off |= {till.number for till in self.tills}

    def _take_back(self) -> None:
        self.safaricom.take_back()

    def _settle(self) -> list[str]:
        self.safaricom.failing.lost = 0.0
        for code in sorted(self.safaricom.taken_back):
            self.safaricom.tell_taken_back(code)
        self.safaricom.failing.api = 0.0
        for till in self.tills:  # a clock that is right again is noticed before hours go by
            till.offset = timedelta(0)
            till.set_clock(self.now, 0)
            till.start()
            till.pull_if_due()
        return super()._settle()
