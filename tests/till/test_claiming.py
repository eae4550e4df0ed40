"""Who claims first has the payment, on any till; a claim that is lost is never silent."""

import json

import pytest

from pos.records.alarms import open_alarms
from pos.records.claims import add_claim, find_claim, standing_claim
from pos.shop.alarm import AlarmKind
from pos.shop.claim import NO_SALE, Claim, ClaimState
from pos.shop.identity import SaleId
from pos.shop.received import MoneyState
from pos.shop.refusal import Trouble
from pos.shop.words import Reason
from pos.till import parking, paying, refunding, shifts, taking
from pos.till.claiming import claim_lost, claim_money, claim_won, read_claim, release_money
from tests.builders import ksh
from tests.paying_shop import ALONE, CODE, PayingShop
from tests.shops import refused


def claim(mpesa: PayingShop, key: str = f"{CODE}.1") -> Claim:
    with mpesa.shop.records.reading() as books:
        found = find_claim(books, key)
        assert found is not None
        return found


def alarms(mpesa: PayingShop) -> list[AlarmKind]:
    with mpesa.shop.records.reading() as books:
        return [alarm.kind for alarm in open_alarms(books)]


def arrived_elsewhere(mpesa: PayingShop) -> tuple[SaleId, str]:
    """A sale, and money that names no sale at all."""
    sale = mpesa.ring_up()
    mpesa.confirm("hello")
    mpesa.settle()
    return sale, mpesa.money().id


def place(mpesa: PayingShop, sale: SaleId, received: str) -> object:
    return taking.place_money(
        mpesa.shop.records,
        mpesa.shop.cashier,
        sale=sale,
        received=received,  # type: ignore[arg-type]
        how="showed me the SMS",
    )


def test_money_of_our_own_is_claimed_while_the_sale_goes_on(mpesa: PayingShop) -> None:
    sale = mpesa.ring_up()
    mpesa.call_back(mpesa.asked(sale))
    mpesa.listen()
    assert mpesa.is_finished(sale)
    assert (claim(mpesa).state, claim(mpesa).is_first) == (ClaimState.WAITING, False)
    mpesa.send()
    assert claim(mpesa).state is ClaimState.WON
    (letter,) = mpesa.box.of("claim")
    said = json.loads(letter.body)
    assert (said["sale"], said["till"], letter.body) == (sale, 2, claim(mpesa).body)


def test_a_claim_lost_after_finishing_is_an_alarm_to_a_manager(mpesa: PayingShop) -> None:
    sale = mpesa.ring_up()
    mpesa.call_back(mpesa.asked(sale))
    mpesa.listen()
    mpesa.other_claims()
    mpesa.send()
    assert mpesa.is_finished(sale)
    assert alarms(mpesa) == [AlarmKind.CLAIM_LOST]
    assert (claim(mpesa).state, claim(mpesa).till) == (ClaimState.WON, 1)


def test_a_claim_that_is_heard_to_be_lost_is_lost(mpesa: PayingShop) -> None:
    """The other till's letter may be read before our own was answered."""
    sale = mpesa.ring_up()
    mpesa.call_back(mpesa.asked(sale))
    mpesa.listen()
    mpesa.other_claims()
    mpesa.listen()
    assert alarms(mpesa) == [AlarmKind.CLAIM_LOST]
    mpesa.send()
    assert alarms(mpesa) == [AlarmKind.CLAIM_LOST]


def test_when_the_other_till_gives_it_free_the_payment_is_claimed_anew(mpesa: PayingShop) -> None:
    sale = mpesa.ring_up()
    mpesa.call_back(mpesa.asked(sale))
    mpesa.listen()
    mpesa.other_claims()
    mpesa.settle()
    mpesa.box.keep("release", f"{CODE}.1", body='{"till": 1}', sender="till-1")
    mpesa.settle()
    second = claim(mpesa, f"{CODE}.2")
    assert (second.state, second.till, second.sale) == (ClaimState.WON, 2, sale)


def test_any_other_payment_is_used_only_once_its_claim_is_won(mpesa: PayingShop) -> None:
    sale, received = arrived_elsewhere(mpesa)
    place(mpesa, sale, received)
    assert mpesa.money().state is MoneyState.CLAIMING
    assert not mpesa.is_finished(sale)
    mpesa.send()
    assert mpesa.is_finished(sale)
    assert mpesa.money().state is MoneyState.USED
    assert claim(mpesa).how == "showed me the SMS"


def test_a_claim_whose_answer_is_lost_is_sent_again_and_is_ours(mpesa: PayingShop) -> None:
    sale, received = arrived_elsewhere(mpesa)
    place(mpesa, sale, received)
    mpesa.box.loses_answers = True
    with pytest.raises(Trouble):
        mpesa.send()
    assert not mpesa.is_finished(sale)
    mpesa.box.loses_answers = False
    mpesa.restart()
    mpesa.pass_time(seconds=2)
    mpesa.send()
    assert mpesa.is_finished(sale)
    assert len(mpesa.box.of("claim")) == 1


def test_a_claim_whose_answer_is_lost_is_known_from_its_own_letter(mpesa: PayingShop) -> None:
    sale, received = arrived_elsewhere(mpesa)
    place(mpesa, sale, received)
    mpesa.box.loses_answers = True
    with pytest.raises(Trouble):
        mpesa.send()
    mpesa.listen()
    assert mpesa.is_finished(sale)


def test_two_tills_that_grab_one_payment_get_it_once(mpesa: PayingShop) -> None:
    sale, received = arrived_elsewhere(mpesa)
    place(mpesa, sale, received)
    mpesa.other_claims()
    mpesa.send()
    assert not mpesa.is_finished(sale)
    money = mpesa.money()
    assert (money.state, money.holder, money.sale) == (MoneyState.ELSEWHERE, 1, None)
    assert alarms(mpesa) == []


@pytest.mark.parametrize("is_heard", [False, True])
def test_what_another_till_has_is_not_free_here_though_it_was_given_free(
    mpesa: PayingShop, *, is_heard: bool
) -> None:
    """It was used and taken off again while nobody could be reached, and the other till was first."""
    sale = mpesa.ring_up("20*101")
    mpesa.call_back(mpesa.asked(sale, ksh(650)))
    mpesa.listen()
    shop, money = mpesa.shop, mpesa.money().id
    taking.give_free(shop.records, shop.owner, received=money, reason="wrong customer")
    mpesa.other_claims()
    (mpesa.listen if is_heard else mpesa.send)()
    mpesa.settle()
    assert (mpesa.money().state, mpesa.money().holder) == (MoneyState.ELSEWHERE, 1)
    mpesa.box.keep("release", f"{CODE}.1", body='{"till": 1}', sender="till-1")
    mpesa.settle()
    assert (mpesa.money().state, alarms(mpesa)) == (MoneyState.UNMATCHED, [])


def test_nothing_is_claimed_while_the_letterbox_is_away(mpesa: PayingShop) -> None:
    sale, received = arrived_elsewhere(mpesa)
    place(mpesa, sale, received)
    mpesa.box.is_away = True
    with pytest.raises(Trouble):
        mpesa.send()
    assert mpesa.money().state is MoneyState.CLAIMING
    mpesa.box.is_away = False
    mpesa.send()
    assert not mpesa.is_finished(sale), "it is tried again after a second"
    mpesa.pass_time(seconds=1)
    mpesa.send()
    assert mpesa.is_finished(sale)


def test_a_claim_won_for_a_sale_that_has_ended_is_given_free(mpesa: PayingShop) -> None:
    sale, received = arrived_elsewhere(mpesa)
    place(mpesa, sale, received)
    parking.cancel(mpesa.shop.records, mpesa.shop.cashier, sale=sale)
    mpesa.settle()
    money = mpesa.money()
    assert (money.state, money.sale) == (MoneyState.UNMATCHED, None)
    assert [letter.key for letter in mpesa.box.of("release")] == [f"{CODE}.1"]


def test_a_claim_won_for_a_sale_that_cannot_be_finished_now_has_arrived(mpesa: PayingShop) -> None:
    sale, received = arrived_elsewhere(mpesa)
    place(mpesa, sale, received)
    shop = mpesa.shop
    shifts.count_drawer(shop.records, shop.cashier, counted={ksh(1000): 5})
    shifts.close_shift(shop.records, shop.cashier)
    mpesa.send()
    assert mpesa.money().has_arrived
    shop.open_shift()
    paid = taking.take_money(
        shop.records, shop.cashier, sale=sale, received=received, payment=mpesa.new_payment()
    )
    assert paid.sold is not None
    assert len(mpesa.box.of("claim")) == 1


def test_a_payment_that_another_sale_has_is_not_claimed(mpesa: PayingShop) -> None:
    sale = mpesa.ring_up()
    mpesa.confirm(mpesa.pay_number(sale))
    mpesa.settle()
    with mpesa.shop.records.writing() as books, refused(Reason.MONEY_USED):
        words = {"by": mpesa.shop.cashier, "how": "x", "is_first": True}
        claim_money(books, mpesa.money(), SaleId("another"), **words)


def test_a_claim_is_made_once_for_a_sale(mpesa: PayingShop) -> None:
    sale = mpesa.ring_up()
    mpesa.confirm(mpesa.pay_number(sale))
    mpesa.listen()
    with mpesa.shop.records.writing() as books:
        words = {"by": mpesa.shop.cashier, "how": "x", "is_first": True}
        again = claim_money(books, mpesa.money(), sale, **words)
    assert again == claim(mpesa)


def test_without_a_letterbox_a_claim_is_won_at_once(mpesa: PayingShop) -> None:
    mpesa.start(ALONE)
    sale, received = arrived_elsewhere(mpesa)
    place(mpesa, sale, received)
    assert mpesa.is_finished(sale)
    assert mpesa.box.of("claim") == []


def test_a_restored_till_finds_its_own_claim_and_keeps_it(mpesa: PayingShop) -> None:
    sale = mpesa.ring_up()
    body = json.dumps({"trans_id": CODE, "till": 2, "sale": sale, "made_at": 1})
    mpesa.confirm(mpesa.pay_number(sale))
    mpesa.listen()
    mpesa.box.keep("claim", f"{CODE}.1", body=body, sender="till-2-before")
    mpesa.send()
    assert claim(mpesa).state is ClaimState.WON
    assert alarms(mpesa) == []


def test_a_claim_of_this_till_that_the_books_do_not_know_means_used(mpesa: PayingShop) -> None:
    body = json.dumps({"trans_id": CODE, "till": 2, "sale": "from before"})
    mpesa.confirm("hello")
    mpesa.box.keep("claim", f"{CODE}.1", body=body, sender="till-2")
    mpesa.listen()
    money = mpesa.money()
    assert (money.state, money.holder, money.sale) == (MoneyState.ELSEWHERE, None, "from before")


@pytest.mark.parametrize("sale", ["from before", NO_SALE])
def test_so_it_does_where_it_comes_before_its_money(mpesa: PayingShop, sale: str) -> None:
    body = json.dumps({"trans_id": CODE, "till": 2, "sale": sale})
    mpesa.box.keep("claim", f"{CODE}.1", body=body, sender="till-2")
    mpesa.confirm("hello")
    mpesa.listen()
    money = mpesa.money()
    assert (money.state, money.holder, money.sale) == (MoneyState.ELSEWHERE, None, sale)


def test_a_claim_in_our_name_that_another_till_sent_is_that_tills(mpesa: PayingShop) -> None:
    """Else its money would wait for us, and the letterbox would let nobody here give it free."""
    body = json.dumps({"trans_id": CODE, "till": 2, "sale": "nobody's"})
    mpesa.confirm("hello")
    mpesa.box.keep("claim", f"{CODE}.1", body=body, sender="T1")
    mpesa.listen()
    money = mpesa.money()
    assert (money.state, money.holder, money.sale) == (MoneyState.ELSEWHERE, 1, None)


def test_so_it_is_where_we_wanted_it_too(mpesa: PayingShop) -> None:
    sale, received = arrived_elsewhere(mpesa)
    place(mpesa, sale, received)
    body = json.dumps({"trans_id": CODE, "till": 2, "sale": "nobody's"})
    mpesa.box.keep("claim", f"{CODE}.1", body=body, sender="T1")
    mpesa.send()
    assert (mpesa.money().state, mpesa.money().holder) == (MoneyState.ELSEWHERE, 1)


def test_answers_to_claims_that_nobody_made_do_nothing(mpesa: PayingShop) -> None:
    with mpesa.shop.records.writing() as books:
        claim_won(books, "nothing.1")
        claim_lost(books, "nothing.1", holder=None)
    assert mpesa.count("claims") == 0


def test_a_claim_that_the_letterbox_never_takes_is_lost(mpesa: PayingShop) -> None:
    sale, received = arrived_elsewhere(mpesa)
    place(mpesa, sale, received)
    with mpesa.shop.records.writing() as books:
        claim_lost(books, f"{CODE}.1", holder=None)
        claim_lost(books, f"{CODE}.1", holder=None)
        claim_won(books, f"{CODE}.1")
    assert (claim(mpesa).state, mpesa.money().state) == (ClaimState.LOST, MoneyState.ELSEWHERE)
    assert standing(mpesa) is None


def standing(mpesa: PayingShop) -> Claim | None:
    with mpesa.shop.records.reading() as books:
        return standing_claim(books, CODE)


def test_a_claim_on_money_that_is_not_known_is_kept(mpesa: PayingShop) -> None:
    with mpesa.shop.records.writing() as books:
        for number, outcome in enumerate(("won", "lost")):
            add_claim(books, Claim(f"AAAA00000{number}", 1, 2, SaleId("s"), "{}"))
            if outcome == "won":
                claim_won(books, "AAAA000000.1")
            else:
                claim_lost(books, "AAAA000001.1", holder=None)
    assert claim(mpesa, "AAAA000000.1").state is ClaimState.WON
    assert claim(mpesa, "AAAA000001.1").state is ClaimState.LOST


def test_what_is_not_ours_is_not_given_free(mpesa: PayingShop) -> None:
    mpesa.confirm("hello")
    mpesa.other_claims()
    mpesa.listen()
    with mpesa.shop.records.writing() as books:
        release_money(books, mpesa.money(), by=mpesa.shop.owner, reason="x")
    assert standing(mpesa) is not None
    assert mpesa.box.of("release") == []


def test_a_claim_that_makes_no_sense_says_nothing() -> None:
    assert read_claim(b"\xff") is None
    assert read_claim(b"{}") is None


def test_cash_goes_on_whatever_becomes_of_claims(mpesa: PayingShop) -> None:
    sale, received = arrived_elsewhere(mpesa)
    place(mpesa, sale, received)
    paying.take_cash(
        mpesa.shop.records,
        mpesa.shop.cashier,
        sale=sale,
        payment=mpesa.new_payment(),
        given=ksh(650),
    )
    mpesa.settle()
    assert mpesa.money().state is MoneyState.UNMATCHED


def test_money_that_turns_out_to_be_anothers_does_not_go_back(mpesa: PayingShop) -> None:
    mpesa.confirm("hello")
    mpesa.settle()
    words = {"received": mpesa.money().id, "refund": mpesa.new_refund(), "why": "twice"}
    refunding.reverse_money(mpesa.shop.records, mpesa.shop.manager, **words)
    mpesa.other_claims()
    mpesa.settle()
    mpesa.lanes.ask_due(mpesa.safaricom)  # type: ignore[arg-type]
    assert mpesa.safaricom.sent == []
    assert (mpesa.money().state, mpesa.money().holder) == (MoneyState.ELSEWHERE, 1)


def test_money_that_was_sent_back_before_its_claim_was_lost_is_an_alarm(mpesa: PayingShop) -> None:
    mpesa.confirm("hello")
    mpesa.settle()
    name = mpesa.new_refund()
    words = {"received": mpesa.money().id, "refund": name, "why": "twice"}
    refunding.reverse_money(mpesa.shop.records, mpesa.shop.manager, **words)
    refunding.send_refund(mpesa.shop.records, mpesa.safaricom, name)  # type: ignore[arg-type]
    mpesa.other_claims()
    mpesa.settle()
    assert AlarmKind.CLAIM_LOST in alarms(mpesa)
