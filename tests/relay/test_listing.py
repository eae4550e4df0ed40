"""A list names every shop, and nothing in it opens a door."""

from sqlalchemy import Connection

from pos.relay import keeping
from pos.relay.database import Database
from pos.relay.listing import SecretSeen, list_shops
from tests.relay.running import NOON, add_shop

LATER = NOON.replace(hour=10)


def two_shops(connection: Connection) -> str:
    """One with tills, one without; give the id of that without."""
    shop, _ = keeping.add_shop(connection, "Another", now=NOON)
    keeping.rotate(connection, shop, "stk", now=LATER)
    keeping.check_payments(connection, shop, is_on=True)
    return shop


def test_a_shop_without_tills_is_listed(database: Database) -> None:
    add_shop(database, "Duka", "T1", "boss")
    with database.writing() as connection:
        another = two_shops(connection)
        found = list_shops(connection)
    assert [(each.name, each.checks_payments) for each in found] == [
        ("Another", True),
        ("Duka", False),
    ]
    assert (found[0].shop, found[0].tills) == (another, ())
    assert [each.till for each in found[1].tills] == ["T1", "boss"]


def test_each_live_secret_is_listed_by_its_age(database: Database) -> None:
    with database.writing() as connection:
        two_shops(connection)
        (shop,) = list_shops(connection)
    assert shop.secrets == (
        SecretSeen("c2b", NOON),
        SecretSeen("result", NOON),
        SecretSeen("stk", NOON),
        SecretSeen("stk", LATER),
    )
