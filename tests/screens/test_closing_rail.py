"""The rail keeps the total in its place and says no amount before the count."""

import pytest
from pytestqt.qtbot import QtBot

from pos.desks.closing import Step
from pos.screens.closing_rail import ClosingRail
from pos.screens.keys import STANDARD_KEYS
from pos.screens.measures import measures_for
from pos.screens.views import SaleView
from pos.shop.mpesa_totals import MpesaTotals
from pos.shop.unsettled import Unsettled
from tests.builders import ksh
from tests.screens.closings import ZONE, closing, totals


@pytest.fixture
def rail(qtbot: QtBot) -> ClosingRail:
    made = ClosingRail()
    qtbot.addWidget(made)
    made.show_sale(SaleView())
    made.use_keys(STANDARD_KEYS)
    return made


def test_before_the_count_there_is_no_amount_but_what_was_counted(rail: ClosingRail) -> None:
    rail.show_closing(closing(), Step.COUNT, zone=ZONE, till="Till 2")
    rail.show_counted(ksh(70))
    assert (rail.rows.rows, rail.total._figure.text()) == ((), "70")
    assert rail.total._count.text() == "118 sales"


def test_after_it_the_shift_is_told_whole(rail: ClosingRail) -> None:
    rail.fit(measures_for(1024, 640))
    rail.show_closing(closing(), Step.CHECK, zone=ZONE, till="Till 2")
    told = {each.name: each.amount for each in rail.rows.rows}
    assert rail.total._figure.text() == "76,125"
    assert (told["Cash"], told["Refunds"], told["VAT included"]) == ("23,480", "−240", "6,900")
    assert "T2-Z231" in rail._when.text()


def test_what_is_still_open_of_m_pesa_is_named(rail: ClosingRail) -> None:
    waits = MpesaTotals(waiting=2, unsettled=(Unsettled.__new__(Unsettled),))
    rail.show_closing(closing(of=totals(mpesa=waits)), Step.PRINT, zone=ZONE, till="Till 2")
    told = {each.name: each.amount for each in rail.rows.rows}
    assert told["M-Pesa requests that wait"] == "2"
    assert told["Sales that wait for M-Pesa"] == "1"


def test_before_anything_is_read_it_says_nothing(rail: ClosingRail) -> None:
    rail.show_closing(None, Step.COUNT, zone=ZONE, till="")
    assert rail.rows.rows == ()
