"""How M-Pesa does, for whoever runs the shop: per day and till, and a line of alarm when it worsens."""

from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QScrollArea, QWidget

from pos.desks.health_views import HealthLine, HealthView
from pos.screens.chip import State
from pos.screens.fonts import REGULAR, SEMIBOLD
from pos.screens.mpesa_words import MpesaWords
from pos.screens.overlay import Overlay
from pos.screens.panel import Sign, Words, figures, row, words
from pos.screens.pay_number_card import NAIROBI
from pos.screens.sentences import sentence
from pos.screens.state_card import StateCard

COLUMNS = 7
MOST = 40


class HealthCard(Overlay):
    """Shows figures only; nothing can be changed here."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, width=860)
        self._view, self._zone = HealthView(), NAIROBI
        self._alarm = StateCard(State.FAILED)
        self._alarm_sign, self._alarm_said = (
            Sign("warning-circle", 28, "failed_fg"),
            words(16, SEMIBOLD, "failed_fg").wrapped(),
        )
        inside = row(self._alarm_sign, self._alarm_said, gap=12)
        inside.setStretch(1, 1)
        inside.setContentsMargins(16, 10, 16, 10)
        self._alarm.setLayout(inside)
        self._heard, self._breaker = words(15, REGULAR).wrapped(), words(15, REGULAR).wrapped()
        self._nothing = words(18, SEMIBOLD, "text_2").wrapped()
        self._build_table()
        for part in (self._alarm, self._heard, self._breaker, self._nothing):
            self.body.addWidget(part)
        self.body.addWidget(self._area, 1)
        self.say()

    def _build_table(self) -> None:
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(18)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(0, 1)
        self._heads = [words(13, SEMIBOLD, "text_2") for _ in range(COLUMNS)]
        for at, head in enumerate(self._heads):
            if at > 1:
                head.setAlignment(Qt.AlignmentFlag.AlignRight)
            self._grid.addWidget(head, 0, at)
        self._cells: list[list[Words]] = []
        inside = QWidget()
        inside.setLayout(self._grid)
        self._grid.setRowStretch(MOST + 1, 1)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setMinimumHeight(260)
        self._area.setWidget(inside)

    def show_health(self, view: HealthView, zone: ZoneInfo = NAIROBI) -> None:
        """Show how M-Pesa does."""
        self._view, self._zone = view, zone
        self.say()

    def say(self) -> None:
        """Say the figures."""
        view = self._view
        self.titled(self.tr("M-Pesa health"))
        self._alarm.setVisible(view.alarm is not None)
        self._alarm_said.setText(sentence(view.alarm) if view.alarm else "")
        hearing = view.hearing
        mpesa, letterbox = (
            f"{at.astimezone(self._zone):%H:%M}" if at else ""
            for at in (hearing.mpesa_at, hearing.letterbox_at)
        )
        self._heard.setText(
            " ".join(MpesaWords().hearing(hearing, mpesa=mpesa, letterbox=letterbox))
        )
        self._breaker.setText(
            sentence(view.breaker) if view.breaker else self.tr("Phones are asked.")
        )
        self._nothing.setText(self.tr("No phone was asked yet."))
        self._nothing.setVisible(not view.lines)
        for head, name in zip(self._heads, self._names(), strict=True):
            head.setText(name)
            head.setVisible(bool(view.lines))
        lines = view.lines[:MOST]
        while len(self._cells) < len(lines):
            self._add_line()
        for at, cells in enumerate(self._cells):
            texts = self._texts(lines[at]) if at < len(lines) else [""] * COLUMNS
            for cell, text in zip(cells, texts, strict=True):
                cell.setText(text)
                cell.setVisible(at < len(lines))

    def _add_line(self) -> None:
        at = len(self._cells) + 1
        cells = [words(15, REGULAR), words(15, REGULAR), *(figures(15) for _ in range(COLUMNS - 2))]
        for place, cell in enumerate(cells):
            self._grid.addWidget(cell, at, place)
        self._cells.append(cells)

    def _names(self) -> list[str]:
        return [
            self.tr("Day"), self.tr("Till"), self.tr("Asked"), self.tr("Paid"),
            self.tr("Cancelled"), self.tr("Unsure"), self.tr("Half within"),
        ]  # fmt: skip

    def _texts(self, line: HealthLine) -> list[str]:
        median = (
            "\N{EN DASH}" if line.median is None else self.tr("{count} s").format(count=line.median)
        )
        counts = (line.asked, line.paid, line.cancelled, line.unsure)
        return [line.day, line.till, *(str(each) for each in counts), median]
