-- What every row came to when a command wrote it last, so that a value which was changed past the commands is found and
-- named. The sums of a table's seals stand in the line of trail of the command that moved them: who changes the seals as
-- well has to change the trail.

CREATE TABLE row_seals (
  table_name TEXT NOT NULL,
  -- The key of the row; a JSON list where it has several columns.
  row_key TEXT NOT NULL,
  -- SHA-256 over the whole row in base64, or as many ! once it was found changed by hand; then two signs for each column.
  seal TEXT NOT NULL,
  PRIMARY KEY (table_name, row_key)
) STRICT, WITHOUT ROWID;

-- The sum of the seals of each table.
CREATE TABLE table_seals (
  table_name TEXT PRIMARY KEY,
  sum TEXT NOT NULL CHECK (length(sum) = 43)
) STRICT, WITHOUT ROWID;

-- The sums of the tables that a command wrote to, in the last of its lines; covered by the hash of the line.
ALTER TABLE trail ADD COLUMN seals TEXT CHECK (seals IS NULL OR json_valid(seals));
