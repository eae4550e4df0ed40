"""Letters go out as lines of JSON, or as a whole letterbox that serves under another log."""

import json
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import select

from pos.relay.database import Database
from pos.relay.exporting import back_up, export, export_all, export_into, restored
from pos.relay.moments import to_ms
from pos.relay.moving import move
from pos.relay.tables import METADATA, letters, shops
from pos.relay.trouble import DatabaseTrouble, Refused, Why
from tests.postgres import Postgres, programs
from tests.relay.keeping_letters import keep, kept, safaricoms, till_letter
from tests.relay.running import NOON, Running, ShopDoor, Till, add_shop, c2b

ROOT = Path(__file__).parent.parent.parent


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


def test_an_export_of_all_shops_says_whose_each_letter_is(
    database: Database, door: ShopDoor
) -> None:
    keep(database, door.shop, till_letter(), till_letter(key="s2"))
    keep(database, add_shop(database, "Another", "T1").shop, till_letter())
    with database.snapshot() as connection:
        found = [json.loads(line) for line in export_all(connection)]
        ours = [json.loads(line) for line in export(connection, door.shop)]
    assert [(line["shop"], line["key"]) for line in found] == [
        ("Another", "s1"),
        ("Duka", "s1"),
        ("Duka", "s2"),
    ]
    assert found[1:] == [{"shop": "Duka"} | line for line in ours]


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


def spoil_letters(database: Database, *, keeping: int) -> None:
    """Have letters that cannot be read back as they are, but for the first few."""
    with database.writing() as connection:
        if database.is_postgres:
            connection.exec_driver_sql("ALTER TABLE letters DISABLE TRIGGER ALL")
        else:
            connection.exec_driver_sql("DROP TRIGGER letters_never_changed")
        far = letters.update().where(letters.c.number > keeping)
        connection.execute(far.values(arrived_at=1 << 62))


def test_an_export_that_fails_leaves_nothing_half_written(
    database: Database, door: ShopDoor, tmp_path: Path
) -> None:
    fill(database, door)
    spoil_letters(database, keeping=1000)
    with database.snapshot() as connection, pytest.raises(OverflowError):
        export_into(export(connection, door.shop), tmp_path / "letters.jsonl")
    assert list(tmp_path.glob("letters.jsonl*")) == []


def test_a_backup_that_fails_leaves_nothing_half_written(
    database: Database, door: ShopDoor, tmp_path: Path
) -> None:
    fill(database, door)
    with database.writing() as connection:
        connection.exec_driver_sql("DROP TABLE till_keys")  # the last that is copied
    with pytest.raises(DatabaseTrouble):
        back_up(database, tmp_path / "copy.sqlite")
    assert list(tmp_path.glob("copy.sqlite*")) == []


# Going back to a copy


def put_back(database: Database, copy: Path) -> None:
    """Bring back what the database had when it made a copy of itself, as its own tools do."""
    database.close()
    if not database.is_postgres:
        shutil.copy(copy, str(database.url.database))
        return
    with database.writing() as connection:
        connection.exec_driver_sql("DROP SCHEMA public CASCADE")
        connection.exec_driver_sql("CREATE SCHEMA public")
    words = ["-q", "-v", "ON_ERROR_STOP=1", "-1", "-d", own_address(database), "-f", str(copy)]
    subprocess.run([str(programs() / "psql"), *words], check=True, stdout=subprocess.DEVNULL)


def own_copy(database: Database, copy: Path) -> None:
    """Have the database make a copy of itself; this is no backup of ours, and names no log anew."""
    if not database.is_postgres:
        with database.reading() as connection:
            connection.exec_driver_sql("VACUUM INTO ?", (str(copy),))
        return
    words = ["-n", "public", "-f", str(copy), own_address(database)]
    subprocess.run([str(programs() / "pg_dump"), *words], check=True)
    # The schema is there already, made by put_back.
    copy.write_text(copy.read_text("utf-8").replace("CREATE SCHEMA public;", ""), "utf-8")


def own_address(database: Database) -> str:
    return database.url.set(drivername="postgresql").render_as_string(hide_password=False)


def follow(till: Till, log: str, after: int) -> tuple[str, int, set[str]]:
    """Read as a till does: on from its number, and from 0 when the log has another name."""
    page = till.read(after)
    if page["log"] != log:
        page = till.read(0)
    return page["log"], page["next"], {letter["key"] for letter in page["letters"]}


def test_after_a_restore_a_till_that_was_ahead_gets_every_new_letter(
    database: Database, door: ShopDoor, tmp_path: Path
) -> None:
    """The till had read up to 7, the copy ends at 3: the new 4 to 6 are below its number."""
    keep(database, door.shop, *(till_letter(key=f"old{turn}") for turn in range(3)))
    own_copy(database, tmp_path / "own copy")
    keep(database, door.shop, *(till_letter(key=f"lost{turn}") for turn in range(4)))
    running = Running(database)
    log, at, _ = follow(Till(running, door.keys["T1"]), "", 0)
    running.close()
    put_back(database, tmp_path / "own copy")
    with database.writing() as connection:
        assert restored(connection, now=NOON) == 1
    running = Running(database)
    try:
        till = Till(running, door.keys["T1"])
        new = {f"new{turn}" for turn in range(3)}
        assert [till.put("sale", key).said["number"] for key in sorted(new)] == [4, 5, 6]
        assert at == 7
        assert new <= follow(till, log, at)[2]
    finally:
        running.close()


def test_a_restore_is_heard_by_every_process(running: Running, database: Database) -> None:
    """Each looks anew who may come in; a log's name is read with every page."""
    shop = add_shop(database, "Another", "T1")
    till = Till(running, shop.keys["T1"])
    log = till.read()["log"]
    with database.writing() as connection:
        assert restored(connection, now=NOON) == 2
        after = connection.exec_driver_sql("SELECT doors FROM letterbox").scalar()
    assert (after, till.read()["log"] == log) == (to_ms(NOON) + 1, False)


@pytest.mark.parametrize("url", ["postgres"], indirect=True)
def test_a_backup_of_postgres_goes_back_onto_postgres(
    database: Database, door: ShopDoor, tmp_path: Path, postgres: Postgres
) -> None:
    fill(database, door)
    back_up(database, tmp_path / "backup.sqlite")
    copy = shutil.copy(tmp_path / "backup.sqlite", tmp_path / "back.sqlite")
    target = postgres.new_database()
    assert move(f"sqlite:///{copy}", target) == 1104
    opened = Database(target)
    with opened.writing() as connection:
        restored(connection, now=NOON)
    assert everything(opened)["letters"] == everything(database)["letters"]
    opened.close()
    again = Database(f"sqlite:///{tmp_path / 'backup.sqlite'}")  # the backup itself stays open
    assert everything(again)["letters"] == everything(database)["letters"]
    again.close()
