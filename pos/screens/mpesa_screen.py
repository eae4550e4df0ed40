"""Paying by M-Pesa: the phone that is asked on the left, paying by oneself beside it, and the rail."""

from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent

from pos.desks.mpesa_views import Choice, Course, MpesaPayView
from pos.screens.button import Button, Kind, Shape
from pos.screens.chip import State, StateChip
from pos.screens.choices import ChoiceStrip
from pos.screens.fonts import REGULAR
from pos.screens.keys import ENTER, key_of
from pos.screens.measures import Measures
from pos.screens.mpesa_words import KEYS, STATES, MpesaWords
from pos.screens.panel import column, row, words
from pos.screens.pay_number_card import NAIROBI, PayNumberCard
from pos.screens.pay_rail import PayRail
from pos.screens.pay_screen import PayScreen
from pos.screens.phone_card import PhoneCard
from pos.screens.turned_card import TurnedCard
from pos.screens.views import Method, PartView
from pos.screens.waiting_card import WaitingCard


class MpesaScreen(PayScreen):
    """Enter is the best choice, Esc steps back; while it waits Enter only asks how it stands."""

    phone_typed = Signal(str)
    part_chosen = Signal(object)
    """How much of what is due the phone is asked for: Money, or None for all of it."""
    chosen = Signal(object)
    """A Choice was taken, by its key, its button, or as the best one."""

    def __init__(self) -> None:
        super().__init__(PayRail(icon="paper-plane-tilt", main=Kind.MPESA))
        self._view, self._zone = MpesaPayView(), NAIROBI
        self._is_narrow = False
        self.phone, self.waiting, self.turned = PhoneCard(), WaitingCard(), TurnedCard()
        self.number, self.choices = PayNumberCard(), ChoiceStrip()
        self._chip = StateChip()
        self._leave = Button(Shape.ROW, Kind.PLAIN, icon="pause-circle", key="F5")
        self._below = words(13, REGULAR, "text_2").wrapped()
        self._build()
        self._listen()
        self.say()

    def _build(self) -> None:
        self._head.insertWidget(2, self._chip)
        self._head.addWidget(self._leave)
        left = column(self.phone, self.waiting, self.turned)
        self._cards = row(left, self.number, gap=12)
        self._cards.setStretch(0, 1)
        self.body.addLayout(self._cards, 1)
        self.body.addWidget(self.choices)
        self.body.setSpacing(12)
        self.rail.add_below(self._below)
        self._leave.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def _listen(self) -> None:
        self.phone.typed.connect(self.phone_typed)
        self.phone.part_chosen.connect(self.part_chosen)
        self.phone.part.changed.connect(self._say_rail)
        self.choices.chosen.connect(self.chosen)
        self.turned.chosen.connect(self.chosen)
        self._leave.clicked.connect(lambda: self.chosen.emit(Choice.LEAVE))
        self.rail.main_asked.disconnect(self.finished)
        self.rail.main_asked.connect(self._press_main)

    def show_mpesa(self, view: MpesaPayView, zone: ZoneInfo = NAIROBI) -> None:
        """Show where paying by M-Pesa stands."""
        before, self._view, self._zone = self._view, view, zone
        self.say()
        if view.course is Course.PHONE and before.course is not Course.PHONE and self.isVisible():
            self.phone.start()
        elif view.course is not before.course and self.isVisible():
            self.setFocus()

    def start(self) -> None:
        """Begin: a number that is known already is replaced by typing."""
        self.phone.start()

    @property
    def view(self) -> MpesaPayView:
        """What is shown."""
        return self._view

    def fit(self, measures: Measures) -> None:
        """Take the window's size."""
        super().fit(measures)
        self._is_narrow = measures.compact
        self.say()
        for part in (self.phone, self.waiting, self.turned, self.number, self.choices):
            part.fit(measures)

    def showEvent(self, event: QShowEvent) -> None:
        """Give the keyboard to the phone while one is typed."""
        super().showEvent(event)
        if self._view.course is Course.PHONE:
            self.phone.start()

    def take_key(self, event: QKeyEvent) -> bool:
        """Let the choices that are shown go before what their keys do elsewhere."""
        key = key_of(event).replace("+", " ")
        for each in self._view.choices:
            if KEYS[each.choice] == key and each.choice is not Choice.BACK:
                if each.is_open:
                    self.chosen.emit(each.choice)
                return True
        if key == KEYS[Choice.LEAVE] and self._view.course.is_counting:
            self.chosen.emit(Choice.LEAVE)
            return True
        if self._view.course is Course.PHONE and self.phone.take_key(key):
            return True
        if key_of(event) == self._keys["payments"]:
            self.action_asked.emit("payments")
            return True
        return super().take_key(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter takes the best choice; a figure begins a phone number."""
        if event.key() in ENTER:
            if not event.isAutoRepeat():
                self._press_enter()
        else:
            super().keyPressEvent(event)

    def say(self) -> None:
        """Say where it stands, in every part."""
        super().say()
        view, course = self._view, self._view.course
        self.turned.show_course(view, self._zone)
        self.titled(self.tr("M-Pesa payment"))
        park = MpesaWords().choice(Choice.LEAVE)
        self._leave.label(park.short if self._is_narrow else park.name)
        self._leave.setVisible(course.is_counting)
        self._back.setVisible(not course.is_counting)
        self._chip.show_state(self._state)
        is_seen_below = self._is_narrow and not course.is_counting
        self._chip.setVisible(course is not Course.PHONE and not is_seen_below)
        self.phone.setVisible(course is Course.PHONE)
        self.waiting.setVisible(course.is_counting)
        self.turned.setVisible(course in {Course.NOT_PAID, Course.UNSURE, Course.ARRIVED})
        self.phone.show_phone(view)
        self.waiting.show_course(view)
        self.number.show_numbers(view.own, self._zone)
        strip = () if self.turned.isVisibleTo(self) else view.choices
        self.choices.show_choices(strip, has_enter=course is not Course.PHONE)
        self.choices.setVisible(course is Course.PHONE or course.is_counting)
        self._say_rail()

    @property
    def _state(self) -> State:
        course = self._view.course
        return self.turned.state if course is Course.ARRIVED else STATES[course]

    def _say_rail(self) -> None:
        view, course = self._view, self._view.course
        detail = view.request.phone or MpesaWords().asking(course)
        part = PartView(Method.MPESA, view.asked, self._state, detail)
        self.rail.show_parts([part], with_state=course is not Course.PHONE)
        self.rail.show_result(self.tr("Left to pay"), view.due)
        self._below.setText(self._said_below())
        self._below.setVisible(bool(self._below.text()))
        if course is Course.PHONE:
            self.rail.dress_main(Kind.MPESA, icon="paper-plane-tilt")
            self.rail.name_buttons(self.tr("Send to phone"))
            can_ask = view.phone.is_ready and view.can_push and self.phone.can_ask
            self.rail.allow(main=can_ask)
        elif course.is_counting:
            self.rail.dress_main(Kind.STOP, icon="x", key="Esc")
            self.rail.name_buttons(self.tr("Cancel, stop waiting"))
            self.rail.allow(main=True)
        else:
            self._name_best()

    def _name_best(self) -> None:
        best = self._view.best
        if best is None:
            self.rail.dress_main(Kind.PRIMARY)
            self.rail.name_buttons(self.tr("Back to sale"))
            return
        named = MpesaWords().choice(best.choice)
        is_asking = best.choice in {Choice.SEND_AGAIN, Choice.ASK_REST}
        self.rail.dress_main(Kind.MPESA if is_asking else Kind.PRIMARY, icon=named.icon)
        self.rail.name_buttons(named.short)
        self.rail.allow(main=True)

    def _said_below(self) -> str:
        course = self._view.course
        if course.is_counting:
            return self.tr("If they still pay, Kaunta keeps it for this sale.")
        if course is Course.NOT_PAID:
            return self.tr("No money has left the customer's M-Pesa for this sale.")
        if course is Course.UNSURE:
            return self.tr("The phone is not asked again until it is known.")
        return ""

    def _press_main(self) -> None:
        """The big button: while it waits it stops waiting."""
        if self._view.course.is_counting:
            self.left.emit()
        else:
            self._press_enter()

    def _press_enter(self) -> None:
        view, best = self._view, self._view.best
        if view.course is Course.PHONE:
            if self.phone.can_ask:
                self.finished.emit()
        elif view.course.is_counting:
            self.chosen.emit(Choice.CHECK)
        elif best is not None:
            self.chosen.emit(best.choice)
        else:
            self.left.emit()
