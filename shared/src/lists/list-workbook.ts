import type { ListWorkbook, WorkbookCell } from '../workbook/list-sheet.ts'
import { cellText, chosenColumns, isFigure, type ListCell, type ListColumn } from './list-column.ts'

const widthOf = ({ width, header }: Pick<ListColumn<never>, 'width' | 'header'>): number =>
  width ?? Math.max(10, header.length * 2 + 2)

/** A gap says its reason in a workbook, where nothing can be hovered over. */
const workbookCell = (cell: ListCell): WorkbookCell => {
  if (typeof cell === 'string') return cell
  return isFigure(cell) ? { value: cell.value, text: cellText(cell) } : cell.missing
}

interface Shown<Row> {
  readonly name: string
  readonly about: readonly string[]
  readonly columns: readonly ListColumn<Row>[]
  /** As the address has them. */
  readonly chosen: string | undefined
  readonly rows: readonly Row[]
}

/** The rows with the columns that were chosen, in the order in which they stand on the screen. */
export function listWorkbook<Row>({ name, about, columns, chosen, rows }: Shown<Row>): ListWorkbook {
  const shown = chosenColumns(columns, chosen).flatMap((column) => [...(column.before ?? []), column])
  const cells = rows.map((row) => shown.map(({ cell }) => workbookCell(cell(row))))
  return {
    name,
    about,
    columns: shown.map((column, index) => ({
      header: column.header,
      width: widthOf(column),
      isFigure: cells.some((row) => typeof row[index] === 'object' && row[index] !== null),
    })),
    rows: cells,
  }
}
