"""A shop whose stock has moved in every way, day after day, with chance from a seed."""

from collections.abc import Iterator
from datetime import timedelta
from random import Random

from pos.office import receiving, stocktake
from pos.office.adjusting import adjust, move_within
from pos.records.statements import Row
from pos.records.tables import stock_moves
from pos.shop.adjusting import Adjustment
from pos.shop.identity import DocumentId, ProductId
from pos.shop.quantity import Quantity, Unit, pieces
from pos.shop.receiving import Delivery, DeliveryLine
from pos.shop.stock import Lot, MoveKind, Place
from tests.builders import NOON, ksh, product
from tests.shops import Shop

MILK, SUGAR, BREAD = (ProductId(name) for name in ("milk", "sugar", "bread"))
GOODS = (MILK, SUGAR, BREAD)
DAYS = 20


def stock_up(shop: Shop) -> Shop:
    """Three goods, three weeks in which they come, go, spoil, are moved and counted; today is the last day."""
    shop.put_on_shelf(
        product(
            "Sugar, loose", id=SUGAR, code="204", unit=Unit.KG, price=ksh(120), minimum=pieces(40)
        )
    )
    shop.put_on_shelf(product("Bread", id=BREAD, code="305", price=ksh(70), minimum=pieces(100)))
    chance = Random(7)
    shop.clock.at = NOON - timedelta(days=DAYS)
    for day in range(DAYS + 1):
        _one_day(shop, chance, day)
        shop.clock.pass_time(days=1)
    shop.clock.pass_time(days=-1, minutes=1)
    return shop


def _one_day(shop: Shop, chance: Random, day: int) -> None:
    if day % 5 == 0:
        deliver(
            shop,
            f"DN {day}",
            *((each, chance.randint(10, 60), chance.randint(30, 90)) for each in GOODS),
        )
    shop.clock.pass_time(minutes=1)
    for _ in range(chance.randint(1, 3)):
        shop.sell(f"{chance.randint(1, 4)}*101", f"{chance.randint(1, 9)}*305")
        shop.clock.pass_time(minutes=1)
    kind = chance.choice((MoveKind.DAMAGED, MoveKind.EXPIRED, MoveKind.OWN_USE))
    by = chance.choice((shop.owner, shop.manager))
    lot = Lot(chance.choice(GOODS), pieces(chance.randint(1, 3)))
    adjust(shop.records, by, adjustment=Adjustment(kind, lot, "Spoilt"))
    if day % 7 == 3:
        move_within(
            shop.records, shop.owner, lot=Lot(MILK, pieces(5)), to=Place.STORE, reason="Back store"
        )
        count(shop, SUGAR, Quantity(chance.randint(1000, 90_000)))
    shop.clock.pass_time(minutes=-shop_minutes(shop))


def shop_minutes(shop: Shop) -> int:
    """How many minutes of this day have gone by since noon."""
    return (shop.clock.at - NOON).seconds // 60


def deliver(shop: Shop, note: str, *goods: tuple[ProductId, int, int]) -> None:
    """Bring so many of some goods, each at what it costs."""
    lines = tuple(DeliveryLine(each, pieces(many), ksh(cost)) for each, many, cost in goods)
    delivery = Delivery(DocumentId(note), "Brookside", note, lines)
    receiving.receive(shop.records, shop.owner, delivery=delivery)


def count(shop: Shop, what: ProductId, found: Quantity) -> None:
    """Count one product, and have the books say what was found."""
    take = stocktake.start_count(shop.records, shop.owner, name="Count 14").id
    stocktake.count(shop.records, shop.owner, take=take, found=Lot(what, found))
    stocktake.approve_count(shop.records, shop.owner, take=take)


def all_moves(shop: Shop) -> Iterator[Row]:
    """Every move there is, in the order in which they were posted."""
    with shop.records.reading() as books:
        rows = books.rows(stock_moves.select())
    yield from sorted(rows, key=lambda row: (row.till, row.entry, row.number))
