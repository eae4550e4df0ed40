"""The shop's token: fetched by one at a time, kept until a minute before its end, and never shown.

Fetching a new one ends the one before it, also another till's; so nobody fetches without need.
"""

import base64
import threading
from dataclasses import dataclass, field
from typing import Final

from pos.mpesa.connection import Authorization, Call, Connection, Said
from pos.mpesa.error_codes import ErrorSaid, Kind
from pos.mpesa.reading import text_of
from pos.mpesa.trouble import CallTrouble, odd_answer, refused
from pos.mpesa.turns import Breaker, Turns, ask_patiently
from pos.secrets import Secret

PATH: Final = "/oauth/v1/generate?grant_type=client_credentials"
EARLY = 60.0
USUAL_LIFE = 3599
LONGEST_LIFE = 86_400


@dataclass(frozen=True, slots=True)
class AppKeys:
    """The consumer key and secret of the shop's app at Safaricom."""

    key: Secret
    secret: Secret

    def authorization(self) -> Authorization:
        """Give what opens the door to a token."""
        pair = base64.b64encode(self.key.value + b":" + self.secret.value).decode()
        return Authorization(f"Basic {pair}")


@dataclass(frozen=True, slots=True, repr=False)
class Token:
    """What opens the door for every other call, and until when it is used."""

    value: str
    until: float

    def authorization(self) -> Authorization:
        """Give what opens the door for one call."""
        return Authorization(f"Bearer {self.value}")


@dataclass
class Tokens:
    """The one place in the program that has the token."""

    connection: Connection
    keys: AppKeys
    turns: Turns
    _token: Token | None = field(default=None, init=False, repr=False)
    _lock: threading.Lock = field(default_factory=threading.Lock, init=False, repr=False)

    def __post_init__(self) -> None:
        self._breaker = Breaker(self.turns)

    @property
    def rests_for(self) -> int:
        """For how many seconds no token is fetched, since Safaricom did not answer; 0 where one would be."""
        return self._breaker.rests_for

    def token(self) -> Token:
        """Give the token; who comes while it is being fetched waits for that one."""
        with self._lock:
            if self._token is None or self.turns.ticks() >= self._token.until:
                self._token = None
                self._token = ask_patiently(self._fetch, self._breaker)
            return self._token

    def give_up(self, token: Token) -> None:
        """Let the next one who asks fetch a token, unless somebody has since."""
        with self._lock:
            if self._token is token:
                self._token = None

    def _fetch(self) -> Token:
        asked = self.turns.ticks()
        try:
            said = self.connection.exchange(Call(PATH, changes=False), self.keys.authorization())
        except CallTrouble as trouble:
            if trouble.error is not None and _is_about_keys(trouble.error):
                raise _bad_keys(trouble.error) from trouble
            raise
        value = said.get("access_token")
        if not isinstance(value, str) or not value.isascii() or not value.isprintable() or not value.strip():  # fmt: skip
            raise odd_answer(changes=False)
        return Token(value.strip(), asked + max(_life(said) - EARLY, 1.0))


def _life(said: Said) -> int:
    """Give for how many seconds a token is good; it comes as text or as a number."""
    written = text_of(said.get("expires_in"), 20)
    life = int(written) if written.isascii() and written.isdigit() else USUAL_LIFE
    return min(life, LONGEST_LIFE)


def _is_about_keys(error: ErrorSaid) -> bool:
    """Bad keys are often answered with an empty body, or with what elsewhere means a bad token."""
    return error.kind is Kind.TOKEN or (not error.code and error.status in {400, 403})


def _bad_keys(error: ErrorSaid) -> CallTrouble:
    return refused(ErrorSaid("400.008.01", error.message, error.status), changes=False)
