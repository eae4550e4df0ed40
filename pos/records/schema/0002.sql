-- The books of one till, version 2: M-Pesa at the till.
-- A request, money that came, a claim and a refund go on until they end, so they may change; that money
-- was seen, and what it was used for, are posted facts. What has rows with an order of their own has a rowid.

-- ---------------------------------------------------------------------------------------------------
-- What may change
-- ---------------------------------------------------------------------------------------------------

-- How this till is connected to M-Pesa: its numbers and whether there is a letterbox, JSON.
CREATE TABLE mpesa_line (
    one   INTEGER PRIMARY KEY CHECK (one = 1),
    terms TEXT NOT NULL
) STRICT;

-- Requests to a phone. The phone stands with the people, and only as long as the request is open.
CREATE TABLE pushes (
    id           TEXT PRIMARY KEY,
    sale         TEXT NOT NULL,
    short_code   TEXT NOT NULL,
    amount_cents INTEGER NOT NULL CHECK (amount_cents > 0),
    once         TEXT NOT NULL UNIQUE,
    pay_number   TEXT NOT NULL,
    person       TEXT REFERENCES people (id),
    shown        TEXT NOT NULL,                 -- the phone as it may be shown
    state        TEXT NOT NULL CHECK (state IN ('asking', 'waiting', 'paid', 'not_paid', 'unsure')),
    checkout     TEXT UNIQUE,
    code         TEXT NOT NULL,                 -- how it ended, Safaricom's code
    again        TEXT NOT NULL CHECK (again IN ('yes', 'check', 'no')),
    wait_until   INTEGER NOT NULL,              -- the same phone is asked again no sooner
    asked_at     INTEGER NOT NULL,
    asked_by     TEXT NOT NULL REFERENCES staff (id),
    out_at       INTEGER,                       -- from then on the phone may have it
    sent_at      INTEGER,
    ended_at     INTEGER,
    look_at      INTEGER,                       -- when Safaricom is asked next; nothing for no more
    looks        INTEGER NOT NULL CHECK (looks >= 0),
    unlocked_by  TEXT REFERENCES staff (id),
    unlocked_at  INTEGER,
    CHECK ((unlocked_by IS NULL) = (unlocked_at IS NULL))
) STRICT;
CREATE INDEX pushes_sale ON pushes (sale);
CREATE INDEX pushes_pay_number ON pushes (pay_number);
CREATE INDEX pushes_open ON pushes (state, look_at) WHERE state IN ('asking', 'waiting', 'unsure');
CREATE INDEX pushes_look ON pushes (look_at) WHERE look_at IS NOT NULL;
CREATE INDEX pushes_asked ON pushes (asked_at);

-- Sales that wait for money, each as often as what is due on it changed.
CREATE TABLE awaited (
    id           TEXT PRIMARY KEY,
    sale         TEXT NOT NULL,
    pay_number   TEXT NOT NULL,
    amount_cents INTEGER NOT NULL,
    opened_at    INTEGER NOT NULL,
    opened_by    TEXT NOT NULL REFERENCES staff (id),
    closed_at    INTEGER,
    ended        TEXT CHECK (ended IN ('cancelled', 'paid', 'paid_otherwise', 'provisional', 'changed')),
    CHECK ((closed_at IS NULL) = (ended IS NULL))
) STRICT;
CREATE INDEX awaited_sale ON awaited (sale);
CREATE INDEX awaited_pay_number ON awaited (pay_number);
CREATE INDEX awaited_open ON awaited (opened_at) WHERE closed_at IS NULL;
CREATE INDEX awaited_closed ON awaited (closed_at) WHERE closed_at IS NOT NULL;

-- The same of the other tills, as their letters say.
CREATE TABLE awaited_elsewhere (
    id           TEXT PRIMARY KEY,
    till         INTEGER NOT NULL,
    pay_number   TEXT NOT NULL,
    amount_cents INTEGER NOT NULL,
    heard_at     INTEGER NOT NULL,
    closed_at    INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX awaited_elsewhere_pay_number ON awaited_elsewhere (pay_number);

-- Money that came. A code is one payment, however often and from wherever it was told.
CREATE TABLE received (
    id           TEXT PRIMARY KEY,
    trans_id     TEXT UNIQUE CHECK (trans_id <> ''),
    push         TEXT REFERENCES pushes (id),
    amount_cents INTEGER NOT NULL CHECK (amount_cents > 0),
    short_code   TEXT NOT NULL,
    account      TEXT NOT NULL,
    person       TEXT REFERENCES people (id),   -- the name and the number, as far as they were told
    is_till      INTEGER NOT NULL CHECK (is_till IN (0, 1)),
    is_verified  INTEGER NOT NULL CHECK (is_verified IN (0, 1)),
    came_at      INTEGER NOT NULL,
    seen_at      INTEGER NOT NULL,
    state        TEXT NOT NULL CHECK (state IN ('unmatched', 'claiming', 'used', 'elsewhere', 'not_ours',
                                                'refunding', 'refunded', 'reversed', 'same')),
    sale         TEXT,                          -- what it was used for, or what it names
    holder       INTEGER,                       -- the till that it belongs to, when that is another
    kind         TEXT NOT NULL,                 -- what the match said ...
    sure         INTEGER NOT NULL,
    oddities     TEXT NOT NULL,
    grounds      TEXT NOT NULL,                 -- ... and why, JSON
    note         TEXT NOT NULL,                 -- what a person said of it
    same_as      TEXT REFERENCES received (id),
    changed_at   INTEGER NOT NULL,
    CHECK ((state = 'same') = (same_as IS NOT NULL)),
    CHECK (state <> 'claiming' OR sale IS NOT NULL)
) STRICT;
CREATE INDEX received_open ON received (came_at) WHERE state IN ('unmatched', 'claiming', 'elsewhere', 'refunding');
CREATE INDEX received_sale ON received (sale) WHERE sale IS NOT NULL;
CREATE INDEX received_push ON received (push) WHERE push IS NOT NULL;
CREATE INDEX received_account ON received (account);
CREATE INDEX received_over ON received (came_at) WHERE state = 'used' AND instr(oddities, 'overpaid') > 0;
CREATE INDEX received_without_code ON received (came_at) WHERE trans_id IS NULL;
CREATE INDEX received_seen ON received (seen_at);

-- Who says that a payment is for a sale of his: ours and those of the other tills.
CREATE TABLE claims (
    key         TEXT PRIMARY KEY CHECK (key = trans_id || '.' || turn),
    trans_id    TEXT NOT NULL,
    turn        INTEGER NOT NULL CHECK (turn > 0),
    till        INTEGER NOT NULL,
    sale        TEXT NOT NULL,
    body        TEXT NOT NULL,                  -- the bytes that are sent, again and again the same
    state       TEXT NOT NULL CHECK (state IN ('waiting', 'won', 'lost')),
    is_first    INTEGER NOT NULL CHECK (is_first IN (0, 1)), -- whether it has to be won before the money is used
    how         TEXT NOT NULL,                  -- how who claimed it knows
    made_at     INTEGER NOT NULL,
    made_by     TEXT NOT NULL,
    answered_at INTEGER,
    answer      TEXT NOT NULL,                  -- what was said instead of yes
    released_at INTEGER,
    UNIQUE (trans_id, turn)
) STRICT, WITHOUT ROWID;

CREATE INDEX claims_waiting ON claims (made_at) WHERE state = 'waiting';

-- Letters to the letterbox: kept before they are sent, and sent until they are answered.
CREATE TABLE letters_out (
    id      INTEGER PRIMARY KEY AUTOINCREMENT,
    kind    TEXT NOT NULL CHECK (kind IN ('awaiting', 'settled', 'claim', 'release', 'checking')),
    key     TEXT NOT NULL,
    body    TEXT NOT NULL,
    state   TEXT NOT NULL CHECK (state IN ('waiting', 'sent', 'refused')),
    made_at INTEGER NOT NULL,
    tries   INTEGER NOT NULL DEFAULT 0,
    next_at INTEGER NOT NULL,
    UNIQUE (kind, key)
) STRICT;
CREATE INDEX letters_out_waiting ON letters_out (id) WHERE state = 'waiting';

-- How far each log of the letterbox was read; moved in the same transaction as what its letters did.
CREATE TABLE cursors (
    log    TEXT PRIMARY KEY,
    number INTEGER NOT NULL CHECK (number >= 0),
    turn   INTEGER NOT NULL UNIQUE             -- the highest is of the log that was read last
) STRICT, WITHOUT ROWID;

-- When something was last done or heard: the letterbox, Safaricom through it, a pull.
CREATE TABLE moments (
    name TEXT PRIMARY KEY,
    at   INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Orders for money to go back or out; none is ever sent twice.
CREATE TABLE refunds (
    id           TEXT PRIMARY KEY,
    kind         TEXT NOT NULL CHECK (kind IN ('reversal', 'payout')),
    received     TEXT REFERENCES received (id),
    trans_id     TEXT NOT NULL,
    sale         TEXT,                          -- the sale with the returns, where there is one
    payment      TEXT REFERENCES payments (id),
    amount_cents INTEGER NOT NULL CHECK (amount_cents > 0),
    person       TEXT REFERENCES people (id),
    shown        TEXT NOT NULL,
    why          TEXT NOT NULL,
    state        TEXT NOT NULL CHECK (state IN ('asked', 'out', 'done', 'failed', 'unsure')),
    conversation TEXT,
    originator   TEXT,
    code         TEXT NOT NULL,
    receipt      TEXT NOT NULL,                 -- Safaricom's code of what went back
    asked_at     INTEGER NOT NULL,
    asked_by     TEXT NOT NULL REFERENCES staff (id),
    out_at       INTEGER,
    ended_at     INTEGER,
    CHECK (kind <> 'reversal' OR (trans_id <> '' AND received IS NOT NULL)),
    CHECK (state <> 'out' OR out_at IS NOT NULL)
) STRICT;
CREATE INDEX refunds_open ON refunds (asked_at) WHERE state IN ('asked', 'out', 'unsure');
CREATE INDEX refunds_received ON refunds (received) WHERE received IS NOT NULL;
CREATE UNIQUE INDEX refunds_conversation ON refunds (conversation) WHERE conversation IS NOT NULL;

-- What a manager has to look at.
CREATE TABLE alarms (
    id       TEXT PRIMARY KEY,
    kind     TEXT NOT NULL CHECK (kind IN ('claim_lost', 'reversed', 'differs', 'code_differs', 'refund_failed',
                                           'unreadable')),
    subject  TEXT NOT NULL,
    sale     TEXT,
    detail   TEXT NOT NULL,
    at       INTEGER NOT NULL,
    seen_at  INTEGER,
    seen_by  TEXT REFERENCES staff (id),
    UNIQUE (kind, subject)
) STRICT;
CREATE INDEX alarms_open ON alarms (at) WHERE seen_at IS NULL;

-- ---------------------------------------------------------------------------------------------------
-- Posted facts
-- ---------------------------------------------------------------------------------------------------

CREATE TABLE sightings (
    till         INTEGER NOT NULL,
    entry        INTEGER NOT NULL,
    number       INTEGER NOT NULL,
    received     TEXT NOT NULL REFERENCES received (id),
    source       TEXT NOT NULL CHECK (source IN ('stk', 'c2b', 'query', 'pull', 'status', 'statement', 'person')),
    trans_id     TEXT,
    checkout     TEXT,
    once         TEXT,
    amount_cents INTEGER NOT NULL CHECK (amount_cents > 0),
    short_code   TEXT NOT NULL,
    account      TEXT NOT NULL,
    at           INTEGER NOT NULL,
    is_verified  INTEGER NOT NULL CHECK (is_verified IN (0, 1)),
    letter       INTEGER,                       -- its number in the letterbox
    log          TEXT,
    PRIMARY KEY (till, entry, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX sightings_received ON sightings (received);

CREATE TABLE money_uses (
    till         INTEGER NOT NULL,
    entry        INTEGER NOT NULL,
    number       INTEGER NOT NULL,
    received     TEXT NOT NULL REFERENCES received (id),
    what         TEXT NOT NULL CHECK (what IN ('sale', 'credit', 'cash_back', 'refund')),
    amount_cents INTEGER NOT NULL CHECK (amount_cents <> 0), -- below zero when it is free again
    sale         TEXT,
    payment      TEXT REFERENCES payments (id),
    document     TEXT NOT NULL,                 -- the debt payment or refund
    at           INTEGER NOT NULL,
    by           TEXT NOT NULL,
    PRIMARY KEY (till, entry, number),
    CHECK ((what = 'sale') = (payment IS NOT NULL)),
    CHECK (what <> 'sale' OR sale IS NOT NULL)
) STRICT, WITHOUT ROWID;
CREATE INDEX money_uses_received ON money_uses (received);
CREATE UNIQUE INDEX money_uses_payment ON money_uses (payment) WHERE payment IS NOT NULL;

-- ---------------------------------------------------------------------------------------------------
-- What the database itself refuses
-- ---------------------------------------------------------------------------------------------------

CREATE TRIGGER money_is_used_once BEFORE INSERT ON money_uses
WHEN NEW.amount_cents > 0 AND (
    (SELECT COALESCE(SUM(amount_cents), 0) FROM money_uses WHERE received = NEW.received) + NEW.amount_cents
        > (SELECT amount_cents FROM received WHERE id = NEW.received)
    OR NEW.what = 'sale' AND
    (SELECT COALESCE(SUM(amount_cents), 0) FROM money_uses WHERE received = NEW.received AND what = 'sale') > 0)
BEGIN SELECT RAISE(ABORT, 'this money is used already'); END;

CREATE TRIGGER money_is_freed_once BEFORE INSERT ON money_uses
WHEN NEW.amount_cents < 0 AND
    (SELECT COALESCE(SUM(amount_cents), 0) FROM money_uses WHERE received = NEW.received AND what = NEW.what)
        + NEW.amount_cents < 0
BEGIN SELECT RAISE(ABORT, 'this money is not used so'); END;

CREATE TRIGGER received_money_stays BEFORE UPDATE ON received
WHEN NEW.id <> OLD.id OR NEW.amount_cents <> OLD.amount_cents
  OR (OLD.trans_id IS NOT NULL AND (NEW.trans_id IS NULL OR NEW.trans_id <> OLD.trans_id)
      AND NOT (NEW.trans_id IS NULL AND NEW.state = 'same'))
BEGIN SELECT RAISE(ABORT, 'money that came stays as it came'); END;

CREATE TRIGGER received_money_is_not_deleted BEFORE DELETE ON received
BEGIN SELECT RAISE(ABORT, 'money that came stays as it came'); END;

CREATE TRIGGER paid_push_stays_paid BEFORE UPDATE ON pushes
WHEN OLD.state = 'paid' AND NEW.state <> 'paid'
BEGIN SELECT RAISE(ABORT, 'paid is paid'); END;

CREATE TRIGGER one_open_push BEFORE INSERT ON pushes
WHEN EXISTS (SELECT 1 FROM pushes WHERE sale = NEW.sale AND state IN ('asking', 'waiting', 'unsure')
             AND unlocked_at IS NULL)
BEGIN SELECT RAISE(ABORT, 'a request of this sale is open'); END;

CREATE TRIGGER a_refund_goes_out_once BEFORE UPDATE ON refunds
WHEN OLD.out_at IS NOT NULL AND (NEW.out_at IS NULL OR NEW.out_at <> OLD.out_at OR NEW.state = 'asked')
BEGIN SELECT RAISE(ABORT, 'a refund goes out once'); END;

-- A code of M-Pesa may pay again once its payment was given free; every other code pays once for ever.
DROP INDEX payments_reference;
CREATE INDEX payments_reference ON payments (reference) WHERE is_unique = 1 AND amount_cents > 0;
CREATE INDEX payments_odd ON payments (at) WHERE method = 'mpesa' AND amount_cents > 0 AND oddities <> '';
CREATE TRIGGER a_code_pays_once BEFORE INSERT ON payments
WHEN NEW.is_unique = 1 AND NEW.amount_cents > 0 AND EXISTS (
    SELECT 1 FROM payments AS paid
    WHERE paid.reference = NEW.reference AND paid.is_unique = 1 AND paid.amount_cents > 0
      AND NOT (paid.method = 'mpesa' AND EXISTS (
          SELECT 1 FROM payments AS back WHERE back.takes_back = paid.id AND back.method = 'mpesa')))
BEGIN SELECT RAISE(ABORT, 'that code has paid'); END;
