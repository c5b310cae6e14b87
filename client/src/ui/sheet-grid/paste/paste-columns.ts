import { folded, meansNothing } from '@pianqu/shared/workbook/cell-text.ts'
import { headerRowsSearched } from '@pianqu/shared/workbook/find-header.ts'
import { parseHeader } from '@pianqu/shared/workbook/header-text.ts'
import { decimalOf } from '@pianqu/shared/workbook/readers/decimal.ts'
import { type MoneyUnit, measuresAlike, statedUnits, unitAlone } from '@pianqu/shared/workbook/unit-text.ts'
import { headersOf, headersOfTwo, type WrittenHeader } from '@pianqu/shared/workbook/written-header.ts'
import { columnUnit, unitNamed } from '../cells/coerce-money.ts'
import type { SheetColumn } from '../sheet.ts'

export interface PastedColumn {
  /** Where its cells go; undefined where the sheet has no such column. */
  readonly column: SheetColumn | undefined
  /** The person said where it goes. */
  readonly isChosen?: true
  /** As the first line calls it, or `第3列`. */
  readonly title: string
  /** The unit that its title names, 本月累计（亿元）, or a line above the titles. */
  readonly unit: MoneyUnit | undefined
  /** Where that is written. */
  readonly unitFrom?: string
}

interface Heading {
  readonly columns: readonly PastedColumn[]
  /** How many lines the titles take, with what stands above them. */
  readonly lines: number
}

const namesOf = ({ title, aliases = [] }: SheetColumn): string[] =>
  [title, ...aliases].map((text) => parseHeader(text).name)

const measures = { money: '万元', percent: '%' } as const

/** A title is of a column by its name and by what it measures: 到位资金（%） is not the money. */
function columnFor({ names, unit }: WrittenHeader, byName: ReadonlyMap<string, SheetColumn>): SheetColumn | undefined {
  const fits = (column: SheetColumn): boolean => {
    const measure = column.kind === 'money' || column.kind === 'percent' ? measures[column.kind] : undefined
    return measuresAlike(unit, measure)
  }
  return names.flatMap((name) => byName.get(name) ?? []).find(fits)
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

interface Titles {
  /** By pasted column; none where nothing stands over it. */
  readonly written: ReadonlyMap<number, WrittenHeader>
  readonly found: ReadonlyMap<number, SheetColumn>
}

function titlesOf(written: readonly WrittenHeader[], byName: ReadonlyMap<string, SheetColumn>): Titles {
  const found = written.flatMap((header) => {
    const column = columnFor(header, byName)
    return column ? [[header.index, column] as const] : []
  })
  return { written: new Map(written.map((header) => [header.index, header])), found: new Map(found) }
}

/** A line below the titles that holds their units, and nothing else. */
const isUnitLine = (line: readonly string[]): boolean => {
  const filled = line.filter((cell) => folded(cell) !== '')
  return filled.length > 0 && filled.every((cell) => unitAlone(cell) !== undefined)
}

const cellsOf = (line: readonly string[]) => line.map((value) => ({ value }))

const isBlank = (line: readonly string[]): boolean => line.every((cell) => folded(cell) === '')

/** Titles on two lines: groups above columns, or units below them. They must say more than the first line alone. */
function titlesOfTwo(
  [line = [], below = []]: readonly (readonly string[])[],
  byName: ReadonlyMap<string, SheetColumn>,
  alone: Titles,
): Titles | undefined {
  if (isBlank(line) || isBlank(below)) return undefined
  const two = titlesOf(headersOfTwo(cellsOf(line), cellsOf(below)), byName)
  const saysMore = two.found.size > Math.max(1, alone.found.size)
  return saysMore || (two.found.size >= alone.found.size && alone.found.size > 0 && isUnitLine(below)) ? two : undefined
}

interface Stated {
  readonly unit: MoneyUnit
  readonly line: string
}

function pastedColumn({ written, found }: Titles, index: number, stated: Stated | undefined): PastedColumn {
  const [column, header] = [found.get(index), written.get(index)]
  const isRepeated = [...found].some(([at, other]) => at < index && other === column)
  const isMoney = column?.kind === 'money'
  const own = isMoney && header?.unit !== undefined ? unitNamed(header.unit) : undefined
  // Money of another country has no number of yuan that could be written.
  const isForeign = isMoney && header?.unit !== undefined && own === undefined
  const title = header?.text.trim() ?? ''
  const place = { column: isRepeated || isForeign ? undefined : column, title: title || untitled(index) }
  if (own) return { ...place, unit: own, unitFrom: `标题“${title}”` }
  if (isMoney && !isForeign && stated) return { ...place, unit: stated.unit, unitFrom: `表上方“${stated.line}”` }
  return { ...place, unit: undefined }
}

/** The first line, or the first two, read as titles. */
function titlesAtTop(
  matrix: readonly (readonly string[])[],
  byName: ReadonlyMap<string, SheetColumn>,
): { readonly titles: Titles; readonly lines: 1 | 2; readonly isHeading: boolean } {
  const [line = [], ...body] = matrix
  const one = titlesOf(headersOf(cellsOf(line)), byName)
  const two = titlesOfTwo(matrix, byName, one)
  return {
    titles: two ?? one,
    lines: two ? 2 : 1,
    isHeading: two !== undefined || isHeading(line, body, one.found.size),
  }
}

/** The name of the table, who fills it in, its unit: words in a cell or with a colon, never numbers in a line. */
function standsAbove(line: readonly string[]): boolean {
  const filled = line.filter((cell) => folded(cell) !== '')
  if (filled.some(isNumber)) return false
  return new Set(filled).size <= 1 || filled.some((cell) => /[:：]/.test(cell))
}

/** The unit of money that is said above the titles, the nearest first; another than the sheet's before the sheet's. */
function statedAbove(lines: readonly (readonly string[])[]): Stated | undefined {
  const all = lines.toReversed().flatMap((line) =>
    line.flatMap((cell) =>
      statedUnits(cell).flatMap((text) => {
        const unit = unitNamed(text)
        return unit ? [{ unit, line: cell.trim().slice(0, longestTitle) }] : []
      }),
    ),
  )
  return all.find(({ unit }) => unit !== columnUnit) ?? all[0]
}

/**
 * The first line, or the first two, read as titles, each column once; what a sheet has above them, its name and its unit, is
 * passed over where titles that are known follow. Undefined where there are none.
 */
export function readHeading(
  matrix: readonly (readonly string[])[],
  columns: readonly SheetColumn[],
): Heading | undefined {
  const byName = new Map(columns.flatMap((column) => namesOf(column).map((name) => [name, column] as const)))
  let best: { readonly top: Titles; readonly above: number; readonly lines: number } | undefined
  for (let above = 0; above < Math.min(headerRowsSearched, matrix.length); above += 1) {
    const { titles, lines, isHeading } = titlesAtTop(matrix.slice(above), byName)
    const known = titles.found.size
    if (isHeading && (above === 0 || known > Math.max(1, best?.top.found.size ?? 0)))
      best = { top: titles, above, lines }
    if (!standsAbove(matrix[above] ?? [])) break
  }
  if (!best) return undefined
  const { top, above, lines } = best
  const stated = statedAbove(matrix.slice(0, above))
  const line = matrix[above] ?? []
  return { columns: line.map((_, index) => pastedColumn(top, index, stated)), lines: above + lines }
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
