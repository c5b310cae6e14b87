import { bondMoves, bondRequestStates } from '@pianqu/shared/bonds/ledger.schema.ts'
import type { ScenarioStep } from '@pianqu/shared/bonds/scenario/scenario.schema.ts'
import type { Day } from '@pianqu/shared/time/day.ts'
import type { Month } from '@pianqu/shared/time/month.ts'
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { reference, signed, signedByAccount } from '../../db/columns.ts'
import { projects } from '../projects/project.tables.ts'
import { bondBatches } from './bond.tables.ts'

/** Append-only; the sum of an allocation's entries is its balance in `bond_allocations`. */
export const bondEntries = sqliteTable(
  'bond_entries',
  {
    entryId: integer('entry_id').primaryKey(),
    batchCode: text('batch_code').notNull(),
    projectCode: text('project_code').notNull(),
    amountYuan: integer('amount_yuan').notNull(),
    move: text('move', { enum: bondMoves }).notNull(),
    /** Null: since the batch was issued, whenever that turns out to be. */
    effectiveOn: text('effective_on').$type<Day>(),
    reason: text('reason').notNull(),
    approvalNumber: text('approval_number'),
    ...signedByAccount,
  },
  (t) => [
    index('bond_entries_allocation').on(t.batchCode, t.projectCode),
    index('bond_entries_effective').on(t.effectiveOn),
  ],
)

export const bondSpending = sqliteTable(
  'bond_spending',
  {
    batchCode: reference('batch_code', () => bondBatches.code),
    projectCode: reference('project_code', () => projects.code),
    month: text('month').$type<Month>().notNull(),
    spentYuan: integer('spent_yuan').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.batchCode, t.projectCode, t.month] }),
    index('bond_spending_project').on(t.projectCode),
  ],
)

export const bondQuotas = sqliteTable(
  'bond_quotas',
  {
    quotaId: text('quota_id').primaryKey(),
    year: integer('year').notNull(),
    handedDownOn: text('handed_down_on').$type<Day>().notNull(),
    amountYuan: integer('amount_yuan').notNull(),
    documentNumber: text('document_number').notNull(),
    note: text('note'),
    ...signed,
    reversedBecause: text('reversed_because'),
    reversedByName: text('reversed_by_name'),
    reversedAt: text('reversed_at'),
  },
  (t) => [index('bond_quotas_year').on(t.year, t.handedDownOn)],
)

export const bondRequests = sqliteTable(
  'bond_requests',
  {
    year: integer('year').notNull(),
    projectCode: reference('project_code', () => projects.code),
    amountYuan: integer('amount_yuan').notNull(),
    state: text('state', { enum: bondRequestStates }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.year, t.projectCode] }), index('bond_requests_project').on(t.projectCode)],
)

export const bondLocations = sqliteTable('bond_locations', {
  projectCode: text('project_code')
    .primaryKey()
    .references(() => projects.code),
  insideBasisPoints: integer('inside_basis_points').notNull(),
  reason: text('reason').notNull(),
})

export const bondScenarios = sqliteTable(
  'bond_scenarios',
  {
    scenarioId: text('scenario_id').primaryKey(),
    year: integer('year').notNull(),
    name: text('name').notNull(),
    note: text('note'),
    steps: text('steps', { mode: 'json' }).$type<ScenarioStep[]>().notNull(),
    ownerId: text('owner_id').notNull(),
    ownerName: text('owner_name').notNull(),
    at: text('at').notNull(),
    version: integer('version').notNull().default(1),
    archivedAt: text('archived_at'),
  },
  (t) => [index('bond_scenarios_year').on(t.year)],
)
