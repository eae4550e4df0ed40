"""What the server says of itself is a line of the letterbox's log, and nothing that nobody may read stands there."""

import json
import logging
from io import StringIO
from typing import Any

import pytest

from pos.log import stream_log
from pos.relay.server_log import told_to

SERVERS = logging.getLogger("uvicorn.error")


def lines(log: StringIO) -> list[dict[str, Any]]:
    return [json.loads(line) for line in log.getvalue().splitlines()]


def test_what_broke_is_told_whole_but_for_a_phone() -> None:
    log = StringIO()
    with told_to(stream_log(log)):
        broke = RuntimeError("254712345678 rang")
        SERVERS.error("Exception in %s", "ASGI application", exc_info=broke)
    (told,) = lines(log)
    assert (told["event"], told["level"]) == ("Exception in ASGI application", "error")
    assert told["by"] == "uvicorn.error"
    assert "RuntimeError" in told["exception"]
    assert "rang" in told["exception"]
    assert "254712345678" not in log.getvalue()


def test_a_warning_is_told_and_what_is_less_is_not() -> None:
    log = StringIO()
    with told_to(stream_log(log)):
        SERVERS.info("Started")
        SERVERS.warning("Invalid HTTP request received.")
    assert [line["event"] for line in lines(log)] == ["Invalid HTTP request received."]


def test_afterwards_nothing_is_told_any_more() -> None:
    log = StringIO()
    with pytest.raises(KeyboardInterrupt), told_to(stream_log(log)):
        raise KeyboardInterrupt
    SERVERS.warning("Too late.")
    assert log.getvalue() == ""
