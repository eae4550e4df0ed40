"""A statement is read with all its traps, and one that cannot be read is refused at its first bad place."""

from contextlib import suppress
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos.mpesa.payer import MaskedPhone, Payer
from pos.mpesa.statement import Entry, Statement, day_of, read_statement
from pos.mpesa.statement_sort import Sort
from pos.shop.money import Money
from pos.shop.phone import Phone
from pos.shop.refusal import Refusal
from pos.shop.words import Reason

HEADER = [
    "Receipt No.", "Completion Time", "Initiation Time", "Details", "Transaction Status", "Paid In", "Withdrawn",
    "Balance", "Balance Confirmed", "Reason Type", "Other Party Info", "Linked Transaction ID", "A/C No.",
]  # fmt: skip
NAMES = ("receipt", "completed", "initiated", "details", "status", "paid_in", "withdrawn", "balance", "confirmed", "reason", "party", "linked", "account")  # fmt: skip


def row(receipt: str = "UKL4R8T2XW", **changed: Any) -> list[Any]:
    cells: dict[str, Any] = {
        "receipt": receipt,
        "completed": "21-11-2026 12:30:05",
        "initiated": "21-11-2026 12:30:00",
        "details": "Pay Bill from 2547****5678 - JOHN DOE Acc. 10017",
        "status": "Completed",
        "paid_in": "1,234.00",
        "withdrawn": "",
        "balance": "9,999.00",
        "confirmed": "TRUE",
        "reason": "Pay Bill Online",
        "party": "254712345678 - JOHN DOE",
        "linked": "",
        "account": "10017",
    }
    return [(cells | changed)[name] for name in NAMES]


def read(*rows: list[Any], header: list[Any] = HEADER) -> Statement:
    return read_statement([header, *rows], name="statement.csv")


def one(**changed: Any) -> Entry:
    (entry,) = read(row(**changed)).entries
    return entry


def refused(*rows: list[Any], header: list[Any] = HEADER) -> Refusal:
    with pytest.raises(Refusal) as no:
        read(*rows, header=header)
    assert "statement.csv" in str(no.value)
    return no.value


def test_a_row_is_money_of_somebody_for_something() -> None:
    assert one() == Entry(
        receipt="UKL4R8T2XW",
        at=datetime(2026, 11, 21, 9, 30, 5, tzinfo=UTC),
        sort=Sort.MONEY_IN,
        amount=Money(123_400),
        is_in=True,
        payer=Payer(Phone("254712345678"), "JOHN DOE"),
        account="10017",
        reason="Pay Bill Online",
        original="",
    )
    assert one().is_sale
    assert "JOHN" not in repr(one())


def test_the_header_is_found_below_whatever_stands_above_it() -> None:
    above: list[list[Any]] = [["Organization Name", "Duka Letu"], [], [None], ["Time Period", "From x"]]  # fmt: skip
    below: list[list[Any]] = [["Total", "", "", "", "", "1,234.00"], [], ["x"], [None]]
    found = read_statement([*above, HEADER, row(), *below], name="statement.csv")
    assert len(found.entries) == 1


@pytest.mark.parametrize(
    "written",
    ["21-11-2026 12:30:05", "2026-11-21 12:30:05", datetime(2026, 11, 21, 12, 30, 5),  # noqa: DTZ001
     datetime(2026, 11, 21, 12, 30, 4, 999_997), " 21-11-2026  12:30:05 "],  # noqa: DTZ001
)  # fmt: skip
def test_a_moment_is_nairobis_in_each_of_its_forms(written: object) -> None:
    assert one(completed=written).at == datetime(2026, 11, 21, 9, 30, 5, tzinfo=UTC)


def test_a_spreadsheet_may_have_lost_the_seconds() -> None:
    assert one(completed="21-11-2026 12:30").at == datetime(2026, 11, 21, 9, 30, tzinfo=UTC)
    assert one(completed="2026-11-21 01:30").at == datetime(2026, 11, 20, 22, 30, tzinfo=UTC)
    assert day_of(one(completed="2026-11-21 01:30")) == "2026-11-21"


@pytest.mark.parametrize("written", ["12:30", "03/04/2026 12:30", "11-21-2026 12:30:00", "", None, "45000", 45000.5])  # fmt: skip
def test_a_moment_that_could_be_another_is_refused(written: object) -> None:
    no = refused(row(), row("UKL4R8T2XX", completed=written))
    assert no.reason is Reason.STATEMENT_UNREADABLE
    assert (no.facts["line"], no.facts["column"]) == (3, "completion time")


def test_a_spreadsheet_that_took_days_for_months_is_refused() -> None:
    turned = datetime(2026, 5, 11, 12, 30, 5)  # noqa: DTZ001 - it was the fifth of November
    rows = [row(), row("UKL4R8T2XX", completed=turned)]
    for some in (rows, rows[::-1]):
        assert refused(*some).facts["column"] == "completion time"
    iso = row("UKL4R8T2XY", completed="2026-11-21 12:30:05")
    assert len(read(rows[1], iso).entries) == 2


@pytest.mark.parametrize(("written", "cents"), [("1,234.00", 123_400), ("1234", 123_400), (1234, 123_400), (1234.5, 123_450), (0.1 + 0.2, 30), ("1,234,567.50", 123_456_750), (" 10 ", 1000)])  # fmt: skip
def test_an_amount_is_exact_and_above_nothing(written: object, cents: int) -> None:
    assert one(paid_in=written).amount == Money(cents)
    out = one(paid_in="", withdrawn=written)
    assert (out.amount, out.is_in, out.sort) == (Money(cents), False, Sort.MONEY_OUT)


@pytest.mark.parametrize("written", ["-50.00", "-1,234.00", -5, "(50.00)", "(1,234.00)"])
def test_only_what_went_out_may_stand_below_nothing(written: object) -> None:
    no = refused(row(), row("UKL4R8T2XX", paid_in=written, linked="UKL4R8T2XW"))
    assert (no.facts["line"], no.facts["column"]) == (3, "paid in")
    out = one(paid_in="", withdrawn=written)
    assert (out.amount.cents > 0, out.is_in, out.is_sale) == (True, False, False)


@pytest.mark.parametrize(
    "written",
    ["1,23.00", "1.234,00", "(5", "()", "(-5)", "1 234.00", "ten", "KSh 5", "0.001", True, "1e3"],
)
def test_an_amount_that_is_none_is_refused(written: object) -> None:
    assert refused(row(paid_in=written)).facts["column"] == "paid in"


def test_a_row_moves_money_one_way() -> None:
    assert refused(row(paid_in="5", withdrawn="5")).facts["column"] == "withdrawn"
    assert read(row(paid_in="0.00", withdrawn="-"), row(paid_in=None, withdrawn=None)).entries == ()


@pytest.mark.parametrize("status", ["Failed", "Cancelled", "Pending", "", None, "Completed?"])
def test_only_completed_rows_are_money(status: object) -> None:
    found = read(row(status=status, paid_in="rubbish"), row("UKL4R8T2XX", status=" COMPLETED"))
    assert (len(found.entries), found.not_completed) == (1, 1)


@pytest.mark.parametrize(
    ("reason", "sort"),
    [("Pay Bill Online", Sort.MONEY_IN), ("Customer Buy Goods Online", Sort.MONEY_IN), ("Pay Merchant", Sort.MONEY_IN),
     ("Pay Utility", Sort.MONEY_IN), ("Business Pay Bill Charge", Sort.CHARGE), ("Organization Settlement", Sort.MOVED),
     ("Withdraw Funds to Bank", Sort.MOVED), ("Transaction Reversal", Sort.REVERSAL)],
)  # fmt: skip
def test_what_is_no_sale_is_not_taken_for_one(reason: str, sort: Sort) -> None:
    entry = one(reason=reason)
    assert (entry.sort, entry.is_sale) == (sort, sort is Sort.MONEY_IN)


def test_a_customers_name_does_not_decide_what_a_row_is() -> None:
    entry = one(reason="", details="Pay Bill from 2547****5678 - GRACE CHARGE Acc. 10017", party="", account="")  # fmt: skip
    assert (entry.sort, entry.account) == (Sort.MONEY_IN, "10017")
    assert entry.payer == Payer(MaskedPhone("2547", "5678"), "GRACE CHARGE")
    assert one(reason="", details="Pay Bill Charge", party="", account="").sort is Sort.CHARGE


def test_a_row_may_name_nobody() -> None:
    assert one(details="", party="", account="").payer == Payer()


def test_a_reversal_names_the_payment_it_gives_back() -> None:
    assert one(reason="Reversal", linked="UKL4R8T2XA").original == "UKL4R8T2XA"
    assert one(linked="none").original == ""


def test_a_charge_beside_its_payment_is_a_row_of_its_own() -> None:
    found = read(row(), row(reason="Pay Bill Charge", paid_in="", withdrawn="-5.00"))
    assert sorted(entry.sort.value for entry in found.entries) == ["charge", "money in"]


def test_the_same_row_twice_is_one() -> None:
    found = read(row(), row(), row())
    assert (len(found.entries), found.twice) == (1, 2)


@pytest.mark.parametrize("changed", [{"paid_in": "5"}, {"completed": "22-11-2026 12:30:05"}])
def test_two_rows_of_one_payment_that_differ_are_refused(changed: dict[str, Any]) -> None:
    assert refused(row(), row(**changed)).facts["line"] == 3


@pytest.mark.parametrize("reason", ["Customer Payment", "PAY BILL ONLINE", ""])
def test_one_receipt_is_one_sale_whatever_its_reason_is_called(reason: str) -> None:
    found = read(row(), row(reason=reason, completed="21-11-2026 12:30:40"))
    assert ([entry.reason for entry in found.entries], found.twice) == (["Pay Bill Online"], 1)


def test_a_receipt_that_is_a_sale_and_none_at_once_is_refused() -> None:
    assert refused(row(), row(reason="Organization Settlement")).facts["line"] == 3


def test_two_charges_of_one_payment_are_two() -> None:
    out = {"paid_in": "", "withdrawn": "-5.00"}
    named = ["Pay Bill Charge", "PAY BILL CHARGE", "Excise Charge"]
    found = read(row(), *(row(**out, reason=each) for each in named))
    assert (len(found.entries), found.twice) == (3, 1)
    unnamed = read(row(**out, reason="", details="Pay Bill Charge"), row(**out, reason="Pay Bill"))
    assert len(unnamed.entries) == 2


@pytest.mark.parametrize(
    "receipt", ["ukl4r8t2xx", "UKL4R8T2X", None, "", "\0", "UKL4R8T2XXY", "merged"]
)
@pytest.mark.parametrize("amount", [{}, {"paid_in": "\0"}, {"paid_in": "", "withdrawn": "-5.00"}])
def test_money_without_a_receipt_is_told_by_its_line(
    receipt: object, amount: dict[str, Any]
) -> None:
    found = read(row(), row(receipt, **amount), row("UKL4R8T2XY"))  # type: ignore[arg-type]
    assert (len(found.entries), found.not_understood) == (2, (3,))


def test_a_row_whose_money_cannot_be_seen_is_told_by_its_line() -> None:
    merged = row("UKL4R8T2XX", paid_in=None, withdrawn=" ")
    unsolved = row("UKL4R8T2XY", status="\0")
    assert read(row(), merged, unsolved).not_understood == (3, 4)
    nothing = row("UKL4R8T2XX", paid_in="0.00")
    assert read(nothing, row("\0", paid_in="", withdrawn="")).not_understood == ()


def test_a_receipt_without_the_rest_of_its_row_is_told() -> None:
    bare = dict.fromkeys(("completed", "status"), "")
    assert read(row("ukl4r8t2xx", **bare)).not_understood == (2,)


def test_what_never_was_money_is_not_told_as_such() -> None:
    bare = dict.fromkeys(("completed", "status"), "")
    found = read(row("Total", **bare), row("", **bare), HEADER, row("ukl4r8t2xx", status="Failed"))
    assert found == Statement((), 0, 0)


def test_the_last_moment_of_a_spreadsheet_is_refused() -> None:
    last = datetime(9999, 12, 31, 23, 59, 59, 700_000)  # noqa: DTZ001
    assert refused(row(completed=last)).facts["column"] == "completion time"


@given(st.permutations(range(6)))
def test_rows_come_out_oldest_first_in_whatever_order_they_stand(order: list[int]) -> None:
    start = datetime(2026, 11, 21, 9, 0)  # noqa: DTZ001
    rows = [row(f"UKL4R8T2X{at}", completed=start + timedelta(minutes=at)) for at in order]
    assert [entry.receipt[-1] for entry in read(*rows).entries] == list("012345")


def test_columns_are_taken_by_name_and_may_be_fewer() -> None:
    header = ["A/C No", "paid in", " Receipt  No. ", "Transaction Status", "Completion Time"]
    cells = ["10017", 10, "UKL4R8T2XW", "Completed", "2026-11-21 12:30:05"]
    (entry,) = read(cells, header=header).entries
    assert (entry.account, entry.amount, entry.payer) == ("10017", Money(1000), Payer())
    assert read(cells[:3], header=header).not_completed == 1


PERSONAL = ["Receipt No.", "Completion Time", "Details", "Transaction Status", "Paid In", "Withdrawn", "Balance"]  # fmt: skip


def test_two_exports_in_one_file_are_each_read_by_their_own_titles() -> None:
    other = [*HEADER[:5], "Withdrawn", "Paid In", *HEADER[7:]]
    swapped = row("UKL4R8T2XX", paid_in="", withdrawn="700.00")
    first, second = read(row(), other, swapped).entries
    assert (first.is_in, second.is_in, second.amount) == (True, True, Money(70_000))


def test_what_a_customer_typed_names_no_columns() -> None:
    assert [each.account for each in read(row(account="Receipt No.")).entries] == ["Receipt No."]


@pytest.mark.parametrize(
    "cells",
    [
        [*row(paid_in="", withdrawn="")[:6], "1", "234.00", *row()[7:]],
        [*row(paid_in="1")[:6], "234.00", *row(account="")[6:]],
        [*row()[:3], "Pay Bill from A", " B Acc. 1", *row()[4:]],
    ],
)
def test_a_row_that_was_cut_at_a_comma_is_told_by_its_line(cells: list[Any]) -> None:
    found = read(row("UKL4R8T2XX"), cells)
    assert ([each.receipt for each in found.entries], found.not_understood) == (
        ["UKL4R8T2XX"],
        (3,),
    )


def test_an_amount_that_was_cut_at_its_comma_is_never_a_smaller_one() -> None:
    short = [title for title in HEADER if title not in {"Withdrawn", "Initiation Time"}]
    cells = [
        "UKL4R8T2XW",
        "21-11-2026 12:30:05",
        "x",
        "Completed",
        "1",
        "234.00",
        "9",
        "",
        "",
        "",
        "",
        "",
    ]
    found = read(cells, header=short)
    assert (found.entries, found.not_understood) == ((), (2,))


@pytest.mark.parametrize("beyond", ["", "checked", "Completed", None])
def test_what_somebody_wrote_beside_a_row_changes_nothing(beyond: str | None) -> None:
    assert read([*row(), beyond]).entries == (one(),)


def test_an_account_is_not_shown_whatever_was_typed() -> None:
    assert "0712345678" not in repr(one(account="0712345678"))


def test_a_customers_own_statement_is_refused() -> None:
    assert refused(header=PERSONAL).reason is Reason.STATEMENT_PERSONAL


@pytest.mark.parametrize("header", [["Date", "Amount"], [], HEADER[:4], [*HEADER, "Paid In"]])
def test_what_is_no_statement_is_refused(header: list[Any]) -> None:
    assert refused(row(), header=header).reason is Reason.STATEMENT_UNKNOWN


@given(st.lists(st.lists(st.none() | st.text(max_size=12) | st.integers() | st.floats(allow_nan=True)), max_size=5))  # fmt: skip
def test_no_rows_make_the_reader_fall_over(rows: list[list[Any]]) -> None:
    for cells in ([HEADER, *rows], [HEADER, *(["UKL4R8T2XW", *each] for each in rows)]):
        with suppress(Refusal):
            assert read_statement(cells, name="x").entries == ()
