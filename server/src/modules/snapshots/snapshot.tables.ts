import type { Month } from '@pianqu/shared/time/month.ts'
import { integer, sqliteTable, text, unique } from 'drizzle-orm/sqlite-core'

export const snapshots = sqliteTable(
  'snapshots',
  {
    number: text('number').primaryKey(),
    month: text('month').$type<Month>().notNull(),
    position: integer('position').notNull(),
    takenAt: text('taken_at').notNull(),
    takenBy: text('taken_by').notNull(),
    takenByName: text('taken_by_name').notNull(),
    note: text('note'),
    content: text('content').notNull(),
    invested: text('invested').notNull(),
    hash: text('hash').notNull(),
    format: integer('format').notNull().default(1),
  },
  (t) => [unique().on(t.month, t.position)],
)
