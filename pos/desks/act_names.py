"""Names for what hands ask for: a press that comes twice asks for the same thing, which is done once."""

from collections.abc import Callable

from pos.shop.approval import exactly
from pos.shop.identity import ActId


class ActNames:
    """Gives the same words the same name until they are answered; the same words after that are a new wish."""

    def __init__(self, new_id: Callable[[], str]) -> None:
        self._new_id = new_id
        self._asked: dict[str, ActId] = {}

    def name(self, what: str, *told: object) -> ActId:
        """Give the name of what is asked for."""
        words = exactly(what, *told)
        if words not in self._asked:
            self._asked[words] = ActId(self._new_id())
        return self._asked[words]

    def answered(self, act: ActId) -> None:
        """It is done: asked for again, it is another one."""
        self._asked = {words: name for words, name in self._asked.items() if name != act}
