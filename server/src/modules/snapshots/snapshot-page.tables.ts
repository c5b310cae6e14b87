import { primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { reference } from '../../db/columns.ts'
import { snapshots } from './snapshot.tables.ts'

export const frozenKinds = ['area', 'project', 'source', 'ranking', 'answers'] as const
export type FrozenKind = (typeof frozenKinds)[number]

export const snapshotPages = sqliteTable(
  'snapshot_pages',
  {
    number: reference('number', () => snapshots.number),
    kind: text('kind', { enum: frozenKinds }).notNull(),
    code: text('code').notNull(),
    content: text('content').notNull(),
  },
  (t) => [primaryKey({ columns: [t.number, t.kind, t.code] })],
)
