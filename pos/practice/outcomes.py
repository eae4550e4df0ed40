"""How a payment can end: Safaricom's codes, each with what a callback and what a query says of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

Code = int | str


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a push or a payment ended."""

    code: Code
    said: str
    said_to_query: str = ""

    @property
    def queried(self) -> str:
        """What a query says of it; now and then that is something else."""
        return self.said_to_query or self.said


def _table(*outcomes: Outcome) -> Mapping[str, Outcome]:
    return MappingProxyType({str(outcome.code): outcome for outcome in outcomes})


OUTCOMES = _table(
    Outcome(0, "The service request is processed successfully."),
    Outcome(1, "The balance is insufficient for the transaction."),
    Outcome(2, "The amount is less than the minimum transaction value."),
    Outcome(3, "The amount is more than the maximum transaction value."),
    Outcome(4, "The daily transfer limit would be exceeded."),
    Outcome(8, "The maximum account balance would be exceeded."),
    Outcome(11, "The debit party is in an invalid state."),
    Outcome(17, "Rule limited."),
    Outcome(26, "System busy. The service request is rejected."),
    Outcome(1001, "Unable to lock subscriber, a transaction is already in process."),
    Outcome(1019, "Transaction has expired."),
    Outcome(1025, "An error occurred while sending a push request."),
    Outcome(1031, "Request cancelled by user."),
    Outcome(1032, "Request cancelled by user.", "[MpesaCB - ]Request cancelled by user."),
    Outcome(1036, "SMSC ACK timeout."),
    Outcome(1037, "No response from user.", "DS timeout user cannot be reached."),
    Outcome(2001, "The initiator information is invalid."),
    Outcome(2028, "The request is not permitted according to product assignment."),
    Outcome(8006, "The security credential is locked."),
    Outcome(9999, "An error occurred while sending a push request."),
    Outcome("SFC_IC0003", "No till is found for CustomerPayMerchant."),
)
PAID = OUTCOMES["0"]
TOO_LITTLE = OUTCOMES["1"]
UNDER = OUTCOMES["2"]
OVER = OUTCOMES["3"]
DAILY = OUTCOMES["4"]
SHOP_FULL = OUTCOMES["8"]
INACTIVE = OUTCOMES["11"]
LIMITED = OUTCOMES["17"]
LINE_BUSY = OUTCOMES["1001"]
TOO_LONG = OUTCOMES["1025"]
CANCELLED = OUTCOMES["1032"]
NO_ANSWER = OUTCOMES["1037"]
WRONG_PIN = OUTCOMES["2001"]
NOT_PERMITTED = OUTCOMES["2028"]
LOCKED = OUTCOMES["8006"]
NO_SUCH_TILL = OUTCOMES["SFC_IC0003"]


def outcome_of(code: Code) -> Outcome:
    """Give what is said with a code; an invented one gets words of its own, as a new one would."""
    return OUTCOMES.get(str(code)) or Outcome(code, f"Result {code}.")
