"""What was done at one till is told once, kept by a real central store, and looked at from another till."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from pos.mpesa.connection import new_session
from pos.mpesa.mailbox import Answer, Mailbox
from pos.office.past_sales import list_sales, list_sellers
from pos.records.outbox import count_unsent
from pos.records.today import concerns_of
from pos.relay.database import Database
from pos.secrets import Secret
from pos.shop.past_sales import Sought
from pos.shop.refusal import Trouble
from pos.shop.today import ConcernKind
from pos.till.telling import AT_ONCE, ENTRY, SALE, hear_sale, tell_due, to_tell
from tests.paying_shop import Box, PayingShop
from tests.postgres import Postgres
from tests.relay.running import Running, add_shop
from tests.shops import Shop, new_shop


@pytest.fixture
def other(tmp_path: Path) -> Iterator[PayingShop]:
    """Another till of the shop, which has sold nothing."""
    (tmp_path / "other").mkdir()
    shop = new_shop(tmp_path / "other", till=3)
    shop.open_shift()
    yield PayingShop(shop)
    shop.records.close()


def unsent(shop: Shop) -> int:
    with shop.records.reading() as books:
        return count_unsent(books)


def tell_all(till: PayingShop, mailbox: object) -> int:
    told = 0
    while some := tell_due(till.shop.records, mailbox):  # type: ignore[arg-type]
        told += some
    return told


def test_what_waits_goes_up_and_drains_into_the_central_store_and_is_seen_elsewhere(
    mpesa: PayingShop, other: PayingShop, postgres: Postgres
) -> None:
    database = Database(postgres.emptied_database())
    door, running = add_shop(database), Running(database)
    here, there = (
        Mailbox(new_session(), f"http://127.0.0.1:{running.port}", Secret(door.keys[name].encode()))
        for name in ("T1", "T2")
    )
    shop, before = mpesa.shop, unsent(mpesa.shop)
    sold = [shop.sell("2*101").sold, shop.sell("101").sold]
    waiting = unsent(shop)
    assert waiting > before
    assert tell_all(mpesa, here) == waiting
    assert unsent(shop) == 0
    with shop.records.reading() as books:
        assert ConcernKind.UNSENT not in {each.kind for each in concerns_of(books)}
    other.lanes.heard(there.read_on(0))
    seen = list_sales(other.shop.records, other.shop.manager, sought=Sought(till=2))
    running.close()
    database.close()
    assert [sale.id for sale in seen.sales] == [each.id for each in reversed(sold) if each]
    assert list_sellers(other.shop.records, other.shop.manager).tills == (3, 2)


def test_a_letterbox_that_is_away_keeps_nothing_back_that_it_took(mpesa: PayingShop) -> None:
    box, shop = Box(), mpesa.shop
    waiting = unsent(shop)
    box.is_away = True
    with pytest.raises(Trouble):
        tell_due(shop.records, box)  # type: ignore[arg-type]
    assert unsent(shop) == waiting
    box.is_away = False
    assert tell_due(shop.records, box) == min(AT_ONCE, waiting)  # type: ignore[arg-type]
    kept = len(box.letters)
    with shop.records.writing() as books:
        books.connection.execute("UPDATE outbox SET state = 'waiting'")
    tell_all(mpesa, box)
    assert len(box.letters) == waiting >= kept


class FarBox(Box):
    """A letterbox at the end of a slow line: each letter takes a while."""

    def __init__(self, shop: Shop, seconds: float) -> None:
        super().__init__()
        self.shop, self.seconds = shop, seconds

    def keep(self, kind: str, key: str, *, body: str, sender: str = "till-2") -> Answer:
        self.shop.clock.uptime += self.seconds
        return super().keep(kind, key, body=body, sender=sender)


@pytest.mark.parametrize(("seconds", "told"), [(2, 1), (0.2, 3)])
def test_on_a_slow_line_a_question_about_a_payment_waits_for_one_letter_only(
    mpesa: PayingShop, seconds: float, told: int
) -> None:
    waiting = unsent(mpesa.shop)
    box = FarBox(mpesa.shop, seconds)
    assert tell_due(mpesa.shop.records, box) == told  # type: ignore[arg-type]
    assert unsent(mpesa.shop) == waiting - told


def test_a_letter_names_who_served_by_his_id_and_nobody_who_bought(shop: Shop) -> None:
    shop.sell("101")
    with shop.records.reading() as books:
        told = to_tell(books, 1000)
    (sale,) = (each for each in told if each.kind == SALE)
    assert {each.kind for each in told} == {SALE, ENTRY}
    assert shop.cashier in sale.body
    assert "Grace" not in sale.body


@pytest.mark.parametrize(
    "raw", [b"", b"[]", b"\xff", b'{"till":1,"entry":1,"sale":{"id":"x"}}', b'{"till":0}']
)
def test_what_is_no_sale_changes_nothing(shop: Shop, raw: bytes) -> None:
    with shop.records.writing() as books:
        hear_sale(books, raw)
    assert list_sellers(shop.records, shop.manager).tills == (2,)


def test_a_sale_of_this_till_is_no_other_tills(mpesa: PayingShop) -> None:
    box = Box()
    mpesa.shop.sell("101")
    tell_all(mpesa, box)
    mpesa.lanes.heard(box.read_on(0))
    assert list_sellers(mpesa.shop.records, mpesa.shop.manager).tills == (2,)
