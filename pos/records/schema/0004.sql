-- The books of one till, version 4: what the office looks up by time, and what its acts leave behind.

-- Finished sales as the office looks for them: newest first, by day, by cashier, by amount.
CREATE INDEX sales_entry ON sales (till, entry);
CREATE INDEX sales_finished ON sales (finished_at);
CREATE INDEX sales_served ON sales (served_by, till, entry);
CREATE INDEX sales_total ON sales (total_cents, till, entry);

-- Items as the office pages through them, by name and by category; changes of many prices by their name.
CREATE INDEX products_name ON products (name COLLATE NOCASE, id);
CREATE INDEX products_category ON products (category, name COLLATE NOCASE, id);
CREATE INDEX audit_prices ON audit (subject, till, number) WHERE act = 'prices_changed';
CREATE INDEX sales_person ON sales (person, till, entry) WHERE person IS NOT NULL;
