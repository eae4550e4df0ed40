"""The tills of the simulated shop: real books, the lanes' own steps, power cuts and clocks that jump."""

import shutil
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from random import Random
from typing import cast

from pos.mpesa.daraja import Daraja
from pos.mpesa.mailbox import Mailbox
from pos.records.database import open_records
from pos.shop.mpesa_line import MpesaLine, ShortCode
from pos.shop.phone import Phone
from pos.shop.refusal import Refusal, Trouble
from pos.shop.rules import ShopRules
from pos.till.asking import list_open_pushes
from pos.till.draining import clear_up
from pos.till.hearing import Heard
from pos.till.lanes import Lanes
from tests.builders import ksh, product
from tests.shops import KEYS, SetWorld, Shop, add_customer, made_folder, new_shop
from tests.simulated.letterbox import Line, made_letterbox
from tests.simulated.safaricom import PAYBILL, STORE, TILL, Safaricom

MOST_TILLS = 5
PHONE = Phone("254712345678")
PRICES = {"101": 65, "200": 100, "300": 250, "400": 435}
"""Few prices, so that many sales come to the same."""
RULES = ShopRules(
    name="Mama Njeri Mini Mart", tills=tuple(range(1, MOST_TILLS + 1)), takes_mpesa_by_hand=True
)


class PowerCut(BaseException):
    """The till goes off in the middle of something."""


def line_of_day(*, is_till: bool, has_letterbox: bool) -> MpesaLine:
    """How every till of the shop is connected on a day."""
    code = ShortCode(TILL, STORE, is_till=True) if is_till else ShortCode(PAYBILL, PAYBILL)
    return MpesaLine((code,), has_letterbox=has_letterbox, has_initiator=True)


@dataclass(frozen=True)
class Templates:
    """What every day begins with: the books of each till, and an empty letterbox, to be copied."""

    tills: dict[int, Shop]
    letterbox: Path


def make_templates(folder: Path) -> Templates:
    """Make the books of each till with its people, goods, a customer and an open shift; all are closed."""
    templates = {}
    for number in range(1, MOST_TILLS + 1):
        shop = new_shop(made_folder(folder / str(number)), till=number, rules=RULES)
        for code, price in PRICES.items():
            if code != "101":
                shop.put_on_shelf(product(f"Goods {code}", id=code, code=code, price=ksh(price)))
        add_customer(shop.records, shop.owner, name="Wanjiru", phone=PHONE, limit=ksh(1000))
        shop.open_shift()
        shop.records.close()
        templates[number] = shop
    return Templates(templates, made_letterbox(folder / "letters.sqlite"))


@dataclass
class SimulatedTill:
    """One till of the day."""

    number: int
    shop: Shop
    line: Line
    safaricom: Safaricom
    terms: MpesaLine
    dice: Random
    offset: timedelta = timedelta(0)
    is_on: bool = True
    cut_after: int | None = None
    """So many uses of the books until the power goes; None for no power cut."""
    cuts: int = 0
    lanes: Lanes = field(init=False)
    is_quiet: bool = False
    """Whether the lanes found nothing to do when they were run last."""

    def __post_init__(self) -> None:
        self._begin()

    def _begin(self) -> None:
        self.lanes = Lanes(self.shop.records, lambda once: once)
        self.shop.records.before_use = self._use

    def _use(self) -> None:
        if self.cut_after is None:
            return
        self.cut_after -= 1
        if self.cut_after < 0:
            raise PowerCut

    def set_clock(self, now: datetime, passed: float) -> None:
        """Bring both clocks on; only the one on the wall can be wrong."""
        self.shop.clock.at = now + self.offset
        self.shop.clock.uptime += passed

    def start(self) -> None:
        """Switch the till on, first or again."""
        if not self.is_on:
            path = self.shop.records.path
            self.shop.records.close()
            self.shop.records = open_records(path, self.shop.clock.world(), keys=KEYS)
            self._begin()
            self.is_on = True
        self.cut_after = None
        self.lanes.start(self.terms)
        clear_up(self.shop.records)

    def does(self, act: Callable[[], object]) -> bool:
        """Do something at this till; whether the power stayed on. A refusal or a silent world is no fault."""
        if not self.is_on:
            return False
        try:
            act()
        except (Refusal, Trouble):
            return True
        except PowerCut:
            self.is_on, self.cut_after = False, None
            self.cuts += 1
            return False
        return True

    def run_lanes(self, *, shuffled: bool = True) -> None:
        """One step of each lane."""
        mailbox, daraja = cast(Mailbox, self.line), cast(Daraja, self.safaricom)
        steps: list[Callable[[], object]] = [
            lambda: self.lanes.ask_due(daraja),
            lambda: self.lanes.check_due(daraja),
        ]
        if self.terms.has_letterbox:
            steps += [
                lambda: self.lanes.send_due(mailbox),
                lambda: self.lanes.heard(self.lanes.read(mailbox, wait=0)),
            ]
        if not self.terms.has_letterbox or self.dice.random() < 0.05:
            steps.append(lambda: self.lanes.pull_due(daraja))
        if shuffled:
            self.dice.shuffle(steps)
        self.is_quiet = True
        for step in steps:
            if not self.does(partial(self._step, step)):
                return

    def _step(self, step: Callable[[], object]) -> None:
        done = step()
        self.is_quiet &= not (done.letters if isinstance(done, Heard) else done)

    def check_everything(self) -> None:
        """Somebody wants to know now how every open request stands."""
        daraja = cast(Daraja, self.safaricom)
        for push in list_open_pushes(self.shop.records, self.shop.cashier):
            self.does(partial(self.lanes.check, daraja, push))

    def pull_if_due(self) -> None:
        """Ask what came in when it is time, as a till that is on does every minute."""
        self.does(lambda: self.lanes.pull_due(cast(Daraja, self.safaricom)))

    def pull(self) -> None:
        """Somebody wants to know now what came in."""
        self.does(lambda: self.lanes.pull_on_demand(cast(Daraja, self.safaricom)))


def copied_till(template: Shop, folder: Path, dice: Random) -> Shop:
    """A till's books for one day, at its own place and with chance of its own."""
    path = folder / f"till-{template.records.till}.sqlite"
    shutil.copyfile(template.records.path, path)
    clock = SetWorld(random=dice)
    return Shop(open_records(path, clock.world(), keys=KEYS), clock, template.staff)
