"""The letterbox as a web application."""

from collections.abc import Sequence

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Match, Route
from starlette.types import ASGIApp, Receive, Scope, Send

from pos.relay.answers import not_found, refused
from pos.relay.letterbox import Letterbox
from pos.relay.safaricom_routes import safaricom_routes
from pos.relay.till_routes import TillRoutes


def application(letterbox: Letterbox) -> Starlette:
    """Give the application of an open letterbox."""
    letters = _Letters(
        routes=[
            *safaricom_routes(letterbox),
            *TillRoutes(letterbox).routes(),
            Route("/healthz", _health, methods=["GET"]),
        ],
        exception_handlers={HTTPException: _http},
    )
    letters.state.figures = letterbox.figures
    letters.router.redirect_slashes = False  # Safaricom follows no redirect
    return letters


class _Letters(Starlette):
    def build_middleware_stack(self) -> ASGIApp:
        """Give the way straight to each route, and the usual one for all else."""
        routes = [route for route in self.routes if isinstance(route, Route)]
        return _straight_to(routes, super().build_middleware_stack())


def _straight_to(routes: Sequence[Route], otherwise: ASGIApp) -> ASGIApp:
    """Go straight to the route that matches: none of ours answers by raising, so no layer has to listen.

    What matches none, or not by that method, goes the long way to its refusal.
    """

    async def lead(scope: Scope, receive: Receive, send: Send) -> None:
        for route in routes:
            match, found = route.matches(scope)
            if match is Match.FULL:
                scope.update(found)
                try:
                    response = await route.endpoint(Request(scope, receive))
                except Exception:
                    await _ours()(scope, receive, send)
                    raise
                await response(scope, receive, send)
                return
        await otherwise(scope, receive, send)

    return lead


async def _health(_request: Request) -> Response:
    return PlainTextResponse("ok")


async def _http(_request: Request, refusal: Exception) -> Response:
    if isinstance(refusal, HTTPException) and refusal.status_code == 405:
        return refused(405, "Not that way.", **dict(refusal.headers or {}))
    return not_found()


def _ours() -> Response:
    return refused(500, "Something broke. Nothing that was answered before is lost.")
