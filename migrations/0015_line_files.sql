-- Evidence beside a line of a report: photographs, approvals, tables. The bytes stand in the file store under their hash.

-- A file that is removed leaves the list and nothing else: who put it there and who took it away stays.
CREATE TABLE line_files (
  file_id TEXT PRIMARY KEY,
  report_id TEXT NOT NULL,
  project_code TEXT NOT NULL,
  file_name TEXT NOT NULL,
  file_hash TEXT NOT NULL CHECK (length(file_hash) = 64),
  file_bytes INTEGER NOT NULL CHECK (file_bytes > 0),
  added_by TEXT NOT NULL,
  added_by_name TEXT NOT NULL,
  added_at TEXT NOT NULL,
  removed_by TEXT,
  removed_at TEXT,
  FOREIGN KEY (report_id, project_code) REFERENCES report_drafts (report_id, project_code),
  CHECK ((removed_by IS NULL) = (removed_at IS NULL))
) STRICT;
CREATE INDEX line_files_line ON line_files (report_id, project_code);
