import { isFilled } from './cell-reader.ts'
import { cellText, folded } from './cell-text.ts'
import { type FoundColumn, type Header, namesOf } from './find-header.ts'
import { parseHeader } from './header-text.ts'
import { emptyCell, type RawCell } from './raw-cell.ts'
import { isUnitRow } from './stated-unit.ts'
import { isOtherSize, isSizedMoney, moneyOf, statedUnits, unitAlone } from './unit-text.ts'

type Columns = Pick<Header, 'columns'>

/** Whether amounts in this unit are of another size than the column is read in. */
const isOther = ({ column, inUnit }: FoundColumn, unit: string): boolean => {
  if (inUnit !== undefined) return moneyOf(unit) !== undefined && unit !== inUnit
  return column.unit !== undefined && isOtherSize(unit, column.unit)
}

const isMoney = ({ column }: FoundColumn): boolean => column.unit === '万元'

/** The unit in a row of units, `（亿元）` over each amount, where it is another one than above. */
export function unitOfUnitRow(row: readonly RawCell[], { columns }: Columns): string | undefined {
  const measured = columns.filter(({ column }) => column.unit !== undefined)
  const indexes = measured.map(({ index }) => index)
  if (!isUnitRow(row, indexes)) return undefined
  const written = measured.map((found) => ({ found, unit: unitAlone(cellText(row[found.index] ?? emptyCell)) }))
  return written.find(({ found, unit }) => unit !== undefined && isOther(found, unit))?.unit
}

/** The unit of a title that stands once more over its own column, where it is another one than above. */
export function unitOfRepeatedTitle(row: readonly RawCell[], { columns }: Columns): string | undefined {
  for (const found of columns) {
    const cell = row[found.index]
    if (typeof cell?.value !== 'string') continue
    const { name, unit } = parseHeader(cellText(cell))
    if (unit !== undefined && namesOf(found.column).includes(name) && isOther(found, unit)) return unit
  }
  return undefined
}

const unitLine = /^[([【〔]?(?:计量|金额|货币|计价)?单位[:为是]/

/** A line among the rows that only says in which unit they are. */
export function isUnitLine(row: readonly RawCell[]): boolean {
  const filled = [...new Set(row.filter(isFilled).map(cellText))]
  return filled.length === 1 && unitLine.test(folded((filled[0] ?? '').slice(0, 40)))
}

/** The unit that a line among the rows states for those below it, where it is another one than they are read in. */
export function unitOfLine(row: readonly RawCell[], { columns }: Columns): string | undefined {
  if (!isUnitLine(row)) return undefined
  const units = statedUnits(cellText(row.find(isFilled) ?? emptyCell))
  return units.find((unit) => columns.some((found) => isMoney(found) && isOther(found, unit)))
}

/**
 * The unit that stands beside the amounts of one row, in a column of its own or in one that has no title, where it is
 * another one than they are read in.
 */
export function unitOfRow(row: readonly RawCell[], { columns }: Columns): { unit: string; index: number } | undefined {
  const read = new Set(columns.map(({ index }) => index))
  const money = columns.filter((found) => isMoney(found) && isFilled(row[found.index]))
  if (money.length === 0) return undefined
  for (const [index, cell] of row.entries()) {
    if (read.has(index) || typeof cell?.value !== 'string' || cell.value.length > 24) continue
    const text = folded(cell.value).replace(/^[([【〔]+|[)\]】〕]+$/g, '')
    const unit = isSizedMoney(text) ? moneyOf(text) : undefined
    if (unit !== undefined && money.some((found) => isOther(found, unit))) return { unit, index }
  }
  return undefined
}
