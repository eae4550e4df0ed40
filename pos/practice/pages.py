"""Pages that need nothing from outside, and answers for the small script on them."""

from collections.abc import Awaitable, Callable
from importlib.resources import files

import msgspec
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from pos.practice.meaning import Meaningless

JSON = "application/json"
MOST_BYTES = 16 * 1024
OWN_ONLY = {
    "Content-Security-Policy": "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; "
    "img-src 'self' data:; form-action 'none'; base-uri 'none'; frame-ancestors 'none'",
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
}
KINDS = {"html": "text/html", "css": "text/css", "js": "text/javascript"}


def page(name: str) -> Callable[[Request], Awaitable[Response]]:
    """Give what shows a file of ours."""

    async def show(_request: Request) -> Response:
        text = files("pos.practice").joinpath("page_files", name).read_text("utf-8")
        return Response(text, media_type=KINDS[name.rpartition(".")[2]], headers=OWN_ONLY)

    return show


def answered(content: object, status: int = 200) -> Response:
    """Answer with a value as JSON."""
    return Response(msgspec.json.encode(content), status, media_type=JSON, headers=OWN_ONLY)


async def read(request: Request, handle: Callable[[bytes], object]) -> Response:
    """Have what a page asks for done; another site's page cannot send this kind of body unasked."""
    if request.headers.get("content-type", "") != JSON:
        return answered({"error": "JSON only"}, 415)
    body = await request.body()
    if len(body) > MOST_BYTES:
        return answered({"error": "too long"}, 413)
    try:
        return answered(await run_in_threadpool(handle, body))
    except Meaningless as odd:
        return answered({"error": str(odd)}, 422)
