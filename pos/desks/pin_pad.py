"""Typing a PIN: only digits, never kept, never shown, and the last one is the Enter."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, repr=False)
class Pin:
    """The digits typed so far, of so many."""

    length: int
    digits: str = ""

    def __repr__(self) -> str:
        return f"Pin({len(self.digits)} of {self.length})"

    @property
    def is_whole(self) -> bool:
        """Whether the last digit was typed."""
        return len(self.digits) == self.length

    def plus(self, digit: str) -> "Pin":
        """Give the PIN with one more digit; what is no digit, or one too many, is left out."""
        if self.is_whole or len(digit) != 1 or digit not in "0123456789":
            return self
        return Pin(self.length, self.digits + digit)
