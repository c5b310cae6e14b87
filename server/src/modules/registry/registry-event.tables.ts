import { registryEventKinds, registryNouns } from '@pianqu/shared/registry/registry-event.schema.ts'
import type { Day } from '@pianqu/shared/time/day.ts'
import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { signed } from '../../db/columns.ts'

export const registryEvents = sqliteTable(
  'registry_events',
  {
    eventId: text('event_id').primaryKey(),
    kind: text('kind', { enum: registryEventKinds }).notNull(),
    noun: text('noun', { enum: registryNouns }).notNull(),
    formerCode: text('former_code').notNull(),
    formerName: text('former_name'),
    successors: text('successors', { mode: 'json' }).$type<string[]>().notNull(),
    on: text('on_day').$type<Day>().notNull(),
    reason: text('reason').notNull(),
    documentNumber: text('document_number'),
    importId: text('import_id'),
    ...signed,
    revokedAt: text('revoked_at'),
  },
  (t) => [index('registry_events_import').on(t.importId)],
)
