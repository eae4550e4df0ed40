"""Money goes out only by somebody who works here, and only as an order that can be one."""

from collections.abc import Iterator

import pytest

from pos.cli.mpesa_payments import _row
from pos.mpesa.payer import Payer
from pos.mpesa.pull import PulledMoney
from pos.shop.audit import Act
from pos.shop.money import shillings
from pos.shop.words import Reason
from tests.cli.line import PHONE, Line, a_while_ago
from tests.cli.terminal import Terminal, no
from tests.mpesa.counter import Counter

TYPED = "0712345678"
PAYOUT = ("payout", PHONE, "650", "--why", "refund", "--yes")
REVERSAL = ("reverse", "UKL4R8T2XW", "650", "--why", "refund", "--yes")


def lines(terminal: Terminal) -> Iterator[Line]:
    safaricom, box = a_while_ago(), Counter()
    terminal.home.mkdir(exist_ok=True)
    (terminal.home / "practice.cer").write_bytes(safaricom.stage.credential_key.certificate())
    yield Line(terminal, safaricom, box)
    safaricom.close()
    box.close()


@pytest.fixture
def line(shop: Terminal) -> Iterator[Line]:
    yield from lines(shop)


@pytest.fixture
def unstaffed(new: Terminal) -> Iterator[Line]:
    """A line in a shop where nobody works yet."""
    for each in lines(new):
        assert new("settings", "--name", "Duka").status == 0
        yield each


@pytest.mark.parametrize("words", [PAYOUT, REVERSAL])
def test_where_nobody_works_no_money_goes_out(unstaffed: Line, words: tuple[str, ...]) -> None:
    answer = unstaffed(*words)
    assert (answer.status, answer.said) == (1, no(Reason.NOBODY_SENDS_MONEY))
    assert unstaffed.calls("payout") + unstaffed.calls("reversal") == 0
    act = f"SELECT 1 FROM audit WHERE act = '{Act.MONEY_ORDERED.value}'"
    assert unstaffed.terminal.ask_books(act) == []


@pytest.mark.parametrize(
    ("account", "shown"),
    [("10017", "10017"), (TYPED, "07** *** 678"), ("+254 712-345678", "07** *** 678"), ("Ali0712345678", "Ali***678")],
)  # fmt: skip
def test_a_phone_that_was_typed_as_the_account_is_masked(account: str, shown: str) -> None:
    row = PulledMoney("RKTQDM7W6S", shillings(10), None, Payer(), account, "")
    assert _row(row)["account"] == shown
