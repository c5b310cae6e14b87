-- Grows with every write that can move a figure; what was computed stands until it does. Sign-ins do not move it.

CREATE TABLE revision (
  only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
  value INTEGER NOT NULL
) STRICT;

INSERT INTO revision (only_row, value) VALUES (1, 0);
