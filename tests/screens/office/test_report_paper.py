"""A report on paper: pages of A4 with their numbers, however many rows there are."""

from pathlib import Path
from threading import Thread

import pytest

from pos.office.report_files import Written
from pos.screens.look import Look
from pos.screens.office.report_paper import ReportPaper, draw_report
from pos.shop.report import ReportKind


def written(rows: int, *, figure: str = "1,234,567.89", columns: int = 4) -> Written:
    texts = tuple((f"A long name of goods, number {at}", *[figure] * columns) for at in range(rows))
    return Written(
        ReportKind.BY_ITEM,
        "Mama Njeri Mini Mart",
        "By item",
        "1 Nov 2026 – 30 Nov 2026",
        "1 Dec 2026 12:00",
        ("Item", *["Total"] * columns),
        (False, *[True] * columns),
        (),
        (),
        (*texts, ("Total", *[figure] * columns)),
        ("VAT: 0.00", "Deposits: 0.00"),
    )


@pytest.mark.parametrize(("rows", "pages"), [(0, 1), (10, 1), (60, 2), (300, 10)])
def test_there_are_as_many_pages_as_the_rows_need(
    tmp_path: Path, look: Look, rows: int, pages: int
) -> None:
    path = tmp_path / "report.pdf"
    assert ReportPaper(written(rows), path).draw() == pages
    raw = path.read_bytes()
    assert raw.startswith(b"%PDF-")
    assert raw.count(b"/Type /Page\n") == pages


def test_columns_have_room_for_every_figure_and_the_name_keeps_a_third(
    tmp_path: Path, look: Look
) -> None:
    few = ReportPaper(written(3), tmp_path / "few.pdf")
    many = ReportPaper(written(3, columns=7), tmp_path / "many.pdf")
    assert few._size > many._size
    for paper in (few, many):
        assert paper._columns[0] >= paper._wide // 3
        assert sum(paper._columns) == paper._wide


def test_figures_that_never_fit_are_written_as_small_as_can_be_read(
    tmp_path: Path, look: Look
) -> None:
    paper = ReportPaper(written(1, columns=20), tmp_path / "wide.pdf")
    assert paper._size == 10
    paper.draw()


def test_it_may_be_drawn_on_another_thread(tmp_path: Path, look: Look) -> None:
    path = tmp_path / "report.pdf"
    thread = Thread(target=draw_report, args=(written(3), path))
    thread.start()
    thread.join()
    assert path.read_bytes().startswith(b"%PDF-")
