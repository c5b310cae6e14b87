import { folded } from '@pianqu/shared/workbook/cell-text.ts'
import type { Reading } from '@pianqu/shared/workbook/fault.ts'
import { beginsTotalOrNote } from '@pianqu/shared/workbook/row-kind.ts'
import type { SheetRow } from '../sheet.ts'

/** Where a code or a name leads: to a row, with what a person should know of it, or to none and why. */
export type FoundRow =
  | { readonly row: SheetRow; readonly doubt?: string }
  | { readonly row?: undefined; readonly because: string }

export type FindRow = (text: string) => FoundRow | undefined

/** What became of a code or a name that papers of before use; `direct` is the row that has it now. Undefined where nothing did. */
export type ThroughFormer = (written: string, direct: string | undefined) => Reading<string> | undefined

/** Finds a row by its code or its name, or by one that it had before; a name that two rows share names neither. */
export function rowFinder(rows: readonly SheetRow[], throughFormer?: ThroughFormer): FindRow {
  const byKey = new Map(rows.map((row) => [folded(row.key), row]))
  const byName = new Map<string, SheetRow | undefined>()
  for (const row of rows) {
    const name = folded(row.name)
    byName.set(name, byName.has(name) ? undefined : row)
  }
  const find = (plain: string) => byKey.get(plain) ?? byName.get(plain)
  const foundAs = (former: Reading<string>): FoundRow => {
    if (!former.ok) return { because: former.message }
    const row = byKey.get(folded(former.value))
    const doubt = former.doubt?.message ?? ''
    return row ? { row, doubt } : { because: `${doubt}，表中没有“${former.value}”` }
  }
  return (text) => {
    const plain = folded(text)
    if (plain === '') return undefined
    const direct = find(plain)
    const former = throughFormer?.(text, direct?.key)
    if (former) return foundAs(former)
    return direct && { row: direct }
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
    return (
      known.length > 0 && (isOfCells || new Set(known.map((found) => found.row)).size * 10 >= rowCount * enoughTenths)
    )
  }
  return new Set(Array.from({ length: width }, (_, column) => column).filter(isKey))
}

export interface PastedRow {
  readonly row: SheetRow | undefined
  /** Why it goes nowhere. */
  readonly because?: string
  /** A total or a note, which is no row. */
  readonly isPassedOver?: true
  /** It goes by a name or code of before: what became of it. */
  readonly doubt?: string
}

/** 合计 and 注 begin a line that names no row of its own. */
export const isTotalOrNote = (line: readonly string[]): boolean =>
  beginsTotalOrNote(line.find((cell) => folded(cell) !== '') ?? '')

export const passedOver: PastedRow = { row: undefined, because: '合计、小计和注不是项目的行', isPassedOver: true }

/**
 * The row that each line names, by the first of its key cells that is known; a row is taken once, and first by a line that calls
 * it as it is called now.
 */
export function rowsByKey(
  lines: readonly (readonly string[])[],
  keyColumns: ReadonlySet<number>,
  find: FindRow,
): PastedRow[] {
  const found = lines.map((line) => {
    const all = [...keyColumns].flatMap((column) => find(line[column] ?? '') ?? [])
    return all.find(({ row }) => row !== undefined) ?? all[0] ?? { because: '表中没有这一行' }
  })
  const takenBy = new Map<SheetRow, number>()
  for (const isFormer of [false, true]) {
    for (const [at, one] of found.entries()) {
      if (one.row && 'doubt' in one === isFormer && !takenBy.has(one.row)) takenBy.set(one.row, at)
    }
  }
  return found.map((one, at) => {
    if (!one.row) return isTotalOrNote(lines[at] ?? []) ? passedOver : { row: undefined, because: one.because }
    if (takenBy.get(one.row) === at) return one
    const because =
      'doubt' in one ? `${one.doubt}，${one.row.key} 另有一行` : `${one.row.key} 重复，只取第一次出现的一行`
    return { row: undefined, because }
  })
}
