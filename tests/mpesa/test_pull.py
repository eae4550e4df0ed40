"""What came in is pulled page by page, to an end; a row that makes no sense hides none of the others."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from pos.mpesa.payer import Payer
from pos.mpesa.pull import Pull, PulledMoney
from pos.mpesa.reading import Unreadable
from pos.mpesa.trouble import CallTrouble
from pos.shop.money import Money
from tests.mpesa.counter import ALI, NOON, Answer, Scene

REGISTER, QUERY = "/pulltransactions/v1/register", "/pulltransactions/v1/query"
LAST_HOURS = Pull(NOON - timedelta(hours=2), NOON)


def row(number: int = 0, **changed: Any) -> dict[str, Any]:
    said = {
        "transactionId": f"OGE8ZF{number:04}",
        "trxDate": "2020-08-05T10:13:00Z",
        "msisdn": 254708374149,
        "sender": "JOHN",
        "transactiontype": "c2b-pay-bill-debit",
        "billreference": "10017",
        "amount": "233.8",
        "organizationname": "Duka",
    }
    return said | changed


def page(*rows: Any, code: Any = "1000") -> Answer:
    return Answer({"ResponseRefID": "26178-1", "ResponseCode": code, "ResponseMessage": "Success", "Response": [list(rows)]})  # fmt: skip


def pulled(shop: Scene, *answers: Answer) -> list[tuple[Any, ...]]:
    shop.counter.will(QUERY, *answers)
    return list(shop.daraja.pull(LAST_HOURS))


def test_a_row_is_read_in_all_its_fields(shop: Scene) -> None:
    ((money,),) = pulled(shop, page(row()))
    at = datetime(2020, 8, 5, 10, 13, tzinfo=UTC)
    assert money == PulledMoney("OGE8ZF0000", Money(23380), at, Payer(ALI, "JOHN"), "10017", "c2b-pay-bill-debit")  # fmt: skip
    assert shop.counter.at(QUERY)[0].said == {
        "ShortCode": "600638",
        "StartDate": "2026-11-21 10:00:00",
        "EndDate": "2026-11-21 12:00:00",
        "OffSetValue": "0",
    }


def test_no_more_than_two_days_are_asked_for(shop: Scene) -> None:
    shop.counter.will(QUERY, page())
    assert list(shop.daraja.pull(Pull(NOON - timedelta(days=9), NOON))) == []
    assert shop.counter.at(QUERY)[0].said["StartDate"] == "2026-11-19 12:00:00"


def test_pages_follow_until_one_is_not_full(shop: Scene) -> None:
    full = page(*(row(number) for number in range(100)))
    pages = pulled(shop, full, page(row(100)))
    assert [len(each) for each in pages] == [100, 1]
    assert [each.said["OffSetValue"] for each in shop.counter.at(QUERY)] == ["0", "100"]


def test_a_page_that_comes_again_is_the_end(shop: Scene) -> None:
    pages = pulled(shop, page(*(row(number) for number in range(100))))
    assert len(pages) == 1
    assert len(shop.counter.at(QUERY)) == 2


def test_a_last_page_of_odd_rows_is_told(shop: Scene) -> None:
    full = page(*(row(number) for number in range(100)))
    rows = [each for found in pulled(shop, full, page(row(100, amount="a lot"))) for each in found]
    assert len(rows) == 101
    assert isinstance(rows[-1], Unreadable)


def test_odd_rows_beside_known_money_are_told(shop: Scene) -> None:
    full = page(*(row(number) for number in range(100)))
    pages = pulled(shop, full, page(row(99), "x"))
    assert [len(each) for each in pages] == [100, 2]


def test_money_behind_two_pages_of_odd_rows_is_found(shop: Scene) -> None:
    odd = page(*["x"] * 100)
    pages = pulled(shop, odd, odd, page(row(1)))
    assert [len(each) for each in pages] == [100, 100, 1]


def test_there_is_an_end_to_the_pages(shop: Scene) -> None:
    full = page(*(row(number) for number in range(100)))
    shop.counter.will(QUERY, full)
    short = Pull(LAST_HOURS.since, LAST_HOURS.until, offsets=(0,))
    assert len(list(shop.daraja.pull(short))) == 1


@pytest.mark.parametrize("answer", [page(code="1001"), page(code=1001), Answer({"ResponseCode": "1001", "Response": "[[]]"}), page(), Answer({"ResponseCode": 1000, "Response": []})])  # fmt: skip
def test_nothing_came_in(shop: Scene, answer: Answer) -> None:
    assert pulled(shop, answer) == []


def test_rows_need_no_inner_list(shop: Scene) -> None:
    pages = pulled(shop, Answer({"ResponseCode": "1000", "Response": [row(1), row(2)]}))
    assert [each.receipt for each in pages[0]] == ["OGE8ZF0001", "OGE8ZF0002"]


def test_a_row_that_makes_no_sense_hides_no_other(shop: Scene) -> None:
    ((one, two, three, four),) = pulled(shop, page("x", row(amount="a lot"), row(1), row(2, trxDate="soon", amount=5)))  # fmt: skip
    assert [type(each) for each in (one, two)] == [Unreadable, Unreadable]
    assert (three.receipt, four.at, four.amount) == ("OGE8ZF0001", None, Money(500))


@pytest.mark.parametrize("written", ["2020-08-05T10:13:00", "2020-08-05T13:13:00+03:00"])
def test_a_moment_is_kept_in_utc(shop: Scene, written: str) -> None:
    ((money,),) = pulled(shop, page(row(trxDate=written)))
    assert money.at == datetime(2020, 8, 5, 10, 13, tzinfo=UTC)


def test_a_moment_that_no_computer_shows_is_left_out(shop: Scene) -> None:
    ((money,),) = pulled(shop, page(row(trxDate="9999-12-31T23:30:00Z")))
    assert money.at is None


@pytest.mark.parametrize("answer", [Answer({}), page(code="2000"), Answer({"ResponseCode": "1000", "Response": "x"})])  # fmt: skip
def test_a_list_that_makes_no_sense_is_trouble(shop: Scene, answer: Answer) -> None:
    with pytest.raises(CallTrouble, match="makes no sense"):
        pulled(shop, answer)


@pytest.mark.parametrize(("said", "is_new"), [({"ResponseStatus": "1000"}, True), ({"Response Status": 1001}, False)])  # fmt: skip
def test_a_shop_is_registered_for_pulling_once(shop: Scene, said: dict[str, Any], is_new: bool) -> None:  # noqa: FBT001  # fmt: skip
    shop.counter.will(REGISTER, Answer(said))
    assert shop.daraja.register_pull(ALI, callback="https://box.example/in/cd34/pull") is is_new
    assert shop.counter.asked[-1].said == {
        "ShortCode": "600638",
        "RequestType": "Pull",
        "NominatedNumber": "254708374149",
        "CallBackURL": "https://box.example/in/cd34/pull",
    }


@pytest.mark.parametrize("said", [{}, {"ResponseStatus": "7"}])
def test_a_registration_for_pulling_without_a_clear_answer_is_trouble(
    shop: Scene, said: dict[str, Any]
) -> None:
    shop.counter.will(REGISTER, Answer(said))
    with pytest.raises(CallTrouble):
        shop.daraja.register_pull(ALI, callback="https://box.example/in/cd34/pull")
