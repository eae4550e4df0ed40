"""A day is signed when the statement shows all of it and nothing is left to say; traps let no day be signed."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from pos.office.reconciling import (
    answer_line,
    compare_day,
    count_told,
    days_on,
    has_changed,
    list_days,
    sign_day,
)
from pos.office.statement_reading import StatementRead, read_statement_from
from pos.records.today import concerns_of
from pos.shop.audit import Act
from pos.shop.day_check import DayCheck, Obstacle
from pos.shop.identity import RefundId
from pos.shop.payment import Method, Tender
from pos.shop.progress import Stopped
from pos.shop.reconciling import Heap
from pos.shop.refusal import Refusal
from pos.shop.signing_off import Signing, Since
from pos.shop.staff import Permission, Role
from pos.shop.today import ConcernKind
from pos.shop.words import Reason
from pos.till import choosing, paying, reconciling, refunding
from tests.builders import NOON, ksh
from tests.paying_shop import CODE, EAT, PayingShop
from tests.shops import Shop, refused
from tests.statements import DAY, PortalFile, csv_bytes, put, put_xlsx, whole


@pytest.fixture
def mpesa(shop: Shop) -> PayingShop:
    """A till that was paid KSh 650 by M-Pesa, on the day after."""
    till = PayingShop(shop)
    till.confirm(till.pay_number(till.ring_up()))
    till.settle()
    shop.clock.pass_time(days=1)
    return till


class Office:
    """A manager with a file; what it tells is kept by the owner."""

    def __init__(self, till: PayingShop, folder: Path) -> None:
        self.records, self.by, self.folder = till.shop.records, till.shop.manager, folder
        self.keeper = till.shop.owner

    def read(self, file: PortalFile | bytes) -> StatementRead:
        return read_statement_from(put(self.folder, file))

    def compare(self, file: PortalFile | bytes) -> DayCheck:
        return compare_day(self.records, self.by, day=DAY, read=self.read(file))

    def sign(self, file: PortalFile | bytes) -> Signing:
        return sign_day(self.records, self.by, day=DAY, read=self.read(file))

    def heaps(self, file: PortalFile | bytes) -> dict[str, Heap]:
        return {each.name: each.heap for each in self.compare(file).findings}

    def keep(self, file: PortalFile | bytes) -> None:
        reconciling.take_statement(self.records, self.keeper, statement=self.read(file).statement)

    def obstacles(self, file: PortalFile | bytes) -> tuple[Obstacle, ...]:
        obstacles = self.compare(file).obstacles
        if obstacles:
            with refused(Reason.DAY_NOT_READY):
                self.sign(file)
        return obstacles


@pytest.fixture
def office(mpesa: PayingShop, tmp_path: Path) -> Office:
    return Office(mpesa, tmp_path)


def good(**cells: Any) -> PortalFile:
    file = whole((650, CODE), **cells)
    last = file.lines.pop()
    file.balance -= 200
    file.add(-5.5, CODE, NOON + timedelta(minutes=1), reason="Pay Bill Charge")
    file.add(200, last[0], NOON + timedelta(days=1))
    return file


def test_a_day_that_agrees_is_signed_off(mpesa: PayingShop, office: Office) -> None:
    signed = office.sign(good())
    assert (signed.short_code, signed.lines, signed.heard, signed.amount) == (
        "600638",
        2,
        1,
        ksh(650),
    )
    assert (signed.opening, signed.closing) == (ksh(10_100), ksh("10744.50"))
    (noted,) = mpesa.shop.audited(Act.DAY_SIGNED)
    assert noted["figures"] == signed.figures
    (today, day) = list_days(office.records, office.by)
    assert day.signing == replace(signed, name="Mwangi")
    assert not has_changed(day, office.compare(good()))
    assert not has_changed(today)


def test_a_later_file_that_differs_shows_the_day_as_changed(office: Office) -> None:
    office.sign(good())
    more = good()
    more.add(70, "UKL4R8T2ZZ", NOON + timedelta(minutes=2))
    day = list_days(office.records, office.by)[1]
    assert has_changed(day, office.compare(more))
    assert not has_changed(day)


def test_money_that_is_heard_of_later_changes_a_signed_day(
    mpesa: PayingShop, office: Office
) -> None:
    office.sign(good())
    mpesa.shop.clock.at -= timedelta(days=1)
    mpesa.confirm("hello", 70, code="UKL4R8T2ZZ")
    mpesa.settle()
    mpesa.shop.clock.at += timedelta(days=1)
    day = list_days(office.records, office.by)[1]
    assert has_changed(day)
    assert (day.heard, day.asking) == (2, 1)
    assert day.changes == ()


def test_what_became_of_a_signed_day_is_told_with_who_did_it(
    mpesa: PayingShop, office: Office
) -> None:
    shop = mpesa.shop
    shop.clock.at -= timedelta(days=1)
    mpesa.confirm("hello", 70, code="UKL4R8T2ZZ")
    mpesa.settle()
    money = mpesa.money("UKL4R8T2ZZ").id
    choosing.set_aside(shop.records, shop.owner, received=money, reason="a friend's")
    shop.clock.at += timedelta(days=1)
    file = whole((650, CODE), (70, "UKL4R8T2ZZ"))
    first = office.sign(file)
    assert office.sign(file) == first
    assert len(shop.audited(Act.DAY_SIGNED)) == 1
    shop.clock.pass_time(minutes=5)
    choosing.take_up_again(shop.records, shop.owner, received=money, reason="ours")
    shop.clock.pass_time(minutes=1)
    choosing.set_aside(shop.records, shop.owner, received=money, reason="my sister's")
    taken, aside = list_days(office.records, office.by)[1].changes
    assert (taken.what, aside.what, aside.name) == (Since.TAKEN_UP, Since.SET_ASIDE, "Njeri")
    shop.clock.pass_time(minutes=1)
    choosing.take_up_again(shop.records, shop.owner, received=money, reason="ours")
    refunding.reverse_money(
        shop.records, shop.owner, received=money, refund=RefundId("refund"), why="twice"
    )
    day = list_days(office.records, office.by)[1]
    assert {each.what for each in day.changes[-2:]} == {Since.TAKEN_UP, Since.SENT_BACK}
    assert {(each.code, each.name) for each in day.changes} == {("UKL4R8T2ZZ", "Njeri")}
    assert has_changed(day)
    with shop.records.reading() as books:
        (told,) = (each for each in concerns_of(books) if each.kind is ConcernKind.DAY_CHANGED)
    assert told.count == 1
    shop.clock.pass_time(minutes=5)
    assert office.sign(file).at > first.at
    assert not has_changed(list_days(office.records, office.by)[1])


def test_money_that_safaricom_took_back_changes_the_day_that_was_signed(
    mpesa: PayingShop, office: Office
) -> None:
    office.sign(good())
    mpesa.shop.clock.pass_time(minutes=5)
    file = good()
    file.lines.pop()
    file.balance -= 200
    file.add(-650, "UKR4R8T2XX", NOON + timedelta(days=1), reason="Reversal", linked=CODE)
    office.keep(file)
    (change,) = list_days(office.records, office.by)[1].changes
    assert (change.what, change.code, change.name) == (Since.TAKEN_BACK, CODE, "")


def test_what_is_missing_here_is_kept_and_placed(office: Office) -> None:
    file = good()
    file.add(70, "UKL4R8T2ZZ", NOON)
    file.lines[-2], file.lines[-1] = file.lines[-1], file.lines[-2]
    assert office.heaps(file)["UKL4R8T2ZZ"] is Heap.MISSING_HERE
    office.keep(file)
    (found,) = office.compare(file).asking
    assert found.heap is Heap.MATCHED
    assert found.here is not None
    choosing.set_aside(office.records, office.by, received=found.here.id, reason="a friend's")  # type: ignore[arg-type]
    assert office.compare(file).asking == ()


def test_files_that_overlap_are_heard_once_each(mpesa: PayingShop, office: Office) -> None:
    file = good()
    file.add(70, "UKL4R8T2ZZ", NOON + timedelta(days=1, minutes=1))
    office.keep(csv_bytes(file.rows()[:-1]))
    heard = mpesa.count("received")
    del file.lines[-1]
    for _ in range(2):
        office.keep(file)
    assert (heard, mpesa.count("received")) == (
        3,
        4,
    )  # the later file is of the morning before, too


def test_what_only_the_books_have_asks_until_somebody_says_what_it_is(
    mpesa: PayingShop, office: Office
) -> None:
    file = whole()
    read = office.read(file)
    assert office.heaps(file) == {CODE: Heap.MISSING_THERE}
    with refused(Reason.LINE_NOT_ASKING):
        answer_line(office.records, office.by, day=DAY, line="X", why="why", read=read)
    check = answer_line(
        office.records, office.by, day=DAY, line=CODE, why="asked Safaricom", read=read
    )
    assert check.obstacles == ()
    with refused(Reason.LINE_NOT_ASKING):
        answer_line(office.records, office.by, day=DAY, line=CODE, why="again", read=read)
    assert mpesa.shop.audited(Act.LINE_ANSWERED)[0]["reason"] == "asked Safaricom"
    office.sign(file)


def test_a_code_that_was_typed_is_confirmed_by_the_statement(
    mpesa: PayingShop, office: Office
) -> None:
    shop = mpesa.shop
    shop.choose(takes_mpesa_by_hand=True)
    shop.clock.at -= timedelta(days=1)
    tender = Tender(Method.MPESA, reference="UKL4R8T2ZZ")
    words = {"sale": mpesa.ring_up(), "payment": mpesa.new_payment(), "tender": tender}
    paying.take(shop.records, shop.supervisor, **words)
    shop.clock.at += timedelta(days=1)
    file = good()
    assert office.heaps(file)["UKL4R8T2ZZ"] is Heap.MISSING_THERE
    file = whole((650, CODE), (650, "UKL4R8T2ZZ"))
    assert office.heaps(file)["UKL4R8T2ZZ"] is Heap.TYPED
    office.keep(file)
    assert office.obstacles(file) == ()


def test_a_payment_that_went_back_is_known(mpesa: PayingShop, office: Office) -> None:
    file = good()
    file.lines.pop()
    file.balance -= 200
    back = NOON + timedelta(minutes=5)
    reversal = {"reason": "Reversal", "linked": CODE}
    file.add(-650, "UKR4R8T2XX", back, **reversal)
    file.add(200, "UKZ0000009", NOON + timedelta(days=1))
    assert office.heaps(file)["UKR4R8T2XX"] is Heap.MISSING_HERE
    office.keep(file)
    assert office.heaps(file)["UKR4R8T2XX"] is Heap.WENT_BACK
    assert office.obstacles(file) == ()


def test_a_reversal_of_unknown_money_asks(office: Office) -> None:
    file = good()
    file.lines.pop()
    file.balance -= 200
    file.add(-70, "UKR4R8T2XX", NOON + timedelta(minutes=5), reason="Reversal", linked="AAAA000001")
    file.add(200, "UKZ0000009", NOON + timedelta(days=1))
    assert office.heaps(file)["UKR4R8T2XX"] is Heap.UNKNOWN_BACK
    read = office.read(file)
    answer_line(office.records, office.by, day=DAY, line="UKR4R8T2XX", why="older", read=read)
    assert office.obstacles(file) == ()


def test_money_that_was_sent_back_by_the_till_is_found(mpesa: PayingShop, office: Office) -> None:
    shop = mpesa.shop
    shop.clock.at -= timedelta(days=1)
    mpesa.confirm("hello", 70, code="UKL4R8T2ZZ")
    mpesa.settle()
    refunding.reverse_money(
        shop.records,
        shop.owner,
        received=mpesa.money("UKL4R8T2ZZ").id,
        refund=RefundId("refund"),
        why="twice",
    )
    mpesa.settle()
    mpesa.lanes.ask_due(mpesa.safaricom)  # type: ignore[arg-type]
    mpesa.result(Amount="70", OriginalTransactionID="UKL4R8T2ZZ", TransCompletedTime=20261121120000)
    mpesa.settle()
    shop.clock.at += timedelta(days=1)
    heaps = office.heaps(good())
    assert heaps["UKL4R8T2ZZ"] is Heap.MISSING_THERE
    assert heaps["RKL4R8T2XX"] is Heap.MISSING_THERE
    file = whole((650, CODE), (70, "UKL4R8T2ZZ"))
    last = file.lines.pop()
    file.balance -= 200
    file.add(-70, "RKL4R8T2XX", NOON, reason="Reversal", linked="UKL4R8T2ZZ")
    file.add(200, last[0], NOON + timedelta(days=1))
    assert office.heaps(file)["RKL4R8T2XX"] is Heap.WENT_BACK
    assert office.obstacles(file) == ()


def late_evening(moment: datetime) -> PortalFile:
    file = PortalFile()
    file.add(100, "UKA0000001", NOON - timedelta(days=1))
    file.add(650, CODE, moment)
    file.add(200, "UKZ0000009", NOON + timedelta(days=2))
    return file


MIDNIGHT = datetime(2026, 11, 22, 0, 0, tzinfo=EAT)


@pytest.mark.parametrize(
    ("moment", "heap"),
    [(MIDNIGHT - timedelta(seconds=1), Heap.MATCHED), (MIDNIGHT, Heap.OTHER_DAY)],
)
def test_a_line_is_of_the_day_of_nairobi(office: Office, moment: datetime, heap: Heap) -> None:
    assert office.heaps(late_evening(moment)) == {CODE: heap}


def shuffled(file: PortalFile) -> None:
    file.lines.sort(key=lambda cells: cells[0][::-1])


def doubled(file: PortalFile) -> None:
    file.lines[1:1] = file.lines[1:3]


def one_gone(file: PortalFile) -> None:
    del file.lines[2]


def edited(file: PortalFile) -> None:
    file.lines[1][5] = "6,500.00"


def cut_at_the_end(file: PortalFile) -> None:
    del file.lines[-1]


def cut_at_the_beginning(file: PortalFile) -> None:
    del file.lines[0]


def without_balances(file: PortalFile) -> None:
    for cells in file.lines:
        cells[7] = ""


def unreadable_balance(file: PortalFile) -> None:
    file.lines[1][7] = "many"


def nameless(file: PortalFile) -> None:
    file.number = ""


def nameless_and_strange(file: PortalFile) -> None:
    nameless(file)
    file.lines[1][0] = "UKL4R8T2ZZ"


def lost_digits(file: PortalFile) -> None:
    file.lines[1][0] = "1.23E+09"


def short_period(file: PortalFile) -> None:
    file.head.append(["Time Period", "20-11-2026 00:00:00 to 21-11-2026 11:59:59"])


def long_period(file: PortalFile) -> None:
    del file.lines[0]
    file.head.append(["Time Period", "21-11-2026 00:00:00 to 22-11-2026 11:59:59"])


def made_on_the_day(file: PortalFile) -> None:
    del file.lines[-1]
    file.head.append(["Generated on 21-11-2026 11:00"])


def made_afterwards(file: PortalFile) -> None:
    del file.lines[-1]
    file.head.append(["Generated on 22-11-2026 08:00"])


def in_brackets(file: PortalFile) -> None:
    """What went out stands as accounts are kept."""
    for cells in file.lines:
        cells[6] = cells[6].replace("-", "(") + ")" if cells[6] else ""


TRAPS: dict[Callable[[PortalFile], None], tuple[Obstacle, ...]] = {
    shuffled: (),
    doubled: (),
    nameless: (),
    long_period: (),
    in_brackets: (),
    made_afterwards: (),
    one_gone: (Obstacle.BROKEN,),
    edited: (Obstacle.BROKEN, Obstacle.ASKS),
    cut_at_the_end: (Obstacle.NO_END,),
    cut_at_the_beginning: (Obstacle.NO_START,),
    without_balances: (Obstacle.NO_BALANCE,),
    unreadable_balance: (Obstacle.NO_BALANCE,),
    nameless_and_strange: (Obstacle.WHOSE, Obstacle.ASKS),
    lost_digits: (Obstacle.NOT_UNDERSTOOD, Obstacle.BROKEN, Obstacle.ASKS),
    short_period: (Obstacle.NO_END,),
    made_on_the_day: (Obstacle.NO_END,),
}


@pytest.mark.parametrize("trap", TRAPS, ids=lambda trap: trap.__name__)
def test_a_trap_lets_no_day_be_signed(office: Office, trap: Callable[[PortalFile], None]) -> None:
    file = good()
    trap(file)
    assert office.obstacles(file) == TRAPS[trap]


def test_the_statement_of_another_number_is_refused_whole(
    mpesa: PayingShop, office: Office
) -> None:
    file = good()
    file.number = "999999"
    for act in (office.compare, office.sign):
        with refused(Reason.STATEMENT_OF_ANOTHER):
            act(file)
    with refused(Reason.STATEMENT_OF_ANOTHER):
        days_on(office.records, office.by, read=office.read(file))
    both = [*good().rows(), *file.rows()]
    with refused(Reason.STATEMENT_OF_ANOTHER):
        office.compare(csv_bytes(both))
    assert mpesa.shop.audited(Act.DAY_SIGNED) == []


def test_an_empty_statement_lets_no_day_be_signed(office: Office) -> None:
    assert Obstacle.EMPTY in office.obstacles(PortalFile())


def test_the_statement_of_another_day_lets_no_day_be_signed(office: Office) -> None:
    file = PortalFile()
    file.add(100, "UKZ0000009", NOON + timedelta(days=1))
    assert office.obstacles(file) == (Obstacle.NO_START, Obstacle.ASKS)
    assert days_on(office.records, office.by, read=office.read(file)) == (DAY + timedelta(days=1),)


def test_a_day_that_is_not_over_is_not_signed(mpesa: PayingShop, office: Office) -> None:
    mpesa.shop.clock.at -= timedelta(days=1)
    file = good()
    del file.lines[-1]
    assert office.obstacles(file) == (Obstacle.NOT_OVER, Obstacle.NO_END)


def test_a_day_of_charges_only_can_be_signed(office: Office) -> None:
    """The payment of the day was on another day's line, which the file has too."""
    file = PortalFile()
    file.add(650, CODE, NOON - timedelta(days=1))
    file.add(-5.5, "UKL4R8T2XX", NOON, reason="Pay Bill Charge")
    file.add(-300, "UKL4R8T2XY", NOON, reason="Organization Settlement Account to Bank")
    file.add(200, "UKZ0000009", NOON + timedelta(days=1))
    assert office.heaps(file) == {
        CODE: Heap.OTHER_DAY, "UKL4R8T2XX": Heap.CHARGE, "UKL4R8T2XY": Heap.MOVED,
    }  # fmt: skip
    assert office.obstacles(file) == ()


@pytest.mark.parametrize(("more", "obstacles"), [(0, ()), (1, (Obstacle.NOT_FROM_YESTERDAY,))])
def test_a_day_goes_on_from_the_day_before(
    mpesa: PayingShop, office: Office, more: int, obstacles: tuple[Obstacle, ...]
) -> None:
    office.sign(good())
    mpesa.shop.clock.pass_time(days=1)
    file = good()
    file.add(5, "UKZ000000A", NOON + timedelta(days=2))
    for cells in file.lines:
        cells[7] = f"{float(cells[7].replace(',', '')) + more:.2f}"
    read, next_day = office.read(file), DAY + timedelta(days=1)
    check = compare_day(office.records, office.by, day=next_day, read=read)
    assert check.obstacles == (*obstacles, Obstacle.ASKS)


def test_a_file_with_semicolons_and_a_mark_is_read(office: Office) -> None:
    raw = csv_bytes(good().rows(), separator=";", encoding="utf-8-sig")
    assert office.obstacles(raw) == ()


def test_a_spreadsheet_is_read_and_a_formula_is_not_believed(
    office: Office, tmp_path: Path
) -> None:
    rows = good().rows()
    read = read_statement_from(put_xlsx(tmp_path, rows))
    assert compare_day(office.records, office.by, day=DAY, read=read).obstacles == ()
    paid = next(cells for cells in rows if cells and cells[0] == CODE and cells[5])
    paid[5] = "=600+50"
    read = read_statement_from(put_xlsx(tmp_path, rows))
    check = compare_day(office.records, office.by, day=DAY, read=read)
    assert check.obstacles == (Obstacle.BROKEN, Obstacle.ASKS)


def test_a_file_that_is_cut_within_a_line_is_refused_whole(office: Office) -> None:
    raw = csv_bytes(good().rows())
    at = raw.index(b'"10,750.00"') + 4
    for file in (raw[:at], b"", b"PK\x03\x04"):
        with pytest.raises(Refusal):
            office.compare(file)


def test_reading_says_how_far_it_is_and_is_stopped(office: Office, tmp_path: Path) -> None:
    told: list[tuple[str, int, int]] = []
    path = put(tmp_path, good())
    read_statement_from(path, progress=lambda *said: told.append(said))
    assert told == [("Reading", 0, 0)]

    def stop(*_: object) -> None:
        raise Stopped

    with pytest.raises(Stopped):
        read_statement_from(path, progress=stop)


def test_what_safaricom_told_when_it_was_asked_is_counted(office: Office) -> None:
    assert count_told(office.records, office.by, day=DAY) == (1, 0)
    office.keep(good())
    assert count_told(office.records, office.by, day=DAY) == (1, 1)
    assert count_told(office.records, office.by, day=DAY - timedelta(days=9)) == (0, 0)


def test_days_are_listed_a_month_at_a_time(mpesa: PayingShop, office: Office) -> None:
    mpesa.shop.clock.pass_time(days=40)
    first = list_days(office.records, office.by)
    rest = list_days(office.records, office.by, before=first[-1].day)
    assert (len(first), len(rest)) == (31, 11)
    assert [day.day for day in (*first, *rest)][-1] == DAY
    assert (rest[-1].heard, rest[-1].amount) == (1, ksh(650))
    assert list_days(office.records, office.by, before=DAY) == ()


def test_a_shop_without_money_has_today_only(shop: Shop) -> None:
    (today,) = list_days(shop.records, shop.manager)
    assert (today.day, today.heard) == (DAY, 0)


def test_who_may_not_see_all_money_reconciles_nothing(mpesa: PayingShop, office: Office) -> None:
    read = office.read(good())
    for by in (mpesa.shop.cashier, mpesa.shop.supervisor):
        with refused(Reason.NOT_ALLOWED):
            compare_day(office.records, by, day=DAY, read=read)
        with refused(Reason.NOT_ALLOWED):
            sign_day(office.records, by, day=DAY, read=read)


def test_who_had_a_statement_heard_does_not_sign_its_day_alone(
    mpesa: PayingShop, office: Office
) -> None:
    office.keeper = office.by
    office.keep(good())
    assert office.obstacles(good()) == (Obstacle.KEPT_BY_YOU,)
    office.by = office.keeper = mpesa.shop.owner
    assert not office.sign(good()).is_by_one
    office.keep(good())
    day = list_days(office.records, office.by)[1]
    assert day.signing is not None
    assert not day.signing.is_by_one


def test_an_owner_beside_whom_nobody_may_sign_does_and_it_is_marked(
    mpesa: PayingShop, office: Office
) -> None:
    mpesa.shop.forbid(Role.MANAGER, Permission.SIGN_DAY)
    office.by = mpesa.shop.owner
    office.keep(good())
    assert office.sign(good()).is_by_one
    day = list_days(office.records, office.by)[1]
    assert day.signing is not None
    assert day.signing.is_by_one


def test_what_was_said_of_a_line_that_lacks_is_not_said_of_one_that_differs(
    office: Office,
) -> None:
    lacking, true = whole(), whole((100, CODE))
    answer_line(
        office.records,
        office.by,
        day=DAY,
        line=CODE,
        why="Of the morning",
        read=office.read(lacking),
    )
    assert office.obstacles(true) == (Obstacle.ASKS,)
