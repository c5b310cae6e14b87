import { Segments } from '../../../ui/form/segments.tsx'
import { type LineFilter, lineFilterNames, lineFilters } from './line-filter.ts'

interface FilterTabsProps {
  readonly counts: Readonly<Record<LineFilter, number>>
  readonly value: LineFilter
  readonly onChange: (filter: LineFilter) => void
}

/** Which lines are in sight, each choice with how many there are. */
export function FilterTabs({ counts, value, onChange }: FilterTabsProps) {
  return (
    <Segments
      label="筛选项目"
      value={value}
      options={lineFilters.map((filter) => ({
        value: filter,
        label: (
          <>
            {lineFilterNames[filter]} <b>{counts[filter]}</b>
          </>
        ),
      }))}
      onChange={onChange}
    />
  )
}
