import { folded } from '@pianqu/shared/workbook/cell-text.ts'
import { parseHeader } from '@pianqu/shared/workbook/header-text.ts'
import { type MoneyUnit, unitNamed } from '../cells/coerce-money.ts'
import type { SheetColumn } from '../sheet.ts'

export interface PastedColumn {
  /** Where its cells go; undefined where the sheet has no such column. */
  readonly column: SheetColumn | undefined
  /** As the first line calls it, or `第3列`. */
  readonly title: string
  /** The unit that its title names, 本月累计（亿元）. */
  readonly unit: MoneyUnit | undefined
}

interface Heading {
  readonly columns: readonly PastedColumn[]
}

const nameOf = (title: string): string => parseHeader(title).name

/**
 * The first line read as titles: undefined unless at least half of its cells, and two where there are two, are titles
 * of columns, each once.
 */
export function readHeading(line: readonly string[], columns: readonly SheetColumn[]): Heading | undefined {
  const byName = new Map(columns.map((column) => [nameOf(column.title), column]))
  const found = line.map((title) => byName.get(nameOf(title)))
  const known = found.filter((column) => column !== undefined)
  const filled = line.filter((title) => folded(title) !== '').length
  const isHeading = known.length >= Math.min(2, filled) && known.length * 2 >= filled && known.length > 0
  if (!isHeading) return undefined
  return {
    columns: line.map((title, index) => {
      const column = found[index]
      const isRepeated = found.indexOf(column) < index
      const unit = column?.kind === 'money' ? unitNamed(parseHeader(title).unit ?? '') : undefined
      return { column: isRepeated ? undefined : column, title: title.trim() || untitled(index), unit }
    }),
  }
}

const untitled = (index: number): string => `第${index + 1}列`

/** Pasted columns from left to right into those of the sheet from `first`; what holds codes or names is passed over. */
export function columnsFrom(
  width: number,
  columns: readonly SheetColumn[],
  first: number,
  passedOver: ReadonlySet<number>,
): PastedColumn[] {
  let next = first
  return Array.from({ length: width }, (_, index) => ({
    column: passedOver.has(index) ? undefined : columns[next++],
    title: untitled(index),
    unit: undefined,
  }))
}
