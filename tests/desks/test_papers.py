"""Paper and drawer move only after what is on disk."""

from dataclasses import replace

from pos.desks.paper_telling import NOT_OPEN
from pos.desks.papers import COPY_ASKED, PaperDesk
from pos.shop.faults import Fault
from pos.shop.words import Reason
from tests.desks.tills import SLOW, Till
from tests.slots import AT_THE_SLOT


def desk_of(till: Till) -> PaperDesk:
    return PaperDesk(till.sale, till.printing)


def test_the_last_receipt_is_printed_once_more(till: Till) -> None:
    till.scan("101")
    till.pay.pay_exact_cash()
    till.settle()
    desk_of(till).print_again()
    till.settle()
    assert till.paper == ["drawer", "receipt", "copy"]
    assert till.said[-1].source == COPY_ASKED


def test_before_the_first_sale_there_is_nothing_to_print(till: Till) -> None:
    desk_of(till).print_again()
    till.settle()
    assert till.said[-1].source == Reason.NO_SALE_YET.value
    assert till.paper == []


def test_the_drawer_opens_with_a_reason_and_a_yes(till: Till) -> None:
    desk_of(till).open_drawer("Change for a note")
    till.qtbot.waitUntil(lambda: bool(till.questions), timeout=SLOW)
    assert till.paper == []
    till.say_yes()
    till.settle()
    assert till.paper == ["drawer"]


def test_a_drawer_that_is_asked_for_where_there_is_none_is_told(till: Till) -> None:
    till.sale.serve(till.shop.owner)
    till.printing.choose((replace(AT_THE_SLOT, has_drawer=False),))
    desk_of(till).open_drawer("Change")
    till.settle()
    assert till.said[-1].source == NOT_OPEN
    assert till.paper == []


def test_a_drawer_that_does_not_open_is_told_and_never_opens_later(till: Till) -> None:
    till.sale.serve(till.shop.owner)
    till.slot.fault = Fault.PRINTER_NOT_FOUND
    desk_of(till).open_drawer("Change")
    till.settle()
    assert till.said[-1].source == NOT_OPEN
    till.slot.fault = None
    till.printing.try_now()
    till.settle()
    assert till.paper == []


def test_nobody_opens_the_drawer_without_signing_in(till: Till) -> None:
    till.sale.serve(None)
    desk_of(till).open_drawer("Change")
    assert till.said[-1].source == Reason.SIGN_IN_FIRST.value
