"""What the letterbox says is applied once, in order, with the cursor in the same transaction."""

import json
from datetime import UTC, datetime

import pytest

from pos.mpesa.mailbox import Letter, Page
from pos.mpesa.meaning import Meaning
from pos.mpesa.payer import HashedPhone, MaskedPhone
from pos.mpesa.push import Ended
from pos.mpesa.stk_codes import LOST as LOST_ANSWER
from pos.mpesa.stk_codes import PAID, WAITING
from pos.records.alarms import open_alarms
from pos.records.cursors import MPESA, cursor_of, marked
from pos.records.house import rules_of
from pos.shop.alarm import AlarmKind
from pos.shop.asking import Event, State
from pos.shop.audit import Act
from pos.shop.payment import Oddity
from pos.shop.phone import Phone
from pos.shop.received import MoneyState
from pos.till import parking, paying
from pos.till.hearing import apply, hear, shown_number, told_by
from tests.builders import ksh
from tests.paying_shop import BUY_GOODS, CODE, LOST, STORE, PayingShop


def alarms(mpesa: PayingShop) -> list[tuple[AlarmKind, str]]:
    with mpesa.shop.records.reading() as books:
        return [(alarm.kind, alarm.subject) for alarm in open_alarms(books)]


def cursor(mpesa: PayingShop, log: str = "log-1") -> int:
    with mpesa.shop.records.reading() as books:
        return cursor_of(books, log)


def test_a_push_that_was_paid_finishes_its_sale(mpesa: PayingShop) -> None:
    sale = mpesa.ring_up()
    push = mpesa.asked(sale)
    mpesa.call_back(push)
    mpesa.listen()
    assert mpesa.is_finished(sale)
    assert mpesa.push(push).state is State.PAID
    money = mpesa.money()
    assert (money.state, money.sale, money.rest) == (MoneyState.USED, sale, ksh(0))
    assert cursor(mpesa) == 1
    assert mpesa.shop.printing() == ["receipt"]


def test_a_push_that_was_paid_finishes_a_parked_sale(mpesa: PayingShop) -> None:

    sale = mpesa.ring_up()
    push = mpesa.asked(sale)
    parking.park(mpesa.shop.records, mpesa.shop.cashier, sale=sale)
    mpesa.call_back(push)
    mpesa.listen()
    assert mpesa.is_finished(sale)


@pytest.mark.parametrize("code", [1, 1019, 1032, 1037, 2001])
def test_a_push_that_was_not_paid_leaves_its_sale_open(mpesa: PayingShop, code: int) -> None:
    sale = mpesa.ring_up()
    push = mpesa.asked(sale)
    mpesa.call_back(push, code)
    mpesa.listen()
    assert (mpesa.push(push).state, mpesa.push(push).code) == (State.NOT_PAID, str(code))
    assert mpesa.due(sale) == ksh(650)


@pytest.mark.parametrize("code", [26, 1025, 9999, 777, "XYZ"])
def test_a_code_that_proves_nothing_is_unsure(mpesa: PayingShop, code: int | str) -> None:
    push = mpesa.asked(mpesa.ring_up())
    mpesa.call_back(push, code)
    mpesa.listen()
    assert mpesa.push(push).state is State.UNSURE


def test_paid_is_sticky(mpesa: PayingShop) -> None:
    sale = mpesa.ring_up()
    push = mpesa.asked(sale)
    mpesa.call_back(push)
    mpesa.listen()
    mpesa.call_back(push, 1032)
    mpesa.listen()
    assert mpesa.push(push).state is State.PAID


def test_paid_comes_even_after_not_paid(mpesa: PayingShop) -> None:
    sale = mpesa.ring_up()
    push = mpesa.asked(sale)
    mpesa.call_back(push, 1032)
    mpesa.call_back(push)
    mpesa.settle()
    assert mpesa.push(push).state is State.PAID
    assert mpesa.is_finished(sale)


def test_a_customer_who_pays_by_himself_finishes_the_sale(mpesa: PayingShop) -> None:
    sale = mpesa.ring_up()
    mpesa.confirm(f" {mpesa.pay_number(sale)} ")
    mpesa.settle()
    assert mpesa.is_finished(sale)
    with mpesa.shop.records.reading() as books:
        names = books.connection.execute("SELECT name, phone FROM people").fetchall()
    assert ("JOHN", "2547•••678") in names


def test_the_same_money_seen_twice_is_one_payment(mpesa: PayingShop) -> None:
    sale = mpesa.ring_up()
    push = mpesa.asked(sale)
    mpesa.confirm(mpesa.push(push).pay_number)
    mpesa.call_back(push)
    mpesa.settle()
    assert mpesa.count("received") == 1
    assert mpesa.count("sightings") == 2
    assert mpesa.count("payments", "method = 'mpesa'") == 1
    assert mpesa.push(push).state is State.PAID


def test_letters_that_are_read_again_change_nothing(mpesa: PayingShop) -> None:
    sale = mpesa.ring_up()
    push = mpesa.asked(sale)
    mpesa.call_back(push)
    mpesa.confirm("hello", 20, code="AAAA000001")
    mpesa.settle()
    before = [mpesa.count(table) for table in ("received", "sightings", "payments", "money_uses")]
    hear(mpesa.shop.records, mpesa.box.read_on(0))
    after = [mpesa.count(table) for table in ("received", "sightings", "payments", "money_uses")]
    assert after == before


def test_a_letterbox_that_was_restored_is_read_from_its_beginning(mpesa: PayingShop) -> None:
    sale = mpesa.ring_up()
    push = mpesa.asked(sale)
    mpesa.call_back(push)
    mpesa.settle()
    mpesa.box.log = "log-2"
    mpesa.box.letters = mpesa.box.letters[:1]
    mpesa.confirm("hello", 20, code="AAAA000001")
    mpesa.listen()
    assert mpesa.box.asked[-2:] == [0, 2]
    assert mpesa.count("received") == 2
    assert cursor(mpesa, "log-2") == 2


def test_up_to_a_hundred_letters_go_into_one_commit(mpesa: PayingShop) -> None:
    for number in range(250):
        mpesa.confirm("nobody", code=f"AAAA{number:06}")
    heard = mpesa.hear()
    assert (heard.letters, heard.commits) == (250, 3)
    assert mpesa.count("received", "state = 'unmatched'") == 250
    assert len(mpesa.shop.audited(Act.MONEY_HEARD)) == 3


def test_a_letter_asks_no_more_of_the_books_the_more_came_before_it(mpesa: PayingShop) -> None:
    """Ten thousand come after an outage; none of them reads what the others left."""

    def statements(first: int) -> int:
        for number in range(first, first + 50):
            mpesa.confirm("nobody", code=f"AAAA{number:06}")
        said: list[str] = []
        with mpesa.shop.records.writing() as books:
            books.connection.set_trace_callback(said.append)
        heard = mpesa.hear()
        assert (heard.letters, heard.commits) == (50, 1)
        with mpesa.shop.records.writing() as books:
            books.connection.set_trace_callback(None)
        return len(said)

    first = statements(0)
    assert statements(50) == first
    assert first < 50 * 20


def test_a_letter_that_finishes_a_sale_is_the_last_of_its_commit(mpesa: PayingShop) -> None:
    first, second = mpesa.ring_up(), mpesa.ring_up("101")
    mpesa.confirm("nobody", code="AAAA000000")
    mpesa.confirm(mpesa.pay_number(first), code="AAAA000001")
    mpesa.confirm(mpesa.pay_number(second), 65, code="AAAA000002")
    mpesa.confirm("nobody", code="AAAA000003")
    heard = mpesa.hear()
    assert (heard.letters, heard.commits) == (4, 3)
    assert mpesa.is_finished(first)
    assert mpesa.is_finished(second)


def test_a_slow_disk_makes_the_commits_smaller(mpesa: PayingShop) -> None:
    for number in range(4):
        mpesa.confirm("nobody", code=f"AAAA{number:06}")
    clock = mpesa.shop.clock
    slow = mpesa.shop.records.world.ticks

    def ticks() -> float:
        clock.uptime += 0.03
        return slow()

    object.__setattr__(mpesa.shop.records.world, "ticks", ticks)
    heard = mpesa.hear()
    assert heard.commits == 2


def test_when_safaricom_last_wrote_is_kept(mpesa: PayingShop) -> None:
    wrote = datetime(2026, 11, 21, 8, 30, tzinfo=UTC)
    mpesa.box.heard_at = wrote
    mpesa.listen()
    with mpesa.shop.records.reading() as books:
        assert marked(books, MPESA) == wrote


@pytest.mark.parametrize("kind", ["c2b", "stk", "unreadable"])
def test_what_makes_no_sense_is_an_alarm_and_stops_nothing(mpesa: PayingShop, kind: str) -> None:
    mpesa.box.post(kind, "x", "no JSON at all")
    mpesa.confirm("nobody")
    mpesa.listen()
    assert alarms(mpesa) == [(AlarmKind.UNREADABLE, "log-1:1")]
    assert mpesa.is_known()


def test_kinds_that_mean_nothing_to_a_till_are_passed_over(mpesa: PayingShop) -> None:
    for kind in ("sale", "stock", "timeout", "result"):
        mpesa.box.post(kind, "x", "no JSON at all")
    mpesa.listen()
    assert cursor(mpesa) == 4
    assert alarms(mpesa) == []


def test_an_answer_to_nobodys_request_here_belongs_to_another_till(mpesa: PayingShop) -> None:
    push = mpesa.asked(mpesa.ring_up())
    with mpesa.shop.records.writing() as books:
        books.connection.execute("UPDATE pushes SET once = 'other', checkout = 'other'")
    mpesa.box.post("stk", "x", "{}")
    mpesa.call_back(push)
    letter = mpesa.box.letters[-1]
    body = json.loads(letter.body)
    body["Body"]["stkCallback"]["CheckoutRequestID"] = "ws_CO_unknown"
    mpesa.box.letters.clear()
    mpesa.box.post("stk", "ws_CO_unknown", body, once="unknown")
    body["Body"]["stkCallback"]["ResultCode"] = 1032
    mpesa.box.post("stk", "ws_CO_unknown~2", body, once="unknown")
    mpesa.listen()
    money = mpesa.money()
    assert (money.state, money.holder) == (MoneyState.ELSEWHERE, None)


def test_an_answer_finds_its_request_by_its_secret_alone(mpesa: PayingShop) -> None:
    """The answer to the push was lost, so no name of Safaricom's is known."""

    mpesa.safaricom.says = LOST
    sale = mpesa.ring_up()
    push = mpesa.asked(sale)
    mpesa.call_back(push)
    mpesa.listen()
    assert mpesa.is_finished(sale)
    assert mpesa.push(push).checkout == "ws_CO_lost"


def test_an_end_finds_its_request_by_its_secret_alone(mpesa: PayingShop) -> None:

    mpesa.safaricom.says = LOST
    push = mpesa.asked(mpesa.ring_up())
    mpesa.call_back(push, 1032)
    mpesa.listen()
    assert (mpesa.push(push).state, mpesa.push(push).checkout) == (State.NOT_PAID, "ws_CO_lost")


def test_a_letter_from_elsewhere_pays_nothing_until_safaricom_says_so(mpesa: PayingShop) -> None:
    sale = mpesa.ring_up()
    push = mpesa.asked(sale)
    mpesa.call_back(push, verified=False)
    mpesa.listen()
    assert mpesa.push(push).state is State.UNSURE
    assert not mpesa.is_finished(sale)
    assert Oddity.UNVERIFIED in mpesa.money().oddities

    mpesa.safaricom.stands = Ended("0", "")
    mpesa.pass_time(seconds=13)
    mpesa.check()
    assert mpesa.is_finished(sale)
    assert mpesa.count("received", "state = 'used' AND trans_id IS NULL") == 1
    mpesa.confirm(mpesa.pay_number_of(push))
    mpesa.settle()
    assert (mpesa.money().state, mpesa.money().sale) == (MoneyState.USED, sale)
    assert mpesa.count("received", "state = 'unmatched'") == 0


def test_an_end_from_elsewhere_is_looked_into_at_once(mpesa: PayingShop) -> None:
    push = mpesa.asked(mpesa.ring_up())
    mpesa.call_back(push, 1032, verified=False)
    mpesa.listen()
    kept = mpesa.push(push)
    assert (kept.state, kept.look_at) == (State.UNSURE, mpesa.shop.clock.at)


def test_money_for_a_till_carries_no_account(mpesa: PayingShop) -> None:
    mpesa.start(BUY_GOODS)
    sale = mpesa.ring_up()
    mpesa.confirm("", short_code=STORE)
    mpesa.listen()
    money = mpesa.money()
    assert (money.is_till, money.state) == (True, MoneyState.UNMATCHED)
    assert not mpesa.is_finished(sale)


def test_money_for_another_shop_is_not_ours(mpesa: PayingShop) -> None:
    mpesa.confirm("10017", short_code="111111")
    mpesa.listen()
    assert mpesa.money().state is MoneyState.NOT_OURS


def test_another_tills_claim_takes_a_payment_off_our_list(mpesa: PayingShop) -> None:
    mpesa.confirm("hello")
    mpesa.listen()
    mpesa.other_claims()
    mpesa.listen()
    money = mpesa.money()
    assert (money.state, money.holder) == (MoneyState.ELSEWHERE, 1)
    mpesa.box.keep("release", f"{CODE}.1", body='{"till": 1}', sender="till-1")
    mpesa.listen()
    assert mpesa.money().state is MoneyState.UNMATCHED


def test_a_claim_that_comes_before_its_money_counts(mpesa: PayingShop) -> None:
    mpesa.other_claims()
    mpesa.listen()
    sale = mpesa.ring_up()
    mpesa.confirm(mpesa.pay_number(sale))
    mpesa.listen()
    assert mpesa.money().state is MoneyState.ELSEWHERE
    assert not mpesa.is_finished(sale)


@pytest.mark.parametrize(
    ("kind", "key", "body"),
    [
        ("claim", f"{CODE}.1", "no JSON"),
        ("claim", CODE, '{"trans_id": "x", "till": 1, "sale": "s"}'),
        ("claim", f"{CODE}.x", '{"trans_id": "x", "till": 1, "sale": "s"}'),
        ("release", f"{CODE}.7", "{}"),
        ("awaiting", "a", "no JSON"),
        ("awaiting", "a", '{"pay_number": "10017", "amount": "x", "till": 1}'),
        ("settled", "a", "{}"),
    ],
)
def test_letters_of_tills_that_make_no_sense_do_nothing(
    mpesa: PayingShop, kind: str, key: str, body: str
) -> None:
    mpesa.box.post(kind, key, body, sender="till-1")
    mpesa.listen()
    assert mpesa.count("claims") == 0
    assert mpesa.count("awaited_elsewhere") == 0


def test_what_another_till_awaits_belongs_to_it(mpesa: PayingShop) -> None:
    body = {"pay_number": "10019", "amount": "650.50", "till": 1}
    mpesa.box.post("awaiting", "their-request", body, sender="till-1")
    mpesa.confirm("10019", code="AAAA000001")
    mpesa.listen()
    money = mpesa.money("AAAA000001")
    assert (money.state, money.holder) == (MoneyState.ELSEWHERE, 1)
    mpesa.box.post("settled", "their-request", {}, sender="till-1")
    mpesa.listen()
    assert mpesa.count("awaited_elsewhere", "closed_at IS NOT NULL") == 1


def test_our_own_awaiting_is_told_to_the_letterbox(mpesa: PayingShop) -> None:
    sale = mpesa.ring_up()
    mpesa.send()
    (letter,) = mpesa.box.of("awaiting")
    said = json.loads(letter.body)
    assert (said["pay_number"], said["amount"]) == (mpesa.pay_number(sale), "650")
    mpesa.listen()
    assert mpesa.count("awaited_elsewhere") == 0
    paying.take_cash(
        mpesa.shop.records,
        mpesa.shop.cashier,
        sale=sale,
        payment=mpesa.new_payment(),
        given=ksh(1000),
    )
    mpesa.send()
    (settled,) = mpesa.box.of("settled")
    assert settled.key == letter.key


def test_a_payers_number_is_kept_masked() -> None:
    assert shown_number(Phone("254712345678")) == "07•• ••• 678"
    assert shown_number(MaskedPhone("2547", "126")) == "2547•••126"
    assert shown_number(HashedPhone("a" * 64)) == ""
    assert shown_number(None) == ""


def test_a_letter_can_be_applied_by_itself(mpesa: PayingShop) -> None:
    letter = Letter(7, "c2b", "x", verified_source=True, body="{}")
    with mpesa.shop.records.writing() as books:
        apply(books, letter)
    assert alarms(mpesa) == [(AlarmKind.UNREADABLE, ":7")]


@pytest.mark.parametrize(
    ("meaning", "verified", "event"),
    [
        (PAID, True, Event.TOLD_PAID),
        (PAID, False, Event.UNVERIFIED_PAID),
        (WAITING, True, Event.STILL_GOING),
        (LOST_ANSWER, True, Event.DOUBTFUL),
    ],
)
def test_what_a_code_means_for_a_request(meaning: Meaning, verified: object, event: Event) -> None:
    assert told_by(meaning, is_verified=bool(verified)).event is event


def test_a_release_of_money_that_is_not_known_is_kept(mpesa: PayingShop) -> None:
    mpesa.other_claims()
    mpesa.listen()
    mpesa.box.keep("release", f"{CODE}.1", body="{}", sender="till-1")
    mpesa.listen()
    assert mpesa.count("claims", "released_at IS NOT NULL") == 1


def test_another_till_switches_the_check_of_payments(mpesa: PayingShop) -> None:
    """What makes no sense switches nothing."""
    for key, body in (("s1", {"on": True}), ("s2", "no"), ("s3", {})):
        mpesa.box.post("checking", key, body, sender="till-1")
        mpesa.listen()
        with mpesa.shop.records.reading() as books:
            assert rules_of(books).checks_payments
    mpesa.box.post("checking", "s4", {"on": False}, sender="till-1")
    mpesa.listen()
    with mpesa.shop.records.reading() as books:
        assert not rules_of(books).checks_payments


def test_a_letterbox_without_a_name_or_letters_moves_nothing(mpesa: PayingShop) -> None:
    assert hear(mpesa.shop.records, Page((), 7, 7, "", None)).letters == 0
    with mpesa.shop.records.reading() as books:
        assert cursor_of(books, "") == 0
