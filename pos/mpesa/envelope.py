"""The envelope of every later result: payout, reversal, status and balance come in the same one."""

from dataclasses import dataclass, field

from pos.mpesa.reading import (
    NotUnderstood,
    Odd,
    Unreadable,
    code_of,
    identifier_of,
    inside,
    read_with,
    text_of,
)

OK = "0"


@dataclass(frozen=True, slots=True)
class Envelope:
    """What stands in every result: whose it is, the code, and what it tells."""

    conversation: str
    originator: str
    transaction: str
    code: str
    said: str = field(repr=False)
    parameters: tuple[tuple[str, object], ...] = field(repr=False)

    @property
    def is_done(self) -> bool:
        """Whether the result says that it was done."""
        return self.code == OK

    def one(self, *names: str) -> object:
        """Give the one value of that name in any of its spellings; two that differ make no sense."""
        found = self._all(names)
        if any(value != found[0] for value in found):
            raise NotUnderstood(Odd.TWO_VALUES, names[0])
        return found[0] if found else None

    def first(self, *names: str) -> object:
        """Give the first value of that name that says anything: some names stand twice."""
        return next((value for value in self._all(names) if text_of(value)), None)

    def _all(self, names: tuple[str, ...]) -> list[object]:
        wanted = {_plain(name) for name in names}
        return [value for name, value in self.parameters if _plain(name) in wanted]


@dataclass(frozen=True, slots=True)
class NotDone:
    """Something asked of Safaricom ended with a code that says why not."""

    conversation: str
    originator: str
    code: str
    said: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class TimedOut:
    """What was asked waited too long in Safaricom's queue; whether it was done is not known."""

    conversation: str
    originator: str
    said: str = field(repr=False)


def read_timeout(raw: bytes) -> TimedOut | Unreadable:
    """Give whose request waited too long, or why the body makes no sense."""

    def read(body: dict[str, object]) -> TimedOut:
        result = inside(body, "Result")
        return TimedOut(
            identifier_of(result.get("ConversationID"), "ConversationID"),
            text_of(result.get("OriginatorConversationID"), 96),
            text_of(result.get("ResultDesc")),
        )

    return read_with(read, raw)


def envelope_of(body: dict[str, object]) -> Envelope:
    """Give the envelope of a result."""
    result = inside(body, "Result")
    return Envelope(
        identifier_of(result.get("ConversationID"), "ConversationID"),
        text_of(result.get("OriginatorConversationID"), 96),
        text_of(result.get("TransactionID"), 40),
        code_of(result.get("ResultCode"), "ResultCode"),
        text_of(result.get("ResultDesc")),
        _parameters(result.get("ResultParameters")),
    )


def not_done(envelope: Envelope) -> NotDone:
    """Give a result that says why not."""
    return NotDone(envelope.conversation, envelope.originator, envelope.code, envelope.said)


def _parameters(found: object) -> tuple[tuple[str, object], ...]:
    """Give names with values, whether they come as a list or as a single one; a value may be missing."""
    inner = found.get("ResultParameter") if isinstance(found, dict) else None
    items = inner if isinstance(inner, list) else [inner]
    return tuple(
        (item["Key"], item.get("Value"))
        for item in items
        if isinstance(item, dict) and isinstance(item.get("Key"), str)
    )


def _plain(name: str) -> str:
    return "".join(name.split()).casefold()
