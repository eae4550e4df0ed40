"""What was scanned and is no line yet: weighed, sold for an amount, found by hand, tried again."""

from pos.desks.sale import Onto, Ring, SaleDesk
from pos.desks.views import ScanRow, notice_of
from pos.shop.identity import ProductId
from pos.shop.market import read_money
from pos.shop.money import Money
from pos.shop.quantity import Quantity, pieces, read_quantity
from pos.shop.refusal import Refusal
from pos.shop.sale import Sale
from pos.shop.typed import read_typed
from pos.till import ringing
from pos.till.searching import Offer, check_price


class RowDesk:
    """Brings what waits in the basket onto the sale."""

    def __init__(self, sale: SaleDesk) -> None:
        self._sale = sale

    def weigh(self, key: int, typed: str) -> None:
        """Put so much of it on the sale, as the scale or a hand says."""
        row = self._row(key)
        if row is not None:
            try:
                self._sale.try_row(key, self._weighing(row, read_quantity(typed, row.unit)))
            except Refusal as refusal:
                self._sale.say(notice_of(refusal))

    def sell_for(self, key: int, typed: str) -> None:
        """Put as much of it on the sale as that money buys."""
        row = self._row(key)
        if row is not None:
            try:
                self._sale.try_row(key, self._buying(row, read_money(typed)))
            except Refusal as refusal:
                self._sale.say(notice_of(refusal))

    def find(self, key: int, product: ProductId) -> None:
        """Put a product that was found by hand on the sale in place of a code that nothing has."""
        row = self._row(key)
        if row is not None:
            self._sale.try_row(key, self._adding(product, _times(row)))

    def try_again(self, key: int) -> None:
        """Try once more to keep what a disk has not kept."""
        if self._row(key) is not None:
            self._sale.try_row(key)

    def sell(self, offer: Offer, before_star: str = "1") -> None:
        """Put a product on the sale that was chosen from a list, as many as were typed before it."""
        product = offer.product
        typed = f"{before_star}*{product.code}"
        if product.unit.is_measured and before_star == "1":
            self._sale.ring(product.code)
            return
        try:
            quantity = read_quantity(before_star, product.unit)
        except Refusal as refusal:
            self._sale.say(notice_of(refusal))
        else:
            self._sale.ring(typed, self._adding(product.id, quantity), name=product.name)

    def _row(self, key: int) -> ScanRow | None:
        return next((row for row in self._sale.rows_open if row.key == key), None)

    def _adding(self, product: ProductId, quantity: Quantity) -> Ring:
        def add(onto: Onto) -> Sale:
            return ringing.add_product(
                self._sale.counter.records,
                onto.by,
                sale=onto.sale,
                product=product,
                quantity=quantity,
                approval=onto.approval,
            )

        return add

    def _weighing(self, row: ScanRow, quantity: Quantity) -> Ring:
        return lambda onto: self._adding(self._product_of(row, onto), quantity)(onto)

    def _buying(self, row: ScanRow, money: Money) -> Ring:
        def buy(onto: Onto) -> Sale:
            return ringing.add_by_amount(
                self._sale.counter.records,
                onto.by,
                sale=onto.sale,
                product=self._product_of(row, onto),
                money=money,
                approval=onto.approval,
            )

        return buy

    def _product_of(self, row: ScanRow, onto: Onto) -> ProductId:
        code = read_typed(row.typed).code
        return check_price(self._sale.counter.records, onto.by, typed=code).product.id


def _times(row: ScanRow) -> Quantity:
    """Give how many were asked for before the star; one when nothing was."""
    before = read_typed(row.typed).before_star
    return pieces(1) if before is None else read_quantity(before, row.unit)
