"""A report as it leaves the program: in the words of the screen, its figures still figures."""

from dataclasses import dataclass
from datetime import datetime

from pos.office.report_files import Written
from pos.office.sheet_writer import Cell
from pos.screens.office.report_words import MINUS, ReportWords, long_day
from pos.shop.money import Money
from pos.shop.report import COLUMNS, OF_NOW, WORDS, Heading, Report, Value


@dataclass(frozen=True, slots=True)
class Made:
    """For which shop and when a report was made, by the clock of the shop."""

    shop: str
    at: datetime


def written(report: Report, made: Made, total: str) -> Written:
    """Give a report in words, with what its sums are called in the first column."""
    words, columns = ReportWords(), COLUMNS[report.kind]
    time = f"{long_day(made.at.date())} {made.at:%H:%M}"
    return Written(
        kind=report.kind,
        shop=made.shop,
        title=words.kind(report.kind),
        period=time if report.kind in OF_NOW else words.period(report.period),
        made=time,
        headings=tuple(words.heading(heading) for heading in columns),
        are_figures=tuple(heading not in WORDS for heading in columns),
        rows=tuple(_cells(words, columns, row.values) for row in report.rows),
        totals=(total, *_sums(words, columns, report.totals)[1:]),
        texts=(
            *(_printed(words, columns, row.values) for row in report.rows),
            (total, *_printed_sums(words, columns, report.totals)[1:]),
        ),
        remarks=tuple(f"{words.remark(what)}: {sum_.paper()}" for what, sum_ in report.remarks),
    )


def shown(
    words: ReportWords, columns: tuple[Heading, ...], values: tuple[Value, ...]
) -> tuple[str, ...]:
    """Give a row as it is shown."""
    return tuple(words.text(heading, value) for heading, value in zip(columns, values, strict=True))


def _printed(
    words: ReportWords, columns: tuple[Heading, ...], values: tuple[Value, ...]
) -> tuple[str, ...]:
    """Give a row as paper has it: money always with two decimals."""
    return tuple(
        value.paper().replace("-", MINUS)
        if isinstance(value, Money)
        else words.text(heading, value)
        for heading, value in zip(columns, values, strict=True)
    )


def _printed_sums(
    words: ReportWords, columns: tuple[Heading, ...], totals: tuple[Value, ...]
) -> tuple[str, ...]:
    printed = _printed(words, columns, totals)
    return tuple("" if value is None else text for value, text in zip(totals, printed, strict=True))


def _sums(
    words: ReportWords, columns: tuple[Heading, ...], totals: tuple[Value, ...]
) -> tuple[Cell, ...]:
    return tuple(
        None if value is None else words.cell(heading, value)
        for heading, value in zip(columns, totals, strict=True)
    )


def _cells(
    words: ReportWords, columns: tuple[Heading, ...], values: tuple[Value, ...]
) -> tuple[Cell, ...]:
    return tuple(words.cell(heading, value) for heading, value in zip(columns, values, strict=True))
