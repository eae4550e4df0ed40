"""A whole day at the till, and then a search through all that it wrote where others may read."""

import base64
import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from pos.folders import resources
from pos.records.database import Records
from pos.shop.identity import PaymentId, StaffId
from pos.shop.market import KENYA
from pos.shop.payment import Method, Tender
from pos.shop.phone import Phone, read_phone
from pos.startup import opened_alone, this_computer
from pos.till import parking, paying, ringing, shifts
from pos.till.signing import list_staff, sign_in
from tests.builders import ksh
from tests.cli.terminal import CASHIER_PIN, OWNER_PIN, Terminal
from tests.shops import add_customer

WRONG_PIN = "917364"
PHONE = "712345678"
URL_SAFE = str.maketrans("+/", "-_")
WRITINGS = ("+254712345678", "0712 345 678", "0712-345-678", "254 712 345 678", "0712345678")


def phone() -> Phone:
    return read_phone(f"+254{PHONE}", KENYA)


@dataclass
class Day:
    """What was written during a day: to the screen, and into the log."""

    screen: str
    log: str
    phrases: tuple[str, str]
    keys: bytes

    @property
    def everything(self) -> str:
        return self.screen + self.log


@pytest.fixture
def day(new: Terminal) -> Day:
    """A shop is started, sells, is asked and refuses, and is backed up and restored elsewhere."""
    screen = []

    def act(*words: str | Path, status: int = 0, **environment: str) -> str:
        answer = new(*words, **environment)
        assert answer.status == status, answer
        screen.append(answer.out + answer.err)
        return answer.err

    owner = {"POS_PIN": OWNER_PIN}
    as_owner = ("--as", "Njeri")
    told = act("settings", "--name", "Duka", "--add-staff", "Njeri", POS_NEW_PIN=OWNER_PIN)
    (phrase,) = (line.strip() for line in told.splitlines() if line.startswith("    "))
    screen[-1] = screen[-1].replace(phrase, "the one time that the owner sees his phrase")
    act("settings", "--add-staff", "Grace", *as_owner, **owner, POS_NEW_PIN=CASHIER_PIN)
    act("settings", "--mpesa-by-hand", "yes", *as_owner, **owner)
    act("import", resources() / "sample-shop" / "products.csv", *as_owner, **owner)
    act("backup", *as_owner, status=1, POS_PIN=WRONG_PIN)
    with opened_alone(this_computer(os.environ)) as records:
        sell(records)
    (secret,) = new.home.glob("*.secret")
    keys = base64.b64decode(secret.read_bytes())
    file = new.home.parent / f"{PHONE[:3]} {PHONE[3:]}_orders.csv"  # an owner's own idea of a name
    act("export", "sales", file, *as_owner, **owner)
    act("backup", *as_owner, **owner)
    secret.unlink()
    (backup,) = (new.home / "backups").iterdir()
    act("restore", backup, *as_owner, **owner, status=1, POS_RECOVERY_PHRASE=phrase[::-1])
    act("restore", backup, *as_owner, **owner, POS_RECOVERY_PHRASE=phrase)
    act("check", "--json")
    log = "".join(path.read_text("utf-8") for path in (new.home / "logs").iterdir())
    return Day("".join(screen).replace(str(file), "the file"), log, (phrase, phrase[::-1]), keys)


def sell(records: Records) -> None:
    """A customer is trusted, drawers are opened, and every reason that is typed has his number in it."""
    names: dict[str, StaffId] = {person.name: person.id for person in list_staff(records)}
    owner = sign_in(records, names["Njeri"], pin=OWNER_PIN).id
    grace = sign_in(records, names["Grace"], pin=CASHIER_PIN).id
    juma = add_customer(records, owner, name=f"Juma {WRITINGS[0]}", phone=phone(), limit=ksh(900))
    shifts.open_shift(records, grace, opening_float=ksh(5000))
    for tender in (
        Tender(Method.ACCOUNT, customer=juma.id),
        Tender(Method.MPESA, reference="UKL4R8T2XW"),
    ):
        sale = ringing.start(records, grace).id
        ringing.scan(records, grace, sale=sale, typed="6161100600218")
        parking.park(records, grace, sale=sale, name=f"Juma {WRITINGS[1]}")
        parking.resume(records, grace, sale=sale)
        paying.take(records, owner, sale=sale, payment=PaymentId(records.new_id()), tender=tender)
    for writing in WRITINGS:
        shifts.open_drawer(records, owner, reason=f"Change for {writing}")


def leaks(day: Day) -> Iterator[str]:
    """What can be read that nobody may read."""
    bare = re.sub(r"[ -]", "", day.everything).casefold()
    for secret in (PHONE, "argon2", *(phrase.replace("-", "") for phrase in day.phrases)):
        if secret.casefold() in bare:
            yield secret
    for pin in (OWNER_PIN, CASHIER_PIN, WRONG_PIN):
        if re.search(rf"(?<![\w-]){pin}(?![\w-])", day.everything):
            yield pin
    for key in (day.keys, day.keys[:32], day.keys[32:]):
        yield from (writing for writing in writings(key) if writing in day.everything)


def writings(key: bytes) -> tuple[str, ...]:
    """How a key could be written."""
    encoded = base64.b64encode(key).decode().rstrip("=")
    return key.hex(), key.hex().upper(), encoded, encoded.translate(URL_SAFE), repr(key)


@pytest.mark.slow
def test_no_phone_no_pin_no_phrase_and_no_key_is_written_where_others_may_read(day: Day) -> None:
    acts = ("keys_made", "staff_changed", "products_imported", "pin_wrong", "sale_finished")
    assert [act for act in acts if f'"event": "{act}"' not in day.log] == []
    assert "***678" in day.log
    assert list(leaks(day)) == []
