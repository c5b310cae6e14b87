-- A second factor (RFC 6238), one for each account at most: until its holder has shown that they have it, it opens nothing. A
-- code works once: the step of time that it stood for is kept. And how old a password is, with those before it, for cities
-- that want it changed from time to time.

CREATE TABLE second_factors (
  user_id TEXT PRIMARY KEY REFERENCES accounts (user_id) ON DELETE CASCADE,
  secret TEXT NOT NULL CHECK (length(secret) >= 32),
  begun_at TEXT NOT NULL,
  confirmed_at TEXT,
  last_step INTEGER NOT NULL DEFAULT 0
) STRICT;

ALTER TABLE accounts ADD COLUMN password_set_at TEXT;

CREATE TABLE former_passwords (
  user_id TEXT NOT NULL REFERENCES accounts (user_id) ON DELETE CASCADE,
  password_hash TEXT NOT NULL,
  until TEXT NOT NULL,
  PRIMARY KEY (user_id, until)
) STRICT;
