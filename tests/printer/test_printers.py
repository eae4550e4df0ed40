"""Paper comes out at the printer it is for, else at one that stands in; a drawer opens at its own or not at all."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from pos.printer.chosen import ChosenPrinter
from pos.printer.heard import Line
from pos.printer.plain import text_of
from pos.printer.printers import Printers
from pos.printer.profile import Profile
from pos.printer.receipt_sheet import receipt_sheet
from pos.printer.virtual import VirtualPrinter
from pos.printer.writing import write_sheet
from pos.shop.faults import Fault
from pos.shop.print_job import JobState
from tests.printer.kinds import SLOW_FIFTY_EIGHT
from tests.printer.papers import receipts
from tests.printer.test_virtual import until

MILK = b"\x1b@Milk\n\x1dV\x00"


def milk(_: Profile) -> bytes:
    return MILK


@pytest.fixture
def one() -> Iterator[VirtualPrinter]:
    printer = VirtualPrinter()
    yield printer
    printer.end()


@pytest.fixture
def other() -> Iterator[VirtualPrinter]:
    printer = VirtualPrinter()
    yield printer
    printer.end()


def chosen(printer: VirtualPrinter, **more: object) -> ChosenPrinter:
    return replace(ChosenPrinter(printer.address.text, tells_end=True), **more)  # type: ignore[arg-type]


def test_a_counters_paper_comes_out_at_the_counter(
    one: VirtualPrinter, other: VirtualPrinter
) -> None:
    printers = Printers((chosen(one), chosen(other, counter="Butcher")))
    assert not printers.print_out(milk, counter="Butcher").stood_in
    assert (len(one.sheets), len(other.sheets)) == (0, 1)
    printers.print_out(milk)
    assert (len(one.sheets), len(other.sheets)) == (1, 1)


def test_the_tills_printer_stands_in_for_a_counters(
    one: VirtualPrinter, other: VirtualPrinter
) -> None:
    printers = Printers((chosen(one), chosen(other, counter="Butcher")))
    other.switch(paper_out=True)
    done = printers.print_out(milk, counter="Butcher")
    assert (done.sent.state, done.stood_in) == (JobState.PRINTED, True)
    assert len(one.sheets) == 1


def test_another_printer_stands_in_only_where_nothing_came_out(
    one: VirtualPrinter, other: VirtualPrinter
) -> None:
    own = replace(chosen(one).profile, portion=4, rest_ms=1)
    printers = Printers((chosen(one, profile=own, tells_status=True), chosen(other, name="Office")))
    one.switch(dies_after=12)
    done = printers.print_out(milk)
    assert done.sent.state is JobState.UNKNOWN
    assert other.sheets == ()
    done = printers.print_out(milk)
    assert (done.sent.state, done.stood_in) == (JobState.PRINTED, True)
    assert done.printer is not None
    assert done.printer.name == "Office"


def test_where_no_printer_prints_the_tills_own_trouble_is_told(
    one: VirtualPrinter, other: VirtualPrinter
) -> None:
    one.switch(lid_open=True)
    other.switch(paper_out=True)
    done = Printers((chosen(one), chosen(other))).print_out(milk)
    assert (done.sent.state, done.sent.fault) == (JobState.FAILED, Fault.PRINTER_LID_OPEN)


def test_a_till_without_printers_prints_nothing() -> None:
    printers = Printers()
    assert not printers.are_there
    assert printers.own is None
    assert printers.print_out(milk).sent.state is JobState.FAILED
    assert printers.open_drawer().sent.state is JobState.FAILED
    assert printers.look() is Fault.PRINTER_NOT_FOUND


def test_a_drawer_opens_once_and_at_once_even_without_paper(one: VirtualPrinter) -> None:
    printers = Printers((chosen(one),))
    assert printers.open_drawer().sent.state is JobState.PRINTED
    until(one, lambda: len(one.pulses) == 1)
    one.switch(paper_out=True)
    sent = printers.open_drawer().sent
    assert (sent.state, sent.fault) == (JobState.PRINTED, Fault.PRINTER_NO_PAPER)
    until(one, lambda: len(one.pulses) == 2)
    one.switch(paper_out=False)
    printers.print_out(milk)
    assert len(one.pulses) == 2


def test_a_printer_without_a_drawer_is_not_asked_for_one(
    one: VirtualPrinter, other: VirtualPrinter
) -> None:
    printers = Printers((chosen(one, has_drawer=False), chosen(other)))
    assert printers.open_drawer().sent.state is JobState.PRINTED
    until(other, lambda: len(other.pulses) == 1)
    assert one.pulses == ()


@pytest.mark.parametrize(
    ("switch", "fault"),
    [
        ("paper_out", Fault.PRINTER_NO_PAPER),
        ("lid_open", Fault.PRINTER_LID_OPEN),
        ("offline", Fault.PRINTER_OFFLINE),
    ],
)
def test_how_the_tills_printer_does_is_asked(
    one: VirtualPrinter, switch: str, fault: Fault
) -> None:
    printers = Printers((chosen(one, tells_status=True),))
    assert (printers.look(), printers.fault) == (None, None)
    one.switch(**{switch: True})
    assert (printers.look(), printers.fault) == (fault, fault)
    one.switch(**{switch: False}, tells=False)
    assert printers.look() is Fault.PRINTER_SILENT
    one.switch(unplugged=True)
    assert printers.look() in {Fault.PRINTER_NOT_FOUND, Fault.PRINTER_CUT_OFF}


def test_a_printer_that_tells_nothing_is_well_while_it_is_there(one: VirtualPrinter) -> None:
    one.switch(tells=False)
    printers = Printers((chosen(one, tells_end=False),))
    assert printers.look() is None
    assert printers.print_out(milk).sent.state is JobState.PRINTED
    assert printers.look() is None
    printers.choose((chosen(one, tells_status=False),))
    assert printers.look() is None


def test_a_printer_is_not_asked_how_it_is_before_it_is_known_to_tell(one: VirtualPrinter) -> None:
    """One that knows no such question may print it, and it would come every ten seconds."""
    printers = Printers((chosen(one, tells_end=False),))
    one.switch(paper_out=True)
    assert printers.look() is None
    assert printers.print_out(milk).sent.fault is Fault.PRINTER_NO_PAPER
    assert printers.look() is Fault.PRINTER_NO_PAPER


@pytest.mark.parametrize("address", ["usb:04b8:0e15", "serial:COM3"])
def test_a_cable_is_not_opened_only_to_look(address: str) -> None:
    assert Printers((ChosenPrinter(address),)).look() is None
    known = ChosenPrinter(address, tells_status=True)
    assert Printers((known,)).look() is Fault.PRINTER_NOT_FOUND


def test_what_is_no_address_is_no_printer() -> None:
    printers = Printers((ChosenPrinter("network:"),))
    assert printers.look() is Fault.PRINTER_NOT_FOUND
    assert printers.print_out(milk).sent.fault is Fault.PRINTER_NOT_FOUND


def test_a_person_may_have_it_at_another_printer_which_only_then_comes_first(
    one: VirtualPrinter, other: VirtualPrinter
) -> None:
    printers = Printers((chosen(one), chosen(other, counter="Butcher")))
    assert [each.counter for each in printers.others] == ["Butcher"]
    done = printers.print_out(milk, at=other.address.text)
    assert (done.sent.state, done.stood_in) == (JobState.PRINTED, True)
    assert (len(one.sheets), len(other.sheets)) == (0, 1)
    other.switch(paper_out=True)
    printers.print_out(milk, at=other.address.text)
    printers.print_out(milk)
    assert len(one.sheets) == 2


def test_a_till_with_one_printer_has_no_other(one: VirtualPrinter) -> None:
    assert Printers((chosen(one), chosen(one, counter="Butcher"))).others == ()
    assert Printers().others == ()


def test_a_slow_and_narrow_printer_with_little_memory_loses_nothing_of_a_receipt() -> None:
    """It is slow until the third thing stands on the paper, so that nobody waits for all of it."""
    receipt, narrow = receipts()["basket"], replace(SLOW_FIFTY_EIGHT, rest_ms=2)
    printer = VirtualPrinter(dots=384)

    def hurry(happened: object) -> None:
        if isinstance(happened, Line) and "JOGOO" in happened.text:
            printer.switch(slow=False)

    printer.watch(hurry)
    try:
        printer.switch(slow=True)
        printers = Printers((chosen(printer, profile=narrow, tells_status=True),))
        sheet = receipt_sheet(replace(receipt, items=receipt.items * 6), narrow)
        done = printers.print_out(lambda profile: write_sheet(sheet, profile))
        assert done.sent.state is JobState.PRINTED
        until(printer, lambda: printer.is_idle)
        shown = [line.rstrip() for line in printer.begun.lines if line.strip()]
        assert sum("BROOKSIDE" in row for row in shown) == 6
        goods, _, _ = text_of(sheet).partition("SUBTOTAL")
        assert shown[: len(goods.splitlines())] == goods.splitlines()
    finally:
        printer.end()
