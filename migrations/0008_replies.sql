-- First replies to requests that carried an Idempotency-Key, kept for a day: sent twice, done once.

CREATE TABLE replies (
  actor_id TEXT NOT NULL,
  idempotency_key TEXT NOT NULL,
  request_hash TEXT NOT NULL,
  status INTEGER NOT NULL,
  reply TEXT NOT NULL CHECK (json_valid(reply)),
  at TEXT NOT NULL,
  PRIMARY KEY (actor_id, idempotency_key)
) STRICT, WITHOUT ROWID;
