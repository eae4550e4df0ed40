"""One step of each kind of work, from the books alone, so that a power cut ends nothing for good."""

import pytest

from pos.mpesa.push import Ended
from pos.records.cursors import LISTENED, marked
from pos.records.mpesa_line import line_of
from pos.shop.asking import State
from pos.shop.refusal import Trouble
from tests.paying_shop import ALONE, BUY_GOODS, CODE, LINE, PayingShop


def test_how_the_till_is_connected_is_kept_from_start_to_start(mpesa: PayingShop) -> None:
    for line in (LINE, BUY_GOODS, BUY_GOODS):
        mpesa.restart(line)
        with mpesa.shop.records.reading() as books:
            assert line_of(books) == line


def test_a_whole_payment_goes_through_the_lanes(mpesa: PayingShop) -> None:
    sale = mpesa.ring_up()
    push = mpesa.ask(sale)
    assert mpesa.lanes.ask_due(mpesa.safaricom) == 1  # type: ignore[arg-type]
    assert mpesa.lanes.send_due(mpesa.box) == 1  # type: ignore[arg-type]
    mpesa.call_back(push)
    heard = mpesa.hear()
    assert (heard.letters, heard.commits) == (2, 1)
    assert mpesa.lanes.send_due(mpesa.box) == 2  # type: ignore[arg-type]
    assert [letter.kind for letter in mpesa.box.letters] == ["awaiting", "stk", "settled", "claim"]
    assert mpesa.is_finished(sale)


def test_nothing_due_is_nothing_done(mpesa: PayingShop) -> None:
    lanes = mpesa.lanes
    assert lanes.ask_due(mpesa.safaricom) == 0  # type: ignore[arg-type]
    assert lanes.send_due(mpesa.box) == 0  # type: ignore[arg-type]
    assert lanes.check_due(mpesa.safaricom) == 0  # type: ignore[arg-type]
    assert mpesa.hear().letters == 0


def test_when_the_letterbox_last_answered_is_kept(mpesa: PayingShop) -> None:
    mpesa.box.is_away = True
    with pytest.raises(Trouble):
        mpesa.listen()
    with mpesa.shop.records.reading() as books:
        assert marked(books, LISTENED) is None
    mpesa.box.is_away = False
    mpesa.listen()
    with mpesa.shop.records.reading() as books:
        assert marked(books, LISTENED) == books.now


def test_letters_wait_while_the_letterbox_is_away_and_go_in_their_order(mpesa: PayingShop) -> None:
    sales = [mpesa.ring_up(), mpesa.ring_up()]
    mpesa.box.is_away = True
    for pause in (0, 1, 2, 4, 8):
        mpesa.pass_time(seconds=pause)
        with pytest.raises(Trouble):
            mpesa.lanes.send_due(mpesa.box)  # type: ignore[arg-type]
    assert mpesa.count("letters_out", "state = 'waiting'") == 2
    mpesa.box.is_away = False
    mpesa.pass_time(minutes=2)
    mpesa.send()
    assert [mpesa.pay_number(sale) in letter.body for sale, letter in zip(sales, mpesa.box.letters, strict=True)] == [True, True]  # fmt: skip


def test_a_letterbox_that_goes_away_in_the_middle_keeps_what_it_had(mpesa: PayingShop) -> None:
    for _ in range(3):
        mpesa.ring_up()
    kept, away = mpesa.box.keep, mpesa.box

    def once(kind: str, key: str, *, body: str) -> object:
        answer = kept(kind, key, body=body)
        away.is_away = True
        return answer

    mpesa.box.keep = once  # type: ignore[method-assign,assignment]
    assert mpesa.lanes.send_due(mpesa.box) == 1  # type: ignore[arg-type]
    assert len(mpesa.box.letters) == 1


def test_a_letter_that_is_never_taken_is_not_sent_for_ever(mpesa: PayingShop) -> None:
    mpesa.ring_up()
    with mpesa.shop.records.reading() as books:
        (key,) = books.connection.execute("SELECT key FROM letters_out").fetchone()
    mpesa.box.post("awaiting", key, "another body", sender="till-2")
    mpesa.send()
    assert mpesa.count("letters_out", "state = 'refused'") == 1


def test_a_code_can_be_asked_about_and_its_money_is_heard_of(mpesa: PayingShop) -> None:
    mpesa.lanes.ask_about_code(mpesa.safaricom, CODE)  # type: ignore[arg-type]
    assert mpesa.safaricom.statuses == [CODE]
    told = {
        "ReceiptNo": CODE,
        "TransactionStatus": "Completed",
        "Amount": 650,
        "FinalisedTime": 20261121120000,
        "DebitPartyName": "254712345678 - WANJIKU",
    }
    mpesa.result(conversation="AG_S", **{**told, "TransactionStatus": "Declined"})
    mpesa.listen()
    assert not mpesa.is_known()
    mpesa.result(conversation="AG_S", **told)
    mpesa.listen()
    assert mpesa.money().is_verified


def test_without_a_letterbox_questions_alone_find_the_money(mpesa: PayingShop) -> None:
    mpesa.start(ALONE)
    sale = mpesa.ring_up()
    push = mpesa.asked(sale)
    mpesa.safaricom.stands = Ended("0", "")
    mpesa.pass_time(seconds=12)
    mpesa.check()
    assert (mpesa.is_finished(sale), mpesa.push(push).state) == (True, State.PAID)
    assert mpesa.count("letters_out") == 0


def test_a_restart_at_any_moment_goes_on(mpesa: PayingShop) -> None:
    sale = mpesa.ring_up()
    push = mpesa.ask(sale)
    mpesa.restart()
    mpesa.lanes.ask_due(mpesa.safaricom)  # type: ignore[arg-type]
    mpesa.restart()
    mpesa.call_back(push)
    mpesa.restart()
    mpesa.listen()
    mpesa.restart()
    mpesa.send()
    assert mpesa.is_finished(sale)
    assert mpesa.count("claims", "state = 'won'") == 1
    assert len(mpesa.safaricom.pushes) == 1
