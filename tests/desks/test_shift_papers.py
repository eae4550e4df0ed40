"""X and Z are drawn and written as paper has them."""

from pathlib import Path

import pytest

from pos.desks.shift_papers import draw_x, draw_z, paper_of, write_z
from pos.shop.rules import ShopRules
from pos.shop.shift import ZReport
from pos.shop.words import Reason
from tests.builders import ksh
from tests.printer.papers import z_report
from tests.shops import refused

RULES = ShopRules(name="Duka la Amani")


@pytest.fixture
def report() -> ZReport:
    return z_report(ksh(100))


def test_a_z_is_drawn_with_the_names_on_it(report: ZReport) -> None:
    text = draw_z(report, RULES, opened_by="Grace", closed_by="Sara").text
    assert report.name in text
    assert "Grace" in text
    assert "Sara" in text


def test_an_x_closes_nothing_and_says_so(report: ZReport) -> None:
    text = draw_x(paper_of(report, RULES, opened_by="Grace", closed_by="Sara")).text
    assert "X REPORT" in text
    assert report.name not in text


@pytest.mark.parametrize(
    ("name", "ends", "begins"), [("z.png", "z.png", b"\x89PNG"), ("z", "z.pdf", b"%PDF")]
)
def test_a_z_is_written_as_a_picture_or_as_a_page(
    report: ZReport, tmp_path: Path, name: str, ends: str, begins: bytes
) -> None:
    written = write_z(
        tmp_path / name, report, paper_of(report, RULES, opened_by="Grace", closed_by="Sara")
    )
    assert written == tmp_path / ends
    with refused(Reason.ALREADY_THERE):
        write_z(tmp_path / name, report, paper_of(report, RULES, opened_by="A", closed_by="B"))
    assert written.read_bytes().startswith(begins)
