import { cellText, chosenColumns, isFigure, type ListCell, type ListColumn } from '@pianqu/shared/lists/list-column.ts'
import { Num } from '../../ui/num.tsx'
import type { CopyColumn } from '../../ui/table/copy-table.ts'
import type { Column } from '../../ui/table/data-table.tsx'

/** What a cell of a list looks like where nothing is linked to it. */
export function PlainCell({ cell }: { readonly cell: ListCell }) {
  if (typeof cell === 'string') return cell
  return isFigure(cell) ? <Num value={cellText(cell)} /> : <Num value={null} missing={cell.missing} />
}

/** What a screen makes of a column beyond its text: links, lights, bars. The text stays that of the column. */
export type Looks<Row> = Readonly<Record<string, Partial<Pick<Column<Row>, 'cell' | 'width'>>>>

/** The columns of a list that were chosen, as a table takes them. */
export const screenColumns = <Row,>(
  columns: readonly ListColumn<Row>[],
  chosen: string | undefined,
  looks: Looks<Row> = {},
): Column<Row>[] =>
  chosenColumns(columns, chosen).map(({ key, header, align, sortField, cell }) => ({
    key,
    header,
    ...(align && { align }),
    ...(sortField && { sortField }),
    cell: (row) => <PlainCell cell={cell(row)} />,
    ...looks[key],
  }))

const copied = (cell: ListCell): string => {
  if (typeof cell === 'string') return cell
  return isFigure(cell) ? cell.text : cell.missing
}

/** The same columns for the clipboard, in the characters of the screen; whoever reckons on takes the workbook. */
export const copyColumnsOf = <Row,>(
  columns: readonly ListColumn<Row>[],
  chosen: string | undefined,
): CopyColumn<Row>[] =>
  chosenColumns(columns, chosen)
    .flatMap((column) => [...(column.before ?? []), column])
    .map(({ header, cell }) => ({ header, value: (row) => copied(cell(row)) }))
