"""What stands on the receipts is seen on paper while it is typed, and kept when it is saved."""

from dataclasses import replace

from PySide6.QtCore import QSize
from pytestqt.qtbot import QtBot

from pos.desks.previewing import Wish, draw_sample
from pos.printer.profile import EIGHTY, FIFTY_EIGHT
from pos.screens.receipt_section import ReceiptSection
from tests.builders import NOON
from tests.screens.sections import LEFT, shown
from tests.screens.settings_gallery import RULES, SETTINGS

NO_PAPER = QSize(0, 0)


def wishes(made: ReceiptSection) -> list[Wish]:
    heard: list[Wish] = []
    made.preview_asked.connect(heard.append)
    return heard


def test_the_receipts_lines_are_saved_and_empty_ones_go(qtbot: QtBot) -> None:
    made = ReceiptSection()
    heard = shown(qtbot, made)
    made.footer[0].line.clear()
    qtbot.keyClicks(made.footer[2].line, "M-Pesa 174379")
    qtbot.keyClicks(made.greeting[1].line, "Open on Sundays")
    made.save()
    assert heard == [
        {
            "address": "Moi Avenue 12, Nairobi",
            "phone": "0712 345 678",
            "receipt_header": ("Open on Sundays",),
            "receipt_footer": ("Keep this receipt for returns", "M-Pesa 174379"),
        }
    ]
    made.footer[0].line.setText("\u0007")
    made.save()
    assert len(heard) == 1
    assert "cannot be kept" in made.footer[-1].below


def test_lines_for_which_there_is_no_field_stay(qtbot: QtBot) -> None:
    made = ReceiptSection()
    heard = shown(qtbot, made)
    many = tuple(f"line {number}" for number in range(6))
    made.show_settings(replace(SETTINGS, rules=replace(RULES, receipt_footer=many)))
    made.save()
    assert heard[0]["receipt_footer"] == many


def test_what_is_typed_is_asked_for_at_once(qtbot: QtBot) -> None:
    made = ReceiptSection()
    heard = wishes(made)
    shown(qtbot, made)
    qtbot.keyClicks(made.greeting[0].line, "Hi")
    assert heard[-1] == Wish(replace(RULES, receipt_header=("Hi",)), EIGHTY, SETTINGS.till)
    qtbot.mouseClick(made.roll.options.option(1), LEFT)
    assert heard[-1].profile == FIFTY_EIGHT
    qtbot.mouseClick(made.roll.options.option(0), LEFT)
    assert heard[-1].profile == EIGHTY


def test_nothing_is_drawn_while_nobody_looks(qtbot: QtBot) -> None:
    made = ReceiptSection()
    qtbot.addWidget(made)
    heard = wishes(made)
    made.show_settings(SETTINGS)
    assert heard == []


def test_the_paper_is_shown(qtbot: QtBot) -> None:
    made = ReceiptSection()
    shown(qtbot, made)
    drawing = draw_sample(Wish(RULES, EIGHTY, 2, "Grace"), NOON)
    made.show_paper(drawing)
    assert made.paper.size() != NO_PAPER
    assert "TOTAL KSh" in made.paper.accessibleDescription()


def test_the_language_holds_at_once(qtbot: QtBot) -> None:
    made = ReceiptSection()
    heard = shown(qtbot, made)
    qtbot.mouseClick(made.language.options.option(1), LEFT)
    assert heard == [{"receipt_language": "sw"}]


def test_a_picture_is_asked_for_and_given_up(qtbot: QtBot) -> None:
    made = ReceiptSection()
    heard, asked = shown(qtbot, made), []
    made.logo_asked.connect(lambda: asked.append(True))
    assert not made.no_logo.isEnabled()
    qtbot.mouseClick(made.logo, LEFT)
    assert asked == [True]
    made.show_settings(replace(SETTINGS, rules=replace(RULES, receipt_logo="iVBORw0KGgo=")))
    qtbot.mouseClick(made.no_logo, LEFT)
    assert heard == [{"receipt_logo": ""}]


def test_others_may_only_look(qtbot: QtBot) -> None:
    made = ReceiptSection()
    shown(qtbot, made)
    made.show_settings(replace(SETTINGS, may_change=False))
    assert made.address.line.isReadOnly()
    assert not made.logo.isEnabled()
