"""A till that prints on a real connection: what is sold stands on the paper, and a printer's troubles harm no sale."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pos.desks.choices import Choices
from pos.desks.trying import Question
from pos.printer.chosen import ChosenPrinter
from pos.printer.virtual import VirtualPrinter
from pos.screens.dressing import Dress
from pos.shop.counter_slip import ShopCounter
from pos.shop.faults import Fault
from pos.shop.staff import Role
from tests.builders import ksh, product
from tests.journeys.hands import SLOW, Hands, open_till
from tests.shops import MILK_CODE, Shop

BEEF = replace(product("Beef", id="beef", code="201", price=ksh(600)), category="Meat")


@pytest.fixture
def printer() -> Iterator[VirtualPrinter]:
    made = VirtualPrinter()
    yield made
    made.end()


@pytest.fixture
def other() -> Iterator[VirtualPrinter]:
    made = VirtualPrinter(dots=384)
    yield made
    made.end()


def at(printer: VirtualPrinter, **more: object) -> ChosenPrinter:
    there = ChosenPrinter(printer.address.text, tells_status=True, tells_end=True)
    return replace(there, **more)  # type: ignore[arg-type]


@pytest.fixture
def opened(
    shop: Shop, qapp: QApplication, qtbot: QtBot, dress: Dress, printer: VirtualPrinter
) -> Iterator[Hands]:
    yield from till_with(shop, qapp, qtbot, dress, at(printer))


def till_with(
    shop: Shop, qapp: QApplication, qtbot: QtBot, dress: Dress, *printers: ChosenPrinter
) -> Iterator[Hands]:
    hands = open_till(shop, qapp, qtbot, dress, Choices(printers=printers), has_printer=False)
    yield hands
    hands.program.end()
    hands.let_go()


def words(printer: VirtualPrinter, sheet: int = -1) -> str:
    return "\n".join(printer.sheets[sheet].lines)


def test_what_is_sold_stands_on_the_paper(opened: Hands, printer: VirtualPrinter) -> None:
    opened.sign_in()
    opened.scan(MILK_CODE, MILK_CODE)
    opened.press("Shift+F9")
    text = words(printer)
    for fact in ("Receipt T2-0001", "BROOKSIDE WHOLE MILK 500 ML", "2 x 65.00", "130.00", "Grace"):
        assert fact in text
    assert len(printer.pulses) == 1
    assert opened.program.paying.paid._print.text() == "The receipt is printed."
    assert opened.program.sale.top._printer.accessibleName() == "Printer: working"


@pytest.mark.parametrize(
    ("switch", "word", "fault"),
    [
        ("paper_out", "NO PAPER", Fault.PRINTER_NO_PAPER),
        ("lid_open", "LID OPEN", Fault.PRINTER_LID_OPEN),
        ("offline", "OFFLINE", Fault.PRINTER_OFFLINE),
    ],
)
def test_the_cashier_goes_on_selling_and_the_paper_comes_once_it_can(
    opened: Hands, printer: VirtualPrinter, switch: str, word: str, fault: Fault
) -> None:
    opened.sign_in()
    printer.switch(**{switch: True})
    opened.scan(MILK_CODE)
    opened.press("Shift+F9")
    paid = opened.program.paying.paid
    assert opened.page is paid
    assert paid._print.text().startswith(fault.value.sentence)
    assert opened.program.sale.top._printer.accessibleName() == f"Printer: {word}"
    opened.scan(MILK_CODE)
    opened.press("Shift+F9")
    assert printer.sheets == ()
    assert len(printer.pulses) == 2
    printer.switch(**{switch: False})
    opened.press("Ctrl+R")
    receipts = [next(row for row in each.lines if "Receipt T2-" in row) for each in printer.sheets]
    assert [row.split()[1] for row in receipts] == ["T2-0001", "T2-0002"]
    assert not any("COPY" in row for each in printer.sheets for row in each.lines)
    assert opened.program.sale.top._printer.accessibleName() == "Printer: working"
    assert len(printer.pulses) == 2


def test_one_key_prints_the_last_receipt_again_as_a_copy(
    opened: Hands, printer: VirtualPrinter
) -> None:
    opened.sign_in()
    opened.scan(MILK_CODE)
    opened.press("Shift+F9", "Ctrl+R", "Ctrl+R")
    assert [
        ("COPY 1" in words(printer, at), "COPY 2" in words(printer, at)) for at in range(3)
    ] == [
        (False, False),
        (True, False),
        (False, True),
    ]
    assert len(printer.pulses) == 1


def test_a_printer_that_dies_in_the_middle_leaves_it_to_the_cashier(
    opened: Hands, printer: VirtualPrinter
) -> None:
    opened.sign_in()
    opened.scan(MILK_CODE)
    opened.press("Shift+F9")
    opened.scan(MILK_CODE)
    printer.switch(dies_after=400)
    opened.press("Shift+F9")
    paid = opened.program.paying.paid
    assert paid._print.text().startswith("Look at the paper")
    printer.switch(unplugged=False)
    opened.program.desks.printing.try_now()
    opened.settle()
    assert len(printer.sheets) == 1
    opened.press("Ctrl+R")
    assert "COPY 1" in words(printer)
    assert "T2-0002" in words(printer)


def test_the_drawer_opens_for_cash_only_and_without_a_sale_with_a_reason(
    opened: Hands, printer: VirtualPrinter
) -> None:
    opened.sign_in(Role.OWNER)
    opened.program.desks.papers.open_drawer("Change")
    opened.settle()
    assert len(printer.pulses) == 1
    assert printer.sheets == ()
    opened.program.desks.papers.print_x()
    opened.settle()
    assert "Drawer opened without a sale" in words(printer)
    assert "Change" in words(printer)


def test_the_butchers_counter_gets_its_lines_and_the_till_the_receipt(
    shop: Shop,
    qapp: QApplication,
    qtbot: QtBot,
    dress: Dress,
    *,
    printer: VirtualPrinter,
    other: VirtualPrinter,
) -> None:
    shop.put_on_shelf(BEEF)
    shop.choose(counters=(ShopCounter("Butcher", ("Meat",)),))
    small = replace(at(other).profile, dots=384)
    meat = at(other, counter="Butcher", profile=small, has_drawer=False)
    for till in till_with(shop, qapp, qtbot, dress, at(printer), meat):
        till.sign_in()
        till.scan(MILK_CODE)
        till.type("2*201")
        till.press("Enter", "Shift+F9")
        assert "ORDER" in words(other)
        assert "Beef" in words(other)
        assert "600" not in words(other)
        assert "BROOKSIDE" not in words(other)
        assert "TOTAL" in words(printer)
        assert (len(printer.sheets), len(other.sheets)) == (1, 1)
        assert (len(printer.pulses), len(other.pulses)) == (1, 0)


def test_an_owner_gets_to_know_his_printer_in_the_settings(
    shop: Shop, qapp: QApplication, qtbot: QtBot, dress: Dress, printer: VirtualPrinter
) -> None:
    hands = open_till(shop, qapp, qtbot, dress, has_printer=False)
    hands.sign_in(Role.OWNER)
    hands.program.acting.act("settings")
    hands.settle()
    page = hands.program.to_settings.page
    assert page is not None
    page.open_section(page.sections.index(page.printer))
    hands.settle()
    page.printer.printer.put(printer.address.text)
    hands.touch(page.printer.trial)
    card = page.trial_card
    qtbot.waitUntil(lambda: card._view.question is Question.WIDTH, timeout=SLOW)
    hands.press(*"11111", "1", "1")
    assert card._view.is_done
    hands.press("Enter")
    (kept,) = hands.program.desks.settings.choices.printers
    assert (kept.tells_status, kept.tells_end) == (True, True)
    assert kept.profile.has_squares
    hands.press("Esc")
    hands.scan(MILK_CODE)
    hands.press("Shift+F9")
    assert "BROOKSIDE" in words(printer)
    hands.program.end()
    hands.let_go()


def test_what_was_cut_off_by_the_end_of_the_program_waits_for_a_person(
    shop: Shop, qapp: QApplication, qtbot: QtBot, dress: Dress, printer: VirtualPrinter
) -> None:
    from pos.till import draining  # noqa: PLC0415 - what a program does that is killed

    shop.sell("101", given=ksh(100))
    draining.take_next(shop.records, resting=frozenset())
    draining.take_next(shop.records, resting=frozenset())
    for till in till_with(shop, qapp, qtbot, dress, at(printer)):
        till.sign_in()
        assert printer.sheets == ()
        card = till.program.papering.unsure
        assert till.program.window.card is card
        assert card._ask.text() == "Did receipt T2-0001 come out whole?"
        till.press("2")
        assert till.program.window.card is None
        assert "COPY 1" in words(printer)
        assert till.program.desks.printing.view.unsure == 0


def test_receipts_that_nobody_waited_for_are_told_and_printed_by_one_key(
    shop: Shop, qapp: QApplication, qtbot: QtBot, dress: Dress, printer: VirtualPrinter
) -> None:
    for _ in range(2):
        shop.sell("101", given=ksh(100))
    shop.clock.pass_time(minutes=20)
    for till in till_with(shop, qapp, qtbot, dress, at(printer)):
        till.sign_in()
        strip = till.program.sale.paper
        assert strip.accessibleName().startswith("2 receipts were not printed")
        till.press("Ctrl+Shift+R")
        assert [each.printed for each in till.program.papering.receipts._receipts] == [False] * 2
        till.press("Esc", "Ctrl+R")
        numbers = [
            row.split()[1] for each in printer.sheets for row in each.lines if "Receipt T2-" in row
        ]
        assert numbers == ["T2-0001", "T2-0002"]
        assert not strip.isVisible()
        assert printer.pulses == ()
        till.press("Ctrl+R")
        assert "COPY 1" in words(printer)


def test_receipts_that_nobody_wants_are_left(
    shop: Shop, qapp: QApplication, qtbot: QtBot, dress: Dress, printer: VirtualPrinter
) -> None:
    shop.sell("101", given=ksh(100))
    shop.clock.pass_time(minutes=20)
    for till in till_with(shop, qapp, qtbot, dress, at(printer)):
        till.sign_in()
        strip = till.program.sale.paper
        till.touch(strip.late._buttons["leave_unprinted"])
        assert not strip.isVisible()
        till.scan(MILK_CODE)
        till.press("Shift+F9", "Enter")
        assert not strip.isVisible()
        assert len(printer.sheets) == 1


def test_a_receipt_is_seen_on_both_papers_and_printed_as_the_customer_wants_it(
    opened: Hands, printer: VirtualPrinter, tmp_path: Path
) -> None:
    opened.sign_in(Role.OWNER)
    opened.scan(MILK_CODE)
    opened.press("Shift+F9", "F3")
    card = opened.program.papering.receipt
    assert opened.program.window.card is card
    assert "Receipt T2-0001" in card.paper.accessibleDescription()
    opened.press("2", "+")
    assert "Risiti T2-0001" in card.paper.accessibleDescription()
    assert "Risiti T2-0001" in card.narrow.accessibleDescription()
    for ending, begins in ((".pdf", b"%PDF"), (".png", b"\x89PNG"), ("", b"%PDF")):
        file = tmp_path / f"sent{len(ending)}{ending}"
        opened.program.papering.choose_file = lambda _card, _number, file=file: str(file)
        opened.press("F4")
        written = file.with_suffix(".pdf") if not ending else file
        assert written.read_bytes().startswith(begins)
    opened.press("Enter")
    assert ["NAKALA" in words(printer, at) for at in range(3)] == [False, True, True]
    assert "NAKALA 2" in words(printer)
    opened.press("F3", "F6")
    assert "GIFT RECEIPT" in words(printer)
    opened.press("Ctrl+R")
    assert "COPY 3" in words(printer)


def test_reports_and_slips_are_printed_by_a_key(opened: Hands, printer: VirtualPrinter) -> None:
    opened.sign_in(Role.OWNER)
    opened.press("Ctrl+Shift+X")
    assert opened.program.window.card is opened.program.papering.x_report
    assert printer.sheets == ()
    opened.press("Enter")
    assert "X REPORT" in words(printer)
    opened.press("Ctrl+Shift+O", "F6")
    card = opened.program.cards.cash
    opened.type("250")
    opened.touch(card._entry.line)
    opened.type("milk man")
    opened.press("Enter")
    text = words(printer)
    assert "CASH OUT" in text
    assert "250.00" in text
    assert "milk man" in text
    assert len(printer.pulses) == 1
    opened.scan(MILK_CODE)
    opened.press("F5", "Enter", "F6", "Alt+1")
    assert "WAITING SALE" in words(printer)
    opened.press("Esc", "Ctrl+Shift+R", "Esc")


def test_a_printer_that_fails_offers_the_screen_and_another_printer(
    shop: Shop,
    qapp: QApplication,
    qtbot: QtBot,
    dress: Dress,
    printer: VirtualPrinter,
    other: VirtualPrinter,
) -> None:
    chosen = (at(printer), at(other, counter="Butcher", name="Butcher"))
    for till in till_with(shop, qapp, qtbot, dress, *chosen):
        till.sign_in()
        printer.switch(paper_out=True)
        till.scan(MILK_CODE)
        till.press("Shift+F9")
        paid, sale = till.program.paying.paid, till.program.sale
        assert paid.help.isVisible()
        till.touch(paid.help._buttons["receipt"])
        assert "T2-0001" in till.program.papering.receipt.paper.accessibleDescription()
        till.press("Esc")
        till.touch(paid.help._buttons["other_printer"])
        assert "Receipt T2-0001" in words(other)
        assert not paid.help.isVisible()
        till.scan(MILK_CODE)
        till.press("Shift+F9", "Enter")
        assert till.page is sale
        assert sale.paper.accessibleName() == Fault.PRINTER_NO_PAPER.value.sentence
        printer.switch(paper_out=False)
        till.touch(sale.paper.help._buttons["reprint"])
        assert "Receipt T2-0002" in words(printer)
        assert not sale.paper.isVisible()
        assert (len(printer.sheets), len(other.sheets)) == (1, 1)


def test_where_no_other_printer_is_set_up_that_is_said(opened: Hands) -> None:
    opened.sign_in()
    opened.program.acting.act("other_printer")
    card = opened.program.papering.other
    assert opened.program.window.card is card
    assert not card.big.isEnabled()
    opened.press("Esc")


def test_without_a_printer_no_gift_receipt_or_slip_is_kept_for_later(
    shop: Shop, qapp: QApplication, qtbot: QtBot, dress: Dress
) -> None:
    for till in till_with(shop, qapp, qtbot, dress):
        till.sign_in(Role.OWNER)
        till.press("Ctrl+Shift+X", "Enter")
        assert till.said == "No printer is set up for this till."


def test_a_counter_with_its_printer_is_set_up_in_the_settings_and_gets_its_lines(
    opened: Hands, printer: VirtualPrinter, other: VirtualPrinter
) -> None:
    opened.program.background.do("counter", lambda: opened.shop.put_on_shelf(BEEF))
    opened.settle()
    opened.sign_in(Role.OWNER)
    opened.press("Ctrl+S", "Alt+5")
    section = opened.page.printer  # type: ignore[union-attr]
    fields = section.counters[0]
    for field, typed in (
        (fields.name, "Butcher"), (fields.goods, "Meat"), (fields.printer, other.address.text)
    ):  # fmt: skip
        field.put(typed)
    opened.press("Enter")
    assert fields.printer.text == other.address.text
    opened.press("Esc")
    opened.scan("201")
    opened.press("Shift+F9")
    assert "BEEF" in words(other).upper()
    assert "Receipt T2-0001" in words(printer)
