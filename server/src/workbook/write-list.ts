import { decimalText } from '@pianqu/shared/workbook/cell-text.ts'
import { formatLike } from '@pianqu/shared/workbook/format-like.ts'
import type { ListWorkbook, WorkbookCell } from '@pianqu/shared/workbook/list-sheet.ts'
import { columnLetter } from '@pianqu/shared/workbook/raw-cell.ts'
import { type Cell, writeXlsx } from 'hucre/xlsx'
import { asText, heading } from './cell-styles.ts'
import { numberFormat } from './number-format.ts'

const title = { font: { bold: true } }
const words = { numFmt: asText, alignment: { vertical: 'top' as const, wrapText: true } }

/** What a spreadsheet makes of a number; a format without digits is for nought alone. */
const shownUnder = (format: string, value: number): string | null =>
  /[0#]/.test(format) || value === 0 ? (numberFormat(format)(value)?.text ?? decimalText(value)) : null

/** A number that shows what screens write; where no format makes it show just that, the text itself. */
function cellOf(cell: WorkbookCell): Partial<Cell> {
  if (cell === null) return { value: null }
  if (typeof cell === 'string') return { value: cell, type: 'string', style: words }
  const format = formatLike(cell.text)
  const isAlike = format !== null && shownUnder(format, cell.value) === cell.text
  return isAlike
    ? {
        value: cell.value,
        type: 'number',
        style: { numFmt: format, alignment: { vertical: 'top', horizontal: 'right' } },
      }
    : { value: cell.text, type: 'string', style: words }
}

/** The workbook of a list: what it is of, its head, its rows; it prints across with the head on every page. */
export function writeList({ name, about, columns, rows }: ListWorkbook): Promise<Uint8Array> {
  // A line between what the sheet is and its table, so that a spreadsheet takes the table for one.
  const head = about.length + 1
  const cells = new Map<string, Partial<Cell>>([
    ...about.map((line, row): [string, Partial<Cell>] => [
      `${row},0`,
      { value: line, type: 'string', ...(row === 0 && { style: title }) },
    ]),
    ...columns.map(({ header }, index): [string, Partial<Cell>] => [
      `${head},${index}`,
      { value: header, type: 'string', style: heading },
    ]),
    ...rows.flatMap((row, at) =>
      row.map((cell, index): [string, Partial<Cell>] => [`${head + 1 + at},${index}`, cellOf(cell)]),
    ),
  ])
  const last = columnLetter(Math.max(0, columns.length - 1))
  return writeXlsx({
    sheets: [
      {
        name,
        columns: columns.map(({ width }) => ({ width })),
        rows: [],
        cells,
        freezePane: { rows: head + 1 },
        ...(rows.length > 0 && { autoFilter: { range: `A${head + 1}:${last}${head + 1 + rows.length}` } }),
        pageSetup: {
          paperSize: 'a4',
          orientation: 'landscape',
          fitToPage: true,
          fitToWidth: 1,
          fitToHeight: 0,
          printTitlesRow: `$${head + 1}:$${head + 1}`,
        },
      },
    ],
  })
}
