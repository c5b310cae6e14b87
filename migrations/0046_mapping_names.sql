-- What a unit calls the mappings that it keeps, so that a list of them can be read.

CREATE TABLE mapping_names (
  unit_code TEXT NOT NULL,
  kind TEXT NOT NULL,
  headers TEXT NOT NULL,
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 60),
  PRIMARY KEY (unit_code, kind, headers)
) STRICT;
