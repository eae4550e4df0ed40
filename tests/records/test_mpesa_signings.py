"""Days follow each other without a gap, each with what came and its last signature."""

from datetime import date, timedelta

from pos.records.mpesa_signings import (
    answered_lines,
    days_between,
    oldest_money,
    post_answer,
    post_signing,
    signing_of,
)
from pos.shop.audit import Act
from pos.shop.money import Money
from pos.shop.signing_off import DayMoney, Signing
from tests.builders import NOON, ksh
from tests.paying_shop import EAT, PayingShop
from tests.shops import Shop

DAY = NOON.astimezone(EAT).date()
MIDNIGHT = NOON.astimezone(EAT).replace(hour=0)


def signing(shop: Shop, **more: object) -> Signing:
    said: dict[str, object] = {"opening": None, "closing": None, **more}
    return Signing(
        DAY, "600638", "a", "b", 3, 1, ksh(650), at=NOON, by=shop.manager, name="Mwangi", **said
    )  # type: ignore[arg-type]


def sign(shop: Shop, *signings: Signing) -> None:
    for each in signings:
        with shop.records.writing() as books:
            post_signing(books, each)
            books.note(Act.DAY_SIGNED, shop.manager, subject="day")


def test_the_last_signature_of_a_day_counts(shop: Shop) -> None:
    last = signing(shop, opening=ksh(1), closing=Money(0))
    sign(shop, signing(shop), last)
    with shop.records.reading() as books:
        assert signing_of(books, DAY) == last
        assert signing_of(books, DAY + timedelta(days=1)) is None


def test_days_have_what_came_on_them(shop: Shop) -> None:
    till = PayingShop(shop)
    till.confirm("hello")
    till.settle()
    sign(shop, signing(shop))
    with shop.records.reading() as books:
        days = days_between(books, MIDNIGHT - timedelta(days=1), MIDNIGHT + timedelta(days=1))
        assert days == (
            DayMoney(DAY, 1, ksh(650), 1, signing(shop)),
            DayMoney(DAY - timedelta(days=1)),
        )
        assert days_between(books, MIDNIGHT, MIDNIGHT) == ()
        assert oldest_money(books) == NOON


def test_before_any_money_there_is_no_oldest(shop: Shop) -> None:
    with shop.records.reading() as books:
        assert oldest_money(books) is None


def test_what_was_said_of_a_line_is_of_its_day(shop: Shop) -> None:
    with shop.records.writing() as books:
        post_answer(books, DAY, "A", why="asked", by=shop.manager)
        books.note(Act.LINE_ANSWERED, shop.manager, subject="A")
    with shop.records.reading() as books:
        assert answered_lines(books, DAY) == {"A"}
        assert answered_lines(books, date(2026, 1, 1)) == frozenset()
