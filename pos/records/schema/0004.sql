-- The books of one till, version 4: what the office looks up by time, and what its acts leave behind.

-- Finished sales as the office looks for them: newest first, by day, by cashier, by amount.
CREATE INDEX sales_entry ON sales (till, entry);
CREATE INDEX sales_served ON sales (served_by, till, entry);
CREATE INDEX sales_total ON sales (total_cents, till, entry);

-- Items as the office pages through them, by name and by category; changes of many prices by their name.
CREATE INDEX products_name ON products (name COLLATE NOCASE, id);
CREATE INDEX products_category ON products (category, name COLLATE NOCASE, id);
-- People, the audit and customers: what the office looks through by person, act, subject and time.
CREATE INDEX audit_at ON audit (at);
CREATE INDEX audit_act ON audit (act, till, number, by);
CREATE INDEX audit_by ON audit (by, till, number, act);
CREATE INDEX audit_subject ON audit (subject, till, number);
CREATE INDEX approvals_entry ON approvals (till, entry);
CREATE INDEX sale_lines_back ON sale_lines (till, entry) WHERE quantity < 0;

-- What a customer has said may be done with his name and number; the last word counts.
CREATE TABLE consents (
    till     INTEGER NOT NULL,
    entry    INTEGER NOT NULL,
    number   INTEGER NOT NULL,
    person   TEXT NOT NULL REFERENCES customers (id),
    kind     TEXT NOT NULL CHECK (kind IN ('keep', 'remind')),
    is_given INTEGER NOT NULL CHECK (is_given IN (0, 1)),
    at       INTEGER NOT NULL,
    by       TEXT NOT NULL REFERENCES staff (id),
    PRIMARY KEY (till, entry, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX consents_person ON consents (person, kind, till, entry);

-- Backups that were made or tried here, beside the files themselves: which could be restored, which failed.
CREATE TABLE backups (
    name       TEXT PRIMARY KEY,
    folder     TEXT NOT NULL,
    made_at    INTEGER NOT NULL,
    tried_at   INTEGER,
    difference TEXT NOT NULL,               -- why it cannot be restored; empty when it can
    size       INTEGER NOT NULL,            -- of the file that was tried, and when it was written:
    written_at INTEGER NOT NULL             -- another file of its name was not
) STRICT, WITHOUT ROWID;
CREATE INDEX sales_person ON sales (person, till, entry) WHERE person IS NOT NULL;
-- Shifts: who looked at a closed one once more, what was said of it later, and a count that was put aside.

CREATE TABLE shift_checks (
    till          INTEGER NOT NULL,
    entry         INTEGER NOT NULL,
    number        INTEGER NOT NULL,
    shift         TEXT NOT NULL REFERENCES shift_closes (shift),
    kind          TEXT NOT NULL CHECK (kind IN ('verified', 'noted')),
    counted_cents INTEGER CHECK (counted_cents >= 0),    -- what a second person found, where he counted
    note          TEXT NOT NULL,
    at            INTEGER NOT NULL,
    by            TEXT NOT NULL REFERENCES staff (id),
    PRIMARY KEY (till, entry, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX shift_checks_shift ON shift_checks (shift);

CREATE TRIGGER nobody_verifies_his_own_close BEFORE INSERT ON shift_checks
WHEN NEW.kind = 'verified' AND EXISTS (SELECT 1 FROM shift_closes WHERE shift = NEW.shift AND by = NEW.by)
BEGIN SELECT RAISE(ABORT, 'who closed a shift does not verify it'); END;

CREATE TABLE count_drafts (
    shift  TEXT PRIMARY KEY REFERENCES shifts (id),
    pieces TEXT NOT NULL,                                -- how many of each note and coin so far
    at     INTEGER NOT NULL,
    by     TEXT NOT NULL REFERENCES staff (id)
) STRICT;
-- Goods: who brings them, what was ordered and what was sent back, and what is under way.

CREATE TABLE suppliers (
    id        TEXT PRIMARY KEY REFERENCES people (id),   -- the name and the phone stand there and can be erased
    terms     TEXT NOT NULL,
    is_active INTEGER NOT NULL CHECK (is_active IN (0, 1))
) STRICT;

-- A kept supplier is named by its id, so that its name can be erased; a typed one by its name.
ALTER TABLE deliveries ADD COLUMN supplier_id TEXT REFERENCES suppliers (id);
ALTER TABLE deliveries ADD COLUMN noted_cents INTEGER CHECK (noted_cents >= 0);
ALTER TABLE deliveries ADD COLUMN for_order TEXT REFERENCES stock_orders (id);
CREATE INDEX deliveries_at ON deliveries (at, id);
CREATE INDEX deliveries_note ON deliveries (supplier_id, note_number) WHERE supplier_id IS NOT NULL;
CREATE INDEX deliveries_typed ON deliveries (supplier COLLATE NOCASE) WHERE supplier_id IS NULL;
CREATE INDEX deliveries_order ON deliveries (for_order) WHERE for_order IS NOT NULL;

CREATE TABLE delivery_drafts (
    id   TEXT PRIMARY KEY,                               -- of the delivery that it will be
    at   INTEGER NOT NULL,
    by   TEXT NOT NULL REFERENCES staff (id),
    body TEXT NOT NULL                                   -- the delivery so far, JSON
) STRICT;

CREATE TABLE stock_orders (
    id       TEXT PRIMARY KEY,
    at       INTEGER NOT NULL,
    by       TEXT NOT NULL REFERENCES staff (id),
    supplier TEXT NOT NULL REFERENCES suppliers (id),
    series   TEXT NOT NULL,                              -- as that of the receipts: after a restore a new one
    number   INTEGER NOT NULL CHECK (number > 0),
    till     INTEGER NOT NULL,
    entry    INTEGER NOT NULL,
    UNIQUE (till, series, number)
) STRICT;
CREATE INDEX stock_orders_at ON stock_orders (at, id);

CREATE TABLE stock_order_lines (
    ordered_in TEXT NOT NULL REFERENCES stock_orders (id),
    number     INTEGER NOT NULL,
    product    TEXT NOT NULL REFERENCES products (id),
    quantity   INTEGER NOT NULL CHECK (quantity > 0),
    cost_cents INTEGER NOT NULL CHECK (cost_cents >= 0), -- what one cost when it was ordered
    till       INTEGER NOT NULL,
    entry      INTEGER NOT NULL,
    PRIMARY KEY (ordered_in, number)
) STRICT, WITHOUT ROWID;

-- An order is open until it ends: all of it came, somebody closed its rest, or dropped it before anything came.
CREATE TABLE stock_order_ends (
    ordered_in TEXT PRIMARY KEY REFERENCES stock_orders (id),
    kind       TEXT NOT NULL CHECK (kind IN ('received', 'closed', 'dropped')),
    reason     TEXT NOT NULL CHECK (reason <> '' OR kind = 'received'),
    at         INTEGER NOT NULL,
    by         TEXT NOT NULL REFERENCES staff (id),
    till       INTEGER NOT NULL,
    entry      INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE supplier_returns (
    id       TEXT PRIMARY KEY,
    at       INTEGER NOT NULL,
    by       TEXT NOT NULL REFERENCES staff (id),
    delivery TEXT NOT NULL REFERENCES deliveries (id),
    reason   TEXT NOT NULL CHECK (reason <> ''),
    till     INTEGER NOT NULL,
    entry    INTEGER NOT NULL
) STRICT;
CREATE INDEX supplier_returns_delivery ON supplier_returns (delivery);

CREATE TABLE supplier_return_lines (
    sent_back_in TEXT NOT NULL REFERENCES supplier_returns (id),
    number       INTEGER NOT NULL,
    line         INTEGER NOT NULL,                       -- of the delivery
    quantity     INTEGER NOT NULL CHECK (quantity > 0),
    till         INTEGER NOT NULL,
    entry        INTEGER NOT NULL,
    PRIMARY KEY (sent_back_in, number)
) STRICT, WITHOUT ROWID;

-- A count of a part of the shop says of which; a line that is to be counted again waits for that.
ALTER TABLE stock_takes ADD COLUMN part TEXT;
CREATE INDEX stock_takes_opened ON stock_takes (opened_at, id);

CREATE TABLE stock_recounts (
    till    INTEGER NOT NULL,
    entry   INTEGER NOT NULL,
    number  INTEGER NOT NULL,
    take    TEXT NOT NULL REFERENCES stock_takes (id),
    product TEXT NOT NULL REFERENCES products (id),
    place   TEXT NOT NULL,
    batch   TEXT NOT NULL,
    at      INTEGER NOT NULL,
    by      TEXT NOT NULL REFERENCES staff (id),
    PRIMARY KEY (till, entry, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX stock_recounts_take ON stock_recounts (take);

-- What was written off or moved by mistake is taken back by the opposite, once.
CREATE TABLE stock_undos (
    document TEXT PRIMARY KEY,
    at       INTEGER NOT NULL,
    by       TEXT NOT NULL REFERENCES staff (id),
    reason   TEXT NOT NULL CHECK (reason <> ''),
    till     INTEGER NOT NULL,
    entry    INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX stock_moves_adjusted ON stock_moves (at, document)
    WHERE kind IN ('damaged', 'expired', 'own_use', 'transfer_out', 'transfer_in');
CREATE INDEX stock_moves_adjusted_in ON stock_moves (document)
    WHERE kind IN ('damaged', 'expired', 'own_use', 'transfer_out', 'transfer_in');
CREATE INDEX stock_levels_batch ON stock_levels (batch, product, place) WHERE batch <> '' AND quantity > 0;
-- Stock: whatever the moves are filtered by, the newest stand first in one of these, and nothing is sorted.
CREATE INDEX stock_moves_kind ON stock_moves (kind, at);
CREATE INDEX stock_moves_by ON stock_moves (by, kind, at);
CREATE INDEX stock_moves_item ON stock_moves (product, kind, at, till, entry, number, quantity);
-- What may run low: goods with a minimum, and those of which somewhere more has gone than came.
CREATE INDEX products_minimum ON products (id, minimum, is_active) WHERE minimum > 0 AND is_active = 1;
CREATE INDEX stock_levels_below ON stock_levels (product) WHERE quantity < 0;
-- Payments: all money that came, looked up by what is known of it, and days compared with Safaricom's statement.
-- A signing names the bytes of the statement and the day's figures by their hashes; a later one is a new row.
CREATE TABLE mpesa_signings (
    till          INTEGER NOT NULL,
    entry         INTEGER NOT NULL,
    number        INTEGER NOT NULL,
    day           TEXT NOT NULL,                -- of the shop's calendar, 2026-11-21
    short_code    TEXT NOT NULL,
    statement     TEXT NOT NULL,                -- SHA-256 of the file's bytes
    figures       TEXT NOT NULL,                -- SHA-256 of the day's lines
    lines         INTEGER NOT NULL CHECK (lines >= 0),
    heard         INTEGER NOT NULL CHECK (heard >= 0), -- the payments of the day in the books ...
    heard_cents   INTEGER NOT NULL,             -- ... and what they come to
    opening_cents INTEGER,
    closing_cents INTEGER,
    at            INTEGER NOT NULL,
    by            TEXT NOT NULL,
    PRIMARY KEY (till, entry, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX mpesa_signings_day ON mpesa_signings (day);

-- What somebody said of a line that is on one side only, or that differs.
CREATE TABLE line_answers (
    till   INTEGER NOT NULL,
    entry  INTEGER NOT NULL,
    number INTEGER NOT NULL,
    day    TEXT NOT NULL,
    line   TEXT NOT NULL,
    why    TEXT NOT NULL CHECK (why <> ''),
    at     INTEGER NOT NULL,
    by     TEXT NOT NULL,
    PRIMARY KEY (till, entry, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX line_answers_day ON line_answers (day);

CREATE INDEX received_came ON received (came_at, id, state, amount_cents);
CREATE INDEX received_state ON received (state, came_at, id);
CREATE INDEX received_odd ON received (came_at, id) WHERE oddities <> '';
CREATE INDEX received_amount ON received (amount_cents, came_at);
CREATE INDEX received_person ON received (person) WHERE person IS NOT NULL;
CREATE INDEX people_end ON people (substr(phone, -3)) WHERE phone IS NOT NULL;
CREATE INDEX people_name ON people (name COLLATE NOCASE);
CREATE INDEX refunds_ended ON refunds (ended_at) WHERE state = 'done';
CREATE INDEX audit_of_money ON audit (subject)
WHERE act IN ('money_set_aside', 'money_believed', 'refund_asked', 'money_claimed', 'money_released');
-- Reports: sales, money and losses of some days are found by their time.
CREATE INDEX sales_finished ON sales (finished_at, entry);
CREATE INDEX payments_at ON payments (at);
CREATE INDEX debt_payments_at ON debt_payments (at);
-- Statements: who had one heard, for each day that it has payments of; who did does not sign that day alone.
CREATE TABLE statements_kept (
    till   INTEGER NOT NULL,
    entry  INTEGER NOT NULL,
    number INTEGER NOT NULL,
    day    TEXT NOT NULL,                       -- of the shop's calendar, 2026-11-21
    at     INTEGER NOT NULL,
    by     TEXT NOT NULL REFERENCES staff (id),
    PRIMARY KEY (till, entry, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX statements_kept_day ON statements_kept (day, by);
-- What is heard: each question is looked up, however many payments there are.
CREATE INDEX received_untied ON received (amount_cents, seen_at)
    WHERE account = '' AND push IS NULL AND trans_id IS NOT NULL;
DROP INDEX received_over;
CREATE INDEX received_over ON received (state, came_at) WHERE state = 'used' AND instr(oddities, 'overpaid') > 0;
CREATE INDEX received_unclaimed ON received (state, seen_at) WHERE state = 'elsewhere' AND holder IS NULL;
DROP INDEX received_open;
CREATE INDEX refunds_code ON refunds (trans_id, asked_at) WHERE state <> 'failed';
CREATE INDEX refunds_originator ON refunds (originator) WHERE originator <> '';
CREATE INDEX money_uses_document ON money_uses (document) WHERE document <> '';
-- A person is forgotten without reading all that could name one.
CREATE INDEX pushes_person ON pushes (person) WHERE person IS NOT NULL;
CREATE INDEX refunds_person ON refunds (person) WHERE person IS NOT NULL;
-- Acts that were asked for under a name of their own: asked for again, they are not done again.
CREATE TABLE acts_asked (
    id    TEXT PRIMARY KEY,                              -- made by whoever asks, before he asks
    told  TEXT NOT NULL CHECK (told <> ''),              -- by whom and what exactly, as a digest
    till  INTEGER NOT NULL,
    entry INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
-- Sales of the shop's other tills, as the letterbox told of them: looked at, and part of no figure of this till.
CREATE TABLE sales_elsewhere (
    id          TEXT PRIMARY KEY,
    till        INTEGER NOT NULL,
    series      TEXT NOT NULL,
    receipt     INTEGER NOT NULL,
    entry       INTEGER NOT NULL,                        -- of that till's audit
    finished_at INTEGER NOT NULL,
    served_by   TEXT NOT NULL,
    total_cents INTEGER NOT NULL,
    methods     TEXT NOT NULL,
    lines       INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX sales_elsewhere_entry ON sales_elsewhere (till, entry);
-- Customers: what was paid for an account has a number of its own, and goes on paper as an account does.
ALTER TABLE debt_payments ADD COLUMN series TEXT;
ALTER TABLE debt_payments ADD COLUMN number INTEGER CHECK (number >= 1);
CREATE UNIQUE INDEX debt_payments_number ON debt_payments (till, series, number) WHERE number IS NOT NULL;

CREATE TABLE print_queue_4 (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    kind     TEXT NOT NULL CHECK (kind IN ('receipt', 'copy', 'gift', 'counter', 'held', 'x', 'z', 'cash_slip',
                                           'drawer', 'debt', 'account')),
    document TEXT NOT NULL,
    state    TEXT NOT NULL CHECK (state IN ('waiting', 'printing', 'printed', 'failed', 'unknown')),
    asked_at INTEGER NOT NULL,
    asked_by TEXT NOT NULL,
    copy     INTEGER NOT NULL DEFAULT 0 CHECK (copy >= 0),
    counter  TEXT NOT NULL DEFAULT ''                    -- whose printer it is for; empty for the till's own
) STRICT;
INSERT INTO print_queue_4 SELECT id, kind, document, state, asked_at, asked_by, copy, counter FROM print_queue;
INSERT INTO sqlite_sequence (name, seq)
SELECT 'print_queue_4', seq FROM sqlite_sequence WHERE name = 'print_queue'
AND NOT EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = 'print_queue_4');
UPDATE sqlite_sequence SET seq = (SELECT seq FROM sqlite_sequence WHERE name = 'print_queue')
WHERE name = 'print_queue_4' AND EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = 'print_queue');
DROP TABLE print_queue;
ALTER TABLE print_queue_4 RENAME TO print_queue;
CREATE INDEX print_queue_state ON print_queue (state) WHERE state <> 'printed';
CREATE INDEX print_queue_document ON print_queue (document);

-- Backups: why the last one that the program was to make by itself is none; no row while all is well.
CREATE TABLE backup_failure (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    at  INTEGER NOT NULL,
    why TEXT NOT NULL
) STRICT;

-- Codes that had paid in the books whose place a backup has taken: by nobody's word do they pay again.
CREATE TABLE spent_codes (
    till      INTEGER NOT NULL,
    entry     INTEGER NOT NULL,
    number    INTEGER NOT NULL,
    reference TEXT NOT NULL CHECK (reference <> ''),
    paid_at   INTEGER NOT NULL,
    is_given  INTEGER NOT NULL CHECK (is_given IN (0, 1)),  -- its money, or a rest of it, had left the shop
    PRIMARY KEY (till, entry, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX spent_codes_reference ON spent_codes (reference);
-- Speed: what went on accounts, and the few sales in which something was less than the price, without looking at all others.
CREATE INDEX payments_charged ON payments (person, amount_cents) WHERE person IS NOT NULL;
CREATE INDEX sales_discounted ON sales (till, entry) WHERE discount_cents > 0;
CREATE INDEX sale_lines_typed ON sale_lines (till, entry) WHERE listed_cents NOT IN (0, gross_cents);
