-- People, their sessions, and the append-only trail that every write leaves a line in.

CREATE TABLE accounts (
  user_id TEXT PRIMARY KEY,
  username TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL CHECK (length(name) > 0),
  role TEXT NOT NULL CHECK (role IN ('admin', 'auditor', 'taskforce', 'department', 'district', 'leader')),
  -- No foreign key: an account may be made before the table of units is imported; until then it sees nothing of a unit.
  unit_code TEXT,
  password_hash TEXT NOT NULL,
  disabled INTEGER NOT NULL DEFAULT 0 CHECK (disabled IN (0, 1)),
  created_at TEXT NOT NULL,
  CHECK (role NOT IN ('department', 'district') OR unit_code IS NOT NULL)
) STRICT;

CREATE TABLE sessions (
  -- The hash of the session's id: reading the table does not let anybody in.
  id_hash TEXT PRIMARY KEY,
  user_id TEXT REFERENCES accounts (user_id),
  content TEXT NOT NULL CHECK (json_valid(content)),
  created_at INTEGER NOT NULL,
  seen_at INTEGER NOT NULL
) STRICT;
CREATE INDEX sessions_user ON sessions (user_id);
CREATE INDEX sessions_seen ON sessions (seen_at);

CREATE TABLE trail (
  seq INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  actor_id TEXT NOT NULL,
  actor_name TEXT NOT NULL,
  action TEXT NOT NULL,
  subject TEXT NOT NULL,
  detail TEXT NOT NULL CHECK (json_valid(detail)),
  previous_hash TEXT NOT NULL,
  hash TEXT NOT NULL UNIQUE
) STRICT;
CREATE INDEX trail_subject ON trail (subject, seq);
CREATE INDEX trail_actor ON trail (actor_id, seq);

CREATE TRIGGER trail_is_never_changed BEFORE UPDATE ON trail
BEGIN
  SELECT RAISE(ABORT, 'the trail is append-only');
END;

CREATE TRIGGER trail_is_never_deleted BEFORE DELETE ON trail
BEGIN
  SELECT RAISE(ABORT, 'the trail is append-only');
END;

-- A line follows from the one before it, or it is not written.
CREATE TRIGGER trail_is_a_chain BEFORE INSERT ON trail
WHEN new.seq <> (SELECT coalesce(max(seq), 0) + 1 FROM trail)
  OR new.previous_hash <> coalesce((SELECT hash FROM trail ORDER BY seq DESC LIMIT 1), '')
BEGIN
  SELECT RAISE(ABORT, 'a line of the trail must follow the last one');
END;
