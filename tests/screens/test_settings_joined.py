"""The settings with their real desks: books, choices and M-Pesa on disk."""

import io
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from pos.desks.background import READING, Background
from pos.desks.choices import Choices, read_choices
from pos.desks.guard import Guard
from pos.desks.measuring import TEST_CODE
from pos.desks.mpesa_choices import MpesaDesk
from pos.desks.settling import SettingsDesk
from pos.desks.tidying import Tidying
from pos.folders import Folders
from pos.log import stream_log
from pos.mpesa.chosen import Item, kept_choices
from pos.office.house import read_rules
from pos.screens.settings_joined import JoinedSettings, settings_page
from pos.screens.settings_page import SettingsPage
from pos.secrets import Places
from tests.desks.tills import Till
from tests.printer.test_logo import file
from tests.screens.settings_gallery import SECTIONS
from tests.shops import Shop

LEFT = Qt.MouseButton.LeftButton
ENTER = Qt.Key.Key_Return


@dataclass
class Joined:
    """A till whose settings are open, and where things are kept."""

    till: Till
    page: SettingsPage
    desk: SettingsDesk
    folders: Folders
    join: JoinedSettings

    def open(self, section: str) -> None:
        self.page.open_section(SECTIONS.index(section))
        self.till.settle()


@pytest.fixture
def background(qapp: object) -> Iterator[Background]:
    tidying = Tidying()
    lanes = Background(stream_log(io.StringIO()))
    yield lanes
    lanes.end()
    tidying.end()


@pytest.fixture
def joined(shop: Shop, background: Background, qtbot: QtBot, tmp_path: Path) -> Iterator[Joined]:
    guard = Guard()
    guard.watch_books(shop.records)
    with guard.standing():
        till, folders = Till(shop, background, qtbot), Folders(tmp_path)
        till.sale.serve(shop.owner)
        desk = SettingsDesk(till.sale, folders, Choices())
        mpesa = MpesaDesk(till.sale, folders, Places({}, tmp_path, None, allows_plain_file=True))
        page = SettingsPage()
        qtbot.addWidget(page)
        join = JoinedSettings(
            desk, mpesa, page, background=background,
            choose_place=lambda _page: str(tmp_path / "codes.jpg"),
            choose_logo=lambda _page: str(tmp_path / "logo.png"),
        )  # fmt: skip
        page.resize(1366, 768)
        page.show()
        till.settle()
        yield Joined(till, page, desk, folders, join)


def rules_name(joined: Joined) -> str:
    names: list[str] = []
    joined.till.background.do(
        READING, lambda: read_rules(joined.till.shop.records).name, done=names.append
    )
    joined.till.settle()
    return names[0]


def test_the_owner_changes_the_shops_name_in_the_books(qtbot: QtBot, joined: Joined) -> None:
    focus = joined.page.focusWidget()
    assert focus is not None
    qtbot.keyClicks(focus, " 2")
    qtbot.keyClick(focus, ENTER)
    joined.till.settle()
    assert rules_name(joined) == "Mama Njeri Mini Mart 2"


def test_a_cashier_sees_it_and_changes_only_how_it_looks(qtbot: QtBot, joined: Joined) -> None:
    joined.till.sale.serve(joined.till.shop.cashier)
    joined.page.hide()
    joined.page.show()
    joined.till.settle()
    assert not joined.page.save_button.isVisible()
    joined.open("look")
    theme = joined.page.sections[SECTIONS.index("look")].settings["theme"]  # type: ignore[attr-defined]
    qtbot.mouseClick(theme.options.option(2), LEFT)
    joined.till.settle()
    assert read_choices(joined.folders).theme == "dark"
    joined.open("mpesa")
    assert not joined.page.mpesa.environment.isVisible()


def test_a_key_is_changed_by_pressing_it(qtbot: QtBot, joined: Joined) -> None:
    joined.open("keys")
    joined.page.keys.buttons["park"].click()
    qtbot.keyClick(joined.page, Qt.Key.Key_F2)
    assert joined.page.key_card._said.text.startswith("F2 does “Search” already.")
    qtbot.keyClick(joined.page, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    joined.till.settle()
    assert not joined.page.key_card.isVisible()
    assert read_choices(joined.folders).keys == {"park": "Ctrl+B"}
    joined.page.keys.buttons["park"].click()
    qtbot.mouseClick(joined.page.key_card._own, LEFT)
    joined.till.settle()
    assert joined.desk.choices.keys == {}


def test_the_same_key_again_closes_the_card(qtbot: QtBot, joined: Joined) -> None:
    joined.open("keys")
    joined.page.keys.buttons["park"].click()
    qtbot.keyClick(joined.page, Qt.Key.Key_F5)
    assert not joined.page.key_card.isVisible()


def test_a_scanner_is_measured_and_its_habits_kept(qtbot: QtBot, joined: Joined) -> None:
    joined.open("scanner")
    qtbot.mouseClick(joined.page.scanner.measure, LEFT)
    card = joined.page.scanner_card
    for _ in range(3):
        qtbot.keyClicks(joined.page, f"~{TEST_CODE}")
        qtbot.keyClick(joined.page, ENTER)
    assert card.accept.isEnabled()
    qtbot.keyClick(card, ENTER)
    joined.till.settle()
    assert read_choices(joined.folders).scanner.prefix == "~"
    assert joined.page.scanner.prefix.text == "~"


def test_the_codes_are_put_on_disk_to_print(qtbot: QtBot, joined: Joined, tmp_path: Path) -> None:
    joined.page.scanner_card.begin()
    qtbot.mouseClick(joined.page.scanner_card.sheet, LEFT)
    joined.till.settle()
    assert (tmp_path / "codes.png").read_bytes()[:4] == b"\x89PNG"


def test_a_picture_that_cannot_be_written_is_said(
    qtbot: QtBot, joined: Joined, tmp_path: Path
) -> None:
    joined.join._choose_place = lambda _page: str(tmp_path / "gone" / "codes.png")
    joined.page.scanner_card.begin()
    qtbot.mouseClick(joined.page.scanner_card.sheet, LEFT)
    joined.till.settle()
    assert "cannot be used" in joined.page._said.text


def test_mpesa_is_chosen_and_its_secret_kept_unseen(qtbot: QtBot, joined: Joined) -> None:
    joined.open("mpesa")
    section = joined.page.mpesa
    qtbot.mouseClick(section.environment.options.option(0), LEFT)
    joined.till.settle()
    qtbot.keyClicks(section.fields["number"].line, "174379")
    qtbot.keyClick(section.fields["number"].line, ENTER)
    joined.till.settle()
    assert kept_choices(joined.folders.mpesa).number == "174379"
    passkey = section.secrets[Item.PASSKEY]
    passkey.open_field()
    qtbot.keyClicks(passkey.field.line, "never-to-be-seen")
    qtbot.keyClick(passkey.field.line, ENTER)
    joined.till.settle()
    assert passkey._stand.text() == "here"
    assert "never-to-be-seen" not in joined.folders.mpesa.read_text()


def test_the_page_comes_whole_for_the_window(joined: Joined, qtbot: QtBot, tmp_path: Path) -> None:
    page = settings_page(
        joined.till.background, joined.desk, joined.join._mpesa, backups=tmp_path / "backups"
    )
    qtbot.addWidget(page)
    page.show()
    joined.till.settle()
    assert page.save_button.isVisible()
    assert page.backup.place.text == str(tmp_path / "backups")


def test_the_receipt_is_seen_as_it_would_be_printed_while_it_is_typed(
    qtbot: QtBot, joined: Joined
) -> None:
    joined.open("receipt")
    section = joined.page.receipt
    qtbot.keyClicks(section.greeting[0].line, "Karibu sana")
    joined.till.settle()
    assert "Karibu sana" in section.paper.accessibleDescription()
    assert "MAMA NJERI MINI MART" in section.paper.accessibleDescription()


def test_a_picture_becomes_the_shops_logo(qtbot: QtBot, joined: Joined, tmp_path: Path) -> None:
    joined.open("receipt")
    section = joined.page.receipt
    qtbot.mouseClick(section.logo, LEFT)
    joined.till.settle()
    assert joined.page._notice is not None
    (tmp_path / "logo.png").write_bytes(file())
    qtbot.mouseClick(section.logo, LEFT)
    joined.till.settle()
    assert joined.desk.view.rules is not None
    assert joined.desk.view.rules.receipt_logo.startswith("iVBOR")
    joined.join._choose_logo = lambda _page: ""
    qtbot.mouseClick(section.logo, LEFT)
    joined.till.settle()
