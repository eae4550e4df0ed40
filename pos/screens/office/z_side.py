"""Beside the history: the Z that is chosen, what was said of it later, and what can be done with it."""

from datetime import datetime, tzinfo

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QWidget

from pos.office.closed_shifts import Check, WholeZ
from pos.screens.button import Button, Kind, Shape
from pos.screens.figures import amount_text, money_text
from pos.screens.fonts import BOLD, REGULAR, SEMIBOLD
from pos.screens.office.moments import day_and_time
from pos.screens.panel import Panel, column, line_across, words
from pos.screens.sum_rows import SumRow, SumRows
from pos.shop.closed_shift import Said
from pos.shop.money import NOTHING


class ZSide(Panel):
    """Shows one Z in short; every button names its key."""

    look_asked = Signal()
    verify_asked = Signal()
    note_asked = Signal()
    print_asked = Signal()
    export_asked = Signal()

    def __init__(self) -> None:
        super().__init__(card="plain")
        self._whole: WholeZ | None = None
        self._zone: tzinfo | None = None
        self._title, self._rows = words(20, BOLD), SumRows(28)
        self._why = words(14, REGULAR, "text_2").wrapped()
        self._later, self._said = words(14, SEMIBOLD), words(14, REGULAR).wrapped()
        for part in (self._why, self._said):
            part.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        told = QWidget()
        told.setLayout(column(self._why, self._later, self._said, None, gap=6))
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(told)
        self.buttons = [
            Button(Shape.ROW, kind, icon=icon, key=key)
            for kind, icon, key in (
                (Kind.PRIMARY, "check-circle", "F6"), (Kind.PLAIN, "receipt", "Enter"),
                (Kind.PLAIN, "note-pencil", "F5"), (Kind.PLAIN, "printer", "Ctrl R"),
                (Kind.PLAIN, "download-simple", "Ctrl E"),
            )
        ]  # fmt: skip
        asks = (
            self.verify_asked, self.look_asked, self.note_asked, self.print_asked, self.export_asked,
        )  # fmt: skip
        for button, ask in zip(self.buttons, asks, strict=True):
            button.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
            button.clicked.connect(ask)
        inside = column(self._title, self._rows, line_across(), gap=8)
        inside.addWidget(area, 1)
        inside.addLayout(column(*self.buttons, gap=8))
        inside.setContentsMargins(16, 12, 16, 12)
        self.setLayout(inside)
        self.say()

    @property
    def whole(self) -> WholeZ | None:
        """The Z that is shown."""
        return self._whole

    def show_z(self, whole: WholeZ | None, zone: tzinfo | None) -> None:
        """Show a Z, or that none is chosen."""
        self._whole, self._zone = whole, zone
        self.say()

    def say(self) -> None:
        """Say all of it."""
        labels = (
            self.tr("Verify"), self.tr("See the Z report"), self.tr("Add a note"),
            self.tr("Print again"), self.tr("Export"),
        )  # fmt: skip
        for button, label in zip(self.buttons, labels, strict=True):
            button.label(label)
            button.setEnabled(self._whole is not None)
        whole = self._whole
        if whole is None:
            self._title.setText("")
            self._rows.show_rows(())
            for part in (self._why, self._later, self._said):
                part.setText("")
            return
        self.buttons[0].setEnabled(whole.may_verify)
        self._say_z(whole)

    def _say_z(self, whole: WholeZ) -> None:
        report = whole.report
        self._title.setText(report.name)
        self._rows.show_rows(
            [
                SumRow(self.tr("Sales"), amount_text(report.totals.net), str(report.totals.sales)),
                SumRow(self.tr("There should be"), amount_text(report.expected)),
                SumRow(self.tr("Counted"), amount_text(report.counted), _counts(whole)),
                SumRow(self._over_name(whole), amount_text(abs(report.over)), is_strong=True),
            ]
        )  # fmt: skip
        why = self.tr("Why: {reason}").format(reason=report.reason) if report.reason else ""
        who = self.tr("Opened by {opened}, closed by {closed}")
        parts = (who.format(opened=whole.opened_by, closed=whole.closed_by), why)
        self._why.setText("\n".join(part for part in parts if part))
        self._later.setText(self.tr("Said of it later"))
        told = "\n\n".join(self._told(each) for each in whole.checks)
        self._said.setText(told or self.tr("Nothing. No second person has looked at it."))

    def _over_name(self, whole: WholeZ) -> str:
        over = whole.report.over
        if over < NOTHING:
            return self.tr("Short")
        return self.tr("Over") if over > NOTHING else self.tr("Correct")

    def _told(self, each: Check) -> str:
        check = each.check
        verb = self.tr("verified it") if check.said is Said.VERIFIED else self.tr("noted")
        head = f"{_when(check.at, self._zone)} {each.name} {verb}"
        counted = (
            self.tr("counted {amount}").format(amount=money_text(check.counted))
            if check.counted is not None
            else ""
        )
        return "\n".join(part for part in (head, counted, check.note) if part)


def _counts(whole: WholeZ) -> str:
    many = len(whole.report.counts)
    return f"{many} x" if many > 1 else ""


def _when(at: datetime, zone: tzinfo | None) -> str:
    return day_and_time(at, zone)
