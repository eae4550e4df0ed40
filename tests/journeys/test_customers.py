"""The room of customers through the whole window: somebody new, his number, his debt, his slip, his statement."""

from pos.screens.office.accounts import AccountsRoom
from pos.screens.office.page import OfficePage
from pos.shop.accounts import Account, Answer
from pos.shop.staff import Role
from tests.builders import ksh
from tests.journeys.hands import Hands
from tests.shops import MILK_CODE


def to_customers(till: Hands) -> None:
    till.press("Ctrl+I", "Alt+2", "Ctrl+Tab")
    assert isinstance(till.page, OfficePage)


def add(till: Hands, name: str, *, phone: str, answer: str) -> None:
    """Describe somebody new, by keys alone."""
    till.press("Ctrl+N")
    till.type(name)
    till.press("Tab", "Tab")
    till.type(phone)
    till.press(answer)
    till.press("Tab", "Tab", "Tab")
    till.type("500")
    till.press("Enter")


def account(till: Hands) -> Account:
    """The only customer as the room has him."""
    room = till.program.to_office.page._rooms["sales"][1]  # type: ignore[union-attr]
    assert isinstance(room, AccountsRoom)
    (seen,) = room.desk.view.accounts
    return seen


def paper(till: Hands) -> str:
    """What came out of the printer last."""
    return "\n".join(till.slot.papers[-1])


def buy_on_account(till: Hands, name: str) -> None:
    """Sell a milk on the account of somebody."""
    till.press("Esc")
    till.scan(MILK_CODE)
    till.press("F7")
    till.type(name)
    till.press("Enter", "Ctrl+F7", "Enter", "Enter")


def test_a_debt_is_brought_and_slip_and_statement_come_out(till: Hands) -> None:
    till.sign_in(Role.MANAGER)
    to_customers(till)
    add(till, "Kip", phone="0722000111", answer="F5")
    seen = account(till)
    assert (seen.name, seen.limit, seen.to_keep) == ("Kip", ksh(500), Answer.YES)
    buy_on_account(till, "kip")
    till.press("Ctrl+I", "F9")
    till.type("40")
    till.press("Enter")
    assert account(till).owed == ksh(25)
    slip = paper(till)
    for said in ("DEBT PAYMENT", "Kip", "07** *** 111", "T2-D0001", "40.00", "25.00"):
        assert said in slip
    assert "COPY" not in slip
    till.press("Ctrl+R")
    assert "COPY 1" in paper(till)
    till.press("Ctrl+E", "Enter")
    for said in ("STATEMENT OF ACCOUNT", "T2-0001", "Paid T2-D0001 Cash", "25.00"):
        assert said in paper(till)


def test_who_wants_his_number_forgotten_and_owes_nothing_is_obeyed_at_once(till: Hands) -> None:
    till.sign_in(Role.MANAGER)
    to_customers(till)
    add(till, "Kip", phone="0722000111", answer="F5")
    till.press("F3", "Enter")
    assert (account(till).phone, account(till).to_keep) == ("", Answer.NO)
