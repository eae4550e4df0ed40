"""Daraja, Safaricom's way in, for one shop: all that can be asked of it, in one place."""

from collections.abc import Iterator
from dataclasses import dataclass, field

import requests

from pos.mpesa import orders, pull, push
from pos.mpesa.account import Account
from pos.mpesa.calling import Caller
from pos.mpesa.connection import Call, Connection
from pos.mpesa.orders import Accepted, Payout, Picture, Simulated
from pos.mpesa.push import Ended, NotKnown, Prompted, Push, StillGoing
from pos.mpesa.token import Tokens
from pos.mpesa.turns import Turns
from pos.shop.money import Money
from pos.shop.phone import Phone


@dataclass
class Daraja:
    """What a shop asks of Safaricom; one of these for a program, so that there is one token."""

    account: Account
    session: requests.Session = field(repr=False)
    turns: Turns = field(repr=False)

    def __post_init__(self) -> None:
        connection = Connection(self.session, self.account.base)
        self.tokens = Tokens(connection, self.account.keys, self.turns)
        self._caller = Caller(connection, self.tokens, self.turns)

    @property
    def may_be_out(self) -> bool:
        """Whether the last call changes something and may have gone out."""
        return self._caller.may_be_out

    @property
    def rests_for(self) -> int:
        """For how many seconds Safaricom is left in peace, since it did not answer; 0 where it is asked."""
        return self._caller.rests_for

    def push(self, order: Push) -> Prompted:
        """Let a phone be asked, once; its Trouble says whether a prompt may be on the phone."""
        return push.push(self._caller, self.account, order=order, now=self.turns.now())

    def query(self, checkout_request: str) -> Ended | StillGoing | NotKnown:
        """Give what Safaricom knows of a push by now."""
        return push.query(
            self._caller, self.account, checkout_request=checkout_request, now=self.turns.now()
        )

    def register_urls(self) -> str:
        """Let Safaricom say to the shop's address what comes in."""
        return orders.register_urls(self._caller, self.account)

    def simulate(self, payment: Simulated) -> str:
        """Let a customer pay who is none."""
        return orders.simulate(self._caller, self.account, payment=payment)

    def ask_status(self, *, receipt: str = "", conversation: str = "") -> Accepted:
        """Ask what became of a payment; the answer comes to the shop's address."""
        return orders.ask_status(
            self._caller, self.account, receipt=receipt, conversation=conversation
        )

    def reverse(self, receipt: str, amount: Money, *, why: str) -> Accepted:
        """Ask for money to go back to who paid it; the answer comes to the shop's address."""
        return self.send(orders.reversal(self.account, receipt=receipt, amount=amount, why=why))

    def pay_out(self, payout: Payout) -> Accepted:
        """Ask for money to go to a phone; the answer comes to the shop's address."""
        return self.send(orders.paying_out(self.account, payout=payout))

    def send(self, order: Call) -> Accepted:
        """Let an order for money go out, once, which was made out before."""
        return orders.send(self._caller, order)

    def ask_balance(self) -> Accepted:
        """Ask what is in the shop's accounts; the answer comes to the shop's address."""
        return orders.ask_balance(self._caller, self.account)

    def draw_qr(self, merchant: str, amount: Money, *, reference: str) -> Picture:
        """Give a QR code that a customer's phone pays by."""
        return orders.draw_qr(
            self._caller, self.account, merchant=merchant, amount=amount, reference=reference
        )

    def register_pull(self, phone: Phone, *, callback: str) -> bool:
        """Let the shop pull its payments; says whether that is new."""
        return pull.register_pull(self._caller, self.account, phone=phone, callback=callback)

    def pull(self, wanted: pull.Pull) -> Iterator[tuple[pull.Row, ...]]:
        """Give what came in, page by page."""
        return pull.pull(self._caller, self.account, wanted=wanted)
