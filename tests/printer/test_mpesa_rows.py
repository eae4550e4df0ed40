"""An X and a Z list what of M-Pesa is still open, and are silent where nothing is."""

from dataclasses import replace

from pos.printer.form import Form, form_for
from pos.printer.mpesa_rows import mpesa_compared, mpesa_open
from pos.printer.plain import text_of
from pos.printer.profile import EIGHTY
from pos.printer.sheet import Sheet
from pos.shop.identity import PaymentId, SaleId
from pos.shop.mpesa_compared import Came, Compared, MpesaCompared
from pos.shop.mpesa_totals import MpesaTotals
from pos.shop.unsettled import MOST, Unsettled, Waiting
from tests.builders import ksh
from tests.printer.papers import MPESA_OPEN


def rows(totals: MpesaTotals, language: str = "en") -> list[str]:
    form: Form = form_for(EIGHTY, language)
    said = text_of(Sheet(form.columns, tuple(mpesa_open(totals, form))))
    return [" ".join(row.split()) for row in said.splitlines() if row.strip("- ")]


def compared_rows(compared: MpesaCompared, language: str = "en") -> list[str]:
    form: Form = form_for(EIGHTY, language)
    said = text_of(Sheet(form.columns, tuple(mpesa_compared(compared, form))))
    return [" ".join(row.split()) for row in said.splitlines() if row.strip("- ")]


def test_what_came_stands_beside_what_safaricom_says() -> None:
    rows = (
        Compared(Came.SENT, 2, ksh(500), ksh(500)),
        Compared(Came.PAYBILL, 1, ksh(90), None),
        Compared(Came.NOT_MATCHED, 0, ksh(0), ksh(0)),
    )
    assert compared_rows(MpesaCompared(rows)) == [
        "M-PESA, AND AT SAFARICOM",
        "Sent to phone (2) 500.00",
        "same at Safaricom 500.00",
        "Paybill (1) 90.00",
        "not checked",
    ]
    assert "haijaangaliwa" in compared_rows(MpesaCompared(rows), "sw")


def test_a_shift_without_m_pesa_says_nothing_of_it() -> None:
    assert compared_rows(MpesaCompared()) == []


def test_nothing_is_said_where_nothing_is_open() -> None:
    assert rows(MpesaTotals()) == []


def test_what_was_finished_early_and_what_was_taken_by_hand_is_listed_with_its_receipt() -> None:
    assert rows(MPESA_OPEN) == [
        "M-PESA STILL OPEN",
        "Money not seen yet 870.00",
        "T2-0139 provisional 650.00",
        "T2-0141 provisional 130.00",
        "UKL4R8T2XW",
        "T2-0144 by hand 90.00",
        "UKL4R8T2XY",
        "Not matched (3) 1,200.00",
        "Requests still waiting 1",
        "Money on its way back 1",
    ]


def test_only_what_is_open_is_named() -> None:
    assert rows(MpesaTotals(waiting=2)) == ["M-PESA STILL OPEN", "Requests still waiting 2"]
    assert rows(replace(MPESA_OPEN, waiting=0, going_back=0), "sw")[2] == "T2-0139 ya muda 650.00"


def test_a_shop_that_takes_all_by_hand_gets_the_newest_and_how_many_more() -> None:
    many = tuple(
        Unsettled(SaleId("s"), PaymentId(f"p{at}"), ksh(10), "", f"T2-{at:04}", is_by_hand=True)
        for at in range(MOST + 3)
    )
    of_before = MpesaTotals(unsettled=many)
    totals = MpesaTotals(unsettled=many[3:], more_by_hand=Waiting(3, ksh(30)))
    for said in map(rows, (of_before, totals)):
        assert said[1] == "Money not seen yet 230.00"
        assert said[2] == "T2-0003 by hand 10.00"
        assert said[-2:] == ["T2-0022 by hand 10.00", "and 3 more"]
