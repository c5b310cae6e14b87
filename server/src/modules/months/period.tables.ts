import type { DueRule } from '@pianqu/shared/periods/due-rule.schema.ts'
import type { Day } from '@pianqu/shared/time/day.ts'
import type { Month } from '@pianqu/shared/time/month.ts'
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { reference } from '../../db/columns.ts'
import { projects } from '../projects/project.tables.ts'
import { units } from '../units/unit.tables.ts'

export const storedPeriodStates = ['open', 'closed', 'published'] as const

export const periods = sqliteTable('periods', {
  month: text('month').$type<Month>().primaryKey(),
  state: text('state', { enum: storedPeriodStates }).notNull(),
  openedOn: text('opened_on').$type<Day>(),
  dueOn: text('due_on').$type<Day>(),
  lateUntil: text('late_until').$type<Day>(),
  originalDueOn: text('original_due_on').$type<Day>(),
  dueReason: text('due_reason'),
  dueRule: text('due_rule', { mode: 'json' }).$type<DueRule>(),
  version: integer('version').notNull().default(1),
})

export const obligations = sqliteTable(
  'obligations',
  {
    month: reference('month', () => periods.month).$type<Month>(),
    projectCode: reference('project_code', () => projects.code),
    unitCode: reference('unit_code', () => units.code),
    exemptReason: text('exempt_reason'),
    exemptBy: text('exempt_by'),
    exemptAt: text('exempt_at'),
  },
  (t) => [primaryKey({ columns: [t.month, t.projectCode] }), index('obligations_unit').on(t.unitCode, t.month)],
)

export const lockExceptions = sqliteTable(
  'lock_exceptions',
  {
    exceptionId: text('exception_id').primaryKey(),
    month: reference('month', () => periods.month).$type<Month>(),
    unitCode: text('unit_code').references(() => units.code),
    projectCode: text('project_code').references(() => projects.code),
    reason: text('reason').notNull(),
    grantedBy: text('granted_by').notNull(),
    grantedByName: text('granted_by_name').notNull(),
    grantedAt: text('granted_at').notNull(),
    until: text('until').notNull(),
  },
  (t) => [index('lock_exceptions_month').on(t.month)],
)
