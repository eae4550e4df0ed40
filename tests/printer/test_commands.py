"""Our commands are those of the manual."""

import pytest

from pos.printer import commands
from pos.printer.decoder import Command, commands_of
from pos.shop.barcode import Symbology


@pytest.mark.parametrize(
    ("written", "names"),
    [
        (commands.RESET + commands.NO_CHINESE, ["ESC @", "FS ."]),
        (commands.page(19), ["ESC t"]),
        (commands.size(2, 2), ["GS !"]),
        (commands.feed(4), ["ESC d"]),
        (commands.BOLD + commands.NOT_BOLD, ["ESC E", "ESC E"]),
        (commands.CENTRE + commands.LEFT, ["ESC a", "ESC a"]),
        (commands.cut(is_full=True) + commands.cut(is_full=False), ["GS V", "GS V"]),
        (commands.raster(b"\xff\x00", wide=8, high=2), ["GS v"]),
        (commands.columns(b"abc", wide=1), ["ESC *"]),
        (commands.NO_GAPS + commands.USUAL_GAPS, ["ESC 3", "ESC 2"]),
        (commands.square("T2-0148", module=4), ["GS ("] * 5),
        (
            commands.bars("T2-0148", Symbology.CODE_128, module=2, high=60),
            ["GS h", "GS w", "GS H", "GS k"],
        ),
    ],
)
def test_a_command_is_whole_and_the_one_that_was_meant(written: bytes, names: list[str]) -> None:
    found, rest = commands_of(written)
    assert [each.name for each in found] == names
    assert rest == b""


@pytest.mark.parametrize(
    ("pin", "milliseconds", "given"),
    [(0, 100, b"\x00\x32\x64"), (1, 1000, b"\x01\xff\xff"), (0, 0, b"\x00\x01\x02")],
)
def test_the_drawer_gets_a_pulse_and_is_left_alone_after_it(
    pin: int, milliseconds: int, given: bytes
) -> None:
    assert commands_of(commands.open_drawer(pin, milliseconds))[0] == (Command("ESC p", given),)


@pytest.mark.parametrize(
    ("kind", "text", "body"),
    [
        (Symbology.EAN_13, "6161100600218", b"\x43\x0d6161100600218"),
        (Symbology.EAN_8, "12345670", b"\x44\x0812345670"),
        (Symbology.ITF_14, "12345678901231", b"\x46\x0e12345678901231"),
        (Symbology.CODE_128, "a{b", b"\x49\x06{Ba{{b"),
        (Symbology.SHORT, "101", b"\x49\x05{B101"),
    ],
)
def test_a_barcode_is_written_in_its_kind(kind: Symbology, text: str, body: bytes) -> None:
    assert commands.bars(text, kind, module=2, high=60).endswith(b"\x1dk" + body)


@pytest.mark.parametrize("obeyed", [b"\x10\x14\x01\x00\x05", b"\x10\x05\x02", b"\x10\x04\x01"])
def test_a_picture_holds_nothing_that_a_printer_obeys_at_once(obeyed: bytes) -> None:
    """Printers look for these even in the middle of a picture: a logo could open the drawer."""
    dots = b"\x10" + obeyed * 3 + b"\x10"
    for drawn in (
        commands.raster(dots, wide=8, high=len(dots)),
        commands.columns(dots * 3, wide=len(dots)),
    ):
        assert obeyed[:2] not in drawn[4:]
        assert sum(map(int.bit_count, drawn[-len(dots) :])) == sum(map(int.bit_count, dots)) + 3
