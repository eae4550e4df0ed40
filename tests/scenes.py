"""A shop in the middle of a day, in which everything can be done that a till and an office do."""

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random

from pos.office import backup, staff, stocktake
from pos.records.database import open_records
from pos.shop.customer import Customer
from pos.shop.discount import Percent
from pos.shop.identity import DocumentId, PaymentId, ProductId, SaleId, StaffId
from pos.shop.payment import Method, Tender
from pos.shop.quantity import Unit, pieces
from pos.shop.sold import Sold
from pos.shop.staff import Role
from pos.shop.stock import Lot
from pos.till import parking, paying, returning, ringing, shifts
from pos.till.returning import GoodsBack
from tests.builders import ksh, product
from tests.shops import KEYS, SetWorld, Shop, add_customer, made_folder, new_shop

MILK, SUGAR, BOTTLE = (ProductId(name) for name in ("milk", "sugar", "bottle"))
CARD = Tender(Method.CARD, reference="slip 7")


@dataclass
class Scene:
    """A shop in the middle of a day, with one of everything that can be acted on."""

    shop: Shop
    gone: StaffId
    customer: Customer
    done: Sold
    sale: SaleId
    parked: SaleId
    part: SaleId
    card: PaymentId
    over: SaleId
    back: SaleId
    even: SaleId
    opened: SaleId
    take: DocumentId

    @property
    def folder(self) -> Path:
        return self.shop.records.path.parent

    @property
    def worker(self) -> StaffId:
        """Somebody whom others change."""
        return self.shop.cashier

    def account(self, shillings: int) -> Tender:
        return Tender(Method.ACCOUNT, ksh(shillings), customer=self.customer.id)

    def dump(self) -> tuple[dict[str, list[tuple[object, ...]]], list[str]]:
        """All that is in the books, and every other file beside them."""
        with closing(sqlite3.connect(self.shop.records.path)) as connection:
            schema = connection.execute("SELECT type, name, sql FROM sqlite_schema").fetchall()
            rows: dict[str, list[tuple[object, ...]]] = {"schema": schema}
            for name in [name for type_, name, _ in schema if type_ == "table"]:
                rows[name] = connection.execute(f'SELECT * FROM "{name}"').fetchall()
        files = sorted(str(path) for path in self.folder.rglob("*") if "sqlite" not in path.name)
        return rows, files

    def copied(self, to: Path) -> Iterator["Scene"]:
        """Lend a copy of it, for one test."""
        shutil.copytree(self.folder, to / "shop")
        clock = SetWorld(random=Random(2))
        clock.pass_time(minutes=1)
        path = to / "shop" / "records.sqlite"
        records = open_records(path, clock.world(), keys=KEYS)
        yield replace(self, shop=Shop(records, clock, self.shop.staff))
        records.close()


def make_scene(folder: Path) -> Scene:
    """Open a shop, let it do something of everything, and let go of its file."""
    shop = new_shop(folder)
    gone = _people_and_goods(shop)
    customer = add_customer(shop.records, shop.owner, name="Wanjiru", limit=ksh(1000))
    _first_shift(shop)
    done = shop.sell("4*101").sold
    assert done is not None
    part, over, card = _part_paid(shop)
    scene = Scene(
        shop,
        gone=gone,
        customer=customer,
        done=done,
        sale=shop.ring_up("40*101"),
        parked=shop.ring_up("101"),
        part=part,
        card=card,
        over=over,
        back=shop.ring_up(),
        even=shop.ring_up("101"),
        opened=shop.ring_up("9"),
        take=_counted(shop),
    )
    _in_hand(scene)
    (folder / "products.csv").write_text("name,price\nBread,70\n")
    backup.back_up(shop.records, shop.owner, folder=made_folder(folder / "backups"))
    shop.records.close()
    return scene


def _people_and_goods(shop: Shop) -> StaffId:
    shop.choose(takes_mpesa_by_hand=True)
    shop.put_on_shelf(product("Sugar", id=SUGAR, code="204", unit=Unit.KG, price=ksh(120)))
    shop.put_on_shelf(product("Bottle", id=BOTTLE, code="B", price=ksh(25), is_deposit=True))
    shop.put_on_shelf(product("Repair", id="repair", code="9", price=ksh(0)))
    gone = staff.add_person(shop.records, shop.owner, name="Gone", role=Role.OWNER, pin="715829")
    staff.let_go(shop.records, shop.owner, person=gone.id)
    return gone.id


def _first_shift(shop: Shop) -> None:
    shop.open_shift()
    shifts.count_drawer(shop.records, shop.cashier, counted={ksh(1000): 5})
    shifts.close_shift(shop.records, shop.cashier)
    shop.open_shift()


def _part_paid(shop: Shop) -> tuple[SaleId, SaleId, PaymentId]:
    """A sale that is paid in part, one that is paid too much, and the first one's payment."""
    part, over, card = shop.ring_up("2*101"), shop.ring_up("2*101"), shop.payment()
    said = {"by": shop.cashier, "tender": replace(CARD, amount=ksh(100))}
    paying.take(shop.records, sale=part, payment=card, **said)
    paying.take(shop.records, sale=over, payment=shop.payment(), **said)
    ringing.set_quantity(shop.records, shop.cashier, sale=over, line=1, quantity=pieces(1))
    return part, over, card


def _counted(shop: Shop) -> DocumentId:
    take = stocktake.start_count(shop.records, shop.owner, name="Milk")
    stocktake.count(shop.records, shop.owner, take=take.id, found=Lot(MILK, pieces(7)))
    return take.id


def _in_hand(scene: Scene) -> None:
    """Something is owed, something comes back, something is given away, and the drawer is counted."""
    shop, records, owner = scene.shop, scene.shop.records, scene.shop.owner
    paying.take(
        records,
        owner,
        sale=shop.ring_up("2*101"),
        payment=shop.payment(),
        tender=scene.account(130),
    )
    parking.park(records, owner, sale=scene.parked)
    returning.take_goods_back(
        records, owner, sale=scene.back, back=GoodsBack(scene.done.id, 1, pieces(1))
    )
    ringing.discount_sale(records, owner, sale=scene.even, discount=Percent(10_000))
    shifts.count_drawer(records, owner, counted={ksh(1000): 5, ksh(1): 260})
