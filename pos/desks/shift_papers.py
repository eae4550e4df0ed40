"""An X and a Z as paper has them, to be looked at or written into a file."""

from pathlib import Path

from pos.folders import file_troubles, new_file, write_whole
from pos.printer.drawing import Drawing, drawing_of
from pos.printer.profile import EIGHTY
from pos.printer.shift_sheet import ShiftPaper, x_sheet, z_sheet
from pos.shop.rules import ShopRules
from pos.shop.shift import ZReport

PICTURES = frozenset({".png"})


def draw_x(paper: ShiftPaper) -> Drawing:
    """Give an X as the printer would print it."""
    return drawing_of(x_sheet(paper))


def draw_z(report: ZReport, rules: ShopRules, *, opened_by: str, closed_by: str) -> Drawing:
    """Give a Z as it was printed."""
    return drawing_of(
        z_sheet(report, paper_of(report, rules, opened_by=opened_by, closed_by=closed_by))
    )


def new_z(file: Path) -> Path:
    """Give where a Z goes: a picture where its name ends so, else a PDF; what is there already is refused."""
    ends = file if file.suffix.lower() in PICTURES else file.with_suffix(".pdf")
    with file_troubles(ends.parent):
        return new_file(ends)


def write_z(file: Path, report: ZReport, paper: ShiftPaper) -> Path:
    """Write a Z into a new file; give where it is."""
    from pos.printer.picture import file_of  # noqa: PLC0415 - what draws is loaded when it is used

    ends = new_z(file)
    written = file_of(z_sheet(report, paper), EIGHTY, ends.name)
    with file_troubles(ends.parent):
        write_whole(ends, written)
    return ends


def paper_of(report: ZReport, rules: ShopRules, *, opened_by: str, closed_by: str) -> ShiftPaper:
    """Give what a Z is printed with."""
    return ShiftPaper(
        rules=rules,
        shift=report.shift,
        totals=report.totals,
        at=report.closed_at,
        opened_by=opened_by,
        by=closed_by,
    )
