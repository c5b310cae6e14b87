import { emptyCell, type RawCell } from '@pianqu/shared/workbook/raw-cell.ts'
import type { CellFormat } from './cell-formats.ts'
import { overLimits, workbookLimits } from './workbook-limits.ts'
import { attribute, decodeEscapes, decodeXml, scanXml } from './xml.ts'

/** What the cells of all sheets refer to. */
export interface CellSources {
  readonly strings: readonly RawCell[]
  readonly formats: readonly CellFormat[]
  readonly date1904: boolean
}

const secondsOfDay = 86_400
const epoch1900 = Date.UTC(1899, 11, 30)
const epoch1904 = Date.UTC(1904, 0, 1)
/** The last day of the year 9999; larger numbers are no days even in a date format. */
const lastSerial = 2_958_465

function numberCell(text: string, format: CellFormat | undefined, date1904: boolean): RawCell {
  const value = Number(text)
  if (Number.isNaN(value)) return { value: decodeXml(text) }
  if (format === 'percent') return { value, percent: true }
  if (format !== 'date' || value < 0 || value > lastSerial) return { value }
  // To the second: what a float adds to it was never typed.
  const seconds = Math.round(value * secondsOfDay)
  return { value: new Date((date1904 ? epoch1904 : epoch1900) + seconds * 1000) }
}

/** One cell from its type and its text; formulas count by their cached value, which is all that is read here. */
function cellFrom(type: string | undefined, style: string | undefined, text: string, sources: CellSources): RawCell {
  if (text === '') return emptyCell
  switch (type) {
    case 's':
      return sources.strings[Number(text)] ?? emptyCell
    case 'str':
    case 'inlineStr':
      return { value: decodeEscapes(decodeXml(text)) }
    case 'b':
      return { value: text === '1' || text === 'true' }
    case 'e':
      return { value: null, error: decodeXml(text) }
    case 'd':
      return { value: decodeXml(text) }
    default:
      return numberCell(text, sources.formats[Number(style ?? 0)], sources.date1904)
  }
}

const letterA = 64

/** The column of `AB12`, from 0; -1 where the reference has no letters. */
function columnOf(reference: string): number {
  let column = 0
  for (let at = 0; at < reference.length; at += 1) {
    const letter = reference.charCodeAt(at) & ~32
    if (letter <= letterA || letter > letterA + 26) break
    column = column * 26 + letter - letterA
  }
  return column - 1
}

function checkPlace(row: number, column: number): void {
  const { rows, columns } = workbookLimits
  if (row >= rows) throw overLimits(`表格超过 ${rows} 行，请拆成几个文件分别导入`)
  if (column >= columns) throw overLimits(`表格超过 ${columns} 列，请删去不需要的列后再导入`)
}

function place(rows: RawCell[][], row: number, column: number, cell: RawCell): void {
  checkPlace(row, column)
  while (rows.length <= row) rows.push([])
  const cells = rows[row]
  if (!cells) return
  while (cells.length < column) cells.push(emptyCell)
  cells[column] = cell
}

/** The cells of one worksheet. Blank cells at the end of a row and blank rows at the end are not kept. */
export function sheetCells(xml: string, sources: CellSources): RawCell[][] {
  const rows: RawCell[][] = []
  let row = -1
  let column = -1
  let type: string | undefined
  let style: string | undefined
  let value = ''
  let isInCell = false
  let isPhonetic = false

  const open = (name: string, attributes: string): void => {
    if (name === 'row') {
      row = Number(attribute(attributes, 'r') ?? row + 2) - 1
      column = -1
    } else if (name === 'c') {
      const reference = attribute(attributes, 'r')
      column = reference === undefined ? column + 1 : columnOf(reference)
      type = attribute(attributes, 't')
      style = attribute(attributes, 's')
      value = ''
      isInCell = true
    } else if (name === 'rPh') isPhonetic = true
  }
  const closeCell = (): void => {
    const cell = cellFrom(type, style, value, sources)
    if (cell !== emptyCell && row >= 0 && column >= 0) place(rows, row, column, cell)
    isInCell = false
  }
  const close = (name: string, text: string): void => {
    switch (name) {
      case 'c':
        closeCell()
        break
      case 'v':
        value = text
        break
      case 't':
        if (isInCell && !isPhonetic) value += text
        break
      case 'rPh':
        isPhonetic = false
        break
    }
  }
  scanXml(xml, (name, attributes, isClosing, text) => {
    if (isClosing) close(name, text)
    else open(name, attributes)
  })
  return rows
}
