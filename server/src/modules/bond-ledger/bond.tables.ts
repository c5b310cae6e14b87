import { bondNatures, bondStates } from '@pianqu/shared/bonds/bond.schema.ts'
import type { Day } from '@pianqu/shared/time/day.ts'
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { reference } from '../../db/columns.ts'
import { projects } from '../projects/project.tables.ts'

export const bondBatches = sqliteTable(
  'bond_batches',
  {
    code: text('code').primaryKey(),
    name: text('name').notNull(),
    year: integer('year').notNull(),
    nature: text('nature', { enum: bondNatures }).notNull(),
    state: text('state', { enum: bondStates }).notNull(),
    issuedOn: text('issued_on').$type<Day>().notNull(),
    termYears: integer('term_years'),
    rateBasisPoints: integer('rate_basis_points'),
    amountYuan: integer('amount_yuan').notNull(),
  },
  (t) => [index('bond_batches_year').on(t.year, t.issuedOn)],
)

export const bondAllocations = sqliteTable(
  'bond_allocations',
  {
    batchCode: reference('batch_code', () => bondBatches.code),
    projectCode: reference('project_code', () => projects.code),
    amountYuan: integer('amount_yuan').notNull(),
  },
  (t) => [primaryKey({ columns: [t.batchCode, t.projectCode] }), index('bond_allocations_project').on(t.projectCode)],
)
