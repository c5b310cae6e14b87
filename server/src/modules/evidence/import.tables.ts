import type { ImportFault } from '@pianqu/shared/importing/import.contract.ts'
import type { ImportKind } from '@pianqu/shared/importing/kinds.ts'
import type { KeptChoice } from '@pianqu/shared/importing/mapping.schema.ts'
import type { RowKey } from '@pianqu/shared/importing/row-key.ts'
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { reference } from '../../db/columns.ts'
import { reports } from '../months/report.tables.ts'

/** Sheet → field → column letter. */
export type CellColumns = Record<string, Record<string, string>>

export const imports = sqliteTable(
  'imports',
  {
    importId: text('import_id').primaryKey(),
    kind: text('kind').$type<ImportKind>().notNull(),
    fileName: text('file_name').notNull(),
    fileHash: text('file_hash').notNull(),
    fileBytes: integer('file_bytes').notNull(),
    dryRun: integer('dry_run', { mode: 'boolean' }).notNull(),
    at: text('at').notNull(),
    actorId: text('actor_id').notNull(),
    actorName: text('actor_name').notNull(),
    added: integer('added').notNull(),
    changed: integer('changed').notNull(),
    unchanged: integer('unchanged').notNull(),
    rejected: integer('rejected').notNull(),
    skipped: integer('skipped').notNull(),
    faults: text('faults', { mode: 'json' }).$type<ImportFault[]>().notNull(),
    cellColumns: text('cell_columns', { mode: 'json' }).$type<CellColumns>().notNull(),
    undoneAt: text('undone_at'),
    reportId: text('report_id').references(() => reports.reportId),
    reportEdition: integer('report_edition'),
    reportVersion: integer('report_version'),
    mapping: text('mapping', { mode: 'json' }).$type<KeptChoice[]>(),
  },
  (t) => [index('imports_at').on(t.at)],
)

export const importChanges = sqliteTable(
  'import_changes',
  {
    importId: reference('import_id', () => imports.importId),
    position: integer('position').notNull(),
    rowKey: text('row_key').$type<RowKey>().notNull(),
    before: text('before'),
    after: text('after').notNull(),
    previousSource: text('previous_source'),
  },
  (t) => [primaryKey({ columns: [t.importId, t.position] })],
)

export const rowSources = sqliteTable(
  'row_sources',
  {
    kind: text('kind').$type<ImportKind>().notNull(),
    rowKey: text('row_key').$type<RowKey>().notNull(),
    importId: reference('import_id', () => imports.importId),
    sheet: text('sheet').notNull(),
    row: integer('row').notNull(),
  },
  (t) => [primaryKey({ columns: [t.kind, t.rowKey] }), index('row_sources_import').on(t.importId)],
)
