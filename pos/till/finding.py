"""From what was scanned or typed to goods on the counter."""

from dataclasses import replace

from pos.records.books import Books
from pos.records.house import rules_of
from pos.records.products import find_by_barcode, find_by_code, product_of
from pos.shop.barcode import printable_start, read_barcode
from pos.shop.line import item_of
from pos.shop.money import above_zero
from pos.shop.product import PackCode, Product
from pos.shop.quantity import ONE, Quantity, Unit, pieces
from pos.shop.refusal import Refusal
from pos.shop.scale_label import Priced, Weighed, read_label
from pos.shop.selling import Goods
from pos.shop.typed import Typed
from pos.shop.words import Reason


def find_goods(books: Books, typed: Typed) -> Goods:
    """Give the goods that a code stands for, or refuse with what to do next.

    A barcode of the shop comes first, then a scale's label, then a short code.
    """
    label = read_label(typed.code, rules_of(books).layouts)
    if label is not None and not _is_own_barcode(books, typed.code):
        return _labelled(books, label, typed)
    found = find_by_barcode(books, read_barcode(typed.code))
    if found is not None:
        return _packed(books, *found, typed)
    product = find_by_code(books, typed.code)
    if product is None:
        raise Refusal(Reason.NOT_FOUND, code=printable_start(typed.code))
    return goods_of(books, product, _asked(product, typed))


def goods_of(books: Books, product: Product, quantity: Quantity) -> Goods:
    """Give so much of a product, with the deposit that lies on it."""
    if not product.is_active:
        raise Refusal(Reason.PRODUCT_OFF, name=product.name)
    deposit = None
    if product.deposit is not None:
        bottle = product_of(books, product.deposit)
        deposit = Goods(item_of(bottle), bottle.tag)
    return Goods(item_of(product), product.tag, quantity, deposit=deposit)


def _is_own_barcode(books: Books, code: str) -> bool:
    return find_by_barcode(books, read_barcode(code)) is not None


def _packed(books: Books, product: Product, code: PackCode, typed: Typed) -> Goods:
    if code.pack == ONE and code.price is None:
        return goods_of(books, product, _asked(product, typed))
    packs = typed.quantity(Unit.PIECE) or ONE
    goods = goods_of(books, product, Quantity(code.pack.thousandths * packs.thousandths // 1000))
    return goods if code.price is None else replace(goods, tag=code.tag_of(product), pack=code.pack)


def _labelled(books: Books, label: Weighed | Priced, typed: Typed) -> Goods:
    product = find_by_code(books, label.item)
    if product is None:
        raise Refusal(Reason.NOT_FOUND, code=label.item)
    times = typed.quantity(product.unit) or ONE
    if isinstance(label, Weighed):
        weight = label.quantity(product.unit).thousandths * times.thousandths // 1000
        return goods_of(books, product, Quantity(weight))
    above_zero(label.price)
    if not product.unit.is_measured:  # anybody can write a label, so its price is one that is typed
        return replace(goods_of(books, product, times), typed=label.price)
    price = label.price.part(times.thousandths, 1000)
    return replace(goods_of(books, product, product.tag.buys(price)), fixed=price)


def _asked(product: Product, typed: Typed) -> Quantity:
    asked = typed.quantity(product.unit)
    if asked is None and product.unit.is_measured:
        raise Refusal(Reason.QUANTITY_NEEDED, name=product.name, unit=product.unit.value)
    return asked or pieces(1)
