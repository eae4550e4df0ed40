"""Stock against a model of whole numbers: what came, went, was counted, written off and moved."""

from datetime import date

import pytest
from hypothesis import strategies as st
from hypothesis.stateful import invariant, precondition, rule

from pos.office import adjusting, receiving, stocktake
from pos.records.stock import held, values_of
from pos.shop.adjusting import Adjustment
from pos.shop.identity import DocumentId, ProductId
from pos.shop.money import Money
from pos.shop.quantity import pieces
from pos.shop.receiving import Delivery, DeliveryLine
from pos.shop.sold import Sold
from pos.shop.staff import Role
from pos.shop.stock import Batch, Lot, MoveKind, Place
from pos.shop.words import Reason
from pos.till import returning
from tests.machines.histories import SOME, YOGHURT, History, roles
from tests.shops import refused

MILK = ProductId("milk")
BATCHES = [Batch("A", date(2026, 12, 1)), Batch("B", date(2027, 1, 1)), Batch("C")]
CODES = {MILK: "101", YOGHURT.id: "Y"}

few = st.integers(1, 9)
products = st.sampled_from([MILK, YOGHURT.id])
places = st.sampled_from(list(Place))
batches = st.sampled_from(BATCHES)
trusted = st.sampled_from([Role.SUPERVISOR, Role.MANAGER, Role.OWNER])
OUTWARDS = [MoveKind.DAMAGED, MoveKind.EXPIRED, MoveKind.OWN_USE, MoveKind.TRANSFER_OUT]


class StockMachine(History):
    """Milk lies in two places; yoghurt is kept by batch; anybody moves either."""

    def __init__(self) -> None:
        super().__init__()
        self.shop.open_shift()
        self.levels = {(product, place): 0 for product in (MILK, YOGHURT.id) for place in Place}
        self.costs: dict[ProductId, list[int]] = {MILK: [], YOGHURT.id: []}
        self.deliveries: list[Delivery] = []
        self.sold: list[tuple[Sold, int]] = []
        self.counted: dict[DocumentId, tuple[int, int] | None] = {}
        self.overtaken: set[DocumentId] = set()

    @rule(by=trusted, count=few, cost=st.integers(1, 10_000), place=places)
    def receive_milk(self, by: Role, count: int, cost: int, place: Place) -> None:
        self._receive(by, DeliveryLine(MILK, pieces(count), Money(cost), place))

    @rule(by=trusted, count=few, cost=st.integers(1, 10_000), batch=batches)
    def receive_yoghurt(self, by: Role, count: int, cost: int, batch: Batch) -> None:
        self._receive(by, DeliveryLine(YOGHURT.id, pieces(count), Money(cost), batch=batch))

    def _receive(self, by: Role, line: DeliveryLine) -> None:
        delivery = Delivery(DocumentId(self.shop.records.new_id()), "Brookside", "", (line,))
        self.act(by, receiving.receive, delivery=delivery)
        self.levels[line.product, line.place] += line.quantity.thousandths // 1000
        self.costs[line.product].append(line.cost.cents * 1000)
        self.deliveries.append(delivery)

    @precondition(lambda self: self.deliveries)
    @rule(data=st.data())
    def receive_again(self, data: st.DataObject) -> None:
        """The same delivery sent twice is taken once, and what there is now is told again."""
        delivery = data.draw(st.sampled_from(self.deliveries))
        told = self.act(Role.OWNER, receiving.receive, delivery=delivery)
        there = {
            line.product: pieces(sum(self.levels[line.product, place] for place in Place))
            for line in delivery.lines
        }
        assert {product: valued.level for product, valued in told.items()} == there

    @rule(product=products, count=few)
    def sell(self, product: ProductId, count: int) -> None:
        done = self.shop.sell(f"{count}*{CODES[product]}").sold
        assert done is not None
        self.sold.append((done, count))
        self.levels[product, Place.SHELF] -= count

    @precondition(lambda self: self.sold)
    @rule(data=st.data(), by=roles, count=few)
    def take_goods_back(self, data: st.DataObject, by: Role, count: int) -> None:
        place = data.draw(st.integers(0, len(self.sold) - 1))
        done, left = self.sold[place]
        sale = self.shop.ring_up()
        back = returning.GoodsBack(done.id, 1, pieces(count))
        if count > left:
            with refused(Reason.RETURN_TOO_MANY):
                self.act(by, returning.take_goods_back, sale=sale, back=back)
            return
        self.act(by, returning.take_goods_back, sale=sale, back=back)
        self.shop.give_back(sale)
        self.sold[place] = done, left - count
        self.levels[done.lines[0].item.product, Place.SHELF] += count

    @rule(place=places, kind=st.sampled_from(OUTWARDS), count=few)
    def write_off(self, place: Place, kind: MoveKind, count: int) -> None:
        lot = Lot(MILK, pieces(count), place)
        self.act(Role.MANAGER, adjusting.adjust, adjustment=Adjustment(kind, lot, "x"))
        self.levels[MILK, place] -= count

    @rule(place=places, count=few)
    def take_from_another_shop(self, place: Place, count: int) -> None:
        lot = Lot(MILK, pieces(count), place)
        self.act(
            Role.MANAGER, adjusting.adjust, adjustment=Adjustment(MoveKind.TRANSFER_IN, lot, "x")
        )
        self.levels[MILK, place] += count

    @rule(there=places, count=few)
    def move_within(self, there: Place, count: int) -> None:
        here = Place.STORE if there is Place.SHELF else Place.SHELF
        lot = Lot(MILK, pieces(count), here)
        self.act(Role.MANAGER, adjusting.move_within, lot=lot, to=there, reason="x")
        self.levels[MILK, here] -= count
        self.levels[MILK, there] += count

    @rule(by=roles)
    def start_count(self, by: Role) -> None:
        self.counted[self.act(by, stocktake.start_count, name="Milk").id] = None

    @precondition(lambda self: self.counted)
    @rule(data=st.data(), by=roles, found=st.integers(0, 20))
    def count(self, data: st.DataObject, by: Role, found: int) -> None:
        take = data.draw(st.sampled_from(list(self.counted)))
        self.act(by, stocktake.count, take=take, found=Lot(MILK, pieces(found)))
        self.counted[take] = found, self.levels[MILK, Place.SHELF]
        self.overtaken.discard(take)

    @precondition(lambda self: self.counted)
    @rule(data=st.data())
    def approve_count(self, data: st.DataObject) -> None:
        take = data.draw(st.sampled_from(list(self.counted)))
        standing = self.counted[take]
        if standing is None:
            with refused(Reason.NOTHING_COUNTED):
                self.act(Role.OWNER, stocktake.approve_count, take=take)
            return
        if take in self.overtaken:
            with refused(Reason.COUNTED_SINCE):
                self.act(Role.OWNER, stocktake.approve_count, take=take)
            return
        self.act(Role.OWNER, stocktake.approve_count, take=take)
        found, then = standing
        self.levels[MILK, Place.SHELF] += found - then
        del self.counted[take]
        if found != then:
            self.overtaken |= {each for each, count in self.counted.items() if count is not None}

    @precondition(lambda self: self.counted)
    @rule(data=st.data())
    def drop_count(self, data: st.DataObject) -> None:
        take = data.draw(st.sampled_from(list(self.counted)))
        self.act(Role.OWNER, stocktake.drop_count, take=take)
        del self.counted[take]

    @invariant()
    def levels_are_as_the_model_has_them(self) -> None:
        with self.shop.records.reading() as books:
            for product, place in self.levels:
                there = [each.quantity for each in held(books, product) if each.place is place]
                assert sum(each.thousandths for each in there) == self.levels[product, place] * 1000

    @invariant()
    def average_cost_lies_between_the_lowest_and_the_highest_paid(self) -> None:
        with self.shop.records.reading() as books:
            values = values_of(books, list(self.costs))
        for product, paid in self.costs.items():
            assert min(paid, default=0) <= values[product].cost <= max(paid, default=0)


TestStock = StockMachine.TestCase
TestStock.settings = SOME
pytestmark = pytest.mark.slow
