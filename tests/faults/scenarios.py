"""The acts that are crashed at every step: how each is prepared, done, done again, and judged.

An act may be cut off anywhere. Afterwards the books must be as before it or as after it, every check
must hold, and doing the act again must end as if nothing had happened.
"""

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from random import Random

from sqlalchemy import Connection

from pos.office import stocktake
from pos.office.backup import back_up, read_backup
from pos.office.closed_shifts import read_closed, verify_shift
from pos.office.counts import list_counts
from pos.office.deliveries import read_delivery
from pos.office.importing import import_products
from pos.office.receiving import receive
from pos.office.restoring import present, restore, unpacked
from pos.office.sending_back import send_back
from pos.records.checks import run_checks
from pos.records.database import Records, open_records, version_of
from pos.records.upgrades import UPGRADES, guard
from pos.shop.identity import DocumentId, PaymentId, ProductId, SaleId, StaffId
from pos.shop.payment import Method, Tender
from pos.shop.quantity import pieces
from pos.shop.receiving import Delivery, DeliveryLine
from pos.shop.sending_back import BackLine, GoingBack
from pos.shop.staff import Role
from pos.shop.stock import Lot
from pos.till import closing, paying, returning, ringing, shifts
from pos.till.returning import GoodsBack
from tests.builders import ksh, product
from tests.faults.mpesa_scenarios import BY_PHONE
from tests.shops import KEYS, SetWorld, Shop, made_folder, new_shop

PAYMENT = PaymentId("payment-of-the-act")
DELIVERY = DocumentId("delivery-of-the-act")
BREAD_CODE = "102"


@dataclass(frozen=True)
class Scenario:
    """One act: what is there before it, the act, and a number that tells whether it is done."""

    name: str
    prepare: Callable[[Shop], None]
    act: Callable[[Path, Records], None]
    question: str


def next_version(connection: Connection) -> None:
    """An upgrade that no released version has: it changes a table, fills it and adds another."""
    connection.exec_driver_sql("ALTER TABLE products ADD COLUMN shelf_mark TEXT")
    connection.exec_driver_sql("UPDATE products SET shelf_mark = code")
    connection.exec_driver_sql("CREATE TABLE marks (mark TEXT PRIMARY KEY) STRICT")
    guard(connection, "marks", ("mark",))
    connection.exec_driver_sql("INSERT INTO marks SELECT DISTINCT shelf_mark FROM products")


def books_in(folder: Path, seed: int = 2, *, upgraded: bool = False) -> Records:
    """Open the books of a folder as a program that has just been started."""
    clock = SetWorld(random=Random(seed))
    clock.pass_time(minutes=seed % 1_000_000)
    path = folder / "records.sqlite"
    newer = upgraded or version_of(path) > len(UPGRADES)
    upgrades = (*UPGRADES, next_version) if newer else UPGRADES
    return open_records(path, clock.world(), keys=KEYS, upgrades=upgrades)


def make(scenario: Scenario, folder: Path) -> None:
    """Make the shop in which the act is done."""
    folder.mkdir(parents=True)
    shop = new_shop(folder)
    shop.put_on_shelf(product("Bread", id="bread", code=BREAD_CODE, price=ksh(70)))
    shop.open_shift()
    shop.sell("2*101", BREAD_CODE)
    scenario.prepare(shop)
    shop.records.close()


def copy_of(folder: Path, to: Path) -> Path:
    """Copy a prepared shop, so that each crash has its own."""
    shutil.rmtree(to, ignore_errors=True)
    return Path(shutil.copytree(folder, to))


def act_in(scenario: Scenario, folder: Path, seed: int = 2) -> None:
    """Do the act, as a program that has just been started."""
    records = books_in(folder, seed)
    try:
        scenario.act(folder, records)
    finally:
        records.close()


def done(scenario: Scenario, folder: Path) -> int:
    """Give the number that tells whether the act is done."""
    records = books_in(folder, 8)
    try:
        with records.reading() as books:
            return int(books.connection.execute(scenario.question).fetchone()[0])
    finally:
        records.close()


def faults_of(folder: Path) -> list[str]:
    """Give everything that the checks find wrong, and backups that are none."""
    records = books_in(folder, 9)
    is_ours = version_of(records.path) == len(UPGRADES)
    try:
        with records.reading() as books:
            found = list(run_checks(books, keys=KEYS))
    finally:
        records.close()
    for backup in folder.glob("backups/*.kaunta"):
        read_backup(backup)
    wrong = [f"{check.sign}: {fault}" for check, fault in found if fault is not None]
    return [fault for fault in wrong if is_ours or not fault.startswith("schema")]


def _who(records: Records, role: Role) -> str:
    names = {Role.OWNER: "Njeri", Role.SUPERVISOR: "Sara", Role.CASHIER: "Grace"}
    with records.reading() as books:
        row = books.connection.execute(
            "SELECT id FROM staff WHERE name = ?", (names[role],)
        ).fetchone()
    return str(row[0])


def _ring_up(shop: Shop) -> None:
    shop.ring_up("3*101", BREAD_CODE)


def _open_sale(records: Records) -> SaleId:
    with records.reading() as books:
        row = books.connection.execute("SELECT id FROM open_sales").fetchone()
    return SaleId(row[0] if row else "none")


def _finish(_folder: Path, records: Records) -> None:
    with records.reading() as books:
        row = books.connection.execute(
            "SELECT sale FROM payments WHERE id = ?", (PAYMENT,)
        ).fetchone()
    sale = SaleId(row[0]) if row else _open_sale(records)
    by = _who(records, Role.CASHIER)
    paying.take_cash(records, by, sale=sale, payment=PAYMENT, given=ksh(500))  # type: ignore[arg-type]


def _ring_up_return(shop: Shop) -> None:
    sold = shop.sell("5*101").sold
    assert sold is not None
    sale = ringing.start(shop.records, shop.supervisor).id
    back = GoodsBack(sold.id, 1, pieces(2))
    returning.take_goods_back(shop.records, shop.supervisor, sale=sale, back=back)


def _give_back(_folder: Path, records: Records) -> None:
    with records.reading() as books:
        row = books.connection.execute(
            "SELECT sale FROM payments WHERE id = ?", (PAYMENT,)
        ).fetchone()
    sale = SaleId(row[0]) if row else _open_sale(records)
    by, cash = _who(records, Role.SUPERVISOR), Tender(Method.CASH)
    paying.give_back(records, by, sale=sale, payment=PAYMENT, tender=cash)  # type: ignore[arg-type]


def _count_drawer(shop: Shop) -> None:
    shifts.count_drawer(shop.records, shop.cashier, counted={ksh(1000): 5, ksh(200): 1})


def _close(_folder: Path, records: Records) -> None:
    by = _who(records, Role.CASHIER)
    if shifts.read_so_far(records, by).shift:  # type: ignore[arg-type]
        shifts.close_shift(records, by)  # type: ignore[arg-type]


def _count_again(_folder: Path, records: Records) -> None:
    by = _who(records, Role.CASHIER)
    if not closing.read_closing(records, by).stands:  # type: ignore[arg-type]
        shifts.count_drawer(records, by, counted={ksh(1000): 5})  # type: ignore[arg-type]


def _save_count(shop: Shop) -> None:
    closing.save_count(shop.records, shop.cashier, counted={ksh(1000): 4})


def _close_shift(shop: Shop) -> None:
    _count_drawer(shop)
    shifts.close_shift(shop.records, shop.cashier)


def _verify(_folder: Path, records: Records) -> None:
    by = _who(records, Role.OWNER)
    if not read_closed(records, by, number=1).checks:  # type: ignore[arg-type]
        verify_shift(records, by, number=1, counted=ksh(5200))  # type: ignore[arg-type]


def _receive(_folder: Path, records: Records) -> None:
    with records.reading() as books:
        rows = books.connection.execute("SELECT id FROM products ORDER BY id").fetchall()
    lines = tuple(DeliveryLine(row[0], pieces(12), ksh(50)) for row in rows)
    delivery = Delivery(DELIVERY, "Brookside", "DN 2231", lines)
    receive(records, _who(records, Role.OWNER), delivery=delivery)  # type: ignore[arg-type]


def _count(shop: Shop) -> None:
    take = stocktake.start_count(shop.records, shop.cashier, name="Dairy").id
    for each, found in (("milk", 20), ("bread", 7)):
        lot = Lot(ProductId(each), pieces(found))
        stocktake.count(shop.records, shop.cashier, take=take, found=lot)


def _approve(_folder: Path, records: Records) -> None:
    by = StaffId(_who(records, Role.OWNER))
    (seen,) = list_counts(records, by)
    if not seen.outcome:
        stocktake.approve_count(records, by, take=seen.take.id)


def _came(shop: Shop) -> None:
    _receive(shop.records.path.parent, shop.records)


def _send_back(_folder: Path, records: Records) -> None:
    by = StaffId(_who(records, Role.OWNER))
    _, lines = read_delivery(records, by, delivery=DELIVERY)
    if not any(line.back for line in lines):
        back = tuple(BackLine(line.number, pieces(2)) for line in lines)
        send_back(records, by, going=GoingBack(DELIVERY, back, "Sour"))


def _write_file(shop: Shop) -> None:
    rows = ["name,price,cost,stock,code"]
    rows += [f"Thing {number},{10 + number},5,{number},{500 + number}" for number in range(12)]
    rows.append("Brookside Whole Milk 500 ml,68,55,,101")
    (shop.records.path.parent / "products.csv").write_text("\n".join(rows))


def _import(folder: Path, records: Records) -> None:
    by = _who(records, Role.OWNER)
    import_products(records, by, path=folder / "products.csv")  # type: ignore[arg-type]


def _back_up(folder: Path, records: Records) -> None:
    by = _who(records, Role.OWNER)
    back_up(records, by, folder=made_folder(folder / "backups"))  # type: ignore[arg-type]


def _make_backup(shop: Shop) -> None:
    back_up(shop.records, shop.owner, folder=made_folder(shop.records.path.parent / "backups"))
    shop.sell("101")


def _restore(folder: Path, records: Records) -> None:
    by, path, world = _who(records, Role.OWNER), records.path, records.world
    records.close()
    (backup,) = (folder / "backups").glob("*.kaunta")
    with unpacked(backup, path, world) as candidate, present(path, world) as now:
        candidate.records.keys = KEYS
        if now is not None:
            now.keys = KEYS
        restore(candidate, by, path=path, now=now)  # type: ignore[arg-type]


def _upgrade(folder: Path, records: Records) -> None:
    records.close()
    books_in(folder, upgraded=True).close()


def _nothing(_shop: Shop) -> None:
    """The shop as it is will do."""


SCENARIOS = {
    scenario.name: scenario
    for scenario in (
        Scenario("finish", _ring_up, _finish, "SELECT COUNT(*) FROM sales"),
        Scenario("return", _ring_up_return, _give_back, "SELECT COUNT(*) FROM sales"),
        Scenario("close", _count_drawer, _close, "SELECT COUNT(*) FROM shift_closes"),
        Scenario("count", _save_count, _count_again, "SELECT COUNT(*) FROM cash_counts"),
        Scenario("verify", _close_shift, _verify, "SELECT COUNT(*) FROM shift_checks"),
        Scenario("receive", _nothing, _receive, "SELECT COUNT(*) FROM deliveries"),
        Scenario("approve", _count, _approve, "SELECT COUNT(*) FROM stock_take_closes"),
        Scenario("send_back", _came, _send_back, "SELECT COUNT(*) FROM supplier_returns"),
        Scenario("import", _write_file, _import, "SELECT COUNT(*) FROM products"),
        Scenario("backup", _nothing, _back_up, "SELECT COUNT(*) FROM sales"),
        Scenario("restore", _make_backup, _restore, "SELECT series <> '' FROM shop"),
        Scenario("upgrade", _nothing, _upgrade, "PRAGMA user_version"),
        *(Scenario(name, *words) for name, words in BY_PHONE.items()),
    )
}
