-- The books of one till, version 4: what the office looks up by time, and what its acts leave behind.

-- Finished sales as the office looks for them: newest first, by day, by cashier, by amount.
CREATE INDEX sales_entry ON sales (till, entry);
CREATE INDEX sales_finished ON sales (finished_at);
CREATE INDEX sales_served ON sales (served_by, till, entry);
CREATE INDEX sales_total ON sales (total_cents, till, entry);
CREATE INDEX sales_person ON sales (person, till, entry) WHERE person IS NOT NULL;
