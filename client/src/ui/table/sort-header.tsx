import { Icon } from '../icon.tsx'
import styles from './data-table.module.css'

interface SortHeaderProps {
  readonly column: {
    readonly header: string
    readonly align?: 'start' | 'end'
    readonly sortField?: string
    readonly width?: string
  }
  readonly sort: string | undefined
  readonly onSort: ((sort: string) => void) | undefined
}

/** The next order of a column: largest first, then smallest first. */
function nextSort(field: string, sort: string | undefined): string {
  return sort === `-${field}` ? field : `-${field}`
}

/** A column head; a button where the column sorts. */
export function SortHeader({ column, sort, onSort }: SortHeaderProps) {
  const { header, align = 'start', sortField, width } = column
  const direction = sort === sortField ? 'ascending' : sort === `-${sortField}` ? 'descending' : undefined
  const isSortable = sortField !== undefined && onSort !== undefined
  return (
    <th scope="col" className={styles[align]} style={{ width }} aria-sort={isSortable ? direction : undefined}>
      {isSortable ? (
        <button type="button" className={styles['sort']} onClick={() => onSort(nextSort(sortField, sort))}>
          {header}
          <Icon name={direction === 'ascending' ? 'up' : direction ? 'down' : 'sort'} size={12} />
        </button>
      ) : (
        header
      )}
    </th>
  )
}
