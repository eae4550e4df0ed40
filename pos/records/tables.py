"""The tables by name, for statements; what they refuse stands in schema/, and a test holds both together."""

from collections.abc import Mapping
from types import MappingProxyType

from sqlalchemy import TableClause, column, table


def _named(name: str, columns: str) -> TableClause:
    return table(name, *(column(each) for each in columns.split()))


shop = _named("shop", "one id till series rules pay_serial pay_shortest pay_until sealed_keys")
people = _named("people", "id name phone erased_at")
customers = _named("customers", "id limit_cents is_active")
staff = _named("staff", "id name role is_active pin")
pin_waits = _named("pin_waits", "subject wrong since")
products = _named(
    "products",
    "id name short_name code category unit price_cents cost_cents tax_class minimum is_active has_batches "
    "is_deposit deposit",
)
price_breaks = _named("price_breaks", "product list least price_cents")
barcodes = _named("barcodes", "barcode product symbology pack price_cents")
open_sales = _named("open_sales", "id till opened_at changed_at parked_as pay_number body seal")
pay_numbers = _named("pay_numbers", "number taken_at sale")
print_queue = _named("print_queue", "id kind document state asked_at asked_by copy counter")
outbox = _named("outbox", "id till entry act state")
stock_levels = _named("stock_levels", "product place batch quantity till entry number")
stock_costs = _named("stock_costs", "product cost")

mpesa_line = _named("mpesa_line", "one terms")
pushes = _named(
    "pushes",
    "id sale short_code amount_cents once pay_number person shown state checkout code again wait_until asked_at "
    "asked_by out_at sent_at ended_at look_at looks unlocked_by unlocked_at",
)
awaited = _named("awaited", "id sale pay_number amount_cents opened_at opened_by closed_at ended")
awaited_elsewhere = _named(
    "awaited_elsewhere", "id till pay_number amount_cents heard_at closed_at"
)
received = _named(
    "received",
    "id trans_id push amount_cents short_code account person is_till is_verified came_at seen_at state sale holder "
    "kind sure oddities grounds note same_as changed_at",
)
claims = _named(
    "claims",
    "key trans_id turn till sale body state is_first how made_at made_by answered_at answer released_at",
)
letters_out = _named("letters_out", "id kind key body state made_at tries next_at")
cursors = _named("cursors", "log number turn")
moments = _named("moments", "name at")
refunds = _named(
    "refunds",
    "id kind received trans_id sale payment amount_cents person shown why state conversation originator code receipt "
    "asked_at asked_by out_at ended_at",
)
alarms = _named("alarms", "id kind subject sale detail at seen_at seen_by")

audit = _named("audit", "till number at by act subject shift detail digest previous hash seal")
shifts = _named("shifts", "id till opened_at opened_by float_cents entry")
cash_moves = _named("cash_moves", "till entry number shift kind amount_cents reason at by")
cash_counts = _named(
    "cash_counts", "till entry number shift at by total_cents expected_cents pieces"
)
shift_closes = _named(
    "shift_closes",
    "shift till number at by expected_cents counted_cents over_cents reason audit_head body entry",
)
sales = _named(
    "sales",
    "id till series receipt shift opened_at opened_by finished_at served_by person note pay_number gross_cents "
    "discount_cents total_cents tax_cents rounding_cents is_vat_shown entry",
)
sale_lines = _named(
    "sale_lines",
    "sale number product name short_name code unit tax_class tax_rate is_deposit has_batches quantity price_cents "
    "price_per listed_cents gross_cents own_discount_cents shared_discount_cents net_cents tax_cents unit_cost note "
    "origin_sale origin_line deposit_for till entry",
)
payments = _named(
    "payments",
    "id sale shift method is_unique on_account amount_cents rounding_cents given_cents change_cents reference person takes_back "
    "oddities at by till entry",
)
debt_payments = _named(
    "debt_payments",
    "id person shift method is_unique amount_cents rounding_cents given_cents change_cents reference at by till "
    "entry series number",
)
approvals = _named("approvals", "id at requester approver subject needs till entry")
approval_uses = _named("approval_uses", "approval till entry")
stock_moves = _named(
    "stock_moves",
    "till entry number product kind quantity level_after place batch unit_cost document line reason at by",
)
deliveries = _named(
    "deliveries",
    "id at by supplier note_number total_cents till entry supplier_id noted_cents for_order",
)
delivery_lines = _named(
    "delivery_lines", "delivery number product quantity cost_cents place batch till entry"
)
stock_takes = _named("stock_takes", "id name opened_at opened_by till entry part")
stock_counts = _named(
    "stock_counts", "till entry number take product place batch counted level_then at by"
)
stock_take_closes = _named("stock_take_closes", "take at by outcome till entry")
product_changes = _named("product_changes", "till entry number product field before after")
states = _named("states", "till entry kind subject version digest")
sightings = _named(
    "sightings",
    "till entry number received source trans_id checkout once amount_cents short_code account at is_verified letter log",
)
money_uses = _named(
    "money_uses", "till entry number received what amount_cents sale payment document at by"
)
shift_checks = _named("shift_checks", "till entry number shift kind counted_cents note at by")
count_drafts = _named("count_drafts", "shift pieces at by")
backup_failure = _named("backup_failure", "one at why")
spent_codes = _named("spent_codes", "till entry number reference paid_at is_given")

mpesa_signings = _named(
    "mpesa_signings",
    "till entry number day short_code statement figures lines heard heard_cents opening_cents closing_cents at by",
)
line_answers = _named("line_answers", "till entry number day line why at by")
statements_kept = _named("statements_kept", "till entry number day at by")

suppliers = _named("suppliers", "id terms is_active")
delivery_drafts = _named("delivery_drafts", "id at by body")
stock_orders = _named("stock_orders", "id at by supplier series number till entry")
stock_order_lines = _named(
    "stock_order_lines", "ordered_in number product quantity cost_cents till entry"
)
stock_order_ends = _named("stock_order_ends", "ordered_in kind reason at by till entry")
supplier_returns = _named("supplier_returns", "id at by delivery reason till entry")
supplier_return_lines = _named(
    "supplier_return_lines", "sent_back_in number line quantity till entry"
)
stock_recounts = _named("stock_recounts", "till entry number take product place batch at by")
stock_undos = _named("stock_undos", "document at by reason till entry")
consents = _named("consents", "till entry number person kind is_given at by")
sales_elsewhere = _named(
    "sales_elsewhere",
    "id till series receipt entry finished_at served_by total_cents methods lines",
)
acts_asked = _named("acts_asked", "id told till entry")
backups = _named("backups", "name folder made_at tried_at difference size written_at")

POSTED: Mapping[TableClause, tuple[str, ...]] = MappingProxyType(
    {
        shifts: ("id",),
        cash_moves: ("till", "entry", "number"),
        cash_counts: ("till", "entry", "number"),
        shift_closes: ("shift",),
        sales: ("id",),
        sale_lines: ("sale", "number"),
        payments: ("id",),
        debt_payments: ("id",),
        approvals: ("id",),
        approval_uses: ("approval",),
        stock_moves: ("till", "entry", "number"),
        deliveries: ("id",),
        delivery_lines: ("delivery", "number"),
        stock_takes: ("id",),
        stock_counts: ("till", "entry", "number"),
        stock_take_closes: ("take",),
        product_changes: ("till", "entry", "number"),
        states: ("till", "entry", "kind", "subject"),
        sightings: ("till", "entry", "number"),
        money_uses: ("till", "entry", "number"),
        shift_checks: ("till", "entry", "number"),
        mpesa_signings: ("till", "entry", "number"),
        line_answers: ("till", "entry", "number"),
        stock_orders: ("id",),
        stock_order_lines: ("ordered_in", "number"),
        stock_order_ends: ("ordered_in",),
        supplier_returns: ("id",),
        supplier_return_lines: ("sent_back_in", "number"),
        stock_recounts: ("till", "entry", "number"),
        stock_undos: ("document",),
        consents: ("till", "entry", "number"),
        statements_kept: ("till", "entry", "number"),
        acts_asked: ("id",),
        spent_codes: ("till", "entry", "number"),
    }
)
"""Tables of posted facts, sealed by the audit chain, with their keys."""

GUARDED: Mapping[TableClause, tuple[str, ...]] = MappingProxyType(
    {**POSTED, audit: ("till", "number")}
)
"""Tables whose rows nobody may update, delete or replace."""
