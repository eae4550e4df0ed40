"""What people do at a till of the simulated shop: customers who pay in every way, cashiers, the owner."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from random import Random

from pos.records.open_sales import all_open
from pos.records.payments import payments_of
from pos.records.people import all_customers
from pos.records.received import received_open
from pos.shop.identity import PushId, ReceivedId, RefundId, SaleId
from pos.shop.money import Money
from pos.shop.payment import WHOLE_SHILLING, Method, due, payable
from pos.shop.paynumber import damm_digit
from pos.shop.phone import Phone
from pos.shop.print_job import JobState
from pos.shop.quantity import pieces
from pos.shop.received import MoneyState
from pos.shop.sale import Sale, total_of
from pos.till import parking, paying, returning, ringing
from pos.till.arrivals import list_arrivals, list_arrived, list_fitting
from pos.till.asking import Ask, begin_push, list_open_pushes, list_pushes, unlock_push
from pos.till.choosing import (
    believe_money,
    credit_money,
    give_cash_back,
    set_aside,
    take_up_again,
)
from pos.till.codes import look_up_code
from pos.till.coding import give_code
from pos.till.draining import give_up, keep_outcome, take_next
from pos.till.provisional import finish_provisionally
from pos.till.refunding import Back, give_back_by_phone, reverse_money
from pos.till.returning import GoodsBack
from pos.till.taking import give_free, place_money, take_money
from tests.builders import ksh
from tests.shops import Shop
from tests.simulated.safaricom import Safaricom

CODES = ("101", "200", "300", "400")
PHONE = Phone("254712345678")
PAPER = (JobState.PRINTED, JobState.PRINTED, JobState.WAITING, JobState.UNKNOWN, JobState.FAILED)


@dataclass
class Counter:
    """One till's counter, and who stands at it."""

    shop: Shop
    safaricom: Safaricom
    dice: Random

    def open_sales(self) -> tuple[Sale, ...]:
        with self.shop.records.reading() as books:
            return all_open(books)

    def some_sale(self) -> SaleId:
        """A sale in progress, or a new one with goods on it."""
        sales = [sale for sale in self.open_sales() if sale.lines and sale.parked_as is None]
        if sales and self.dice.random() < 0.7:
            return self.dice.choice(sales).id
        return self.shop.ring_up(*self.dice.choices(CODES, k=self.dice.randint(1, 2)))

    def due_of(self, sale: SaleId) -> Money:
        """What M-Pesa is to bring for it."""
        with self.shop.records.reading() as books:
            kept = next(each for each in all_open(books) if each.id == sale)
            return payable(
                due(total_of(kept), payments_of(books, sale)), Method.MPESA, WHOLE_SHILLING
            )

    def slip(self, number: str) -> str:
        """The number as somebody types it who is in a hurry."""
        at = self.dice.randrange(len(number) - 1)
        swapped = number[:at] + number[at + 1] + number[at] + number[at + 2 :]
        other = f"{self.dice.randint(1000, 9999)}"
        return self.dice.choice(
            [swapped, number[:-1], f"acc {number}", "rent", "", other + damm_digit(other)]
        )


def pay_cash(here: Counter) -> None:
    """A customer pays in cash, perhaps after having been asked by phone."""
    paying.take_cash(
        here.shop.records,
        here.shop.cashier,
        sale=here.some_sale(),
        payment=here.shop.payment(),
        given=ksh(here.dice.choice((50, 200, 1000, 2000))),
    )


def ask_phone(here: Counter) -> None:
    """The phone is asked, for all that is due or for a part."""
    sale = here.some_sale()
    whole = here.due_of(sale)
    part = Money(max(100, whole.cents // 200 * 100))
    amount = part if here.dice.random() < 0.2 else None
    push = PushId(here.shop.records.new_id())
    records, by = here.shop.records, here.shop.cashier
    begin_push(records, by, sale=sale, push=push, ask=Ask(PHONE, amount))


def pay_alone(here: Counter) -> None:
    """A customer pays by himself: right, wrong, too little, too much, twice."""
    sale = paying.open_payment(here.shop.records, here.shop.cashier, sale=here.some_sale())
    amount, number = here.due_of(sale.id), sale.pay_number or ""
    if amount.cents <= 0:
        return
    fate = here.dice.random()
    if fate < 0.15:
        amount += ksh(here.dice.choice((10, 100)))
    elif fate < 0.3:
        amount = Money(max(100, amount.cents // 200 * 100))
    here.safaricom.pays(amount, number if here.dice.random() < 0.7 else here.slip(number))
    if here.dice.random() < 0.1:
        here.safaricom.pays(amount, number)


def cancel(here: Counter) -> None:
    """A sale is given up."""
    parking.cancel(here.shop.records, here.shop.cashier, sale=here.some_sale())


def park(here: Counter) -> None:
    """A sale is put aside, or one that was is taken up again."""
    parked = [sale for sale in here.open_sales() if sale.parked_as is not None]
    if parked:
        parking.resume(here.shop.records, here.shop.cashier, sale=here.dice.choice(parked).id)
    else:
        parking.park(here.shop.records, here.shop.cashier, sale=here.some_sale())


def take_arrived(here: Counter) -> None:
    """What has arrived on a sale is taken."""
    records, by, sale = here.shop.records, here.shop.cashier, here.some_sale()
    for arrival in list_arrived(records, by, sale=sale):
        if arrival.money.has_arrived:
            payment = here.shop.payment()
            take_money(records, by, sale=sale, received=arrival.money.id, payment=payment)
            return


def place(here: Counter) -> None:
    """The cashier says that a payment is for this sale."""
    records, by, sale = here.shop.records, here.shop.cashier, here.some_sale()
    paying.open_payment(records, by, sale=sale)
    fitting = list_fitting(records, by, sale=sale)
    if fitting:
        place_money(records, by, sale=sale, received=fitting[0].money.id, how="saw the SMS")


def join(here: Counter) -> None:
    """The owner says of a payment that it is the code which a paid request lacks."""
    records, by = here.shop.records, here.shop.owner
    wanting = [
        arrival.money.id for arrival in list_arrivals(records, by) if not arrival.money.account
    ]
    if wanting:
        give_code(records, by, received=wanting[0])


def grab(here: Counter) -> None:
    """The owner uses any payment for any sale, be it another till's."""
    records, by, sale = here.shop.records, here.shop.owner, here.some_sale()
    arrivals = list_arrivals(records, by)
    if arrivals:
        money = here.dice.choice(arrivals).money.id
        place_money(records, by, sale=sale, received=money, how="the customer said so")


def give_up_money(here: Counter) -> None:
    """A payment is taken off a sale again."""
    records, by, sale = here.shop.records, here.shop.owner, here.some_sale()
    arrived = list_arrived(records, by, sale=sale)
    if arrived:
        give_free(records, by, received=arrived[0].money.id, reason="wrong customer")


def put_aside(here: Counter) -> None:
    """The owner says of a payment that it is not ours, or takes that back."""
    records, by = here.shop.records, here.shop.owner
    with records.reading() as books:
        money = list(received_open(books, since=books.now - timedelta(days=2)))
    if not money:
        return
    chosen = here.dice.choice(money)
    if chosen.state is MoneyState.NOT_OURS:
        take_up_again(records, by, received=chosen.id, reason="it is ours")
    elif not chosen.is_verified and here.dice.random() < 0.3:
        here.shop.records.new_id()
    else:
        set_aside(records, by, received=chosen.id, reason="not ours")


def believe(here: Counter) -> None:
    """The owner believes a payment that really came though its letter is not verified."""
    records, by = here.shop.records, here.shop.owner
    with records.reading() as books:
        doubted = [
            money
            for money in received_open(books, since=books.now - timedelta(days=2))
            if not money.is_verified
        ]
    if doubted:
        believe_money(records, by, received=doubted[0].id, reason="it is on the statement")


def send_back(here: Counter) -> None:
    """The owner sends a payment back."""
    records, by = here.shop.records, here.shop.owner
    arrivals = list_arrivals(records, by)
    if arrivals:
        refund = RefundId(records.new_id())
        money = here.dice.choice(arrivals).money.id
        reverse_money(records, by, received=money, refund=refund, why="paid twice")


def finish_before(here: Counter) -> None:
    """A sale is finished before its money came, sometimes with the code that the customer shows."""
    codes = sorted(here.safaricom.payments)
    code = here.dice.choice(codes) if codes and here.dice.random() < 0.4 else ""
    finish_provisionally(
        here.shop.records,
        here.shop.owner,
        sale=here.some_sale(),
        payment=here.shop.payment(),
        code=code,
    )


def type_code(here: Counter) -> None:
    """A customer shows a code: it is looked up."""
    codes = sorted(here.safaricom.payments)
    typed = here.dice.choice(codes) if codes else "UKL4R8T2XW"
    look_up_code(here.shop.records, here.shop.cashier, sale=here.some_sale(), typed=typed)


def unlock(here: Counter) -> None:
    """The owner lets a phone be asked again, which then is."""
    records, by = here.shop.records, here.shop.owner
    pushes = list_open_pushes(records, by)
    if pushes:
        chosen = here.dice.choice(pushes)
        unlock_push(records, by, push=chosen.id)
        again = PushId(records.new_id())
        begin_push(records, by, sale=chosen.sale, push=again, ask=Ask(PHONE))


def ask_again(here: Counter) -> None:
    """The cashier asks a phone again that was asked before, which may be refused."""
    records, by = here.shop.records, here.shop.cashier
    sale = here.some_sale()
    if list_pushes(records, by, sale=sale):
        begin_push(records, by, sale=sale, push=PushId(records.new_id()), ask=Ask(PHONE))


def use_printer(here: Counter) -> None:
    """The printer prints what waits, or fails at it in any of its ways; the power may go in between."""
    give_up(here.shop.records)
    while (order := take_next(here.shop.records, resting=frozenset())) is not None:
        state = here.dice.choice(PAPER)
        keep_outcome(here.shop.records, job=order.job.id, state=state)
        if state is JobState.WAITING:  # nothing came out: it rests
            return


def pay_out(here: Counter) -> None:
    """Goods come back, and their money goes to the phone, or by taking the payment back."""
    records, by = here.shop.records, here.shop.owner
    with records.reading() as books:
        rows = books.connection.execute("SELECT id FROM sales WHERE total_cents > 0").fetchall()
    if not rows:
        return
    sale = ringing.start(records, by).id
    bought = SaleId(here.dice.choice(sorted(rows))[0])
    returning.take_goods_back(records, by, sale=sale, back=GoodsBack(bought, 1, pieces(1)))
    phone = PHONE if here.dice.random() < 0.7 else None
    back = Back(RefundId(records.new_id()), "goods back", phone)
    give_back_by_phone(records, by, sale=sale, payment=here.shop.payment(), back=back)


def give_cash(here: Counter) -> None:
    """What is left of a payment is given back in cash."""
    rest = with_rest(here)
    if rest is not None:
        give_cash_back(here.shop.records, here.shop.owner, received=rest, reason="more than due")


def credit(here: Counter) -> None:
    """What is left of a payment goes to the customer's account."""
    records, by, rest = here.shop.records, here.shop.owner, with_rest(here)
    if rest is not None:
        with records.reading() as books:
            (customer,) = all_customers(books)
        credit_money(records, by, received=rest, customer=customer.id)


def with_rest(here: Counter) -> ReceivedId | None:
    """A payment of which something is left, one that was used before any other."""
    arrivals = [each.money for each in list_arrivals(here.shop.records, here.shop.owner)]
    used = [money.id for money in arrivals if money.state is MoneyState.USED]
    free = used or [money.id for money in arrivals if money.state is MoneyState.UNMATCHED]
    return here.dice.choice(free) if free else None


def wait(here: Counter) -> None:
    """Nothing is done at this till."""
    del here


Act = Callable[[Counter], object]
_WEIGHTS: tuple[tuple[Act, int], ...] = (
    (pay_cash, 3), (ask_phone, 7), (pay_alone, 6), (cancel, 1), (park, 1), (take_arrived, 3),
    (place, 2), (grab, 2), (join, 1), (give_up_money, 1), (put_aside, 1), (believe, 1), (send_back, 1),
    (finish_before, 1), (type_code, 1), (unlock, 1), (ask_again, 2), (use_printer, 2), (wait, 3),
    (pay_out, 2), (give_cash, 1), (credit, 1),
)  # fmt: skip
ACTS = tuple(
    (act.__name__.replace("_", " "), act) for act, weight in _WEIGHTS for _ in range(weight)
)
"""What may be done, as often as it is done."""
