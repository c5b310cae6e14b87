import { unitTypes } from '@pianqu/shared/units/unit.schema.ts'
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'

export const units = sqliteTable('units', {
  code: text('code').primaryKey(),
  name: text('name').notNull().unique(),
  type: text('type', { enum: unitTypes }).notNull(),
  sortOrder: integer('sort_order'),
})
