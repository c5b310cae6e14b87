-- Views of lists that a person keeps under a name: filters, order and columns, as the address writes them.

CREATE TABLE saved_views (
  view_id TEXT PRIMARY KEY,
  user_id TEXT NOT NULL,
  list TEXT NOT NULL,
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 30),
  search TEXT NOT NULL CHECK (length(search) <= 2000)
) STRICT;

CREATE UNIQUE INDEX saved_views_user_list_name ON saved_views (user_id, list, name);
