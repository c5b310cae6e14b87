import { type RowOf, type TableKind, tableOf } from '@pianqu/shared/importing/kinds.ts'
import type { ReadContext } from '@pianqu/shared/workbook/cell-reader.ts'
import { notesOf } from '@pianqu/shared/workbook/check-cells.ts'
import { columnName } from '@pianqu/shared/workbook/column.ts'
import type { Database } from '../../../db/database.ts'
import { keptTable } from '../import-targets.ts'
import { type Incoming, reject } from '../incoming.ts'
import { cityNames } from '../known-city.query.ts'

/** What a file does not say keeps its value, and the two together hold to the rules of a row as well. */
export function checkMerged<K extends TableKind>(
  db: Database,
  kind: K,
  incoming: Incoming<RowOf<K>>,
  context: ReadContext,
): Incoming<RowOf<K>> {
  if (incoming.rows.every(({ absent }) => absent.length === 0)) return incoming
  const table = tableOf(kind)
  const names = cityNames(db)
  const titleOf = (field: string) => {
    const column = table.columns.find(({ key }) => key === (table.madeOf?.[field]?.[0] ?? field))
    return column && columnName(column)
  }
  return reject(
    incoming,
    (one) => {
      const kept = keptTable(kind).merged(db, one)
      // What the target gives back is of the kind's own row type.
      const notes = kept === undefined ? [] : notesOf(table, kept as RowOf<K>, names, context)
      const note = notes.find(({ isWarning }) => !isWarning)
      if (!note) return null
      const absent = one.absent.flatMap((field) => titleOf(field) ?? [])
      const message = `文件里没有${[...new Set(absent)].map((title) => `“${title}”`).join('、')}这些列，沿用系统里的值后：${note.message}`
      return { code: note.code, message, field: note.column }
    },
    table.key[0] as keyof RowOf<K> & string,
  )
}
