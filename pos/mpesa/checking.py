"""Says in words what of M-Pesa works here, what does not, and what cannot be known without a payment."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum
from urllib.parse import urlsplit

from pos.mpesa.account import Account, check_address
from pos.mpesa.chosen import Item
from pos.mpesa.daraja import Daraja
from pos.mpesa.error_codes import Kind
from pos.mpesa.looking import look
from pos.mpesa.set_up import SetUp
from pos.mpesa.trouble import CallTrouble
from pos.shop.refusal import Refusal, Trouble

CLOCK_MAY_BE_OFF = 60
NO_PUSH = "ws_CO_010120200000000000"
"""The name of a push that never was."""
ONCE = "0" * 32


class Stand(Enum):
    """How a thing stands."""

    WORKS = "works"
    WRONG = "wrong"
    UNKNOWN = "not known"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at, and how it stands in words."""

    what: str
    stand: Stand
    words: str


@dataclass(frozen=True, slots=True)
class Checks:
    """Looks at everything once; nothing is asked of a phone, and no money moves."""

    set_up: SetUp
    daraja: Daraja = field(repr=False)

    def findings(self) -> Iterator[Finding]:
        """Give what each thing is found to be."""
        keys = self._keys()
        yield keys
        yield self._number(keys)
        yield self._kind()
        yield self._callback()
        yield self._letterbox()
        yield self._till_key()
        yield self._registered()
        yield self._clock()
        yield self._certificate()

    def _keys(self) -> Finding:
        try:
            self.daraja.tokens.token()
        except CallTrouble as trouble:
            return Finding("keys", Stand.WRONG, told(trouble))
        where = self.daraja.account.environment
        return Finding("keys", Stand.WORKS, f"Safaricom ({where}) gave a token for them.")

    def _number(self, keys: Finding) -> Finding:
        """Ask about a push that never was: the question is signed with number and passkey."""
        number = self.daraja.account.numbers.business
        if keys.stand is not Stand.WORKS:
            return Finding("passkey", Stand.UNKNOWN, "Not tried, since the keys do not work.")
        try:
            self.daraja.query(NO_PUSH)
        except CallTrouble as trouble:
            is_wrong = trouble.kind in {Kind.KEYS, Kind.REFUSED, Kind.TOKEN}
            return Finding("passkey", Stand.WRONG if is_wrong else Stand.UNKNOWN, told(trouble))
        return Finding(
            "passkey", Stand.WORKS, f"A question signed for {number} with it is answered."
        )

    def _kind(self) -> Finding:
        numbers = self.daraja.account.numbers
        what = f"paybill {numbers.receiver}"
        if numbers.receiver != numbers.business:
            what = f"till {numbers.receiver} of store {numbers.business}"
        words = f"Set up as {what}. Whether it is one shows only a push: ask your own phone for 1."
        return Finding("number", Stand.UNKNOWN, words)

    def _callback(self) -> Finding:
        try:
            addresses = [self.set_up.callback(ONCE)]
            account = self.daraja.account
            addresses += [
                each for each in (account.addresses.c2b, account.addresses.result) if each
            ]
            for address in addresses:
                check_address(address, is_live=account.is_live)
        except Refusal as no:
            return Finding("callback", Stand.WRONG, str(no))
        return Finding("callback", Stand.WORKS, "Safaricom takes addresses of that wording.")

    def _letterbox(self) -> Finding:
        """A letterbox of ours says ok at a place of its own; any other door has only to be answered."""
        box = self.set_up.chosen.letterbox
        heard = look(self.daraja.session, f"{box}/healthz" if box else self._own_door())
        if heard is None:
            return Finding("letterbox", Stand.WRONG, "Nobody answers there, from this computer.")
        if box and (heard.status != 200 or heard.front.strip() != b"ok"):
            return Finding("letterbox", Stand.WRONG, "Somebody answers there who is no letterbox.")
        words = "It answers this computer. Whether Safaricom reaches it shows the first payment."
        return Finding("letterbox", Stand.WORKS, words)

    def _till_key(self) -> Finding:
        """Read no letter, only how many there are."""
        if not (self.set_up.chosen.letterbox and self.set_up.find(Item.BOX_TILL)):
            words = "There is none, so this computer cannot read what came of payouts, reversals, statuses and balances."
            return Finding("till key", Stand.UNKNOWN, words)
        try:
            self.set_up.mailbox(self.daraja.session).last()
        except (Refusal, Trouble) as no:
            return Finding("till key", Stand.WRONG, str(no))
        return Finding("till key", Stand.WORKS, "The letterbox lets this till read with it.")

    def _own_door(self) -> str:
        try:
            parts = urlsplit(self.set_up.callback(ONCE))
        except Refusal:
            return ""
        return f"{parts.scheme}://{parts.netloc}/"

    def _registered(self) -> Finding:
        """Safaricom cannot be asked; what was registered from here is remembered."""
        account, kept = self.daraja.account, self.set_up.chosen.registered
        if not account.addresses.c2b and self._has_own_address():
            words = "Pushes end at an address of the shop's own; what customers pay by themselves is not heard here."
            return Finding("registered", Stand.UNKNOWN, words)
        if not account.addresses.c2b:
            words = (
                "There is no letterbox secret for c2b: customers who pay by themselves go unheard."
            )
            return Finding("registered", Stand.WRONG, words)
        what, _, when = kept.rpartition(" ")
        if what and what == mark_of(account):
            return Finding("registered", Stand.WORKS, f"Registered from this computer on {when}.")
        words = "Not from this computer, as it is set up now. Safaricom cannot be asked: pos mpesa register-urls"
        return Finding("registered", Stand.UNKNOWN, words)

    def _has_own_address(self) -> bool:
        return not self.set_up.chosen.letterbox and self.set_up.find(Item.CALLBACK) is not None

    def _clock(self) -> Finding:
        heard = look(self.daraja.session, f"{self.daraja.account.base}/")
        if heard is None or heard.at is None:
            return Finding("clock", Stand.UNKNOWN, "Safaricom did not say what time it is.")
        off = round((self.daraja.turns.now() - heard.at).total_seconds())
        if abs(off) > CLOCK_MAY_BE_OFF:
            which = "fast" if off > 0 else "slow"
            words = f"This computer's clock is {abs(off):,} seconds {which}. Set it right."
            return Finding("clock", Stand.WRONG, words)
        return Finding("clock", Stand.WORKS, f"Within {CLOCK_MAY_BE_OFF} seconds of Safaricom's.")

    def _certificate(self) -> Finding:
        chosen = self.set_up.chosen
        if not (chosen.initiator or chosen.certificate):
            words = "No API user is set up. Status, reversal, payout and balance need one; payments do not."
            return Finding("certificate", Stand.UNKNOWN, words)
        try:
            self.set_up.account_with_initiator()
        except (Refusal, Trouble) as no:
            return Finding("certificate", Stand.WRONG, str(no))
        words = "It seals the API user's password. Whether that is right shows pos mpesa balance."
        return Finding("certificate", Stand.WORKS, words)


def mark_of(account: Account) -> str:
    """Give what is remembered of registered addresses; the addresses cannot be read from it."""
    digest = hashlib.sha256(account.addresses.c2b.encode()).hexdigest()[:16]
    return f"{account.environment} {account.numbers.receiver} {account.c2b_version} {digest}"


def told(trouble: CallTrouble) -> str:
    """Give what a call's trouble is, with Safaricom's code small at the end."""
    return f"{trouble} ({trouble.code})" if trouble.code else str(trouble)


def registered_at(account: Account, moment: datetime) -> str:
    """Give what to remember once Safaricom has taken the addresses."""
    return f"{mark_of(account)} {moment:%Y-%m-%d}"
