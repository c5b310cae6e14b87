import { memo } from 'react'
import { classNames } from '../class-names.ts'
import { shownText } from './cells/cell-text.ts'
import { alignOf, cellStyle, type PlacedColumn } from './placed-columns.ts'
import type { CellProblem } from './problem-index.ts'
import { isChanged, isClosed, type SheetColumn, type SheetRow, valueIn } from './sheet.ts'
import styles from './sheet-grid.module.css'

interface SheetRowViewProps {
  readonly row: SheetRow
  readonly index: number
  readonly columns: readonly PlacedColumn[]
  readonly problems: ReadonlyMap<string, CellProblem> | undefined
  /** First and last selected column; −1 where the row is not in the selection. */
  readonly selectedFrom: number
  readonly selectedTo: number
  readonly activeColumn: number
  readonly idPrefix: string
}

/** One row; drawn again only when something about it changes. */
export const SheetRowView = memo(function SheetRowView(props: SheetRowViewProps) {
  const { row, index, columns, problems, selectedFrom, selectedTo, activeColumn, idPrefix } = props
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the sheet has one tab stop, which names the active cell
    // biome-ignore lint/a11y/useSemanticElements: a row of a table cannot be laid out in a window
    <div
      role="row"
      aria-rowindex={index + 2}
      className={classNames(
        styles['row'],
        row.isLocked && styles['locked'],
        row.note !== undefined && styles['returned'],
      )}
    >
      {columns.map((placed, at) => (
        <SheetCell
          key={placed.column.key}
          row={row}
          placed={placed}
          at={`${index}:${at}`}
          id={`${idPrefix}-${index}-${at}`}
          columnIndex={at + 1}
          problem={problems?.get(placed.column.key)}
          isSelected={at >= selectedFrom && at <= selectedTo}
          isActive={at === activeColumn}
        />
      ))}
    </div>
  )
})

interface SheetCellProps {
  readonly row: SheetRow
  readonly placed: PlacedColumn
  readonly at: string
  readonly id: string
  readonly columnIndex: number
  readonly problem: CellProblem | undefined
  readonly isSelected: boolean
  readonly isActive: boolean
}

/** What hovering tells: the problem, the reason of the return, or what the cell held last month. */
function hint(
  row: SheetRow,
  column: SheetColumn,
  problem: CellProblem | undefined,
  isFirst: boolean,
): string | undefined {
  if (problem) return problem.message
  if (isFirst && row.note) return row.note
  return isChanged(row, column) ? `上月 ${shownText(row.previous?.[column.key] ?? null, column) || '空'}` : undefined
}

function SheetCell({ row, placed, at, id, columnIndex, problem, isSelected, isActive }: SheetCellProps) {
  const { column } = placed
  const closed = isClosed(row, column)
  const text = shownText(valueIn(row, column), column)
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: both roles are cells of a grid and support them
    <div
      role={columnIndex === 1 ? 'rowheader' : 'gridcell'}
      id={id}
      data-at={at}
      aria-colindex={columnIndex}
      aria-readonly={closed}
      aria-selected={isSelected}
      aria-invalid={problem?.level === 'hard' || undefined}
      title={hint(row, column, problem, columnIndex === 1) ?? (text.length > 12 ? text : undefined)}
      className={classNames(
        styles['cell'],
        styles[alignOf(column)],
        column.isFrozen && styles['frozen'],
        closed && styles['closed'],
        !closed && isChanged(row, column) && styles['changed'],
        problem && styles[problem.level],
        isSelected && styles['selected'],
        isActive && styles['active'],
      )}
      style={cellStyle(placed)}
    >
      {column.draw ? column.draw(valueIn(row, column)) : text}
    </div>
  )
}
