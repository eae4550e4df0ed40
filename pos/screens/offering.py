"""Joins what the till offers by itself with its desk: tiles, empties, typed prices, packs."""

from functools import cached_property

from PySide6.QtCore import QObject

from pos.desks.choices import Choices
from pos.desks.views import Notice, Tone
from pos.screens.empties_card import EmptiesCard
from pos.screens.entry_views import EmptyView, PacksView, PackView
from pos.screens.from_search import quick_of
from pos.screens.goods_card import GoodsCard
from pos.screens.joining import Joined
from pos.screens.pack_card import PackCard
from pos.screens.sale_screen import SaleScreen
from pos.screens.selling import Selling
from pos.screens.sentences import sentence
from pos.screens.tiles_card import PLACES, TilesCard
from pos.screens.to_ask import alone
from pos.shop.money import Money
from pos.shop.price import PriceTag
from pos.shop.product import PackCode, Product
from pos.shop.quantity import ONE, pieces
from pos.shop.staff import Permission
from pos.shop.words import Reason
from pos.till.searching import Offer

NO_OPEN_PRICE = "Nothing in this shop is sold at a typed price. Add a product whose price is 0."
ONE_PACK = "{name} is sold in one way only."


class Offering(QObject):
    """Shows what is offered, and rings up what hands chose of it."""

    def __init__(self, joined: Joined, screen: SaleScreen, selling: Selling) -> None:
        super().__init__()
        self._joined, self._desks, self._screen = joined, joined.desks, screen
        self._selling = selling
        self._shown: tuple[Offer, ...] = ()
        self._open: tuple[Offer, ...] = ()
        self._kinds: tuple[Product, ...] = ()
        self._codes: tuple[str, ...] = ()
        self._chosen: tuple[str, ...] | None = None
        offers = self._desks.offers
        offers.tiles_changed.connect(self._show_tiles)
        offers.tile_found.connect(self._place)
        offers.empties_listed.connect(self._ask_empties)
        offers.open_priced_listed.connect(self._ask_open_priced)
        offers.packs_listed.connect(self._ask_pack)
        self._desks.sale.told.connect(self._say)

    @cached_property
    def tiles(self) -> TilesCard:
        """Asks what stands on the tiles; a card is made when it is first opened."""
        card = TilesCard(self._joined.window)
        card.placed.connect(self._desks.offers.find_for_tile)
        card.freed.connect(self._free)
        return card

    @cached_property
    def empties(self) -> EmptiesCard:
        """Asks how many empties came back."""
        card = EmptiesCard(self._joined.window)
        card.taken.connect(self._take_empties)
        return card

    @cached_property
    def goods(self) -> GoodsCard:
        """Asks what is sold at a typed price."""
        card = GoodsCard(self._joined.window)
        card.taken.connect(lambda at: self._desks.offers.ring(self._open[at]))
        return card

    @cached_property
    def packs(self) -> PackCard:
        """Asks in which pack it is sold."""
        card = PackCard(self._joined.window)
        card.pack_chosen.connect(self._ring_pack)
        return card

    def open(self, action: str) -> bool:
        """Do what an action asks for; False when it is none of these."""
        opens = {
            "quick_items": self._ask_tiles,
            "empties": self._desks.offers.list_empties,
            "typed_price": self._desks.offers.list_open_priced,
            "packs": self._list_packs,
        }
        if action in opens:
            opens[action]()
        return action in opens

    def choose(self, choices: Choices) -> None:
        """Have the tiles show what was chosen for them."""
        if choices.tiles != self._chosen:
            self._chosen = choices.tiles
            self._desks.offers.read_tiles(choices.tiles)

    def read(self) -> None:
        """Have the tiles read anew, and know what who is signed in may do alone."""
        person, rules = self._desks.sign.view.signed_in, self._desks.shift.view.rules
        granted = rules.grants[person.role] if person else {}
        self._screen.search.guard(is_guarded=granted.get(Permission.TYPE_OPEN_PRICE, 0) is not None)
        self._desks.offers.read_tiles(self._chosen or ())

    def _show_tiles(self, offers: tuple[Offer, ...]) -> None:
        self._shown = offers
        each = self._joined.words.each()
        self._selling.show_quick(tuple(quick_of(offer, each) for offer in offers))
        if "tiles" in vars(self):
            self._name_places()

    def _ask_tiles(self) -> None:
        self._name_places()
        self.tiles.ask()

    def _name_places(self) -> None:
        own = [each.product.code in (self._chosen or ()) for each in self._shown]
        self.tiles.show_tiles([each.product.name for each in self._shown], own)

    def _place(self, at: int, code: str) -> None:
        kept = ["" if each == code else each for each in self._chosen or ()]
        places = [*kept, *[""] * PLACES][:PLACES]
        places[at] = code
        self._choose_tiles(places)

    def _free(self, at: int) -> None:
        code = self._shown[at].product.code
        self._choose_tiles(["" if each == code else each for each in self._chosen or ()])

    def _choose_tiles(self, places: list[str]) -> None:
        self._desks.settings.change_till(tiles=tuple(places) if any(places) else ())

    def _ask_empties(self, kinds: tuple[Product, ...]) -> None:
        self._kinds = kinds
        sale, person = self._desks.sale, self._desks.sign.view.signed_in
        taken = {
            kind.id: sum(
                -line.quantity.thousandths // 1000
                for line in sale.view.lines
                if line.product == kind.id and line.quantity.thousandths < 0
            )
            for kind in kinds
        }
        most = alone(sale.here, person.role if person else None, Permission.TAKE_EMPTIES)
        shown = [EmptyView(kind.name, kind.price, taken[kind.id]) for kind in kinds]
        self.empties.ask(shown, None if most is None else Money(most))

    def _take_empties(self, counts: tuple[tuple[int, int], ...]) -> None:
        for at, count in counts:
            self._desks.whole.take_empties(self._kinds[at].id, str(count))

    def _ask_open_priced(self, offers: tuple[Offer, ...]) -> None:
        self._open = offers
        if not offers:
            self._desks.sale.say(Notice(NO_OPEN_PRICE, tone=Tone.FAILED))
        elif len(offers) == 1:
            self._desks.search.close()
            self._desks.offers.ring(offers[0])
        else:
            self._desks.search.close()
            self.goods.ask([each.product.name for each in offers])

    def _list_packs(self) -> None:
        """Ask about what is chosen in the list of what was typed, else about the chosen line."""
        found, at = self._desks.search.view.offers, self._screen.search.selected
        line = self._desks.lines.chosen
        if self._screen.search.isVisible() and 0 <= at < len(found):
            self._desks.offers.list_packs(found[at].product.id)
        elif line is not None:
            self._desks.offers.list_packs(line.product)
        else:
            self._desks.sale.say(Notice(Reason.LINE_NOT_CHOSEN.value, tone=Tone.FAILED))

    def _ask_pack(self, product: Product, codes: tuple[PackCode, ...]) -> None:
        if not codes:
            self._desks.sale.say(Notice(ONE_PACK, {"name": product.name}, Tone.FAILED))
            return
        one = ONE if product.unit.is_measured else pieces(1)
        packs = [PackView(one, product.price)]
        packs += [PackView(code.pack, _price_of(code, product)) for code in codes]
        self._codes = (product.code, *(code.barcode.text for code in codes))
        self.packs.ask(PacksView(product.name, tuple(packs), product.tag, product.unit))

    def _ring_pack(self, at: int) -> None:
        before, star, _ = self._desks.sale.view.box.partition("*")
        self._desks.search.close()
        self._desks.sale.type_text("")
        times = f"{before.strip()}*" if star else ""
        self._desks.sale.ring(f"{times}{self._codes[at]}")

    def _say(self, notice: Notice) -> None:
        card = self._joined.window.card
        if isinstance(card, TilesCard) and notice.tone is Tone.FAILED:
            card.refuse(sentence(notice))


def _price_of(code: PackCode, product: Product) -> Money:
    tag: PriceTag = code.tag_of(product)
    return tag.at(code.pack).of(code.pack)
