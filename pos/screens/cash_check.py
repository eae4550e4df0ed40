"""The drawer compared: what should be in it, what was counted, and how far they are apart."""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy

from pos.screens.button import Button, Kind, Shape
from pos.screens.figures import CURRENCY, MINUS, amount_text, money_text
from pos.screens.fonts import BOLD, SEMIBOLD
from pos.screens.measures import STANDARD, Measures
from pos.screens.painting import amount_fonts, width_of
from pos.screens.panel import Panel, Sign, amount, column, row, words
from pos.screens.sum_rows import SumRow, SumRows
from pos.shop.cash_count import needs_reason
from pos.shop.money import NOTHING, Money, sum_of
from pos.shop.payment import Method
from pos.shop.shift import CashKind, CashMove, MethodTotal
from pos.till.closing import Closing, Figures

MOST_MOVES = 3
FIGURES = (60, 52, 44, 36, 28)


class CashCheck(Panel):
    """Shows cash panel and verdict; a difference above the shop's limit needs a reason."""

    reason_asked = Signal()
    recount_asked = Signal()

    def __init__(self) -> None:
        super().__init__(card="plain")
        self._closing: Closing | None = None
        self._reason, self._measures = "", STANDARD
        self._title, self._rows = words(16, SEMIBOLD), SumRows()
        self._again = Button(Shape.ROW, key="F3")
        self._again.clicked.connect(self.recount_asked)
        self._again.setVisible(False)
        self._build_verdict()
        self._why = words(13, SEMIBOLD).wrapped()
        self._why.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self._choose = Button(Shape.ROW, Kind.CHOSEN, icon="caret-down", key="F4")
        self._choose.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._choose.setFixedHeight(48)
        self._choose.clicked.connect(self.reason_asked)
        left = column(row(self._title, None, self._again), 2, self._rows, None)
        right = column(self._box, self._why, self._choose, gap=6)
        right.setStretch(0, 1)
        inside = row(gap=20)
        inside.addLayout(left, 58)
        inside.addLayout(right, 42)
        self.setLayout(inside)
        self._inside = inside
        self.fit(STANDARD)

    def _build_verdict(self) -> None:
        self._box = Panel(card="paid")
        self._sign, self._word = Sign("check-circle", 24, "paid_fg"), words(16, BOLD).wrapped()
        self._currency, self._figure = words(24, SEMIBOLD), amount(BOLD)
        self._currency.setText(CURRENCY)
        said = row(self._sign, self._word)
        said.setStretch(1, 1)
        figure = row(self._currency, self._figure, None, gap=12)
        inside = column(said, 2, None, gap=2)
        inside.insertLayout(1, figure)
        inside.setContentsMargins(16, 10, 16, 10)
        self._box.setLayout(inside)

    @property
    def reason(self) -> str:
        """Why there is a difference, as far as somebody said."""
        return self._reason

    @property
    def needs_reason(self) -> bool:
        """Whether somebody still has to say why."""
        closing = self._closing
        is_large = closing is not None and needs_reason(self._over, closing.rules.difference_limit)
        return is_large and not self._reason

    @property
    def verdict(self) -> str:
        """What is said of the drawer."""
        return self._word.text()

    def show_closing(self, closing: Closing | None) -> None:
        """Show how the drawer stands."""
        self._closing = closing
        self.say()

    def give_reason(self, reason: str) -> None:
        """Show why there is a difference."""
        self._reason = reason
        self.say()

    def fit(self, measures: Measures) -> None:
        """Take the window's size."""
        self._measures = measures
        self._rows.at_height(26 if measures.short else 34)
        edge = 10 if measures.short else 16
        self._inside.setContentsMargins(16, edge - 4, 16, edge)
        self._again.setVisible(measures.compact)
        self._size_figure()
        self.say()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let a long amount step down rather than be cut."""
        super().resizeEvent(event)
        self._size_figure()

    def say(self) -> None:
        """Say what should be there, what was counted, and whether that is the same."""
        self._title.setText(self.tr("Cash in the drawer"))
        self._again.label(self.tr("Recount"))
        closing = self._closing
        if closing is None or closing.figures is None or not closing.counts:
            self._rows.show_rows(())
            return
        self._rows.show_rows(self._summed(closing, closing.figures))
        self._say_verdict()
        limit = closing.rules.difference_limit
        self._why.setText(self.tr("Why? Needed above {limit}").format(limit=money_text(limit)))
        self._choose.label(self._reason or self.tr("Choose the reason"))
        for part in (self._why, self._choose):
            part.setVisible(self._over != NOTHING)

    @property
    def _over(self) -> Money:
        closing = self._closing
        if closing is None or closing.figures is None or not closing.counts:
            return NOTHING
        return closing.counts[-1].total - closing.figures.expected

    def _say_verdict(self) -> None:
        over = self._over
        card, icon = ("paid", "check-circle")
        word = self.tr("CASH CORRECT")
        if over < NOTHING:
            card, icon, word = "short", "minus-circle", self.tr("CASH SHORT")
        elif over > NOTHING:
            card, icon, word = "over", "plus-circle", self.tr("CASH OVER")
        self._box.put_on(card)
        self._sign.show_sign(icon, f"{card}_fg")
        self._word.setText(word)
        self._figure.setText(amount_text(abs(over)))
        for part in (self._word, self._currency, self._figure):
            part.colored(f"{card}_fg")
        self._box.setAccessibleName(f"{word} {money_text(abs(over))}")
        self._size_figure()

    def _size_figure(self) -> None:
        room = max(self._box.width() - 32 - 14, 90)
        sizes = FIGURES[2:] if self._measures.short else FIGURES
        fonts = amount_fonts(self._figure.text(), CURRENCY, room=room, sizes=sizes)
        self._currency.setFont(fonts[0])
        self._figure.setFont(fonts[1])
        self._figure.setFixedWidth(width_of(self._figure.text(), fonts[1]) + 2)

    def _summed(self, closing: Closing, figures: Figures) -> list[SumRow]:
        totals = figures.totals
        cash = _of_cash(totals.by_method)
        rows = [SumRow(self.tr("Float at start"), amount_text(closing.shift.opening_float))]
        taken, back = sum_of(each.taken for each in cash), sum_of(each.given_back for each in cash)
        rows.append(SumRow(self.tr("Cash sales"), _signed(taken)))
        rows.append(SumRow(self.tr("Cash refunds"), _signed(-back)))
        debts = sum_of(each.net for each in _of_cash(totals.debts_paid))
        if debts:
            rows.append(SumRow(self.tr("Debts paid in cash"), _signed(debts)))
        rows += self._moves([m for m in totals.cash_moves if m.kind is not CashKind.NO_SALE])
        return [
            *rows,
            SumRow(self.tr("There should be"), amount_text(figures.expected), is_strong=True),
            SumRow(
                self.tr("You counted"), amount_text(closing.counts[-1].total), is_strong=True
            ),
        ]  # fmt: skip

    def _moves(self, moves: list[CashMove]) -> list[SumRow]:
        """Name each move with its reason where there is room, else add them up."""
        words_of = {CashKind.CASH_IN: self.tr("Cash in"), CashKind.CASH_OUT: self.tr("Cash out")}
        if len(moves) <= (1 if self._measures.short else MOST_MOVES):
            return [
                SumRow(words_of[move.kind], _signed(move.into_drawer), move.reason)
                for move in moves
            ]
        rows = []
        for kind, name in words_of.items():
            of_it = [move.into_drawer for move in moves if move.kind is kind]
            if of_it:
                rows.append(SumRow(name, _signed(sum_of(of_it)), str(len(of_it))))
        return rows


def _of_cash(totals: Iterable[MethodTotal]) -> list[MethodTotal]:
    return [each for each in totals if each.method is Method.CASH]


def _signed(amount: Money) -> str:
    """Show an amount with what it does to the drawer."""
    text = amount_text(amount)
    return text if amount == NOTHING or text.startswith(MINUS) else f"+{text}"
