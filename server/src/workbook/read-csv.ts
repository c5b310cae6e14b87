import { emptyCell, type RawCell, type SheetCells } from '@pianqu/shared/workbook/raw-cell.ts'
import { cellBudget } from './cell-grid.ts'
import { unmarkedUtf16 } from './file-kind.ts'
import { givenField } from './harmless-field.ts'
import { textCell } from './rich-text.ts'
import { type Delimiter, delimiters, type Split, splitText } from './split-fields.ts'
import { overLimits, unreadable, workbookLimits } from './workbook-limits.ts'

export function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  const unmarked = unmarkedUtf16(bytes)
  if (unmarked !== undefined) return new TextDecoder(unmarked).decode(bytes)
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes)
    } catch {
      // Not this one.
    }
  }
  throw unreadable('认不出文件的文字编码。请另存为“CSV UTF-8”或 .xlsx 后再导入')
}

/** How much of a header the first lines of a file hold; 0 for none. */
export type HeaderScore = (sheet: SheetCells) => number

/** What Excel makes of a month typed as 2025.10 when it writes text: a number that has lost its zero, as in its cells. */
const cutMonth = /^\d{4}\.1$/

/** Systems write `="0012"` so that Excel keeps the zeros. */
function csvCell(text: string): RawCell {
  if (cutMonth.test(text)) return { value: Number(text) }
  const value = /^="([^"]*)"$/.exec(text)?.[1] ?? givenField(text)
  return value === '' ? emptyCell : textCell(value)
}

/** The file's name, as far as Excel allows it for a sheet. */
function sheetName(fileName: string): string {
  const bare = fileName.replace(/\.[^.]*$/, '').replace(/[\\/?*:[\]']/g, ' ')
  return bare.slice(0, 31).trim() || 'CSV'
}

const linesTried = 15

const sheetOf = ({ lines, unpaired }: Split, name: string, delimiter: Delimiter): SheetCells => ({
  name,
  rows: lines.map((line, row) =>
    line.map((text, column) =>
      unpaired.has(`${row},${column}`) ? { value: text, flaw: 'unpaired-quote' } : csvCell(text),
    ),
  ),
  delimiter,
})

const standsIn = (text: string, delimiter: Delimiter): number => text.slice(0, 20_000).split(delimiter).length

/** The first lines; none where too many quotes do not close under this delimiter. */
function triedFields(text: string, delimiter: Delimiter): Split {
  try {
    return splitText(text, delimiter, linesTried)
  } catch {
    return { lines: [], unpaired: new Set() }
  }
}

/** The delimiter under which the header is found; without one, the one that stands most often in the first lines. */
export function delimiterOf(text: string, scoreOf?: HeaderScore): Delimiter {
  const scored = delimiters.map((delimiter) => {
    const fields = triedFields(text, delimiter)
    const width = Math.max(0, ...fields.lines.map((line) => line.length))
    const score = width > 1 && width <= workbookLimits.columns ? (scoreOf?.(sheetOf(fields, '', delimiter)) ?? 0) : 0
    return { delimiter, score, count: standsIn(text.replace(/"[^"]*"/g, ''), delimiter) }
  })
  const common = scored.filter(({ delimiter }) => delimiter === ',' || delimiter === '\t' || delimiter === ';')
  const best = scored.reduce((a, b) => (b.score > a.score ? b : a))
  return best.score > 0 ? best.delimiter : common.reduce((a, b) => (b.count > a.count ? b : a)).delimiter
}

const blanks = new Set('\n\r\t ,;|\u3000')

/** Without the lines at the end that hold delimiters only: a formatted cell far below leaves hundreds of thousands of them. */
function withoutBlankEnd(text: string): string {
  let end = text.length
  while (end > 0 && blanks.has(text.charAt(end - 1))) end -= 1
  return text.slice(0, end)
}

/** Blank cells beyond the last column that is read are nothing. */
function cutTo(columns: number, line: string[]): string[] {
  return line.length > columns && line.slice(columns).every((cell) => cell.trim() === '')
    ? line.slice(0, columns)
    : line
}

function splitWhole(text: string, delimiter: Delimiter): Split {
  const { rows, columns } = workbookLimits
  const whole = splitText(text, delimiter, rows + 1)
  const fields = whole.lines.length > rows ? splitText(withoutBlankEnd(text), delimiter, rows + 1) : whole
  return { ...fields, lines: fields.lines.map((line) => cutTo(columns, line)) }
}

/** The one sheet of a text file; a line is a row, whatever its ending and its number of cells. */
export function readCsv(bytes: Uint8Array, fileName: string, scoreOf?: HeaderScore): SheetCells[] {
  const text = decoded(bytes).replace(/^\ufeff/, '')
  const { rows: maxRows, columns } = workbookLimits
  const delimiter = delimiterOf(text, scoreOf)
  const fields = splitWhole(text, delimiter)
  const { lines } = fields
  if (lines.length > maxRows) throw overLimits(`表格超过 ${maxRows} 行，请拆成几个文件分别导入`)
  if (lines.some(({ length }) => length > columns)) throw overLimits(`表格超过 ${columns} 列，请删去不需要的列后再导入`)
  const budget = cellBudget()
  budget.left -= lines.reduce((sum, { length }) => sum + length, 0)
  if (budget.left < 0) throw overLimits(`文件的单元格超过 ${workbookLimits.cells} 个，请拆成几个文件分别导入`)
  return [sheetOf(fields, sheetName(fileName), delimiter)]
}
