import type { ListName } from '@pianqu/shared/lists/list-names.ts'
import { sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'

export const savedViews = sqliteTable(
  'saved_views',
  {
    viewId: text('view_id').primaryKey(),
    userId: text('user_id').notNull(),
    list: text('list').$type<ListName>().notNull(),
    name: text('name').notNull(),
    search: text('search').notNull(),
  },
  (t) => [uniqueIndex('saved_views_user_list_name').on(t.userId, t.list, t.name)],
)
