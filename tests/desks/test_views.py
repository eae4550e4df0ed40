"""What is said is one sentence, in the language of the screen, with the shop's own currency."""

from pos.desks.views import Notice, RowState, SaleView, ScanRow, Tone, notice_of
from pos.shop.faults import Fault
from pos.shop.refusal import Refusal, Trouble
from pos.shop.words import Reason
from tests.builders import ksh


def test_a_refusal_is_said_with_the_currency_where_it_is_known() -> None:
    no = Refusal(Reason.STILL_DUE, due=ksh(64))
    assert notice_of(no, sign="KSh").words() == "KSh 64 is still due."
    assert notice_of(no).words() == "64 is still due."


def test_it_is_said_in_the_language_of_the_screen() -> None:
    notice = Notice("{count} left", {"count": 3}, Tone.OK)
    assert notice.words(lambda source: source.replace("left", "zimebaki")) == "3 zimebaki"


def test_trouble_and_bugs_are_said_too() -> None:
    assert "disk is full" in notice_of(Trouble(Fault.DISK_FULL)).words()
    assert notice_of(ValueError()).words() == "Something broke. The sale is kept."


def test_a_sale_can_be_paid_when_everything_scanned_is_a_line() -> None:
    waiting = SaleView(rows=(ScanRow(-1, "x", RowState.NOT_FOUND),))
    assert not SaleView().can_pay
    assert SaleView().is_empty
    assert not waiting.can_pay
    assert not waiting.is_empty
