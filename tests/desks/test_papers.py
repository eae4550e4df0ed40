"""Paper and drawer move only after what is on disk."""

from pos.desks.papers import COPY_ASKED, NOT_OPEN, PaperDesk
from pos.desks.paying import Devices
from pos.shop.words import Reason
from tests.desks.tills import SLOW, Till


def desk_of(till: Till) -> PaperDesk:
    return PaperDesk(till.sale, Devices(till.open_drawer, till.print_receipt))


def test_the_last_receipt_is_printed_once_more(till: Till) -> None:
    till.scan("101")
    till.pay.pay_exact_cash()
    till.settle()
    desk_of(till).print_again()
    till.settle()
    assert till.paper == ["drawer", "receipt", "receipt"]
    assert till.said[-1].source == COPY_ASKED


def test_before_the_first_sale_there_is_nothing_to_print(till: Till) -> None:
    desk_of(till).print_again()
    till.settle()
    assert till.said[-1].source == Reason.NO_SALE_YET.value
    assert till.paper == []


def test_the_drawer_opens_with_a_reason_and_a_yes(till: Till) -> None:
    desk_of(till).open_drawer("Change for a note")
    till.qtbot.waitUntil(lambda: bool(till.questions) or till.paper == ["drawer"], timeout=SLOW)
    if till.questions:
        till.say_yes()
    till.settle()
    assert till.paper == ["drawer"]


def test_a_drawer_that_does_not_open_is_told(till: Till) -> None:
    def stuck() -> None:
        raise OSError

    till.sale.serve(till.shop.owner)
    broke: list[object] = []
    till.background.broke.connect(broke.append)
    PaperDesk(till.sale, Devices(stuck, till.print_receipt)).open_drawer("Change")
    till.settle()
    assert till.said[-1].source == NOT_OPEN
    assert len(broke) == 1


def test_nobody_opens_the_drawer_without_signing_in(till: Till) -> None:
    till.sale.serve(None)
    desk_of(till).open_drawer("Change")
    assert till.said[-1].source == Reason.SIGN_IN_FIRST.value
