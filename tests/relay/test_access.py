"""Who may come in is read from digests, and read anew when it changes."""

from datetime import timedelta

from pos.relay import keeping
from pos.relay.access import PURPOSES, digest_of, doors_version, read_doors
from pos.relay.database import Database
from tests.relay.running import NOON, ShopDoor


def test_a_secret_opens_the_box_of_its_purpose_only(database: Database, door: ShopDoor) -> None:
    with database.reading() as connection:
        doors = read_doors(connection)
    for mine in PURPOSES:
        for purpose in PURPOSES:
            box = doors.box(getattr(door, mine), purpose)
            assert (box is not None and box.shop == door.shop) is (mine == purpose)


def test_any_other_secret_opens_nothing(database: Database, door: ShopDoor) -> None:
    with database.reading() as connection:
        doors = read_doors(connection)
    for secret in ("", "0" * 32, "\ud800", "\x00", "é", door.c2b.upper(), door.c2b + " "):
        assert doors.box(secret, "c2b") is None


HEADERS = [
    ("Bearer {key}", True),
    ("bearer {key}", True),
    ("Bearer  {key}", False),
    ("Basic {key}", False),
    ("{key}", False),
    ("Bearer {key}x", False),
    ("Bearer T2.{secret}", False),
    ("Bearer .{secret}", False),
    ("Bearer {secret}", False),
    ("Bearer T1.", False),
    ("Bearer", False),
    ("", False),
]


def test_a_till_comes_in_with_its_name_and_secret(database: Database, door: ShopDoor) -> None:
    key = door.keys["T1"]
    with database.reading() as connection:
        doors = read_doors(connection)
    for header, comes_in in HEADERS:
        caller = doors.caller(header.format(key=key, secret=key.partition(".")[2]))
        assert (caller is not None) is comes_in, header
        assert caller is None or (caller.till, caller.shop) == ("T1", door.shop)


def test_only_digests_are_kept_of_keys_and_boxes(database: Database, door: ShopDoor) -> None:
    with database.reading() as connection:
        doors = read_doors(connection)
    assert digest_of(door.c2b) in doors.boxes
    assert door.c2b not in repr(doors)
    assert door.keys["T1"].partition(".")[2] not in repr(doors)


def test_every_change_makes_the_doors_newer(database: Database, door: ShopDoor) -> None:
    changes = [
        lambda books: keeping.rotate(books, door.shop, "c2b", now=NOON),
        lambda books: keeping.add_till(books, door.shop, "T9", may_approve=False, now=NOON),
        lambda books: keeping.check_payments(books, door.shop, is_on=True),
        lambda books: keeping.revoke(books, "T9", None, now=NOON + timedelta(hours=1)),
    ]
    versions = []
    for change in changes:
        with database.writing() as connection:
            change(connection)
            versions.append(doors_version(connection))
    assert versions == sorted(set(versions))
