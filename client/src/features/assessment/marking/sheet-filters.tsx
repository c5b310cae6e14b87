import styles from './marking.module.css'
import { type SheetFilter, sheetFilterNames, sheetFilters } from './sheet-filter.ts'
import { filterTargets, type ShownTarget } from './shown-sheet.ts'

interface SheetFiltersProps {
  readonly targets: readonly ShownTarget[]
  readonly value: SheetFilter
  readonly onChange: (filter: SheetFilter) => void
}

/** Which targets are in sight, each choice with how many there are. */
export function SheetFilters({ targets, value, onChange }: SheetFiltersProps) {
  return (
    <fieldset className={styles['filters']}>
      <legend className="visually-hidden">筛选评价对象</legend>
      {sheetFilters.map((filter) => (
        <button
          key={filter}
          type="button"
          className={styles['filter']}
          aria-pressed={filter === value}
          onClick={() => onChange(filter)}
        >
          {sheetFilterNames[filter]} <b>{filterTargets(targets, filter).length}</b>
        </button>
      ))}
    </fieldset>
  )
}
