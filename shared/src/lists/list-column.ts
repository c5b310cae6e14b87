/** A figure: what a spreadsheet counts with, and how screens write it. A share is held as one: 0.4996 for `49.96%`. */
export interface ListFigure {
  readonly value: number
  readonly text: string
  /** The sign behind it that it is no longer what was published. */
  readonly mark?: string | undefined
}

/** Nothing is there, and why. */
export interface ListGap {
  readonly missing: string
}

/** What stands in a cell, on the screen and in a workbook alike. */
export type ListCell = string | ListFigure | ListGap

export interface ListColumn<Row> {
  readonly key: string
  readonly header: string
  readonly cell: (row: Row) => ListCell
  /** Figures stand at the end, words at the start. */
  readonly align?: 'start' | 'end'
  /** The field that `sort` names; without one the column does not sort. */
  readonly sortField?: string
  /** Of a workbook, in characters. */
  readonly width?: number
  /** Shown once somebody chooses it. */
  readonly isSpare?: true
  /** Cannot be left out, as the first column cannot. */
  readonly isFixed?: true
  /** What a screen writes under it in the same cell, and a workbook in columns of its own before it. */
  readonly before?: readonly Pick<ListColumn<Row>, 'header' | 'cell' | 'width'>[]
}

export const isFigure = (cell: ListCell): cell is ListFigure => typeof cell === 'object' && 'value' in cell

/** What a person reads in a cell: `—` where nothing is there. */
export const cellText = (cell: ListCell): string =>
  typeof cell === 'string' ? cell : isFigure(cell) ? `${cell.text}${cell.mark ?? ''}` : '—'

/** A figure where there is one, else why there is none. */
export const figureOr = (
  value: number | null | undefined,
  text: (value: number) => string,
  missing: string,
): ListCell => (value === null || value === undefined ? { missing } : { value, text: text(value) })

/** The keys of columns as an address writes them; what is no column is left out of it. */
export const columnsParameter = (keys: readonly string[]): string => keys.join('.')

/** The columns of which there is no choice: the first, which names the row, and those that are fixed. */
export const fixedColumns = <Column extends Pick<ListColumn<never>, 'isFixed'>>(columns: readonly Column[]): Column[] =>
  columns.filter(({ isFixed }, index) => index === 0 || isFixed)

/** The columns that were chosen, in their own order, and those that are always there. */
export function chosenColumns<Column extends Pick<ListColumn<never>, 'key' | 'isSpare' | 'isFixed'>>(
  columns: readonly Column[],
  chosen: string | undefined,
): Column[] {
  const usual = columns.filter(({ isSpare }) => !isSpare)
  if (chosen === undefined) return usual
  const keys = chosen.split('.')
  const fixed = fixedColumns(columns)
  // An address of which no column is known any more asks for none of them on purpose.
  if (!columns.some((column) => !fixed.includes(column) && keys.includes(column.key))) return usual
  return columns.filter((column) => fixed.includes(column) || keys.includes(column.key))
}
