"""A product as whoever moves stock has it before him: its pack, what there is of it, and what it costs."""

from pos.records.books import Books
from pos.records.products import codes_of, find_by_barcode, find_by_code, product_of
from pos.records.stock import held, values_of
from pos.shop.barcode import printable_start, read_barcode
from pos.shop.identity import ProductId
from pos.shop.quantity import NONE, ONE, Quantity
from pos.shop.refusal import Refusal
from pos.shop.stockable import Stockable
from pos.shop.words import Reason


def stockable_by_code(books: Books, typed: str) -> Stockable:
    """Give what a code stands for, sold still or not; a pack's code with its pack."""
    found = find_by_barcode(books, read_barcode(typed))
    if found is not None:
        return _stockable(books, found[0].id, found[1].pack)
    product = find_by_code(books, typed.strip())
    if product is None:
        raise Refusal(Reason.NOT_FOUND, code=printable_start(typed.strip()))
    return stockable(books, product.id)


def stockable(books: Books, product: ProductId) -> Stockable:
    """Give a product by itself."""
    return _stockable(books, product, ONE)


def _stockable(books: Books, product: ProductId, pack: Quantity) -> Stockable:
    packs = sorted({code.pack for code in codes_of(books, product) if code.pack > ONE})
    there = tuple(each for each in held(books, product) if each.quantity != NONE)
    valued = values_of(books, [product])[product]
    return Stockable(product_of(books, product), pack, tuple(packs), valued=valued, held=there)
