-- The books of one till, version 4: what the office looks up by time, and what its acts leave behind.

-- Reports: sales, money and losses of some days are found by their time.
CREATE INDEX sales_finished ON sales (finished_at, entry);
CREATE INDEX payments_at ON payments (at);
CREATE INDEX debt_payments_at ON debt_payments (at);
CREATE INDEX stock_moves_lost ON stock_moves (at) WHERE kind IN ('damaged', 'expired', 'own_use', 'count');
