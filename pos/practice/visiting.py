"""Who may use the pages: a browser that is here for them, and not one in which another web site is at work."""

import ipaddress
from urllib.parse import urlsplit

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Receive, Scope, Send

from pos.practice.pages import answered
from pos.practice.postman import is_here

API = ("/oauth/", "/mpesa/", "/pulltransactions/")
"""Called by programs, which know what they call by any name and say no origin."""
TURNED_AWAY = "Open this by its address in numbers or as localhost; other web sites may not use it."


class OwnVisitorsOnly:
    """Turns away what another web site has a browser send, under its own name or under ours."""

    def __init__(self, app: ASGIApp, listens_at: str) -> None:
        self._app = app
        self._listens_at = listens_at

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let it in, or say that it may not come in."""
        headers = Headers(scope=scope)
        is_program = scope["path"].startswith(API) and "origin" not in headers
        if is_program or self._is_own(headers):
            await self._app(scope, receive, send)
            return
        await answered({"error": TURNED_AWAY}, 403)(scope, receive, send)

    def _is_own(self, headers: Headers) -> bool:
        host = headers.get("host", "")
        is_ours = headers.getlist("origin") in ([], [f"http://{host}"])
        return is_ours and _is_known(_name(host), self._listens_at)


def _is_known(name: str, listens_at: str) -> bool:
    """Tell whether a browser that asks for this name can have meant us: any other name may be a trick."""
    if is_here(name) or name == listens_at:
        return True
    return is_number(name) and is_number(listens_at) and ipaddress.ip_address(listens_at).is_unspecified  # fmt: skip


def is_number(host: str) -> bool:
    """Tell whether a host is an address in numbers."""
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return False
    return True


def _name(host: str) -> str:
    try:
        return urlsplit(f"//{host}").hostname or ""
    except ValueError:
        return ""
