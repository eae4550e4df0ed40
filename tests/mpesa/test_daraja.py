"""One Daraja speaks for a program: one token for all its calls, and nothing secret shown."""

from pos.mpesa.stk_codes import PAID_WITHOUT_CODE
from tests.mpesa.counter import ORDER, PROMPTED, PUSH, QUERY, SECRETS, TOKEN, Answer, Scene


def test_all_calls_share_one_token(shop: Scene) -> None:
    told = {"ResponseCode": "0", "ResultCode": "0", "ResultDesc": "ok"}
    shop.counter.will(PUSH, Answer(PROMPTED))
    shop.counter.will(QUERY, Answer(told))
    prompted = shop.daraja.push(ORDER)
    assert shop.daraja.query(prompted.checkout_request).meaning is PAID_WITHOUT_CODE
    assert len(shop.counter.at(TOKEN)) == 1


def test_a_push_and_its_query_carry_one_time_each_used_twice(shop: Scene) -> None:
    shop.counter.will(PUSH, Answer(PROMPTED))
    shop.daraja.push(ORDER)
    said = shop.counter.at(PUSH)[0].said
    assert said["Timestamp"] == "20261121120000"


def test_nothing_secret_is_shown(shop: Scene) -> None:
    assert not any(secret in repr(shop.daraja) for secret in SECRETS)
