-- The books of one till, version 4: what the office looks up by time, and what its acts leave behind.

-- Finished sales as the office looks for them: newest first, by day, by cashier, by amount.
CREATE INDEX sales_entry ON sales (till, entry);
CREATE INDEX sales_served ON sales (served_by, till, entry);
CREATE INDEX sales_total ON sales (total_cents, till, entry);
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
-- Stock: whatever the moves are filtered by, the newest stand first in one of these, and nothing is sorted.
CREATE INDEX stock_moves_kind ON stock_moves (kind, at);
CREATE INDEX stock_moves_by ON stock_moves (by, kind, at);
CREATE INDEX stock_moves_item ON stock_moves (product, kind, at, till, entry, number, quantity);
-- What may run low: goods with a minimum, and those of which somewhere more has gone than came.
CREATE INDEX products_minimum ON products (id) WHERE minimum > 0 AND is_active = 1;
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
