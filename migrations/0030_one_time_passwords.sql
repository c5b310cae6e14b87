-- A password that somebody else has set: its holder is asked for one of their own.
ALTER TABLE accounts ADD COLUMN one_time INTEGER NOT NULL DEFAULT 0;
