"""What a customer reads: the prompt and the SMS, in M-Pesa's way of writing, in English and Kiswahili."""

from collections.abc import Mapping
from datetime import datetime
from types import MappingProxyType

from pos.practice.moments import spoken
from pos.practice.outcomes import Outcome
from pos.practice.shortcode import Kind, Shortcode
from pos.practice.world import Payment, Sms, World
from pos.shop.money import Money

WHY: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "1": (
            "You do not have enough money in your M-PESA account.",
            "Huna pesa za kutosha katika akaunti yako ya M-PESA.",
        ),
        "2": ("The amount is too small.", "Kiasi ni kidogo mno."),
        "3": ("The amount is too large.", "Kiasi ni kikubwa mno."),
        "4": (
            "You have reached your daily transaction limit.",
            "Umefikia kikomo chako cha malipo kwa siku.",
        ),
        "8": ("The organisation's account is full.", "Akaunti ya duka imejaa."),
        "17": (
            "You have just paid the same amount. Try again after 2 minutes.",
            "Umelipa kiasi hicho hicho sasa hivi. Jaribu tena baada ya dakika 2.",
        ),
        "1032": ("You cancelled the request.", "Umeghairi ombi."),
        "1037": ("You did not answer in time.", "Hukujibu kwa wakati."),
        "2001": ("You have entered the wrong PIN.", "Umeweka PIN isiyo sahihi."),
        "8006": (
            "Your M-PESA PIN is locked. Call 100 or 200 for help.",
            "PIN yako ya M-PESA imefungwa. Piga 100 au 200 upate usaidizi.",
        ),
    }
)


def prompt_words(shop: Shortcode, amount: Money, reference: str) -> tuple[str, str]:
    """Give what a prompt asks, in English and Kiswahili."""
    asked = (
        f"Do you want to pay Ksh{amount.figures()} to {shop.name}?",
        f"Je, ungependa kulipa Ksh{amount.figures()} kwa {shop.name}?",
    )
    account = (
        (f" Account {reference}.", f" Akaunti {reference}.")
        if shop.kind is Kind.PAYBILL
        else ("", "")
    )
    return (
        f"{asked[0]}{account[0]} Enter M-PESA PIN",
        f"{asked[1]}{account[1]} Weka PIN ya M-PESA",
    )


def tell_paid(world: World, payment: Payment) -> World:
    """Give the world in which the customer was told that he paid."""
    shop, amount, when = _parts(world, payment)
    if shop.kind is Kind.TILL:
        to, kwa = f"paid to {shop.name}.", f"imelipwa kwa {shop.name}."
    else:
        to = f"sent to {shop.name} for account {payment.reference}"
        kwa = f"imetumwa kwa {shop.name} kwa akaunti {payment.reference}"
    left, salio = _left(world, payment.phone)
    english = f"{amount} {to} on {when}. {left} Transaction cost, Ksh0.00."
    swahili = f"{amount} {kwa} tarehe {when}. {salio} Gharama ya matumizi ni Ksh0.00."
    return _confirm(world, payment, english=english, swahili=swahili)


def tell_received(world: World, payment: Payment) -> World:
    """Give the world in which the customer was told that money came."""
    shop, amount, when = _parts(world, payment)
    left, salio = _left(world, payment.phone)
    english = f"You have received {amount} from {shop.name} on {when}. {left}"
    swahili = f"Umepokea {amount} kutoka kwa {shop.name} tarehe {when}. {salio}"
    return _confirm(world, payment, english=english, swahili=swahili)


def tell_reversed(world: World, payment: Payment) -> World:
    """Give the world in which the customer was told that a payment was taken back."""
    _, amount, when = _parts(world, payment)
    left, salio = _left(world, payment.phone)
    account = f"{amount} is credited to your M-PESA account. {left}"
    akaunti = f"{amount} imewekwa katika akaunti yako ya M-PESA. {salio}"
    english = f"Transaction {payment.of} has been reversed on {when} and {account}"
    swahili = f"Malipo {payment.of} yamerudishwa tarehe {when} na {akaunti}"
    return _confirm(world, payment, english=english, swahili=swahili)


def tell_failed(world: World, phone: str, *, outcome: Outcome, now: datetime) -> World:
    """Give the world in which the customer was told why nothing was paid."""
    english, swahili = WHY.get(str(outcome.code), (outcome.said, "Malipo hayakufanyika."))
    return _tell(world, phone, now, said=(f"Failed. {english}", f"Imeshindikana. {swahili}"))


def tell_refused(world: World, phone: str, *, shop: str, now: datetime) -> World:
    """Give the world in which the customer was told that the shop did not want the payment."""
    english = f"Failed. {shop} did not accept the payment. Check the account."
    swahili = f"Imeshindikana. {shop} haikukubali malipo. Angalia akaunti."
    return _tell(world, phone, now, said=(english, swahili))


def _parts(world: World, payment: Payment) -> tuple[Shortcode, str, str]:
    shop = world.shortcodes[payment.shortcode]
    return shop, f"Ksh{payment.amount.paper()}", spoken(payment.at)


def _left(world: World, phone: str) -> tuple[str, str]:
    balance = f"Ksh{world.customer(phone).balance.paper()}."
    return f"New M-PESA balance is {balance}", f"Salio lako jipya la M-PESA ni {balance}"


def _confirm(world: World, payment: Payment, *, english: str, swahili: str) -> World:
    both = f"Confirmed. {english}", f"Imethibitishwa. {swahili}"
    said = f"{payment.receipt} {both[0]}", f"{payment.receipt} {both[1]}"
    return _tell(world, payment.phone, payment.at, said=said)


def _tell(world: World, phone: str, now: datetime, *, said: tuple[str, str]) -> World:
    return world.with_text(phone, Sms(now, *said))
