import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { reference } from '../../db/columns.ts'
import { projects } from '../projects/project.tables.ts'

export const plans = sqliteTable(
  'plans',
  {
    projectCode: reference('project_code', () => projects.code),
    year: integer('year').notNull(),
    investmentYuan: integer('investment_yuan').notNull(),
    curveYuan: text('curve_yuan', { mode: 'json' }).$type<number[]>(),
    originalYuan: integer('original_yuan').notNull(),
  },
  (t) => [primaryKey({ columns: [t.projectCode, t.year] })],
)
