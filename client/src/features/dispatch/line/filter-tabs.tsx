import styles from '../dispatch.module.css'
import { type LineFilter, lineFilterNames, lineFilters } from './line-filter.ts'

interface FilterTabsProps {
  readonly counts: Readonly<Record<LineFilter, number>>
  readonly value: LineFilter
  readonly onChange: (filter: LineFilter) => void
}

/** Which lines are in sight, each choice with how many there are. */
export function FilterTabs({ counts, value, onChange }: FilterTabsProps) {
  return (
    <fieldset className={styles['filters']}>
      <legend className="visually-hidden">筛选项目</legend>
      {lineFilters.map((filter) => (
        <button
          key={filter}
          type="button"
          className={styles['filter']}
          aria-pressed={filter === value}
          onClick={() => onChange(filter)}
        >
          {lineFilterNames[filter]} <b>{counts[filter]}</b>
        </button>
      ))}
    </fieldset>
  )
}
