"""What the letterbox is measured beside; run as a program: `nothing PORT`, `usual PORT URL` or `tuned PORT URL`.

`nothing` is the server and framework the letterbox stands on, which read the body and answer. `usual` is
the handler that guides prescribe: Flask, an ORM, one commit for each request, a production WSGI server,
and the database as it comes, which is just as durable. `tuned` is the same with a write-ahead log in SQLite.
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
BUSY_SECONDS = 30
"""So many threads wait longer for SQLite than it would let them."""


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


def serve_usual(port: int, url: str, *, is_tuned: bool = False) -> None:
    """Keep each confirmation with a commit of its own."""
    import flask  # noqa: PLC0415 - a developer's package, as is the next
    import waitress  # noqa: PLC0415

    where = make_url(url)
    if where.drivername == "postgresql":
        where = where.set(drivername="postgresql+psycopg")
    patience = {"timeout": BUSY_SECONDS} if where.drivername == "sqlite" else {}
    engine = create_engine(where, pool_size=THREADS, connect_args=patience)
    if is_tuned:
        event.listen(engine, "connect", _write_ahead)
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


def _write_ahead(connection: sqlite3.Connection, _record: object) -> None:
    for pragma in ("journal_mode = WAL", "synchronous = FULL"):
        connection.execute(f"PRAGMA {pragma}")


if __name__ == "__main__":
    if sys.argv[1] == "nothing":
        serve_nothing(int(sys.argv[2]))
    else:
        serve_usual(int(sys.argv[2]), sys.argv[3], is_tuned=sys.argv[1] == "tuned")
