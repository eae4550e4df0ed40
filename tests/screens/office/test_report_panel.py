"""One report: words, figures and sums as they are shown, and what gives way where there is little room."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from pos.screens.language import Language, Speech
from pos.screens.look import Look
from pos.screens.measures import COMPACT, STANDARD
from pos.screens.office.report_panel import AT_ONCE, LOW, USUAL, ReportPanel
from pos.shop.money import Money
from pos.shop.period import Period
from pos.shop.quantity import Quantity, Unit
from pos.shop.report import (
    COLUMNS,
    WORDS,
    Heading,
    Measured,
    Remark,
    Report,
    ReportKind,
    ReportRow,
    Share,
    Value,
    made_report,
)

FIRST = date(2026, 11, 1)
NOVEMBER = Period(FIRST, date(2026, 11, 30))
VALUES: dict[Heading, Value] = {
    Heading.DAY: FIRST,
    Heading.HOUR: 9,
    Heading.MEANS: "account",
    Heading.WHY: "own_use",
    Heading.TAX_CLASS: "B",
    Heading.RATE: "16%",
    Heading.SALES: 1234,
    Heading.RETURNS: 12,
    Heading.PAYMENTS: 1234,
    Heading.SOLD: Measured(Quantity(329_125), Unit.KG),
    Heading.LEFT: Measured(Quantity(-40_000), Unit.PIECE),
    Heading.QUANTITY: Measured(Quantity(40_250), Unit.KG),
    Heading.MARGIN: Share(-453),
    Heading.LAST_SOLD: None,
    Heading.LASTS: 158,
}


def report_of(kind: ReportKind, rows: int = 3) -> Report:
    def value(heading: Heading, at: int) -> Value:
        if heading is Heading.DAY:
            return FIRST + timedelta(days=at)
        words = f"Number {at}" if heading in WORDS else Money(1_234_567_89)
        return VALUES.get(heading, words)

    made = [
        ReportRow(str(at), tuple(value(heading, at) for heading in COLUMNS[kind]))
        for at in range(rows)
    ]
    remarks = ((Remark.GROSS, Money(-1_50)),)
    return made_report(kind, NOVEMBER, rows=made, remarks=remarks)


@pytest.fixture
def panel(qtbot: QtBot, look: Look) -> ReportPanel:
    shown = ReportPanel()
    qtbot.addWidget(shown)
    shown.resize(920, 620)
    shown.show()
    return shown


def texts(panel: ReportPanel, at: int = 0) -> list[str]:
    return [cell.text for cell in panel.table.rows[at].cells]


def test_a_report_is_shown_with_its_days_its_sum_and_its_remarks(panel: ReportPanel) -> None:
    panel.show_report(report_of(ReportKind.BY_DAY))
    assert panel.period.text() == "1 Nov 2026 – 30 Nov 2026"
    assert panel.sum.text() == "KSh 3,703,703.67"
    assert panel.remarks.text() == "Before discounts KSh −1.50"
    money = "1,234,567.89"
    assert texts(panel) == ["1 Nov 2026", "1,234", "12", money, money, money]
    assert panel.totals.texts[:3] == ("Total", "3,702", "36")
    assert panel._charts.currentWidget() is panel.bars


def test_every_kind_of_value_has_its_words(panel: ReportPanel) -> None:
    panel.show_report(report_of(ReportKind.MEANS))
    assert texts(panel)[:2] == ["Customer's account", "1,234"]
    panel.show_report(report_of(ReportKind.LOSSES))
    assert texts(panel)[1:3] == ["Own use", "40.250 kg"]
    panel.show_report(report_of(ReportKind.SLOW))
    assert texts(panel)[1:5] == ["−40", "329.125 kg", "158", "–"]
    panel.show_report(report_of(ReportKind.MARGIN))
    assert texts(panel)[-1] == "−45.3 %"
    panel.show_report(report_of(ReportKind.BY_HOUR))
    assert texts(panel)[0] == "09:00–10:00"
    assert panel._charts.currentWidget() is panel.bars


def test_what_is_of_now_has_no_days(panel: ReportPanel) -> None:
    panel.show_report(report_of(ReportKind.STOCK_VALUE))
    assert panel.period.text() == "Now"
    assert panel._charts.currentWidget() is panel.ranks


def test_many_days_are_a_line(panel: ReportPanel) -> None:
    panel.show_report(report_of(ReportKind.BY_DAY, rows=60))
    assert panel._charts.currentWidget() is panel.line
    assert panel.line.points[1].label == "2 Nov"


def test_a_report_without_rows_says_so(panel: ReportPanel) -> None:
    panel.show_report(report_of(ReportKind.LOSSES, rows=0))
    assert panel.table.rows == ()
    assert panel.totals.isHidden()
    assert panel._charts.isHidden()
    panel.grab()


def test_further_rows_come_when_the_end_is_in_sight(panel: ReportPanel) -> None:
    panel.show_report(report_of(ReportKind.BY_ITEM, rows=AT_ONCE + 50))
    assert len(panel.table.rows) == AT_ONCE
    panel.table.scrollToBottom()
    assert len(panel.table.rows) == AT_ONCE + 50


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("kind", list(ReportKind), ids=lambda kind: kind.value)
@pytest.mark.parametrize("width", [616, 920])
def test_no_figure_is_cut_and_names_have_room(
    panel: ReportPanel, speech: Speech, language: Language, kind: ReportKind, width: int
) -> None:
    speech.speak(language)
    panel.resize(width, 500)
    panel.show_report(report_of(kind))
    header, table = panel.table.horizontalHeader(), panel.table
    assert header.sectionSize(0) >= 100
    assert header.length() <= table.viewport().width()
    for at, column in enumerate(table.columns):
        if column.is_figure:
            cells = [row.cells[at].text for row in table.rows] + [panel.totals.texts[at]]
            longest = max(panel.fontMetrics().horizontalAdvance(text) for text in cells)
            assert longest + 14 + 7 <= header.sectionSize(at), column.title


def test_a_row_that_is_opened_is_reported(panel: ReportPanel, qtbot: QtBot) -> None:
    panel.show_report(report_of(ReportKind.VAT))
    panel.table.setFocus()
    with qtbot.waitSignal(panel.opened) as opened:
        qtbot.keyClick(panel.table, Qt.Key.Key_Return)
    assert opened.args == ["0"]


def test_the_chart_is_lower_where_there_is_little_room(panel: ReportPanel) -> None:
    panel.fit(COMPACT)
    assert panel.bars.height() == LOW
    panel.fit(STANDARD)
    assert panel.bars.height() == USUAL
