"""What lies in a letterbox, read from its tables; and what is wrong with it."""

from collections import Counter
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from uuid import uuid4

from sqlalchemy import Connection, select

from pos.relay.database import Database
from pos.relay.letters import ShopId
from pos.relay.tables import letters, shops
from tests.relay.running import ShopDoor, add_shop


@dataclass(frozen=True)
class Lying:
    """A letter as it lies there."""

    number: int
    kind: str
    key: str
    sender: str


@contextmanager
def new_shop(url: str, *tills: str) -> Iterator[tuple[Database, ShopDoor]]:
    """Open a letterbox and give it one more shop."""
    database = Database(url)
    try:
        yield database, add_shop(database, f"Duka {uuid4()}", *tills)
    finally:
        database.close()


def add_shop_named(database: Database) -> ShopId:
    """Add a shop that nobody calls."""
    return add_shop(database, f"Duka {uuid4()}", "T1").shop


def lying(database: Database, shop: ShopId) -> list[Lying]:
    """Give the shop's letters in their order."""
    with database.reading() as connection:
        return _letters(connection, shop)


def faults_in(database: Database, shop: ShopId, answered: Collection[str]) -> list[str]:
    """Say what of the answered confirmations is lost or doubled, and where numbers are missing."""
    with (
        database.snapshot() as connection
    ):  # what a killed process sent last may still be committed
        there = _letters(connection, shop)
        last = connection.scalar(select(shops.c.last_number).where(shops.c.id == shop))
    keys = Counter(letter.key for letter in there)
    wrong = [f"doubled {key}" for key, count in keys.items() if count > 1]
    wrong += [f"lost {key}" for key in answered if key not in keys]
    wrong += [f"differs {key}" for key in keys if "~" in key]
    if [letter.number for letter in there] != list(range(1, len(there) + 1)):
        wrong.append("numbers are missing")
    if last != len(there):
        wrong.append(f"the counter says {last}, there are {len(there)}")
    return wrong


def _letters(connection: Connection, shop: ShopId) -> list[Lying]:
    columns = (letters.c.number, letters.c.kind, letters.c.key, letters.c.sender)
    ours = select(*columns).where(letters.c.shop == shop).order_by(letters.c.number)
    return [Lying(*row) for row in connection.execute(ours)]
