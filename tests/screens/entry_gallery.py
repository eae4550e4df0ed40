"""The cards of a sale with something on them, over the sale they belong to."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from pos.desks.printing import PrintView
from pos.screens.cash_card import CashCard
from pos.screens.customer_card import CustomerCard
from pos.screens.debt_card import DebtCard
from pos.screens.discount_card import DiscountCard
from pos.screens.drawer_card import DrawerCard
from pos.screens.empties_card import EmptiesCard
from pos.screens.goods_card import GoodsCard
from pos.screens.loose_return_card import LooseReturnCard
from pos.screens.note_card import NoteCard
from pos.screens.other_printer_card import OtherPrinterCard
from pos.screens.pack_card import PackCard
from pos.screens.paid_screen import PaidScreen
from pos.screens.park_card import ParkCard
from pos.screens.price_card import PriceCard
from pos.screens.quantity_card import QuantityCard
from pos.screens.question_card import QuestionCard
from pos.screens.receipt_card import ReceiptCard
from pos.screens.receipts_card import ReceiptsCard
from pos.screens.reference_card import ReferenceCard
from pos.screens.return_screen import ReturnScreen
from pos.screens.sale_screen import SaleScreen
from pos.screens.tiles_card import TilesCard
from pos.shop.faults import Fault
from pos.shop.money import shillings
from pos.shop.print_job import JobState
from tests.screens import entry_samples as samples
from tests.screens.samples import LAST, PAID, QUICK_ITEMS, SALE, SHIFT, STATUS


def _behind() -> SaleScreen:
    screen = SaleScreen()
    screen.show_status(STATUS)
    screen.show_idle(LAST, SHIFT, QUICK_ITEMS)
    screen.show_sale(SALE)
    return screen


def quantity() -> QWidget:
    screen = _behind()
    QuantityCard(screen).ask(samples.MILK)
    return screen


def quantity_by_amount() -> QWidget:
    screen = _behind()
    card = QuantityCard(screen)
    card.ask(samples.SUGAR)
    card._ways.take(1)
    card._field.put("50")
    return screen


def quantity_weighed() -> QWidget:
    screen = _behind()
    QuantityCard(screen).ask(samples.SUGAR)
    return screen


def discount() -> QWidget:
    screen = _behind()
    DiscountCard(screen).ask(samples.DISCOUNT)
    return screen


def discount_much() -> QWidget:
    screen = _behind()
    card = DiscountCard(screen)
    card.ask_for_sale(samples.DISCOUNT)
    card._as.take(1)
    card._field.put("500")
    return screen


def typed_price() -> QWidget:
    screen = _behind()
    card = PriceCard(screen)
    card.ask(samples.TYPED_PRICE)
    card._field.put("150")
    return screen


def note() -> QWidget:
    screen = _behind()
    NoteCard(screen).ask(samples.NOTE)
    return screen


def note_letters() -> QWidget:
    screen = _behind()
    card = NoteCard(screen)
    card.ask(samples.NOTE)
    card._entry.letters.click()
    return screen


def park() -> QWidget:
    screen = _behind()
    ParkCard(screen).ask(samples.PARK)
    return screen


def drawer() -> QWidget:
    screen = _behind()
    card = DrawerCard(screen)
    card.ask()
    card._reasons.take(0)
    return screen


def drawer_own_words() -> QWidget:
    screen = _behind()
    card = DrawerCard(screen)
    card.ask()
    card._reasons.take(5)
    card._entry.letters.click()
    return screen


def question() -> QWidget:
    screen = _behind()
    QuestionCard(screen).ask(samples.SOLD_OUT)
    return screen


def question_cancel() -> QWidget:
    screen = _behind()
    QuestionCard(screen).ask(samples.CANCEL)
    return screen


def reference() -> QWidget:
    screen = _behind()
    ReferenceCard(screen).ask(samples.REFERENCE)
    return screen


def reference_letters() -> QWidget:
    screen = _behind()
    card = ReferenceCard(screen)
    card.ask(samples.REFERENCE)
    card._entry.letters.click()
    card._entry.put("")
    card.explain()
    return screen


def reference_part() -> QWidget:
    screen = _behind()
    card = ReferenceCard(screen)
    card.ask(samples.REFERENCE)
    card._amount._ways.take(2)
    card._amount.field.put("1000")
    return screen


def debt() -> QWidget:
    screen = _behind()
    card = DebtCard(screen)
    card.ask(samples.DEBT)
    card._amount._ways.take(2)
    card._amount.field.put("1800")
    return screen


def customer() -> QWidget:
    screen = _behind()
    card = CustomerCard(screen)
    card.ask("Wanjiku")
    card._entry.put("wanj")
    card.show_found(samples.CUSTOMERS)
    return screen


def customer_new() -> QWidget:
    screen = _behind()
    card = CustomerCard(screen)
    card.ask()
    card._entry.letters.click()
    card._entry.put("Otieno")
    card.show_found(())
    return screen


def packs() -> QWidget:
    screen = _behind()
    PackCard(screen).ask(samples.PACKS)
    return screen


def receipts() -> QWidget:
    screen = _behind()
    ReceiptsCard(screen).show_receipts(samples.RECEIPTS)
    return screen


def loose_return() -> QWidget:
    screen = _behind()
    LooseReturnCard(screen).ask()
    return screen


def loose_return_letters() -> QWidget:
    screen = _behind()
    card = LooseReturnCard(screen)
    card.ask()
    card._entry.letters.click()
    return screen


def goods() -> QWidget:
    screen = _behind()
    GoodsCard(screen).ask(("Sundries", "Repairs", "Hoteli chakula cha mchana na chai"))
    return screen


def tiles() -> QWidget:
    screen = _behind()
    card = TilesCard(screen)
    card.show_tiles([item.name for item in QUICK_ITEMS[:6]], (True, False, True))
    card.ask()
    return screen


def tiles_letters() -> QWidget:
    screen = _behind()
    card = TilesCard(screen)
    card.show_tiles([item.name for item in QUICK_ITEMS], ())
    card.ask()
    card._entry.letters.click()
    return screen


def receipt() -> QWidget:
    screen = _behind()
    card = ReceiptCard(screen)
    card.show_look(samples.LOOK, has_printer=False)
    return screen


def receipt_signed() -> QWidget:
    screen = _behind()
    ReceiptCard(screen).show_look(samples.SIGNED, has_printer=True)
    return screen


def cash_moved() -> QWidget:
    screen = _behind()
    card = CashCard(screen)
    card.ask()
    card._kinds.take(1)
    card._field.put("2500")
    return screen


def other_printer() -> QWidget:
    screen = _behind()
    OtherPrinterCard(screen).ask(("Office", "Butcher", "network:192.168.1.51:9100"))
    return screen


def other_printer_none() -> QWidget:
    screen = _behind()
    OtherPrinterCard(screen).ask(())
    return screen


def paper_trouble() -> QWidget:
    screen = _behind()
    screen.paper.show_printing(PrintView(1, state=JobState.WAITING, fault=Fault.PRINTER_NEEDS_HELP))
    return screen


def paper_never_came() -> QWidget:
    screen = _behind()
    screen.paper.show_printing(PrintView(state=JobState.PRINTED, unprinted=12))
    return screen


def paid_without_paper() -> QWidget:
    screen = PaidScreen()
    screen.show_status(STATUS)
    screen.show_paid(PAID)
    screen.show_paper("", has_come=False)
    return screen


def receipts_none() -> QWidget:
    screen = _behind()
    ReceiptsCard(screen).show_receipts(())
    return screen


def empties() -> QWidget:
    screen = _behind()
    card = EmptiesCard(screen)
    card.ask(samples.EMPTIES, shillings(200))
    card._list.step(1)
    card._list.choose(1)
    card._list.step(1)
    return screen


def goods_back() -> QWidget:
    screen = ReturnScreen()
    screen.show_status(STATUS)
    screen.show_sale(SALE)
    screen.start()
    return screen


def goods_back_unknown() -> QWidget:
    screen = goods_back()
    assert isinstance(screen, ReturnScreen)
    screen._entry.letters.click()
    screen._entry.put("T2-9999")
    screen.refuse("There is no receipt T2-9999 in this shop.")
    return screen


def goods_back_lines() -> QWidget:
    screen = goods_back()
    assert isinstance(screen, ReturnScreen)
    screen.show_receipt(samples.RETURNABLE)
    for _ in range(2):
        screen._lines.step(1)
    screen._lines.choose(2)
    screen._lines.step(1)
    screen._reasons.take(0)
    return screen


ENTRY_GALLERY: dict[str, Callable[[], QWidget]] = {
    "quantity": quantity, "quantity-by-amount": quantity_by_amount,
    "quantity-weighed": quantity_weighed, "discount": discount, "discount-much": discount_much,
    "typed-price": typed_price, "note": note, "note-letters": note_letters, "park": park,
    "drawer": drawer, "drawer-own-words": drawer_own_words, "question": question,
    "question-cancel": question_cancel, "reference": reference,
    "reference-letters": reference_letters, "reference-part": reference_part, "debt": debt,
    "customer": customer, "customer-new": customer_new, "packs": packs, "receipts": receipts,
    "receipt": receipt, "receipt-signed": receipt_signed, "cash-moved": cash_moved,
    "other-printer": other_printer, "other-printer-none": other_printer_none,
    "paper-trouble": paper_trouble, "paper-never-came": paper_never_came,
    "paid-without-paper": paid_without_paper, "goods": goods, "loose-return": loose_return,
    "loose-return-letters": loose_return_letters, "tiles": tiles, "tiles-letters": tiles_letters,
    "receipts-none": receipts_none, "empties": empties, "return": goods_back,
    "return-unknown": goods_back_unknown, "return-lines": goods_back_lines,
}  # fmt: skip
