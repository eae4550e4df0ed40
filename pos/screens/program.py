"""The till as a program: its threads, its desks, its window, and how it ends without losing anything."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication
from structlog.typing import FilteringBoundLogger

from pos.desks.background import Background
from pos.desks.choices import Choices
from pos.desks.clock import Clock
from pos.desks.guard import Guard
from pos.desks.keys import Keys
from pos.desks.motion import Motion
from pos.desks.scanner import Scanner
from pos.desks.scans import Scans
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
from pos.screens.basket import SHINE
from pos.screens.carding import Carding
from pos.screens.charging import Charging
from pos.screens.giving_back import GivingBack
from pos.screens.joining import Joined
from pos.screens.key_filter import KeyFilter
from pos.screens.keys_card import KeysCard
from pos.screens.language import Language, Speech
from pos.screens.look import Brightness, Look
from pos.screens.loose_return_card import LooseReturnCard
from pos.screens.offering import Offering
from pos.screens.papering import Papering
from pos.screens.paying import Paying
from pos.screens.price_check import PriceCheck
from pos.screens.reference_card import ReferenceCard
from pos.screens.sale_screen import SaleScreen
from pos.screens.selling import Selling
from pos.screens.sentences import sentence, translated
from pos.screens.sign_in import SignIn
from pos.screens.signing import Signing
from pos.screens.status import offline_words, with_status
from pos.screens.telling import Telling
from pos.screens.views import Method as Way
from pos.screens.window import TillWindow
from pos.secrets import Places
from pos.shop.words import Reason

if TYPE_CHECKING:
    from pos.desks.mpesa_choices import MpesaView
    from pos.screens.settings_page import SettingsPage

STAYS_PAID = {"reprint", "receipt", "all_keys", "open_drawer", "lock", "change_cashier", "payments"}
"""What can be done while the screen says that a sale is paid."""
_OTHER_PAGES = {"return", "settings"}
"""What would leave the page of a payment and lead back to the sale while it is still open."""


@dataclass(frozen=True, slots=True)
class Dress:
    """How the program looks and speaks; one of each belongs to the application."""

    look: Look
    speech: Speech


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
        self._application, self._dress = application, dress
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
        self.scans = Scans(self)
        self.keys = KeyFilter(application, self.scanner, ticks=ticks)
        self.motion, self._blink = Motion(parent=self), application.cursorFlashTime()
        self._has_ended = False
        self._all_keys: KeysCard | None = None
        self._settings: SettingsPage | None = None
        self._place = place
        self._worn = ""
        self._wear(place.choices)
        self._build_screens()
        self._listen()
        self._choose(place.choices)

    def _build_screens(self) -> None:
        self.sign_in, self.sale = SignIn(), SaleScreen()
        self.paying = Paying(self.joined, self.sale)
        self.window.add(self.sign_in, self.sale, *self.paying.screens)
        self.selling = Selling(self.sale, self.joined)
        self.signing = Signing(self.sign_in, self.joined)
        self.approval = Approval(self.window)
        self.approving = Approving(self.approval, self.joined)
        self.asking = Asking(self.window)
        self.cards = Carding(self.joined, self.asking)
        self.charging = Charging(self.joined)
        self.offering = Offering(self.joined, self.sale, self.selling)
        self.giving_back = GivingBack(self.joined, self.paying)
        self.window.add(self.giving_back.screen)
        self.screens = (self.sale, *self.paying.screens, self.giving_back.screen)
        self.around = Around(self._application, self.joined, self.clock)
        self.papering = Papering(self.joined)
        self.acting = Acting(self.joined, self.paying, self.papering)
        self._move_or_not()

    def _listen(self) -> None:
        desks = self.desks
        self._listen_to_acts()
        self.scanner.scanned.connect(self._hear_scan)
        self.scanner.scanned.connect(lambda _: self.signing.hear_scanner())
        self.scans.send_to(self._scan)
        self.keys.give_to(self.window.take_key)
        self.keys.hand_moved.connect(desks.sign.move_hand)
        self.paying.opening.connect(self.keys.hold)
        self.paying.other_asked.connect(self.charging.ask_payment)
        desks.sale.errands.emptied.connect(self.keys.let_go)
        desks.sale.errands.asked.connect(lambda _: self.keys.let_go())
        self.signing.came.connect(self._begin)
        self.signing.left.connect(self._lock)
        self.paying.paid.action_asked.connect(self._leave_paid)
        self.paying.paid.text_typed.connect(self._type_next)
        self.cards.scans_wanted.connect(self._check_scans)
        self.window.covered.connect(self._hold_scans)
        self.sign_in.language_asked.connect(self._speak)
        self.clock.ticked.connect(lambda _: self._show_status())
        self.clock.ticked.connect(lambda _: self._count_stalls())
        self.motion.changed.connect(self._move_or_not)
        self.around.changed.connect(self._show_status)
        desks.shift.changed.connect(lambda _: self._show_status())
        desks.sign.changed.connect(lambda _: self._show_status())
        desks.pay.paid.connect(lambda _: desks.shift.read())
        desks.settings.choices_changed.connect(self._choose)
        desks.settings.rules_changed.connect(desks.shift.keep_rules)
        desks.shift.changed.connect(lambda _: self._say_ways())
        desks.shift.changed.connect(lambda _: self.cards.ask_for_shift())
        self.window.closing.connect(self.end)

    def _listen_to_acts(self) -> None:
        for screen in self.screens:
            screen.action_asked.connect(self.acting.act)
        self.selling.question_asked.connect(self.asking.ask)
        self.acting.card_asked.connect(self._open_card)
        self.acting.tile_asked.connect(self.desks.offers.ring_tile)
        self.acting.search_asked.connect(self.sale.scan.setFocus)
        self.background.broke.connect(self._say_broken)

    def open(self, *, is_full: bool = False) -> None:
        """Show the sign-in screen; from now on the thread that paints waits for nothing."""
        self.guard.stand()
        self.window.shut(self.sign_in)
        self.desks.shift.read_house()
        self.desks.sign.open()
        self.window.open_full() if is_full else self.window.show()
        self.window.activateWindow()
        self.around.open()
        self.around.find_letterbox(self._place.folders.mpesa)

    def end(self) -> None:
        """Finish what is under way, end every thread, and let go of everything that listens."""
        if self._has_ended:
            return
        self._has_ended = True
        self.scanner.let_go()
        self.scans.let_go()
        self.keys.end()
        self.around.end()
        self.desks.sign.end()
        self.desks.sale.errands.end()
        self.background.end()
        self.guard.stand_down()
        self.watchdog.end()
        self.tidying.end()
        self.window.hide()
        self.ended.emit()

    def _begin(self) -> None:
        """Somebody has signed in: go on where the till was left."""
        self.desks.shift.read()
        self.desks.search.read_shelf()
        self.desks.customers.read()
        self.offering.read()
        self.selling.show_sale(self.desks.sale.view)
        self.window.let_in(self.sale)
        self._hold_scans(self.window.card is not None)

    def _lock(self) -> None:
        """Nobody is signed in: show who may; what was open waits behind it."""
        self.signing.show_door()
        self.window.shut(self.sign_in)

    def _show_status(self) -> None:
        known = self.around.status.view
        status = with_status(self.joined.status(), known, clock=self.clock.show)
        for screen in self.screens:
            screen.show_status(status)
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
        reason = "" if by_hand else translated(NO_MPESA)
        self.sale.rail.forbid_mpesa(reason)
        printer = self.desks.papers.has_printer
        self.paying.cash.offer(mpesa=by_hand, printer=printer)
        self.paying.split.forbid(Way.MPESA, reason)

    def _open_card(self, name: str) -> None:
        if name == "all_keys":
            self._show_keys()
        elif name == "customer":
            self.charging.ask_customer()
        elif name in _OTHER_PAGES and self.desks.sale.is_paying:
            self.desks.sale.say(Notice(Reason.PAYMENT_OPEN.value, tone=Tone.FAILED))
        elif name == "return":
            self.giving_back.open()
        elif name == "settings" and self._place.secrets is not None:
            self._show_settings(self._place.secrets)
        elif not self.cards.open(name):
            self.offering.open(name)

    def _hear_scan(self, code: str) -> None:
        """Take a scan; at the door it is refused where it is seen, and nothing is sold."""
        if not self.window.is_shut:
            self.scans.give(code)
            return
        self.desks.sale.scan(code)
        self.sign_in.pad.refuse(sentence(Notice(Reason.SIGN_IN_FIRST.value)))

    def _scan(self, code: str) -> None:
        """Add what was scanned; on a card that asks for a reference or a code it is that."""
        card = self.window.card
        if isinstance(card, ReferenceCard):
            card.take_reference(code)
        elif isinstance(card, LooseReturnCard):
            card.take_code(code)
        else:
            self.desks.sale.scan(code)

    def _check_scans(self, is_wanted: bool) -> None:  # noqa: FBT001 - a signal's value
        """Have scans tell prices while the card for that is open."""
        check = self.desks.search.check_price
        self.scans.send_to(check) if is_wanted else self.scans.done(check)

    def _hold_scans(self, is_covered: bool) -> None:  # noqa: FBT001 - a signal's value
        """Keep scans while a card that takes none lies over the page, or the till is locked; none is lost."""
        takes = isinstance(self.window.card, PriceCheck | ReferenceCard | LooseReturnCard)
        is_held = self.window.is_shut or (is_covered and not takes)
        self.scans.hold() if is_held else self.scans.let_go()

    def _show_keys(self) -> None:
        """Show every action with its key."""
        if self._all_keys is None:
            self._all_keys = KeysCard(self.window, Keys(self.desks.settings.choices.keys))
            self._all_keys.asked.connect(self.acting.act)
        self._all_keys.open_card()

    def _show_settings(self, secrets: Places) -> None:
        """Turn to the settings; the page is made when it is first asked for."""
        if self._settings is None:
            # What speaks to Safaricom costs a tenth of a second: not while the till starts.
            from pos.desks.mpesa_choices import MpesaDesk  # noqa: PLC0415
            from pos.screens.settings_joined import settings_page  # noqa: PLC0415

            folders, desks = self._place.folders, self.desks
            mpesa = MpesaDesk(desks.sale, folders, secrets, self)
            mpesa.changed.connect(self._hear_of_letterbox)
            self._settings = settings_page(
                self.background, desks.settings, mpesa, backups=folders.backups
            )
            self._settings.closed.connect(self.paying.next_sale)
            self.window.add(self._settings)
        self.window.turn_to(self._settings)

    def _count_stalls(self) -> None:
        """Have nothing move on a computer that cannot follow."""
        self.motion.count_stalls(len(self.watchdog.stalls))

    def _move_or_not(self) -> None:
        """All that moves by itself: the keyboard's mark blinks, and a row that comes shines once."""
        self._application.setCursorFlashTime(self.motion.lasting(self._blink))
        self.sale.basket.shine_for(self.motion.lasting(SHINE))

    def _hear_of_letterbox(self, view: "MpesaView") -> None:
        if view.chosen is not None:
            self.around.ask_letterbox(view.chosen.letterbox)

    def _speak(self, code: str) -> None:
        """Speak the language that was asked for, or the other one."""
        now = self.desks.settings.choices.language
        wanted = code or ("en" if now == "sw" else "sw")
        self.desks.settings.change_till(language=wanted)

    def _wear(self, choices: Choices) -> None:
        """Look and speak as was chosen; to dress everything anew costs time, so only for something new."""
        if choices.theme != self._worn:
            self._worn = choices.theme
            self._dress.look.wear(Brightness(choices.theme))
        if choices.language != self._dress.speech.language.value:
            self._dress.speech.speak(Language(choices.language))

    def _choose(self, choices: Choices) -> None:
        """Look, speak and take keys as was chosen at this till."""
        self._wear(choices)
        self.around.choose(choices)
        self.motion.reduce(wanted=choices.reduced_motion)
        self._say_ways()
        self.offering.choose(choices)
        self.desks.sign.lock_after(choices.idle_minutes)
        keys = Keys(choices.keys)
        for screen in self.screens:
            screen.use_keys(keys)
        if self._all_keys is not None:
            self._all_keys.use_keys(keys)
        self.scanner.learn(choices.scanner)
        self._show_status()
