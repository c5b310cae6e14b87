import type { Month } from '@pianqu/shared/time/month.ts'
import { primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'

export const ruleVersions = sqliteTable(
  'rule_versions',
  {
    kind: text('kind').notNull(),
    code: text('code').notNull(),
    effectiveMonth: text('effective_month').$type<Month>().notNull(),
    content: text('content', { mode: 'json' }).$type<unknown>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.kind, t.code, t.effectiveMonth] })],
)

export const installation = sqliteTable('installation', {
  key: text('key').primaryKey(),
  value: text('value').notNull(),
})
