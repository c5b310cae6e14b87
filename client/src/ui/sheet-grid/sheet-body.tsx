import type { PlacedColumn } from './placed-columns.ts'
import type { ProblemIndex } from './problem-index.ts'
import { boundsOf, type Range } from './range.ts'
import type { SheetRow, SheetTotal } from './sheet.ts'
import { SheetHead } from './sheet-head.tsx'
import { SheetRowView } from './sheet-row-view.tsx'
import { SheetTotals } from './sheet-totals.tsx'
import type { Mouse } from './use-mouse.ts'
import type { RowWindow } from './use-window.ts'

interface SheetBodyProps extends Mouse {
  readonly id: string
  readonly label: string
  readonly columns: readonly PlacedColumn[]
  readonly rows: readonly SheetRow[]
  readonly totals: readonly SheetTotal[]
  readonly problems: ProblemIndex
  readonly range: Range
  readonly window: RowWindow
  readonly rowHeight: number
}

/** Head, the rows in the window, and totals. */
export function SheetBody(props: SheetBodyProps) {
  const { id, label, columns, rows, totals, problems, range, window, rowHeight, ...mouse } = props
  const { top, bottom, left, right } = boundsOf(range)
  const padding = { paddingTop: window.from * rowHeight, paddingBottom: (rows.length - window.to) * rowHeight }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table cannot be laid out in a window; keys arrive at the field over the active cell
    <div
      {...mouse}
      role="grid"
      id={id}
      aria-label={label}
      aria-rowcount={rows.length + 1 + totals.length}
      aria-colcount={columns.length}
      aria-multiselectable="true"
    >
      <SheetHead columns={columns} />
      {/* biome-ignore lint/a11y/useSemanticElements: see the grid */}
      <div role="rowgroup" style={padding}>
        {rows.slice(window.from, window.to).map((row, offset) => {
          const index = window.from + offset
          const isIn = index >= top && index <= bottom
          return (
            <SheetRowView
              key={row.key}
              row={row}
              index={index}
              columns={columns}
              problems={problems.get(row.key)}
              selectedFrom={isIn ? left : -1}
              selectedTo={isIn ? right : -1}
              activeColumn={index === range.focus.row ? range.focus.column : -1}
              idPrefix={id}
            />
          )
        })}
      </div>
      {totals.length > 0 && <SheetTotals totals={totals} columns={columns} firstRowIndex={rows.length + 2} />}
    </div>
  )
}
