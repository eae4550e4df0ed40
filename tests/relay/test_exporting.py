"""Letters go out as lines of JSON, or as a whole letterbox that serves under another log."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import select

from pos.relay.database import Database
from pos.relay.exporting import back_up, export
from pos.relay.tables import METADATA, shops
from pos.relay.trouble import Refused, Why
from tests.relay.keeping_letters import keep, kept, safaricoms, till_letter
from tests.relay.running import Running, ShopDoor, Till, add_shop, c2b


def fill(database: Database, door: ShopDoor) -> None:
    bodies = [json.dumps(c2b()).encode(), b"other bytes", b"\xff\x00", "Wanjikũ".encode()]
    keep(database, door.shop, *(safaricoms(body=body) for body in bodies))
    keep(database, door.shop, *(till_letter(key=f"s{turn}") for turn in range(1100)))


def test_an_export_holds_every_letter_as_it_is_on_the_wire(
    database: Database, door: ShopDoor
) -> None:
    fill(database, door)
    keep(database, add_shop(database, "Another", "T1").shop, till_letter())
    with database.snapshot() as connection:
        lines = list(export(connection, door.shop))
    assert [json.loads(line) for line in lines] == [
        letter.on_wire() for letter in kept(database, door.shop)
    ]
    assert all(line.count(b"\n") == 1 and line.endswith(b"\n") for line in lines)


def everything(database: Database) -> dict[str, list[dict[str, object]]]:
    with database.reading() as connection:
        return {
            table.name: sorted(
                ({**row, "log": ""} for row in connection.execute(select(table)).mappings()), key=str
            )
            for table in METADATA.sorted_tables
        }  # fmt: skip


def test_a_backup_is_a_letterbox_that_serves_under_another_log(
    start: Callable[..., Running], database: Database, door: ShopDoor, tmp_path: Path
) -> None:
    fill(database, door)
    copy = tmp_path / "a copy? 50%.sqlite"
    assert back_up(database, copy) == 1104
    assert sorted(path.name for path in tmp_path.iterdir() if "copy" in path.name) == [copy.name]
    before = Till(start(), door.keys["T1"]).read(limit=5)
    opened = Database(f"sqlite:///{copy.rename(tmp_path / 'copy.sqlite')}")
    second = Running(opened)
    try:
        till = Till(second, door.keys["T1"])
        after = till.read(limit=5)
        assert after["log"] != before["log"]
        assert after | {"log": ""} == before | {"log": ""}
        assert till.put("sale", "s1").status == 200
        assert till.put("sale", "new").said == {"number": 1105}
        assert (
            second.ask("POST", f"/in/{door.c2b}/c2b/confirmation", json.dumps(c2b())).status == 200
        )
        assert till.read(1105)["last"] == 1105
    finally:
        second.close()
        opened.close()


def test_a_backup_holds_every_table_as_it_was(
    database: Database, door: ShopDoor, tmp_path: Path
) -> None:
    fill(database, door)
    add_shop(database, "Another", "T1")
    back_up(database, tmp_path / "copy.sqlite")
    opened = Database(f"sqlite:///{tmp_path / 'copy.sqlite'}")
    assert everything(opened) == everything(database)
    with opened.reading() as connection:
        assert len(set(connection.scalars(select(shops.c.log)))) == 2
    opened.close()


def test_a_file_that_is_there_is_not_written_over(database: Database, tmp_path: Path) -> None:
    target = tmp_path / "copy.sqlite"
    target.write_text("precious")
    with pytest.raises(Refused) as refused:
        back_up(database, target)
    assert (refused.value.why, target.read_text()) == (Why.FILE_THERE, "precious")


def test_what_a_backup_that_was_cut_short_left_behind_is_no_part_of_the_next(
    database: Database, door: ShopDoor, tmp_path: Path
) -> None:
    add_shop(database, "Another", "T1")
    target = tmp_path / "copy.sqlite"
    left = Database(f"sqlite:///{tmp_path / 'copy.sqlite.part'}")
    add_shop(left, "Duka")
    with left.reading():  # a power cut leaves the journal behind
        journal = (tmp_path / "copy.sqlite.part-wal").read_bytes()
    left.close()
    (tmp_path / "copy.sqlite.part").write_bytes(b"")
    (tmp_path / "copy.sqlite.part-wal").write_bytes(journal)
    assert journal
    back_up(database, target)
    opened = Database(f"sqlite:///{target}")
    assert everything(opened) == everything(database)
    opened.close()
