"""The printer of the till, and where the backups go."""

from dataclasses import replace

from PySide6.QtCore import QEvent
from pytestqt.qtbot import QtBot

from pos.desks.choices import Choices
from pos.desks.finding import FoundPrinter, FoundView
from pos.desks.settling import SHARED
from pos.desks.views import notice_of
from pos.printer.chosen import ChosenPrinter
from pos.printer.known_printers import known_printers
from pos.screens.printer_section import BackupSection, PrinterSection
from pos.shop.counter_slip import ShopCounter
from pos.shop.faults import Fault
from pos.shop.refusal import Trouble
from pos.shop.words import Reason
from tests.screens.sections import shown
from tests.screens.settings_gallery import RULES, SETTINGS

OWN = ChosenPrinter("network:192.168.1.50:9100", tells_status=True)


def test_the_printer_and_what_is_there_today(qtbot: QtBot) -> None:
    made = PrinterSection()
    heard = shown(qtbot, made)
    qtbot.keyClicks(made.printer.line, "X")
    made.save()
    known = known_printers()["TM-T20II"]
    chosen = ChosenPrinter("EPSON TM-T20IIIX", profile=known)
    assert heard == [{"printers": (chosen,), "printer": ""}]
    made.show_settings(replace(SETTINGS, choices=Choices()))
    assert made.printer.below.startswith("No printer is chosen.")
    made.save()
    assert heard[-1] == {"printers": (), "printer": ""}


def test_what_is_known_of_a_printer_stays_with_it(qtbot: QtBot) -> None:
    made = PrinterSection()
    heard = shown(qtbot, made)
    made.show_settings(replace(SETTINGS, choices=Choices(printers=(OWN,))))
    made.spare.put("192.168.1.51")
    made.save()
    assert heard == [{"printers": (OWN, ChosenPrinter("192.168.1.51")), "printer": ""}]


def test_a_printer_cannot_stand_in_for_itself(qtbot: QtBot) -> None:
    made = PrinterSection()
    heard = shown(qtbot, made)
    made.show_settings(replace(SETTINGS, choices=Choices(printers=(OWN,))))
    qtbot.keyClicks(made.spare.line, "192.168.1.50")
    assert made.spare.below == Reason.PRINTER_TWICE.value
    made.save()
    assert heard == []
    qtbot.keyClicks(made.spare.line, "1")
    assert made.spare.below == "Usually none"


def test_counters_that_share_a_printer_are_told_so(qtbot: QtBot) -> None:
    made = PrinterSection()
    heard = shown(qtbot, made)
    made.show_settings(replace(SETTINGS, choices=Choices(printers=(OWN,))))
    made.counters[0].name.put("Butcher")
    made.counters[0].goods.put("Meat")
    qtbot.keyClicks(made.counters[0].printer.line, "NETWORK:192.168.1.50")
    assert made.counters[0].printer.below == SHARED
    made.save()
    printers = heard[-1]["printers"]
    assert isinstance(printers, tuple)
    assert [each.counter for each in printers] == ["", "Butcher"]


def test_the_printers_of_counters_without_room_here_stay(qtbot: QtBot) -> None:
    made = PrinterSection()
    heard = shown(qtbot, made)
    names = ("Butcher", "Bakery", "Fish", "Milk")
    counters = tuple(ShopCounter(each, (each,)) for each in names)
    milk = ChosenPrinter("192.168.1.64", counter="Milk", has_drawer=False)
    rules = replace(RULES, counters=counters)
    made.show_settings(replace(SETTINGS, choices=Choices(printers=(OWN, milk)), rules=rules))
    made.save()
    assert heard == [{"printers": (OWN, milk), "printer": ""}]


def test_each_counter_of_the_shop_has_a_printer(qtbot: QtBot) -> None:
    made = PrinterSection()
    heard = shown(qtbot, made)
    rules = replace(RULES, counters=(ShopCounter("Butcher", ("Meat",)),))
    made.show_settings(replace(SETTINGS, choices=Choices(printers=(OWN,)), rules=rules))
    assert [each.isHidden() for each in made.counters] == [False, False, True]
    made.counters[0].printer.put("192.168.1.60")
    made.save()
    butcher = ChosenPrinter("192.168.1.60", counter="Butcher", has_drawer=False)
    assert heard == [{"printers": (OWN, butcher), "printer": ""}]


def test_a_counter_is_set_up_named_anew_and_taken_away_on_the_page(qtbot: QtBot) -> None:
    made = PrinterSection()
    heard = shown(qtbot, made)
    first = made.counters[0]
    qtbot.keyClicks(first.name.line, "Butcher")
    made.save()
    assert heard == []
    assert first.goods.below == Reason.COUNTER_WITHOUT_GOODS.value
    qtbot.keyClicks(first.goods.line, "Meat,  Fish ,")
    qtbot.keyClicks(first.printer.line, "192.168.1.60")
    made.save()
    kept = (ShopCounter("Butcher", ("Meat", "Fish")),)
    assert heard[0] == {"counters": kept}
    printers = heard[1]["printers"]
    assert isinstance(printers, tuple)
    assert [(each.address, each.counter) for each in printers][-1] == ("192.168.1.60", "Butcher")
    choices = Choices(printers=printers)
    made.show_settings(replace(SETTINGS, choices=choices, rules=replace(RULES, counters=kept)))
    assert (first.goods.text, first.printer.text) == ("Meat, Fish", "192.168.1.60")
    first.name.put("")
    made.save()
    assert heard[2] == {"counters": ()}
    assert heard[3]["printers"] == printers[:-1]


def test_what_is_found_and_got_to_know_is_for_the_line_typed_in_last(qtbot: QtBot) -> None:
    made = PrinterSection()
    shown(qtbot, made)
    made.counters[0].name.put("Butcher")
    made.eventFilter(made.counters[0].printer.line, QEvent(QEvent.Type.FocusIn))
    made.show_found(FoundView((FoundPrinter("file:/dev/usb/lp1", "Any"),), has_looked=True))
    made.found.take(0)
    assert made.printer.text == "EPSON TM-T20III"
    assert made.counters[0].printer.text == "file:/dev/usb/lp1"
    tried: list[ChosenPrinter] = []
    made.trial_asked.connect(tried.append)
    made.trial.click()
    assert [(each.address, each.counter) for each in tried] == [("file:/dev/usb/lp1", "Butcher")]


def test_a_printer_that_was_found_is_taken_by_its_name(qtbot: QtBot) -> None:
    made = PrinterSection()
    shown(qtbot, made)
    made.show_found(
        FoundView((FoundPrinter("file:/dev/usb/lp0", "EPSON TM-T20"),), has_looked=True)
    )
    assert made.found.option(0).accessibleName().startswith("EPSON TM-T20")
    made.found.take(0)
    assert made.printer.text == "file:/dev/usb/lp0"
    tried: list[ChosenPrinter] = []
    made.trial_asked.connect(tried.append)
    made.trial.click()
    assert tried == [ChosenPrinter("file:/dev/usb/lp0")]


def test_the_looking_says_how_far_it_is_and_what_it_found(qtbot: QtBot) -> None:
    made = PrinterSection()
    shown(qtbot, made)
    made.show_found(FoundView(is_looking=True, done=32, of=253))
    assert made._said.text() == "Looking: 32 of 253"
    assert not made.stop.isHidden()
    made.show_found(FoundView(has_looked=True))
    assert made._said.text().startswith("Nothing was found.")
    made.show_found(FoundView(notice=notice_of(Trouble(Fault.PRINTER_PART_MISSING))))
    assert made._said.text().startswith("Nothing was printed")


def test_the_place_of_the_backups_is_only_read(qtbot: QtBot) -> None:
    made = BackupSection("/backups")
    shown(qtbot, made)
    made.show_place("/media/stick")
    assert made.place.text == "/media/stick"
    assert made.place.line.isReadOnly()
