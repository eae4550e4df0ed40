"""A payment in the drawer's list: how much, who, what was typed, and the likeliest sale."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QColor, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from pos.desks.drawer_views import PaymentView, Sort
from pos.screens.button import Button, Kind, Shape, ring
from pos.screens.chip import StateChip
from pos.screens.figures import money_text
from pos.screens.fonts import BOLD, REGULAR, SEMIBOLD, text_font
from pos.screens.look import theme_now
from pos.screens.mpesa_words import SORT_SIGNS, SORTS, MpesaWords
from pos.screens.painting import painting
from pos.screens.panel import Elided, Sign, column, figures, row, words
from pos.screens.sure_bars import SureBars

HIGH = 94


class PaymentRow(Button):
    """The whole row is the target; the chosen one has a bar at its edge and another ground."""

    def __init__(self) -> None:
        super().__init__(Shape.ROW, Kind.PLAIN)
        self._view: PaymentView | None = None
        self._is_chosen = False
        self._amount, self._chip = figures(20, BOLD), StateChip(height=26)
        self._who, self._ago = Elided(text_font(14, SEMIBOLD)), words(13, REGULAR, "text_2")
        self._arrow = Sign("arrow-bend-down-right", 18, "text_2")
        self._fits, self._sure = Elided(text_font(14, REGULAR), "text_2"), SureBars()
        who, fits = row(self._who, self._ago), row(self._arrow, self._fits, self._sure)
        who.setStretch(0, 1)
        fits.setStretch(1, 1)
        inside = column(row(self._amount, None, self._chip), who, fits, gap=2)
        inside.setContentsMargins(18, 6, 14, 6)
        self.setLayout(inside)
        for part in (self._amount, self._chip, self._who, self._ago, self._fits, self._sure):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFixedHeight(HIGH)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        """Need no more than the list has."""
        return QSize(200, HIGH)

    def choose(self, *, chosen: bool) -> None:
        """Show whether this one is looked at."""
        if chosen is not self._is_chosen:
            self._is_chosen = chosen
            self.update()

    def show_payment(self, view: PaymentView) -> None:
        """Show a payment."""
        self._view = view
        self.say()

    def changeEvent(self, event: QEvent) -> None:
        """Say everything again in the new language."""
        if event.type() is QEvent.Type.LanguageChange:
            self.say()
        super().changeEvent(event)

    def say(self) -> None:
        """Say what is known of it."""
        view, known = self._view, MpesaWords()
        if view is None:
            return
        is_alarm = view.sort is Sort.ALARM
        self._amount.setText(self.tr("Alarm") if is_alarm else money_text(view.amount))
        self._chip.show_state(
            SORTS[view.sort], known.sort(view.sort), SORT_SIGNS.get(view.sort, "")
        )
        typed = self.tr("typed “{account}”").format(account=view.typed)
        who = " ".join(part for part in (view.who, typed if view.typed else view.phone) if part)
        unnamed = self.tr("no name, no account") if view.sort.has_code_to_come else ""
        self._who.setText(who or unnamed)
        self._ago.setText(known.ago(view.ago))
        self._fits.setText(self._said_of_sale(view))
        self._arrow.show_sign("arrow-bend-down-right" if view.fits else "question", "text_2")
        self._sure.show_sure(view.sure)
        self._sure.setVisible(view.sort.is_money)
        parts = (self._amount, self._who, self._ago, self._fits)
        self.setAccessibleName(
            ", ".join(
                (*(part.text() for part in parts), known.sort(view.sort), known.sure(view.sure))
            )
        )

    def _said_of_sale(self, view: PaymentView) -> str:
        if not view.fits:
            return self.tr("Fits no sale") if view.sort.is_money else ""
        first = view.fits[0]
        if view.sort is Sort.TWO_FIT and len(view.fits) > 1:
            both = self.tr("{one} or {other}")
            return both.format(one=first.name, other=view.fits[1].name)
        if first.is_this:
            return self.tr("This sale, {name}").format(name=first.name)
        said = self.tr("Sale {name}") if not first.is_open else self.tr("Open sale {name}")
        return said.format(name=first.name)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground, the bar of the chosen one, and the focus."""
        theme = theme_now()
        with painting(self) as painter:
            ground = theme.row_new if self._is_chosen else theme.surface
            painter.fillRect(self.rect(), QColor(ground))
            painter.fillRect(0, self.height() - 1, self.width(), 1, QColor(theme.border))
            if self._is_chosen:
                painter.fillRect(0, 0, 4, self.height(), QColor(theme.primary))
            if self.hasFocus():
                ring(painter, self, theme)
