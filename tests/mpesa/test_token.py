"""There is one token, fetched by one at a time and renewed a minute before its end."""

import threading
from typing import Any

import pytest

from pos.mpesa.token import AppKeys, Token
from pos.mpesa.trouble import CallTrouble
from pos.secrets import Secret
from pos.shop.faults import Fault
from tests.mpesa.counter import TOKEN, Answer, Scene, error


def token(value: Any = "abc", expires: Any = "3599") -> Answer:
    return Answer({"access_token": value, "expires_in": expires})


def test_the_keys_open_the_door_to_a_token(shop: Scene) -> None:
    shop.daraja.tokens.token()
    (asked,) = shop.counter.asked
    assert (asked.method, asked.path) == ("GET", TOKEN)
    assert asked.authorization == "Basic dGhlLWtleTp0aGUtc2VjcmV0"


@pytest.mark.parametrize(("expires", "used"), [("3599", 3539), (3599, 3539), ("120", 60), (None, 3539), ("soon", 3539), (10, 1), (10**12, 86_340), ("²", 3539)])  # fmt: skip
def test_a_token_is_used_until_a_minute_before_its_end(shop: Scene, expires: Any, used: int) -> None:  # fmt: skip
    shop.counter.will(TOKEN, token(expires=expires))
    first = shop.daraja.tokens.token()
    shop.clock.at = used - 0.5
    assert shop.daraja.tokens.token() is first
    shop.clock.at = used
    assert shop.daraja.tokens.token() is not first


def test_many_who_ask_at_once_fetch_one_token(shop: Scene) -> None:
    shop.counter.will(TOKEN, Answer({"access_token": "abc", "expires_in": "3599"}, pause=0.05))
    found: list[Token] = []
    threads = [threading.Thread(target=lambda: found.append(shop.daraja.tokens.token())) for _ in range(8)]  # fmt: skip
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(found) == 8
    assert len(set(map(id, found))) == 1
    assert len(shop.counter.asked) == 1


def test_a_bad_token_is_given_up_once_however_many_say_so(shop: Scene) -> None:
    bad = shop.daraja.tokens.token()
    shop.daraja.tokens.give_up(bad)
    good = shop.daraja.tokens.token()
    shop.daraja.tokens.give_up(bad)
    assert shop.daraja.tokens.token() is good


@pytest.mark.parametrize(
    "answer",
    [Answer(b"", 400), Answer(b"", 401), Answer(b"", 403), error("400.008.01", "Invalid Authentication passed"),
     error("400.008.02", "Invalid grant type"), error("401.002.01", "Invalid Access Token", 401)],
)  # fmt: skip
def test_bad_keys_are_said_to_be_that_and_not_tried_again(shop: Scene, answer: Answer) -> None:
    shop.counter.will(TOKEN, answer)
    with pytest.raises(CallTrouble) as trouble:
        shop.daraja.tokens.token()
    assert (trouble.value.fault, trouble.value.may_be_out) == (Fault.MPESA_KEYS, False)
    assert len(shop.counter.asked) == 1


@pytest.mark.parametrize("answer", [Answer(b""), Answer(b"<html>", 502), Answer({}), token(value=None), token(value=" "), token(value="a\nb"), token(value="é"), Answer(b"", cut=0)])  # fmt: skip
def test_an_odd_answer_is_tried_again_a_few_times_with_longer_waits(
    shop: Scene, answer: Answer
) -> None:
    shop.counter.will(TOKEN, answer)
    with pytest.raises(CallTrouble) as trouble:
        shop.daraja.tokens.token()
    assert trouble.value.again
    assert len(shop.counter.asked) == 4
    assert shop.clock.waits == [0.5, 1.0, 2.0]


def test_a_token_and_keys_are_not_shown() -> None:
    assert "abc" not in repr(Token("abc", 1.0))
    keys = AppKeys(Secret(b"k"), Secret(b"s"))
    assert repr(keys) == "AppKeys(key=Secret(***), secret=Secret(***))"
    assert "Basic" not in repr(keys.authorization())
