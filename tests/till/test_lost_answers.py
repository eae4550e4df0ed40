"""The answer to a request is lost at each point there is, whatever the customer does: nobody pays twice."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

import pytest

from pos.mpesa.mailbox import Letter, Page
from pos.mpesa.push import Push
from pos.practice.delivering import Delivery
from pos.records.pushes import push_of
from pos.shop.asking import State
from pos.shop.identity import PushId, SaleId
from pos.till import asking, paying
from pos.till.asking import Ask
from pos.till.lanes import Lanes
from tests.builders import ksh
from tests.mpesa.counter import nobody
from tests.mpesa.losing import FAULTS, OUTCOMES, Point
from tests.mpesa.rig import CUSTOMER, Rig, rig
from tests.paying_shop import LINE
from tests.shops import Shop

STEP = 10
STEPS = 18
"""Three minutes: by then every prompt has ended and every question was asked."""


@dataclass
class Heard:
    """What was posted to the letterbox, as letters."""

    line: Rig
    read: int = 0
    letters: list[Letter] = field(default_factory=list)

    def read_on(self, after: int, *, wait: int = 0) -> Page:  # noqa: ARG002
        news = list(self.line.box.heard)[self.read :]
        self.read += len(news)
        for path, body in news:
            _, _, _, kind, name = path.split("/")
            raw, number = json.dumps(body), len(self.letters) + 1
            if kind != "stk":  # the confirmation is lost as well: what is found is found by asking
                continue
            self.letters.append(Letter(number, kind, f"key-{number}", True, raw, once=name))  # noqa: FBT003
        found = tuple(letter for letter in self.letters if letter.number > after)
        last = len(self.letters)
        return Page(found, last, last, "log-1")


@dataclass
class Counter:
    """A till whose requests really go to the stand-in."""

    shop: Shop
    line: Rig

    def __post_init__(self) -> None:
        self.daraja = self.line.daraja()
        self.daraja.register_urls()
        self.daraja.register_pull(CUSTOMER, callback=f"{self.line.box.url}/in/ef56/result/status")
        self.box = Heard(self.line)
        self.start()

    def start(self) -> None:
        self.lanes = Lanes(self.shop.records, self.address)
        self.lanes.start(LINE)

    def address(self, once: str) -> str:
        return f"{self.line.box.url}/in/ab12/stk/{once}"

    def restart(self) -> None:
        self.shop.reopen()
        self.start()

    def pass_time(self) -> None:
        """Ten seconds go by, in which every lane has its turn."""
        self.line.safaricom.forward(STEP)
        self.shop.clock.pass_time(seconds=STEP)
        self.lanes.heard(self.lanes.read(self.box, wait=0))  # type: ignore[arg-type]
        self.lanes.ask_due(self.daraja)
        self.lanes.check_due(self.daraja)
        self.lanes.pull_due(self.daraja)

    def begin(self) -> tuple[SaleId, PushId]:
        sale, push = self.shop.ring_up("10*101"), PushId(self.shop.records.new_id())
        words = {"sale": sale, "push": push, "ask": Ask(CUSTOMER, ksh(650))}
        asking.begin_push(self.shop.records, self.shop.cashier, **words)
        return sale, push

    def send(self, push: PushId, point: Point) -> None:
        """Let the request go out, and have its answer lost there."""
        if point is Point.NOBODY_THERE:
            self.lanes.ask(self.line.daraja(host=nobody()), push)
        elif point is Point.DIED_BEFORE_KEEPING:
            with self.shop.records.writing() as books:
                kept, phone = asking.going_out(books, push)
            assert phone is not None
            order = Push(phone, kept.amount, kept.pay_number, self.address(kept.once))
            self.daraja.push(order)
        else:
            self.lanes.ask(self.daraja, push)

    def state(self, push: PushId) -> State:
        with self.shop.records.reading() as books:
            return push_of(books, push).state

    def is_finished(self, sale: SaleId) -> bool:
        return paying.standing_of(self.shop.records, self.shop.cashier, sale=sale).sold is not None


@pytest.fixture
def counter(shop: Shop) -> Iterator[Counter]:
    with rig() as line:
        yield Counter(shop, line)


@pytest.mark.slow
@pytest.mark.parametrize("outcome", OUTCOMES)
@pytest.mark.parametrize("point", Point)
def test_nobody_is_charged_twice_and_what_is_said_is_so(
    counter: Counter, point: Point, outcome: str
) -> None:
    stage = counter.line.safaricom.stage
    customer = replace(stage.world.customer(CUSTOMER.digits), behaviour=OUTCOMES[outcome])
    stage.change(lambda world, _now: (world.with_customer(customer), None))
    if point in FAULTS:
        counter.line.spoil(FAULTS[point], "stkpush", times=1)
    if point is Point.CALLBACK_LOST:
        stage.choices = replace(stage.choices, delivery=Delivery(lose=1.0))
    sale, push = counter.begin()
    counter.send(push, point)
    if point in {Point.DIED_BEFORE_KEEPING, Point.DIED_AFTER_CALLBACK}:
        counter.line.safaricom.forward(60 if point is Point.DIED_AFTER_CALLBACK else 0)
        counter.restart()
    for _ in range(STEPS):
        counter.pass_time()
    paid = [each for each in stage.world.payments.values() if each.phone == CUSTOMER.digits]
    assert len(stage.world.pushes) <= 1
    assert len(paid) <= 1
    assert counter.is_finished(sale) is bool(paid)
    said = counter.state(push)
    if paid:
        assert said is State.PAID or point in FAULTS or point is Point.DIED_BEFORE_KEEPING
    else:
        assert said in {State.NOT_PAID, State.UNSURE}
