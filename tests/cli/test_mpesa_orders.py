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
from tests.cli.terminal import AS_OWNER, OWNER_PIN, Terminal, no
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
    assert ordered(unstaffed) == []


@pytest.mark.parametrize(
    ("account", "shown"),
    [
        ("10017", "10017"), ("2026-11 20014", "2026-11 20014"), ("INV 1000000012", "INV 1000000012"),
        (TYPED, "07** *** 678"), ("+254 712-345678", "07** *** 678"), ("Ali0712345678", "Ali***678"),
        ("0712 345 678 ALI", "***678 ALI"), ("TEL:0712.345.678", "TEL:***678"), ("Ali-0712345678", "Ali-***678"),
        ("+254 (712) 345678 x", "***678 x"), ("712345678 ALI", "***678 ALI"), ("0110 123 456 M", "***456 M"),
        ("0712345678/0722000111", "***678/***111"),
    ],
)  # fmt: skip
def test_a_phone_that_was_typed_as_the_account_is_masked(account: str, shown: str) -> None:
    row = PulledMoney("RKTQDM7W6S", shillings(10), None, Payer(), account, "")
    assert _row(row)["account"] == shown


@pytest.mark.parametrize(
    "name",
    [" ", "a b\n", "x" * 101, "\x1b[31m", "0712345678", "for 0712 345 678", "refund-254712345678", "\u202eabc"],
)  # fmt: skip
def test_an_order_is_named_in_one_line_without_a_phone(line: Line, name: str) -> None:
    refuses(line, (*PAYOUT, "--name", name), no(Reason.MPESA_ORDER_NAME_UNREADABLE))


@pytest.mark.parametrize(
    ("amount", "says"),
    [
        ("0", "M-Pesa moves at least KSh 10 at a time. Take this in another way."),
        ("650.50", no(Reason.WHOLE_SHILLINGS_ONLY)),
        ("250001", "M-Pesa moves at most KSh 250,000 at a time. Take the rest in another payment."),
    ],
)
def test_what_cannot_be_paid_out_stands_in_no_books(line: Line, amount: str, says: str) -> None:
    refuses(line, ("payout", PHONE, amount, "--why", "refund", "--yes"), says)


def test_no_less_than_nothing_is_paid_out(line: Line) -> None:
    words = ("payout", "--why", "refund", "--yes", *AS_OWNER, "--", PHONE, "-650")
    answer = line(*words, POS_PIN=OWNER_PIN)
    assert answer.status == 1
    assert ordered(line) == []


def test_a_name_of_ones_own_pays_once(line: Line) -> None:
    for _ in range(2):
        answer = line(*PAYOUT, "--name", "refund of 21-11-2026", *AS_OWNER, POS_PIN=OWNER_PIN)
    assert "named refund of 21-11-2026" in answer.err
    assert line.calls("payout") == 2


def refuses(line: Line, words: tuple[str, ...], says: str) -> None:
    answer = line(*words, *AS_OWNER, POS_PIN=OWNER_PIN)
    assert (answer.status, answer.said) == (1, says)
    assert line.calls("payout") == 0
    assert ordered(line) == []


def ordered(line: Line) -> list[tuple[object, ...]]:
    act = f"SELECT 1 FROM audit WHERE act = '{Act.MONEY_ORDERED.value}'"
    return line.terminal.ask_books(act)
