"""What no letterbox has yet is counted."""

from sqlalchemy import update

from pos.records.outbox import count_unsent
from pos.records.tables import outbox
from tests.shops import MILK_CODE, Shop


def unsent(shop: Shop) -> int:
    with shop.records.reading() as books:
        return count_unsent(books)


def test_every_act_waits_until_it_is_sent(shop: Shop) -> None:
    before = unsent(shop)
    shop.sell(MILK_CODE)
    assert unsent(shop) > before
    with shop.records.writing() as books:
        books.write(update(outbox).values(state="sent"))
    assert unsent(shop) == 0
