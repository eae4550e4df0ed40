"""A shop that has sold for some days, by real acts and from a seed: discounts, empties, returns, ways to pay."""

from dataclasses import dataclass, field, replace
from pathlib import Path
from random import Random

from pos.office import stocktake
from pos.office.adjusting import adjust
from pos.office.receiving import receive
from pos.records.people import owed_by
from pos.shop.adjusting import Adjustment
from pos.shop.customer import Customer
from pos.shop.discount import Off, Percent
from pos.shop.identity import DocumentId, SaleId
from pos.shop.payment import Method, Tender
from pos.shop.phone import Phone
from pos.shop.quantity import Quantity, Unit, pieces
from pos.shop.receiving import Delivery, DeliveryLine
from pos.shop.stock import Lot, MoveKind
from pos.shop.tax import TaxClass
from pos.till import accounts, paying, returning, ringing, shifts
from pos.till.returning import GoodsBack
from tests.builders import ksh, product
from tests.shops import Shop, add_customer, new_shop

BOTTLE = product(
    "Bottle", id="bottle", code="B", price=ksh(25), is_deposit=True, tax_class=TaxClass.D
)
GOODS = (
    replace(
        product("Flour", id="flour", code="F", price=ksh("120.40"), tax_class=TaxClass.A),
        category="Flour",
    ),
    product("=Fuel", id="fuel", code="U", price=ksh("187.35"), tax_class=TaxClass.E),
    product("Sugar", id="sugar", code="S", price=ksh("133.33"), unit=Unit.KG),
    replace(BOTTLE, category="Empties"),
    replace(product("Soda", id="soda", code="O", price=ksh(60)), deposit=BOTTLE.id),
    replace(product("Dust", id="dust", code="D", price=ksh(10)), category="Slow"),
)
CODES = ("101", "2*101", "F", "3*F", "U", "0.875*S", "O", "4*O")


@dataclass
class Lived:
    """The shop while it lives: its chance, and the sales whose goods may still come back."""

    shop: Shop
    dice: Random
    customer: Customer
    bought: list[tuple[SaleId, Quantity]] = field(default_factory=list)

    def sell(self) -> None:
        self.shop.clock.pass_time(minutes=self.dice.randrange(3, 90))
        codes = self.dice.choices(CODES, k=self.dice.randrange(1, 4))
        sale = self.shop.ring_up(*codes)
        self._change({"records": self.shop.records, "by": self.shop.owner, "sale": sale})
        if self._pay(sale):
            self.bought.append((sale, Quantity(875) if "*S" in codes[0] else pieces(1)))

    def _may(self, chance: float) -> bool:
        return self.dice.random() < chance

    def _change(self, on: dict[str, object]) -> None:
        if self._may(0.3):
            ringing.discount_sale(**on, discount=Percent(self.dice.choice((300, 777))))
        if self._may(0.2):
            ringing.discount_line(**on, line=1, discount=Off(ksh("1.15")))
        if self._may(0.2):
            ringing.type_price(**on, line=1, price=ksh("119.99"))
        if self._may(0.3):
            ringing.take_empties(
                **on, product=BOTTLE.id, quantity=pieces(self.dice.choice((1, 30)))
            )
        if self.bought and self._may(0.4):
            sale, quantity = self.bought.pop()
            returning.take_goods_back(**on, back=GoodsBack(sale, 1, quantity))

    def _pay(self, sale: SaleId) -> bool:
        shop, by = self.shop, self.dice.choice((self.shop.owner, self.shop.cashier))
        on = {"records": shop.records, "by": by, "sale": sale}
        due = paying.standing_of(**on).due
        if due < ksh(0):
            shop.give_back(sale)
        elif due == ksh(0):
            paying.finish_even(**on)
        else:
            return self._take(on)
        return False

    def _take(self, on: dict[str, object]) -> bool:
        shop, chosen = self.shop, self.dice.random()
        if paying.standing_of(**on).due < ksh(5):
            chosen = 1  # too little for a part of it
        if chosen < 0.2:
            card = shop.payment()
            paying.take(**on, payment=card, tender=Tender(Method.CARD, ksh(5), "slip"))
            again = {**on, "by": shop.owner, "payment": shop.payment()}
            paying.take_back_payment(**again, of=card)
        if chosen < 0.4:
            tender = Tender(Method.MPESA, reference=f"UKL{self.dice.randrange(10**7):07}")
            paying.take(**{**on, "by": shop.owner}, payment=shop.payment(), tender=tender)
        elif chosen < 0.55:
            ringing.name_customer(**on, name="", customer=self.customer.id)
            tender = Tender(Method.ACCOUNT, customer=self.customer.id)
            paying.take(**on, payment=shop.payment(), tender=tender)
        else:
            paying.take_cash(**on, payment=shop.payment(), given=ksh(90_000))
            return True
        return False

    def end_shift(self) -> None:
        shop = self.shop
        shifts.count_drawer(shop.records, shop.owner, counted={ksh(1000): 5})
        shifts.close_shift(shop.records, shop.owner, reason="Counted in a hurry")
        shop.clock.pass_time(hours=self.dice.randrange(2, 14))
        shop.open_shift()


def lived_shop(folder: Path, sales: int, seed: int = 7) -> Shop:
    """A shop that has sold so often; a shift has about a dozen sales, and the last one is open."""
    shop = new_shop(folder)
    shop.choose(takes_mpesa_by_hand=True)
    for each in (GOODS[3], *GOODS[:3], *GOODS[4:]):
        shop.put_on_shelf(each)
    shop.open_shift()
    _bring(shop)
    phone = Phone("254712345678")
    customer = add_customer(
        shop.records, shop.owner, name="Wanjiru", phone=phone, limit=ksh(900_000)
    )
    life = Lived(shop, Random(seed), customer)
    for number in range(1, sales + 1):
        life.sell()
        if number % 12 == 0:
            life.end_shift()
    _lose(shop)
    _settle(shop, customer)
    return shop


def _bring(shop: Shop) -> None:
    lines = tuple(
        DeliveryLine(each.id, pieces(400), ksh(f"{cost}.35"))
        for cost, each in enumerate((product(), *GOODS), start=40)
    )
    came = Delivery(DocumentId(shop.records.new_id()), "Brookside", "DN 1", lines)
    receive(shop.records, shop.owner, delivery=came)


def _lose(shop: Shop) -> None:
    for kind, count in ((MoveKind.DAMAGED, 3), (MoveKind.DAMAGED, 1), (MoveKind.OWN_USE, 2)):
        lot = Lot(GOODS[0].id, pieces(count))
        adjust(shop.records, shop.owner, adjustment=Adjustment(kind, lot, "Squashed"))
    take = stocktake.start_count(shop.records, shop.owner, name="Soda").id
    for product_id, found in ((GOODS[4].id, 5), (GOODS[5].id, 402)):
        stocktake.count(shop.records, shop.owner, take=take, found=Lot(product_id, pieces(found)))
    stocktake.approve_count(shop.records, shop.owner, take=take)


def _settle(shop: Shop, customer: Customer) -> None:
    with shop.records.reading() as books:
        owes = owed_by(books, customer.id)
    if owes > ksh(10):
        debt = {"customer": customer.id, "payment": shop.payment()}
        tender = Tender(Method.MPESA, ksh(10), "UKM0000001")
        accounts.pay_debt(shop.records, shop.owner, **debt, tender=tender)
