"""A second person is another one, and says how he verified."""

import pytest

from pos.shop.closed_shift import check_said, check_second
from pos.shop.identity import StaffId
from pos.shop.money import Money
from pos.shop.shift import ZReport
from pos.shop.words import Reason
from tests.builders import ksh
from tests.printer.papers import z_report
from tests.shops import refused


@pytest.fixture
def report() -> ZReport:
    return z_report(ksh(100))


def test_who_closed_it_does_not_verify_it(report: ZReport) -> None:
    check_second(report, StaffId("another"))
    with refused(Reason.OWN_SHIFT):
        check_second(report, report.closed_by)


@pytest.mark.parametrize(("counted", "note"), [(ksh(0), ""), (None, "looked"), (ksh(5), "x")])
def test_what_was_counted_or_said_is_enough(counted: Money | None, note: str) -> None:
    check_said(counted, note)


def test_nothing_said_verifies_nothing() -> None:
    with refused(Reason.VERIFIED_HOW):
        check_said(None, "")
