"""A script is read strictly, and without one the usual people are there."""

from pathlib import Path
from typing import get_args

import pytest

from pos.practice.behaving import Behaviour, Does
from pos.practice.mischief import CallName, Fault, Rule
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
    ("text", "said"),
    [
        ("nonsense", "it is no TOML: Expected '=' after a key in a key/value pair"),
        ("a = " + "[" * 5000, "it is nested too deeply"),
        ("wallet = 1", "there is no word “wallet”, only customer, shortcode"),
        ("seed = 'x'", "seed must be a whole number."),
        ("production = 1", "production must be true or false"),
        ("limits = 3", "limits must be a table"),
        ("customer = 1", "customer must be tables, each under its name in [[ ]]"),
        ("[[customer]]\nname = 'A'", "customer 1: the word “phone” is missing"),
        ("[[customer]]\nphone = '254712345678'\nwallet = 1", "customer 1: there is no word “wallet”"),
        ("[[customer]]\nphone = 254712345678", "customer 1: phone must be a text in quotes"),
        ("[[customer]]\nphone = '1'\n[[customer]]\nphone = '2'\npin = '12'",
         "customer 2: pin must be four digits in quotes"),
        ("[[customer]]\nphone = '1'\ndoes = 'flies'", "customer 1: does must be one of by hand, pays"),
        ("[[customer]]\nphone = '0712345678'", "0712345678 is not"),
        ("[[customer]]\nphone = '254712345678'\n[[customer]]\nphone = '254712345678'",
         "Two customers of the script have the phone 254712345678."),
        ("[[shortcode]]\nnumber = '5555555'\nkind = 'till'", "needs the number of its store"),
        ("[[shortcode]]\nnumber = '1'", "shortcode 1: number must be five to seven digits in quotes"),
        ("[[shortcode]]\nnumber = '55555'\n[[shortcode]]\nnumber = '55555'",
         "Two shortcodes of the script have the number 55555."),
        ("[[call]]\ndoes = 'explode'", "call 1: does must be one of lose answer, no connection"),
        ("[[call]]\ndoes = 'html'\nname = 'stkpusch'", "call 1: name must be one of any, "),
        ("[[call]]\ndoes = 'to timeout url'\nname = 'stkpush'", "never happens to stkpush"),
        ("[[prompt]]\ndoes = 'pays'\nafter = -1", "prompt 1: after must be a number from 0 to 86,400"),
        ("[[prompt]]\ndoes = 'ends'\ncode = 1.5", "code must be a whole number or a text in quotes"),
        ("[[prompt]]\ndoes = 'ends'", "“ends” needs a code, and “” is none"),
        ("[[prompt]]\ndoes = 'ends'\ncode = 0", "“0” is none that it can end with"),
        ("[[customer]]\nphone = '254712345678'\ndoes = 'ends'\ncode = '0'", "“0” is none"),
        ("[delivery]\nlost = 1", "delivery: there is no word “lost”, only delay"),
        ("[delivery]\nlose = 2", "delivery: lose must be a number from 0 to 1."),
        ("[delivery]\npatience = nan", "patience must be a number above 0 and at most 60"),
        ("[timing]\nprompt = -1", "timing: prompt must be"),
        ("[app]\nproducts = ['stkpush']", "app: products must be a list, each one of "),
    ],
)  # fmt: skip
def test_what_cannot_be_played_is_said_with_its_place(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(Unusable) as no:
        beginning(read(tmp_path, text))
    assert said in str(no.value)
    assert "`" not in str(no.value)


def test_a_script_that_is_no_text_or_not_there_is_named(tmp_path: Path) -> None:
    file = tmp_path / "script.toml"
    with pytest.raises(Unusable, match=r"script\.toml cannot be read: No such file"):
        read_script(file)
    file.write_bytes(b"name = '\xff'")
    with pytest.raises(Unusable, match=r"script\.toml cannot be used: it is no text in UTF-8"):
        read_script(file)


def test_every_call_can_be_named_and_no_other() -> None:
    assert {door.name for door in DOORS} | {"any", "token"} == set(get_args(CallName))


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
