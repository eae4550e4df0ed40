"""The acts of M-Pesa that are crashed at every step: asking, sending, hearing, claiming, placing, refunding."""

from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType

from pos.records.database import Records
from pos.shop.identity import PaymentId, PushId, ReceivedId, RefundId, SaleId, StaffId
from pos.shop.quantity import pieces
from pos.till import asking, choosing, paying, provisional, refunding, returning, ringing, taking
from pos.till.asking import Ask
from pos.till.lanes import Lanes
from pos.till.returning import GoodsBack
from tests.builders import ksh
from tests.paying_shop import LINE, PAYBILL, WANJIKU, Box, PayingShop, Safaricom
from tests.shops import Shop

PUSH, REFUND = PushId("request-of-the-act"), RefundId("refund-of-the-act")
Prepare = Callable[[Shop], None]
Act = Callable[[Path, Records], None]


def _one(records: Records, question: str) -> str:
    with records.reading() as books:
        row = books.connection.execute(question).fetchone()
    return str(row[0]) if row else "none"


def _who(records: Records, name: str) -> StaffId:
    return StaffId(_one(records, f"SELECT id FROM staff WHERE name = '{name}'"))


def _lanes(records: Records) -> Lanes:
    """The program is started: what was cut off is taken up."""
    lanes = Lanes(records, lambda once: f"https://box.example/in/ab/stk/{once}")
    lanes.start(LINE)
    return lanes


def _listen(records: Records, box: Box) -> None:
    lanes = _lanes(records)
    lanes.heard(lanes.read(box, wait=0))  # type: ignore[arg-type]


def _ring_up(shop: Shop) -> None:
    PayingShop(shop).ring_up("3*101")


def _ask(_folder: Path, records: Records) -> None:
    sale = SaleId(_one(records, "SELECT id FROM open_sales"))
    words = {"sale": sale, "push": PUSH, "ask": Ask(WANJIKU)}
    asking.begin_push(records, _who(records, "Grace"), **words)  # type: ignore[arg-type]


def _asked(shop: Shop) -> None:
    _ring_up(shop)
    _ask(Path(), shop.records)


def _send(_folder: Path, records: Records) -> None:
    _lanes(records).ask_due(Safaricom())  # type: ignore[arg-type]


def _sent(shop: Shop) -> None:
    _asked(shop)
    _send(Path(), shop.records)


def _hear(_folder: Path, records: Records) -> None:
    """The customer has paid: the sale is matched, claimed and finished in one piece."""
    box = Box()
    once = _one(records, f"SELECT once FROM pushes WHERE id = '{PUSH}'")
    items = [
        {"Name": "Amount", "Value": 195},
        {"Name": "MpesaReceiptNumber", "Value": "UKL4R8T2XW"},
    ]
    told = {
        "MerchantRequestID": "1",
        "CheckoutRequestID": "ws_CO_1",
        "ResultCode": 0,
        "CallbackMetadata": {"Item": items},
    }
    box.post("stk", "ws_CO_1", {"Body": {"stkCallback": told}}, once=once)
    _listen(records, box)


def _heard(shop: Shop) -> None:
    _sent(shop)
    _hear(Path(), shop.records)


def _answer(_folder: Path, records: Records) -> None:
    """The letterbox answers our claim."""
    _lanes(records).send_due(Box())  # type: ignore[arg-type]


def _unmatched(shop: Shop) -> None:
    till = PayingShop(shop)
    till.ring_up("3*101")
    till.confirm("hello", 195)
    till.settle()


def _place(_folder: Path, records: Records) -> None:
    sale = SaleId(_one(records, "SELECT sale FROM awaited"))
    received = ReceivedId(_one(records, "SELECT id FROM received"))
    if _one(records, "SELECT state FROM received") == "unmatched":
        words = {"sale": sale, "received": received, "how": "SMS"}
        taking.place_money(records, _who(records, "Grace"), **words)  # type: ignore[arg-type]


def _placed(shop: Shop) -> None:
    _unmatched(shop)
    _place(Path(), shop.records)


def _take(_folder: Path, records: Records) -> None:
    sale = SaleId(_one(records, "SELECT sale FROM awaited"))
    received = ReceivedId(_one(records, "SELECT id FROM received"))
    words = {"sale": sale, "received": received, "payment": PaymentId("payment-of-the-act")}
    taking.take_money(records, _who(records, "Grace"), **words)  # type: ignore[arg-type]


def _arrived(shop: Shop) -> None:
    till = PayingShop(shop)
    sale = till.ring_up("3*101")
    till.confirm(till.pay_number(sale), 200)
    till.settle()


def _reverse(_folder: Path, records: Records) -> None:
    received = ReceivedId(_one(records, "SELECT id FROM received"))
    words = {"received": received, "refund": REFUND, "why": "twice"}
    refunding.reverse_money(records, _who(records, "Njeri"), **words)  # type: ignore[arg-type]


def _reversing(shop: Shop) -> None:
    _unmatched(shop)
    _reverse(Path(), shop.records)
    PayingShop(shop).settle()


def _ordered(shop: Shop) -> None:
    _reversing(shop)
    _send(Path(), shop.records)


def _end(_folder: Path, records: Records) -> None:
    """Safaricom says that the money did not go back."""
    box = Box()
    told = {"ResultCode": 1, "ConversationID": "AG_1", "OriginatorConversationID": "1-1"}
    box.post("result", "AG_1", {"Result": told})
    box.log = "another log"
    _listen(records, box)


def _cash_meanwhile(_folder: Path, records: Records) -> None:
    sale = SaleId(_one(records, "SELECT sale FROM pushes"))
    words = {"sale": sale, "payment": PaymentId("cash-of-the-act"), "given": ksh(500)}
    paying.take_cash(records, _who(records, "Grace"), **words)  # type: ignore[arg-type]


def _finish_early(_folder: Path, records: Records) -> None:
    sale = SaleId(_one(records, "SELECT sale FROM awaited"))
    words = {"sale": sale, "payment": PaymentId("early-of-the-act"), "code": "UKL4R8T2XW"}
    provisional.finish_provisionally(records, _who(records, "Njeri"), **words)  # type: ignore[arg-type]


def _finished_early(shop: Shop) -> None:
    _ring_up(shop)
    _finish_early(Path(), shop.records)


def _settle(_folder: Path, records: Records) -> None:
    """The money comes that a finished sale waits for."""
    box = Box("another log")
    body = {
        "TransID": "UKL4R8T2XW",
        "TransTime": "20261121120000",
        "TransAmount": "195",
        "BusinessShortCode": PAYBILL,
        "BillRefNumber": "hello",
    }
    box.post("c2b", "UKL4R8T2XW", body)
    _listen(records, box)


def _bringing_back(shop: Shop) -> None:
    """A litre that was paid in cash is brought back."""
    till = PayingShop(shop)
    bought = till.ring_up("3*101")
    words = {"sale": bought, "payment": till.new_payment(), "given": ksh(500)}
    paying.take_cash(shop.records, shop.cashier, **words)
    sale = ringing.start(shop.records, shop.manager).id
    back = GoodsBack(bought, 1, pieces(1))
    returning.take_goods_back(shop.records, shop.manager, sale=sale, back=back)


def _pay_out(_folder: Path, records: Records) -> None:
    found = "SELECT sale FROM refunds UNION ALL SELECT id FROM open_sales"
    sale = SaleId(_one(records, found))
    words = {"sale": sale, "payment": PaymentId("back-of-the-act")}
    back = refunding.Back(REFUND, "goods back", WANJIKU)
    refunding.give_back_by_phone(records, _who(records, "Njeri"), back=back, **words)  # type: ignore[arg-type]


def _paying_out(shop: Shop) -> None:
    _bringing_back(shop)
    _pay_out(Path(), shop.records)


def _paid_out(shop: Shop) -> None:
    _paying_out(shop)
    _send(Path(), shop.records)


def _told_paid_out(_folder: Path, records: Records) -> None:
    """Safaricom says that the customer has his money."""
    told = {"TransactionReceipt": "RKL4R8T2XX", "TransactionAmount": 65}
    items = [{"Key": key, "Value": value} for key, value in told.items()]
    result = {
        "ResultCode": 0,
        "ConversationID": "AG_1",
        "OriginatorConversationID": REFUND,
        "TransactionID": "RKL4R8T2XX",
        "ResultParameters": {"ResultParameter": items},
    }
    box = Box("another log")
    box.post("result", "AG_1", {"Result": result})
    _listen(records, box)


def _claim_back(_folder: Path, records: Records) -> None:
    """Money for nobody is to go back in cash; while its claim is not answered, nothing goes."""
    received = ReceivedId(_one(records, "SELECT id FROM received"))
    if _one(records, "SELECT state FROM received") == "unmatched":
        words = {"received": received, "reason": "for nobody"}
        choosing.give_cash_back(records, _who(records, "Njeri"), **words)  # type: ignore[arg-type]


def _claimed_back(shop: Shop) -> None:
    _unmatched(shop)
    _claim_back(Path(), shop.records)
    PayingShop(shop).settle()


BY_PHONE: Mapping[str, tuple[Prepare, Act, str]] = MappingProxyType(
    {
        "ask a phone": (_ring_up, _ask, "SELECT COUNT(*) FROM pushes"),
        "send a request": (_asked, _send, "SELECT COUNT(*) FROM pushes WHERE out_at IS NOT NULL"),
        "hear of money": (_sent, _hear, "SELECT COUNT(*) FROM sales"),
        "win a claim": (_heard, _answer, "SELECT COUNT(*) FROM claims WHERE state = 'won'"),
        "place money": (_unmatched, _place, "SELECT COUNT(*) FROM claims"),
        "win what was placed": (_placed, _answer, "SELECT COUNT(*) FROM sales"),
        "take what arrived": (_arrived, _take, "SELECT COUNT(*) FROM sales"),
        "take cash meanwhile": (_sent, _cash_meanwhile, "SELECT COUNT(*) FROM sales"),
        "order a reversal": (_unmatched, _reverse, "SELECT COUNT(*) FROM refunds"),
        "send a reversal": (
            _reversing,
            _send,
            "SELECT COUNT(*) FROM refunds WHERE out_at IS NOT NULL",
        ),
        "end a reversal": (_ordered, _end, "SELECT COUNT(*) FROM refunds WHERE state = 'failed'"),
        "finish early": (_ring_up, _finish_early, "SELECT COUNT(*) FROM sales"),
        "settle what was early": (_finished_early, _settle, "SELECT COUNT(*) FROM money_uses"),
        "order a payout": (_bringing_back, _pay_out, "SELECT COUNT(*) FROM refunds"),
        "send a payout": (
            _paying_out,
            _send,
            "SELECT COUNT(*) FROM refunds WHERE out_at IS NOT NULL",
        ),
        "end a payout": (
            _paid_out,
            _told_paid_out,
            "SELECT COUNT(*) FROM refunds WHERE state = 'done'",
        ),
        "claim to give back": (_unmatched, _claim_back, "SELECT COUNT(*) FROM claims"),
        "give back": (
            _claimed_back,
            _claim_back,
            "SELECT COUNT(*) FROM cash_moves WHERE kind = 'cash_out'",
        ),
    }
)
"""Each act by its name: what is there before it, the act, and a question that tells whether it is done."""
