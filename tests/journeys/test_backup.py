"""A backup is made, and put back by the owner through the whole window; the program opens on what was restored."""

import io
from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pos.cli.opening import put_backup_back
from pos.desks.office.restoring import PutBack
from pos.desks.views import Notice
from pos.folders import Folders
from pos.log import stream_log
from pos.records.database import open_records
from pos.screens.dressing import Dress
from pos.screens.office.backups import BackupsRoom
from pos.screens.office.page import OfficePage
from pos.screens.office.restore_card import RestoreCard
from pos.secrets import Places
from pos.settings import Settings
from pos.shop.audit import Act
from pos.shop.staff import Role
from pos.startup import Computer
from tests.journeys.hands import Hands, open_till
from tests.shops import KEYS, MILK_CODE, PINS, Shop


def computer_of(shop: Shop) -> Computer:
    """The computer on which this shop's till stands."""
    folder = shop.records.path.parent
    places = Places({}, folder, None, allows_plain_file=True)
    log = stream_log(io.StringIO())
    return Computer(Folders(folder), Settings(), log, places, shop.clock.world(), KEYS.pin_cost)


def sell(till: Hands) -> None:
    till.scan(MILK_CODE)
    till.press("Shift+F9", "Enter")


def to_backups(till: Hands) -> BackupsRoom:
    till.press("Ctrl+I", "Alt+9", "Ctrl+Tab")
    page = till.page
    assert isinstance(page, OfficePage)
    room = page._rooms["settings"][1]
    assert isinstance(room, BackupsRoom)
    return room


def ask_to_put_back(till: Hands) -> RestoreCard:
    """Make a backup, sell, and ask for the backup."""
    till.sign_in(Role.OWNER)
    sell(till)
    room = to_backups(till)
    till.press("Ctrl+B", "Esc")
    sell(till)
    till.press("Ctrl+I", "F9")
    assert room.card.isVisible()
    return room.card


def agreed(till: Hands) -> PutBack:
    """Go through the whole question; the program ends by itself."""
    try:
        card = ask_to_put_back(till)
        assert "T2-0002" in {fact.figure[:7] for fact in card.facts.sections[0].facts}
        till.type(PINS[Role.OWNER])
        till.press("Tab")
        till.type("restore")
        till.hurry_key("Enter")
        till.qtbot.waitUntil(lambda: till.program.wish is not None, timeout=30_000)
    finally:
        till.program.end()
        till.let_go()
    assert till.program.wish is not None
    return till.program.wish


def put_back(shop: Shop, wish: PutBack) -> Notice:
    path, world = shop.records.path, shop.clock.world()
    shop.records.close()
    news = put_backup_back(computer_of(shop), wish, is_full=False)
    shop.records = open_records(path, world, keys=KEYS)
    return news


def test_the_owner_puts_a_backup_back_and_the_till_opens_on_it(
    shop: Shop, qapp: QApplication, qtbot: QtBot, dress: Dress
) -> None:
    news = put_back(shop, agreed(open_till(shop, qapp, qtbot, dress)))
    assert "is put back" in news.words()
    (entry,) = shop.audited(Act.RESTORED)
    assert (entry["who"], entry["lost_sales"]) == (shop.owner, 1)
    assert Path(str(news.facts["aside"])).exists()
    again = open_till(shop, qapp, qtbot, dress)
    try:
        again.program.tell_first(news)
        again.sign_in(Role.OWNER)
        assert "is put back" in again.program.news.text.text()
        again.press("Enter")
        again.settle()
        again.press("Esc")
        sell(again)
        sold = again.sold()
    finally:
        again.program.end()
        again.let_go()
    assert sold is not None
    assert str(sold.number) == f"T2{entry['series']}-0001"
    assert shop.faults() == []


def test_a_backup_that_breaks_meanwhile_leaves_the_books_as_they_are(
    shop: Shop, qapp: QApplication, dress: Dress, tmp_path: Path
) -> None:
    bad = tmp_path / "bad.kaunta"
    bad.write_text("no backup")
    computer = computer_of(shop)
    before = shop.records.path.read_bytes()
    news = put_backup_back(computer, PutBack(bad, shop.owner), is_full=False)
    assert "was not put back" in news.words()
    assert shop.records.path.read_bytes() == before


def test_nothing_is_put_back_without_the_word(till: Hands) -> None:
    card = ask_to_put_back(till)
    till.type(PINS[Role.OWNER])
    till.press("Enter")
    assert "the word RESTORE" in card.said.text
    till.press("Esc")
    assert till.program.wish is None


def test_only_the_owner_is_asked_at_all(till: Hands) -> None:
    till.sign_in(Role.MANAGER)
    room = to_backups(till)
    till.press("Ctrl+B", "F9")
    assert not room.card.isVisible()
