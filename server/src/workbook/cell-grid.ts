import { cellText } from '@pianqu/shared/workbook/cell-text.ts'
import { cellName, columnLetter, emptyCell, type RawCell, type Stray } from '@pianqu/shared/workbook/raw-cell.ts'
import { overLimits, workbookLimits } from './workbook-limits.ts'

/** How many cells a file may still bring, over all of its sheets. */
export interface CellBudget {
  left: number
}

export const cellBudget = (): CellBudget => ({ left: workbookLimits.cells })

/** A block of merged cells, from 0, its ends included. */
export interface Block {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
}

/** Cells beyond the limits: as few as these were typed by mistake, far away from the table; more are a table too large. */
const mostStrays = 20

const isBeyond = (row: number, column: number): boolean =>
  row >= workbookLimits.rows || column >= workbookLimits.columns

function tooLarge(row: number): Error {
  const { rows, columns } = workbookLimits
  return row >= rows
    ? overLimits(`表格超过 ${rows} 行，请拆成几个文件分别导入`)
    : overLimits(`表格超过 ${columns} 列，请删去不需要的列后再导入`)
}

const isSame = (a: RawCell, b: RawCell): boolean =>
  a.flaw === b.flaw && a.error === b.error && cellText(a) === cellText(b)

/** A cell that the file holds twice, with what both say. */
const twice = (a: RawCell, b: RawCell): RawCell =>
  isSame(a, b) ? a : { value: [a, b].map((cell) => cell.error ?? cellText(cell)).join('／'), flaw: 'twice' }

const isBlank = ({ value, flaw, error }: RawCell): boolean =>
  flaw === undefined && error === undefined && (value === null || (typeof value === 'string' && value.trim() === ''))

const nameOf = ({ top, bottom, left, right }: Block): string =>
  `${columnLetter(left)}${top + 1}:${columnLetter(right)}${bottom + 1}`

/** The rows of a sheet while they are read: blank cells take no room behind the last filled one. */
export function cellGrid(budget: CellBudget) {
  const rows: RawCell[][] = []
  const strays: Stray[] = []

  function spend(count: number): void {
    budget.left -= count
    if (budget.left < 0) throw overLimits(`文件的单元格超过 ${workbookLimits.cells} 个，请拆成几个文件分别导入`)
  }

  function put(row: number, column: number, cell: RawCell): void {
    while (rows.length <= row) rows.push([])
    const cells = rows[row]
    if (!cells) return
    spend(Math.max(0, column + 1 - cells.length))
    while (cells.length < column) cells.push(emptyCell)
    cells[column] = cell
  }

  function fill({ top, bottom, left, right }: Block, cell: RawCell, own: readonly boolean[]): void {
    const last = Math.min(right, workbookLimits.columns - 1)
    for (let row = top; row <= Math.min(bottom, rows.length - 1); row += 1) {
      if (own[row]) for (let column = left; column <= last; column += 1) put(row, column, cell)
    }
  }

  return {
    rows,
    strays,
    place(row: number, column: number, cell: RawCell): void {
      if (isBlank(cell)) return
      if (isBeyond(row, column)) {
        strays.push({ cell: cellName(column, row + 1), text: cellText(cell).slice(0, 40) })
        if (strays.length > mostStrays) throw tooLarge(row)
        return
      }
      const before = rows[row]?.[column]
      put(row, column, before === undefined || isBlank(before) ? cell : twice(before, cell))
    },
    /** Merged cells count for each of their cells, in rows that have something of their own. */
    merge(blocks: readonly Block[]): void {
      const own = rows.map(({ length }) => length > 0)
      for (const block of blocks) {
        const first = rows[block.top]?.[block.left]
        if (first && !isBlank(first)) fill(block, { ...first, merged: nameOf(block) }, own)
      }
    },
  }
}
