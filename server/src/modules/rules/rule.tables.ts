import type { RuleKind } from '@pianqu/shared/rules/rule-kind.ts'
import { ruleStates } from '@pianqu/shared/rules/rule-state.ts'
import type { Month } from '@pianqu/shared/time/month.ts'
import { integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'

export const ruleVersions = sqliteTable(
  'rule_versions',
  {
    ruleId: text('rule_id').primaryKey(),
    kind: text('kind').$type<RuleKind>().notNull(),
    code: text('code').notNull(),
    effectiveMonth: text('effective_month').$type<Month>().notNull(),
    content: text('content', { mode: 'json' }).$type<unknown>().notNull(),
    basis: text('basis').notNull(),
    baseEdition: integer('base_edition').notNull(),
    state: text('state', { enum: ruleStates }).notNull(),
    edition: integer('edition'),
    draftedById: text('drafted_by_id'),
    draftedBy: text('drafted_by').notNull(),
    draftedAt: text('drafted_at').notNull(),
    decidedById: text('decided_by_id'),
    decidedBy: text('decided_by'),
    decidedAt: text('decided_at'),
    note: text('note'),
    version: integer('version').notNull().default(1),
  },
  (t) => [uniqueIndex('rule_versions_edition').on(t.kind, t.code, t.edition)],
)

export const installation = sqliteTable('installation', {
  key: text('key').primaryKey(),
  value: text('value').notNull(),
})
