"""Each section shows what holds and hands over what was typed."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from pos.desks.choices import Choices
from pos.desks.habits import Ending, ScannerHabits
from pos.desks.mpesa_choices import MpesaView
from pos.mpesa.chosen import Item
from pos.screens.keys_section import CHANGED, KeysSection
from pos.screens.look_section import LookSection
from pos.screens.mpesa_section import MpesaSection
from pos.screens.printer_section import BackupSection, PrinterSection
from pos.screens.scanner_section import ScannerSection
from pos.screens.section import Section
from pos.screens.shop_section import ReceiptSection, ShopSection
from pos.screens.till_section import TillSection
from tests.screens.settings_gallery import MPESA, SETTINGS

LEFT = Qt.MouseButton.LeftButton


def shown(qtbot: QtBot, made: Section) -> list[dict[str, object]]:
    """Show a section and give what it hands over."""
    heard: list[dict[str, object]] = []
    made.shop_changed.connect(heard.append)
    made.till_changed.connect(heard.append)
    qtbot.addWidget(made)
    made.show_settings(SETTINGS)
    made.resize(760, 900)
    made.show()
    return heard


def test_the_shops_name_and_number_are_saved_together(qtbot: QtBot) -> None:
    made = ShopSection()
    heard = shown(qtbot, made)
    qtbot.keyClicks(made.name.line, "!")
    made.save()
    assert heard == [{"name": "Mama Njeri Mini Mart!", "tax_number": "P051234567X"}]
    assert made.market.text == "Kenya"


def test_a_wrong_tax_number_is_said_while_it_is_typed_and_not_saved(qtbot: QtBot) -> None:
    made = ShopSection()
    heard = shown(qtbot, made)
    qtbot.keyClicks(made.number.line, "9")
    assert made.number.below == "A KRA PIN is written like P051234567X."
    made.save()
    made.name.line.setText(" ")
    made.number.line.setText("")
    made.save()
    assert made.name.below == "A name is needed."
    assert heard == []


def test_what_is_being_typed_stays_when_something_else_changes(qtbot: QtBot) -> None:
    made = ShopSection()
    shown(qtbot, made)
    qtbot.keyClicks(made.name.line, "!")
    made.show_settings(replace(SETTINGS, notice=None, choices=Choices()))
    assert made.name.text.endswith("!")


def test_vat_holds_at_once(qtbot: QtBot) -> None:
    made = ShopSection()
    heard = shown(qtbot, made)
    qtbot.mouseClick(made.vat.options.option(1), LEFT)
    assert heard == [{"is_vat_registered": False}]


def test_the_receipts_lines_are_saved_and_empty_ones_go(qtbot: QtBot) -> None:
    made = ReceiptSection()
    heard = shown(qtbot, made)
    made.footer[0].line.clear()
    qtbot.keyClicks(made.footer[2].line, "M-Pesa 174379")
    made.save()
    assert heard == [
        {
            "address": "Moi Avenue 12, Nairobi",
            "phone": "0712 345 678",
            "receipt_footer": ("Keep this receipt for returns", "M-Pesa 174379"),
        }
    ]
    made.footer[0].line.setText("\u0007")
    made.save()
    assert len(heard) == 1
    assert "cannot be kept" in made.footer[-1].below


def test_the_tills_own_settings(qtbot: QtBot) -> None:
    made = TillSection()
    heard = shown(qtbot, made)
    qtbot.mouseClick(made.lock.options.option(6), LEFT)
    qtbot.mouseClick(made.fills.options.option(1), LEFT)
    qtbot.mouseClick(made.customer.options.option(1), LEFT)
    qtbot.mouseClick(made.small.options.option(0), LEFT)
    qtbot.keyClicks(made.name.line, " 1")
    made.save()
    assert heard == [
        {"idle_minutes": 0}, {"window": "window"}, {"customer_window": False},
        {"customer_in_window": True}, {"till_name": "Front 1"},
    ]  # fmt: skip


@pytest.mark.parametrize("made", [TillSection, ShopSection, PrinterSection])
def test_who_may_not_change_it_only_sees_it(qtbot: QtBot, made: type[Section]) -> None:
    section = made()
    heard = shown(qtbot, section)
    section.show_settings(replace(SETTINGS, may_change=False))
    for part in section.children():
        if hasattr(part, "options"):
            qtbot.mouseClick(part.options.option(1), LEFT)
        if hasattr(part, "line"):
            assert part.line.isReadOnly()
    assert heard == []


def test_the_look_holds_at_once(qtbot: QtBot) -> None:
    made = LookSection()
    heard = shown(qtbot, made)
    for name, at in (
        ("language", 1),
        ("theme", 2),
        ("text_scale", 1),
        ("volume", 0),
        ("sounds", 1),
    ):
        qtbot.mouseClick(made.settings[name].options.option(at), LEFT)
    qtbot.mouseClick(made.settings["reduced_motion"].options.option(1), LEFT)
    assert heard == [
        {"language": "sw"}, {"theme": "dark"}, {"text_scale": 125}, {"volume": 25},
        {"sounds": False}, {"reduced_motion": True},
    ]  # fmt: skip


def test_without_sounds_there_is_nothing_loud(qtbot: QtBot) -> None:
    made = LookSection()
    shown(qtbot, made)
    made.show_settings(replace(SETTINGS, choices=Choices(sounds=False)))
    assert not made.settings["volume"].options.isEnabled()


def test_the_printer_and_what_is_there_today(qtbot: QtBot) -> None:
    made = PrinterSection()
    heard = shown(qtbot, made)
    qtbot.keyClicks(made.printer.line, "X")
    made.save()
    assert heard == [{"printer": "EPSON TM-T20IIIX"}]
    made.show_settings(replace(SETTINGS, choices=Choices()))
    assert made.printer.below.startswith("No printer is chosen.")


def test_the_place_of_the_backups_is_only_read(qtbot: QtBot) -> None:
    made = BackupSection("/backups")
    shown(qtbot, made)
    made.show_place("/media/stick")
    assert made.place.text == "/media/stick"
    assert made.place.line.isReadOnly()


def test_the_scanner_by_hand(qtbot: QtBot) -> None:
    made = ScannerSection()
    heard = shown(qtbot, made)
    assert made._now.text().startswith("Before the code: “~”. Behind it: nothing.")
    qtbot.mouseClick(made.gap.options.option(2), LEFT)
    qtbot.mouseClick(made.ending.options.option(1), LEFT)
    qtbot.keyClicks(made.suffix.line, "#")
    made.save()
    assert heard == [
        {"scanner": ScannerHabits(prefix="~", longest_gap=0.1)},
        {"scanner": ScannerHabits(prefix="~", ending=Ending.GAP)},
        {"scanner": ScannerHabits(prefix="~", suffix="#")},
    ]
    with qtbot.waitSignal(made.measuring_asked):
        qtbot.mouseClick(made.measure, LEFT)


def test_every_action_shows_its_key_and_asks_for_another(qtbot: QtBot) -> None:
    made = KeysSection()
    shown(qtbot, made)
    park = made.buttons["park"]
    assert (park.accessibleName(), park._icon) == ("Park, changed, Ctrl B", CHANGED)
    assert made.buttons["search"].accessibleName() == "Search, F2"
    assert "confirm" not in made.buttons
    with qtbot.waitSignal(made.change_asked) as said:
        qtbot.mouseClick(park, LEFT)
    assert said.args == ["park"]
    with qtbot.waitSignal(made.all_own_asked):
        qtbot.mouseClick(made.own, LEFT)
    made.show_settings(replace(SETTINGS, choices=Choices()))
    assert not made.own.isEnabled()


def mpesa(qtbot: QtBot) -> tuple[MpesaSection, list[object]]:
    made, heard = MpesaSection(), []
    shown(qtbot, made)
    made.show_mpesa(MPESA)
    made.mpesa_changed.connect(heard.append)
    made.secret_typed.connect(lambda *said: heard.append(said))
    made.secret_forgotten.connect(heard.append)
    return made, heard


def test_only_what_changed_of_mpesa_is_handed_over(qtbot: QtBot) -> None:
    made, heard = mpesa(qtbot)
    made.save()
    qtbot.keyClicks(made.fields["number"].line, "0")
    made.save()
    qtbot.mouseClick(made.environment.options.option(0), LEFT)
    assert heard == [{"number": "1743790"}, {"environment": "sandbox"}]


def test_a_secret_is_typed_and_never_shown_again(qtbot: QtBot) -> None:
    made, heard = mpesa(qtbot)
    row = made.secrets[Item.PASSKEY]
    assert row._stand.text() == "here"
    qtbot.mouseClick(row.change, LEFT)
    qtbot.keyClicks(row.field.line, "secret")
    made.save()
    assert heard == [(Item.PASSKEY, "secret")]
    assert row.field.text == ""
    assert not row.is_open
    row.open_field()
    row.hand_over()
    assert len(heard) == 1


def test_a_secret_that_is_here_can_be_taken_away(qtbot: QtBot) -> None:
    made, heard = mpesa(qtbot)
    qtbot.mouseClick(made.secrets[Item.PASSKEY].forget, LEFT)
    assert heard == [Item.PASSKEY]
    assert not made.secrets[Item.CALLBACK].forget.isVisible()


def test_mpesa_is_shown_to_nobody_else(qtbot: QtBot) -> None:
    made, _ = mpesa(qtbot)
    made.show_settings(replace(SETTINGS, may_change=False))
    assert not made.fields["number"].isVisible()
    made.show_mpesa(MpesaView())
    assert not made.fields["number"].isVisible()
