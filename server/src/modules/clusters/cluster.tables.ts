import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { areas } from '../areas/area.tables.ts'

export const clusters = sqliteTable(
  'clusters',
  {
    code: text('code').primaryKey(),
    name: text('name').notNull(),
    areaCode: text('area_code')
      .notNull()
      .references(() => areas.code),
    leadUnit: text('lead_unit').notNull(),
  },
  (t) => [index('clusters_area').on(t.areaCode)],
)
