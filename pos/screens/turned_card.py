"""How a request turned out: what happened, what that means for the money, and what can be done now."""

from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent

from pos.desks.mpesa_views import ArrivedView, Course, MpesaPayView
from pos.screens.chip import State
from pos.screens.choices import ChoiceList
from pos.screens.figures import money_text
from pos.screens.fonts import BOLD, REGULAR, SEMIBOLD
from pos.screens.measures import Measures
from pos.screens.mpesa_words import ODD, STATES, MpesaWords
from pos.screens.panel import Elided, Panel, Sign, column, line_across, row, words
from pos.screens.pay_number_card import NAIROBI
from pos.screens.state_card import StateCard
from pos.shop.money import NOTHING


class TurnedCard(Panel):
    """One look for every end: a card in its colours, and below it the choices, the best first."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._view = MpesaPayView(course=Course.NOT_PAID)
        self._zone: ZoneInfo = NAIROBI
        self._card = StateCard(State.FAILED)
        self._sign = Sign("x-circle", 48, "failed_fg")
        self._title = words(24, BOLD, "failed_fg").wrapped()
        self._said = words(16, REGULAR).wrapped()
        self._facts, self._code = Elided(words(13, REGULAR).font()), words(13, REGULAR)
        self._line = line_across()
        told = row(self._sign, column(self._title, self._said, gap=4), gap=18)
        told.setAlignment(self._sign, Qt.AlignmentFlag.AlignTop)
        told.setStretch(1, 1)
        small = row(self._facts, self._code, gap=12)
        small.setStretch(0, 1)
        inside = column(told, 8, self._line, 6, small)
        inside.setContentsMargins(20, 14, 20, 12)
        self._inside = inside
        self._card.setLayout(inside)
        self._question = words(16, SEMIBOLD)
        self.choices = ChoiceList()
        self.choices.chosen.connect(self.chosen)
        self.setLayout(column(self._card, 10, self._question, 6, self.choices, None))
        self.say()

    @property
    def state(self) -> State:
        """The state in whose colours it stands."""
        return self._card.state

    def show_course(self, view: MpesaPayView, zone: ZoneInfo = NAIROBI) -> None:
        """Show how it turned out."""
        before, self._view, self._zone = self._view, view, zone
        self.say()
        if view.course is not before.course:
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def fit(self, measures: Measures) -> None:
        """Take the window's size."""
        self.choices.fit(measures)
        self._sign.setVisible(not measures.compact)
        self._question.setVisible(not measures.short)
        self._inside.setContentsMargins(*((14, 8, 14, 8) if measures.short else (20, 14, 20, 12)))

    def say(self) -> None:
        """Say what happened and what can be done."""
        view = self._view
        state = self._state()
        self._card.wear(state)
        self._sign.show_sign(self._card.icon, self._card.ink)
        title, said = self._words()
        self._title.setText(title)
        self._said.setText(said)
        for label in (self._title, self._said, self._facts, self._code):
            label.colored(self._card.ink if label is self._title else "text")
        request = view.request
        phone = request.phone if view.course is not Course.ARRIVED else ""
        self._facts.setText(self._small())
        self._code.setText(
            self.tr("Safaricom code {code}").format(code=request.code)
            if request.code and phone
            else ""
        )
        self._question.setText(self.tr("What do you want to do?"))
        self.choices.show_choices(view.choices, phone=phone)
        self.setAccessibleName(f"{title}. {said}")

    def _state(self) -> State:
        arrived = self._view.arrived
        if self._view.course is Course.ARRIVED and arrived is not None:
            return ODD.get(arrived.oddity, (State.REVIEW, None))[0]
        return STATES[self._view.course]

    def _words(self) -> tuple[str, str]:
        view, words_ = self._view, MpesaWords()
        if view.course is Course.ARRIVED and view.arrived is not None:
            return self._arrived(view.arrived)
        return words_.title(view.course, view.request), words_.sentence(view.course, view.request)

    def _arrived(self, came: ArrivedView) -> tuple[str, str]:
        amount, over = money_text(came.amount), came.over
        title = self.tr("{amount} has come").format(amount=amount)
        if came.oddity == "unverified":
            return title, self.tr(
                "It is not known yet that this is from Safaricom. Keep the goods; Kaunta asks."
            )
        if came.oddity == "twice":
            return title, self.tr("The customer has paid twice. One of the two goes back.")
        if came.oddity == "late":
            return title, self.tr("It came after this sale was settled. Choose what becomes of it.")
        if over < NOTHING:
            said = self.tr("{amount} is still to be paid.")
            return title, said.format(amount=money_text(-over))
        if over > NOTHING:
            said = self.tr("That is {amount} over. Choose what becomes of it.")
            return title, said.format(amount=money_text(over))
        return title, self.tr("Enter uses it for this sale.")

    def _small(self) -> str:
        view, parts = self._view, []
        came = view.arrived
        if view.course is Course.ARRIVED and came is not None:
            parts = [came.code, came.who, self._clock(came.at)]
        else:
            request = view.request
            parts = [request.phone, money_text(request.amount), self._clock(request.at)]
        return "  \N{MIDDLE DOT}  ".join(part for part in parts if part)

    def _clock(self, at: datetime | None) -> str:
        return "" if at is None else f"{at.astimezone(self._zone):%H:%M:%S}"
