-- Imports: the file as evidence, what each one changed (so that it can be undone), and where each stored row came from.

CREATE TABLE imports (
  import_id TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  file_name TEXT NOT NULL,
  file_hash TEXT NOT NULL,
  file_bytes INTEGER NOT NULL,
  dry_run INTEGER NOT NULL CHECK (dry_run IN (0, 1)),
  at TEXT NOT NULL,
  actor_id TEXT NOT NULL,
  actor_name TEXT NOT NULL,
  added INTEGER NOT NULL,
  changed INTEGER NOT NULL,
  unchanged INTEGER NOT NULL,
  rejected INTEGER NOT NULL,
  skipped INTEGER NOT NULL,
  faults TEXT NOT NULL CHECK (json_valid(faults)),
  -- Sheet → field → column letter: with the row of a source it names the cell.
  cell_columns TEXT NOT NULL CHECK (json_valid(cell_columns)),
  undone_at TEXT
) STRICT;
CREATE INDEX imports_at ON imports (at);

-- A row before and after an import; before is null where the import added it.
CREATE TABLE import_changes (
  import_id TEXT NOT NULL REFERENCES imports (import_id),
  position INTEGER NOT NULL,
  row_key TEXT NOT NULL,
  before TEXT CHECK (before IS NULL OR json_valid(before)),
  after TEXT NOT NULL CHECK (json_valid(after)),
  previous_source TEXT CHECK (previous_source IS NULL OR json_valid(previous_source)),
  PRIMARY KEY (import_id, position)
) STRICT, WITHOUT ROWID;

-- The import, sheet and row a stored row was last written from.
CREATE TABLE row_sources (
  kind TEXT NOT NULL,
  row_key TEXT NOT NULL,
  import_id TEXT NOT NULL REFERENCES imports (import_id),
  sheet TEXT NOT NULL,
  row INTEGER NOT NULL,
  PRIMARY KEY (kind, row_key)
) STRICT, WITHOUT ROWID;
CREATE INDEX row_sources_import ON row_sources (import_id);
