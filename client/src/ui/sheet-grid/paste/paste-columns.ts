import { folded, meansNothing } from '@pianqu/shared/workbook/cell-text.ts'
import { parseHeader } from '@pianqu/shared/workbook/header-text.ts'
import { decimalOf } from '@pianqu/shared/workbook/readers/decimal.ts'
import { type MoneyUnit, measuresAlike } from '@pianqu/shared/workbook/unit-text.ts'
import { unitNamed } from '../cells/coerce-money.ts'
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

const namesOf = ({ title, aliases = [] }: SheetColumn): string[] =>
  [title, ...aliases].map((text) => parseHeader(text).name)

const measures = { money: '万元', percent: '%' } as const

/** A title is of a column by its name and by what it measures: 到位资金（%） is not the money. */
function columnFor(title: string, byName: ReadonlyMap<string, SheetColumn>): SheetColumn | undefined {
  const { name, unit } = parseHeader(title)
  const column = byName.get(name)
  const measure = column?.kind === 'money' || column?.kind === 'percent' ? measures[column.kind] : undefined
  return column && measuresAlike(unit, measure) ? column : undefined
}

/** The column in which rows are numbered, which says nothing of them. */
export const isNumbering = (title: string): boolean => /^(?:序号|行号|№|no\.?)$/i.test(folded(title))

const isNumber = (cell: string): boolean => decimalOf({ value: cell.trim().replace(/[%％]$/, '') }) !== undefined

const longestTitle = 40

/** Words above numbers are titles, whether or not they are known; `—` and 无 say that nothing is there. */
function looksLikeTitles(line: readonly string[], body: readonly (readonly string[])[]): boolean {
  const filled = line.filter((cell) => folded(cell) !== '')
  const areWords = filled.every((cell) => cell.length <= longestTitle && !isNumber(cell) && !meansNothing(cell))
  if (filled.length < 2 || !areWords) return false
  return line.some((title, index) => {
    const below = body.map((cells) => cells[index] ?? '').filter((cell) => folded(cell) !== '')
    return folded(title) !== '' && below.length > 0 && below.every(isNumber)
  })
}

/** Titles that are known, most of what the line holds, or words above numbers: such a line is never data. */
function isHeading(line: readonly string[], body: readonly (readonly string[])[], known: number): boolean {
  const filled = line.filter((title) => folded(title) !== '').length
  if (known > 0 && known >= Math.min(2, filled) && known * 2 >= filled) return true
  return looksLikeTitles(line, body)
}

/** The first line read as titles, each column once; undefined where it is not a line of titles. */
export function readHeading(
  [line = [], ...body]: readonly (readonly string[])[],
  columns: readonly SheetColumn[],
): Heading | undefined {
  const byName = new Map(columns.flatMap((column) => namesOf(column).map((name) => [name, column] as const)))
  const found = line.map((title) => columnFor(title, byName))
  if (!isHeading(line, body, found.filter((column) => column !== undefined).length)) return undefined
  return {
    columns: line.map((title, index) => {
      const column = found[index]
      const isRepeated = found.indexOf(column) < index
      const written = parseHeader(title).unit
      const unit = column?.kind === 'money' && written !== undefined ? unitNamed(written) : undefined
      // Money of another country has no number of yuan that could be written.
      const isForeign = column?.kind === 'money' && written !== undefined && unit === undefined
      return { column: isRepeated || isForeign ? undefined : column, title: title.trim() || untitled(index), unit }
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
