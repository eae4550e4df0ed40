-- The books of one till, version 4: what the office looks up by time, and what its acts leave behind.

-- Finished sales as the office looks for them: newest first, by day, by cashier, by amount.
CREATE INDEX sales_entry ON sales (till, entry);
CREATE INDEX sales_finished ON sales (finished_at);
CREATE INDEX sales_served ON sales (served_by, till, entry);
CREATE INDEX sales_total ON sales (total_cents, till, entry);

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
    difference TEXT NOT NULL                -- why it cannot be restored; empty when it can
) STRICT, WITHOUT ROWID;
CREATE INDEX sales_person ON sales (person, till, entry) WHERE person IS NOT NULL;
