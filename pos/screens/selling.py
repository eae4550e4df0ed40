"""Joins the sale's screen with its desks: what is scanned, typed, chosen and changed."""

from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from pos.desks.search import LEAST_LETTERS, SearchView
from pos.desks.views import Notice, RowState, SaleView, Tone
from pos.screens.entry_views import Ask, QuestionView
from pos.screens.figures import amount_text
from pos.screens.from_desks import account_of, key_at, last_of, sale_of, shift_of
from pos.screens.from_search import found_of
from pos.screens.joining import Joined
from pos.screens.once import Once, lay_out_all
from pos.screens.page import Page
from pos.screens.sale_screen import SaleScreen
from pos.screens.sentences import sentence
from pos.screens.views import LastSaleView, QuickItem, ShiftView
from pos.screens.views import SaleView as SaleShown
from pos.shop.identity import ProductId
from pos.till.searching import Offer

PAUSE = 120
"""Milliseconds without a key after which what was typed is looked for."""
_PLEASED = {Tone.OK, Tone.QUANTITY, Tone.PAID}


class Selling(QObject):
    """Shows the sale as the desks have it, and tells them what hands did to it."""

    question_asked = Signal(object, object)
    """Something has to be asked first: a QuestionView, and what is done after a yes."""

    def __init__(self, screen: SaleScreen, joined: Joined) -> None:
        super().__init__()
        self._screen, self._joined = screen, joined
        self._desks = joined.desks
        self._quick: tuple[QuickItem, ...] = ()
        self._had_open = False
        self._seen_there: set[ProductId] = set()
        """Sold although the books say that there is none; it is asked once."""
        self._shown: SaleShown | None = None
        self._idle: tuple[LastSaleView | None, ShiftView, tuple[QuickItem, ...]] | None = None
        self._showing = Once(self)
        self._showing.due.connect(self._show)
        self._wanted = ""
        """What Enter was pressed behind before it was found."""
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self._look_for)
        joined.window.turned.connect(self._turned)
        self._desks.sale.changed.connect(self.show_sale)
        self._desks.sale.told.connect(self._say)
        self._desks.tray.changed.connect(lambda _: self._showing.ask())
        self._desks.search.changed.connect(self._show_found)
        screen.typed.connect(self._typed)
        screen.code_entered.connect(self._entered)
        screen.found_taken.connect(self._take)
        screen.line_chosen.connect(self._choose)
        screen.line_stepped.connect(self._step)
        screen.row_entered.connect(self._see_to)

    def show_sale(self, view: SaleView) -> None:
        """Show the sale as it stands; the disk mostly answers before a scan has to be shown as on its way."""
        if any(row.state is RowState.ON_ITS_WAY for row in view.rows):
            self._showing.ask_soon()
        else:
            self._showing.ask()
        is_open = any(row.state is not RowState.ON_ITS_WAY for row in view.rows)
        if self._had_open and not is_open:
            self._screen.scan.hush()
        self._had_open = is_open
        if not view.box and self._screen.scan.text:
            self._screen.scan.empty()

    def _show(self) -> None:
        """Show what is new, where it is seen; a page that is turned to takes the newest."""
        if self._joined.window.page is not self._screen:
            return
        view, tray = self._desks.sale.view, self._desks.tray.view
        account = account_of(tray.line, view.pay_number or "")
        shown = sale_of(view, self._desks.sale.here, account)
        if shown != self._shown:
            self._shown = shown
            self._screen.show_sale(shown)
        self._show_idle()

    def _show_idle(self) -> None:
        """Show what an empty sale has beside it: the last one, the shift, the tiles."""
        view, zone = self._desks.sale.view, self._joined.zone
        last, shift = (
            last_of(view.last, zone),
            shift_of(self._desks.shift.view, len(view.parked), zone),
        )
        if (last, shift, self._quick) != self._idle:
            self._idle = (last, shift, self._quick)
            self._screen.show_idle(*self._idle)
        lay_out_all()

    def _turned(self, page: Page) -> None:
        if page is self._screen:
            self._showing.do()

    def show_quick(self, items: tuple[QuickItem, ...]) -> None:
        """Show other things without a barcode."""
        self._quick = items
        self._showing.ask()

    def _typed(self, text: str) -> None:
        self._wanted = ""
        self._desks.sale.type_text(text)
        if len(text.rpartition("*")[2].strip()) < LEAST_LETTERS:
            self._pause.stop()
            self._desks.search.type_text(text)
        else:
            self._pause.start()

    def _look_for(self) -> None:
        """Look for what was typed, unless the window was closed behind the last letter."""
        if not self._desks.sale.background.has_ended:
            self._desks.search.type_text(self._desks.sale.view.box)

    def _entered(self, text: str) -> None:
        """Add a code at once; of words, the first thing that is found for all of them."""
        typed = text.rpartition("*")[2].strip()
        if typed and not any(each.isdigit() for each in typed) and len(typed) >= LEAST_LETTERS:
            self._wanted = text
            self._pause.stop()
            self._look_for()
            self._show_found(self._desks.search.view)
        else:
            self._ring_typed()

    def _ring_typed(self) -> None:
        """Add what stands in the box as a code; an open row waits for what its number is."""
        self._pause.stop()
        self._desks.search.close()
        self._desks.sale.enter()

    def _show_found(self, view: SearchView) -> None:
        if self._wanted and view.typed == self._wanted and not view.is_loading:
            self._wanted = ""
            if view.offers:
                self._take(0)
            else:
                self._ring_typed()
            return
        is_asked = view.typed == self._desks.sale.view.box and (view.offers or view.found_nothing)
        known, sale = self._desks.search.known, self._desks.sale.view
        found = found_of(view, known=known, sale=sale, words=self._joined.words)
        self._screen.show_found(found if is_asked else None)

    def _take(self, place: int) -> None:
        """Put what was chosen from the list on the sale, or in the place of a code that nothing has."""
        view, sale = self._desks.search.view, self._desks.sale
        row = next((each for each in sale.view.rows if each.is_selected), None)
        if row is not None and row.state is RowState.NOT_FOUND and 0 <= place < len(view.offers):
            product = view.offers[place].product.id
            self._desks.search.close()
            sale.type_text("")
            self._desks.rows.find(row.key, product)
        elif 0 <= place < len(view.offers):
            self._take_offer(view.offers[place])

    def _take_offer(self, offer: Offer) -> None:
        """Sell what was chosen; when the books say that none is left, ask once whether it is there."""
        product = offer.product
        if offer.is_there or product.id in self._seen_there:
            self._choose_offer(offer)
        else:
            asked = QuestionView(Ask.SELL_ANYWAY, product.name)
            self.question_asked.emit(asked, partial(self._sell_anyway, offer))

    def _sell_anyway(self, offer: Offer) -> None:
        self._seen_there.add(offer.product.id)
        self._choose_offer(offer)

    def _choose_offer(self, offer: Offer) -> None:
        offers = self._desks.search.view.offers
        if offer in offers:
            self._desks.search.choose(offers.index(offer))

    def _choose(self, place: int) -> None:
        key = key_at(self._desks.sale.view, place)
        if key is not None:
            self._desks.sale.select(key)

    def _step(self, place: int, by: int) -> None:
        self._choose(place)
        self._desks.lines.more() if by > 0 else self._desks.lines.fewer()

    def _see_to(self, place: int) -> None:
        """Do what the row that is chosen waits for: try again to keep it, or ask how much of it."""
        key = key_at(self._desks.sale.view, place)
        row = next((each for each in self._desks.sale.view.rows if each.key == key), None)
        if row is not None and row.state is RowState.NOT_KEPT:
            self._desks.rows.try_again(row.key)
        elif row is not None and row.state is RowState.QUANTITY_NEEDED:
            self._screen.action_asked.emit("quantity")

    def _say(self, notice: Notice) -> None:
        """Say what was added, or what was not and why; while nobody is here the door says it."""
        if self._desks.sale.view.by is None:
            return
        if notice.tone not in _PLEASED:
            self._screen.scan.warn(sentence(notice))
            return
        line = self._desks.lines.chosen
        if line is not None and notice.tone is not Tone.PAID:
            self._screen.scan.echo(line.name, amount_text(line.net))
