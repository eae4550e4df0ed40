"""What else is measured of the office: items, shifts, sales, payments, customers and the audit, page by page."""

from datetime import timedelta

from pos.bench.office_measures import PAGE_MS, Asker, Measure
from pos.office import accounts, closed_shifts, money, past_sales, shelf_list, today, trail
from pos.shop.audit import Act
from pos.shop.identity import StaffId
from pos.shop.money_list import Show, Wanted
from pos.shop.past_sales import Sought
from pos.shop.trail import TrailPage, TrailSought

_NOBODY = StaffId("nobody")


def _audit(asker: Asker, by: StaffId) -> TrailPage:
    """Look through the sales that somebody finished in a month."""
    sought = TrailSought(by, Act.SALE_FINISHED, since=asker.wanted(30).since)
    return trail.read_trail(asker.records, asker.by, sought=sought)


PAGES: tuple[Measure, ...] = (
    Measure(
        "today beside a week ago",
        150.0,
        lambda a: today.read_today(a.records, a.by),
        "SELECT SUM(l.net_cents - l.tax_cents) FROM sales s JOIN sale_lines l ON l.sale = s.id "
        "WHERE s.finished_at >= :day",
    ),
    Measure(
        "an item with what was changed about it",
        PAGE_MS,
        lambda a: shelf_list.see_item(a.records, a.by, product=a.product),
        "SELECT c.*, a.at, a.by FROM product_changes c JOIN audit a ON a.till = c.till AND a.number = c.entry "
        "WHERE c.product = :product",
    ),
    Measure(
        "newest page of sales",
        PAGE_MS,
        lambda a: past_sales.list_sales(a.records, a.by, sought=Sought()),
        "SELECT * FROM sales ORDER BY finished_at DESC LIMIT 50",
    ),
    Measure(
        "sales of a day 200 days ago, first page",
        PAGE_MS,
        lambda a: past_sales.list_sales(
            a.records, a.by, sought=Sought(day=(a.now - timedelta(days=200)).date())
        ),
        "SELECT * FROM sales WHERE finished_at < :long_ago ORDER BY finished_at DESC LIMIT 50",
    ),
    Measure(
        "newest page of closed shifts",
        PAGE_MS,
        lambda a: closed_shifts.list_closed(a.records, a.by),
        "SELECT body FROM shift_closes ORDER BY number DESC LIMIT 50",
    ),
    Measure(
        "a Z looked at again",
        PAGE_MS,
        lambda a: closed_shifts.read_closed(a.records, a.by, number=1),
        "SELECT body FROM shift_closes WHERE number = 1",
    ),
    Measure(
        "newest page of payments",
        PAGE_MS,
        lambda a: money.list_money(a.records, a.by, wanted=Wanted()),
        "SELECT * FROM received ORDER BY came_at DESC LIMIT 60",
    ),
    Measure(
        "payments that ask for somebody",
        PAGE_MS,
        lambda a: money.list_money(a.records, a.by, wanted=Wanted(Show.ASKS)),
        "SELECT * FROM received WHERE state = 'unmatched' ORDER BY came_at DESC LIMIT 60",
    ),
    Measure(
        "a payment found by its code",
        PAGE_MS,
        lambda a: money.find_money(a.records, a.by, typed="UK1503"),
        "SELECT * FROM received WHERE trans_id = 'UK1503'",
    ),
    Measure(
        "what all customers owe",
        PAGE_MS,
        lambda a: accounts.see_accounts(a.records, a.by),
        "SELECT person, SUM(amount_cents) FROM payments WHERE person IS NOT NULL GROUP BY person",
    ),
    Measure(
        "a customer's whole statement",
        PAGE_MS,
        lambda a: accounts.see_statement(a.records, a.by, customer=a.customer),
        "SELECT p.*, s.receipt FROM payments p LEFT JOIN sales s ON s.id = p.sale WHERE p.person = :customer",
    ),
    Measure(
        "audit of a month by act and person",
        PAGE_MS,
        lambda a: _audit(a, a.by),
        "SELECT * FROM audit WHERE act = 'sale_finished' AND by = :by AND at >= :month "
        "ORDER BY number DESC LIMIT 50",
    ),
    Measure(
        "audit of a month by who did none of it",
        PAGE_MS,
        lambda a: _audit(a, _NOBODY),
        "SELECT * FROM audit WHERE act = 'sale_finished' AND by = 'nobody' AND at >= :month "
        "ORDER BY number DESC LIMIT 50",
    ),
)
"""A further one is a further row here."""
