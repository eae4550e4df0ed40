-- The books of one till, version 4: what the office looks up by time, and what its acts leave behind.

-- Stock: whatever the moves are filtered by, the newest stand first in one of these, and nothing is sorted.
CREATE INDEX stock_moves_kind ON stock_moves (kind, at);
CREATE INDEX stock_moves_by ON stock_moves (by, kind, at);
CREATE INDEX stock_moves_item ON stock_moves (product, kind, at, till, entry, number, quantity);
-- What may run low: goods with a minimum, and those of which somewhere more has gone than came.
CREATE INDEX products_minimum ON products (id) WHERE minimum > 0 AND is_active = 1;
CREATE INDEX stock_levels_below ON stock_levels (product) WHERE quantity < 0;
