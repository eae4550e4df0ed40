"""A PIN is typed digit by digit and is never shown."""

from pos.desks.pin_pad import Pin


def test_digits_are_taken_and_nothing_else_is() -> None:
    pin = Pin(4)
    for sign in "1x2 34":
        pin = pin.plus(sign)
    assert pin.is_whole
    assert pin.digits == "1234"
    assert pin.plus("5") == pin


def test_nobody_reads_it_where_values_are_written() -> None:
    assert repr(Pin(4).plus("7").plus("3")) == "Pin(2 of 4)"
