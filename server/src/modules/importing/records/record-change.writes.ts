import type { ImportKind } from '@pianqu/shared/importing/kinds.ts'
import { sql } from 'drizzle-orm'
import type { Tx } from '../../../db/command.ts'
import { writingStatement } from '../../../db/database.ts'
import { rowsBy } from '../../../db/matching.ts'
import { importChanges, rowSources } from '../../evidence/import.tables.ts'
import type { RowChange } from '../import-target.ts'

const sourceOf = rowsBy(rowSources, ['kind', 'rowKey'])

const insertChange = writingStatement((orm) =>
  orm
    .insert(importChanges)
    .values({
      importId: sql.placeholder('importId'),
      position: sql.placeholder('position'),
      rowKey: sql.placeholder('rowKey'),
      before: sql.placeholder('before'),
      after: sql.placeholder('after'),
      previousSource: sql.placeholder('previousSource'),
    })
    .prepare(),
)

const putSource = writingStatement((orm) =>
  orm
    .insert(rowSources)
    .values({
      kind: sql.placeholder('kind'),
      rowKey: sql.placeholder('rowKey'),
      importId: sql.placeholder('importId'),
      sheet: sql.placeholder('sheet'),
      row: sql.placeholder('row'),
    })
    .onConflictDoUpdate({
      target: [rowSources.kind, rowSources.rowKey],
      set: { importId: sql`excluded.import_id`, sheet: sql`excluded.sheet`, row: sql`excluded.row` },
    })
    .prepare(),
)

interface Recorded extends RowChange {
  readonly importId: string
  readonly kind: ImportKind
  readonly position: number
}

/** Remembers what an import did to one row, for undo, and where the row now comes from, for whoever asks. */
export function recordChange(
  tx: Tx,
  { importId, kind, position, key, before, after, sheet, rowNumber }: Recorded,
): void {
  const previous = before === null ? undefined : sourceOf.first(tx, { kind, rowKey: key })
  insertChange(tx).run({
    importId,
    position,
    rowKey: key,
    before,
    after,
    previousSource: previous ? JSON.stringify(previous) : null,
  })
  putSource(tx).run({ kind, rowKey: key, importId, sheet, row: rowNumber })
}
