"""The books of every released version are opened, hold what they held, and are sold from."""

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from random import Random

import msgspec
import pytest

from pos.records.claims import standing_claim
from pos.records.database import copy_name, create, open_records, version_of
from pos.records.house import rules_from_text
from pos.records.pushes import open_pushes
from pos.records.refunds import open_refunds
from pos.records.sales import last_sold, sold_of
from pos.records.shifts import find_z
from pos.records.staff import all_staff
from pos.records.unsettled import unsettled_with_code
from pos.records.upgrades import UPGRADES
from pos.shop.received import MoneyState
from pos.shop.shift import ZReport
from tests.builders import ksh
from tests.old_records.keep import kept
from tests.old_records.mpesa_past import BACK, OTHERS, OVER, PAID, STRANGE, TYPED
from tests.paying_shop import PayingShop
from tests.shops import KEYS, RULES, SetWorld, Shop, everything_in

LATEST = len(UPGRADES)
FIRST_WITH_MPESA = 2


@pytest.fixture(params=range(1, LATEST + 1))
def old(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    path = tmp_path / "records.sqlite"
    shutil.copy(kept(request.param), path)
    return path


@pytest.fixture
def opened(old: Path) -> Iterator[Shop]:
    with opened_at(old) as shop:
        yield shop


@contextmanager
def opened_at(path: Path) -> Iterator[Shop]:
    """Lend the shop of those books, a day later."""
    clock = SetWorld(random=Random(2))
    clock.pass_time(days=1)
    records = open_records(path, clock.world(), keys=KEYS)
    with records.reading() as books:
        staff = {person.role: person.id for person in all_staff(books)}
    yield Shop(records, clock, staff)
    records.close()


def schema(path: Path) -> set[tuple[str, str, str]]:
    with closing(sqlite3.connect(path)) as connection:
        return set(connection.execute("SELECT type, name, sql FROM sqlite_master"))


def test_old_books_become_todays_and_all_of_them_holds(opened: Shop) -> None:
    assert version_of(opened.records.path) == LATEST
    assert opened.faults() == []


def test_old_books_hold_what_they_held(opened: Shop) -> None:
    with opened.records.reading() as books:
        last = last_sold(books)
        assert last is not None
        sold, report = sold_of(books, last), find_z(books, 1)
    assert [line.item.name for line in sold.lines] == ["Yoghurt", "Bread"]
    assert sold.total == ksh(160)
    assert report is not None
    assert (report.expected, report.counted) == (ksh(5330), ksh(5200))


@pytest.mark.parametrize("version", range(1, LATEST + 1))
def test_what_old_books_keep_as_text_is_read_as_it_stands(version: int) -> None:
    """A field that came later has a default; see docs/decisions/0002."""
    with closing(sqlite3.connect(kept(version))) as connection:
        (rules,) = connection.execute("SELECT rules FROM shop").fetchone()
        (report,) = connection.execute("SELECT body FROM shift_closes WHERE number = 1").fetchone()
    chosen = rules_from_text(rules)
    assert (chosen.name, chosen.address) == (RULES.name, "Moi Avenue")
    assert msgspec.json.decode(report, type=ZReport).counted == ksh(5200)


@pytest.fixture(params=range(FIRST_WITH_MPESA, LATEST + 1))
def old_with_mpesa(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    path = tmp_path / "records.sqlite"
    shutil.copy(kept(request.param), path)
    return path


def test_what_came_by_mpesa_is_still_what_it_was(old_with_mpesa: Path) -> None:
    with opened_at(old_with_mpesa) as shop:
        till = PayingShop(shop)
        stood = {code: till.money(code).state for code in (PAID, STRANGE, BACK, OTHERS, OVER)}
        with shop.records.reading() as books:
            holder = standing_claim(books, OTHERS)
            (waiting,) = open_pushes(books)
            (refund,) = open_refunds(books)
            typed = unsettled_with_code(books, TYPED)
        assert list(stood.values()) == [
            MoneyState.USED,
            MoneyState.UNMATCHED,
            MoneyState.REFUNDED,
            MoneyState.ELSEWHERE,
            MoneyState.USED,
        ]
        assert (holder is not None and holder.till, waiting.amount) == (1, ksh(195))
        assert (refund.conversation, refund.amount) == ("AG_2", ksh(65))
        assert typed is not None
        assert shop.faults() == []


def test_what_was_open_by_mpesa_comes_to_its_end(old_with_mpesa: Path) -> None:
    """The letterbox is another by now, and says all of it once more."""
    with opened_at(old_with_mpesa) as shop:
        till = PayingShop(shop)
        till.box.log = "log-2"
        with shop.records.reading() as books:
            (waiting,) = open_pushes(books)
        till.call_back(waiting.id, amount=195, code="UKA0000009")
        till.confirm("hello", 20, code=STRANGE)
        till.confirm("rent", 65, code=TYPED)
        till.result(
            conversation="AG_2",
            originator="1-2",
            TransactionReceipt="RKL4R8T2XX",
            TransactionAmount=65,
        )
        till.settle()
        with shop.records.reading() as books:
            assert unsettled_with_code(books, TYPED) is None
            assert open_refunds(books) == ()
        assert till.money("UKA0000009").state is MoneyState.USED
        assert till.is_finished(waiting.sale)
        assert till.count("received", f"trans_id = '{STRANGE}'") == 1
        assert shop.faults() == []


def test_old_books_are_sold_from(opened: Shop) -> None:
    before = opened.left("milk")
    sold = opened.sell("2*101").sold
    assert sold is not None
    assert opened.left("milk") == before - 2
    assert opened.faults() == []


def test_a_copy_of_older_books_is_kept(old: Path) -> None:
    version, before = version_of(old), everything_in(old)
    open_records(old, SetWorld().world(), keys=KEYS).close()
    copy = copy_name(old, version)
    assert copy.exists() == (version < LATEST)
    kept_now = everything_in(copy if copy.exists() else old)
    assert sorted(kept_now.splitlines()) == sorted(before.splitlines())


def test_a_version_that_has_been_kept_is_never_made_otherwise(tmp_path: Path) -> None:
    """Whoever wants another table writes an upgrade; changing the old one would split the shops."""
    fresh = tmp_path / "fresh.sqlite"
    create(fresh, till=2, rules="{}", shop_id="shop-1")
    assert schema(kept(LATEST)) == schema(fresh)
