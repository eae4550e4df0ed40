"""What the letterbox is measured beside; run as a program: `nothing PORT` or `usual PORT URL`.

`nothing` is the server and framework the letterbox stands on, which read the body and answer. `usual` is
the handler that guides prescribe: Flask, an ORM, one commit for each request, a production WSGI server.
It has the letterbox's own durability: WAL and a full sync on SQLite, PostgreSQL's defaults there.
"""

import sqlite3
import sys

import uvicorn
from sqlalchemy import LargeBinary, Text, create_engine, event, make_url
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

ANSWER = b'{"ResultCode": 0, "ResultDesc": "Success"}'
THREADS = 32


class Usual(DeclarativeBase):
    """The tables of the usual handler."""


class Payment(Usual):
    """A payment as the usual handler keeps it."""

    __tablename__ = "payments"
    id: Mapped[int] = mapped_column(primary_key=True)
    trans_id: Mapped[str] = mapped_column(Text, unique=True)
    amount: Mapped[str] = mapped_column(Text)
    phone: Mapped[str] = mapped_column(Text)
    raw: Mapped[bytes] = mapped_column(LargeBinary)


def serve_nothing(port: int) -> None:
    """Answer whatever comes."""

    async def confirm(request: Request) -> Response:
        await request.body()
        return Response(ANSWER, media_type="application/json")

    routes = [Route("/in/{secret}/c2b/confirmation", confirm, methods=["POST"])]
    uvicorn.run(Starlette(routes=routes), port=port, access_log=False, log_level="error")


def serve_usual(port: int, url: str) -> None:
    """Keep each confirmation with a commit of its own."""
    import flask  # noqa: PLC0415 - a developer's package, as is the next
    import waitress  # noqa: PLC0415

    where = make_url(url)
    if where.drivername == "postgresql":
        where = where.set(drivername="postgresql+psycopg")
    engine = create_engine(where, pool_size=THREADS)
    if where.drivername == "sqlite":
        event.listen(engine, "connect", _sync)
    Usual.metadata.create_all(engine)
    app = flask.Flask("usual")

    @app.post("/confirmation")
    def confirm() -> dict[str, object]:
        said = flask.request.get_json()
        with Session(engine) as session:
            session.add(
                Payment(
                    trans_id=said["TransID"], amount=said["TransAmount"],
                    phone=said["MSISDN"], raw=flask.request.get_data(),
                )
            )  # fmt: skip
            session.commit()
        return {"ResultCode": 0, "ResultDesc": "Success"}

    waitress.serve(app, port=port, threads=THREADS)


def _sync(connection: sqlite3.Connection, _record: object) -> None:
    for pragma in ("journal_mode = WAL", "synchronous = FULL", "busy_timeout = 30000"):
        connection.execute(f"PRAGMA {pragma}")


if __name__ == "__main__":
    if sys.argv[1] == "nothing":
        serve_nothing(int(sys.argv[2]))
    else:
        serve_usual(int(sys.argv[2]), sys.argv[3])
