"""A counter of the shop, as it is typed."""

from pytestqt.qtbot import QtBot

from pos.screens.counter_fields import CounterFields
from pos.shop.counter_slip import ShopCounter


def test_a_name_makes_a_counter_and_its_goods_are_told_apart_by_commas(qtbot: QtBot) -> None:
    fields = CounterFields()
    qtbot.addWidget(fields)
    assert fields.counter is None
    fields.name.put("  The   butcher ")
    fields.goods.put("Meat, , cold  Fish,")
    assert fields.counter == ShopCounter("The butcher", ("Meat", "cold Fish"))


def test_a_counter_is_shown_with_its_printer_and_may_only_be_seen(qtbot: QtBot) -> None:
    fields = CounterFields()
    qtbot.addWidget(fields)
    fields.show_counter(ShopCounter("Bar", ("Soda", "Beer")), "192.168.1.60")
    fields.allow(changes=False)
    assert [each.text for each in (fields.name, fields.goods, fields.printer)] == [
        "Bar",
        "Soda, Beer",
        "192.168.1.60",
    ]
    assert fields.goods.line.isReadOnly()
    fields.show_counter(None, "")
    assert fields.counter is None
