import { Segments } from '../../../ui/form/segments.tsx'
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
    <Segments
      label="筛选评价对象"
      value={value}
      options={sheetFilters.map((filter) => ({
        value: filter,
        label: (
          <>
            {sheetFilterNames[filter]} <b>{filterTargets(targets, filter).length}</b>
          </>
        ),
      }))}
      onChange={onChange}
    />
  )
}
