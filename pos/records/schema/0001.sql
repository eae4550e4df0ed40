-- The books of one till, version 1. What is never changed once released: a later version is a new file.
-- Money is whole cents, quantities whole thousandths, costs thousandths of a cent, times milliseconds UTC.

-- ---------------------------------------------------------------------------------------------------
-- What may change: settings, people, products, sales in progress, queues
-- ---------------------------------------------------------------------------------------------------

CREATE TABLE shop (
    one            INTEGER PRIMARY KEY CHECK (one = 1),
    id             TEXT NOT NULL,
    till           INTEGER NOT NULL CHECK (till BETWEEN 1 AND 98),
    series         TEXT NOT NULL,               -- of receipt numbers; a restore opens a new one
    rules          TEXT NOT NULL,               -- the owner's choices, JSON
    pay_serial     INTEGER NOT NULL DEFAULT 0,  -- the last pay number's serial
    pay_shortest   INTEGER NOT NULL DEFAULT 5,  -- digits a pay number has at least ...
    pay_until      INTEGER NOT NULL DEFAULT 0,  -- ... until then, after a restore
    sealed_keys    TEXT                         -- the shop's keys under the owner's recovery phrase
) STRICT;

-- Names and phone numbers, here and nowhere else, so that a person can be erased while totals stay.
CREATE TABLE people (
    id        TEXT PRIMARY KEY,
    name      TEXT NOT NULL,
    phone     TEXT,
    erased_at INTEGER
) STRICT;

CREATE TABLE customers (
    id          TEXT PRIMARY KEY REFERENCES people (id),
    limit_cents INTEGER NOT NULL CHECK (limit_cents >= 0),
    is_active   INTEGER NOT NULL CHECK (is_active IN (0, 1))
) STRICT;

CREATE TABLE staff (
    id        TEXT PRIMARY KEY,
    name      TEXT NOT NULL UNIQUE COLLATE NOCASE CHECK (name <> ''),
    role      TEXT NOT NULL CHECK (role IN ('cashier', 'supervisor', 'manager', 'owner')),
    is_active INTEGER NOT NULL CHECK (is_active IN (0, 1)),
    pin       TEXT                              -- argon2id over HMAC(pepper, PIN)
) STRICT;

-- Wrong PINs in a row, by person and for the till as a whole. `since`: by a clock nobody can set.
CREATE TABLE pin_waits (
    subject TEXT PRIMARY KEY,
    wrong   INTEGER NOT NULL CHECK (wrong >= 0),
    since   INTEGER NOT NULL
) STRICT;

CREATE TABLE products (
    id          TEXT PRIMARY KEY,
    name        TEXT NOT NULL CHECK (name <> ''),
    short_name  TEXT NOT NULL CHECK (short_name <> ''),
    code        TEXT NOT NULL UNIQUE COLLATE NOCASE CHECK (code <> ''),
    category    TEXT NOT NULL,
    unit        TEXT NOT NULL CHECK (unit IN ('piece', 'kg', 'g', 'l', 'ml', 'm')),
    price_cents INTEGER NOT NULL CHECK (price_cents >= 0),
    cost_cents  INTEGER NOT NULL CHECK (cost_cents >= 0),
    tax_class   TEXT NOT NULL CHECK (tax_class IN ('A', 'B', 'C', 'D', 'E')),
    minimum     INTEGER NOT NULL CHECK (minimum >= 0),
    is_active   INTEGER NOT NULL CHECK (is_active IN (0, 1)),
    has_batches INTEGER NOT NULL CHECK (has_batches IN (0, 1)),
    is_deposit  INTEGER NOT NULL CHECK (is_deposit IN (0, 1)),
    deposit     TEXT REFERENCES products (id) CHECK (deposit <> id)
) STRICT;

-- Prices from a quantity on. `list` is 'shelf' for everybody; lists for customers are further rows.
CREATE TABLE price_breaks (
    product     TEXT NOT NULL REFERENCES products (id),
    list        TEXT NOT NULL,
    least       INTEGER NOT NULL CHECK (least > 0),
    price_cents INTEGER NOT NULL CHECK (price_cents >= 0),
    PRIMARY KEY (product, list, least)
) STRICT, WITHOUT ROWID;

CREATE TABLE barcodes (
    barcode     TEXT PRIMARY KEY,
    product     TEXT NOT NULL REFERENCES products (id),
    symbology   TEXT NOT NULL,
    pack        INTEGER NOT NULL CHECK (pack > 0),
    price_cents INTEGER CHECK (price_cents >= 0)
) STRICT, WITHOUT ROWID;
CREATE INDEX barcodes_product ON barcodes (product);

CREATE TABLE open_sales (
    id         TEXT PRIMARY KEY,
    till       INTEGER NOT NULL,
    opened_at  INTEGER NOT NULL,
    changed_at INTEGER NOT NULL,
    parked_as  TEXT,
    pay_number TEXT,
    body       TEXT NOT NULL,                   -- the whole sale, JSON, written after every scan
    seal       TEXT                             -- that it was this shop's till that wrote it
) STRICT, WITHOUT ROWID;

CREATE TABLE pay_numbers (
    number   TEXT NOT NULL,
    taken_at INTEGER NOT NULL,
    sale     TEXT NOT NULL,
    PRIMARY KEY (number, taken_at)
) STRICT, WITHOUT ROWID;
CREATE INDEX pay_numbers_taken ON pay_numbers (taken_at);

CREATE TABLE print_queue (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    kind     TEXT NOT NULL CHECK (kind IN ('receipt', 'copy', 'z', 'cash_slip', 'drawer')),
    document TEXT NOT NULL,
    state    TEXT NOT NULL CHECK (state IN ('waiting', 'printed', 'failed', 'unknown')),
    asked_at INTEGER NOT NULL,
    asked_by TEXT NOT NULL,
    copy     INTEGER NOT NULL DEFAULT 0 CHECK (copy >= 0)
) STRICT;
CREATE INDEX print_queue_state ON print_queue (state) WHERE state <> 'printed';

-- What other tills are to hear: every audit entry, with the rows it posted.
CREATE TABLE outbox (
    id    INTEGER PRIMARY KEY AUTOINCREMENT,
    till  INTEGER NOT NULL,
    entry INTEGER NOT NULL,
    act   TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('waiting', 'sent')),
    UNIQUE (till, entry)
) STRICT;
CREATE INDEX outbox_waiting ON outbox (id) WHERE state = 'waiting';

-- Both are worked out from stock_moves: levels by trigger and by nothing else, costs with every move.
CREATE TABLE stock_levels (
    product  TEXT NOT NULL REFERENCES products (id),
    place    TEXT NOT NULL,
    batch    TEXT NOT NULL,
    quantity INTEGER NOT NULL,
    till     INTEGER NOT NULL,                  -- the last move that made it so
    entry    INTEGER NOT NULL,
    number   INTEGER NOT NULL,
    PRIMARY KEY (product, place, batch)
) STRICT, WITHOUT ROWID;

CREATE TABLE stock_costs (
    product TEXT PRIMARY KEY REFERENCES products (id),
    cost    INTEGER NOT NULL CHECK (cost >= 0)
) STRICT, WITHOUT ROWID;

-- ---------------------------------------------------------------------------------------------------
-- Posted facts: never updated, never deleted; `entry` is the link of the audit chain that holds them.
-- That is no foreign key: the link is made last, from the rows, and `pos check` proves both ways.
-- ---------------------------------------------------------------------------------------------------

CREATE TABLE audit (
    till     INTEGER NOT NULL,
    number   INTEGER NOT NULL CHECK (number > 0),
    at       INTEGER NOT NULL,
    by       TEXT NOT NULL,
    act      TEXT NOT NULL,
    subject  TEXT NOT NULL,
    shift    TEXT,
    detail   TEXT NOT NULL,
    digest   TEXT NOT NULL,
    previous TEXT NOT NULL,
    hash     TEXT NOT NULL,
    seal     TEXT,
    PRIMARY KEY (till, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX audit_shift ON audit (shift, act) WHERE shift IS NOT NULL;

CREATE TABLE shifts (
    id          TEXT PRIMARY KEY,
    till        INTEGER NOT NULL,
    opened_at   INTEGER NOT NULL,
    opened_by   TEXT NOT NULL REFERENCES staff (id),
    float_cents INTEGER NOT NULL CHECK (float_cents >= 0),
    entry       INTEGER NOT NULL
) STRICT;
CREATE INDEX shifts_till ON shifts (till);

CREATE TABLE cash_moves (
    till         INTEGER NOT NULL,
    entry        INTEGER NOT NULL,
    number       INTEGER NOT NULL,
    shift        TEXT NOT NULL REFERENCES shifts (id),
    kind         TEXT NOT NULL CHECK (kind IN ('cash_in', 'cash_out', 'no_sale')),
    amount_cents INTEGER NOT NULL CHECK (CASE kind WHEN 'no_sale' THEN amount_cents = 0 ELSE amount_cents > 0 END),
    reason       TEXT NOT NULL CHECK (reason <> ''),
    at           INTEGER NOT NULL,
    by           TEXT NOT NULL REFERENCES staff (id),
    PRIMARY KEY (till, entry, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX cash_moves_shift ON cash_moves (shift);

CREATE TABLE cash_counts (
    till        INTEGER NOT NULL,
    entry       INTEGER NOT NULL,
    number      INTEGER NOT NULL,
    shift       TEXT NOT NULL REFERENCES shifts (id),
    at          INTEGER NOT NULL,
    by          TEXT NOT NULL REFERENCES staff (id),
    total_cents INTEGER NOT NULL CHECK (total_cents >= 0),
    expected_cents INTEGER NOT NULL,                     -- what the books said then; blind to who counts
    pieces      TEXT NOT NULL,
    PRIMARY KEY (till, entry, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX cash_counts_shift ON cash_counts (shift);

CREATE TABLE shift_closes (
    shift          TEXT PRIMARY KEY REFERENCES shifts (id),
    till           INTEGER NOT NULL,
    number         INTEGER NOT NULL CHECK (number > 0),  -- of the Z, without gaps
    at             INTEGER NOT NULL,
    by             TEXT NOT NULL REFERENCES staff (id),
    expected_cents INTEGER NOT NULL,
    counted_cents  INTEGER NOT NULL,
    over_cents     INTEGER NOT NULL CHECK (over_cents = counted_cents - expected_cents),
    reason         TEXT NOT NULL,
    audit_head     TEXT NOT NULL,
    body           TEXT NOT NULL,                        -- the Z as printed, JSON
    entry          INTEGER NOT NULL,
    UNIQUE (till, number)
) STRICT;

CREATE TABLE sales (
    id             TEXT PRIMARY KEY,
    till           INTEGER NOT NULL,
    series         TEXT NOT NULL,
    receipt        INTEGER NOT NULL CHECK (receipt > 0), -- without gaps within a series
    shift          TEXT NOT NULL REFERENCES shifts (id),
    opened_at      INTEGER NOT NULL,
    opened_by      TEXT NOT NULL REFERENCES staff (id),
    finished_at    INTEGER NOT NULL,
    served_by      TEXT NOT NULL REFERENCES staff (id),
    person         TEXT REFERENCES people (id),
    note           TEXT NOT NULL,
    pay_number     TEXT,
    gross_cents    INTEGER NOT NULL,
    discount_cents INTEGER NOT NULL CHECK (discount_cents >= 0),
    total_cents    INTEGER NOT NULL CHECK (total_cents = gross_cents - discount_cents),
    tax_cents      INTEGER NOT NULL,
    rounding_cents INTEGER NOT NULL,
    is_vat_shown   INTEGER NOT NULL CHECK (is_vat_shown IN (0, 1)),
    entry          INTEGER NOT NULL,
    UNIQUE (till, series, receipt)
) STRICT;
CREATE INDEX sales_shift ON sales (shift);

CREATE TABLE sale_lines (
    sale                  TEXT NOT NULL REFERENCES sales (id),
    number                INTEGER NOT NULL CHECK (number > 0),
    product               TEXT NOT NULL REFERENCES products (id),
    name                  TEXT NOT NULL,
    short_name            TEXT NOT NULL,
    code                  TEXT NOT NULL,
    unit                  TEXT NOT NULL,
    tax_class             TEXT NOT NULL,
    tax_rate              INTEGER NOT NULL CHECK (tax_rate >= 0), -- hundredths of a per cent, as it was then
    is_deposit            INTEGER NOT NULL CHECK (is_deposit IN (0, 1)),
    has_batches           INTEGER NOT NULL CHECK (has_batches IN (0, 1)),
    quantity              INTEGER NOT NULL CHECK (quantity <> 0),
    price_cents           INTEGER NOT NULL CHECK (price_cents >= 0),
    price_per             INTEGER NOT NULL CHECK (price_per > 0),
    listed_cents          INTEGER NOT NULL,              -- what it would be at the shop's own prices
    gross_cents           INTEGER NOT NULL,
    own_discount_cents    INTEGER NOT NULL CHECK (own_discount_cents >= 0),
    shared_discount_cents INTEGER NOT NULL CHECK (shared_discount_cents >= 0),
    net_cents             INTEGER NOT NULL CHECK (net_cents = gross_cents - own_discount_cents - shared_discount_cents),
    tax_cents             INTEGER NOT NULL,
    unit_cost             INTEGER NOT NULL,              -- average cost when it was sold
    note                  TEXT NOT NULL,
    origin_sale           TEXT,
    origin_line           INTEGER,
    deposit_for           INTEGER,
    till                  INTEGER NOT NULL,
    entry                 INTEGER NOT NULL,
    PRIMARY KEY (sale, number),
    CHECK ((net_cents < 0) <= (quantity < 0) AND (net_cents > 0) <= (quantity > 0)),
    CHECK ((origin_sale IS NULL) = (origin_line IS NULL)),
    CHECK (origin_sale IS NULL OR quantity < 0),
    FOREIGN KEY (origin_sale, origin_line) REFERENCES sale_lines (sale, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX sale_lines_origin ON sale_lines (origin_sale, origin_line) WHERE origin_sale IS NOT NULL;

-- Money for a sale, net of change; below zero when it goes back. The sale itself may still be open.
-- What is true of a method is kept with each row and not here, so that another method needs no new table.
CREATE TABLE payments (
    id             TEXT PRIMARY KEY,
    sale           TEXT NOT NULL,
    shift          TEXT NOT NULL REFERENCES shifts (id),
    method         TEXT NOT NULL CHECK (method <> ''),
    is_unique      INTEGER NOT NULL CHECK (is_unique IN (0, 1)),   -- its reference pays once
    on_account     INTEGER NOT NULL CHECK (on_account IN (0, 1)),  -- it is owed from then on
    amount_cents   INTEGER NOT NULL,
    rounding_cents INTEGER NOT NULL,
    given_cents    INTEGER NOT NULL,
    change_cents   INTEGER NOT NULL CHECK (change_cents >= 0),
    reference      TEXT NOT NULL,
    person         TEXT REFERENCES people (id),
    takes_back     TEXT UNIQUE REFERENCES payments (id),
    oddities       TEXT NOT NULL,
    at             INTEGER NOT NULL,
    by             TEXT NOT NULL REFERENCES staff (id),
    till           INTEGER NOT NULL,
    entry          INTEGER NOT NULL,
    CHECK (method = 'cash' OR (given_cents = 0 AND change_cents = 0)),
    CHECK (amount_cents <= 0 OR method <> 'cash' OR amount_cents = given_cents - change_cents),
    CHECK (on_account = (person IS NOT NULL)),
    CHECK (is_unique = 0 OR reference <> '')
) STRICT;
CREATE INDEX payments_sale ON payments (sale);
CREATE INDEX payments_shift ON payments (shift);
CREATE INDEX payments_person ON payments (person) WHERE person IS NOT NULL;
CREATE UNIQUE INDEX payments_reference ON payments (reference)
    WHERE is_unique = 1 AND amount_cents > 0;

CREATE TABLE debt_payments (
    id             TEXT PRIMARY KEY,
    person         TEXT NOT NULL REFERENCES customers (id),
    shift          TEXT NOT NULL REFERENCES shifts (id),
    method         TEXT NOT NULL CHECK (method NOT IN ('', 'account')),
    is_unique      INTEGER NOT NULL CHECK (is_unique IN (0, 1)),
    amount_cents   INTEGER NOT NULL CHECK (amount_cents >= 0),
    rounding_cents INTEGER NOT NULL CHECK (amount_cents > rounding_cents),
    given_cents    INTEGER NOT NULL,
    change_cents   INTEGER NOT NULL CHECK (change_cents >= 0),
    reference      TEXT NOT NULL,
    at             INTEGER NOT NULL,
    by             TEXT NOT NULL REFERENCES staff (id),
    till           INTEGER NOT NULL,
    entry          INTEGER NOT NULL
) STRICT;
CREATE INDEX debt_payments_person ON debt_payments (person);
CREATE INDEX debt_payments_shift ON debt_payments (shift);
CREATE UNIQUE INDEX debt_payments_reference ON debt_payments (reference)
    WHERE is_unique = 1;

CREATE TABLE approvals (
    id        TEXT PRIMARY KEY,
    at        INTEGER NOT NULL,
    requester TEXT NOT NULL REFERENCES staff (id),
    approver  TEXT NOT NULL REFERENCES staff (id) CHECK (approver <> requester),
    subject   TEXT NOT NULL,
    needs     TEXT NOT NULL,                             -- permissions and amounts, JSON
    till      INTEGER NOT NULL,
    entry     INTEGER NOT NULL
) STRICT;

CREATE TABLE approval_uses (
    approval TEXT PRIMARY KEY REFERENCES approvals (id),  -- so an approval is used once
    till     INTEGER NOT NULL,
    entry    INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE stock_moves (
    till        INTEGER NOT NULL,
    entry       INTEGER NOT NULL,
    number      INTEGER NOT NULL,
    product     TEXT NOT NULL REFERENCES products (id),
    kind        TEXT NOT NULL CHECK (kind IN ('sale', 'return', 'received', 'count', 'damaged', 'expired',
                                              'own_use', 'transfer_out', 'transfer_in', 'opening')),
    quantity    INTEGER NOT NULL CHECK (quantity <> 0),
    level_after INTEGER NOT NULL,                        -- over all places and batches
    place       TEXT NOT NULL CHECK (place IN ('shelf', 'store')),
    batch       TEXT NOT NULL,                           -- expiry|maker's mark, empty without batches
    unit_cost   INTEGER CHECK (unit_cost >= 0),
    document    TEXT NOT NULL CHECK (document <> ''),
    line        INTEGER NOT NULL,
    reason      TEXT NOT NULL,
    at          INTEGER NOT NULL,
    by          TEXT NOT NULL,
    PRIMARY KEY (till, entry, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX stock_moves_product ON stock_moves (product, till, entry, number);

CREATE TABLE deliveries (
    id          TEXT PRIMARY KEY,
    at          INTEGER NOT NULL,
    by          TEXT NOT NULL REFERENCES staff (id),
    supplier    TEXT NOT NULL,
    note_number TEXT NOT NULL,
    total_cents INTEGER NOT NULL CHECK (total_cents >= 0),
    till        INTEGER NOT NULL,
    entry       INTEGER NOT NULL
) STRICT;

CREATE TABLE delivery_lines (
    delivery   TEXT NOT NULL REFERENCES deliveries (id),
    number     INTEGER NOT NULL,
    product    TEXT NOT NULL REFERENCES products (id),
    quantity   INTEGER NOT NULL CHECK (quantity > 0),
    cost_cents INTEGER NOT NULL CHECK (cost_cents >= 0), -- of one
    place      TEXT NOT NULL,
    batch      TEXT NOT NULL,
    till       INTEGER NOT NULL,
    entry      INTEGER NOT NULL,
    PRIMARY KEY (delivery, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE stock_takes (
    id        TEXT PRIMARY KEY,
    name      TEXT NOT NULL,
    opened_at INTEGER NOT NULL,
    opened_by TEXT NOT NULL REFERENCES staff (id),
    till      INTEGER NOT NULL,
    entry     INTEGER NOT NULL
) STRICT;

CREATE TABLE stock_counts (
    till       INTEGER NOT NULL,
    entry      INTEGER NOT NULL,
    number     INTEGER NOT NULL,
    take       TEXT NOT NULL REFERENCES stock_takes (id),
    product    TEXT NOT NULL REFERENCES products (id),
    place      TEXT NOT NULL,
    batch      TEXT NOT NULL,
    counted    INTEGER NOT NULL CHECK (counted >= 0),
    level_then INTEGER NOT NULL,                         -- what the books said at that moment
    at         INTEGER NOT NULL,
    by         TEXT NOT NULL REFERENCES staff (id),
    PRIMARY KEY (till, entry, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX stock_counts_take ON stock_counts (take, product);

CREATE TABLE stock_take_closes (
    take    TEXT PRIMARY KEY REFERENCES stock_takes (id),
    at      INTEGER NOT NULL,
    by      TEXT NOT NULL REFERENCES staff (id),
    outcome TEXT NOT NULL CHECK (outcome IN ('approved', 'dropped')),
    till    INTEGER NOT NULL,
    entry   INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE product_changes (
    till    INTEGER NOT NULL,
    entry   INTEGER NOT NULL,
    number  INTEGER NOT NULL,
    product TEXT NOT NULL REFERENCES products (id),
    field   TEXT NOT NULL,
    before  TEXT,
    after   TEXT,
    PRIMARY KEY (till, entry, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX product_changes_product ON product_changes (product);

-- What something that may change was after an act: a product, a person, the shop's own choices.
CREATE TABLE states (
    till    INTEGER NOT NULL,
    entry   INTEGER NOT NULL,
    kind    TEXT NOT NULL,
    subject TEXT NOT NULL,
    version INTEGER NOT NULL,                            -- of the columns that the digest is of
    digest  TEXT NOT NULL,
    PRIMARY KEY (till, entry, kind, subject)
) STRICT, WITHOUT ROWID;

-- ---------------------------------------------------------------------------------------------------
-- What the database itself refuses, whoever writes
-- ---------------------------------------------------------------------------------------------------

CREATE TRIGGER one_open_shift BEFORE INSERT ON shifts
WHEN EXISTS (SELECT 1 FROM shifts AS open WHERE open.till = NEW.till
             AND NOT EXISTS (SELECT 1 FROM shift_closes WHERE shift = open.id))
BEGIN SELECT RAISE(ABORT, 'a shift is open on this till'); END;

CREATE TRIGGER closed_shift_takes_no_sale BEFORE INSERT ON sales
WHEN EXISTS (SELECT 1 FROM shift_closes WHERE shift = NEW.shift)
BEGIN SELECT RAISE(ABORT, 'the shift is closed'); END;

CREATE TRIGGER closed_shift_takes_no_payment BEFORE INSERT ON payments
WHEN EXISTS (SELECT 1 FROM shift_closes WHERE shift = NEW.shift)
BEGIN SELECT RAISE(ABORT, 'the shift is closed'); END;

CREATE TRIGGER closed_shift_takes_no_debt BEFORE INSERT ON debt_payments
WHEN EXISTS (SELECT 1 FROM shift_closes WHERE shift = NEW.shift)
BEGIN SELECT RAISE(ABORT, 'the shift is closed'); END;

CREATE TRIGGER closed_shift_moves_no_cash BEFORE INSERT ON cash_moves
WHEN EXISTS (SELECT 1 FROM shift_closes WHERE shift = NEW.shift)
BEGIN SELECT RAISE(ABORT, 'the shift is closed'); END;

CREATE TRIGGER finished_sale_takes_no_payment BEFORE INSERT ON payments
WHEN EXISTS (SELECT 1 FROM sales WHERE id = NEW.sale)
BEGIN SELECT RAISE(ABORT, 'the sale is finished'); END;

CREATE TRIGGER returns_are_at_most_what_was_sold BEFORE INSERT ON sale_lines
WHEN NEW.origin_sale IS NOT NULL
BEGIN
    SELECT RAISE(ABORT, 'more comes back than was sold')
    FROM (
        SELECT sold.product, sold.quantity, sold.net_cents, sold.tax_cents,
               (SELECT COALESCE(SUM(quantity), 0) FROM sale_lines AS back
                WHERE back.origin_sale = sold.sale AND back.origin_line = sold.number) AS back_quantity,
               (SELECT COALESCE(SUM(net_cents), 0) FROM sale_lines AS back
                WHERE back.origin_sale = sold.sale AND back.origin_line = sold.number) AS back_net,
               (SELECT COALESCE(SUM(tax_cents), 0) FROM sale_lines AS back
                WHERE back.origin_sale = sold.sale AND back.origin_line = sold.number) AS back_tax
        FROM sale_lines AS sold WHERE sold.sale = NEW.origin_sale AND sold.number = NEW.origin_line
    )
    WHERE product <> NEW.product
       OR quantity + back_quantity + NEW.quantity < 0
       OR net_cents + back_net + NEW.net_cents < 0
       OR tax_cents + back_tax + NEW.tax_cents < 0;
END;

CREATE TRIGGER stock_level_follows_its_moves AFTER INSERT ON stock_moves
BEGIN
    INSERT INTO stock_levels (product, place, batch, quantity, till, entry, number)
    VALUES (NEW.product, NEW.place, NEW.batch, NEW.quantity, NEW.till, NEW.entry, NEW.number)
    ON CONFLICT (product, place, batch) DO UPDATE
    SET quantity = quantity + excluded.quantity, till = excluded.till, entry = excluded.entry,
        number = excluded.number;
END;

CREATE TRIGGER stock_level_is_not_written_by_hand BEFORE INSERT ON stock_levels
WHEN NOT EXISTS (SELECT 1 FROM stock_moves AS move WHERE move.till = NEW.till AND move.entry = NEW.entry
                 AND move.number = NEW.number AND move.product = NEW.product AND move.quantity = NEW.quantity)
BEGIN SELECT RAISE(ABORT, 'stock levels follow the moves'); END;

CREATE TRIGGER stock_level_is_not_changed_by_hand BEFORE UPDATE ON stock_levels
WHEN (OLD.till, OLD.entry, OLD.number) = (NEW.till, NEW.entry, NEW.number)
  OR (OLD.product, OLD.place, OLD.batch) <> (NEW.product, NEW.place, NEW.batch)
  OR NOT EXISTS (SELECT 1 FROM stock_moves AS move WHERE move.till = NEW.till AND move.entry = NEW.entry
                 AND move.number = NEW.number AND move.product = NEW.product
                 AND NEW.quantity = OLD.quantity + move.quantity)
BEGIN SELECT RAISE(ABORT, 'stock levels follow the moves'); END;

CREATE TRIGGER stock_level_is_not_deleted BEFORE DELETE ON stock_levels
BEGIN SELECT RAISE(ABORT, 'stock levels follow the moves'); END;
