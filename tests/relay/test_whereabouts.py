"""No letterbox is made by a slip of the pen, and nobody but its owner reads its files."""

import os
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from stat import S_IMODE

import pytest
from sqlalchemy import update

from pos.relay import whereabouts
from pos.relay.database import Database
from pos.relay.exporting import back_up, export, export_into
from pos.relay.tables import letterbox
from pos.relay.trouble import Refused, Why
from tests.relay.running import add_shop

SQLITE = pytest.mark.parametrize("url", ["sqlite"], indirect=True)


def refusal(place: str) -> Why:
    with pytest.raises(Refused) as refused:
        whereabouts.find(place)
    return refused.value.why


def test_where_no_letterbox_is_none_is_found_and_none_is_made(url: str) -> None:
    assert refusal(url) is Why.NO_LETTERBOX
    assert whereabouts.has_none(url)
    path = whereabouts.file_of(url)
    assert path is None or not path.exists()


def test_a_letterbox_begins_once(url: str) -> None:
    assert whereabouts.begin(url)
    assert refusal(url) is Why.NO_LETTERBOX
    Database(url).close()
    assert not whereabouts.begin(url)
    whereabouts.find(url)


def test_a_place_that_holds_something_else_is_refused(url: str) -> None:
    opened = Database(url)
    with opened.writing() as connection:
        connection.execute(letterbox.delete())
        connection.exec_driver_sql("DROP TABLE letterbox")
    opened.close()
    for ask in (whereabouts.find, whereabouts.begin):
        with pytest.raises(Refused) as refused:
            ask(url)
        assert refused.value.why is Why.SOMETHING_ELSE


def test_another_programs_file_is_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "records.sqlite"
    with sqlite3.connect(path) as records:
        records.execute("CREATE TABLE sales (id)")
    records.close()
    path.chmod(0o644)
    assert refusal(f"sqlite:///{path}") is Why.SOMETHING_ELSE
    assert S_IMODE(path.stat().st_mode) == 0o644


def test_beside_another_programs_tables_postgres_has_room(postgres) -> None:
    url = postgres.new_database()
    opened = Database(url)
    with opened.writing() as connection:
        for table in reversed(letterbox.metadata.sorted_tables):
            connection.exec_driver_sql(f"DROP TABLE {table.name}")
        connection.exec_driver_sql("DROP FUNCTION letters_never")
        connection.exec_driver_sql("CREATE TABLE accounts (id integer)")
    opened.close()
    assert whereabouts.begin(url)


def test_a_letterbox_that_was_moved_is_not_opened_again(url: str) -> None:
    opened = Database(url)
    with opened.writing() as connection:
        connection.execute(update(letterbox).values(version=whereabouts.CLOSED))
    opened.close()
    assert refusal(url) is Why.MOVED


@pytest.mark.parametrize("place", ["", "rubbish", "mysql://x/y", "sqlite://", "sqlite:///:memory:"])
def test_what_is_no_place_is_left_to_whoever_opens_it(place: str) -> None:
    whereabouts.find(place)
    assert not whereabouts.begin(place)
    assert whereabouts.shown(place) == ""


@pytest.mark.parametrize("place", ["letters.sqlite?timeout=soon", "file:letters.sqlite?uri=true"])
def test_a_file_has_no_options(place: str) -> None:
    assert refusal(f"sqlite:///{place}") is Why.FILE_ALONE


def test_a_place_is_shown_without_its_password() -> None:
    hush = "postgres://kaunta:hush@db:5432/letters?password=hush"
    assert whereabouts.shown(hush) == "postgresql://kaunta:***@db:5432/letters"
    assert whereabouts.shown("sqlite:////srv/letters.sqlite") == "/srv/letters.sqlite"


@pytest.fixture
def careless() -> Iterator[None]:
    """Whatever this process makes, everybody may read and write."""
    before = os.umask(0)
    yield
    os.umask(before)


def modes(folder: Path) -> dict[str, int]:
    return {path.name: S_IMODE(path.stat().st_mode) for path in folder.iterdir()}


@SQLITE
@pytest.mark.usefixtures("careless")
def test_files_and_backups_are_for_their_owner_alone(url: str, tmp_path: Path) -> None:
    assert whereabouts.begin(url)
    opened = Database(url)
    shop = add_shop(opened).shop
    back_up(opened, tmp_path / "copy.sqlite")
    with opened.snapshot() as connection:
        export_into(export(connection, shop), tmp_path / "letters.jsonl")
    names = {
        "copy.sqlite",
        "letters.jsonl",
        "letters.sqlite",
        "letters.sqlite-wal",
        "letters.sqlite-shm",
    }
    assert modes(tmp_path) == dict.fromkeys(names, 0o600)
    opened.close()


@SQLITE
@pytest.mark.usefixtures("careless")
def test_what_others_could_read_is_closed_to_them(url: str, tmp_path: Path) -> None:
    opened = Database(url)
    add_shop(opened)
    assert set(modes(tmp_path).values()) == {0o644}
    whereabouts.find(url)
    assert set(modes(tmp_path).values()) == {0o600}
    assert len(modes(tmp_path)) == 3
    opened.close()
    (tmp_path / "letters.sqlite").chmod(0o440)
    whereabouts.find(url)
    assert modes(tmp_path)["letters.sqlite"] == 0o400
