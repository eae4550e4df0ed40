"""The card of documents: each kind is shown, its rows lead on, and the way back is kept."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from pos.desks.office.desk import Document
from pos.office.receiving import receive
from pos.office.stock_orders import end_order
from pos.office.suppliers import add
from pos.screens.language import Language, Speech
from pos.screens.office.act_words import ActWords
from pos.screens.office.document_card import DocumentCard
from pos.shop.audit import Act
from pos.shop.identity import DocumentId
from pos.shop.quantity import pieces
from pos.shop.receiving import Delivery, DeliveryLine
from pos.shop.staff import Permission, Role
from pos.shop.stock_order import OrderLine
from tests.builders import ksh
from tests.office.test_documents import MILK, full, ids
from tests.paying_shop import CODE
from tests.screens.office_shop import Office, office_of
from tests.shops import Shop, order_stock

__all__ = ["full"]


@pytest.fixture
def office(full: Shop, qtbot: QtBot) -> Iterator[Office]:
    with office_of(full, qtbot, Role.OWNER) as made:
        yield made


@pytest.fixture
def card(office: Office, qtbot: QtBot) -> DocumentCard:
    ground = QWidget()
    qtbot.addWidget(ground)
    ground.resize(1178, 700)
    ground.show()
    made = DocumentCard(ground, office.setting.seat)
    made.desk.told.connect(office.told.append)
    return made


def texts(card: DocumentCard) -> set[str]:
    return {fact.text for each in card.sheet.sections for fact in each.facts}


@pytest.mark.parametrize(
    ("kind", "named", "title", "says"),
    [
        ("sale", "SELECT id FROM sales ORDER BY entry", "Sale T2-0001", "Served by"),
        ("delivery", "d1", "Delivery DN 7", "Supplier"),
        ("count", "SELECT id FROM stock_takes", "Stock take: Fridge", "Begun by"),
        ("payment", CODE, f"M-Pesa {CODE}", "Where it stands"),
        ("audit", "2/2", "Audit entry 2/2", "By whom"),
        ("item", MILK, "Brookside Whole Milk 500 ml", "Cost on average"),
        ("customer", "SELECT id FROM customers", "Wanjiku", "May owe"),
    ],
)
def test_each_kind_is_shown(
    card: DocumentCard, office: Office, kind: str, named: str, title: str, says: str
) -> None:
    which = ids(office.shop, named) if named.startswith("SELECT") else named
    card.ask(Document(kind, which))
    office.settle()
    assert (card.isVisible(), card.accessibleName()) == (True, title)
    assert says in texts(card)
    assert not card.grab().isNull()


def test_an_order_leads_to_what_came_for_it_and_back(card: DocumentCard, office: Office) -> None:
    shop = office.shop
    supplier = add(shop.records, shop.owner, name="KCC").id
    lines = (OrderLine(MILK, pieces(9)),)
    order = order_stock(shop.records, shop.owner, supplier=supplier, lines=lines)
    line = DeliveryLine(MILK, pieces(4), ksh(50))
    came = Delivery(DocumentId("part"), "", "8", (line,), supplier, for_order=order.id)
    receive(shop.records, shop.owner, delivery=came)
    end_order(shop.records, shop.owner, order=order.id, reason="No more")
    card.ask(Document("delivery", "part"))
    office.settle()
    assert "What was ordered" in texts(card)
    card.desk.follow(Document("order", order.id))
    office.settle()
    assert card.accessibleName() == f"Order {order.name}"
    assert {"Rest closed", "8", "Received"} & texts(card) == {"Rest closed", "8"}


def test_what_an_item_costs_is_not_shown_to_everybody(card: DocumentCard, office: Office) -> None:
    office.by[0] = office.shop.supervisor
    office.shop.forbid(Role.SUPERVISOR, Permission.RECEIVE_STOCK)
    card.ask(Document("item", MILK))
    office.settle()
    office.shop.choose(limits=())
    assert "Order at" in texts(card)
    assert "Cost on average" not in texts(card)


def test_a_z_is_shown_as_it_was_printed(card: DocumentCard, office: Office) -> None:
    card.ask(Document("z", "1"))
    office.settle()
    assert card.accessibleName() == "T2-Z1"
    assert "Grace" in card.paper.accessibleDescription()
    assert card.area.isVisible()


def test_rows_lead_on_and_backspace_goes_back(card: DocumentCard, office: Office) -> None:
    card.ask(Document("delivery", "d1"))
    office.settle()
    assert not card.earlier.isVisible()
    QTest.keyClick(card.sheet.links[0], Qt.Key.Key_Return)
    office.settle()
    assert card.accessibleName() == "Brookside Whole Milk 500 ml"
    QTest.keyClick(card, Qt.Key.Key_Backspace)
    office.settle()
    assert (card.accessibleName(), card.earlier.isVisible()) == ("Delivery DN 7", False)
    QTest.keyClick(card, Qt.Key.Key_Backspace)
    QTest.keyClick(card, Qt.Key.Key_Escape)
    assert not card.isVisible()


def test_what_is_not_there_is_said_and_no_card_opens(card: DocumentCard, office: Office) -> None:
    card.ask(Document("z", "99"))
    office.settle()
    assert "not in these books" in office.told[0].words()
    assert not card.isVisible()


def test_every_act_has_words_in_both_languages(speech: Speech) -> None:
    english = {act: ActWords().name(act.value) for act in Act}
    speech.speak(Language.KISWAHILI)
    kiswahili = {act: ActWords().name(act.value) for act in Act}
    assert [act for act in Act if english[act] == kiswahili[act]] == []
    assert ActWords().name("of_tomorrow") == "of tomorrow"
