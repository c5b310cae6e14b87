import type { ColumnChoice, Meant } from './column-choice.ts'
import type { Fault } from './fault.ts'
import { type FoundColumn, findHeader, type Header } from './find-header.ts'
import { cellName, columnIndex, columnLetter, type SheetCells } from './raw-cell.ts'
import type { KeyedColumn } from './table.ts'
import { moneyOf } from './unit-text.ts'

interface Chosen {
  readonly sheet: SheetCells
  readonly table: readonly KeyedColumn[]
  /** As it was recognised, and as the person means it. */
  readonly found: Header
  readonly header: Header
  readonly choices: readonly ColumnChoice[]
}

/** A column that is said two different things of. */
export const saidTwice = (choices: readonly ColumnChoice[]): string[] => {
  const letters = choices.map(({ column }) => column)
  const twice = [...new Set(letters.filter((letter, at) => letters.indexOf(letter) < at))]
  return twice
    .filter((letter) => {
      const said = choices.filter(({ column }) => column === letter)
      return new Set(said.map(({ field, unit }) => `${field} ${unit}`)).size > 1
    })
    .map((letter) => `${letter} 列选了两次，对应不同，请只留一种`)
}

const titleAt = ({ written }: Header, index: number): string =>
  written.find((header) => header.index === index)?.text ?? columnLetter(index)

/** A title that says one thing of the table, sent to another. */
function otherThings({ found, header, choices }: Chosen): [index: number, message: string][] {
  return choices.flatMap(({ column, field }) => {
    const index = columnIndex(column)
    const recognised = found.columns.find((one) => one.index === index)?.column
    const meant = header.columns.find((one) => one.index === index)?.column
    if (field === null || !recognised || !meant || recognised === meant) return []
    return [[index, `${column} 列的表头是“${titleAt(found, index)}”，按选定写入“${meant.title}”，请确认没有选反`]]
  })
}

/** A unit that stands over a column, read in another. */
function otherUnits({ header }: Chosen): [index: number, message: string][] {
  return header.columns.flatMap(({ index, unit, inUnit }: FoundColumn) => {
    const written = unit && moneyOf(unit.unit)
    if (!unit || inUnit === undefined || written === undefined || written === inUnit) return []
    const message = `${columnLetter(index)} 列写的单位是${unit.unit}（见${unit.where}），按选定的${inUnit}读取，请确认`
    return [[index, message]]
  })
}

/** Rows between the titles that were recognised and those that the person named: nobody reads them. */
function passedRows({ sheet, table, header }: Chosen, { headerRow }: Meant): [index: number, message: string][] {
  if (headerRow === undefined) return []
  const own = findHeader(sheet, table)
  if (!own || own.missing.length > 0 || own.rowIndex >= header.rowIndex) return []
  const message = `第 ${own.rowIndex + 1} 行也是表头；按选定的第 ${header.rowIndex + 1} 行作表头，它上面的 ${header.rowIndex - own.rowIndex} 行都没有读取，请确认`
  return [[0, message]]
}

/** What a person may have meant otherwise: it is taken as said, and told. */
export function doubtsOfChoices(chosen: Chosen, meant: Meant): Fault[] {
  const row = chosen.header.rowIndex + 1
  return [...otherThings(chosen), ...otherUnits(chosen), ...passedRows(chosen, meant)].map(([index, message]) => ({
    sheet: chosen.sheet.name,
    row,
    column: '',
    cell: cellName(index, row),
    code: 'sheet/choice',
    message,
  }))
}
