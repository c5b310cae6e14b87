import { cellText } from './cell-text.ts'
import { cellName, type RawCell, type SheetCells } from './raw-cell.ts'
import type { KeyedColumn } from './table.ts'
import { moneyOf, statedUnits, unitAlone } from './unit-text.ts'
import type { WrittenHeader } from './written-header.ts'

/** A unit of measure, and where a person finds it written. */
export interface UnitStatement {
  readonly unit: string
  readonly where: string
}

const rowsBelow = 3

/** The unit that stands in a cell of its own just below the header, `（亿元）`. */
export function unitBelow(
  rows: readonly (readonly RawCell[])[],
  headerRow: number,
  index: number,
): UnitStatement | undefined {
  for (let at = headerRow + 1; at <= headerRow + rowsBelow && at < rows.length; at += 1) {
    const cell = rows[at]?.[index]
    const unit = typeof cell?.value === 'string' ? unitAlone(cell.value) : undefined
    if (unit !== undefined) return { unit, where: `表头下面的 ${cellName(index, at + 1)}` }
  }
  return undefined
}

const isRemark = /^[\s(（【[*＊]*(?:注|备注|附注|说明|填表说明|填报说明|单\s*位|计量单位|金额单位|货币单位)/

type Sheet = Pick<SheetCells, 'rows'> & Partial<SheetCells>

interface Line {
  readonly text: string
  readonly where: string
}

const short = (text: string): string => text.slice(0, 40)

const lineIn = (text: string, row: number): Line => ({ text, where: `第 ${row + 1} 行“${short(text)}”` })

/** What stands above the table, the nearest line first. */
const linesAbove = ({ rows }: Sheet, headerRow: number): Line[] =>
  rows
    .slice(0, headerRow)
    .flatMap((row, at) =>
      [...new Set(row)].filter(({ value }) => typeof value === 'string').map((cell) => lineIn(cellText(cell), at)),
    )
    .reverse()

/** Remarks among and below the rows. */
const remarks = ({ rows }: Sheet, headerRow: number): Line[] =>
  rows.flatMap((row, at) => {
    const first = at > headerRow ? row.find(({ value }) => value !== null) : undefined
    return typeof first?.value === 'string' && isRemark.test(short(first.value)) ? [lineIn(cellText(first), at)] : []
  })

/** Every line outside of the table in which a unit may be stated. */
const lines = (sheet: Sheet, headerRow: number): Line[] => [
  ...linesAbove(sheet, headerRow),
  ...remarks(sheet, headerRow),
  ...(sheet.margins ?? []).map((text) => ({ text, where: `页眉页脚“${short(text)}”` })),
  { text: sheet.name ?? '', where: `工作表名“${sheet.name ?? ''}”` },
]

/** The unit of money that is written outside of the table, nearest first; another than 万元 counts before it, so that it is asked about. */
export function stateUnit(sheet: Sheet, headerRow: number): UnitStatement | undefined {
  const all = lines(sheet, headerRow).flatMap(({ text, where }) => statedUnits(text).map((unit) => ({ unit, where })))
  return all.find(({ unit }) => unit !== '万元') ?? all[0]
}

/** A row below the header that holds units and nothing to be read. */
export const isUnitRow = (row: readonly RawCell[], indexes: readonly number[]): boolean => {
  const cells = indexes.map((index) => row[index]).filter((cell) => cell !== undefined && cellText(cell) !== '')
  const units = cells.map((cell) => (typeof cell?.value === 'string' ? unitAlone(cell.value) : undefined))
  return (
    units.some((unit) => unit !== undefined && (unit === '%' || moneyOf(unit) !== undefined)) &&
    !units.includes(undefined)
  )
}

interface Above {
  readonly rowIndex: number
  readonly written: readonly WrittenHeader[]
}

/** The unit of a column: over it, just below its title, or where money is measured, beside the table. */
export function unitOver(
  sheet: Sheet,
  { rowIndex, written }: Above,
  { column, index }: { readonly column: KeyedColumn; readonly index: number },
  stated = stateUnit(sheet, rowIndex),
): UnitStatement | undefined {
  const header = written.find((one) => one.index === index)
  if (header?.unit !== undefined) return { unit: header.unit, where: `表头“${header.text}”` }
  const below = column.unit === undefined ? undefined : unitBelow(sheet.rows, rowIndex, index)
  return below ?? (column.unit === '万元' ? stated : undefined)
}
