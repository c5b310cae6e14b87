import styles from './data-table.module.css'
import { SortHeader } from './sort-header.tsx'

/** One column: how it is headed, what stands in its cells, and by which field the server sorts it. */
export interface Column<Row> {
  readonly key: string
  readonly header: string
  readonly cell: (row: Row) => React.ReactNode
  /** Figures stand at the end, words at the start. */
  readonly align?: 'start' | 'end'
  /** The field that `sort` names; without one the column does not sort. */
  readonly sortField?: string
  readonly width?: string
}

/** The fields of a row that hold a text. */
type TextField<Row> = { [Key in keyof Row]: Row[Key] extends string ? Key : never }[keyof Row]

/** Rows that are ticked, to do something with several at once. */
export interface Ticks {
  readonly chosen: readonly string[]
  readonly isChosen: (key: string) => boolean
  readonly turn: (key: string) => void
  readonly turnAll: () => void
}

interface DataTableProps<Row> {
  /** Names the table. */
  readonly caption: string
  /** It is shown above it: no heading says the same. */
  readonly isCaptionShown?: boolean
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  /** What tells the rows apart: a field, or what is made of several. */
  readonly rowKey: TextField<NoInfer<Row>> | ((row: NoInfer<Row>) => string)
  /** What can be done with a row, in a last column; nothing where it may not be done. */
  readonly steps?: false | null | ((row: NoInfer<Row>) => React.ReactNode)
  /** Rows can be ticked, by their keys. */
  readonly ticks?: Ticks | undefined
  /** A field, or `-field` for descending, as the API takes it. */
  readonly sort?: string | undefined
  readonly onSort?: (sort: string) => void
  /** What stands in place of rows where there are none: an `EmptyNotice`. */
  readonly empty?: React.ReactNode
  readonly isDense?: boolean
  /** Which rows head others, and which belong to the one above. */
  readonly tone?: (row: NoInfer<Row>) => 'head' | 'member' | undefined
  /** Being fetched again: the old rows stay, dimmed. */
  readonly isUpdating?: boolean
}

/** A native table whose head and first column stay in sight; the first column names the row. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const {
    caption,
    isCaptionShown = false,
    rows,
    rowKey,
    steps,
    ticks,
    sort,
    onSort,
    empty,
    isDense,
    tone,
    isUpdating,
  } = props
  if (rows.length === 0) return empty
  const columns = steps ? [...props.columns, { key: 'steps', header: '操作', cell: steps }] : props.columns
  const keyOf = typeof rowKey === 'function' ? rowKey : (row: Row) => String(row[rowKey])
  const classes = [styles['table'], isDense && styles['dense'], isUpdating && styles['dimmed']]
  return (
    // A group, not a landmark: the card around it is often named the same.
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot scroll
    <div
      className={styles['scroll']}
      role="group"
      aria-label={caption}
      aria-busy={isUpdating || undefined}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
    >
      <table className={classes.filter(Boolean).join(' ')}>
        <caption className={isCaptionShown ? styles['caption'] : 'visually-hidden'}>{caption}</caption>
        <thead>
          <tr>
            {ticks && (
              <td className={styles['tick']}>
                <input
                  type="checkbox"
                  aria-label="选中本页全部"
                  checked={ticks.chosen.length === rows.length}
                  onChange={ticks.turnAll}
                />
              </td>
            )}
            {columns.map((column) => (
              <SortHeader key={column.key} column={column} sort={sort} onSort={onSort} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)} data-tone={tone?.(row)}>
              {ticks && (
                <td className={styles['tick']}>
                  <input
                    type="checkbox"
                    aria-label={`选中 ${keyOf(row)}`}
                    checked={ticks.isChosen(keyOf(row))}
                    onChange={() => ticks.turn(keyOf(row))}
                  />
                </td>
              )}
              {columns.map((column, index) => (
                <Cell key={column.key} isRowHead={index === 0} align={column.align}>
                  {column.cell(row)}
                </Cell>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface CellProps {
  readonly isRowHead: boolean
  readonly align: 'start' | 'end' | undefined
  readonly children: React.ReactNode
}

function Cell({ isRowHead, align = 'start', children }: CellProps) {
  const className = styles[align]
  return isRowHead ? (
    <th scope="row" className={className}>
      {children}
    </th>
  ) : (
    <td className={className}>{children}</td>
  )
}
