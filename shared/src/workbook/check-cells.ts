import type { ReadContext } from './cell-reader.ts'
import type { Names } from './known.ts'
import type { RowNote, Table } from './table.ts'

/** Fields made of several columns that would come back as something else: half of them is of another time than the other. */
function partsApart<Row>({ columns, madeOf = {} }: Table<Row>, row: Row, again: Row): RowNote[] {
  const [was, is] = [row, again].map((one) => new Map(Object.entries(one as object)))
  return Object.entries(madeOf).flatMap(([field, parts]) => {
    const [column = ''] = parts
    if (JSON.stringify(was?.get(field)) === JSON.stringify(is?.get(field))) return []
    const titles = parts.map((part) => columns.find(({ key }) => key === part)?.title ?? part)
    return [{ column, code: 'row/parts-apart', message: `“${titles.join('”和“')}”对不上，请一起写在文件里` }]
  })
}

/** What the rules between the cells of a row say of it as it would be printed; nothing where one of its cells could not be read back. */
export function notesOf<Row>(table: Table<Row>, row: Row, names: Names, context: ReadContext): readonly RowNote[] {
  const cells = table.toCells(row, names)
  const values: Record<string, unknown> = {}
  for (const [index, { key, read }] of table.columns.entries()) {
    const reading = read({ value: cells[index] ?? null }, context)
    if (!reading.ok) return []
    values[key] = reading.value
  }
  return [...table.check(values, context), ...partsApart(table, row, table.toRow(values))]
}
