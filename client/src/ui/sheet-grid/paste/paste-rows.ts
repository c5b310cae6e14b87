import { folded } from '@pianqu/shared/workbook/cell-text.ts'
import type { SheetRow } from '../sheet.ts'

/** A row by its code or its name; a name that two rows share names neither. */
export type FindRow = (text: string) => SheetRow | undefined

export function rowFinder(rows: readonly SheetRow[]): FindRow {
  const byKey = new Map(rows.map((row) => [folded(row.key), row]))
  const byName = new Map<string, SheetRow | undefined>()
  for (const row of rows) {
    const name = folded(row.name)
    byName.set(name, byName.has(name) ? undefined : row)
  }
  return (text) => {
    const plain = folded(text)
    return plain === '' ? undefined : (byKey.get(plain) ?? byName.get(plain))
  }
}

const enoughTenths = 8

/**
 * The pasted columns that hold codes or names: eight in ten of their cells are known, or of the rows of the sheet
 * where more was pasted than it has. A single column has nothing beside it to write.
 */
export function keyColumnsOf(lines: readonly (readonly string[])[], find: FindRow, rowCount: number): Set<number> {
  const width = lines[0]?.length ?? 0
  if (width < 2) return new Set()
  const isKey = (column: number): boolean => {
    const cells = lines.map((line) => line[column] ?? '').filter((cell) => folded(cell) !== '')
    const known = cells.map(find).filter((row) => row !== undefined)
    const isOfCells = known.length * 10 >= cells.length * enoughTenths
    return known.length > 0 && (isOfCells || new Set(known).size * 10 >= rowCount * enoughTenths)
  }
  return new Set(Array.from({ length: width }, (_, column) => column).filter(isKey))
}

export interface PastedRow {
  readonly row: SheetRow | undefined
  /** Why it goes nowhere. */
  readonly because?: string
}

/** The row that each line names, by the first of its key cells that is known; a row is taken once. */
export function rowsByKey(
  lines: readonly (readonly string[])[],
  keyColumns: ReadonlySet<number>,
  find: FindRow,
): PastedRow[] {
  const taken = new Set<SheetRow>()
  return lines.map((line) => {
    const keys = [...keyColumns].map((column) => line[column] ?? '')
    const row = keys.map(find).find((found) => found !== undefined)
    if (!row) return { row: undefined, because: '表中没有这一行' }
    if (taken.has(row)) return { row: undefined, because: `${row.key} 重复，只取第一次出现的一行` }
    taken.add(row)
    return { row }
  })
}
