import styles from './filters.module.css'
import { Row } from './row.tsx'

interface FiltersProps {
  /** What is filtered: 「筛选项目」. */
  readonly label: string
  readonly align?: 'start' | 'end'
  readonly children: React.ReactNode
}

/** What to leave out of a list: side by side, on a phone in two columns with the first, the search, above. */
export function Filters({ label, align = 'end', children }: FiltersProps) {
  return (
    <Row as="section" align={align} className={styles['filters']} aria-label={label}>
      {children}
    </Row>
  )
}
