import type { ReadContext } from './cell-reader.ts'
import type { Names } from './known.ts'
import type { Table } from './table.ts'

/**
 * A stored row as it would come back from its own export. A text of 无 or one with blanks at its ends reads back
 * otherwise than it was typed; measured by this, an export still says nothing new.
 */
export function asRead<Row extends object>(
  { columns, toCells }: Table<Row>,
  row: Row,
  names: Names,
  context: ReadContext,
): Row {
  const cells = toCells(row, names)
  const read = columns.flatMap(({ key, read: reader }, index) => {
    if (!Object.hasOwn(row, key)) return []
    const reading = reader({ value: cells[index] ?? null }, context)
    return reading.ok ? [[key, reading.value] as const] : []
  })
  return { ...row, ...Object.fromEntries(read) }
}
