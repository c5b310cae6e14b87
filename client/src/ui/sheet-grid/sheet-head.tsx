import { classNames } from '../class-names.ts'
import { alignOf, cellStyle, type PlacedColumn } from './placed-columns.ts'
import styles from './sheet-grid.module.css'

/** The titles, always in sight. */
export function SheetHead({ columns }: { readonly columns: readonly PlacedColumn[] }) {
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the sheet has one tab stop, which names the active cell
    // biome-ignore lint/a11y/useSemanticElements: see the rows
    <div role="row" aria-rowindex={1} className={classNames(styles['row'], styles['head'])}>
      {columns.map((placed, index) => (
        // biome-ignore lint/a11y/useFocusableInteractive: titles do nothing
        // biome-ignore lint/a11y/useSemanticElements: see the rows
        <div
          key={placed.column.key}
          role="columnheader"
          aria-colindex={index + 1}
          title={placed.column.title}
          className={classNames(
            styles['cell'],
            styles[alignOf(placed.column)],
            placed.column.isFrozen && styles['frozen'],
          )}
          style={cellStyle(placed)}
        >
          {placed.column.title}
        </div>
      ))}
    </div>
  )
}
