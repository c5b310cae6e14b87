import type { MoneyUnit } from '@pianqu/shared/workbook/unit-text.ts'
import { shownText } from '../cells/cell-text.ts'
import { columnUnit, namesUnit } from '../cells/coerce-money.ts'
import type { Coerced } from '../cells/coerced.ts'
import { type CellValue, isClosed, type SheetEdit, valueIn } from '../sheet.ts'
import { isNumbering } from './paste-columns.ts'
import { type ColumnChoices, isFilled, type Layout, layOut, type PasteGrid } from './paste-layout.ts'
import type { Conversion, PastedChange, PastePlan, PlacedCell, Reject, Unplaced } from './paste-plan.ts'
import type { PastedRow } from './paste-rows.ts'
import { type UnitSample, unitQuestions } from './paste-units.ts'
import { blockWritesCommas, readPasted } from './read-pasted.ts'

/** What the person answered to what the plan asked. */
export interface PasteAnswers {
  /** By column: the unit of numbers that name none. */
  readonly units?: Readonly<Record<string, MoneyUnit>>
  /** Empty cells clear what they cover. */
  readonly clearsWithBlanks?: boolean
  /** Where pasted columns go that were recognised otherwise. */
  readonly columns?: ColumnChoices
  /** What is read instead of a pasted cell, by `cellAt`. */
  readonly corrections?: Readonly<Record<string, string>>
}

/** How a pasted cell is named among the corrections: by its line and column in the block, from 0. */
export const cellAt = (line: number, column: number): string => `${line}:${column}`

/** The block with what the person typed over cells that could not be read. */
const corrected = (
  matrix: readonly (readonly string[])[],
  { corrections }: PasteAnswers,
): readonly (readonly string[])[] =>
  corrections === undefined
    ? matrix
    : matrix.map((line, at) => line.map((cell, column) => corrections[cellAt(at, column)]?.trim() || cell))

class Sorting {
  readonly besideCommas: boolean
  readonly writes: SheetEdit[] = []
  readonly readOnly: PlacedCell[] = []
  readonly rejects: Reject[] = []
  readonly blanks: PlacedCell[] = []
  readonly conversions: Conversion[] = []
  readonly decreases: PastedChange[] = []
  readonly samples: UnitSample[] = []
  readonly changes: PastedChange[] = []
  unchanged = 0

  constructor(besideCommas: boolean) {
    this.besideCommas = besideCommas
  }

  /** Puts one cell where it belongs. */
  sort(cell: PlacedCell, answers: PasteAnswers, titleUnit: MoneyUnit | undefined): void {
    if (!isFilled(cell.raw)) {
      this.sortBlank(cell, answers)
      return
    }
    const unit = answers.units?.[cell.column.key] ?? titleUnit ?? columnUnit
    const coerced = readPasted(cell.raw, cell.column, unit, this.besideCommas)
    const isSame = coerced.outcome !== 'reject' && coerced.value === valueIn(cell.row, cell.column)
    if (isSame) this.unchanged += 1
    else if (isClosed(cell.row, cell.column)) this.readOnly.push(cell)
    else if (coerced.outcome === 'reject') this.rejects.push({ ...cell, because: coerced.because })
    else this.write(cell, coerced)
    if (!isClosed(cell.row, cell.column)) this.sample(cell, coerced, unit)
  }

  private sortBlank(cell: PlacedCell, answers: PasteAnswers): void {
    if (isClosed(cell.row, cell.column) || valueIn(cell.row, cell.column) === null) return
    if (answers.clearsWithBlanks) this.writes.push(editOf(cell, null))
    // Kept in the list although they are cleared, so that the question stays in sight.
    this.blanks.push(cell)
  }

  private write(cell: PlacedCell, coerced: Exclude<Coerced, { outcome: 'reject' }>): void {
    const { row, column } = cell
    const { value } = coerced
    this.writes.push(editOf(cell, value))
    this.changes.push({ ...cell, before: shownText(valueIn(row, column), column), after: shownText(value, column) })
    if (coerced.outcome === 'converted') {
      this.conversions.push({ ...cell, from: coerced.from, to: coerced.to, value: shownText(value, column) })
    }
    const before = row.previous?.[column.key]
    if (column.isCumulative && typeof before === 'number' && typeof value === 'number' && value < before) {
      this.decreases.push({ ...cell, before: shownText(before, column), after: shownText(value, column) })
    }
  }

  private sample({ row, column, raw }: PlacedCell, coerced: Coerced, assumed: MoneyUnit): void {
    const previousYuan = row.previous?.[column.key]
    if (column.kind !== 'money' || coerced.outcome === 'reject' || namesUnit(raw)) return
    const yuan = coerced.value
    if (typeof yuan !== 'number' || typeof previousYuan !== 'number' || yuan <= 0 || previousYuan <= 0) return
    this.samples.push({ column, assumed, yuan, previousYuan })
  }
}

const editOf = ({ row, column }: PlacedCell, after: CellValue): SheetEdit => ({
  rowKey: row.key,
  columnKey: column.key,
  before: valueIn(row, column),
  after,
})

const filledCount = (cells: readonly string[]): number => cells.filter(isFilled).length

/** Lines of which `said` has something to say, called as their key cells call them. */
function linesWith(
  { lines, rows, keyColumns, headingLines }: Layout,
  said: (row: PastedRow) => string | undefined,
): Unplaced[] {
  return rows.flatMap((row, index) => {
    const cells = lines[index] ?? []
    const because = said(row)
    if (!because || filledCount(cells) === 0) return []
    const text = [...keyColumns]
      .map((column) => cells[column])
      .filter(Boolean)
      .join(' ')
    const first = cells.find(isFilled) ?? ''
    return [{ at: `第${index + headingLines + 1}行`, text: text || first, because, cells: filledCount(cells) }]
  })
}

/** Cells of the column in lines that have a row; the others are counted with their lines. */
const cellsIn = ({ lines, rows }: Layout, column: number): string[] =>
  lines.flatMap((line, index) => (rows[index]?.row ? [line[column] ?? ''] : []))

function unmatchedColumns(layout: Layout): Unplaced[] {
  return layout.columns.flatMap(({ column, title, isChosen }, index) => {
    if (layout.columnsBy === 'position' && !isChosen) return []
    const cells = filledCount(cellsIn(layout, index))
    const isKnown = column !== undefined || layout.keyColumns.has(index) || isNumbering(title) || cells === 0
    const because = isChosen ? '已选定不写入' : '表中没有这一列'
    return isKnown ? [] : [{ at: `第${index + 1}列`, text: title, because, cells }]
  })
}

/** By position, what lies beyond the last row or column. */
function outsideOf(layout: Layout): number {
  const beyond = layout.lines.flatMap((line, index) =>
    line.filter((_, column) => {
      if (layout.keyColumns.has(column)) return false
      const { row, because } = layout.rows[index] ?? { row: undefined }
      if (!row) return !because
      const { column: target, isChosen } = layout.columns[column] ?? { column: undefined }
      return layout.columnsBy === 'position' && !target && !isChosen
    }),
  )
  return filledCount(beyond)
}

/** Cells that name their row, or number it. */
const keyCells = (layout: Layout): number =>
  layout.columns
    .flatMap(({ column, title }, index) => {
      const isNumbered = layout.columnsBy === 'title' && column === undefined && isNumbering(title)
      return layout.keyColumns.has(index) || isNumbered ? [index] : []
    })
    .reduce((sum, column) => sum + filledCount(cellsIn(layout, column)), 0)

/** Pasted columns of which several go to one column of the sheet: whose cells are meant is nobody's to guess. */
function rivalsOf({ columns, keyColumns }: Layout): number[] {
  const at = columns.flatMap(({ column }, index) => (column && !keyColumns.has(index) ? [{ column, index }] : []))
  return at.filter((one) => at.some((other) => other !== one && other.column === one.column)).map(({ index }) => index)
}

/** Everything a paste would do, before it does it; nothing that was pasted is missing from it. */
export function planPaste(
  matrix: readonly (readonly string[])[],
  grid: PasteGrid,
  answers: PasteAnswers = {},
): PastePlan {
  const block = corrected(matrix, answers)
  const layout = layOut(block, grid, answers.columns)
  const sorting = new Sorting(blockWritesCommas(matrix, layout))
  for (const [index, line] of layout.lines.entries()) {
    const row = layout.rows[index]?.row
    for (const [at, { column, unit }] of layout.columns.entries()) {
      if (row && column && !layout.keyColumns.has(at)) sorting.sort({ row, column, raw: line[at] ?? '' }, answers, unit)
    }
  }
  const { samples, besideCommas: _, ...sorted } = sorting
  const headingCells = filledCount(block.slice(0, layout.headingLines).flat())
  return {
    ...sorted,
    columnsBy: layout.columnsBy,
    rowsBy: layout.rowsBy,
    keys: keyCells(layout) + headingCells,
    unmatchedRows: linesWith(layout, ({ row, because, isPassedOver }) => (row || isPassedOver ? undefined : because)),
    passedOver: linesWith(layout, ({ because, isPassedOver }) => (isPassedOver ? because : undefined)),
    formerRows: linesWith(layout, ({ doubt }) => doubt),
    unmatchedColumns: unmatchedColumns(layout),
    outside: outsideOf(layout),
    unitQuestions: unitQuestions(samples.filter(({ column }) => !answers.units?.[column.key])),
    rivals: rivalsOf(layout),
  }
}
