"""What waits for money, and how it stands for the match: open, ended, provisional, or another till's."""

from dataclasses import replace

from pos.records.awaited import (
    await_money,
    awaited_by_others,
    awaited_for,
    close_awaited,
    has_awaited,
    hear_awaiting,
    hear_settled,
    is_awaited,
    opened_by,
    recent_sales,
    sales_with,
)
from pos.records.mpesa_line import keep_line
from pos.records.unsettled import unsettled_now, unsettled_of, unsettled_with_code
from pos.shop.awaiting import ByNumber, Ended
from pos.shop.identity import SaleId
from pos.shop.payment import Method, Tender
from pos.till import paying
from tests.builders import ksh
from tests.paying_shop import LINE
from tests.records.phoning import CODE, keep, received, sighting
from tests.shops import Shop


def waits(shop: Shop, *, amount: int = 65) -> SaleId:
    sale = shop.ring_up("101")
    with shop.records.writing() as books:
        keep_line(books, LINE)
        await_money(books, sale, pay_number="10019", amount=ksh(amount), by=shop.cashier)
    return sale


def test_a_sale_waits_for_what_is_due_on_it_now(busy: Shop) -> None:
    sale = waits(busy, amount=60)
    with busy.records.reading() as books:
        (awaited,) = awaited_for(books, [sale, sale, SaleId("none")])
        assert (awaited.due, awaited.pay_number, awaited.ended) == (ksh(65), "10019", None)
        assert is_awaited(books, sale)
        assert has_awaited(books)
        assert opened_by(books, sale) == busy.cashier
        assert opened_by(books, SaleId("none")) is None
        assert sales_with(books, "10019") == (sale,)
        assert sale in recent_sales(books)


def test_a_sale_that_cannot_be_read_waits_for_nothing(busy: Shop) -> None:
    sale = waits(busy)
    with busy.records.writing() as books:
        books.connection.execute("UPDATE open_sales SET body = '[]' WHERE id = ?", (sale,))
    with busy.records.reading() as books:
        (awaited,) = awaited_for(books, [sale])
        assert awaited.due == ksh(0)


def test_how_a_sale_ended_is_kept_for_as_long_as_its_number_rests(busy: Shop) -> None:
    sale = waits(busy)
    busy.sell("101")
    words = {"sale": sale, "payment": busy.payment(), "given": ksh(65)}
    paying.take_cash(busy.records, busy.cashier, **words)
    with busy.records.reading() as books:
        (awaited,) = awaited_for(books, [sale])
        assert (awaited.ended, awaited.due) == (Ended.PAID_OTHERWISE, ksh(65))
        assert sale in recent_sales(books)
        assert not has_awaited(books)
    busy.clock.pass_time(days=4)
    with busy.records.reading() as books:
        assert sale not in recent_sales(books)


def test_the_same_amount_is_awaited_once_and_what_never_waited_is_not_closed(busy: Shop) -> None:
    sale = waits(busy)
    with busy.records.writing() as books:
        await_money(books, sale, pay_number="10019", amount=ksh(65), by=busy.cashier)
        close_awaited(books, SaleId("none"), "paid")
        (count,) = books.connection.execute("SELECT COUNT(*) FROM awaited").fetchone()
    assert count == 1


def test_a_sale_taken_by_hand_waits_for_its_code(busy: Shop) -> None:
    busy.choose(takes_mpesa_by_hand=True)
    sale = busy.ring_up("101")
    tender = Tender(Method.MPESA, reference=CODE)
    words = {"sale": sale, "payment": busy.payment(), "tender": tender}
    paying.take(busy.records, busy.supervisor, **words)
    with busy.records.reading() as books:
        (waiting,) = unsettled_now(books)
        assert (waiting.sale, waiting.code, waiting.amount) == (sale, CODE, ksh(65))
        assert waiting.receipt.startswith("T2-")
        assert [row.id for row in unsettled_of(books, sale)] == [waiting.payment]
        assert unsettled_with_code(books, "other") is None
        (awaited,) = awaited_for(books, [sale])
        assert (awaited.ended, awaited.typed, awaited.pay_number) == (
            Ended.PROVISIONAL,
            frozenset({CODE}),
            None,
        )
        assert sale in recent_sales(books)


def test_money_under_a_number_is_told_with_its_sale(busy: Shop) -> None:
    sale = waits(busy)
    money = replace(received(account="10019"), seen_at=busy.clock.at)
    keep(busy, money, sighting(account="10019"))
    with busy.records.reading() as books:
        (awaited,) = awaited_for(books, [sale])
    assert awaited.by_number == (ByNumber(CODE, ksh(650)),)


def test_what_other_tills_await_is_forgotten_with_its_number(busy: Shop) -> None:
    with busy.records.writing() as books:
        hear_awaiting(books, "theirs", till=1, pay_number="10019", amount=ksh(5))
        (theirs,) = awaited_by_others(books, "10019")
        assert (theirs.till, theirs.due, theirs.ended) == (1, ksh(5), None)
        hear_settled(books, "theirs")
        (theirs,) = awaited_by_others(books, "10019")
        assert theirs.ended is Ended.PAID
    busy.clock.pass_time(days=4)
    with busy.records.writing() as books:
        hear_awaiting(books, "another", till=1, pay_number="10028", amount=ksh(5))
        assert awaited_by_others(books, "10019") == ()
