import { folded } from '@pianqu/shared/workbook/cell-text.ts'
import { boundsOf, type Range } from '../range.ts'
import type { SheetColumn, SheetRow } from '../sheet.ts'
import { columnsFrom, type PastedColumn, readHeading } from './paste-columns.ts'
import {
  isTotalOrNote,
  keyColumnsOf,
  type PastedRow,
  passedOver as passedOverRow,
  rowFinder,
  rowsByKey,
  type ThroughFormer,
} from './paste-rows.ts'

export interface PasteGrid {
  readonly columns: readonly SheetColumn[]
  /** Not shown, but found by title, and where the person may send pasted ones. */
  readonly hiddenColumns?: readonly SheetColumn[]
  readonly rows: readonly SheetRow[]
  /** Filtered out of sight, but found by code or name. */
  readonly hiddenRows?: readonly SheetRow[]
  /** What rows were called before. */
  readonly throughFormer?: ThroughFormer | undefined
  /** What is selected; a paste by position begins at its top left. */
  readonly range: Range
}

/** Those that are shown, then those that are not. */
export const everyColumnOf = ({ columns, hiddenColumns = [] }: Pick<PasteGrid, 'columns' | 'hiddenColumns'>) => [
  ...columns,
  ...hiddenColumns,
]

/** Which pasted line and column goes where. */
export interface Layout {
  readonly lines: readonly (readonly string[])[]
  readonly rows: readonly PastedRow[]
  readonly columns: readonly PastedColumn[]
  readonly keyColumns: ReadonlySet<number>
  readonly columnsBy: 'title' | 'position'
  readonly rowsBy: 'key' | 'position'
  /** How many lines of titles stand above. */
  readonly headingLines: number
  /** The lines are those that were pasted, none of them repeated. */
  readonly isAsPasted: boolean
}

/** What stands for a column of codes or names, by which rows are found. */
export const rowsTarget = '#rows'

/** Where the person sends pasted columns: to a column of the sheet by its key, to nowhere, or to find rows by. */
export type ColumnChoices = Readonly<Record<number, string | null>>

/** A single cell fills the selection, and a block repeats where the selection is a multiple of it, as in Excel. */
function repeated(matrix: readonly (readonly string[])[], range: Range): readonly (readonly string[])[] {
  const { top, bottom, left, right } = boundsOf(range)
  const [height, width] = [bottom - top + 1, right - left + 1]
  const [lines, cells] = [matrix.length, matrix[0]?.length ?? 0]
  if (lines === 0 || cells === 0 || height % lines !== 0 || width % cells !== 0) return matrix
  return Array.from({ length: height }, (_, row) =>
    Array.from({ length: width }, (_, column) => matrix[row % lines]?.[column % cells] ?? ''),
  )
}

/** The column is one in which the sheet itself holds its codes, or its names. */
const holdsKeys = ({ key }: SheetColumn, rows: readonly SheetRow[]): boolean =>
  rows.length > 0 &&
  (rows.every((row) => row.cells[key] === row.key) || rows.every((row) => row.cells[key] === row.name))

const keysByTitle = (columns: readonly PastedColumn[], rows: readonly SheetRow[]): number[] =>
  columns.flatMap(({ column }, index) => (column && holdsKeys(column, rows) ? [index] : []))

/** Whether the paste begins on a column of codes or names, so that the block lies where it lay. */
function beginsOnKeys(left: number, columns: readonly SheetColumn[], rows: readonly SheetRow[]): boolean {
  const column = columns[left]
  return column !== undefined && holdsKeys(column, rows)
}

/** Pasted columns where the person sends them. */
const asChosen = (
  pasted: readonly PastedColumn[],
  columns: readonly SheetColumn[],
  choices: ColumnChoices,
): PastedColumn[] =>
  pasted.map((one, at) => {
    const choice = choices[at]
    if (choice === undefined) return one
    return { ...one, column: columns.find(({ key }) => key === choice), isChosen: true }
  })

/** Finds out where a pasted block belongs: by its titles, by the codes or names in it, or else by where it is put. */
export function layOut(matrix: readonly (readonly string[])[], grid: PasteGrid, choices: ColumnChoices = {}): Layout {
  const { columns, rows, range, hiddenRows = [], throughFormer } = grid
  const everyColumn = everyColumnOf(grid)
  const { top, left } = boundsOf(range)
  const heading = readHeading(matrix, everyColumn)
  const body = matrix.slice(heading?.lines ?? 0)
  const everyRow = [...rows, ...hiddenRows]
  const find = rowFinder(everyRow, throughFormer)
  const recognised = [...keyColumnsOf(body, find, everyRow.length), ...keysByTitle(heading?.columns ?? [], everyRow)]
  const chosenKeys = Object.keys(choices).flatMap((at) => (choices[Number(at)] === rowsTarget ? [Number(at)] : []))
  const keyColumns = new Set([...recognised.filter((at) => choices[at] === undefined), ...chosenKeys])
  const isByKey = keyColumns.size > 0
  const lines = heading || isByKey ? body : repeated(body, range)
  const passedOver = beginsOnKeys(left, columns, everyRow) ? new Set<number>() : keyColumns
  return {
    lines,
    rows: isByKey
      ? rowsByKey(lines, keyColumns, find)
      : lines.map((line, index) => (heading && isTotalOrNote(line) ? passedOverRow : { row: rows[top + index] })),
    columns: asChosen(
      heading?.columns ?? columnsFrom(lines[0]?.length ?? 0, columns, left, passedOver),
      everyColumn,
      choices,
    ),
    keyColumns,
    columnsBy: heading ? 'title' : 'position',
    rowsBy: isByKey ? 'key' : 'position',
    headingLines: heading?.lines ?? 0,
    isAsPasted: lines.length === body.length,
  }
}

export const isFilled = (cell: string): boolean => folded(cell) !== ''
