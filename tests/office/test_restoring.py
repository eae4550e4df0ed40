"""A backup takes the place of the books when all of it is right; whatever happens, one of both is whole."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from random import Random

import pytest

from pos.office import staff
from pos.office.backup import back_up
from pos.office.restoring import Restored, present, restore, unpacked
from pos.records.books import World
from pos.records.database import open_records
from pos.records.pins import seconds_to_wait
from pos.records.snapshot import copied_until
from pos.records.upgrades import UPGRADES
from pos.shop.audit import Act
from pos.shop.faults import Fault
from pos.shop.identity import StaffId
from pos.shop.payment import Method, Tender
from pos.shop.progress import Progress, Stopped, no_progress
from pos.shop.received import MoneyState
from pos.shop.shift import ZReport
from pos.shop.staff import Role
from pos.shop.words import Reason
from pos.till import arrivals, parking, paying, ringing, shifts, taking
from pos.till.signing import sign_in
from tests.builders import ksh
from tests.office.tables import repacked
from tests.paying_shop import CODE, PayingShop
from tests.shops import KEYS, PINS, Shop, everything_in, made_folder, new_records, refused, troubled


def made(shop: Shop) -> Path:
    """A backup of this moment; a minute later the shop goes on."""
    backup = back_up(
        shop.records, shop.owner, folder=made_folder(shop.records.path.parent / "backups")
    )
    shop.clock.pass_time(minutes=1)
    return backup


def put_back(
    backup: Path,
    path: Path,
    world: World,
    *,
    by: StaffId,
    progress: Progress = no_progress,
) -> Restored:
    with (
        unpacked(backup, path, world, progress=progress) as candidate,
        present(path, world) as now,
    ):
        for records in (candidate.records, *([now] if now else [])):
            records.keys = KEYS
        return restore(candidate, by, path=path, now=now, progress=progress)


def restored(shop: Shop, backup: Path, *, by: StaffId | None = None) -> Restored:
    """Stop the till, restore, and start it again."""
    path, world = shop.records.path, shop.clock.world()
    shop.records.close()
    done = put_back(backup, path, world, by=by or shop.owner)
    shop.records = open_records(path, world, keys=KEYS)
    return done


def question(path: Path, sql: str) -> list[str]:
    with closing(sqlite3.connect(path)) as connection:
        return [str(row[0]) for row in connection.execute(sql)]


def receipts(path: Path) -> list[str]:
    return question(path, "SELECT 'T' || till || series || '-' || receipt FROM sales")


def files_beside(path: Path) -> list[str]:
    """What lies in the shop's folder but for the books, their log and the backups."""
    usual = {path.name, f"{path.name}-wal", f"{path.name}-shm", f"{path.name}.lock", "backups"}
    return sorted(each.name for each in path.parent.iterdir() if each.name not in usual)


def test_a_backup_brings_the_shop_to_an_empty_home(shop: Shop, tmp_path: Path) -> None:
    shop.sell("2*101")
    backup = made(shop)
    (tmp_path / "new").mkdir()
    path = tmp_path / "new" / "records.sqlite"
    done = put_back(backup, path, shop.clock.world(), by=shop.owner)
    assert (done.aside, [each.name for each in path.parent.iterdir()]) == (None, [path.name])
    shop.records.close()
    shop.records = open_records(path, shop.clock.world(), keys=KEYS)
    assert receipts(path) == ["T2-1"]
    assert sign_in(shop.records, shop.cashier, pin=PINS[Role.CASHIER]).name == "Grace"


def test_only_the_series_of_numbers_and_the_act_itself_are_new(shop: Shop) -> None:
    shop.sell("101")
    backup = made(shop)
    before = set(everything_in(shop.records.path).splitlines())
    restored(shop, backup)
    new = set(everything_in(shop.records.path).splitlines()) - before
    tables = {line.split('"')[1] for line in new}
    assert tables == {"shop", "audit", "outbox", "sqlite_sequence", "print_queue", "states"}


def test_the_books_from_before_stay_beside_the_restored_ones(shop: Shop) -> None:
    backup = made(shop)
    shop.sell("2*101")
    before = everything_in(shop.records.path)
    done = restored(shop, backup)
    assert done.aside is not None
    assert done.aside.name == "records.before-restore-20261121-090100.sqlite"
    assert everything_in(done.aside) == before
    assert files_beside(shop.records.path) == [done.aside.name]
    assert shop.left() == 0


def test_a_restore_is_an_act_that_names_its_series_and_what_was_lost(shop: Shop) -> None:
    backup = made(shop)
    shop.sell("101")
    done = restored(shop, backup)
    (entry,) = shop.audited(Act.RESTORED)
    assert (entry["who"], entry["subject"], entry["series"]) == (shop.owner, "shop", done.series)
    assert (entry["backup"], entry["lost_sales"], entry["lost_acts"]) == (backup.name, 1, 2)


def test_a_restore_says_where_the_books_from_before_are_and_where_they_end(shop: Shop) -> None:
    backup = made(shop)
    shop.sell("101")
    with shop.records.reading() as books:
        end = copied_until(books)
    done = restored(shop, backup)
    (entry,) = shop.audited(Act.RESTORED)
    assert (entry["replaced_until"], entry["replaced_head"]) == (end.entry, end.head)
    assert done.aside is not None
    assert (entry["replaced"], entry["lost_total"]) == (done.aside.name, 65_00)


def test_no_receipt_number_is_used_twice_however_often_an_old_backup_comes_back(
    shop: Shop,
) -> None:
    shop.sell("101")
    backup = made(shop)
    given: list[str] = []
    for _ in range(3):
        shop.sell("101")
        shop.sell("101")
        given += receipts(shop.records.path)[-2:]
        restored(shop, backup)
        shop.clock.pass_time(minutes=1)
    assert len(set(given)) == 6


def test_receipts_go_on_from_one_in_the_new_series(shop: Shop) -> None:
    shop.sell("101")
    done = restored(shop, made(shop))
    sold = shop.sell("101").sold
    assert sold is not None
    assert str(sold.number) == f"T2{done.series}-0001"


def test_no_two_zs_have_one_name(shop: Shop) -> None:
    def close() -> ZReport:
        shifts.count_drawer(shop.records, shop.cashier, counted={ksh(1000): 5})
        return shifts.close_shift(shop.records, shop.cashier)

    backup = made(shop)
    first = close()
    done = restored(shop, backup)
    again = close()
    assert (first.name, again.name) == ("T2-Z1", f"T2{done.series}-Z1")
    assert first.audit_head != again.audit_head


def pay_number(shop: Shop) -> str:
    sale = paying.open_payment(shop.records, shop.cashier, sale=shop.ring_up("101"))
    assert sale.pay_number is not None
    return sale.pay_number


def test_no_pay_number_of_the_last_days_is_used_twice(shop: Shop) -> None:
    numbers = [pay_number(shop) for _ in range(3)]
    backup = made(shop)
    numbers += [pay_number(shop) for _ in range(40)]
    restored(shop, backup)
    numbers += [pay_number(shop) for _ in range(40)]
    assert len(set(numbers)) == 83


def test_what_waited_for_the_printer_is_not_printed_again(shop: Shop) -> None:
    shop.sell("101")
    assert shop.printing()
    restored(shop, made(shop))
    assert shop.printing() == []
    states = question(shop.records.path, "SELECT DISTINCT state FROM print_queue")
    assert states == ["unknown"]


def test_sales_in_progress_come_back_and_can_be_finished(shop: Shop) -> None:
    sale = shop.ring_up("2*101")
    parking.park(shop.records, shop.cashier, sale=sale, name="Fetches money")
    restored(shop, made(shop))
    parking.resume(shop.records, shop.cashier, sale=sale)
    ringing.scan(shop.records, shop.cashier, sale=sale, typed="101")
    assert shop.left() == 0


def test_wrong_pins_count_on_after_a_restore_to_a_time_before_them(shop: Shop) -> None:
    with refused(Reason.PIN_WRONG):
        sign_in(shop.records, shop.cashier, pin="0000")
    restored(shop, made(shop))
    with refused(Reason.PIN_WRONG) as no:
        sign_in(shop.records, shop.cashier, pin="0000")
    assert no.value.facts == {"left": 3}
    with shop.records.reading() as books:
        assert seconds_to_wait(books, shop.cashier) == 0


def garbled(raw: bytes) -> bytes:
    return Random(1).randbytes(len(raw))


def broken_off(raw: bytes) -> bytes:
    return raw[: len(raw) // 3]


def nothing(_raw: bytes) -> bytes:
    return b""


def page_of_sales_gone(raw: bytes) -> bytes:
    """The page on which sale 1 lies is overwritten; the file still opens."""
    place = raw.index(b"T-damage-this") // 4096 * 4096
    return raw[:place] + Random(2).randbytes(4096) + raw[place + 4096 :]


@pytest.mark.parametrize("damage", [garbled, broken_off, nothing, page_of_sales_gone])
def test_a_backup_takes_the_place_of_damaged_books_which_stay_beside_it(
    shop: Shop, damage: Callable[[bytes], bytes]
) -> None:
    backup = made(shop)
    noted = shop.ring_up("101")
    ringing.note_sale(shop.records, shop.cashier, sale=noted, note="T-damage-this")
    paying.take_cash(
        shop.records,
        shop.cashier,
        sale=noted,
        payment=shop.payment(),
        given=ksh(65),
    )
    path = shop.records.path
    shop.records.close()
    damaged = damage(path.read_bytes())
    path.write_bytes(damaged)
    done = restored(shop, backup)
    assert done.aside is not None
    assert done.aside.read_bytes()[100:] == damaged[100:]  # behind SQLite's own head
    assert receipts(path) == []


def test_books_that_are_there_and_whole_are_lent(shop: Shop) -> None:
    with present(shop.records.path, shop.clock.world()) as now:
        assert now is not None
        assert now.shop_id == "shop-1"


def test_where_no_books_are_none_are_lent(tmp_path: Path, shop: Shop) -> None:
    with present(tmp_path / "none.sqlite", shop.clock.world()) as now:
        assert now is None


def test_books_of_a_newer_program_are_not_replaced(shop: Shop) -> None:
    backup, path = made(shop), shop.records.path
    shop.records.close()
    question(path, "PRAGMA user_version = 99")
    with troubled(Fault.NEWER):
        put_back(backup, path, shop.clock.world(), by=shop.owner)
    assert question(path, "PRAGMA user_version") == ["99"]
    question(path, f"PRAGMA user_version = {len(UPGRADES)}")
    shop.records = open_records(path, shop.clock.world(), keys=KEYS)


def in_books(sql: str) -> Callable[[bytes], bytes]:
    """Change the books inside a backup by hand."""

    def change(raw: bytes) -> bytes:
        with closing(sqlite3.connect(":memory:")) as connection:
            connection.deserialize(raw)
            connection.executescript(sql)
            return bytes(connection.serialize())

    return change


@pytest.mark.parametrize(
    ("books", "sign"),
    [
        (in_books("DROP TRIGGER sales_never_changed; UPDATE sales SET note = 'x'"), "schema"),
        (in_books("PRAGMA user_version = 99"), "These records were written by a newer Kaunta"),
        (in_books("PRAGMA application_id = 1"), "holds no records"),
        (in_books("UPDATE stock_costs SET cost = 1"), "I7"),
        (lambda _: b"hello", "holds no records"),
        (lambda raw: raw[:8192], "damaged"),
    ],
)
def test_a_backup_whose_books_are_wrong_inside_is_refused_and_nothing_is_changed(
    shop: Shop, books: Callable[[bytes], bytes], sign: str
) -> None:
    shop.sell("101")
    bad = repacked(made(shop), books=books)
    before = everything_in(shop.records.path)
    with refused(Reason.BACKUP_BROKEN) as no:
        put_back(bad, shop.records.path, shop.clock.world(), by=shop.owner)
    assert sign in str(no.value)
    assert everything_in(shop.records.path) == before
    assert files_beside(shop.records.path) == []


def test_a_damaged_backup_is_refused_before_anything_is_unpacked(shop: Shop) -> None:
    backup = made(shop)
    backup.write_bytes(backup.read_bytes()[:-100])
    before = everything_in(shop.records.path)
    with refused(Reason.NOT_A_BACKUP):
        put_back(backup, shop.records.path, shop.clock.world(), by=shop.owner)
    assert (everything_in(shop.records.path), files_beside(shop.records.path)) == (before, [])


def test_a_backup_of_another_shop_is_refused(shop: Shop, tmp_path: Path) -> None:
    backup = made(shop)
    (tmp_path / "other").mkdir()
    other = new_records(tmp_path / "other")
    with other.writing() as books:
        books.connection.execute("UPDATE shop SET id = 'shop-2'")
    other.close()
    before = everything_in(other.path)
    with refused(Reason.OTHER_SHOP):
        put_back(backup, other.path, shop.clock.world(), by=StaffId("first-start"))
    assert (everything_in(other.path), files_beside(other.path)) == (before, [])


def test_a_backup_that_claims_to_be_of_this_shop_and_is_not_is_refused(shop: Shop) -> None:
    bad = repacked(made(shop), books=in_books("UPDATE shop SET id = 'shop-2'"))
    with refused(Reason.OTHER_SHOP):
        put_back(bad, shop.records.path, shop.clock.world(), by=shop.owner)


@pytest.mark.parametrize("role", [Role.CASHIER, Role.SUPERVISOR, Role.MANAGER])
def test_only_the_owner_restores(shop: Shop, role: Role) -> None:
    backup = made(shop)
    before = everything_in(shop.records.path)
    with refused(Reason.NOT_ALLOWED):
        put_back(backup, shop.records.path, shop.clock.world(), by=shop.staff[role])
    assert everything_in(shop.records.path) == before


def test_who_was_an_owner_when_the_backup_was_made_but_is_none_now_may_not_restore(
    shop: Shop,
) -> None:
    amina = staff.add_person(
        shop.records, shop.owner, name="Amina", role=Role.OWNER, pin="730516"
    ).id
    backup = made(shop)
    staff.let_go(shop.records, shop.owner, person=amina)
    with refused(Reason.STAFF_GONE):
        put_back(backup, shop.records.path, shop.clock.world(), by=amina)


@pytest.mark.parametrize("stop", [KeyboardInterrupt, Stopped])
@pytest.mark.parametrize("work", ["Copying", "Checking", "Following the audit chain"])
def test_a_restore_that_is_stopped_changes_nothing(
    shop: Shop, work: str, stop: type[BaseException]
) -> None:
    def progress(what: str, *_: int) -> None:
        if what == work:
            raise stop

    backup = made(shop)
    before = everything_in(shop.records.path)
    with pytest.raises(stop):
        put_back(backup, shop.records.path, shop.clock.world(), by=shop.owner, progress=progress)
    assert (everything_in(shop.records.path), files_beside(shop.records.path)) == (before, [])


def by_airtel(shop: Shop, code: str) -> None:
    tender = Tender(Method.AIRTEL, reference=code)
    words = {"sale": shop.ring_up("101"), "payment": shop.payment(), "tender": tender}
    paying.take(shop.records, shop.owner, **words)


def test_a_code_that_has_paid_since_does_not_pay_again(shop: Shop) -> None:
    by_airtel(shop, "AM1")
    backup = made(shop)
    by_airtel(shop, "AM2")
    for _ in range(2):
        restored(shop, backup)
        shop.clock.pass_time(minutes=1)
        for code in ("AM1", "AM2"):
            with refused(Reason.CODE_HAS_PAID) as no:
                by_airtel(shop, code)
    assert no.value.facts["what"] == "something that the restored backup does not have"
    by_airtel(shop, "AM3")
    assert shop.faults() == []


def test_a_backup_whose_books_went_another_way_keeps_every_code_from_paying_again(
    shop: Shop,
) -> None:
    backup = made(shop)
    restored(shop, backup)
    shop.clock.pass_time(minutes=1)
    later = made(shop)
    by_airtel(shop, "AM2")
    restored(shop, backup)
    shop.clock.pass_time(minutes=1)
    restored(shop, later)
    with refused(Reason.CODE_HAS_PAID):
        by_airtel(shop, "AM2")


@pytest.mark.parametrize("is_sent", [True, False])
def test_what_was_claimed_since_and_paid_nothing_asks_and_pays_another_sale(
    shop: Shop, *, is_sent: bool
) -> None:
    """Its sale is gone with the books from before: only a person knows whose money it is."""
    mpesa = PayingShop(shop)
    backup = made(shop)
    mpesa.confirm("hello")
    mpesa.settle()
    gone = mpesa.ring_up()
    words = {"sale": gone, "received": mpesa.money().id, "how": "saw the SMS"}
    taking.place_money(shop.records, shop.cashier, **words)
    if is_sent:
        mpesa.send_without_answer()
    restored(shop, backup)
    mpesa.start()
    mpesa.settle()
    money = mpesa.money()
    assert (money.state, money.sale) == (MoneyState.UNMATCHED, gone)
    assert arrivals.count_waiting(shop.records, shop.manager).arrived == 1
    words = {"received": money.id, "reason": "the sale is gone"}
    taking.give_free(shop.records, shop.manager, **words)
    mpesa.settle()
    sale = mpesa.ring_up()
    words = {"sale": sale, "received": money.id, "how": "saw the SMS"}
    taking.place_money(shop.records, shop.cashier, **words)
    mpesa.settle()
    assert mpesa.is_finished(sale)
    assert [each.key for each in mpesa.box.of("claim")] == [f"{CODE}.1", f"{CODE}.2"]
    assert shop.faults() == []


def test_what_has_paid_since_is_not_asked_about(shop: Shop) -> None:
    mpesa = PayingShop(shop)
    backup = made(shop)
    sale = mpesa.ring_up()
    mpesa.confirm(mpesa.pay_number(sale))
    mpesa.settle()
    assert mpesa.is_finished(sale)
    restored(shop, backup)
    mpesa.start()
    mpesa.settle()
    money = mpesa.money()
    assert (money.state, money.sale) == (MoneyState.ELSEWHERE, sale)
    with refused(Reason.CODE_HAS_PAID):
        taking.give_free(shop.records, shop.owner, received=money.id, reason="is it free?")
