-- Accounts are looked after on screen: which version of one somebody read, and until when a password that somebody else has
-- set is good for being changed (null: without an end).
ALTER TABLE accounts ADD COLUMN version INTEGER NOT NULL DEFAULT 1;
ALTER TABLE accounts ADD COLUMN one_time_until TEXT;
