"""Access tokens: a new one ends the one before it, and each ends after an hour."""

import secrets
import threading
from datetime import datetime, timedelta


class Tokens:
    """The one token that is good."""

    def __init__(self) -> None:
        self._token = ""
        self._until: datetime | None = None
        self._lock = threading.Lock()

    def give(self, now: datetime, seconds: float) -> str:
        """Give a new token of 28 signs; the one before it is good no more."""
        with self._lock:
            self._token = secrets.token_urlsafe(21)
            self._until = now + timedelta(seconds=seconds)
            return self._token

    def is_good(self, token: str, now: datetime) -> bool:
        """Tell whether that is the newest token and it has not ended."""
        with self._lock:
            if self._until is None or now >= self._until:
                return False
            return secrets.compare_digest(token.encode(), self._token.encode())

    def forget(self) -> None:
        """Make the token bad, as another program that fetches one would."""
        with self._lock:
            self._until = None
