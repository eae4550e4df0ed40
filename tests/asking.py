"""One request to a server on this computer, and what it answered."""

import json
from dataclasses import dataclass
from http.client import HTTPConnection
from typing import Any

SECONDS = 40
"""A till that waits may wait 25 s for its answer."""


@dataclass
class Answer:
    """What a server said."""

    status: int
    body: bytes
    headers: dict[str, str]

    @property
    def said(self) -> Any:
        return json.loads(self.body)


def ask(
    port: int, method: str, path: str, body: bytes | str | None = None, **headers: str
) -> Answer:
    """Ask once, on a connection of its own; _ in a header's name stands for -."""
    connection = HTTPConnection("127.0.0.1", port, timeout=SECONDS)
    try:
        sent = {name.replace("_", "-"): value for name, value in headers.items()}
        connection.request(method, path, body=body, headers=sent)
        response = connection.getresponse()
        said = {name.lower(): value for name, value in response.getheaders()}
        return Answer(response.status, response.read(), said)
    finally:
        connection.close()
