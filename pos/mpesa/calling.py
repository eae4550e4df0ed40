"""Calls with the shop's token: a call that was not let in is made again, a question without answer asked again."""

from dataclasses import dataclass, field

from pos.mpesa.connection import Call, Connection, Said
from pos.mpesa.error_codes import Kind
from pos.mpesa.token import Tokens
from pos.mpesa.trouble import CallTrouble
from pos.mpesa.turns import Breaker, Turns, ask_patiently

NEW_TOKENS = 3
WAIT_FOR_TOKEN = 1.0


@dataclass
class Caller:
    """Makes the shop's calls."""

    connection: Connection
    tokens: Tokens
    turns: Turns
    may_be_out: bool = field(default=False, init=False)
    """Whether the last call changes something and may have gone out: for who is stopped on the way."""
    _breakers: dict[str, Breaker] = field(default_factory=dict, init=False, repr=False)

    def call(self, call: Call) -> Said:
        """Give the answer; what changes something goes out once and is never repeated."""
        if call.changes:
            return self._let_in(call)
        breaker = self._breakers.setdefault(call.path, Breaker(self.turns))
        return ask_patiently(lambda: self._let_in(call), breaker)

    @property
    def rests_for(self) -> int:
        """For how many seconds some question is not asked, since Safaricom did not answer; 0 for none."""
        rests = [breaker.rests_for for breaker in tuple(self._breakers.values())]
        return max([self.tokens.rests_for, *rests])

    def _let_in(self, call: Call) -> Said:
        """Make a call with a token; one that is not good has sent nothing, so a new one is fetched."""
        for renewed in range(NEW_TOKENS + 1):
            token = self.tokens.token()
            self.may_be_out = call.changes
            try:
                return self.connection.exchange(call, token.authorization())
            except CallTrouble as trouble:
                self.may_be_out = trouble.may_be_out
                if trouble.kind is not Kind.TOKEN or renewed == NEW_TOKENS:
                    raise
                self.tokens.give_up(token)
                if renewed:  # two tills that fetch in turn end each other's tokens for ever
                    self.turns.wait_about(WAIT_FOR_TOKEN * renewed)
        raise AssertionError  # pragma: no cover - the last time gives or raises
