"""From what was chosen and the secrets that go with it to the account that is spoken with."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path

import requests

from pos.folders import as_typed, file_troubles, open_file
from pos.mpesa.account import (
    HOSTS,
    PRACTICE,
    Account,
    Addresses,
    Initiator,
    Paybill,
    TillNumber,
    check_address,
)
from pos.mpesa.chosen import TILL, Chosen, Item, checked_secret, others, said_in
from pos.mpesa.credential import seal_password
from pos.mpesa.mailbox import Mailbox
from pos.mpesa.token import AppKeys
from pos.secrets import Places, Secret
from pos.shop.faults import Fault
from pos.shop.refusal import Refusal
from pos.shop.words import Reason

PRACTICE_HOST = "http://127.0.0.1:8400"
LARGEST_CERTIFICATE = 1 << 16
_OUR_STK = re.compile(r"/in/[0-9a-f]+/stk/?")


@dataclass(frozen=True, slots=True)
class SetUp:
    """What was chosen for M-Pesa here, and where its secrets are looked for."""

    chosen: Chosen
    places: Places = field(repr=False)
    shop: str = ""
    """The name of the books; what is kept for one shop another never gets."""

    def find(self, item: Item) -> Secret | None:
        """Give a secret: from the environment, a credentials folder, or where this computer keeps it."""
        said = said_in(self.places.environment, item)
        if said:
            return checked_secret(item, Secret(said.encode(errors="surrogatepass")))
        found = self.places.find_typed(self.kept_as(item), credential=f"mpesa-{item.value}")
        return checked_secret(item, found) if found else None

    def kept_as(self, item: Item) -> str:
        """Give the name a secret is kept under: another shop or number or the sandbox never gets this one's."""
        chosen = self.chosen
        return f"mpesa-{self.shop}-{chosen.environment}-{chosen.number}-{item.value}"

    def account(self) -> Account:
        """Give the account as far as payments need it, or refuse and name what is missing."""
        chosen = self.chosen
        found = {item: self.find(item) for item in (Item.CONSUMER_KEY, Item.CONSUMER_SECRET, Item.PASSKEY)}  # fmt: skip
        key, secret, passkey = found.values()
        if not (chosen.environment and chosen.number and key and secret and passkey) or self._lacks_till():  # fmt: skip
            raise missing(self._missing(item.words for item, value in found.items() if not value))
        return Account(
            chosen.environment,
            self._numbers(),
            passkey,
            AppKeys(key, secret),
            addresses=self._addresses(),
            c2b_version=chosen.c2b_version or "v2",
            host=chosen.host or (PRACTICE_HOST if chosen.environment == PRACTICE else ""),
        )

    def account_with_initiator(self) -> Account:
        """Give the account with the shop's user at Safaricom, or refuse and name what is missing."""
        account, chosen = self.account(), self.chosen
        password = self.find(Item.INITIATOR_PASSWORD)
        if not (chosen.initiator and chosen.certificate and password):
            raise Refusal(Reason.MPESA_NO_INITIATOR)
        certificate = read_certificate(Path(chosen.certificate))
        initiator = Initiator(chosen.initiator, seal_password(password, certificate))
        return replace(account, initiator=initiator)

    def callback(self, once: str) -> str:
        """Give where Safaricom says how a push ended, with a name for that one payment where it is ours."""
        given = self.find(Item.CALLBACK)
        if given:
            address = given.value.decode().rstrip("/")
            return f"{address}/{once}" if _OUR_STK.search(address) else address
        secret = self.find(Item.BOX_STK)
        if not (self.chosen.letterbox and secret):
            raise self._not_heard(Item.BOX_STK)
        return f"{self.chosen.letterbox}/in/{secret.value.decode()}/stk/{once}"

    def mailbox(self, session: requests.Session) -> Mailbox:
        """Give the letterbox as this till reads it, or refuse and name what is missing."""
        key = self.find(Item.BOX_TILL)
        if not (self.chosen.letterbox and key):
            raise self._not_heard(Item.BOX_TILL)
        return Mailbox(session, self.chosen.letterbox, key)

    def checked_callback(self, once: str) -> str:
        """Give where Safaricom says how a push ended, or refuse what it would not post to."""
        return check_address(self.callback(once), is_live=self.is_live)

    def accounts(self) -> tuple[Account, ...]:
        """Give the account for each number that customers pay to, the one that phones are asked with first."""
        account = self.account()
        more = (
            TillNumber(store=each.business, till=each.receiver)
            if each.is_till
            else Paybill(each.receiver)
            for each in others(self.chosen)
        )
        return (account, *(replace(account, numbers=numbers) for numbers in more))

    @property
    def is_live(self) -> bool:
        """Whether real money moves."""
        return self.chosen.environment == "production" and not self.chosen.host

    def check_heard(self, item: Item) -> None:
        """Refuse when it was not set up where Safaricom says such things."""
        if not (self.chosen.letterbox and self.find(item)):
            raise self._not_heard(item)

    def _not_heard(self, item: Item) -> Refusal:
        names = [] if self.chosen.letterbox else ["letterbox"]
        return missing(names if self.find(item) else [*names, item.words])

    def _numbers(self) -> Paybill | TillNumber:
        if self.chosen.kind == TILL:
            return TillNumber(store=self.chosen.number, till=self.chosen.till_number)
        return Paybill(self.chosen.number)

    def _addresses(self) -> Addresses:
        ends = [self.find(item) for item in (Item.BOX_C2B, Item.BOX_RESULT)]
        box = self.chosen.letterbox
        c2b, result = (f"{box}/in/{end.value.decode()}" if box and end else "" for end in ends)
        return Addresses(c2b, result)

    def _lacks_till(self) -> bool:
        return self.chosen.kind == TILL and not self.chosen.till_number

    def _missing(self, secrets: Iterable[str]) -> list[str]:
        words = [] if self.chosen.environment else [f"environment ({', '.join(HOSTS)})"]
        words += [] if self.chosen.number else ["paybill or store number"]
        words += ["till number"] if self._lacks_till() else []
        return [*words, *secrets]


def missing(names: list[str]) -> Refusal:
    """Give what to say when something was not set up."""
    are = "is" if len(names) == 1 else "are"
    return Refusal(Reason.MPESA_NOT_SET_UP, missing=f"{', '.join(names)} {are}")


def read_certificate(file: Path) -> bytes:
    """Give a certificate file's bytes, or say why it cannot be read."""
    with file_troubles(file, Fault.FILE), open_file(as_typed(file)) as opened:
        return opened.read(LARGEST_CERTIFICATE)
