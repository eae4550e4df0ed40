"""PINs are kept so that the file does not tell them, and wrong ones make everybody wait."""

from dataclasses import replace

import pytest

from pos.records.keys import Keys, PinCost
from pos.records.pins import (
    TILL,
    count_wrong,
    forget_wrong,
    hash_pin,
    is_outdated,
    pin_fits,
    seconds_to_wait,
    wrong_in_a_row,
)
from pos.shop.identity import StaffId
from tests.records.tampering import plain
from tests.shops import KEYS, Shop

PIN = "482913"
GRACE, SARA = StaffId("grace"), StaffId("sara")


def wrong(shop: Shop, times: int, who: StaffId = GRACE) -> None:
    for _ in range(times):
        with shop.records.writing() as books:
            count_wrong(books, who)


def waits(shop: Shop, who: StaffId = GRACE) -> int:
    with shop.records.reading() as books:
        return seconds_to_wait(books, who)


# How a PIN is kept


def test_the_right_pin_fits_and_no_other() -> None:
    kept = hash_pin(KEYS, GRACE, PIN)
    assert pin_fits(KEYS, kept, person=GRACE, pin=PIN)
    assert not any(
        pin_fits(KEYS, kept, person=GRACE, pin=pin) for pin in ("482914", "", PIN + "0", "48291³")
    )


def test_one_pin_is_never_kept_twice_alike() -> None:
    assert hash_pin(KEYS, GRACE, PIN) != hash_pin(KEYS, GRACE, PIN)


def test_a_pin_does_not_fit_without_the_shops_pepper() -> None:
    assert not pin_fits(
        replace(KEYS, pepper=b"another"), hash_pin(KEYS, GRACE, PIN), person=GRACE, pin=PIN
    )


def test_a_pin_that_is_right_by_its_hash_alone_does_not_fit() -> None:
    """Somebody who writes the file cannot make a PIN of his own."""
    unpeppered = replace(KEYS, pepper=b"")
    assert not pin_fits(KEYS, hash_pin(unpeppered, GRACE, PIN), person=GRACE, pin=PIN)


@pytest.mark.parametrize("kept", ["", PIN, "$argon2id$broken"])
def test_what_was_never_kept_of_this_pin_does_not_fit(kept: str) -> None:
    assert not pin_fits(KEYS, kept, person=GRACE, pin=PIN)


def test_another_pin_does_not_fit() -> None:
    assert not pin_fits(KEYS, hash_pin(KEYS, GRACE, "593024"), person=GRACE, pin=PIN)


def test_what_was_kept_of_ones_own_pin_is_no_use_in_somebody_elses_row() -> None:
    kept = hash_pin(KEYS, GRACE, PIN)
    assert not pin_fits(KEYS, kept, person=SARA, pin=PIN)


def test_a_pin_kept_at_another_cost_still_fits_and_is_to_be_kept_anew() -> None:
    dearer = replace(KEYS, pin_cost=PinCost(memory_kib=16, rounds=1))
    kept = hash_pin(KEYS, GRACE, PIN)
    assert pin_fits(dearer, kept, person=GRACE, pin=PIN)
    assert (is_outdated(dearer, kept), is_outdated(KEYS, kept)) == (True, False)


def test_a_pin_costs_as_much_as_the_keys_say() -> None:
    dear = Keys(b"p", b"a", PinCost(memory_kib=32, rounds=2))
    assert hash_pin(dear, GRACE, PIN).startswith("$argon2id$v=19$m=32,t=2,p=1$")


def test_the_file_tells_no_pin(busy: Shop) -> None:
    busy.records.close()
    content = busy.records.path.read_bytes()
    for secret in (b"482913", b"593024", KEYS.pepper, KEYS.audit):
        assert secret not in content


# How long everybody waits


@pytest.mark.parametrize(
    ("times", "seconds"),
    [(0, 0), (4, 0), (5, 30), (6, 60), (7, 120), (8, 240), (9, 480), (10, 900), (30, 900)],
)
def test_the_fifth_wrong_pin_makes_one_wait_and_each_further_one_longer(
    times: int, seconds: int, busy: Shop
) -> None:
    wrong(busy, times)
    assert waits(busy) == seconds


def test_time_that_passes_is_taken_off_to_the_last_started_second(busy: Shop) -> None:
    wrong(busy, 5)
    left = []
    for passed in (0.5, 28.5, 0.9, 0.2):
        busy.clock.pass_time(seconds=passed)
        left.append(waits(busy))
    assert left == [30, 1, 1, 0]


@pytest.mark.parametrize("days", [-9000, -1, 1, 9000])
def test_setting_the_clock_shortens_no_wait(days: int, busy: Shop) -> None:
    wrong(busy, 5)
    uptime = busy.clock.uptime
    busy.clock.pass_time(days=days)
    busy.clock.uptime = uptime + 10
    assert waits(busy) == 20


@pytest.mark.parametrize(("uptime", "seconds"), [(0.0, 900), (100.0, 800), (899.5, 1), (900.0, 0)])
def test_starting_the_computer_anew_shortens_no_wait(
    uptime: float, seconds: int, busy: Shop
) -> None:
    wrong(busy, 10)
    busy.clock.uptime = uptime
    busy.reopen()
    assert waits(busy) == seconds


def test_the_till_makes_everybody_wait_whoever_it_was(busy: Shop) -> None:
    wrong(busy, 3, GRACE)
    wrong(busy, 2, SARA)
    assert (waits(busy, GRACE), waits(busy, SARA), waits(busy, StaffId("mwangi"))) == (30, 30, 30)
    with busy.records.reading() as books:
        found = [wrong_in_a_row(books, subject) for subject in (GRACE, SARA, TILL, "mwangi")]
    assert found == [3, 2, 5, 0]


def test_a_right_pin_forgets_the_wrong_ones_of_this_person_and_of_the_till(busy: Shop) -> None:
    wrong(busy, 5, GRACE)
    wrong(busy, 1, SARA)
    with busy.records.writing() as books:
        forget_wrong(books, SARA)
    assert (waits(busy, SARA), waits(busy, GRACE)) == (0, 30)
    with busy.records.writing() as books:
        forget_wrong(books, GRACE)
    assert waits(busy, GRACE) == 0


def test_a_refused_or_broken_try_counts_nothing(busy: Shop) -> None:
    with pytest.raises(KeyError), busy.records.writing() as books:
        count_wrong(books, GRACE)
        raise KeyError
    with plain(busy.records.path) as connection:
        assert connection.execute("SELECT * FROM pin_waits").fetchall() == []
