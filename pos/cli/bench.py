"""pos bench: figures, and shops invented for them."""

import argparse
import sys
from collections.abc import Callable, Mapping
from dataclasses import asdict
from pathlib import Path
from types import MappingProxyType

from pos.bench.books import measure_books
from pos.bench.figures import table
from pos.bench.invented_shop import HEADINGS, invented_products
from pos.bench.relay import measure_relay
from pos.bench.relay_goals import goals_of
from pos.bench.relay_servers import NotMeasured
from pos.bench.relay_table import relay_table
from pos.cli.arguments import WrongWords, count, place
from pos.cli.talk import ProgressLine, say, say_json
from pos.folders import file_troubles
from pos.office.sheet_writer import write_sheet
from pos.shop.refusal import Refusal
from pos.shop.words import Reason
from pos.startup import Computer

CHOICES = ("books", "relay", "till", "paper", "mpesa", "office", "invent")
PAST = 50_000
SALES = 300
PRODUCTS = 100_000
OFFICE_PRODUCTS, OFFICE_SALES = 20_000, 1_000_000
REMEMBERED = 5_000
GROWN = (100_000, 1_000_000, 5_000_000)
FILLING = (
    "for relay: sizes to measure at, besides empty; without it 100,000, 1 million and 5 million. "
    "Filling takes about 20 seconds and 600 MiB of disk for each million on SQLite, a minute for each on PostgreSQL; "
    "--letters 1000 is quick"
)


def describe_bench(parser: argparse.ArgumentParser) -> None:
    """Say what pos bench takes."""
    parser.add_argument("what", nargs="?", choices=CHOICES, default="books")
    parser.add_argument("file", nargs="?", type=place, help="for invent: where the products go")
    parser.add_argument(
        "--products",
        type=count,
        help=f"without it {PRODUCTS:,}, and {OFFICE_PRODUCTS:,} for office",
    )
    parser.add_argument(
        "--sales", type=count, help=f"without it {SALES}, and {OFFICE_SALES:,} for office"
    )
    parser.add_argument(
        "--past",
        type=count,
        default=PAST,
        help="for till: sales that lie behind; 1000000 is a goal",
    )
    parser.add_argument(
        "--remembered",
        type=count,
        default=REMEMBERED,
        help="for till: sales until memory is looked at",
    )
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument(
        "--letters",
        type=count,
        action="append",
        help=FILLING,
    )
    parser.add_argument(
        "--postgres",
        metavar="URL",
        help="for relay: a server on which databases may be made, as in postgresql://USER@HOST; "
        "without one PostgreSQL is left out",
    )
    parser.add_argument("--seconds", type=count, default=3, help="for relay: how long each rate")
    parser.add_argument(
        "--payments", type=count, default=100, help="for mpesa: by one till, and among twenty"
    )
    parser.add_argument(
        "--outage", type=count, default=10_000, help="for mpesa: confirmations that came meanwhile"
    )
    parser.add_argument("--json", action="store_true", help="answer as JSON")
    parser.set_defaults(run=run_bench)


def run_bench(arguments: argparse.Namespace, computer: Computer) -> int:
    """Measure, or write a file of invented products."""
    is_office = arguments.what == "office"
    arguments.sales = arguments.sales or (OFFICE_SALES if is_office else SALES)
    arguments.products = arguments.products or (OFFICE_PRODUCTS if is_office else PRODUCTS)
    return _RUNS[arguments.what](arguments, computer)


def _run_invent(arguments: argparse.Namespace, _computer: Computer) -> int:
    """Write a file of invented products."""
    file = arguments.file or Path("products.csv")
    with file_troubles(file.parent):
        if file.exists():
            raise Refusal(Reason.ALREADY_THERE, name=file.name)
        invented = invented_products(arguments.products, arguments.seed)
        rows = write_sheet(file, HEADINGS, invented)
    say(f"{rows:,} invented products are in {file}.")
    return 0


def _run_books(arguments: argparse.Namespace, computer: Computer) -> int:
    """Measure the books by themselves."""
    with ProgressLine(sys.stderr) as progress:
        figures = measure_books(
            computer, products=arguments.products, sales=arguments.sales, progress=progress
        )
    if arguments.json:
        say_json([figure.told() for figure in figures])
    else:
        say(table(figures))
    return 0


def _run_till(arguments: argparse.Namespace, computer: Computer) -> int:
    """Measure the till with its window."""
    from pos.bench.till import TillSizes, measure_till  # noqa: PLC0415 - brings Qt with it
    from pos.bench.till_table import till_goals, till_table  # noqa: PLC0415 - likewise

    most = arguments.remembered
    sizes = TillSizes(
        products=arguments.products,
        past=arguments.past,
        sales=arguments.sales,
        remembered=(max(1, most // 10), most),
    )
    with ProgressLine(sys.stderr) as progress:
        figures = measure_till(computer, sizes, progress)
    if arguments.json:
        say_json(figures.told() | {"goals": [asdict(goal) for goal in till_goals(figures)]})
    else:
        say(till_table(figures))
    return 0


def _run_paper(arguments: argparse.Namespace, computer: Computer) -> int:
    """Measure receipts, and how soon a network printer hears of a sale."""
    from pos.bench.paper import measure_paper, paper_table  # noqa: PLC0415 - brings Pillow with it
    from pos.bench.paper_network import measure_first_byte  # noqa: PLC0415 - brings Qt with it

    figures = measure_paper(receipts=arguments.sales)
    heard = measure_first_byte(computer, sales=arguments.sales)
    if arguments.json:
        say_json(figures.told() | {"heard": [figure.told() for figure in heard]})
    else:
        say(paper_table(figures))
        say()
        say(table(heard))
    return 0


def _run_office(arguments: argparse.Namespace, computer: Computer) -> int:
    """Measure what a manager reads behind many sales."""
    from pos.bench.office import (  # noqa: PLC0415 - brings Qt with it
        OfficeSizes,
        measure_office,
        office_table,
    )

    sizes = OfficeSizes(arguments.products, arguments.sales)
    with ProgressLine(sys.stderr) as progress:
        figures = measure_office(computer, sizes, progress)
    if arguments.json:
        say_json(figures.told() | {"goals": [asdict(goal) for goal in figures.judged()]})
    else:
        say(office_table(figures))
    return 0


def _run_mpesa(arguments: argparse.Namespace, computer: Computer) -> int:
    """Measure how soon money that comes by M-Pesa has finished its sale."""
    from pos.bench.mpesa import MpesaSizes, measure_mpesa  # noqa: PLC0415 - brings Qt with it
    from pos.bench.mpesa_table import mpesa_goals, mpesa_table  # noqa: PLC0415 - likewise

    sizes = MpesaSizes(payments=arguments.payments, outage=arguments.outage)
    try:
        with ProgressLine(sys.stderr) as progress:
            figures = measure_mpesa(computer, sizes, progress)
    except NotMeasured as why:
        message = f"Nothing was measured: {why}."
        raise WrongWords(message) from why
    if arguments.json:
        say_json(figures.told() | {"goals": [asdict(goal) for goal in mpesa_goals(figures)]})
    else:
        say(mpesa_table(figures))
    return 0


def _run_relay(arguments: argparse.Namespace, _computer: Computer) -> int:
    """Measure the letterbox."""
    try:
        with ProgressLine(sys.stderr) as progress:
            measured = measure_relay(
                postgres=arguments.postgres,
                letters=[0, *sorted(arguments.letters or GROWN)],
                seconds=arguments.seconds,
                progress=progress,
            )
    except NotMeasured as why:
        message = f"Nothing was measured: {why}."
        raise WrongWords(message) from why
    if arguments.json:
        goals = [asdict(goal) for goal in goals_of(measured)]
        say_json(measured.told() | {"goals": goals})
    else:
        say(relay_table(measured))
    return 0


_RUNS: Mapping[str, Callable[[argparse.Namespace, Computer], int]] = MappingProxyType(
    {
        "books": _run_books,
        "relay": _run_relay,
        "till": _run_till,
        "paper": _run_paper,
        "mpesa": _run_mpesa,
        "office": _run_office,
        "invent": _run_invent,
    }
)
