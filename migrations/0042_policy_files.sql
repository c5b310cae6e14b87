-- Evidence of how a measure stands, as files: a row stays when the file is taken off.
CREATE TABLE policy_files (
  file_id TEXT PRIMARY KEY,
  progress_id TEXT NOT NULL REFERENCES policy_progress (progress_id),
  file_name TEXT NOT NULL,
  file_hash TEXT NOT NULL,
  file_bytes INTEGER NOT NULL,
  added_by_name TEXT NOT NULL,
  added_at TEXT NOT NULL,
  removed_at TEXT
) STRICT;
CREATE INDEX policy_files_progress ON policy_files (progress_id);
