"""The backup of the night: made when it is due, and told of when it is none."""

import io
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from threading import Event

import pytest
from pytestqt.qtbot import QtBot

from pos.desks.background import LONG, READING, Background
from pos.desks.office.backups import NightlyBackup
from pos.log import stream_log
from tests.shops import Shop


@pytest.fixture
def background(qtbot: QtBot) -> Iterator[Background]:
    made = Background(stream_log(io.StringIO()))
    yield made
    if not made.has_ended:
        made.end()


def test_one_is_made_once_when_it_is_due(
    shop: Shop, background: Background, qtbot: QtBot, tmp_path: Path
) -> None:
    folder = tmp_path / "nightly"
    nightly = NightlyBackup(background, shop.records, lambda: folder)
    with qtbot.waitSignal(nightly.made, timeout=30_000):
        nightly.look()
    nightly.look()
    qtbot.waitUntil(lambda: not background.is_working, timeout=30_000)
    assert len(list(folder.iterdir())) == 1
    assert nightly.failure is None
    assert nightly.timer.isActive()


def test_nobody_at_the_counter_waits_behind_it(
    shop: Shop, background: Background, qtbot: QtBot, tmp_path: Path
) -> None:
    """In the morning it is made while the first customers are there."""
    goes_on, found, folder = Event(), list[str](), tmp_path / "nightly"
    background.do(LONG, partial(goes_on.wait, 60))
    nightly = NightlyBackup(background, shop.records, lambda: folder)  # held: it has a timer
    nightly.look()
    background.do(READING, lambda: "found", done=found.append)
    qtbot.waitUntil(lambda: bool(found), timeout=30_000)
    assert not folder.exists()
    goes_on.set()
    qtbot.waitUntil(lambda: not background.is_working, timeout=30_000)
    assert len(list(folder.iterdir())) == 1


def test_a_folder_that_cannot_be_made_is_told(
    shop: Shop, background: Background, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("")
    nightly = NightlyBackup(background, shop.records, lambda: tmp_path / "file" / "backups")
    with qtbot.waitSignal(nightly.told, timeout=30_000):
        nightly.look()
    assert nightly.failure is not None
    assert "was not made" in nightly.failure.words()


def test_one_that_cannot_be_restored_is_told(
    shop: Shop, background: Background, qtbot: QtBot, tmp_path: Path
) -> None:
    with shop.records.writing() as books:
        books.connection.execute("UPDATE products SET price_cents = 1")
    nightly = NightlyBackup(background, shop.records, lambda: tmp_path / "nightly")
    with qtbot.waitSignal(nightly.told, timeout=30_000):
        nightly.look()
    assert nightly.failure is not None
    assert "cannot be restored" in nightly.failure.words()


def test_it_looks_no_more_once_the_program_ends(
    shop: Shop, background: Background, tmp_path: Path
) -> None:
    nightly = NightlyBackup(background, shop.records, lambda: tmp_path / "nightly")
    background.end()
    nightly.look()
    assert not (tmp_path / "nightly").exists()
