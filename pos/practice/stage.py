"""The stage on which it all plays: the world behind a lock, the clock, the post, and what was chosen."""

import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property
from random import Random
from typing import Literal, TypeVar, get_args

import msgspec

from pos.practice.credential import CredentialKey
from pos.practice.delivering import Delivery
from pos.practice.journal import Journal
from pos.practice.limits import Timing
from pos.practice.mischief import Mischief
from pos.practice.postman import Letter, Post, Postman
from pos.practice.timeline import Act, Clock, Timeline
from pos.practice.tokens import Tokens
from pos.practice.world import World

Result = TypeVar("Result")
Product = Literal["stk", "c2b1", "c2b2", "status", "reversal", "b2c", "balance", "qr", "pull"]
PRODUCTS: frozenset[Product] = frozenset(get_args(Product))


class App(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The app a shop has at Daraja, and its API user."""

    key: str = "practice-key"
    secret: str = "practice-secret"  # noqa: S105 - opens nothing but this practice
    initiator: str = "practice"
    initiator_password: str = "Practice2026"  # noqa: S105 - likewise
    products: frozenset[Product] = PRODUCTS

    def __repr__(self) -> str:
        return f"App({self.key})"


@dataclass(frozen=True, slots=True)
class Choices:
    """What was chosen for this stand-in."""

    app: App = field(default_factory=App)
    timing: Timing = field(default_factory=Timing)
    delivery: Delivery = field(default_factory=Delivery)
    is_production: bool = False
    """Whether URLs are registered once only, have to be https, and nothing is simulated."""
    hosts: frozenset[str] = frozenset()
    """Other computers that callbacks may be posted to; this one always may."""


class Stage:
    """Where everything comes together."""

    def __init__(
        self,
        world: World,
        choices: Choices,
        *,
        clock: Clock,
        chance: Random,
    ) -> None:
        self.clock = clock
        self.choices = choices
        self.journal = Journal()
        self.mischief = Mischief()
        self.tokens = Tokens()
        self.timeline = Timeline(self.clock)
        self._world = world
        self._lock = threading.Lock()
        post = Post(
            self.clock,
            self.timeline,
            self.journal,
            lambda: self.choices.delivery,
            lambda: self.choices.hosts,
            chance,
        )
        self.postman = Postman(post)
        self.timeline.start()

    @cached_property
    def credential_key(self) -> CredentialKey:
        """The key that seals initiators' passwords; making it takes a moment, so only when it is needed."""
        return CredentialKey()

    @property
    def world(self) -> World:
        """What is so now."""
        return self._world

    def now(self) -> datetime:
        """Give the moment on this stage."""
        return self.clock.now()

    def change(self, act: Callable[[World, datetime], tuple[World, Result]]) -> Result:
        """Change the world, alone, and give what came of it."""
        with self._lock:
            self._world, result = act(self._world, self.now())
            return result

    def count(self) -> int:
        """Give a number that nobody was given before."""

        def counted(world: World, _now: datetime) -> tuple[World, int]:
            after = world.counted()
            return after, after.count

        return self.change(counted)

    def later(self, seconds: float, act: Act) -> None:
        """Have something happen after so many seconds."""
        self.timeline.later(seconds, act)

    def forward(self, seconds: float) -> None:
        """Move a virtual clock; whoever is told something on the way has heard it before the next."""
        self.timeline.forward(seconds, settle=self.postman.settle)

    def send(self, letter: Letter) -> None:
        """Have a callback posted."""
        self.postman.send(letter)

    def choose(self, choices: Choices) -> None:
        """Choose otherwise from now on."""
        self.choices = choices

    def close(self) -> None:
        """End it: nothing happens and nothing is posted any more."""
        self.timeline.close()
        self.postman.close()
