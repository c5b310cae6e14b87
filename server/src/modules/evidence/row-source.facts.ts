import type { ImportKind } from '@pianqu/shared/importing/kinds.ts'
import { type KeyOf, rowKey } from '@pianqu/shared/importing/row-key.ts'
import type { SourceRef } from '@pianqu/shared/sources/source.schema.ts'
import { and, eq, sql } from 'drizzle-orm'
import { type Database, statement } from '../../db/database.ts'
import { imports, rowSources } from './import.tables.ts'

const bySource = statement((orm) =>
  orm
    .select({
      importId: imports.importId,
      fileName: imports.fileName,
      sheet: rowSources.sheet,
      row: rowSources.row,
      cellColumns: imports.cellColumns,
      by: imports.actorName,
      at: imports.at,
    })
    .from(rowSources)
    .innerJoin(imports, eq(imports.importId, rowSources.importId))
    .where(and(eq(rowSources.kind, sql.placeholder('kind')), eq(rowSources.rowKey, sql.placeholder('key'))))
    .prepare(),
)

/** Where a stored row was last written from, down to the cell of one field; `null` for a row that no import wrote. */
export function sourceRef<K extends ImportKind>(db: Database, kind: K, key: KeyOf<K>, field: string): SourceRef | null {
  const found = bySource(db).get({ kind, key: rowKey(kind, key) })
  if (!found) return null
  const { cellColumns, ...source } = found
  const letter = cellColumns[source.sheet]?.[field]
  return { ...source, cell: letter ? `${letter}${source.row}` : null }
}
