import type { PrintedSheet, SheetCell, SheetColumn } from '@pianqu/shared/workbook/printed-sheet.ts'
import { columnLetter } from '@pianqu/shared/workbook/raw-cell.ts'
import { type Cell, type CellStyle, type MergeRange, type WriteSheet, writeXlsx } from 'hucre/xlsx'

const side = { style: 'thin', color: { rgb: '000000' } } as const
const border = { top: side, bottom: side, left: side, right: side }
const font = (size: number, bold = false, name = '宋体') => ({ name, size, bold })

const titleStyle: CellStyle = {
  font: font(22, false, '方正小标宋简体'),
  alignment: { horizontal: 'center', vertical: 'center' },
}
const noteStyle: CellStyle = { font: font(11), alignment: { horizontal: 'left', vertical: 'center' } }
const headStyle: CellStyle = {
  font: font(11, true, '黑体'),
  border,
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'EEF1F4' } },
  alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
}

/** Title, what is said of the figures, and two rows of heads. */
const rowsAbove = 4
const [titleRow, noteRow, groupRow, headRow] = [0, 1, 2, 3] as const

const key = (row: number, column: number): string => `${row},${column}`

const textOf = (value: string, style: CellStyle): Partial<Cell> => ({ value, type: 'string', style })

function cellOf({ text, number }: SheetCell, { align }: SheetColumn, isTotal: boolean): Partial<Cell> {
  const style: CellStyle = {
    font: font(11, isTotal),
    border,
    alignment: { horizontal: align, vertical: 'center', wrapText: align === 'left' },
  }
  if (!number)
    return textOf(text, text === '—' ? { ...style, alignment: { horizontal: 'center', vertical: 'center' } } : style)
  return { value: number.value, type: 'number', style: { ...style, numFmt: number.format } }
}

/** Columns that stand under one head next to each other. */
function groupsOf(columns: readonly SheetColumn[]): { group: string | null; from: number; to: number }[] {
  const groups: { group: string | null; from: number; to: number }[] = []
  for (const [at, { group }] of columns.entries()) {
    const last = groups.at(-1)
    if (last && group !== null && last.group === group) last.to = at
    else groups.push({ group, from: at, to: at })
  }
  return groups
}

const across = (row: number, to: number, from = 0): MergeRange => ({
  startRow: row,
  endRow: row,
  startCol: from,
  endCol: to,
})

function headMerges(columns: readonly SheetColumn[]): MergeRange[] {
  return groupsOf(columns).flatMap(({ group, from, to }) => {
    if (group === null) return [{ startRow: groupRow, endRow: headRow, startCol: from, endCol: to }]
    return to > from ? [across(groupRow, to, from)] : []
  })
}

function headCells(columns: readonly SheetColumn[]): [string, Partial<Cell>][] {
  return columns.flatMap(({ header, group }, at) => [
    [key(groupRow, at), textOf(group ?? header, headStyle)],
    [key(headRow, at), textOf(header, headStyle)],
  ])
}

/** How wide a text is in the characters that columns are measured in: Chinese ones are two. */
const widthOf = (text: string): number => [...text].reduce((width, each) => width + (each > '\u2e80' ? 2 : 1), 0)

/** As high as the text that takes the most lines; a spreadsheet that opens the file does not measure it again. */
function heightOf(row: readonly SheetCell[], columns: readonly SheetColumn[]): number {
  const lines = columns.map(({ width, align }, at) =>
    align === 'left' ? Math.ceil((widthOf(row[at]?.text ?? '') * 1.1) / width) : 1,
  )
  return 5 + 16 * Math.max(1, ...lines)
}

function sheetOf({ name, title, note, columns, rows, hasTotal }: PrintedSheet): WriteSheet {
  const last = columns.length - 1
  const body = rows.flatMap((row, at) =>
    columns.map((column, index): [string, Partial<Cell>] => [
      key(rowsAbove + at, index),
      cellOf(row[index] ?? { text: '' }, column, hasTotal && at === rows.length - 1),
    ]),
  )
  const cells = new Map<string, Partial<Cell>>([
    [key(titleRow, 0), textOf(title, titleStyle)],
    [key(noteRow, 0), textOf(note, noteStyle)],
    ...headCells(columns),
    ...body,
  ])
  const valueAt = (row: number) => columns.map((_, at) => cells.get(key(row, at))?.value ?? null)
  return {
    name,
    columns: columns.map(({ width }) => ({ width })),
    rows: Array.from({ length: rowsAbove + rows.length }, (_, row) => valueAt(row)),
    cells,
    merges: [across(titleRow, last), across(noteRow, last), ...headMerges(columns)],
    rowDefs: new Map([
      [titleRow, { height: 40 }],
      [noteRow, { height: 22 }],
      [groupRow, { height: 20 }],
      [headRow, { height: 32 }],
      ...rows.map((row, at) => [rowsAbove + at, { height: heightOf(row, columns) }] as const),
    ]),
    freezePane: { rows: rowsAbove, columns: 3 },
    pageSetup: {
      paperSize: 'a3',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      margins: { left: 0.4, right: 0.4, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
      printArea: `$A$1:$${columnLetter(last)}$${rowsAbove + rows.length}`,
      printTitlesRow: `$1:$${rowsAbove}`,
    },
    headerFooter: { oddFooter: '&C第 &P 页，共 &N 页' },
  }
}

interface Said {
  readonly issuer: string
  readonly title: string
  /** When it is said to have been made. */
  readonly at: string
}

/** A workbook that is ready for the printer: one page across, the heads on each. */
export function writePrinted(sheets: readonly PrintedSheet[], { issuer, title, at }: Said): Promise<Uint8Array> {
  const made = new Date(at)
  const properties = { title, creator: issuer, lastModifiedBy: issuer, created: made, modified: made }
  return writeXlsx({ sheets: sheets.map(sheetOf), properties })
}
