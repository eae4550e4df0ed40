-- The books of one till, version 4: what the office looks up by time, and what its acts leave behind.

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
    till     INTEGER NOT NULL,
    entry    INTEGER NOT NULL
) STRICT;
CREATE INDEX stock_orders_at ON stock_orders (at, id);

CREATE TABLE stock_order_lines (
    ordered_in TEXT NOT NULL REFERENCES stock_orders (id),
    number     INTEGER NOT NULL,
    product    TEXT NOT NULL REFERENCES products (id),
    quantity   INTEGER NOT NULL CHECK (quantity > 0),
    till       INTEGER NOT NULL,
    entry      INTEGER NOT NULL,
    PRIMARY KEY (ordered_in, number)
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
CREATE INDEX products_minimum ON products (id) WHERE minimum > 0 AND is_active = 1;
CREATE INDEX stock_levels_below ON stock_levels (product) WHERE quantity < 0;
