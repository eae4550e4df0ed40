"""A script is read strictly, and without one the usual people are there."""

from pathlib import Path

import pytest

from pos.practice.behaving import Behaviour, Does
from pos.practice.mischief import Fault, Rule
from pos.practice.script import Script, Unusable, beginning, read_script
from pos.practice.server import DOORS
from pos.shop.money import shillings

WHOLE = """
seed = 7
production = true
[[customer]]
phone = "254712345678"
name = "NJERI"
pin = "4321"
balance = 50
does = "wrong pin"
after = 1
[[shortcode]]
number = "5555555"
kind = "till"
store = "5555554"
passkey = "abc"
[[prompt]]
does = "ends"
code = "SFC_IC0003"
[[call]]
does = "lose answer"
name = "stkpush"
nth = 2
[limits]
same_amount_seconds = 0
[timing]
prompt = 0
[delivery]
lose = 0.5
[app]
key = "k"
products = ["stk"]
"""


def read(tmp_path: Path, text: str) -> Script:
    file = tmp_path / "script.toml"
    file.write_text(text, "utf-8")
    return read_script(file)


def test_a_script_says_who_is_there_and_what_they_do(tmp_path: Path) -> None:
    begins = beginning(read(tmp_path, WHOLE))
    njeri = begins.world.customer("254712345678")
    assert (njeri.name, njeri.pin, njeri.balance) == ("NJERI", "4321", shillings(50))
    assert njeri.behaviour == Behaviour(Does.WRONG_PIN, 1)
    assert list(begins.world.shortcodes) == ["5555555"]
    assert begins.next_up == (Behaviour(Does.ENDS, 3.0, "SFC_IC0003"),)
    assert begins.rules == (Rule(Fault.LOSE_ANSWER, "stkpush", 2, 1),)
    assert (begins.choices.is_production, begins.seed) == (True, 7)
    assert begins.choices.timing.prompt == 0
    assert begins.choices.delivery.lose == 0.5
    assert begins.choices.app.products == {"stk"}


def test_without_a_script_the_fifth_guides_numbers_are_there() -> None:
    begins = beginning(Script())
    assert begins.world.customer("254333333333").behaviour == Behaviour(Does.CANCELS)
    assert set(begins.world.shortcodes) == {"174379", "600638", "5200001"}


@pytest.mark.parametrize(
    "text",
    [
        "nonsense",
        "[[customer]]\nphone = '254712345678'\nwallet = 1",
        "[[customer]]\nphone = '0712345678'",
        "[[shortcode]]\nnumber = '5555555'\nkind = 'till'",
        "[[shortcode]]\nnumber = '1'",
        "[[shortcode]]\nnumber = '55555'\n[[shortcode]]\nnumber = '55555'",
        "[[call]]\ndoes = 'explode'",
        "[[prompt]]\ndoes = 'pays'\nafter = -1",
        "[delivery]\nlost = 1",
        "[delivery]\nlose = 2",
        "[timing]\nprompt = -1",
        "[app]\nproducts = ['stkpush']",
    ],
)
def test_what_cannot_be_played_is_said(tmp_path: Path, text: str) -> None:
    with pytest.raises(Unusable):
        beginning(read(tmp_path, text))


def test_the_script_of_the_handbook_can_be_played(tmp_path: Path) -> None:
    handbook = (Path(__file__).parents[2] / "docs/practice.md").read_text("utf-8")
    script = read(tmp_path, handbook.split("```toml\n")[1].split("```")[0])
    begins = beginning(script)
    assert begins.world.customer("254712345678").behaviour == Behaviour(Does.PAYS, 2)
    assert not begins.world.shortcodes["5200001"].is_asked_first
    assert begins.rules == (Rule(Fault.LOSE_ANSWER, "stkpush", 2, 1),)


def test_the_handbook_names_every_fault_and_every_call() -> None:
    handbook = (Path(__file__).parents[2] / "docs/practice.md").read_text("utf-8")
    assert [fault for fault in Fault if f"`{fault}`" not in handbook] == []
    assert [
        door.path for door in DOORS if door.path not in handbook and "/v2/" not in door.path
    ] == ["/mpesa/b2c/v1/paymentrequest"]
