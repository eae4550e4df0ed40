-- The books of one till, version 4: what the office looks up by time, and what its acts leave behind.

-- Finished sales as the office looks for them: newest first, by day, by cashier, by amount.
CREATE INDEX sales_entry ON sales (till, entry);
CREATE INDEX sales_finished ON sales (finished_at);
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
