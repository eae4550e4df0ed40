"""Claims go on in the books that take the place of those which made them, where their money was used for nothing."""

from contextlib import closing
from pathlib import Path

from pos.records.claims import find_claim
from pos.records.claims_left import claims_left, go_on_with
from pos.records.letters_out import letters_due
from pos.shop.audit import Act
from pos.till import taking
from tests.paying_shop import CODE, PayingShop
from tests.shops import Shop, copied_shop, made_folder


def placed(mpesa: PayingShop, code: str) -> None:
    mpesa.confirm("hello", code=code)
    mpesa.listen()
    words = {"sale": mpesa.ring_up(), "received": mpesa.money(code).id, "how": "saw the SMS"}
    taking.place_money(mpesa.shop.records, mpesa.shop.cashier, **words)


def left(shop: Shop) -> list[str]:
    with shop.records.reading() as books:
        return [claim.key for claim in claims_left(books)]


def test_what_stands_and_has_paid_nothing_is_left(shop: Shop) -> None:
    mpesa = PayingShop(shop)
    placed(mpesa, "UKL4R8T2XA")
    mpesa.settle()
    assert left(shop) == []
    placed(mpesa, CODE)
    assert left(shop) == [f"{CODE}.1"]
    mpesa.other_claims()
    mpesa.settle()
    assert left(shop) == []


def test_it_goes_on_once_and_is_sent_where_it_may_not_have_been(shop: Shop, tmp_path: Path) -> None:
    another = copied_shop(shop, made_folder(tmp_path / "another"))
    placed(PayingShop(shop), CODE)
    with shop.records.reading() as books:
        claims = claims_left(books)
    for _ in range(2):
        with another.records.writing() as books:
            go_on_with(books, claims)
            books.note(Act.RESTORED, another.owner, subject="shop")
    with closing(another.records), another.records.reading() as books:
        assert find_claim(books, f"{CODE}.1") == claims[0]
        assert [letter.body for letter in letters_due(books)] == [claims[0].body]
