"""Money and the sales that wait for it: one line for each case, with what the cashier reads."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

import pytest

from pos.shop.asking import State
from pos.shop.awaiting import Asked, Awaited, ByNumber, Ended, Kind, Match, Sighted, Sure
from pos.shop.identity import SaleId
from pos.shop.matching import match
from pos.shop.payment import Oddity
from pos.shop.paynumber import REST
from tests.builders import NOON, ksh

OURS = frozenset({"174379", "600123"})
TILL = 4
NOW = NOON + timedelta(minutes=30)

CERTAIN, VERY_LIKELY, LIKELY, WEAK, NONE = reversed(Sure)
PLACES, CODE, KNOWN, LESS, MORE = Kind.PLACES, Kind.CODE, Kind.KNOWN, Kind.LESS, Kind.MORE
SPARE, UNSURE, OTHER_TILL = Kind.SPARE, Kind.UNSURE, Kind.OTHER_TILL
SUGGESTED, UNMATCHED, OTHER_SHOP = Kind.SUGGESTED, Kind.UNMATCHED, Kind.OTHER_SHOP


def seconds(count: float) -> datetime:
    return NOON + timedelta(seconds=count)


def minutes(count: float) -> datetime:
    return NOON + timedelta(minutes=count)


def came(amount: float | str, account: object = "", **fields: object) -> Sighted:
    """Money as a C2B confirmation tells of it, twelve seconds after the pay screen was opened."""
    told = {"trans_id": "UKL4R8T2XW", "at": seconds(12), "short_code": "174379", **fields}
    return Sighted(amount=ksh(amount), **{"account": account, **told})  # type: ignore[arg-type]


def answered(amount: float, **fields: object) -> Sighted:
    """Money as the callback of a push tells of it: by our request, and to no short code."""
    return came(amount, **{"short_code": "", "checkout": "ws_CO_1", "once": "aa11", **fields})


def looked(amount: float, **fields: object) -> Sighted:
    """Money as a status query knows it: without a code."""
    return answered(amount, trans_id=None, once=None, **fields)


def waits(
    sale: str = "A", due: float | str = 1864, number: str | None = "48217", **fields: object
) -> Awaited:
    told = {"till": TILL, "opened_at": NOON, **fields}
    return Awaited(SaleId(sale), due=ksh(due), pay_number=number, **told)  # type: ignore[arg-type]


def asked(amount: float = 1864, state: State = State.WAITING, **fields: object) -> Asked:
    told = {"request": "R1", "once": "aa11", "checkout": "ws_CO_1", **fields}
    return Asked(amount=ksh(amount), state=state, **told)  # type: ignore[arg-type]


def pushed(*requests: Asked, **fields: object) -> Awaited:
    return waits(asked=requests or (asked(),), **fields)  # type: ignore[arg-type]


def ended(how: Ended, **fields: object) -> Awaited:
    return waits(**{"ended": how, "ended_at": seconds(5), **fields})  # type: ignore[arg-type]


LATE, TWICE = Oddity.LATE, Oddity.TWICE
AT_TILL: dict[str, object] = {"short_code": "600123", "is_till": True}

B = waits("B", 1864, "48192")
OTHERS = waits("B", 540, "31487", till=3)
TYPED = replace(B, typed=frozenset({"UKL4R8T2XW"}))
LOST = asked(state=State.UNSURE, checkout=None)
PAID_WITHOUT_CODE = asked(state=State.PAID)
PAID_BY_OTHER = asked(state=State.PAID, trans_id="UKL4R8T000")
PART = asked(500)
OTHER_PART = replace(PART, request="R2", once="bb", checkout="ws_CO_2")
SEEN = ByNumber("UKL4R8T2XW", ksh(1864))
SEEN_PART = ByNumber("UKL4R8T000", ksh(500))


@dataclass(frozen=True)
class Case:
    """What came, which sales wait, and what is said."""

    words: str
    money: Sighted
    sales: tuple[Awaited, ...]
    kind: Kind
    sure: Sure
    sale: str | None
    said: str
    oddities: frozenset[Oddity] = frozenset()


def case(
    words: str,
    money: Sighted,
    *sales: Awaited,
    so: tuple[Kind, Sure, str | None],
    said: str,
    odd: object = (),
) -> Case:
    return Case(words, money, sales, *so, said, frozenset(odd))  # type: ignore[call-overload]


SLIP = {Oddity.SLIP}
CASES = (
    # The pay number
    case("number and amount are right", came(1864, "48217"), waits(), so=(PLACES, CERTAIN, "A"), said="the account number is right, 12 s later, same amount"),
    case("blanks before and behind it", came(1864, "  48217 "), waits(), so=(PLACES, CERTAIN, "A"), said="the account number is right, 12 s later, same amount"),
    case("hours later, the sale still open", came(1864, "48217", at=minutes(200)), waits(), so=(PLACES, CERTAIN, "A"), said="the account number is right, 3 h later, same amount"),
    case("a till's clock that is a little fast", came(1864, "48217", at=seconds(-40)), waits(), so=(PLACES, CERTAIN, "A"), said="the account number is right, 40 s earlier, same amount"),
    case("in the same second", came(1864, "48217", at=NOON), waits(), so=(PLACES, CERTAIN, "A"), said="the account number is right, at the same time, same amount"),
    case("among several open sales", came(1864, "48217"), B, OTHERS, waits(), so=(PLACES, CERTAIN, "A"), said="the account number is right, 12 s later, same amount"),
    case("two sales of one amount, one number", came(1864, "48192"), waits(), B, so=(PLACES, CERTAIN, "B"), said="the account number is right, 12 s later, same amount"),
    case("cents are rounded to shillings", came(100, "48217"), waits(due="99.60"), so=(PLACES, CERTAIN, "A"), said="the account number is right, 12 s later, same amount"),
    case("cents that are paid to the cent", came("99.60", "48217"), waits(due="99.60"), so=(PLACES, CERTAIN, "A"), said="the account number is right, 12 s later, same amount"),
    case("too little", came(1800, "48217"), waits(), so=(LESS, CERTAIN, "A"), said="the account number is right, 12 s later, KSh 64 short", odd={Oddity.UNDERPAID}),
    case("one shilling too little", came(1863, "48217"), waits(), so=(LESS, CERTAIN, "A"), said="the account number is right, 12 s later, KSh 1 short", odd={Oddity.UNDERPAID}),
    case("too much", came(2000, "48217"), waits(), so=(MORE, CERTAIN, "A"), said="the account number is right, 12 s later, KSh 136 over", odd={Oddity.OVERPAID}),
    case("a cent too much", came("1864.01", "48217"), waits(), so=(MORE, CERTAIN, "A"), said="the account number is right, 12 s later, KSh 0.01 over", odd={Oddity.OVERPAID}),
    case("ten times too much", came(18640, "48217"), waits(), so=(MORE, CERTAIN, "A"), said="the account number is right, 12 s later, KSh 16,776 over", odd={Oddity.OVERPAID}),
    case("nothing is due any more", came(50, "48217"), waits(due=0), so=(MORE, CERTAIN, "A"), said="the account number is right, 12 s later, KSh 50 over", odd={Oddity.OVERPAID}),
    case("to another number of the shop", came(1864, "48217", short_code="600123"), waits(short_codes=frozenset({"174379"})), so=(SUGGESTED, VERY_LIKELY, "A"), said="the account number is right, same amount, 12 s later, paid to another of our numbers"),
    case("to any number of the shop", came(1864, "48217", short_code="600123"), waits(), so=(PLACES, CERTAIN, "A"), said="the account number is right, 12 s later, same amount"),
    case("two open sales with one number", came(1864, "48217"), waits(), waits("B"), so=(SUGGESTED, WEAK, "A"), said="the account number is right, same amount, 12 s later, 2 sales fit"),
    case("two with one number, one paid", came(1864, "48217"), ended(Ended.PAID), waits("B"), so=(PLACES, CERTAIN, "B"), said="the account number is right, 12 s later, same amount"),
    case("money of yesterday with today's number", came(1864, "48217", at=NOON - timedelta(hours=25)), waits(), so=(SUGGESTED, LIKELY, "A"), said="the account number is right, same amount, 25 h earlier, came long before this sale"),
    case("a sale of another till", came(540, "31487"), OTHERS, so=(OTHER_TILL, CERTAIN, "B"), said="the account number is right, 12 s later, belongs to Till 3"),
    # What ended
    case("after it was cancelled", came(1864, "48217"), ended(Ended.CANCELLED), so=(SPARE, CERTAIN, "A"), said="the account number is right, 12 s later, the sale was cancelled", odd={LATE}),
    case("after it was paid in cash", came(1864, "48217"), ended(Ended.PAID_OTHERWISE), so=(SPARE, CERTAIN, "A"), said="the account number is right, 12 s later, the sale was paid in another way", odd={LATE, TWICE}),
    case("after it was paid by M-Pesa", came(1864, "48217"), ended(Ended.PAID), so=(SPARE, CERTAIN, "A"), said="the account number is right, 12 s later, the sale is paid already", odd={TWICE}),
    case("another sum after it was paid", came(20, "48217"), ended(Ended.PAID), so=(SPARE, CERTAIN, "A"), said="the account number is right, 12 s later, the sale is paid already", odd={TWICE}),
    case("after 72 hours the number rests no more", came(1864, "48217"), ended(Ended.PAID, ended_at=NOW - REST - timedelta(seconds=1)), so=(UNMATCHED, NONE, None), said="the account number of another sale"),
    case("a code is looked for as long as it is missing", came(1864, "48217"), pushed(PAID_WITHOUT_CODE, ended=Ended.PAID, ended_at=NOW - REST - REST), so=(CODE, CERTAIN, "A"), said="the account number is right, 12 s later"),
    case("a push is known by its request for ever", answered(1864), pushed(PAID_WITHOUT_CODE, ended=Ended.PAID, ended_at=NOW - REST - REST), so=(CODE, CERTAIN, "A"), said="the answer to our request"),
    case("at 72 hours it still does", came(1864, "48217"), ended(Ended.PAID, ended_at=NOW - REST), so=(SPARE, CERTAIN, "A"), said="the account number is right, 12 s later, the sale is paid already", odd={TWICE}),
    case("finished before the money came", came(1864, "48217"), ended(Ended.PROVISIONAL), so=(PLACES, CERTAIN, "A"), said="the account number is right, 12 s later, the sale was finished before the money came, same amount"),
    case("likewise, with too little", came(1800, "48217"), ended(Ended.PROVISIONAL), so=(LESS, CERTAIN, "A"), said="the account number is right, 12 s later, the sale was finished before the money came, KSh 64 short", odd={Oddity.UNDERPAID}),
    case("the code that was typed for it", came(1864, **AT_TILL), ended(Ended.PROVISIONAL, number=None, typed=frozenset({"UKL4R8T2XW"})), so=(PLACES, CERTAIN, "A"), said="the code that was typed, 12 s later, the sale was finished before the money came, same amount"),
    case("a typed code, typed for two sales", came(1864), ended(Ended.PROVISIONAL, number=None, typed=frozenset({"UKL4R8T2XW"})), replace(B, typed=frozenset({"UKL4R8T2XW"})), so=(SUGGESTED, WEAK, "A"), said="the code that was typed, same amount, 12 s later, the sale was finished before the money came, 2 sales fit"),
    case("a typed code that has paid another sale", came(1864, "48217"), TYPED, pushed(PAID_WITHOUT_CODE, due=0, ended=Ended.PAID, ended_at=NOON), so=(CODE, CERTAIN, "A"), said="the account number is right, 12 s later"),
    case("a typed code of money long before that", came(1864, "48217", at=NOON - timedelta(hours=25)), TYPED, pushed(PAID_WITHOUT_CODE, due=0, ended=Ended.PAID, ended_at=NOON), so=(PLACES, CERTAIN, "B"), said="the code that was typed, 25 h earlier, same amount"),
    # Our own requests
    case("the answer to a push", answered(1864), pushed(), so=(PLACES, CERTAIN, "A"), said="the answer to our request, same amount"),
    case("a push whose answer was lost", answered(1864), pushed(LOST), so=(PLACES, CERTAIN, "A"), said="came to the address of our request, same amount"),
    case("paid, as a query says", looked(1864), pushed(), so=(PLACES, CERTAIN, "A"), said="the answer to our request, same amount"),
    case("paid, as another query says", looked(1864), pushed(PAID_WITHOUT_CODE), so=(KNOWN, CERTAIN, "A"), said="the answer to our request"),
    case("the code comes after the query", answered(1864), pushed(PAID_WITHOUT_CODE), so=(CODE, CERTAIN, "A"), said="the answer to our request"),
    case("the code comes under the pay number", came(1864, "48217"), pushed(PAID_WITHOUT_CODE, due=0, ended=Ended.PAID, ended_at=NOON), so=(CODE, CERTAIN, "A"), said="the account number is right, 12 s later"),
    case("the code tells another sum", answered(1800), pushed(PAID_WITHOUT_CODE), so=(CODE, CERTAIN, "A"), said="the answer to our request", odd={Oddity.UNDERPAID}),
    case("the code tells more", answered(1900), pushed(PAID_WITHOUT_CODE), so=(CODE, CERTAIN, "A"), said="the answer to our request", odd={Oddity.OVERPAID}),
    case("the same money, matched once more", answered(1864, trans_id="UKL4R8T000"), pushed(PAID_BY_OTHER), so=(PLACES, CERTAIN, "A"), said="the answer to our request, same amount"),
    case("one request paid with two codes", answered(1864), pushed(PAID_BY_OTHER), so=(SPARE, CERTAIN, "A"), said="the answer to our request, our request has paid already, with another code", odd={TWICE}),
    case("its twin under the pay number comes first", came(1864, "48217"), pushed(), so=(PLACES, CERTAIN, "A"), said="the account number is right, 12 s later, same amount"),
    case("a query after its twin", looked(1864), pushed(by_number=(SEEN,), due=0, ended=Ended.PAID, ended_at=NOON), so=(KNOWN, CERTAIN, "A"), said="the answer to our request"),
    case("paid although it was called not paid", answered(1864), pushed(asked(state=State.NOT_PAID)), so=(PLACES, CERTAIN, "A"), said="the answer to our request, same amount", odd={LATE}),
    case("a push for a part", answered(500), pushed(PART), so=(PLACES, CERTAIN, "A"), said="the answer to our request, the amount that was asked"),
    case("that part's twin", came(500, "48217"), pushed(PART), so=(PLACES, CERTAIN, "A"), said="the account number is right, 12 s later, the amount that was asked"),
    case("two pushes for equal parts, one twin", came(500, "48217"), pushed(PART, OTHER_PART), so=(PLACES, CERTAIN, "A"), said="the account number is right, 12 s later, the amount that was asked"),
    case("a query after money under the number", looked(500), pushed(PART, due=1364, by_number=(SEEN_PART,)), so=(KNOWN, CERTAIN, "A"), said="the answer to our request"),
    case("a query after another sum under the number", looked(500), pushed(PART, by_number=(SEEN,)), so=(PLACES, CERTAIN, "A"), said="the answer to our request, the amount that was asked"),
    case("a query, when that money is another's", looked(500), pushed(PART, replace(OTHER_PART, presumed="UKL4R8T000"), due=1364, by_number=(SEEN_PART,)), so=(PLACES, CERTAIN, "A"), said="the answer to our request, the amount that was asked"),
    case("the callback, when other money was taken for it", answered(500), pushed(asked(500, State.PAID, presumed="UKL4R8T000"), due=1364, by_number=(SEEN_PART,)), so=(PLACES, CERTAIN, "A"), said="the answer to our request, the amount that was asked"),
    case("that other money is then a third's, which lacks one", answered(500), pushed(asked(500, State.PAID, presumed="UKL4R8T000"), replace(OTHER_PART, state=State.PAID), due=864, by_number=(SEEN_PART,)), so=(CODE, CERTAIN, "A"), said="the answer to our request"),
    case("money under the number, matched once more", answered(1864), pushed(by_number=(SEEN,)), so=(PLACES, CERTAIN, "A"), said="the answer to our request, same amount"),
    case("a part that was asked and is not any more", came(500, "48217"), pushed(asked(500, State.NOT_PAID)), so=(LESS, CERTAIN, "A"), said="the account number is right, 12 s later, KSh 1,364 short", odd={Oddity.UNDERPAID}),
    case("a push that tells less than was asked", answered(1800), pushed(), so=(LESS, CERTAIN, "A"), said="the answer to our request, KSh 64 short", odd={Oddity.UNDERPAID}),
    case("a push for what was due before cash came", answered(1864), pushed(due=864), so=(MORE, CERTAIN, "A"), said="the answer to our request, KSh 1,000 over", odd={Oddity.OVERPAID}),
    case("a push paid after the sale was cancelled", answered(1864), pushed(ended=Ended.CANCELLED, ended_at=seconds(5)), so=(SPARE, CERTAIN, "A"), said="the answer to our request, the sale was cancelled", odd={LATE}),
    case("a push paid after cash", answered(1864), pushed(ended=Ended.PAID_OTHERWISE, ended_at=seconds(5)), so=(SPARE, CERTAIN, "A"), said="the answer to our request, the sale was paid in another way", odd={LATE, TWICE}),
    case("two pushes, both paid", answered(1864, checkout="ws_CO_2", once="bb"), pushed(PAID_BY_OTHER, asked(request="R2", once="bb", checkout="ws_CO_2"), ended=Ended.PAID, ended_at=seconds(5)), so=(SPARE, CERTAIN, "A"), said="the answer to our request, the sale is paid already", odd={TWICE}),
    case("a push that nobody here sent", answered(1864), waits(), so=(SUGGESTED, LIKELY, "A"), said="no account typed, same amount, 12 s later"),
    # Slips
    case("two digits swapped", came(1864, "48271"), waits(), so=(SUGGESTED, VERY_LIKELY, "A"), said="two digits swapped, same amount, 12 s later", odd=SLIP),
    case("the first two swapped", came(1864, "84217"), waits(), so=(SUGGESTED, VERY_LIKELY, "A"), said="two digits swapped, same amount, 12 s later", odd=SLIP),
    case("one digit wrong", came(1864, "48317"), waits(), so=(SUGGESTED, VERY_LIKELY, "A"), said="one digit wrong, same amount, 12 s later", odd=SLIP),
    case("one digit missing", came(1864, "4817"), waits(), so=(SUGGESTED, VERY_LIKELY, "A"), said="one digit missing, same amount, 12 s later", odd=SLIP),
    case("one digit doubled", came(1864, "482217"), waits(), so=(SUGGESTED, VERY_LIKELY, "A"), said="one digit doubled, same amount, 12 s later", odd=SLIP),
    case("gaps in it", came(1864, "48 217"), waits(), so=(SUGGESTED, VERY_LIKELY, "A"), said="more typed than the number, same amount, 12 s later", odd=SLIP),
    case("words around it", came(1864, "acc 48217 shop"), waits(), so=(SUGGESTED, VERY_LIKELY, "A"), said="more typed than the number, same amount, 12 s later", odd=SLIP),
    case("a letter glued to it", came(1864, "A48217"), waits(), so=(SUGGESTED, VERY_LIKELY, "A"), said="more typed than the number, same amount, 12 s later", odd=SLIP),
    case("a nought before it", came(1864, "048217"), waits(), so=(SUGGESTED, VERY_LIKELY, "A"), said="more typed than the number, same amount, 12 s later", odd=SLIP),
    case("wide digits", came(1864, "４８２１７"), waits(), so=(SUGGESTED, VERY_LIKELY, "A"), said="more typed than the number, same amount, 12 s later", odd=SLIP),
    case("a slip and too little", came(1800, "48271"), waits(), so=(SUGGESTED, WEAK, "A"), said="two digits swapped, KSh 64 short, 12 s later", odd=SLIP),
    case("a slip and too much", came(1900, "48271"), waits(), so=(SUGGESTED, WEAK, "A"), said="two digits swapped, KSh 36 over, 12 s later", odd=SLIP),
    case("a slip after a quarter of an hour", came(1864, "48271", at=minutes(16)), waits(), so=(SUGGESTED, LIKELY, "A"), said="two digits swapped, same amount, 16 min later", odd=SLIP),
    case("the screen was opened again meanwhile", came(1864, "48271", at=minutes(16)), waits(shown_at=minutes(15)), so=(SUGGESTED, VERY_LIKELY, "A"), said="two digits swapped, same amount, 60 s later", odd=SLIP),
    case("a slip in the part that was asked", came(500, "48271"), pushed(PART), so=(SUGGESTED, VERY_LIKELY, "A"), said="two digits swapped, the amount that was asked, 12 s later", odd=SLIP),
    case("a slip for a sale that was cancelled", came(1864, "48271"), ended(Ended.CANCELLED), so=(SUGGESTED, LIKELY, "A"), said="two digits swapped, same amount, 12 s later, the sale was cancelled", odd=SLIP),
    case("a slip beside another sale of that amount", came(1864, "48271"), waits(), waits("B", 1864, "47941"), so=(SUGGESTED, VERY_LIKELY, "A"), said="two digits swapped, same amount, 12 s later", odd=SLIP),
    case("one slip away from two sales", came(1864, "48292"), B, waits("A", 1864, "48211"), waits("C", 1864, "48298"), so=(SUGGESTED, WEAK, "B"), said="one digit wrong, same amount, 12 s later, 3 sales fit", odd=SLIP),
    case("two digits wrong", came(1864, "48333"), waits(), so=(SUGGESTED, LIKELY, "A"), said="another account typed, same amount, 12 s later"),
    case("two slips and another amount", came(1800, "48333"), waits(), so=(UNMATCHED, NONE, None), said="another account typed"),
    case("another good number, the amount of this sale", came(1864, "31487"), waits(), so=(SUGGESTED, WEAK, "A"), said="the account number of another sale, same amount, 12 s later"),
    # The amount alone
    case("at a till nobody types an account", came(1864, **AT_TILL), waits(), so=(SUGGESTED, LIKELY, "A"), said="no account typed, same amount, 12 s later"),
    case("no account at a paybill", came(1864), waits(), so=(SUGGESTED, LIKELY, "A"), said="no account typed, same amount, 12 s later"),
    case("he paid before the screen was opened", came(1864, at=minutes(-4)), waits(), so=(SUGGESTED, LIKELY, "A"), said="no account typed, same amount, 4 min earlier"),
    case("much too early", came(1864, at=minutes(-6)), waits(), so=(UNMATCHED, NONE, None), said="no account typed"),
    case("a quarter of an hour is the end of it", came(1864, at=minutes(15)), waits(), so=(SUGGESTED, LIKELY, "A"), said="no account typed, same amount, 15 min later"),
    case("after it", came(1864, at=minutes(15.1)), waits(), so=(UNMATCHED, NONE, None), said="no account typed"),
    case("a word as account", came(1864, "rent"), waits(), so=(SUGGESTED, LIKELY, "A"), said="another account typed, same amount, 12 s later"),
    case("two sales of that amount", came(1864, "shop"), waits(), B, so=(SUGGESTED, WEAK, "A"), said="another account typed, same amount, 12 s later, 2 sales fit"),
    case("this sale and one of another till", came(540), waits(due=540), OTHERS, so=(SUGGESTED, WEAK, "A"), said="no account typed, same amount, 12 s later, 2 sales fit"),
    case("only one of another till", came(540), OTHERS, so=(SUGGESTED, LIKELY, "B"), said="no account typed, same amount, 12 s later, belongs to Till 3"),
    case("a sale that was just paid in cash", came(1864), ended(Ended.PAID_OTHERWISE), so=(SUGGESTED, WEAK, "A"), said="no account typed, same amount, 12 s later, the sale was paid in another way"),
    case("an amount that nobody waits for", came(750, "rent"), waits(), so=(UNMATCHED, NONE, None), said="another account typed"),
    case("nobody waits at all", came(1864, "48217"), so=(UNMATCHED, NONE, None), said="the account number of another sale"),
    case("to a number of another shop", came(1864, "48217", short_code="999999"), waits(), so=(OTHER_SHOP, NONE, None), said="paid to 999999, which is not ours"),
    case("no money at all", came(0, "48217"), waits(due=0), so=(UNMATCHED, NONE, None), said=""),
    case("the code that is missing, with no account", came(1864, **AT_TILL), pushed(PAID_WITHOUT_CODE, ended=Ended.PAID, ended_at=NOON), B, so=(SUGGESTED, VERY_LIKELY, "A"), said="no account typed, just what came for it without a code, 12 s later, the sale is paid already"),
    case("the code that is missing, much later", came(1864, **AT_TILL, at=minutes(40)), pushed(PAID_WITHOUT_CODE, ended=Ended.PAID, ended_at=NOON), so=(UNMATCHED, NONE, None), said="no account typed"),
    case("not the code: the number of another sale", came(1864, "31487"), pushed(PAID_WITHOUT_CODE, ended=Ended.PAID, ended_at=NOON), so=(SUGGESTED, WEAK, "A"), said="the account number of another sale, just what came for it without a code, 12 s later, the sale is paid already"),
    # What is not known to be from Safaricom
    case("a forged confirmation", came(1864, "48217", is_verified=False), waits(), so=(UNSURE, CERTAIN, "A"), said="the account number is right, 12 s later, same amount, not known to be from Safaricom", odd={Oddity.UNVERIFIED}),
    case("a forged callback", answered(1864, is_verified=False), pushed(), so=(UNSURE, CERTAIN, "A"), said="the answer to our request, same amount, not known to be from Safaricom", odd={Oddity.UNVERIFIED}),
    case("a forged one with too little", came(1, "48217", is_verified=False), waits(), so=(UNSURE, CERTAIN, "A"), said="the account number is right, 12 s later, KSh 1,863 short, not known to be from Safaricom", odd={Oddity.UNVERIFIED, Oddity.UNDERPAID}),
    case("a forged slip", came(1864, "48271", is_verified=False), waits(), so=(SUGGESTED, VERY_LIKELY, "A"), said="two digits swapped, same amount, 12 s later, not known to be from Safaricom", odd={Oddity.SLIP, Oddity.UNVERIFIED}),
    case("a forged one for another till", came(540, "31487", is_verified=False), OTHERS, so=(OTHER_TILL, CERTAIN, "B"), said="the account number is right, 12 s later, belongs to Till 3, not known to be from Safaricom", odd={Oddity.UNVERIFIED}),
    case("a forged one for nobody", came(750, "rent", is_verified=False), waits(), so=(UNMATCHED, NONE, None), said="another account typed, not known to be from Safaricom", odd={Oddity.UNVERIFIED}),
    case("a forged one for a paid sale", came(1864, "48217", is_verified=False), ended(Ended.PAID), so=(UNSURE, CERTAIN, "A"), said="the account number is right, 12 s later, the sale is paid already, not known to be from Safaricom", odd={TWICE, Oddity.UNVERIFIED}),
)  # fmt: skip


def said_of(each: Case) -> Match:
    return match(each.money, each.sales, now=NOW, till=TILL, ours=OURS)


@pytest.mark.parametrize("each", CASES, ids=lambda each: each.words)
def test_money_is_matched_as_the_table_says(each: Case) -> None:
    said = said_of(each)
    grounds = ", ".join(each.words("KSh") for each in said.grounds)
    told = (said.kind, said.sure, said.sale, grounds, said.oddities)
    assert told == (each.kind, each.sure, each.sale, each.said, each.oddities)


@pytest.mark.parametrize("each", CASES, ids=lambda each: each.words)
def test_it_does_not_matter_in_which_order_the_sales_stand(each: Case) -> None:
    backwards = match(each.money, each.sales[::-1], now=NOW, till=TILL, ours=OURS)
    assert backwards == said_of(each)


def test_every_kind_is_in_the_table() -> None:
    assert {each.kind for each in CASES} == set(Kind)


def test_the_table_says_each_thing_once() -> None:
    assert len({each.words for each in CASES}) == len(CASES) > 60


@pytest.mark.parametrize(
    ("money", "sale", "code"),
    [
        (answered(1864), pushed(), "UKL4R8T2XW"),
        (answered(1864), pushed(PAID_WITHOUT_CODE), "UKL4R8T2XW"),
        (came(1864, "48217"), pushed(PAID_WITHOUT_CODE), "UKL4R8T2XW"),
        (looked(1864), pushed(by_number=(SEEN,)), "UKL4R8T2XW"),
        (looked(1864), pushed(PAID_BY_OTHER), "UKL4R8T000"),
        (looked(1864), pushed(asked(state=State.PAID, presumed="UKL4R8T000")), "UKL4R8T000"),
        (looked(1864), pushed(), None),
    ],
)
def test_it_is_said_which_code_the_request_has_now(
    money: Sighted, sale: Awaited, code: str | None
) -> None:
    said = match(money, [sale], now=NOW, till=TILL, ours=OURS)
    assert (said.request, said.code) == ("R1", code)


def test_money_under_the_pay_number_names_no_request() -> None:
    said = match(came(1864, "48217"), [pushed()], now=NOW, till=TILL, ours=OURS)
    assert (said.request, said.code) == (None, None)


def test_the_others_that_fit_are_named_beside_the_likeliest() -> None:
    sales = (waits(), waits("B", 1864, "47941"), waits("C", 1864, "48192"))
    said = match(came(1864, "48271"), sales, now=NOW, till=TILL, ours=OURS)
    assert (said.sale, said.rivals) == ("A", ("B", "C"))


@pytest.mark.parametrize(
    ("amount", "sale", "difference"),
    [
        (1800, waits(), -64),
        (2000, waits(), 136),
        (1864, waits(), 0),
        (1800, pushed(PAID_WITHOUT_CODE, due=0), -64),
    ],
)
def test_the_difference_is_told(amount: int, sale: Awaited, difference: int) -> None:
    money = answered(amount) if sale.asked else came(amount, "48217")
    said = match(money, [sale], now=NOW, till=TILL, ours=OURS)
    assert said.difference == ksh(difference)
