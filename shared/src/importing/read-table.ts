import type { Day } from '../time/day.ts'
import { isMonth, lastDayOf, type Month } from '../time/month.ts'
import type { ReadContext } from '../workbook/cell-reader.ts'
import { cellText, quoted } from '../workbook/cell-text.ts'
import type { Meant } from '../workbook/column-choice.ts'
import { inTenThousands } from '../workbook/convert-money.ts'
import type { Fault } from '../workbook/fault.ts'
import type { Header, IgnoredHeader } from '../workbook/find-header.ts'
import type { Known } from '../workbook/known.ts'
import { unitOfLine, unitOfRepeatedTitle, unitOfRow, unitOfUnitRow } from '../workbook/other-unit.ts'
import { cellName, emptyCell, type RawCell, type SheetCells } from '../workbook/raw-cell.ts'
import { type HeadedSheet, readHeaders } from '../workbook/read-header.ts'
import { faultAt, type RowPlace, readRow } from '../workbook/read-row.ts'
import { isSkipped, otherHeaderTest } from '../workbook/row-kind.ts'
import type { Table } from '../workbook/table.ts'
import { type RowOf, type TableKind, tableOf } from './kinds.ts'
import { rejectOrphans } from './reject-orphans.ts'
import { joinKey } from './row-key.ts'

export interface ReadTableOptions extends Meant {
  /** The month a report is imported for; rows of another month are rejected. */
  readonly month?: Month
  /** Positions are metres of a projected system (经度 the easting, 纬度 the northing), not degrees. */
  readonly planePositions?: boolean
}

/** A row that can be written, and where it stood. */
export interface ReadRow<Row> {
  readonly row: Row
  readonly sheet: string
  /** As Excel shows it, from 1. */
  readonly rowNumber: number
  /** Fields whose columns the sheet does not have: nothing was said about them. */
  readonly absent: readonly (keyof Row & string)[]
}

/** A column of the file that was not read. */
interface IgnoredColumn extends Omit<IgnoredHeader, 'index'> {
  readonly sheet: string
  readonly cell: string
}

export interface TableReading<Row> {
  readonly rows: readonly ReadRow<Row>[]
  /** Why rows, or whole sheets (codes `sheet/…`), were not taken; several may be of one row. */
  readonly faults: readonly Fault[]
  readonly rejectedRows: number
  /** Blank rows, totals and notes. */
  readonly skipped: number
  readonly ignoredColumns: readonly IgnoredColumn[]
  readonly warnings: readonly Fault[]
}

/** The rows read so far, of all sheets. */
interface Progress<Row> {
  readonly rows: (ReadRow<Row> & { readonly place: RowPlace })[]
  readonly faults: Fault[]
  readonly warnings: Fault[]
  readonly firstOf: Map<string, RowPlace>
  rejectedRows: number
  skipped: number
}

/** A table, and the columns that tell its rows apart. */
interface Definition<Row> {
  readonly table: Table<Row>
  readonly keys: readonly string[]
}

/** The row that has this key already, or else remembers this one as the first. */
function earlierRow(firstOf: Map<string, RowPlace>, parts: readonly unknown[], place: RowPlace): RowPlace | undefined {
  if (parts.includes(undefined)) return undefined
  const key = joinKey(parts)
  const earlier = firstOf.get(key)
  if (!earlier) firstOf.set(key, place)
  return earlier
}

function repeated(place: RowPlace, earlier: RowPlace, keys: readonly string[], parts: readonly unknown[]): Fault {
  const where = earlier.sheet === place.sheet ? '' : `工作表“${earlier.sheet}”`
  const named = parts.join('、')
  return faultAt(
    place,
    keys[0] ?? '',
    'row/duplicate',
    `“${named}”与${where}第 ${earlier.rowNumber} 行重复，同一文件中只能出现一次，请删去一行`,
  )
}

/** How many cells a delimited line has beyond its header: a delimiter inside a value has moved the others along. */
const surplusCells = ({ delimiter, rows }: SheetCells, { rowIndex }: Header, cells: readonly RawCell[]): number =>
  delimiter !== undefined ? cells.length - (rows[rowIndex]?.length ?? 0) : 0

const tooManyCells = (place: RowPlace, surplus: number): Fault =>
  faultAt(
    place,
    '',
    'row/more-cells',
    `这一行比表头多 ${surplus} 格，可能是数字里的千分位逗号或文字里的分隔符没有加引号，后面的内容都错了位。请改用 .xlsx，或给这样的内容加上双引号`,
  )

/** What is wrong with how a delimited line was divided. */
function misdivided(sheet: SheetCells, cells: readonly RawCell[], place: RowPlace): Fault | undefined {
  const surplus = surplusCells(sheet, place.header, cells)
  if (surplus > 0) return tooManyCells(place, surplus)
  const index = sheet.delimiter !== undefined ? cells.findIndex(({ flaw }) => flaw === 'unpaired-quote') : -1
  return index < 0 ? undefined : unpairedQuote(place, index, cells[index] ?? emptyCell)
}

const unpairedQuote = (place: RowPlace, index: number, cell: RawCell): Fault => ({
  ...faultAt(
    place,
    place.header.columns.find((found) => found.index === index)?.column.key ?? '',
    'row/unpaired-quote',
    `${quoted(cell)}开头的引号没有配对，分不清这一格到哪里为止。请删去多余的引号，或改用 .xlsx`,
  ),
  cell: cellName(index, place.rowNumber),
})

/** What ends a table before its last row, as a sentence begins that says so. */
function ending<Row>({ columns }: Table<Row>, header: Header): (row: readonly RawCell[]) => string | undefined {
  const isOtherHeader = otherHeaderTest(columns, header)
  const above = `第 ${header.rowIndex + 1} 行的表头`
  return (row) => {
    const titled = unitOfRepeatedTitle(row, header)
    if (titled !== undefined) return `又是表头，单位写的是${titled}，与${above}不同`
    const stated = unitOfLine(row, header) ?? unitOfUnitRow(row, header)
    if (stated !== undefined) return `写着单位是${stated}，与${above}不同`
    return isOtherHeader(row) && !isSkipped(row, header) ? `又是表头，列的位置与${above}不同` : undefined
  }
}

/** Rows below the header of another table, or a line with another unit, are not read at all: they are not as it says above. */
function secondHeader(place: RowPlace, says: string, rest: number): Fault {
  const message = `第 ${place.rowNumber} 行${says}，从这里往下的 ${rest} 行都没有读取。请把下面的表移到另一个工作表，或按上面的列和单位重新排列`
  return { ...faultAt(place, '', 'sheet/second-header', message), cell: cellName(0, place.rowNumber) }
}

/** Where reading stops: at the header of another table, or behind the last row. */
function readTo<Row>(table: Table<Row>, { sheet, header }: HeadedSheet, progress: Progress<Row>): number {
  const { name, rows } = sheet
  const endingOf = ending(table, header)
  for (const [index, row] of rows.entries()) {
    const says = index > header.rowIndex ? endingOf(row) : undefined
    if (says === undefined) continue
    const below = rows.slice(index + 1).filter((other) => !isSkipped(other, header)).length
    progress.faults.push(secondHeader({ sheet: name, rowNumber: index + 1, header }, says, below))
    progress.rejectedRows += below
    return index
  }
  return rows.length
}

/** Amounts beside which another unit stands than they would be read in. */
function wrongUnit(cells: readonly RawCell[], place: RowPlace): Fault | undefined {
  const written = unitOfRow(cells, place.header)
  if (written === undefined) return undefined
  const cell = cellName(written.index, place.rowNumber)
  const message = `这一行的单位写的是${written.unit}（见 ${cell}），与表头的单位不同，请换算后再导入`
  return { ...faultAt(place, '', 'row/wrong-unit', message), cell }
}

/** Why the cells of a row are not even looked at one by one. */
const unreadFor = (sheet: SheetCells, cells: readonly RawCell[], place: RowPlace): Fault | undefined =>
  misdivided(sheet, cells, place) ?? wrongUnit(cells, place)

/** The last day that a row speaks of, by the month that stands in it; of any other table none. */
function dayTeller({ columns }: Header, context: ReadContext): (cells: readonly RawCell[]) => Day | undefined {
  const found = columns.find(({ column }) => column.key === 'month')
  return (cells) => {
    const reading = found?.column.read(cells[found.index] ?? emptyCell, context)
    return reading?.ok && typeof reading.value === 'string' && isMonth(reading.value)
      ? lastDayOf(reading.value)
      : undefined
  }
}

/** Columns that the sheet does not have, and fields of which it has not every column. */
function absentFrom<Row>({ columns, madeOf = {} }: Table<Row>, header: Header): string[] {
  const present = new Set(header.columns.map(({ column }) => column.key))
  const fields = Object.entries(madeOf).filter(([, parts]) => !parts.every((key) => present.has(key)))
  return [...columns.map(({ key }) => key).filter((key) => !present.has(key)), ...fields.map(([field]) => field)]
}

function readSheet<Row>(
  { table, keys }: Definition<Row>,
  { sheet, header }: HeadedSheet,
  context: ReadContext,
  progress: Progress<Row>,
): void {
  const absentKeys = absentFrom(table, header)
  const dayOf = dayTeller(header, context)
  const end = readTo(table, { sheet, header }, progress)
  for (const [index, cells] of sheet.rows.slice(0, end).entries()) {
    if (index <= header.rowIndex) continue
    if (isSkipped(cells, header)) {
      progress.skipped += 1
      continue
    }
    const place: RowPlace = { sheet: sheet.name, rowNumber: index + 1, header }
    const unread = unreadFor(sheet, cells, place)
    if (unread) {
      progress.faults.push(unread)
      progress.rejectedRows += 1
      continue
    }
    const { row, values, faults, warnings } = readRow(table, cells, place, { ...context, day: dayOf(cells) })
    const parts = keys.map((key) => values[key])
    const earlier = earlierRow(progress.firstOf, parts, place)
    progress.faults.push(...faults)
    if (earlier) progress.faults.push(repeated(place, earlier, keys, parts))
    if (row === undefined || earlier) {
      progress.rejectedRows += 1
      continue
    }
    progress.warnings.push(...warnings)
    progress.rows.push({
      row,
      sheet: sheet.name,
      rowNumber: place.rowNumber,
      absent: fieldsOf(row, absentKeys),
      place,
    })
  }
}

/** Columns named like a field of the row; the months of a plan and the name in a report are no fields. */
const fieldsOf = <Row>(row: Row, keys: readonly string[]): (keyof Row & string)[] =>
  // What passes the filter is a key of the row.
  keys.filter((key) => Object.hasOwn(row as object, key)) as (keyof Row & string)[]

/** All codes of the table's own key column, whatever is wrong with their rows. */
function codesInFile(headed: readonly HeadedSheet[]): Set<string> {
  const codes = headed.flatMap(({ sheet, header }) => {
    const index = header.columns.find(({ column }) => column.key === 'code')?.index ?? -1
    return sheet.rows.map((cells) => cellText(cells[index] ?? emptyCell).normalize('NFKC'))
  })
  return new Set(codes)
}

const ignoredColumns = ({ sheet, header }: HeadedSheet): IgnoredColumn[] =>
  header.ignored.map(({ header: text, index, reason }) => ({
    sheet: sheet.name,
    header: text,
    cell: cellName(index, header.rowIndex + 1),
    reason,
  }))

/** The same sheet with its amounts in 万元. */
function convertedSheet({ sheet, header }: HeadedSheet): HeadedSheet {
  if (header.columns.every(({ inUnit }) => inUnit === undefined)) return { sheet, header }
  const rows = sheet.rows.map((row, index) => (index > header.rowIndex ? inTenThousands(row, header.columns) : row))
  return { sheet: { ...sheet, rows }, header }
}

/** Reads every sheet that holds the table: good rows, and for the others every fault with its place. */
export const readTable = <K extends TableKind>(
  kind: K,
  sheets: readonly SheetCells[],
  known: Known,
  options: ReadTableOptions = {},
): TableReading<RowOf<K>> => readRowsOf({ table: tableOf(kind), keys: tableOf(kind).key }, sheets, known, options)

/** The same for a table that is no kind of its own. */
export function readRowsOf<Row extends object>(
  definition: Definition<Row>,
  sheets: readonly SheetCells[],
  known: Known,
  { month, planePositions = false, ...meant }: ReadTableOptions = {},
): TableReading<Row> {
  const { headed, faults, warnings } = readHeaders(sheets, definition.table.columns, meant)
  const codes = codesInFile(headed)
  const progress: Progress<Row> = {
    rows: [],
    faults: [...faults],
    warnings: [...warnings],
    firstOf: new Map(),
    rejectedRows: 0,
    skipped: 0,
  }
  for (const one of headed) {
    const context: ReadContext = {
      known,
      date1904: one.sheet.date1904 === true,
      month,
      codesInFile: codes,
      planePositions,
    }
    readSheet(definition, convertedSheet(one), context, progress)
  }
  const { kept, orphans } = rejectOrphans(progress.rows, known)
  return {
    rows: kept.map(({ place: _, ...row }) => row),
    faults: [...progress.faults, ...orphans],
    rejectedRows: progress.rejectedRows + orphans.length,
    skipped: progress.skipped,
    ignoredColumns: headed.flatMap(ignoredColumns),
    warnings: progress.warnings,
  }
}
