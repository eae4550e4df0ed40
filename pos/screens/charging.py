"""Joins the cards of customers and of payments that need more than an amount with their desks."""

from functools import cached_property

from PySide6.QtCore import QObject

from pos.desks.customers import CustomersView
from pos.desks.views import Notice, Tone
from pos.screens.customer_card import CustomerCard
from pos.screens.debt_card import DebtCard
from pos.screens.entry_views import CustomerView, DebtView, ReferenceView
from pos.screens.joining import Joined
from pos.screens.reference_card import ReferenceCard
from pos.screens.views import Method as Way
from pos.shop.money import Money
from pos.shop.payment import Method
from pos.shop.words import Reason


class Charging(QObject):
    """Asks who the customer is, by which reference money came, or how much goes on the account."""

    def __init__(self, joined: Joined) -> None:
        super().__init__()
        self._desks, self._window = joined.desks, joined.window
        self._desks.customers.changed.connect(self._show_found)

    @cached_property
    def customer(self) -> CustomerCard:
        """Asks who the customer is; a card is made when it is first opened."""
        card, desk = CustomerCard(self._window), self._desks.customers
        card.asked.connect(desk.find)
        card.taken.connect(desk.take)
        card.named.connect(self._desks.whole.name_customer)
        card.removed.connect(lambda: self._desks.whole.name_customer(""))
        return card

    @cached_property
    def reference(self) -> ReferenceCard:
        """Asks for the reference of a payment."""
        card = ReferenceCard(self._window)
        card.paid.connect(self._pay_by_reference)
        return card

    @cached_property
    def debt(self) -> DebtCard:
        """Asks how much goes on the account."""
        card = DebtCard(self._window)
        card.charged.connect(self._charge)
        return card

    def ask_customer(self) -> None:
        """Ask whose sale it is."""
        self._desks.customers.read()
        self.customer.ask(self._desks.sale.view.customer)

    def ask_payment(self, method: Method) -> None:
        """Ask what a way to pay needs besides its amount."""
        due = self._desks.pay.view.asked
        if method is not Method.ACCOUNT:
            self.reference.ask(ReferenceView(Way(method.value), due))
            return
        known = self._desks.customers.on_sale
        if known is None:
            self._desks.sale.say(Notice(Reason.CUSTOMER_MISSING.value, tone=Tone.FAILED))
            return
        customer, owed = known
        phone = customer.phone.masked() if customer.phone else ""
        self.debt.ask(DebtView(customer.name, phone, owed, customer.limit, due))

    def _show_found(self, view: CustomersView) -> None:
        card = self._window.card
        if isinstance(card, CustomerCard):
            card.show_found(
                [
                    CustomerView(
                        customer.name,
                        customer.phone.masked() if customer.phone else "",
                        owed,
                        customer.limit,
                    )
                    for customer, owed in view.found
                ]
            )

    def _pay_by_reference(self, reference: str, amount: Money | None) -> None:
        self._desks.pay.type_reference(reference)
        self._charge(amount)

    def _charge(self, amount: Money | None) -> None:
        """Take it; without an amount all that is due."""
        self._desks.pay.type_amount("" if amount is None else amount.figures())
        self._desks.pay.confirm()
