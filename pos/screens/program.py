"""The till as a program: its threads, its desks, its window, and how it ends without losing anything."""

import time
from collections.abc import Callable
from dataclasses import fields
from functools import cached_property

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Signal
from PySide6.QtWidgets import QApplication
from structlog.typing import FilteringBoundLogger

from pos.desks.background import Background
from pos.desks.choices import Choices, printers_of
from pos.desks.clock import Clock
from pos.desks.guard import Guard
from pos.desks.keys import Keys
from pos.desks.office.restoring import PutBack
from pos.desks.scanner import Scanner
from pos.desks.tidying import Tidying
from pos.desks.till import Desks, Place, set_up
from pos.desks.views import Notice, Tone, notice_of
from pos.desks.watchdog import Watchdog
from pos.records.database import Records
from pos.screens.acting import NO_MPESA, Acting
from pos.screens.approval import Approval
from pos.screens.approving import Approving
from pos.screens.around import Around
from pos.screens.asking import Asking
from pos.screens.carding import Carding
from pos.screens.charging import Charging
from pos.screens.closing_joined import ClosingJoined
from pos.screens.dressing import Dress, Dressing
from pos.screens.giving_back import GivingBack
from pos.screens.joining import Joined
from pos.screens.key_filter import KeyFilter
from pos.screens.keys_card import KeysCard
from pos.screens.mpesa_joined import MpesaJoined
from pos.screens.news_card import NewsCard
from pos.screens.offering import Offering
from pos.screens.paper_sentences import printer_word
from pos.screens.papering import Papering
from pos.screens.paying import Paying
from pos.screens.sale_screen import SaleScreen
from pos.screens.scanning import Scanning
from pos.screens.selling import Selling
from pos.screens.sentences import sentence, translated
from pos.screens.sign_in import SignIn
from pos.screens.signing import Signing
from pos.screens.status import offline_words, with_payments, with_status
from pos.screens.telling import Telling
from pos.screens.to_office import FROM_TILL, ToOffice
from pos.screens.to_settings import ToSettings
from pos.screens.views import Method as Way
from pos.screens.window import TillWindow
from pos.shop.words import Reason

STAYS_PAID = {"reprint", "receipt", "all_keys", "open_drawer", "lock", "change_cashier", "payments", "other_printer", "x_report", "move_cash"}  # fmt: skip
"""What can be done while the screen says that a sale is paid."""
_OTHER_PAGES = {"return", "settings", "office", "close_shift"}
"""What would leave the page of a payment and lead back to the sale while it is still open."""


class Program(QObject):
    """Everything that runs while the till is open."""

    ended = Signal()
    """Nothing is under way any more and every thread has ended."""

    def __init__(
        self,
        application: QApplication,
        records: Records,
        log: FilteringBoundLogger,
        *,
        place: Place,
        dress: Dress,
        ticks: Callable[[], float] | None = None,
    ) -> None:
        super().__init__()
        self._application = application
        self.tidying = Tidying(self)
        self.guard = Guard()
        self.guard.watch_books(records)
        self.guard.watch_network()
        self.watchdog = Watchdog(log, parent=self)
        self.background = Background(log, parent=self)
        self.desks: Desks = set_up(
            records, self.background, place=place, ticks=ticks or time.monotonic
        )
        self.window = TillWindow()
        self.joined = Joined(self.window, self.desks, records.world.now, Telling(self))
        self.clock = Clock(records.world.now, parent=self)
        self.scanner = Scanner(place.choices.scanner, ticks=ticks or time.monotonic, parent=self)
        self.keys = KeyFilter(application, self.scanner, ticks=ticks)
        self.dressing = Dressing(application, dress, self)
        self._has_ended = False
        self._all_keys: KeysCard | None = None
        self._place = place
        self._first = ""
        self._news: Notice | None = None
        self.wish: PutBack | None = None
        """The backup that is to be put back once the program has ended."""
        self.dressing.wear(place.choices)
        self._build_screens()
        self._listen()
        self._choose(place.choices)

    def _build_screens(self) -> None:
        self.sign_in, self.sale = SignIn(), SaleScreen()
        self.paying = Paying(self.joined, self.sale)
        self.window.add(self.sign_in, self.sale, *self.paying.screens)
        self.selling = Selling(self.sale, self.joined)
        self.signing = Signing(self.sign_in, self.joined)
        self.scanning = Scanning(self.joined, self.scanner, self.sign_in)
        self.approval = Approval(self.window)
        self.approving = Approving(self.approval, self.joined)
        self.asking = Asking(self.window)
        self.cards = Carding(self.joined, self.asking)
        self.charging = Charging(self.joined)
        self.offering = Offering(self.joined, self.sale, self.selling)
        self.giving_back = GivingBack(self.joined, self.paying)
        self.mpesa = MpesaJoined(self.joined, self.paying)
        self.closing = ClosingJoined(self.joined)
        self.closing.left.connect(self.paying.next_sale)
        self.window.add(self.giving_back.screen)
        self.screens = (self.sale, *self.paying.screens, self.giving_back.screen)
        self.around = Around(self._application, self.joined, self.clock)
        self.to_settings = ToSettings(
            self.joined, self.background, self.paying, self.around, place=self._place
        )
        self.to_office = ToOffice(self.joined, self.background, self.paying, place=self._place)
        self.papering = Papering(self.joined, self.sale)
        self.acting = Acting(self.joined, self.paying, self.papering)
        self.dressing.move(self.sale.basket)

    def _listen(self) -> None:
        desks = self.desks
        self._listen_to_acts()
        self._listen_to_money()
        self.scanner.scanned.connect(lambda _: self.signing.hear_scanner())
        self.keys.give_to(self.window.take_key)
        self.keys.hand_moved.connect(desks.sign.move_hand)
        self.keys.hand_moved.connect(self.tidying.touch)
        self.paying.opening.connect(self.keys.hold)
        self.paying.other_asked.connect(self.charging.ask_payment)
        desks.sale.errands.emptied.connect(self.keys.let_go)
        desks.sale.errands.asked.connect(lambda _: self.keys.let_go())
        self.signing.came.connect(self._begin)
        self.signing.left.connect(self._lock)
        self.paying.paid.action_asked.connect(self._leave_paid)
        self.paying.paid.text_typed.connect(self._type_next)
        self.sign_in.language_asked.connect(self._speak)
        self.clock.ticked.connect(lambda _: self._show_status())
        self.clock.ticked.connect(lambda _: self.dressing.count_stalls(len(self.watchdog.stalls)))
        self.dressing.moves_otherwise.connect(lambda: self.dressing.move(self.sale.basket))
        self.around.changed.connect(self._show_status)
        desks.shift.changed.connect(lambda _: self._show_status())
        desks.sign.changed.connect(lambda _: self._show_status())
        desks.pay.paid.connect(lambda _: desks.shift.read())
        desks.settings.choices_changed.connect(self._choose)
        desks.settings.rules_changed.connect(desks.shift.keep_rules)
        desks.shift.changed.connect(lambda _: self._ask_for_shift())
        self.window.closing.connect(self.end)

    def _listen_to_money(self) -> None:
        tray = self.desks.tray
        tray.changed.connect(lambda _: self._show_status())
        tray.changed.connect(lambda _: self._say_ways())
        self.desks.shift.changed.connect(lambda _: self._say_ways())
        self.desks.sign.changed.connect(lambda _: tray.look())
        self.giving_back.phone_wanted.connect(self.mpesa.give_back)
        self.mpesa.not_paid.connect(self.around.customer.tell_not_paid)

    def _listen_to_acts(self) -> None:
        for screen in self.screens:
            screen.action_asked.connect(self.acting.act)
        self.closing.action_asked.connect(self.acting.act)
        self.selling.question_asked.connect(self.asking.ask)
        self.acting.card_asked.connect(self._open_card)
        self.acting.tile_asked.connect(self.desks.offers.ring_tile)
        self.acting.search_asked.connect(self.sale.scan.setFocus)
        self.acting.payments_asked.connect(self.mpesa.open_drawer)
        self.background.broke.connect(self._say_broken)
        self.to_office.action_asked.connect(self._act_from_card)
        self.to_office.restore_asked.connect(self._put_back)

    def open(self, *, is_full: bool = False) -> None:
        """Show the sign-in screen; from now on the thread that paints waits for nothing."""
        self.guard.stand()
        self.window.shut(self.sign_in)
        self.desks.shift.read_house()
        self.desks.sign.open()
        self.desks.printing.open()
        self.window.open_full() if is_full else self.window.show()
        self.window.activateWindow()
        self.around.open()
        self.around.find_letterbox(self._place.folders.mpesa)
        self.to_settings.reach_out()

    def end(self) -> None:
        """Finish what is under way, end every thread, and let go of everything that listens."""
        if self._has_ended:
            return
        self._has_ended = True
        self.scanner.let_go()
        self.scanning.scans.let_go()
        self.keys.end()
        self.around.end()
        self.desks.lanes.end()
        self.desks.ask.close()
        self.desks.sign.end()
        self.desks.sale.errands.end()
        self.desks.printing.end()
        self.background.end()
        self.guard.stand_down()
        self.watchdog.end()
        self.tidying.end()
        self.window.hide()
        self.ended.emit()

    def let_go(self) -> None:
        """Take every part away for good and here: what they tell each other keeps them alive, until Python tidies up
        on whatever thread it likes."""
        desks = [getattr(self.desks, each.name) for each in fields(self.desks)]
        for part in (*desks, *vars(self).values(), self):
            if isinstance(part, QObject) and not isinstance(part, QApplication):
                part.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def begin_with(self, action: str) -> None:
        """Have an action done as soon as somebody has signed in, each time."""
        self._first = action

    @cached_property
    def news(self) -> NewsCard:
        """Tells what happened while the till was closed."""
        return NewsCard(self.window)

    def tell_first(self, news: Notice | None) -> None:
        """Have something told to whoever signs in first."""
        self._news = news

    def _put_back(self, wish: PutBack) -> None:
        """End, so that a backup can take the place of the books."""
        self.wish = wish
        self.window.close()

    def _begin(self) -> None:
        """Somebody has signed in: go on where the till was left."""
        self.to_office.meet()
        self.desks.shift.read()
        self.desks.search.read_shelf()
        self.desks.customers.read()
        self.offering.read()
        self.selling.show_sale(self.desks.sale.view)
        self.window.let_in(self.sale)
        self.scanning.look()
        self.papering.ask_unsure()
        if self._news is not None:
            self.news.ask(self._news)
            self._news = None
        if self._first and self.window.page is self.sale:
            self.acting.act(self._first)

    def _ask_for_shift(self) -> None:
        """Ask for the float where something is to be sold; the office does without a shift."""
        if not (self._first or self.to_office.is_open):
            self.cards.ask_for_shift()

    def _lock(self) -> None:
        """Nobody is signed in: show who may; what was open waits behind it."""
        self.signing.show_door()
        self.window.shut(self.sign_in)

    def _show_status(self) -> None:
        known = self.around.status.view
        status = with_status(
            self.joined.status(),
            known,
            clock=self.clock.show,
            printer=printer_word(self.desks.printing.fault),
        )
        status = with_payments(status, self.desks.tray.view, clock=self.clock.show)
        for screen in self.screens:
            screen.show_status(status)
        self.closing.show_status(status)
        self.sale.banner.show_sentence(*offline_words(known))
        self.signing.show_status(known)

    def _say_broken(self, error: Exception) -> None:
        """Say what nobody else says, wherever the till stands; the sale is kept."""
        notice = notice_of(error)
        self.desks.sale.say(notice)
        if self.window.page is self.sign_in:
            self.sign_in.pad.refuse(sentence(notice))

    def _leave_paid(self, action: str) -> None:
        """Go on with the next sale when something is asked for that belongs to it."""
        if action not in STAYS_PAID:
            self.paying.next_sale()

    def _type_next(self, text: str) -> None:
        """Have what is typed at a paid sale begin the next one."""
        self.paying.next_sale()
        self.sale.scan.put(text)

    def _say_ways(self) -> None:
        """Say why M-Pesa is not among the ways to pay, where it is not."""
        by_hand = self.desks.shift.view.rules.takes_mpesa_by_hand
        has_mpesa = by_hand or self.desks.tray.view.takes_mpesa
        reason = "" if has_mpesa else translated(NO_MPESA)
        self.sale.rail.forbid_mpesa(reason)
        printer = self.desks.papers.has_printer
        self.paying.cash.offer(mpesa=has_mpesa, printer=printer)
        self.paying.split.forbid(Way.MPESA, reason)

    def _open_card(self, name: str) -> None:
        ways: dict[str, Callable[[], object]] = {
            "all_keys": self._show_keys, "customer": self.charging.ask_customer,
            "mpesa_health": self.desks.health.open, "return": self.giving_back.open,
            "settings": self.to_settings.go, "office": self.to_office.go,
            "close_shift": self.closing.open,
        }  # fmt: skip
        if name in _OTHER_PAGES and self.desks.sale.is_paying:
            self.desks.sale.say(Notice(Reason.PAYMENT_OPEN.value, tone=Tone.FAILED))
        elif name in ways:
            ways[name]()
        elif not self.cards.open(name):
            self.offering.open(name)

    def _show_keys(self) -> None:
        """Show every action with its key."""
        if self._all_keys is None:
            self._all_keys = KeysCard(self.window, Keys(self.desks.settings.choices.keys))
            self._all_keys.asked.connect(self._act_from_card)
        self._all_keys.open_card()

    def _act_from_card(self, name: str) -> None:
        """Do what was chosen on a card or in the office; what belongs to a sale is done at the sale."""
        if self.to_office.is_open and name not in FROM_TILL:
            self.to_office.leave()
        self.acting.act(name)

    def _speak(self, code: str) -> None:
        """Speak the language that was asked for, or the other one."""
        now = self.desks.settings.choices.language
        wanted = code or ("en" if now == "sw" else "sw")
        self.desks.settings.change_till(language=wanted)

    def _choose(self, choices: Choices) -> None:
        """Look, speak and take keys as was chosen at this till."""
        self.dressing.wear(choices)
        self.desks.printing.choose(printers_of(choices))
        self.around.choose(choices)
        self.dressing.reduce(wanted=choices.reduced_motion)
        self._say_ways()
        self.offering.choose(choices)
        self.desks.sign.lock_after(choices.idle_minutes)
        keys = Keys(choices.keys)
        self.to_office.use_keys(keys)
        for screen in self.screens:
            screen.use_keys(keys)
        self.closing.use_keys(keys)
        if self._all_keys is not None:
            self._all_keys.use_keys(keys)
        self.scanner.learn(choices.scanner)
        self._show_status()
