import { classNames } from '../class-names.ts'
import { shownText } from './cells/cell-text.ts'
import { alignOf, cellStyle, type PlacedColumn } from './placed-columns.ts'
import type { SheetTotal } from './sheet.ts'
import styles from './sheet-grid.module.css'

interface SheetTotalsProps {
  readonly totals: readonly SheetTotal[]
  readonly columns: readonly PlacedColumn[]
  /** Of the first line of totals, as screen readers count. */
  readonly firstRowIndex: number
}

/** Lines of totals under the rows, always in sight; their label stands in the first column. */
export function SheetTotals({ totals, columns, firstRowIndex }: SheetTotalsProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: see the rows
    <div role="rowgroup" className={styles['totals']}>
      {totals.map((total, line) => (
        // biome-ignore lint/a11y/useFocusableInteractive: totals do nothing
        // biome-ignore lint/a11y/useSemanticElements: see the rows
        <div key={total.key} role="row" aria-rowindex={firstRowIndex + line} className={styles['row']}>
          {columns.map((placed, index) => (
            // biome-ignore lint/a11y/useAriaPropsSupportedByRole: both roles are cells of a grid and support them
            <div
              key={placed.column.key}
              role={index === 0 ? 'rowheader' : 'gridcell'}
              aria-colindex={index + 1}
              aria-readonly="true"
              className={classNames(
                styles['cell'],
                styles[alignOf(placed.column)],
                placed.column.isFrozen && styles['frozen'],
              )}
              style={cellStyle(placed)}
            >
              {index === 0 ? total.label : shownText(total.cells[placed.column.key] ?? null, placed.column)}
            </div>
          ))}
        </div>
      ))}
    </div>
  )
}
