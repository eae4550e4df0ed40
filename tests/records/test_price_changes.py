"""Changes of many prices as the books tell them; pos/office/pricing makes them."""

from pos.office.pricing import change_prices
from pos.records.price_changes import changed_by, past_changes, taken_back
from pos.shop.identity import ProductId
from pos.shop.price_change import PriceChange
from pos.shop.product import Change
from pos.shop.repricing import By, NewPrice, Recipe
from tests.builders import ksh
from tests.shops import Shop

MILK = ProductId("milk")
UP = NewPrice(MILK, "Milk", ksh(65), ksh(1070))


def test_a_change_is_told_with_who_and_how_far(shop: Shop) -> None:
    change = PriceChange("c-1", 2, Recipe(By.AMOUNT, 5_00))
    change_prices(shop.records, shop.manager, change=change, part=(UP,))
    with shop.records.reading() as books:
        (past,) = past_changes(books)
        assert (past.id, past.by, past.changed, past.passed) == ("c-1", "Mwangi", 1, 0)
        assert past.noted.recipe == change.recipe
        assert not past.is_whole
        assert changed_by(books, "c-1") == {MILK: Change("price", "65.00", "1,070.00")}
        (back,) = taken_back(books, "c-1")
        assert (back.before, back.after) == (ksh(1070), ksh(65))


def test_the_list_and_the_rows_of_a_change_are_found_by_an_index(shop: Shop) -> None:
    sql = (
        "EXPLAIN QUERY PLAN SELECT subject FROM audit WHERE act = 'prices_changed' "
        "GROUP BY subject ORDER BY subject DESC"
    )
    with shop.records.reading() as books:
        plan = " ".join(row[3] for row in books.connection.execute(sql))
    assert "SEARCH audit USING INDEX audit_act" in plan
