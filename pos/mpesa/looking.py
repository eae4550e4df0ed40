"""Looks whether somebody answers at an address, without a key and without a question."""

from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

import requests
from urllib3.exceptions import HTTPError

from pos.mpesa.connection import CONNECT_WITHIN

ANSWERED_WITHIN = 10.0
FRONT = 64


@dataclass(frozen=True, slots=True)
class Heard:
    """What somebody answered: the number, the first bytes, and what time it is there."""

    status: int
    front: bytes
    at: datetime | None


def look(session: requests.Session, address: str) -> Heard | None:
    """Give what is answered at an address, or None where nobody does."""
    try:
        with session.get(
            address,
            auth=_with_nothing,
            timeout=(CONNECT_WITHIN, ANSWERED_WITHIN),
            allow_redirects=False,
            stream=True,
        ) as response:
            front = response.raw.read1(FRONT, decode_content=True)
            return Heard(response.status_code, front, _moment(response.headers.get("Date", "")))
    except (requests.RequestException, HTTPError, OSError):
        return None


def _with_nothing(request: requests.PreparedRequest) -> requests.PreparedRequest:
    """Without it requests would look for a netrc file."""
    return request


def _moment(written: str) -> datetime | None:
    try:
        moment = parsedate_to_datetime(written)
        return moment.astimezone(UTC) if moment.tzinfo else None
    except (ValueError, OverflowError):
        return None
