"""The money of a shop in small: what a till does with each letter by the rules alone, to try the rules with.

Money goes by its code; money that only a query has told of goes by its request until its code is known.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import Enum

from pos.shop.asking import State
from pos.shop.awaiting import Awaited, ByNumber, Ended, Kind, Match, Sighted
from pos.shop.identity import SaleId
from pos.shop.matching import match
from pos.shop.money import NOTHING, Money, sum_of
from pos.shop.slip import is_typed_exactly

OURS = frozenset({"174379"})


class Place(Enum):
    """Where money is: on a sale, arrived on one, or on the list of a person."""

    ON_SALE = "on_sale"
    ARRIVED = "arrived"
    LISTED = "listed"


@dataclass(frozen=True)
class Piece:
    """One sum of money that is known."""

    name: str
    amount: Money
    seen: Sighted
    place: Place = Place.LISTED
    sale: SaleId | None = None

    @property
    def has_code(self) -> bool:
        return self.seen.trans_id is not None


@dataclass
class Ledger:
    """All money and all sales of one till."""

    till: int = 4
    sales: dict[SaleId, Awaited] = field(default_factory=dict)
    totals: dict[SaleId, Money] = field(default_factory=dict)
    cash: dict[SaleId, Money] = field(default_factory=dict)
    pieces: dict[str, Piece] = field(default_factory=dict)

    def open_sale(self, sale: Awaited) -> None:
        self.sales[sale.sale] = sale
        self.totals[sale.sale] = sale.due
        self.cash[sale.sale] = NOTHING

    def hear(self, seen: Sighted, now: datetime) -> None:
        """Apply one letter or one answer of a query."""
        known = self.pieces.get(seen.trans_id) if seen.trans_id else None
        if known is not None:
            self._hear_again(known, seen, now)
            return
        said = match(seen, self.sales.values(), now=now, till=self.till, ours=OURS)
        if seen.trans_id is None and said.request is None:
            return  # an answer about no request of ours
        self._apply(seen, said)

    def take(self, name: str, sale: SaleId) -> None:
        """A person takes money for a sale that still waits for some."""
        piece = self.pieces[name]
        if piece.place is not Place.ON_SALE and self.sales[sale].is_open and piece.seen.is_verified:
            self._put_on(piece, sale)

    def pay_cash(self, sale: SaleId) -> None:
        """The rest is paid in cash."""
        kept = self.sales[sale]
        if kept.is_open:
            self.cash[sale] = kept.due
            self._end(sale, Ended.PAID_OTHERWISE)

    def cancel(self, sale: SaleId) -> None:
        """The sale is given up; no money was taken for it yet."""
        if self.sales[sale].is_open and self.taken(sale) == NOTHING:
            self._end(sale, Ended.CANCELLED)

    def taken(self, sale: SaleId) -> Money:
        on_sale = (each for each in self.pieces.values() if each.place is Place.ON_SALE)
        return sum_of(each.amount for each in on_sale if each.sale == sale)

    def _apply(self, seen: Sighted, said: Match) -> None:
        if said.request is not None and said.kind is not Kind.UNSURE:
            self._link(seen, said)
        if said.kind is Kind.KNOWN:
            return
        if said.kind is Kind.CODE:
            self._name(said.request or "", seen)
            return
        piece = Piece(seen.trans_id or said.request or "", seen.amount, seen)
        if said.kind is Kind.PLACES and said.sale is not None:
            self._put_on(piece, said.sale)
        else:
            has_arrived = said.kind in {Kind.LESS, Kind.MORE}
            place = Place.ARRIVED if has_arrived else Place.LISTED
            self._keep(replace(piece, place=place, sale=said.sale))

    def _hear_again(self, known: Piece, seen: Sighted, now: datetime) -> None:
        """Keep what is new of money that is known: who asked for it, and that Safaricom did write it."""
        if seen.is_verified and not known.seen.is_verified:
            del self.pieces[known.name]  # nobody could use it so far
            self._apply(seen, match(seen, self.sales.values(), now=now, till=self.till, ours=OURS))
            return
        if seen.is_verified:
            self._found_out(known, seen)
        if known.name in self.pieces:
            self._keep(replace(self.pieces[known.name], seen=_joined(known.seen, seen)))

    def _found_out(self, known: Piece, seen: Sighted) -> None:
        """Tie money that is known to the request that its callback names."""
        for sale in self.sales.values():
            for asked in sale.asked:
                if seen.checkout and asked.checkout == seen.checkout and asked.trans_id is None:
                    if asked.request in self.pieces:
                        self._sort_out(sale, asked.request, known)
                    self._change(sale.sale, asked.request, trans_id=known.name, presumed=None)

    def _sort_out(self, sale: Awaited, request: str, known: Piece) -> None:
        """A request has a sum without a code, and money that is known turns out to be its own.

        Where that money was taken for another request's, the sum without a code is the other's; else
        the two are one.
        """
        without = self.pieces.pop(request)
        other = next((each for each in sale.asked if each.presumed == known.name), None)
        if other is not None:
            self._change(sale.sale, other.request, presumed=None)
            self._keep(replace(without, name=other.request))
        elif without.place is Place.ON_SALE and known.place is Place.ON_SALE:
            self.pieces[request] = without
        elif without.place is Place.ON_SALE:
            self._keep(replace(without, name=known.name, seen=known.seen))

    def _link(self, seen: Sighted, said: Match) -> None:
        """Keep that the request is paid, and by which code, as its callback says or as it is taken for."""
        sale, request = said.sale or SaleId(""), said.request or ""
        asked = next(each for each in self.sales[sale].asked if each.request == request)
        if seen.trans_id is None or asked.checkout != seen.checkout:
            self._change(sale, request, **({"presumed": said.code} if said.code else {}))
        elif asked.trans_id is None:
            self._change(sale, request, trans_id=said.code, presumed=None)

    def _change(self, sale: SaleId, request: str, **known: str | None) -> None:
        kept = self.sales[sale]
        asked = tuple(
            replace(each, state=State.PAID, **known) if each.request == request else each  # type: ignore[arg-type]
            for each in kept.asked
        )
        self.sales[sale] = replace(kept, asked=asked)
        self._renew()

    def _name(self, request: str, seen: Sighted) -> None:
        """Give the sum without a code its code."""
        without = self.pieces.pop(request)
        self._keep(replace(without, name=seen.trans_id or "", seen=seen))

    def _put_on(self, piece: Piece, sale: SaleId) -> None:
        self._keep(replace(piece, place=Place.ON_SALE, sale=sale))
        kept = self.sales[sale]
        due = kept.due - piece.amount
        self.sales[sale] = replace(kept, due=due)
        if due <= NOTHING:
            self._end(sale, Ended.PAID)

    def _end(self, sale: SaleId, how: Ended) -> None:
        kept = self.sales[sale]
        self.sales[sale] = replace(kept, ended=how, ended_at=kept.opened_at)

    def _keep(self, piece: Piece) -> None:
        self.pieces[piece.name] = piece
        self._renew()

    def _renew(self) -> None:
        """Bring up to date which money came under the number of each sale."""
        for sale in self.sales.values():
            told = {each.trans_id for each in sale.asked} | {each.presumed for each in sale.asked}
            by_number = tuple(
                ByNumber(each.name, each.amount)
                for each in sorted(self.pieces.values(), key=lambda each: each.name)
                if _is_of(each, sale) and each.name not in told
            )
            self.sales[sale.sale] = replace(sale, by_number=by_number)


def _joined(known: Sighted, seen: Sighted) -> Sighted:
    """What both letters tell of one sum; nothing is believed of a letter that is not known to be true."""
    if not seen.is_verified:
        return known
    return replace(
        known,
        account=known.account or seen.account,
        short_code=known.short_code or seen.short_code,
        checkout=known.checkout or seen.checkout,
    )


def _is_of(piece: Piece, sale: Awaited) -> bool:
    number = sale.pay_number
    is_verified = piece.has_code and piece.seen.is_verified
    return is_verified and number is not None and is_typed_exactly(piece.seen.account, number)


def wrong_with(ledger: Ledger, heard: Iterable[Sighted]) -> list[str]:
    """Give what is wrong: a sale closed with too little, money lost, or money that nobody sent."""
    wrong = []
    codes = {each.trans_id for each in heard if each.trans_id}
    kept = {each.seen.trans_id for each in ledger.pieces.values() if each.seen.trans_id}
    wrong += [f"lost {code}" for code in sorted(codes - kept)]
    wrong += [f"invented {code}" for code in sorted(kept - codes)]
    for sale, kept_sale in ledger.sales.items():
        in_all = ledger.taken(sale) + ledger.cash[sale]
        if kept_sale.ended in {Ended.PAID, Ended.PAID_OTHERWISE} and in_all < ledger.totals[sale]:
            wrong.append(f"{sale} closed with {in_all} of {ledger.totals[sale]}")
    return wrong
