-- The due day of an open month may be moved: the day it was opened with stays beside it, with the reason.
ALTER TABLE periods ADD COLUMN original_due_on TEXT;
ALTER TABLE periods ADD COLUMN due_reason TEXT CHECK ((due_reason IS NULL) = (original_due_on IS NULL));
