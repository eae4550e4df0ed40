"""Commands are told from text whatever comes, in whatever portions, and none swallows what follows."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos.printer.decoder import TEXT, UNKNOWN, Command, commands_of


@pytest.mark.parametrize(
    ("received", "command"),
    [
        (b"\x1b@", Command("ESC @")),
        (b"\x1bE\x01", Command("ESC E", b"\x01")),
        (b"\x1bp\x00\x19\xfa", Command("ESC p", b"\x00\x19\xfa")),
        (b"\x1b \x05", Command("ESC SP", b"\x05")),
        (b"\x1b*\x21\x02\x00abcdef", Command("ESC *", b"\x21\x02\x00abcdef")),
        (b"\x1b*\x00\x02\x00ab", Command("ESC *", b"\x00\x02\x00ab")),
        (b"\x1bD\x08\x10\x00", Command("ESC D", b"\x08\x10\x00")),
        (b"\x1dk\x04CODE39\x00", Command("GS k", b"\x04CODE39\x00")),
        (b"\x1dk\x49\x03{BA", Command("GS k", b"\x49\x03{BA")),
        (b"\x1dV\x01", Command("GS V", b"\x01")),
        (b"\x1dV\x42\x03", Command("GS V", b"\x42\x03")),
        (b"\x1dv0\x00\x01\x00\x02\x00\xff\x00", Command("GS v", b"0\x00\x01\x00\x02\x00\xff\x00")),
        (b"\x1d(k\x03\x001Q0", Command("GS (", b"k\x03\x001Q0")),
        (b"\x1d8L\x02\x00\x00\x0012", Command("GS 8", b"L\x02\x00\x00\x0012")),
        (b"\x1d*\x01\x01abcdefgh", Command("GS *", b"\x01\x01abcdefgh")),
        (b"\x10\x04\x01", Command("DLE EOT", b"\x01")),
        (b"\x10\x14\x01\x00\x05", Command("DLE DC4", b"\x01\x00\x05")),
        (
            b"\x10\x14\x08\x01\x03\x14\x01\x06\x02\x08",
            Command("DLE DC4", b"\x08\x01\x03\x14\x01\x06\x02\x08"),
        ),
        (b"\x10\x14\x05", Command("DLE DC4", b"\x05")),
        (b"\x1c.", Command("FS .")),
        (b"\n", Command("LF")),
        (b"caf\x82", Command(TEXT, b"caf\x82")),
        (b"\x1b\x7f", Command(UNKNOWN, b"\x1b\x7f")),
        (b"\x07", Command(UNKNOWN, b"\x07")),
    ],
)
def test_a_command_is_known_once_it_is_whole(received: bytes, command: Command) -> None:
    assert commands_of(received) == ((command,), b"")
    if command.name != TEXT:
        for end in range(len(received)):
            assert commands_of(received[:end]) == ((), received[:end])
        assert commands_of(received + b"\n") == ((command, Command("LF")), b"")


@pytest.mark.parametrize(
    "begun",
    [
        b"\x1dk",
        b"\x1dk\x49",
        b"\x1dV",
        b"\x10\x14",
        b"\x1b*\x21",
        b"\x1d(k",
        b"\x1d8L\x01",
        b"\x1d*\x01",
    ],
)
def test_what_has_only_begun_waits(begun: bytes) -> None:
    assert commands_of(begun) == ((), begun)


def test_a_command_that_claims_too_much_is_none() -> None:
    """A printer that waited for four thousand megabytes would never print again."""
    commands, rest = commands_of(b"\x1d8L\xff\xff\xff\xffMilk\n")
    assert commands[0] == Command(UNKNOWN, b"\x1d8")
    assert commands[-1] == Command("LF")
    assert rest == b""


def test_tab_stops_and_old_barcodes_end_somewhere() -> None:
    assert commands_of(b"\x1bD" + bytes(range(1, 60)))[0][0].given == bytes(range(1, 34))
    assert len(commands_of(b"\x1dk\x04" + b"9" * 400)[0][0].given) == 256


@given(st.binary(max_size=200))
def test_no_byte_is_lost(received: bytes) -> None:
    commands, rest = commands_of(received)
    leads = {"ESC": 2, "GS": 2, "FS": 2, "DLE": 2}
    sizes = [
        len(each.given)
        if each.name in {TEXT, UNKNOWN}
        else leads.get(each.name.split()[0], 1) + len(each.given)
        for each in commands
    ]
    assert sum(sizes) + len(rest) == len(received)


@given(st.lists(st.binary(max_size=20), max_size=12))
def test_portions_make_no_difference(portions: list[bytes]) -> None:
    rest, found = b"", []
    for portion in portions:
        commands, rest = commands_of(rest + portion)
        found += commands
    joined: list[Command] = []
    for command in found:
        if joined and command.name == joined[-1].name == TEXT:
            joined[-1] = Command(TEXT, joined[-1].given + command.given)
        else:
            joined.append(command)
    assert (tuple(joined), rest) == commands_of(b"".join(portions))
