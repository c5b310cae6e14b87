import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { projects } from '../projects/project.tables.ts'

export const plans = sqliteTable(
  'plans',
  {
    projectCode: text('project_code')
      .notNull()
      .references(() => projects.code),
    year: integer('year').notNull(),
    investmentYuan: integer('investment_yuan').notNull(),
    curveYuan: text('curve_yuan', { mode: 'json' }).$type<number[]>(),
    originalYuan: integer('original_yuan').notNull(),
  },
  (t) => [primaryKey({ columns: [t.projectCode, t.year] })],
)
