import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { reference } from '../../db/columns.ts'
import { areas } from '../areas/area.tables.ts'

export const clusters = sqliteTable(
  'clusters',
  {
    code: text('code').primaryKey(),
    name: text('name').notNull(),
    areaCode: reference('area_code', () => areas.code),
    leadUnit: text('lead_unit').notNull(),
  },
  (t) => [index('clusters_area').on(t.areaCode)],
)
