"""The shop's name and taxes."""

from dataclasses import replace

from pytestqt.qtbot import QtBot

from pos.desks.choices import Choices
from pos.screens.shop_section import ShopSection
from tests.screens.sections import LEFT, shown
from tests.screens.settings_gallery import SETTINGS


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
