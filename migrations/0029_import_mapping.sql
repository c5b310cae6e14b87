-- What the person said of the columns of a file: which goes where, and in which unit its amounts are. Null: nothing.
ALTER TABLE imports ADD COLUMN mapping TEXT;
