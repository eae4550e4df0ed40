"""A shop that takes M-Pesa: its till, a letterbox of one list, and a Safaricom that says what a test wants."""

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta, timezone

import pytest

from pos.mpesa.mailbox import Answer, Kept, Letter, Page
from pos.mpesa.orders import Accepted, Payout
from pos.mpesa.pull import Pull, PulledMoney
from pos.mpesa.push import Ended, NotKnown, Prompted, Push, StillGoing
from pos.mpesa.trouble import CallTrouble, no_answer
from pos.records.received import received_by_code, received_without_code
from pos.relay.claims import Known, before, refusal
from pos.relay.letters import NewLetter, Outcome
from pos.shop.faults import Fault
from pos.shop.identity import PaymentId, PushId, RefundId, SaleId, StaffId
from pos.shop.money import Money
from pos.shop.mpesa_line import MpesaLine, ShortCode
from pos.shop.phone import Phone
from pos.shop.received import Received
from pos.shop.refusal import Trouble
from pos.till import asking, paying
from pos.till.asking import Ask
from pos.till.hearing import Heard
from pos.till.lanes import Lanes
from tests.shops import Shop

PAYBILL, STORE, TILL = "600638", "600984", "5500123"
LINE = MpesaLine((ShortCode(PAYBILL, PAYBILL),), has_letterbox=True, has_initiator=True)
BUY_GOODS = MpesaLine((ShortCode(TILL, STORE, is_till=True),), has_letterbox=True)
ALONE = MpesaLine((ShortCode(PAYBILL, PAYBILL),))
WANJIKU = Phone("254712345678")
EAT = timezone(timedelta(hours=3))
CODE = "UKL4R8T2XW"
SAFARICOM = "safaricom"


@dataclass
class Box:
    """A letterbox in memory, with the relay's own rules for claims."""

    log: str = "log-1"
    letters: list[Letter] = field(default_factory=list)
    senders: dict[tuple[str, str], str] = field(default_factory=dict)
    is_away: bool = False
    loses_answers: bool = False
    asked: list[int] = field(default_factory=list)
    heard_at: datetime | None = None

    def post(
        self,
        kind: str,
        key: str,
        body: object,
        *,
        once: str | None = None,
        verified: bool = True,
        sender: str = SAFARICOM,
    ) -> Letter:
        """Keep a letter, and give it as tills read it."""
        text = body if isinstance(body, str) else json.dumps(body)
        letter = Letter(len(self.letters) + 1, kind, key, verified, text, once=once, sender=sender)
        self.letters.append(letter)
        return letter

    def read_on(self, after: int, *, wait: int = 0) -> Page:  # noqa: ARG002
        self._reached()
        self.asked.append(after)
        found = tuple(letter for letter in self.letters if letter.number > after)[:500]
        last = self.letters[-1].number if self.letters else 0
        return Page(found, found[-1].number if found else after, last, self.log, self.heard_at)

    def keep(self, kind: str, key: str, *, body: str, sender: str = "till-2") -> Answer:
        self._reached()
        known = {(each.kind, each.key): each for each in self.letters}
        there = known.get((kind, key))
        if there is not None:
            is_same = there.body == body and there.sender == sender
            answer = Answer(Kept.KEPT) if is_same else Answer(Kept.TAKEN, there)
            return self._answered(answer)
        letter = NewLetter(kind, key, sender, body.encode(), datetime(2026, 11, 21, tzinfo=EAT))
        rules = {
            name: Known(each.number, each.sender, b"")
            for name, each in known.items()
            if name in before(letter)
        }
        no = refusal(letter, rules)
        if no is not None and no.outcome is Outcome.TAKEN:
            return self._answered(Answer(Kept.TAKEN, self.letters[(no.number or 1) - 1]))
        if no is not None:
            return self._answered(Answer(Kept.REFUSED))
        self.post(kind, key, body, sender=sender)
        return self._answered(Answer(Kept.KEPT))

    def of(self, kind: str) -> list[Letter]:
        return [letter for letter in self.letters if letter.kind == kind]

    def _reached(self) -> None:
        if self.is_away:
            raise Trouble(Fault.LETTERBOX_SILENT)

    def _answered(self, answer: Answer) -> Answer:
        if self.loses_answers:
            raise Trouble(Fault.LETTERBOX_SILENT)
        return answer


@dataclass
class Safaricom:
    """Says what a test wants, and remembers what it was asked."""

    says: Callable[[Push], Prompted] | CallTrouble | None = None
    stands: Ended | StillGoing | NotKnown | CallTrouble = field(
        default_factory=lambda: StillGoing("")
    )
    orders: Accepted | CallTrouble = field(default_factory=lambda: Accepted("AG_1", "1-1", ""))
    rows: list[list[PulledMoney]] = field(default_factory=list)
    pushes: list[Push] = field(default_factory=list)
    queries: list[str] = field(default_factory=list)
    sent: list[tuple[str, str, Money]] = field(default_factory=list)
    pulls: list[Pull] = field(default_factory=list)
    statuses: list[str] = field(default_factory=list)

    def push(self, order: Push) -> Prompted:
        self.pushes.append(order)
        if isinstance(self.says, CallTrouble):
            raise self.says
        if self.says is not None:
            return self.says(order)
        return Prompted(f"ws_CO_{len(self.pushes)}", "1-2-3", "")

    def query(self, checkout: str) -> Ended | StillGoing | NotKnown:
        self.queries.append(checkout)
        if isinstance(self.stands, CallTrouble):
            raise self.stands
        return self.stands

    def reverse(self, receipt: str, amount: Money, *, why: str) -> Accepted:  # noqa: ARG002
        return self._order("reversal", receipt, amount)

    def pay_out(self, payout: Payout) -> Accepted:
        return self._order("payout", payout.phone.digits, payout.amount)

    def ask_status(self, *, receipt: str = "", conversation: str = "") -> Accepted:
        self.statuses.append(receipt or conversation)
        return Accepted("AG_S", "1-S", "")

    def pull(self, wanted: Pull) -> list[tuple[PulledMoney, ...]]:
        self.pulls.append(wanted)
        return [tuple(rows) for rows in self.rows]

    def _order(self, kind: str, to: str, amount: Money) -> Accepted:
        self.sent.append((kind, to, amount))
        if isinstance(self.orders, CallTrouble):
            raise self.orders
        return self.orders


LOST = no_answer(may_be_out=True)
NOBODY_THERE = no_answer(may_be_out=False)


@dataclass
class PayingShop:
    """An open shop whose till takes M-Pesa."""

    shop: Shop
    box: Box = field(default_factory=Box)
    safaricom: Safaricom = field(default_factory=Safaricom)
    lanes: Lanes = field(init=False)

    def __post_init__(self) -> None:
        self.start(LINE)

    def start(self, line: MpesaLine = LINE) -> None:
        """The program is started, or started again."""
        self.lanes = Lanes(self.shop.records, lambda once: f"https://box.example/in/ab/stk/{once}")
        self.lanes.start(line)

    def restart(self, line: MpesaLine = LINE) -> None:
        self.shop.reopen()
        self.start(line)

    @property
    def records(self) -> object:
        return self.shop.records

    def ring_up(self, *typed: str) -> SaleId:
        """A sale whose pay screen is open, KSh 650 where nothing else is said."""
        sale = self.shop.ring_up(*(typed or ("10*101",)))
        paying.open_payment(self.shop.records, self.shop.cashier, sale=sale)
        return sale

    def pay_number(self, sale: SaleId) -> str:
        return paying.open_payment(self.shop.records, self.shop.cashier, sale=sale).pay_number or ""

    def ask(
        self, sale: SaleId, amount: Money | None = None, *, by: StaffId | None = None
    ) -> PushId:
        push = PushId(self.shop.records.new_id())
        asking.begin_push(
            self.shop.records,
            by or self.shop.cashier,
            sale=sale,
            push=push,
            ask=Ask(WANJIKU, amount),
        )
        return push

    def asked(self, sale: SaleId, amount: Money | None = None) -> PushId:
        """A phone that was asked, and Safaricom has taken it."""
        push = self.ask(sale, amount)
        self.lanes.ask_due(self.safaricom)  # type: ignore[arg-type]
        return push

    def push(self, push: PushId) -> asking.Push:
        with self.shop.records.reading() as books:
            return asking.push_of(books, push)

    def pay_number_of(self, push: PushId) -> str:
        return self.push(push).pay_number

    def listen(self) -> None:
        """Read all that is in the letterbox."""
        while self.hear().letters:
            pass

    def hear(self) -> Heard:
        """Read on in the letterbox, once, and apply what is there."""
        return self.lanes.heard(self.lanes.read(self.box, wait=0))  # type: ignore[arg-type]

    def send(self) -> None:
        """Send all letters that are due."""
        while self.lanes.send_due(self.box):  # type: ignore[arg-type]
            pass

    def send_without_answer(self) -> None:
        """Send all letters; the letterbox keeps each, and its answer is lost."""
        self.box.loses_answers = True
        with pytest.raises(Trouble):
            self.send()
        self.box.loses_answers = False

    def check(self) -> None:
        self.lanes.check_due(self.safaricom)  # type: ignore[arg-type]

    def settle(self) -> None:
        """Let everything that is under way come to its end."""
        for _ in range(3):
            self.listen()
            self.send()

    def confirm(
        self,
        account: str = "",
        amount: int = 650,
        *,
        code: str = CODE,
        short_code: str = PAYBILL,
        verified: bool = True,
        name: str = "JOHN",
    ) -> None:
        """Safaricom's confirmation comes to the letterbox."""
        at = self.shop.clock.at.astimezone(EAT)
        body = {
            "TransactionType": "Pay Bill",
            "TransID": code,
            "TransTime": f"{at:%Y%m%d%H%M%S}",
            "TransAmount": str(amount),
            "BusinessShortCode": short_code,
            "BillRefNumber": account,
            "MSISDN": "2547 ***** 678",
            "FirstName": name,
        }
        self.box.post("c2b", code, body, verified=verified)

    def call_back(
        self,
        push: PushId,
        result: int | str = 0,
        *,
        amount: int = 650,
        code: str = CODE,
        verified: bool = True,
        once: bool = True,
    ) -> None:
        """Safaricom says in the letterbox how a request ended."""
        kept = self.push(push)
        checkout = kept.checkout or "ws_CO_lost"
        told: dict[str, object] = {
            "MerchantRequestID": "1-2-3",
            "CheckoutRequestID": checkout,
            "ResultCode": result,
            "ResultDesc": "words",
        }
        if result == 0:
            at = self.shop.clock.at.astimezone(EAT)
            items = [
                {"Name": "Amount", "Value": amount},
                {"Name": "MpesaReceiptNumber", "Value": code},
                {"Name": "TransactionDate", "Value": int(f"{at:%Y%m%d%H%M%S}")},
                {"Name": "PhoneNumber", "Value": 254712345678},
            ]
            told["CallbackMetadata"] = {"Item": items}
        body = {"Body": {"stkCallback": told}}
        self.box.post("stk", checkout, body, once=kept.once if once else None, verified=verified)

    def result(
        self,
        code: int | str = 0,
        *,
        conversation: str = "AG_1",
        originator: str = "1-1",
        **parameters: object,
    ) -> None:
        """The end of an order or a question comes to the letterbox."""
        told = [{"Key": key, "Value": value} for key, value in parameters.items()]
        receipt = str(parameters.get("TransactionReceipt", "RKL4R8T2XX"))
        body = {
            "Result": {
                "ResultType": 0,
                "ResultCode": code,
                "ResultDesc": "words",
                "OriginatorConversationID": originator,
                "ConversationID": conversation,
                "TransactionID": receipt,
                "ResultParameters": {"ResultParameter": told},
            }
        }
        self.box.post("result", conversation, body)

    def money(self, code: str = CODE) -> Received:
        """What the books know of a payment."""
        with self.shop.records.reading() as books:
            found = received_by_code(books, code)
            assert found is not None
            return found

    def is_known(self, code: str = CODE) -> bool:
        with self.shop.records.reading() as books:
            return received_by_code(books, code) is not None

    def is_finished(self, sale: SaleId) -> bool:
        standing = paying.standing_of(self.shop.records, self.shop.cashier, sale=sale)
        return standing.sold is not None

    def due(self, sale: SaleId) -> Money:
        return paying.standing_of(self.shop.records, self.shop.cashier, sale=sale).due

    def paid_without_code(self) -> Received:
        """Money that only a query has told of, for a sale that was paid in cash meanwhile."""
        sale = self.ring_up()
        self.asked(sale)
        words = {"sale": sale, "payment": self.new_payment(), "given": Money(650_00)}
        paying.take_cash(self.shop.records, self.shop.cashier, **words)
        self.safaricom.stands = Ended("0", "")
        self.pass_time(seconds=13)
        self.check()
        with self.shop.records.reading() as books:
            (money,) = received_without_code(books)
            return money

    def other_claims(self, code: str = CODE, *, till: int = 1, turn: int = 1) -> Answer:
        """Another till says that a payment is its own."""
        body = json.dumps({"trans_id": code, "till": till, "sale": "their-sale"})
        return self.box.keep("claim", f"{code}.{turn}", body=body, sender=f"till-{till}")

    def count(self, table: str, where: str = "1") -> int:
        with self.shop.records.reading() as books:
            found = books.connection.execute(f"SELECT COUNT(*) FROM {table} WHERE {where}")
            return int(found.fetchone()[0])

    def pass_time(self, **time: float) -> None:
        self.shop.clock.pass_time(**time)

    def new_payment(self) -> PaymentId:
        return self.shop.payment()

    def new_refund(self) -> RefundId:
        return RefundId(self.shop.records.new_id())

    @property
    def faults(self) -> list[str]:
        return self.shop.faults()
