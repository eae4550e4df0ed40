"""How deep somebody else's JSON goes, told before it is read.

Python reads JSON by calling itself. Whoever sends brackets within brackets brings it to the end of its
calls, and whatever else has to run there, such as the clearing up of a connection, breaks as well.
"""

import re

DEEPEST = 64
"""Safaricom's deepest body has six levels."""

_SIGNS = re.compile(r'"(?:[^"\\]++|\\.?)*+"?|([\[{])|[\]}]', re.DOTALL)


class TooDeep(ValueError):
    """Brackets stand deeper within brackets than anybody honest would write them."""


def shallow(text: str) -> str:
    """Give a text of JSON back to whoever reads it next, or refuse it."""
    if is_too_deep(text):
        raise TooDeep
    return text


def is_too_deep(text: str) -> bool:
    """Tell whether brackets stand deeper within brackets than is read."""
    if text.count("{") + text.count("[") <= DEEPEST:
        return False
    depth = 0
    for sign in _SIGNS.finditer(text):
        if sign[1]:
            depth += 1
            if depth > DEEPEST:
                return True
        elif sign[0] in {"]", "}"}:
            depth -= 1
    return False
