-- The books of one till, version 3: more kinds of paper, a state for what is being printed, and for which counter.
-- What is being printed when the program ends is not known afterwards; a person decides.

CREATE TABLE print_queue_3 (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    kind     TEXT NOT NULL CHECK (kind IN ('receipt', 'copy', 'gift', 'counter', 'held', 'x', 'z', 'cash_slip',
                                           'drawer')),
    document TEXT NOT NULL,
    state    TEXT NOT NULL CHECK (state IN ('waiting', 'printing', 'printed', 'failed', 'unknown')),
    asked_at INTEGER NOT NULL,
    asked_by TEXT NOT NULL,
    copy     INTEGER NOT NULL DEFAULT 0 CHECK (copy >= 0),
    counter  TEXT NOT NULL DEFAULT ''                    -- whose printer it is for; empty for the till's own
) STRICT;
INSERT INTO print_queue_3 (id, kind, document, state, asked_at, asked_by, copy)
SELECT id, kind, document, state, asked_at, asked_by, copy FROM print_queue;
INSERT INTO sqlite_sequence (name, seq)
SELECT 'print_queue_3', seq FROM sqlite_sequence WHERE name = 'print_queue'
AND NOT EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = 'print_queue_3');
UPDATE sqlite_sequence SET seq = (SELECT seq FROM sqlite_sequence WHERE name = 'print_queue')
WHERE name = 'print_queue_3' AND EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = 'print_queue');
DROP TABLE print_queue;
ALTER TABLE print_queue_3 RENAME TO print_queue;
CREATE INDEX print_queue_state ON print_queue (state) WHERE state <> 'printed';
CREATE INDEX print_queue_document ON print_queue (document);
