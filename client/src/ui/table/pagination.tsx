import { Button } from '../button.tsx'
import { Icon } from '../icon.tsx'
import styles from './pagination.module.css'

interface PaginationProps {
  /** Counted from 1. */
  readonly page: number
  readonly pageSize: number
  readonly total: number
  readonly onPage: (page: number) => void
  /** How many rows a page may have, and what chooses between them. */
  readonly sizes?: readonly number[]
  readonly onSize?: (size: number) => void
}

/** How many pages a list has; an empty one has one. */
function pageCount(total: number, pageSize: number): number {
  return Math.max(1, Math.ceil(total / pageSize))
}

/** Steps through a list; always says how many rows there are in all. */
export function Pagination({ page, pageSize, total, onPage, sizes = [], onSize }: PaginationProps) {
  const pages = pageCount(total, pageSize)
  return (
    <nav className={styles['pagination']} aria-label="分页">
      <span>共 {total} 条</span>
      {onSize && total > Math.min(...sizes) && (
        <label className={styles['size']}>
          每页
          <select value={pageSize} onChange={(event) => onSize(Number(event.target.value))}>
            {sizes.map((size) => (
              <option key={size} value={size}>
                {size} 条
              </option>
            ))}
          </select>
        </label>
      )}
      {pages > 1 && (
        <>
          <Button disabled={page <= 1} onClick={() => onPage(page - 1)}>
            <Icon name="previous" size={12} />
            上一页
          </Button>
          <span aria-current="page">
            第 {page} / {pages} 页
          </span>
          <Button disabled={page >= pages} onClick={() => onPage(page + 1)}>
            下一页
            <Icon name="next" size={12} />
          </Button>
        </>
      )}
    </nav>
  )
}
